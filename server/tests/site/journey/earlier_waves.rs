//! Letters and return codes of a wave that is still open go on after a newer survey has opened.

use super::super::support::{World, each};
use super::{reference, up_to_check};
use survey::clock::Timestamp;
use survey::response::RecruitmentRoute;
use survey::wave::{GRACE_MINUTES, WaveDates};
use wardwise::reference::every_answer_type;
use wardwise::web::resident::COOKIE;

#[tokio::test]
async fn a_letter_opens_the_wave_it_was_for_whichever_survey_is_the_newest() {
    each(async |world: World| {
        let older = &world.north;
        let newer = world.reopen(older, every_answer_type().unwrap()).await;
        let code = older.code().grouped();
        let mut late = world.resident(older).await;
        late.get(&older.survey("postcode")).await.says(200, "postcode");
        // It goes on where it stopped, on any device, among its own questions.
        let mut phone = world.visitor();
        phone.post(&older.survey("code"), &[("code", &code)]).await.leads_to(&older.survey("postcode"));
        phone.post(&older.survey("postcode"), &[("postcode", "NB1 1AB")]).await;
        let mut computer = world.visitor();
        computer
            .post(&older.survey("code"), &[("code", &code)])
            .await
            .leads_to(&older.survey("question/cohesion-area"));
        phone.get(&older.survey("question/cohesion-area")).await.leads_to(&older.survey("expired"));
        up_to_check(&mut computer, older, "NB1 1AB").await;
        computer.post(&older.survey("check"), &[]).await.leads_to(&older.survey("done"));
        // The confirmation is seen although another survey is shown to everybody else.
        reference(&mut computer, older).await;
        computer.post(&older.survey("check"), &[]).await.leads_to(&older.survey("done"));
        computer.get(&older.survey("copy")).await.says(200, "A copy of your answers");
        let store = &world.platform.store;
        let complete =
            async |wave| store.progress(wave).await.unwrap().total(RecruitmentRoute::RandomInvitation).complete;
        assert_eq!((complete(older.wave.id).await, complete(newer.wave.id).await), (1, 0));
        let used = world.visitor().post(&older.survey("code"), &[("code", &code)]).await;
        used.says(422, "Answers have already been sent with this access code");
        // The same browser begins the newer survey: by a letter of that one, or by the open link.
        let mut link = computer.clone();
        let key = link.get(&newer.survey("open")).await.field("key").unwrap();
        for (client, page, field, value) in
            [(&mut computer, "code", "code", newer.code().grouped()), (&mut link, "open", "key", key)]
        {
            client.post(&newer.survey(page), &[(field, &value)]).await.leads_to(&newer.survey("postcode"));
            let next = client.post(&newer.survey("postcode"), &[("postcode", "NB1 1AB")]).await;
            next.leads_to(&newer.survey("question/heard"));
        }
    })
    .await;
}

#[tokio::test]
async fn a_letter_of_a_closed_wave_opens_only_what_was_begun_and_only_for_an_hour() {
    each(async |world: World| {
        let older = &world.north;
        let (begun, unused) = (older.code().grouped(), older.code().grouped());
        world.visitor().post(&older.survey("code"), &[("code", &begun)]).await.leads_to(&older.survey("postcode"));
        world.reopen(older, every_answer_type().unwrap()).await;
        let closes = world.platform.now();
        let dates = WaveDates { closes, ..older.wave.dates.clone() };
        world.platform.store.reschedule_wave(older.wave.id, dates).await.unwrap();
        let last = Timestamp(closes.0 + GRACE_MINUTES * 60_000 - 1);
        world.clock.set(last);
        let mut visitor = world.visitor();
        visitor.post(&older.survey("code"), &[("code", &unused)]).await.says(422, "We do not have this access code");
        visitor.post(&older.survey("code"), &[("code", &begun)]).await.leads_to(&older.survey("postcode"));
        visitor.get(&older.survey("postcode")).await.says(200, "Time left to send your answers: 1 minute");
        world.clock.set(last.plus_ms(1));
        let over = world.visitor().post(&older.survey("code"), &[("code", &begun)]).await;
        over.says(422, "We do not have this access code");
    })
    .await;
}

