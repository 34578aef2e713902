//! From a letter to a response that counts.

use super::super::support::each;
use super::{begin, complete, enter, happened, interviewer, to_the_end};
use survey::answer::Answer;
use survey::response::{Mode, RecruitmentRoute};
use survey::text::Language;

#[tokio::test]
async fn an_interview_by_telephone_is_asked_interrupted_finished_and_counts() {
    each(async |world| {
        let town = &world.north;
        let (mut first, mut second) = (interviewer(&world, "first").await, interviewer(&world, "second").await);
        assert_eq!(complete(&mut first, town).await, "0");
        let code = town.code();
        let letter = enter(&mut first, &code.grouped().to_lowercase()).await;
        let page = first.get(&letter).await;
        page.says(200, "A letter to an address in");
        assert!(!page.body.contains(&code.plain()) && !page.body.contains(&code.grouped()), "the code is nowhere");
        assert!(!letter.contains(&code.plain()));

        let introduction = first.get(&format!("{letter}/start?mode=telephone&language=en")).await;
        for said in [
            "Hello, my name is The first. I am calling on behalf of Northby Council.",
            "You do not have to take part.",
            "Our privacy notice",
            "about 4 minutes",
            "Are you happy to take part now?",
            "Read out",
        ] {
            introduction.says(200, said);
        }
        let home = begin(&mut first, &letter, "telephone", "en").await;
        home.says(200, "What is your postcode?");
        home.says(200, "By telephone · Question 1 of about 12");
        let at = format!("{letter}/postcode");
        first.post(&at, &[("postcode", "NB9 9ZZ")]).await.says(422, "We cannot find this postcode");
        first.post(&at, &[("postcode", "SB1 1AA")]).await.says(422, "This postcode is not in Northby");
        let area = format!("{letter}/question/cohesion-area");
        first.post(&at, &[("postcode", "NB1 1AB")]).await.leads_to(&area);

        // Checked as online, and skipped as online: not answered is not “don't know”.
        let page = first.get(&area).await;
        page.says(200, "Read out the answers. Choose one.");
        let (read, unread) = page.body.split_once("Do not read out.").unwrap();
        assert!(read.contains("Definitely agree") && !read.contains("Too few people in local area"));
        assert!(unread.contains("Too few people in local area"));
        first.post(&area, &[("answer", "nonsense")]).await.says(422, "Error:");
        first.post(&area, &[]).await.says(422, "Error:");
        world.clock.pass_minutes(2);
        let city = format!("{letter}/question/cohesion-city");
        first.post(&area, &[("answer", "too_few"), ("action", "continue")]).await.leads_to(&city);
        first.post(&city, &[("action", "skip")]).await.leads_to(&format!("{letter}/question/area-satisfaction"));
        let adults = format!("{letter}/question/adults");
        first.post(&adults, &[("answer", "99")]).await.says(422, "Error:");

        // Another interviewer goes on where it stopped, at the door.
        assert_eq!(enter(&mut second, &code.grouped()).await, letter);
        let page = second.get(&letter).await;
        page.says(200, "Go on with the interview");
        second.get("/staff/interviews").await.says(200, "The first");
        let go_on = [("mode", "face_to_face"), ("language", "cy")];
        second.post(&format!("{letter}/start"), &go_on).await.leads_to(&format!("{letter}/check"));
        let next = second.get(&format!("{letter}/check")).await;
        next.leads_to(&format!("{letter}/question/area-satisfaction"));
        let page = second.get(next.location()).await;
        page.says(200, "Face to face · in Cymraeg · Question 4 of about 12");
        page.says(200, "Show card B. Choose one.");
        page.says(200, "lang=\"cy\"");

        // What was asked before can be changed, and nothing is final yet.
        second.post(&format!("{letter}/check"), &[]).await.leads_to(&format!("{letter}/question/area-satisfaction"));
        to_the_end(&mut second, &letter).await;
        let end = second.get(&format!("{letter}/check")).await;
        end.says(200, "Finish the interview");
        end.says(200, "Too few people in local area");
        let change = format!("{area}?return=check");
        assert!(end.body.contains(&change));
        second.get(&change).await.says(200, "name=\"return\" value=\"check\"");
        let changed = [("answer", "tend_to_agree"), ("action", "continue"), ("return", "check")];
        second.post(&area, &changed).await.leads_to(&format!("{letter}/check"));
        assert_eq!(complete(&mut first, town).await, "0", "nothing counts before it is finished");

        // Finished twice, in two windows: one response, one reference.
        let done = format!("{letter}/done");
        second.post(&format!("{letter}/check"), &[]).await.leads_to(&done);
        let page = second.get(&done).await;
        page.says(200, "The interview is complete");
        page.says(200, "Diolch yn fawr");
        let reference = page.body.split_once("class=\"ref\">").unwrap().1.split_once('<').unwrap().0.to_owned();
        assert_eq!(reference.len(), 14, "{reference}");
        first.post(&format!("{letter}/check"), &[]).await.leads_to(&done);
        first.get(&done).await.says(200, &reference);
        first.post(&area, &[("answer", "definitely_agree")]).await.leads_to(&done);
        first.get(&letter).await.leads_to(&done);
        assert_eq!(complete(&mut first, town).await, "1");

        let responses = world.platform.store.completed(town.wave.id, RecruitmentRoute::RandomInvitation).await.unwrap();
        assert_eq!((responses.len(), responses[0].mode), (1, Mode::FaceToFace));
        assert_eq!(responses[0].language, Some(Language("cy".into())));
        let answer = |code: &str| responses[0].answers.get(&code.parse().unwrap()).cloned();
        assert_eq!(answer("cohesion_area"), Some(Answer::Choice("tend_to_agree".parse().unwrap())));
        assert_eq!(answer("cohesion_city"), Some(Answer::Skipped));
        let birch = town.wards.iter().find(|ward| ward.ward.name == "Birch").unwrap().id;
        assert_eq!(responses[0].ward_id, Some(birch));
        let signals = world.platform.store.signals(town.wave.id).await.unwrap();
        let page = &signals[&responses[0].id].pages[&"cohesion_area".parse().unwrap()];
        assert_eq!((page.seconds, page.changes), (Some(120), 1), "signals as online");

        first.get("/staff/fieldwork").await.says(200, "0 came by telephone and 1 face to face");
        let file = first.get("/staff/fieldwork/responses.csv?wave=1").await;
        assert!(file.body.lines().nth(1).unwrap().ends_with(",face_to_face"), "{}", file.body);
        let audit = first.get("/staff/audit").await;
        for done in ["Began an interview", "Went on with an interview", "Completed an interview"] {
            audit.says(200, done);
        }
        for secret in [code.plain(), code.grouped(), reference.clone(), "tend_to_agree".into(), "NB1 1AB".into()] {
            assert!(!audit.body.contains(&secret), "{secret}");
        }
        assert_eq!(audit.body.matches("Completed an interview").count(), 1);

        // The reference works as everybody's does.
        let mut resident = world.visitor();
        resident.post(&town.survey("withdraw"), &[("reference", &reference)]).await.says(200, "This cannot be undone");
        resident
            .post(&town.survey("withdraw"), &[("reference", &reference), ("action", "withdraw")])
            .await
            .leads_to(&town.survey("withdrawn"));
        first.get(&done).await.leads_to("/staff/interviews?done=gone");
        assert_eq!(complete(&mut first, town).await, "0");
    })
    .await;
}

