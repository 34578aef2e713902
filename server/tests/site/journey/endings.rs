//! Sessions that end, waves that close, and what comes after sending.

use super::super::support::{PASSWORD, each};
use super::{reference, up_to_check};
use survey::response::RecruitmentRoute;
use survey::role::Role;
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
        let late = resident.post(&town.survey("question/area-satisfaction"), &[("answer", "neither")]).await;
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
async fn a_wave_that_closes_midway_says_so() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.resident(town).await;
        resident.post(&town.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        world.clock.set(town.wave.dates.closes);
        let start = town.survey("");
        for page in ["code", "open", "postcode", "question/cohesion-area", "check", "stop"] {
            resident.get(&town.survey(page)).await.leads_to(&start);
        }
        let code = town.code().grouped();
        for (page, field, value) in [
            ("question/cohesion-area", "answer", "tend_to_agree"),
            ("postcode", "postcode", "NB1 1AA"),
            ("check", "x", "y"),
            ("code", "code", code.as_str()),
            ("open", "key", "ab"),
        ] {
            resident.post(&town.survey(page), &[(field, value)]).await.leads_to(&start);
        }
        resident.get(&start).await.says(200, "This survey has closed");
        world.clock.set(town.wave.dates.opens.plus_ms(-1));
        resident.get(&start).await.says(200, "This survey has not opened yet");
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
