//! Forgotten passwords.

use super::super::support::{MailSink, PASSWORD, World, each};
use super::sign_in;
use std::time::Duration;
use survey::role::Role;

const NEW: &str = "quiet-violin-harbour";

async fn each_mailing(test: impl AsyncFn(World, MailSink)) {
    each(async |world| {
        let sink = MailSink::start().await;
        test(world.mailing(&sink), sink).await;
    })
    .await;
}

/// The messages that came within a moment: they are sent after the answer.
async fn messages(sink: &MailSink, expected: usize) -> Vec<String> {
    let mut texts = Vec::new();
    for _ in 0..100 {
        texts.extend(sink.take().iter().map(super::super::support::Received::text));
        if texts.len() >= expected && expected > 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(if expected == 0 { 5 } else { 20 })).await;
    }
    texts
}

#[tokio::test]
async fn known_and_unknown_addresses_are_answered_alike() {
    each_mailing(async |world, sink| {
        let (_, known) = world.account(&world.north, Role::Officer, "officer").await;
        let (disabled, left) = world.account(&world.north, Role::Officer, "left").await;
        world.platform.store.set_disabled(disabled, Some(world.platform.now())).await.unwrap();
        for email in ["nobody@northby.example", left.as_str(), known.as_str()] {
            let mut client = world.visitor();
            client.get("/staff/forgotten").await.says(200, "Send me a link");
            let answer = client.post("/staff/forgotten", &[("email", email)]).await;
            answer.leads_to("/staff/forgotten?asked");
            assert!(answer.body.is_empty() && client.cookies.is_empty());
            client.get("/staff/forgotten?asked").await.says(200, "If that address has an account");
        }
        let texts = messages(&sink, 1).await;
        assert_eq!(texts.len(), 1);
        assert!(texts[0].contains("said that they forgot the password"), "{}", texts[0]);
        world.visitor().post("/staff/forgotten", &[("email", "nobody")]).await.says(422, "Enter an e-mail address");
    })
    .await;
}

#[tokio::test]
async fn the_link_works_for_an_hour_and_ends_all_sessions() {
    each_mailing(async |world, sink| {
        let (account, email) = world.account(&world.north, Role::Officer, "officer").await;
        let mut signed_in = world.signed_in(account).await;
        let ask = async || {
            world.visitor().post("/staff/forgotten", &[("email", &email)]).await.leads_to("/staff/forgotten?asked");
            let text = messages(&sink, 1).await.remove(0);
            text.lines().find_map(|line| line.split_once("#code=")).unwrap().1.to_owned()
        };
        let code = ask().await;
        world.clock.pass_minutes(60);
        let set = async |code: &str| world.visitor().post("/staff/set-password", &[("code", code), ("new", NEW)]).await;
        set(&code).await.says(422, "does not work");
        let code = ask().await;
        world.clock.pass_minutes(59);
        // Until then the old password goes on working.
        sign_in(&mut world.visitor(), &email, PASSWORD).await.leads_to("/staff");
        signed_in.get("/staff/fieldwork").await.says(200, "Northby");
        set(&code).await.leads_to("/staff/sign-in?why=set");
        assert!(signed_in.get("/staff/fieldwork").await.location().starts_with("/staff/sign-in"));
        sign_in(&mut world.visitor(), &email, PASSWORD).await.says(422, "is not right");
        sign_in(&mut world.visitor(), &email, NEW).await.leads_to("/staff");
        signed_in = world.signed_in(account).await;
        signed_in.get("/staff/audit").await.says(200, "Asked for a link to set a password");
    })
    .await;
}

#[tokio::test]
async fn links_are_few_for_known_and_unknown_addresses_alike() {
    each_mailing(async |world, _| {
        let (_, known) = world.account(&world.north, Role::Officer, "officer").await;
        for email in [known.as_str(), "nobody@northby.example"] {
            for _ in 0..3 {
                world.visitor().post("/staff/forgotten", &[("email", email)]).await.leads_to("/staff/forgotten?asked");
            }
            let answer = world.visitor().post("/staff/forgotten", &[("email", email)]).await;
            answer.says(429, "too many attempts");
        }
        let mut one = world.visitor();
        for number in 0..10 {
            let email = format!("person-{number}@northby.example");
            one.post("/staff/forgotten", &[("email", &email)]).await.leads_to("/staff/forgotten?asked");
        }
        one.post("/staff/forgotten", &[("email", "more@northby.example")]).await.says(429, "too many attempts");
    })
    .await;
}

#[tokio::test]
async fn without_mail_it_says_whom_to_ask() {
    each(async |world| {
        let (_, email) = world.account(&world.north, Role::Officer, "officer").await;
        let mut client = world.visitor();
        client.get("/staff/forgotten").await.says(200, "Ask an administrator");
        client.post("/staff/forgotten", &[("email", &email)]).await.says(422, "Ask an administrator");
    })
    .await;
}
