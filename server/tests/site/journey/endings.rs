//! Sessions that end, waves that close, and what comes after sending.

use super::super::support::{PASSWORD, each};
use super::{reference, up_to_check};
use survey::response::RecruitmentRoute;
use survey::role::Role;
use wardwise::reference::every_answer_type;
use wardwise::web::resident::COOKIE;

#[tokio::test]
async fn after_an_hour_the_code_opens_the_survey_again_with_its_answers() {
    each(async |world| {
        let town = &world.north;
        let code = town.code().grouped();
        let mut resident = world.visitor();
        resident.post(&town.survey("code"), &[("code", &code)]).await;
        resident.post(&town.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        let first = town.survey("question/cohesion-area");
        resident.post(&first, &[("answer", "tend_to_agree")]).await;
        world.clock.pass_minutes(59);
        let second = town.survey("question/cohesion-city");
        resident.post(&second, &[("answer", "dont_know")]).await.leads_to(&town.survey("question/area-satisfaction"));
        world.clock.pass_minutes(61);
        for page in ["postcode", "ward", "question/area-satisfaction", "about-you", "check", "stop", "done"] {
            resident.get(&town.survey(page)).await.leads_to(&town.survey("expired"));
        }
        let late = resident.post(&town.survey("question/area-satisfaction"), &[("answer", "nonsense")]).await;
        late.leads_to(&town.survey("expired"));
        resident.get(&town.survey("expired")).await.says(200, "Your session has ended");
        assert!(resident.cookies.is_empty(), "the cookie opens nothing and is taken back");
        let answer = resident.post(&town.survey("code"), &[("code", &code)]).await;
        answer.leads_to(&town.survey("question/area-satisfaction"));
        let kept = resident.get(&first).await;
        let checked = kept.body.split('<').find(|tag| tag.contains("value=\"tend_to_agree\"")).unwrap();
        assert!(checked.contains("checked"), "{checked}");
    })
    .await;
}

#[tokio::test]
async fn a_page_still_open_when_its_session_ended_is_kept_and_shows_nothing() {
    each(async |world| {
        let town = &world.north;
        let code = town.code().grouped();
        let mut resident = world.visitor();
        resident.post(&town.survey("code"), &[("code", &code)]).await;
        resident.post(&town.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        let (first, second) = (town.survey("question/cohesion-area"), town.survey("question/cohesion-city"));
        resident.post(&first, &[("answer", "tend_to_agree")]).await;
        world.clock.pass_minutes(61);
        let (mut other_tab, mut wrong, mut reads) = (resident.clone(), resident.clone(), resident.clone());
        // What is no answer is not kept, and is answered like everything else.
        let late = wrong.post(&second, &[("answer", "nonsense")]).await;
        late.leads_to(&town.survey("expired"));
        assert!(wrong.cookies.is_empty() && late.body.is_empty(), "{}", late.body);
        resident.post(&town.survey("code"), &[("code", &code)]).await.leads_to(&second);
        world.clock.pass_minutes(61);
        other_tab.cookies.clone_from(&resident.cookies);
        reads.cookies.clone_from(&resident.cookies);
        resident.post(&second, &[("answer", "dont_know")]).await.leads_to(&town.survey("expired?kept=yes"));
        assert!(resident.cookies.is_empty());
        // Saving made the response fresh; no copy of the cookie opens it.
        reads.get(&second).await.leads_to(&town.survey("expired"));
        other_tab.post(&first, &[("answer", "definitely_agree")]).await.leads_to(&town.survey("expired"));
        let said = resident.get(&town.survey("expired?kept=yes")).await;
        said.says(200, "Your answer on the page you had open is saved too.");
        resident
            .post(&town.survey("code"), &[("code", &code)])
            .await
            .leads_to(&town.survey("question/area-satisfaction"));
        for (question, given) in [(&first, "tend_to_agree"), (&second, "dont_know")] {
            let kept = resident.get(question).await;
            let checked = kept.body.split('<').find(|tag| tag.contains(&format!("value=\"{given}\""))).unwrap();
            assert!(checked.contains("checked"), "{checked}");
        }
        // After a day the page is too old.
        world.clock.pass_minutes(24 * 60);
        let old = resident.post(&town.survey("question/area-satisfaction"), &[("answer", "neither")]).await;
        old.leads_to(&town.survey("expired"));
    })
    .await;
}

#[tokio::test]
async fn a_ward_told_late_is_kept_too() {
    each(async |world| {
        let town = &world.north;
        for (page, field, value) in
            [("postcode", "postcode", "NB1 1AA"), ("ward", "ward", town.wards[0].ward.code.as_str())]
        {
            let code = town.code().grouped();
            let mut resident = world.visitor();
            resident.post(&town.survey("code"), &[("code", &code)]).await;
            world.clock.pass_minutes(61);
            let (mut wrong, page) = (resident.clone(), town.survey(page));
            resident.post(&page, &[(field, value)]).await.leads_to(&town.survey("expired?kept=yes"));
            wrong.post(&page, &[(field, "nowhere")]).await.leads_to(&town.survey("expired"));
            resident
                .post(&town.survey("code"), &[("code", &code)])
                .await
                .leads_to(&town.survey("question/cohesion-area"));
        }
    })
    .await;
}

#[tokio::test]
async fn a_session_says_how_long_it_lasts_and_lasts_longer_when_asked() {
    each(async |world| {
        let town = &world.north;
        let session = town.survey("session");
        let mut nobody = world.visitor();
        assert_eq!(nobody.get(&session).await.body, r#"{"seconds":0}"#);
        assert_eq!(nobody.post(&session, &[]).await.body, r#"{"seconds":0}"#);
        let mut resident = world.resident(town).await;
        let page = resident.get(&town.survey("postcode")).await;
        assert!(
            page.body.contains("data-seconds=\"3600\"") && page.body.contains("/script/resident.js"),
            "{}",
            page.body
        );
        world.clock.pass_minutes(59);
        assert_eq!(resident.get(&session).await.body, r#"{"seconds":60}"#);
        assert_eq!(resident.post(&session, &[]).await.body, r#"{"seconds":3600}"#);
        world.clock.pass_minutes(59);
        resident.get(&town.survey("postcode")).await.says(200, "data-seconds=\"60\"");
        world.clock.pass_minutes(2);
        assert_eq!(resident.get(&session).await.body, r#"{"seconds":0}"#);
        assert_eq!(resident.post(&session, &[]).await.body, r#"{"seconds":0}"#);
        resident.get(&town.survey("postcode")).await.leads_to(&town.survey("expired"));
        // Whoever came without a code has days: nothing to warn of, and nothing to load.
        let mut open = world.visitor();
        let key = open.get(&town.survey("open")).await.field("key").unwrap();
        open.post(&town.survey("open"), &[("key", &key)]).await.leads_to(&town.survey("postcode"));
        let page = open.get(&town.survey("postcode")).await;
        assert!(!page.body.contains("session-ending") && !page.body.contains("<script"), "{}", page.body);
    })
    .await;
}

#[tokio::test]
async fn whoever_had_begun_when_a_wave_closes_has_an_hour_to_finish() {
    each(async |world| {
        let town = &world.north;
        let (closes, start) = (town.wave.dates.closes, town.survey(""));
        world.clock.set(closes.plus_ms(-30 * 60_000));
        let mut resident = world.resident(town).await;
        let mut slow = world.resident(town).await;
        world.clock.set(closes.plus_ms(-1));
        resident.post(&town.survey("postcode"), &[("postcode", "NB1 1AB")]).await;
        world.clock.set(closes);
        let question = resident.get(&town.survey("question/cohesion-area")).await;
        question.says(200, "Time left to send your answers: 60 minutes.");
        resident.get(&start).await.says(200, "Carry on</a>");
        // Nobody begins any more, with or without a code.
        let mut late = world.visitor();
        let code = town.code().grouped();
        late.post(&town.survey("code"), &[("code", &code)]).await.leads_to(&start);
        late.get(&town.survey("open")).await.leads_to(&start);
        late.get(&start).await.says(200, "This survey has closed");
        world.clock.set(closes.plus_ms(50 * 60_000));
        up_to_check(&mut resident, town, "NB1 1AB").await;
        resident.post(&town.survey("check"), &[]).await.leads_to(&town.survey("done"));
        resident.get(&town.survey("done")).await.says(200, "/withdraw");
        // The other one's hour is over, and says so in place of a page that could not be saved.
        world.clock.set(closes.plus_ms(60 * 60_000));
        for page in ["code", "open", "postcode", "question/cohesion-area", "check", "stop"] {
            slow.get(&town.survey(page)).await.leads_to(&start);
        }
        for (page, field, value) in [
            ("question/cohesion-area", "answer", "tend_to_agree"),
            ("postcode", "postcode", "NB1 1AA"),
            ("check", "x", "y"),
            ("code", "code", code.as_str()),
            ("open", "key", "ab"),
        ] {
            slow.post(&town.survey(page), &[(field, value)]).await.leads_to(&start);
        }
        slow.get(&start).await.says(200, "This survey has closed");
        world.clock.set(town.wave.dates.opens.plus_ms(-1));
        slow.get(&start).await.says(200, "This survey has not opened yet");
    })
    .await;
}

#[tokio::test]
async fn whoever_had_begun_finishes_the_questions_they_began() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.resident(town).await;
        resident.post(&town.survey("postcode"), &[("postcode", "NB1 1AB")]).await;
        let newer = world.reopen(town, every_answer_type().unwrap()).await;
        let mut other = world.visitor();
        other
            .post(&newer.survey("code"), &[("code", &newer.code().grouped())])
            .await
            .leads_to(&newer.survey("postcode"));
        other.get(&newer.survey("question/cohesion-area")).await.says(404, "Page not found");
        up_to_check(&mut resident, town, "NB1 1AB").await;
        resident.post(&town.survey("check"), &[]).await.leads_to(&town.survey("done"));
        let complete = world.platform.store.progress(town.wave.id).await.unwrap();
        assert_eq!(complete.total(RecruitmentRoute::RandomInvitation).complete, 1);
    })
    .await;
}

#[tokio::test]
async fn sending_twice_gives_one_response_and_one_reference() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.resident(town).await;
        up_to_check(&mut resident, town, "NB1 1AB").await;
        let check = town.survey("check");
        let (mut again, mut third) = (resident.clone(), resident.clone());
        let question = town.survey("question/cohesion-area");
        let late = [("answer", "definitely_disagree")];
        let (one, two, saved) =
            tokio::join!(resident.post(&check, &[]), again.post(&check, &[]), third.post(&question, &late));
        one.leads_to(&town.survey("done"));
        two.leads_to(&town.survey("done"));
        // An answer sent at the same moment either came in time or finds the survey sent.
        assert_eq!(saved.status, 303, "{}", saved.body);
        let first = reference(&mut resident, town).await;
        resident.post(&check, &[]).await.leads_to(&town.survey("done"));
        assert_eq!(reference(&mut again, town).await, first);
        let complete = world.platform.store.progress(town.wave.id).await.unwrap();
        assert_eq!(complete.total(RecruitmentRoute::RandomInvitation).complete, 1);

        for page in ["postcode", "ward", "question/cohesion-area", "about-you", "check", "stop"] {
            resident.get(&town.survey(page)).await.leads_to(&town.survey("done"));
        }
        let answer = resident.post(&town.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        answer.leads_to(&town.survey("done"));
        world.clock.pass_minutes(61);
        resident.get(&town.survey("done")).await.leads_to(&town.survey("expired"));
    })
    .await;
}

#[tokio::test]
async fn the_cookie_of_one_council_is_no_cookie_of_another() {
    each(async |world| {
        let (north, south) = (&world.north, &world.south);
        let mut resident = world.resident(north).await;
        resident.post(&north.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        for page in ["postcode", "question/cohesion-area", "check", "done"] {
            resident.get(&south.survey(page)).await.leads_to(&south.survey("expired"));
        }
        let answer = resident.post(&south.survey("postcode"), &[("postcode", "SB1 1AA")]).await;
        answer.leads_to(&south.survey("expired"));
        resident.get(&south.survey("")).await.says(200, "Start now");
        resident.get(&south.survey("expired")).await.says(200, "Your session has ended");
        // Having looked at another council's pages costs nothing.
        resident.get(&north.survey("question/cohesion-area")).await.says(200, "get on well together");
    })
    .await;
}

#[tokio::test]
async fn stopping_ends_the_session_and_keeps_the_answers() {
    each(async |world| {
        let town = &world.north;
        let code = town.code().grouped();
        let mut resident = world.visitor();
        resident.post(&town.survey("code"), &[("code", &code)]).await;
        resident.post(&town.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        let stolen = resident.clone();
        resident.post(&town.survey("stop"), &[]).await.leads_to(&town.survey("stopped?by=code"));
        assert!(!resident.cookies.contains_key(COOKIE));
        // A copy of the cookie is worth nothing either.
        let mut thief = stolen;
        thief.get(&town.survey("check")).await.leads_to(&town.survey("expired"));
        let answer = resident.post(&town.survey("code"), &[("code", &code)]).await;
        answer.leads_to(&town.survey("question/cohesion-area"));
    })
    .await;
}

#[tokio::test]
async fn a_member_of_staff_can_answer_as_a_resident_without_losing_either_session() {
    each(async |world| {
        let (_, email) = world.account(&world.north, Role::Officer, "officer").await;
        let mut both = world.resident(&world.north).await;
        both.post("/staff/sign-in", &[("email", &email), ("password", PASSWORD)]).await.leads_to("/staff");
        both.get(&world.north.survey("postcode")).await.says(200, "What is your postcode?");
        both.post(&world.north.survey("stop"), &[]).await;
        both.get("/staff/fieldwork").await.says(200, "Northby");
    })
    .await;
}
