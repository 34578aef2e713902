//! Sessions begin fresh and end in time.

use super::super::support::{Client, World, each};
use super::come_in;
use survey::role::Role;
use wardwise::auth::session::{IDLE_MS, LONGEST_MS, NAME};

async fn officer(world: &World) -> (Client, String) {
    let (_, email) = world.account(&world.north, Role::Officer, "officer").await;
    let mut client = world.visitor();
    come_in(&mut client, &email).await;
    (client, email)
}

#[tokio::test]
async fn an_idle_session_ends() {
    each(async |world| {
        let (mut client, _) = officer(&world).await;
        world.clock.pass_minutes(IDLE_MS / 60_000 - 1);
        client.get("/staff/fieldwork").await.says(200, "Northby");
        // That was use: the time counts from there.
        world.clock.pass_minutes(IDLE_MS / 60_000 - 1);
        client.get("/staff/fieldwork").await.says(200, "Northby");
        world.clock.pass_minutes(IDLE_MS / 60_000 + 1);
        let ended = client.get("/staff/fieldwork").await;
        ended.leads_to("/staff/sign-in?next=%2Fstaff%2Ffieldwork&why=ended");
        client.get(ended.location()).await.says(200, "You were signed out because you had not used the site");
        // Public pages stay open to whoever was signed in.
        client.get("/results/northby").await.says(200, "Northby");
    })
    .await;
}

#[tokio::test]
async fn a_session_in_use_ends_after_twelve_hours() {
    each(async |world| {
        let (mut client, _) = officer(&world).await;
        let hours = LONGEST_MS / 3_600_000;
        for _ in 0..hours - 1 {
            world.clock.pass_minutes(60);
            client.get("/staff/account").await.says(200, "officer@northby.example");
        }
        world.clock.pass_minutes(59);
        client.get("/staff/account").await.says(200, "officer@northby.example");
        world.clock.pass_minutes(1);
        assert!(client.get("/staff/account").await.location().starts_with("/staff/sign-in"));
    })
    .await;
}

#[tokio::test]
async fn signing_out_ends_the_session_for_good() {
    each(async |world| {
        let (mut client, _) = officer(&world).await;
        let mut copy = client.clone();
        client.post("/staff/sign-out", &[]).await.leads_to("/staff/sign-in?why=out");
        client.get("/staff/sign-in?why=out").await.says(200, "You have signed out.");
        assert!(client.cookies.is_empty());
        assert!(copy.get("/staff/fieldwork").await.location().starts_with("/staff/sign-in"));
    })
    .await;
}

#[tokio::test]
async fn a_token_planted_before_signing_in_opens_nothing() {
    each(async |world| {
        let (_, email) = world.account(&world.north, Role::Officer, "officer").await;
        let planted = "ab".repeat(32);
        let mut client = world.visitor();
        client.cookies.insert(NAME.to_owned(), planted.clone());
        come_in(&mut client, &email).await;
        assert_ne!(client.cookies[NAME], planted);
        let mut attacker = world.visitor();
        attacker.cookies.insert(NAME.to_owned(), planted);
        assert!(attacker.get("/staff/fieldwork").await.location().starts_with("/staff/sign-in"));
        // Signing in again ends the session before.
        let mut before = client.clone();
        come_in(&mut client, &email).await;
        assert!(before.get("/staff/fieldwork").await.location().starts_with("/staff/sign-in"));
        for token in ["", "short", &"x".repeat(64), &"%00".repeat(21), &"a".repeat(5000)] {
            attacker.cookies.insert(NAME.to_owned(), (*token).to_owned());
            assert!(attacker.get("/staff/fieldwork").await.location().starts_with("/staff/sign-in"), "{token}");
        }
    })
    .await;
}

#[tokio::test]
async fn other_sessions_can_be_ended_and_only_ones_own() {
    each(async |world| {
        let (mut here, email) = officer(&world).await;
        let (mut there, mut elsewhere) = (world.visitor(), world.visitor());
        come_in(&mut there, &email).await;
        come_in(&mut elsewhere, &email).await;
        let (stranger, _) = world.account(&world.south, Role::Officer, "stranger").await;
        let mut stranger = world.signed_in(stranger).await;

        let page = there.get("/staff/account").await;
        let listed: Vec<&str> = page.body.split("name=\"session\"").skip(1).collect();
        assert_eq!(listed.len(), 2, "the two others are listed with a button each");
        let theirs = stranger.get("/staff/account").await;
        assert!(!theirs.body.contains("name=\"session\""));
        // Another person's session, by its name in the page, is not theirs to end.
        let session = listed[0].split("value=\"").nth(1).unwrap().split('"').next().unwrap();
        stranger
            .post("/staff/account/sessions/end", &[("session", session)])
            .await
            .leads_to("/staff/account?done=session");
        here.get("/staff/account").await.says(200, "officer@northby.example");
        elsewhere.get("/staff/account").await.says(200, "officer@northby.example");

        there
            .post("/staff/account/sessions/end", &[("session", session)])
            .await
            .leads_to("/staff/account?done=session");
        let (one, two) = (here.get("/staff/account").await.status, elsewhere.get("/staff/account").await.status);
        assert_eq!([one.as_u16(), two.as_u16()].iter().filter(|status| **status == 200).count(), 1);
        there.post("/staff/account/sessions/end-others", &[]).await.leads_to("/staff/account?done=others");
        assert_eq!((here.get("/staff/account").await.status, elsewhere.get("/staff/account").await.status).0, 303);
        assert_eq!(elsewhere.get("/staff/account").await.status, 303);
        there.get("/staff/account").await.says(200, "officer@northby.example");
        assert_eq!(stranger.get("/staff/account").await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn disabling_an_account_ends_its_sessions() {
    each(async |world| {
        let (mut client, email) = officer(&world).await;
        let account = world.platform.store.account_by_email(&email).await.unwrap().unwrap();
        world.platform.store.set_disabled(account.id, Some(world.platform.now())).await.unwrap();
        assert!(client.get("/staff/fieldwork").await.location().starts_with("/staff/sign-in"));
        world.platform.store.set_disabled(account.id, None).await.unwrap();
        assert!(client.get("/staff/fieldwork").await.location().starts_with("/staff/sign-in"));
        come_in(&mut client, &email).await;
    })
    .await;
}
