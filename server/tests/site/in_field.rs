//! What is kept of councils for a second: a change is seen when it must be.

use crate::support::{World, each};
use store::Store;
use survey::clock::Timestamp;
use survey::wave::WaveDates;

async fn close(store: &Store, world: &World, at: Timestamp) {
    let wave = &world.north.wave;
    let dates = WaveDates { closes: at, ..wave.dates.clone() };
    store.reschedule_wave(wave.id, dates).await.unwrap();
}

#[tokio::test]
async fn a_wave_closes_at_its_time() {
    each(async |world: World| {
        let closes = world.north.wave.dates.closes;
        world.clock.set(Timestamp(closes.0 - 10));
        let mut visitor = world.visitor();
        visitor.get("/survey/northby/open").await.says(200, "name=\"key\"");
        // Ten milliseconds later, though nothing was read from the database since.
        world.clock.set(closes);
        visitor.get("/survey/northby/open").await.leads_to("/survey/northby");
        let post = visitor.post("/survey/northby/code", &[("code", &world.north.code().grouped())]).await;
        post.leads_to("/survey/northby");
        visitor.get("/survey/northby").await.says(200, "closed");
    })
    .await;
}

#[tokio::test]
async fn a_wave_closed_here_is_closed_at_once() {
    each(async |world: World| {
        let mut visitor = world.visitor();
        visitor.get("/survey/northby/open").await.says(200, "name=\"key\"");
        close(&world.platform.store, &world, world.platform.now()).await;
        visitor.get("/survey/northby/open").await.leads_to("/survey/northby");
    })
    .await;
}

#[tokio::test]
async fn a_wave_closed_by_another_process_is_closed_within_a_second() {
    each(async |world: World| {
        let mut visitor = world.visitor();
        visitor.get("/survey/northby/open").await.says(200, "name=\"key\"");
        let now = world.platform.now();
        let other = Store::connect(&world.url).await.unwrap();
        close(&other, &world, now).await;
        other.close().await.unwrap();
        world.clock.set(now.plus_ms(999));
        visitor.get("/survey/northby/open").await.says(200, "name=\"key\"");
        world.clock.set(now.plus_ms(1_000));
        visitor.get("/survey/northby/open").await.leads_to("/survey/northby");
        // A clock that is set back does not bring the old reading back.
        close(&world.platform.store, &world, now.plus_days(9)).await;
        visitor.get("/survey/northby/open").await.says(200, "name=\"key\"");
        close_by_other(&world, now.plus_ms(-5_000)).await;
        world.clock.set(now.plus_ms(-1));
        visitor.get("/survey/northby/open").await.leads_to("/survey/northby");
    })
    .await;
}

async fn close_by_other(world: &World, at: Timestamp) {
    let other = Store::connect(&world.url).await.unwrap();
    close(&other, world, at).await;
    other.close().await.unwrap();
}

#[tokio::test]
async fn a_new_wave_and_a_new_survey_are_seen_at_once() {
    each(async |world: World| {
        world.visitor().get("/survey/southby").await.says(200, "Southby");
        let town = world.reopen(&world.south, wardwise::reference::every_answer_type().unwrap()).await;
        let mut resident = world.resident(&town).await;
        resident
            .post("/survey/southby/postcode", &[("postcode", "SB1 1AA")])
            .await
            .leads_to("/survey/southby/question/heard");
    })
    .await;
}