#[tokio::test]
async fn the_reference_can_be_read_for_an_hour() {
    each(async |world| {
        let town = &world.north;
        let mut client = interviewer(&world, "first").await;
        let letter = enter(&mut client, &town.code().grouped()).await;
        begin(&mut client, &letter, "telephone", "en").await;
        let home = format!("{letter}/postcode");
        client.post(&home, &[("action", "letter")]).await.leads_to(&format!("{letter}/question/cohesion-area"));
        client.post(&format!("{letter}/about-you"), &[("action", "skip")]).await;
        to_the_end(&mut client, &letter).await;
        client.post(&format!("{letter}/check"), &[]).await.leads_to(&format!("{letter}/done"));
        let responses = world.platform.store.completed(town.wave.id, RecruitmentRoute::RandomInvitation).await.unwrap();
        assert_eq!(responses[0].ward_id, responses[0].stratum_ward_id, "the ward of the letter");
        world.clock.pass_minutes(59);
        client.get(&format!("{letter}/done")).await.says(200, "The interview is complete");
        world.clock.pass_minutes(1);
        client.get(&format!("{letter}/done")).await.leads_to("/staff/interviews?done=gone");
        client.get("/staff/interviews?done=gone").await.says(200, "That interview cannot be opened any more");
    })
    .await;
}

#[tokio::test]
async fn an_interview_cannot_be_finished_before_its_end_and_not_after_the_wave() {
    each(async |world| {
        let town = &world.north;
        let mut client = interviewer(&world, "first").await;
        let letter = enter(&mut client, &town.code().grouped()).await;
        // Nothing is asked before consent.
        for page in ["postcode", "question/cohesion-area", "about-you", "check", "done"] {
            client.get(&format!("{letter}/{page}")).await.leads_to(&letter);
        }
        begin(&mut client, &letter, "telephone", "en").await;
        client.post(&format!("{letter}/check"), &[]).await.says(422, "Ask where they live before you finish");
        client.post(&format!("{letter}/postcode"), &[("action", "letter")]).await;
        client.post(&format!("{letter}/check"), &[]).await.leads_to(&format!("{letter}/question/cohesion-area"));
        for wrong in ["mode=online&language=en", "mode=paper&language=en", "mode=telephone&language=xx", ""] {
            client.get(&format!("{letter}/start?{wrong}")).await.leads_to(&letter);
        }
        client.post(&format!("{letter}/start"), &[("mode", "paper"), ("language", "en")]).await.leads_to(&letter);
        world.clock.set(town.wave.dates.closes);
        let mut client = interviewer(&world, "later").await;
        client.get(&format!("{letter}/question/cohesion-area")).await.leads_to(&letter);
        client.get(&letter).await.says(200, "This wave does not take answers now.");
        happened(&mut client, &letter, "no_contact").await.leads_to(&format!("{letter}?done=saved"));
    })
    .await;
}
