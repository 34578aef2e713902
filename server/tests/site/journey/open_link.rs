//! Taking part without a code.

use super::super::support::{Client, Town, each};
use super::{reference, up_to_check};
use survey::clock::DAY_MS;
use survey::response::RecruitmentRoute;

/// The key of the form: what makes a double click one start.
async fn key(client: &mut Client, town: &Town) -> String {
    client.get(&town.survey("open")).await.field("key").unwrap()
}

#[tokio::test]
async fn a_double_click_begins_one_response() {
    each(async |world| {
        let town = &world.north;
        let mut one = world.visitor();
        let key = key(&mut one, town).await;
        let mut two = one.clone();
        let open = town.survey("open");
        let fields = [("key", key.as_str())];
        let (first, second) = tokio::join!(one.post(&open, &fields), two.post(&open, &fields));
        first.leads_to(&town.survey("postcode"));
        second.leads_to(&town.survey("postcode"));
        let partial = world.platform.store.progress(town.wave.id).await.unwrap();
        assert_eq!(partial.total(RecruitmentRoute::OpenLink).partial, 1);

        // The browser keeps the cookie that came last; one of the two goes on.
        let mut going_on = world.visitor();
        going_on.post(&open, &fields).await.leads_to(&town.survey("postcode"));
        up_to_check(&mut going_on, town, "NB1 1AA").await;
        going_on.post(&town.survey("check"), &[]).await.leads_to(&town.survey("done"));
        reference(&mut going_on, town).await;
        // The form of a survey that is sent begins nothing more.
        world.visitor().post(&open, &fields).await.leads_to(&town.survey(""));
        let complete = world.platform.store.progress(town.wave.id).await.unwrap();
        assert_eq!(complete.total(RecruitmentRoute::OpenLink).complete, 1);
        assert_eq!(complete.total(RecruitmentRoute::RandomInvitation).complete, 0);
    })
    .await;
}

#[tokio::test]
async fn a_form_without_its_key_is_asked_for_again() {
    each(async |world| {
        let open = world.north.survey("open");
        for key in ["", "short", &"x".repeat(65)] {
            let mut visitor = world.visitor();
            visitor.post(&open, &[("key", key)]).await.leads_to(&open);
            assert!(visitor.cookies.is_empty());
        }
        let partial = world.platform.store.progress(world.north.wave.id).await.unwrap();
        assert_eq!(partial.total(RecruitmentRoute::OpenLink).partial, 0);
    })
    .await;
}

#[tokio::test]
async fn without_a_code_the_browser_keeps_the_place_for_seven_days() {
    each(async |world| {
        let town = &world.north;
        let mut visitor = world.visitor();
        let key = key(&mut visitor, town).await;
        visitor.post(&town.survey("open"), &[("key", &key)]).await;
        visitor.post(&town.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        world.clock.pass_minutes(7 * DAY_MS / 60_000 - 1);
        visitor.get(&town.survey("")).await.says(200, "Carry on");
        visitor.get(&town.survey("check")).await.leads_to(&town.survey("question/cohesion-area"));
        world.clock.pass_minutes(2);
        visitor.get(&town.survey("check")).await.leads_to(&town.survey("expired"));
    })
    .await;
}

#[tokio::test]
async fn starting_again_and_again_is_slowed() {
    each(async |world| {
        let town = &world.north;
        let mut visitor = world.visitor();
        let mut last = None;
        for _ in 0..31 {
            let key = world.platform.entropy.token();
            last = Some(visitor.post(&town.survey("open"), &[("key", &key)]).await);
        }
        let last = last.unwrap();
        last.says(429, "Many people are starting from where you are");
        assert_eq!(last.header("retry-after"), "60");
    })
    .await;
}
