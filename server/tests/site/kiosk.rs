//! A device on which one person answers after another.

use crate::journey::up_to_check;
use crate::support::{Client, Town, World, each};
use store::{AuditFilter, AuditPlace};
use survey::response::RecruitmentRoute;
use survey::role::Role;
use survey::signals::Device;
use wardwise::auth::session;
use wardwise::web::kiosk::NAME;
use wardwise::web::resident::COOKIE;

/// A shared device of the northern council, as an officer leaves it.
async fn device(world: &World) -> Client {
    let mut device = world.officer().await;
    device.get("/staff/kiosks").await.says(200, "Make this device a shared one");
    let made = device.post("/staff/kiosks", &[("place", " Northby Library ")]).await;
    made.leads_to(&world.north.survey(""));
    assert!(!device.cookies.contains_key(session::NAME), "residents come next");
    device
}

/// Begins by open link.
async fn begin(device: &mut Client, town: &Town) {
    let key = device.get(&town.survey("open")).await.field("key").unwrap();
    device.post(&town.survey("open"), &[("key", &key)]).await.leads_to(&town.survey("postcode"));
}

#[tokio::test]
async fn the_next_person_begins_and_finds_nothing_of_the_one_before() {
    each(async |world| {
        let town = &world.north;
        let mut device = device(&world).await;
        let start = device.get(&town.survey("")).await;
        start.says(200, "You are on a shared device: Northby Library");
        assert!(start.body.contains("http-equiv=\"refresh\""), "without script, too, a page is left by itself");
        begin(&mut device, town).await;
        let page = device.get(&town.survey("postcode")).await;
        page.says(200, "data-seconds=\"180\"");
        up_to_check(&mut device, town, "NB1 1AB").await;
        let before = device.clone();
        // Somebody walks up: the first page offers nobody's answers.
        let start = device.get(&town.survey("")).await;
        assert!(!start.body.contains("You have started this survey in this browser"), "{}", start.body);
        device.post(&town.survey("stop"), &[]).await.leads_to(&town.survey(""));
        assert!(!device.cookies.contains_key(COOKIE) && device.cookies.contains_key(NAME));
        for page in ["check", "question/cohesion-area", "stop", "done"] {
            device.get(&town.survey(page)).await.leads_to(&town.survey("expired"));
            before.clone().get(&town.survey(page)).await.leads_to(&town.survey("expired"));
        }
    })
    .await;
}

