//! What stands in the way of an interview, and what attempts led to.

use super::super::support::each;
use super::{begin, enter, happened, interviewer};
use survey::role::Role;

#[tokio::test]
async fn codes_that_open_nothing_are_refused_in_words_and_kept() {
    each(async |world| {
        let town = &world.north;
        let mut client = interviewer(&world, "first").await;
        let unknown = world.platform.entropy.access_code();
        for (typed, says) in [
            (unknown.grouped(), "No letter of this wave has this code"),
            ("K7RM4".to_owned(), "Check the access code"),
            ("\"><script>".to_owned(), "Check the access code"),
            (String::new(), "Enter the access code of the letter"),
        ] {
            let refused = client.post("/staff/interviews", &[("wave", "1"), ("code", &typed)]).await;
            refused.says(422, says);
            assert!(!refused.body.contains("<script>"));
        }
        // Sent online: kept, and nobody is asked again.
        let sent = town.code();
        let mut resident = world.visitor();
        resident.post(&town.survey("code"), &[("code", &sent.grouped())]).await;
        super::super::journey::up_to_check(&mut resident, town, "NB1 1AB").await;
        resident.post(&town.survey("check"), &[]).await.leads_to(&town.survey("done"));
        let refused = client.post("/staff/interviews", &[("wave", "1"), ("code", &sent.grouped())]).await;
        refused.says(422, "Answers with this code are complete already");
        // Came on paper: keyed, not asked.
        let paper = town.code();
        client.post("/staff/paper", &[("wave", "1"), ("code", &paper.grouped())]).await;
        let refused = client.post("/staff/interviews", &[("wave", "1"), ("code", &paper.grouped())]).await;
        refused.says(422, "A paper questionnaire came with this code");
    })
    .await;
}

#[tokio::test]
async fn a_code_in_an_interview_opens_nothing_online_until_they_choose_to() {
    each(async |world| {
        let town = &world.north;
        let mut client = interviewer(&world, "first").await;
        let code = town.code();
        let mut resident = world.visitor();
        resident.post(&town.survey("code"), &[("code", &code.grouped())]).await.leads_to(&town.survey("postcode"));
        resident.post(&town.survey("postcode"), &[("postcode", "NB1 1AB")]).await;
        let letter = enter(&mut client, &code.grouped()).await;
        client.get(&letter).await.says(200, "Answers were begun online with this code");
        resident.get(&town.survey("question/cohesion-area")).await.says(200, "cohesion-area");
        begin(&mut client, &letter, "telephone", "en").await;
        resident.get(&town.survey("question/cohesion-area")).await.leads_to(&town.survey("expired"));
        let online = resident.post(&town.survey("code"), &[("code", &code.grouped())]).await;
        online.says(422, "An interviewer is taking answers with this access code");
        client.get("/staff/fieldwork").await.says(200, "Partly complete");

        let missing = client.post(&format!("{letter}/outcome"), &[("attempt-mode", "fax")]).await;
        missing.says(422, "Choose how you tried");
        missing.says(422, "Choose what happened");
        happened(&mut client, &letter, "other_way").await.leads_to(&format!("{letter}?done=ended"));
        client.get(&format!("{letter}?done=ended")).await.says(200, "The interview is over");
        client.get(&format!("{letter}/question/cohesion-area")).await.leads_to(&letter);
        let online = resident.post(&town.survey("code"), &[("code", &code.grouped())]).await;
        online.leads_to(&town.survey("question/cohesion-area"));
    })
    .await;
}