#[tokio::test]
async fn the_code_page_stays_for_those_who_had_begun() {
    each(async |world: World| {
        let town = &world.north;
        let (begun, unused) = (town.code().grouped(), town.code().grouped());
        world.visitor().post(&town.survey("code"), &[("code", &begun)]).await.leads_to(&town.survey("postcode"));
        world.clock.set(town.wave.dates.closes);
        let mut visitor = world.visitor();
        let page = visitor.get(&town.survey("code")).await;
        page.says(200, "access code");
        assert!(!page.body.contains("I do not have a letter"), "nobody begins any more");
        visitor.post(&town.survey("code"), &[("code", &unused)]).await.leads_to(&town.survey(""));
        visitor.post(&town.survey("code"), &[("code", &begun)]).await.leads_to(&town.survey("postcode"));
        world.clock.set(town.wave.dates.closes.plus_ms(GRACE_MINUTES * 60_000));
        world.visitor().get(&town.survey("code")).await.leads_to(&town.survey(""));
        world.visitor().post(&town.survey("code"), &[("code", &begun)]).await.leads_to(&town.survey(""));
    })
    .await;
}

#[tokio::test]
async fn a_return_code_goes_on_after_a_newer_survey_has_opened() {
    each(async |world: World| {
        let older = &world.north;
        let mut phone = world.without_letter(older).await;
        phone.post(&older.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        let code = phone.post(&older.survey("return-code"), &[]).await.shown();
        world.reopen(older, every_answer_type().unwrap()).await;
        let mut computer = world.visitor();
        computer
            .post(&older.survey("code"), &[("code", &code)])
            .await
            .leads_to(&older.survey("question/cohesion-area"));
        computer.get(&older.survey("question/cohesion-area")).await.says(200, "get on well together");
    })
    .await;
}

#[tokio::test]
async fn a_survey_that_is_only_planned_hides_none_that_is_open() {
    each(async |world: World| {
        let older = &world.north;
        let newer = world.reopen(older, every_answer_type().unwrap()).await;
        let opens = world.platform.now().plus_days(2);
        let dates = WaveDates { opens, ..newer.wave.dates.clone() };
        world.platform.store.reschedule_wave(newer.wave.id, dates).await.unwrap();
        let mut visitor = world.visitor();
        visitor.get(&older.survey("")).await.says(200, "Start now");
        visitor
            .post(&older.survey("code"), &[("code", &older.code().grouped())])
            .await
            .leads_to(&older.survey("postcode"));
        assert!(visitor.cookies.contains_key(COOKIE));
        let early = world.visitor().post(&older.survey("code"), &[("code", &newer.code().grouped())]).await;
        early.says(422, "We do not have this access code");
        world.clock.set(opens);
        world
            .visitor()
            .post(&newer.survey("code"), &[("code", &newer.code().grouped())])
            .await
            .leads_to(&newer.survey("postcode"));
    })
    .await;
}

#[tokio::test]
async fn a_page_of_the_older_wave_that_was_open_when_its_session_ended_is_kept() {
    each(async |world: World| {
        let older = &world.north;
        let code = older.code().grouped();
        let mut resident = world.visitor();
        resident.post(&older.survey("code"), &[("code", &code)]).await;
        resident.post(&older.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        world.reopen(older, every_answer_type().unwrap()).await;
        world.clock.pass_minutes(61);
        let question = older.survey("question/cohesion-area");
        let kept = resident.post(&question, &[("answer", "tend_to_agree")]).await;
        kept.leads_to(&older.survey("expired?kept=yes"));
        assert!(resident.cookies.is_empty());
        resident
            .post(&older.survey("code"), &[("code", &code)])
            .await
            .leads_to(&older.survey("question/cohesion-city"));
    })
    .await;
}