#[tokio::test]
async fn three_minutes_without_a_touch_end_it_and_being_there_does_not() {
    each(async |world| {
        let town = &world.north;
        let mut device = device(&world).await;
        begin(&mut device, town).await;
        let session = town.survey("session");
        world.clock.pass_minutes(2);
        assert_eq!(device.get(&session).await.body, r#"{"seconds":60}"#);
        assert_eq!(device.post(&session, &[]).await.body, r#"{"seconds":180}"#);
        world.clock.pass_minutes(2);
        device.get(&town.survey("postcode")).await.says(200, "What is your postcode?");
        world.clock.pass_minutes(1);
        device.get(&town.survey("postcode")).await.leads_to(&town.survey("expired"));
        // A page that somebody left open is not somebody else's to send.
        let code = town.code().grouped();
        device.post(&town.survey("code"), &[("code", &code)]).await.leads_to(&town.survey("postcode"));
        world.clock.pass_minutes(4);
        let late = device.post(&town.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        late.leads_to(&town.survey("expired"));
        // With the code, the answers are there on any device.
        let mut own = world.visitor();
        own.post(&town.survey("code"), &[("code", &code)]).await.leads_to(&town.survey("postcode"));
    })
    .await;
}

#[tokio::test]
async fn what_is_sent_leaves_no_copy_and_says_what_it_was_sent_on() {
    each(async |world| {
        let town = &world.north;
        let mut device = device(&world).await;
        let code = town.code().grouped();
        device.post(&town.survey("code"), &[("code", &code)]).await.leads_to(&town.survey("postcode"));
        up_to_check(&mut device, town, "NB1 1AB").await;
        device.post(&town.survey("check"), &[]).await.leads_to(&town.survey("done"));
        let done = device.get(&town.survey("done")).await;
        done.says(200, "Finish and clear the screen");
        assert!(done.body.contains("data-seconds=\"180\"") && !done.body.contains("/copy"), "{}", done.body);
        for copy in ["copy", "copy.pdf"] {
            assert_eq!(device.get(&town.survey(copy)).await.status, 410);
        }
        // The confirmation may be read as long as somebody says so; the first page ends it.
        world.clock.pass_minutes(2);
        assert_eq!(device.get(&town.survey("session")).await.body, r#"{"seconds":60}"#);
        assert_eq!(device.post(&town.survey("session"), &[]).await.body, r#"{"seconds":180}"#);
        world.clock.pass_minutes(2);
        let mut left = device.clone();
        device.get(&town.survey("")).await.says(200, "Start now");
        world.clock.pass_minutes(1);
        left.get(&town.survey("done")).await.leads_to(&town.survey("expired"));
        device.get(&town.survey("done")).await.leads_to(&town.survey("expired"));
        let signals = world.platform.store.signals(town.wave.id).await.unwrap();
        assert_eq!(signals.values().map(|signals| signals.device).collect::<Vec<_>>(), [Some(Device::Shared)]);
        let complete = world.platform.store.progress(town.wave.id).await.unwrap();
        assert_eq!(complete.total(RecruitmentRoute::RandomInvitation).complete, 1);
    })
    .await;
}

#[tokio::test]
async fn only_its_own_council_shares_a_device_and_ends_it() {
    each(async |world| {
        let (north, south) = (&world.north, &world.south);
        let mut device = device(&world).await;
        let elsewhere = device.get(&south.survey("")).await;
        assert!(!elsewhere.body.contains("shared device"), "{}", elsewhere.body);
        let (account, _) = world.account(north, Role::Administrator, "second").await;
        let mut officer = world.signed_in(account).await;
        let list = officer.get("/staff/kiosks").await;
        list.says(200, "Northby Library");
        let id =
            list.body.split("name=\"end\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        let (account, _) = world.account(south, Role::Officer, "stranger").await;
        let mut stranger = world.signed_in(account).await;
        let list = stranger.get("/staff/kiosks").await;
        assert!(!list.body.contains("Northby Library"), "{}", list.body);
        stranger.post("/staff/kiosks", &[("end", &id)]).await.leads_to("/staff/kiosks?done=nothing");
        device.get(&north.survey("")).await.says(200, "shared device");
        officer.post("/staff/kiosks", &[("end", &id)]).await.leads_to("/staff/kiosks?done=ended");
        officer.get("/staff/kiosks?done=ended").await.says(200, "The device is an ordinary one again.");
        officer.post("/staff/kiosks", &[("end", &id)]).await.leads_to("/staff/kiosks?done=nothing");
        officer.post("/staff/kiosks", &[("end", "nonsense")]).await.leads_to("/staff/kiosks?done=nothing");
        let after = device.get(&north.survey("")).await;
        assert!(!after.body.contains("shared device"), "{}", after.body);
        let found = world
            .platform
            .store
            .audit_entries(Some(north.id), &AuditFilter::default(), AuditPlace::Newest, 10)
            .await
            .unwrap();
        let actions: Vec<&str> = found.iter().map(|entry| entry.event.action.as_str()).collect();
        assert!(actions.contains(&"kiosk.begun") && actions.contains(&"kiosk.ended"), "{actions:?}");
        for (typed, said) in [
            ("", "Enter the name of the place"),
            (&"x".repeat(61), "at most 60 characters"),
            ("a\u{7}", "cannot be shown"),
        ] {
            officer.post("/staff/kiosks", &[("place", typed)]).await.says(422, said);
        }
    })
    .await;
}