#[tokio::test]
async fn a_refusal_is_honoured_by_everybody_and_counted() {
    each(async |world| {
        let town = &world.north;
        let (mut first, mut second) = (interviewer(&world, "first").await, interviewer(&world, "second").await);
        let code = town.code();
        let letter = enter(&mut first, &code.grouped()).await;
        let page = first.get(&letter).await;
        assert!(!page.body.contains("value=\"broke_off\""), "nothing was begun that could be stopped");
        happened(&mut first, &letter, "broke_off").await.says(422, "Choose what happened");
        happened(&mut first, &letter, "asked_to_take_part").await.says(422, "Choose what happened");
        happened(&mut first, &letter, "no_contact").await.leads_to(&format!("{letter}?done=saved"));
        // Sent twice by a double click, noted once.
        let key = first.get(&letter).await.field("key").unwrap();
        let no = [("key", key.as_str()), ("attempt-mode", "face_to_face"), ("outcome", "refusal")];
        for _ in 0..2 {
            first.post(&format!("{letter}/outcome"), &no).await.leads_to(&format!("{letter}?done=saved"));
        }
        assert_eq!(enter(&mut second, &code.grouped()).await, letter);
        let page = second.get(&letter).await;
        page.says(200, "They said no on");
        page.says(200, "Do not ring or call again");
        assert!(!page.body.contains("Show the introduction"), "nobody is led to ask");
        second.get(&format!("{letter}/start?mode=telephone&language=en")).await.leads_to(&letter);
        second.post(&format!("{letter}/start"), &[("mode", "telephone"), ("language", "en")]).await.leads_to(&letter);
        second.get(&format!("{letter}/postcode")).await.leads_to(&letter);
        // The letter still works for themselves.
        let mut resident = world.visitor();
        resident.post(&town.survey("code"), &[("code", &code.grouped())]).await.leads_to(&town.survey("postcode"));

        for page in ["/staff/fieldwork", "/staff/interviews"] {
            let page = second.get(page).await;
            let row = page.body.split_once("They said no").unwrap().1.split_once("</tr>").unwrap().0;
            assert!(row.contains("<td>R</td>") && row.contains("\">0</td>") && row.contains("\">1</td>"), "{row}");
        }
        world.clock.pass_minutes(5);
        happened(&mut second, &letter, "asked_to_take_part").await.leads_to(&format!("{letter}?done=saved"));
        begin(&mut second, &letter, "telephone", "en").await.says(200, "What is your postcode?");
        let audit = second.get("/staff/audit").await;
        audit.says(200, "face to face: they said no");
        assert!(!audit.body.contains(&code.plain()) && !audit.body.contains(&code.grouped()));
    })
    .await;
}

#[tokio::test]
async fn another_council_sees_nothing_of_a_letter() {
    each(async |world| {
        let mut first = interviewer(&world, "first").await;
        let code = world.north.code();
        let letter = enter(&mut first, &code.grouped()).await;
        begin(&mut first, &letter, "telephone", "en").await;
        let (account, _) = world.account(&world.south, Role::Administrator, "stranger").await;
        let mut stranger = world.signed_in(account).await;
        for page in ["", "/start", "/postcode", "/question/cohesion-area", "/about-you", "/check", "/done"] {
            let address = format!("{letter}{page}");
            assert_eq!(stranger.get(&address).await.status, 404, "{address}");
        }
        for page in ["/start", "/outcome", "/postcode", "/question/cohesion-area", "/about-you", "/check"] {
            let address = format!("{letter}{page}");
            assert_eq!(
                stranger.post(&address, &[("mode", "telephone"), ("language", "en")]).await.status,
                404,
                "{address}"
            );
        }
        let answer = stranger.post("/staff/interviews", &[("wave", "1"), ("code", &code.grouped())]).await;
        answer.says(422, "No letter of this wave has this code");
        for address in
            ["/staff/interviews/x", "/staff/interviews/x/check", "/staff/interviews/x/question/cohesion-area"]
        {
            assert_eq!(first.get(address).await.status, 404, "{address}");
        }
        let unknown = "/staff/interviews/00000000-0000-7000-8000-000000000000";
        first.get(unknown).await.leads_to("/staff/interviews?done=gone");
        first.get(&format!("{unknown}/postcode")).await.leads_to("/staff/interviews?done=gone");
    })
    .await;
}

#[tokio::test]
async fn officers_print_the_cards_in_each_language_and_it_is_recorded() {
    each(async |world| {
        let mut officer = world.officer().await;
        officer.get("/staff/interviews?wave=1").await.says(200, "Print the show cards");
        for tag in ["en", "en-x-easyread", "cy", "pl", "ro", "ar", "ur", "bn"] {
            let file = officer.get(&format!("/staff/interviews/cards.pdf?wave=1&language={tag}")).await;
            file.says(200, "%PDF-1.7");
            let name = format!("attachment; filename=\"northby-wave-1-show-cards-{tag}.pdf\"");
            assert_eq!(file.header("content-disposition"), name);
            assert_eq!((file.header("content-type"), file.header("cache-control")), ("application/pdf", "no-store"));
        }
        for query in ["wave=1&language=xx", "wave=7"] {
            assert_eq!(officer.get(&format!("/staff/interviews/cards.pdf?{query}")).await.status, 404, "{query}");
        }
        officer.get("/staff/audit").await.says(200, "Printed show cards");
    })
    .await;
}
