//! Signing in.

use super::super::support::{PASSWORD, each};
use super::{come_in, sign_in};
use survey::role::Role;

#[tokio::test]
async fn each_role_lands_where_its_work_is() {
    each(async |world| {
        for (role, name, lands) in [
            (Role::Administrator, "administrator", "/staff/fieldwork"),
            (Role::Officer, "officer", "/staff/fieldwork"),
            (Role::DataEntry, "data-entry", "/staff/paper"),
            (Role::Councillor, "councillor", "/staff/ward"),
            (Role::Scrutiny, "scrutiny", "/results/northby"),
        ] {
            let (_, email) = world.account(&world.north, role, name).await;
            let mut client = world.visitor();
            // As people type addresses.
            let typed = format!("  {} ", email.to_uppercase());
            sign_in(&mut client, &typed, PASSWORD).await.leads_to("/staff");
            client.get("/staff").await.leads_to(lands);
            assert_eq!(client.get(lands).await.status, 200);
        }
    })
    .await;
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_are_answered_alike() {
    each(async |world| {
        let (account, known) = world.account(&world.north, Role::Officer, "officer").await;
        let long = "x".repeat(5000);
        let mut bodies = Vec::new();
        for (email, password) in [
            (known.as_str(), "not-the-password"),
            ("nobody@northby.example", "not-the-password"),
            ("nobody@northby.example", PASSWORD),
            (known.as_str(), ""),
            (known.as_str(), long.as_str()),
            (known.as_str(), "MAPLE-OTTER-LANTERN"),
        ] {
            let mut client = world.visitor();
            let answer = sign_in(&mut client, email, password).await;
            answer.says(422, "The e-mail address or the password is not right");
            assert!(client.cookies.is_empty() && !answer.body.contains(PASSWORD));
            bodies.push(answer.body.replace(email, "").replace(&answer.header("content-security-policy")[..80], ""));
        }
        assert!(bodies.windows(2).all(|pair| pair[0] == pair[1]), "the pages differ");
        world.platform.store.set_disabled(account, Some(world.platform.now())).await.unwrap();
        let mut client = world.visitor();
        sign_in(&mut client, &known, PASSWORD).await.says(422, "The e-mail address or the password is not right");
    })
    .await;
}

#[tokio::test]
async fn repeated_failures_lock_known_and_unknown_addresses_alike() {
    each(async |world| {
        let (_, known) = world.account(&world.north, Role::Officer, "officer").await;
        for email in [known.as_str(), "nobody@northby.example"] {
            // From many addresses, as somebody would who knows that one address is slowed.
            for _ in 0..6 {
                sign_in(&mut world.visitor(), email, "not-the-password").await.says(422, "is not right");
            }
            let answer = sign_in(&mut world.visitor(), email, PASSWORD).await;
            answer.says(429, "There were too many attempts to sign in. Wait 2 minutes");
            assert_eq!(answer.header("retry-after"), "120");
        }
        world.clock.pass_minutes(1);
        // One more failure doubles the wait.
        sign_in(&mut world.visitor(), &known, "not-the-password").await.says(422, "is not right");
        world.clock.pass_minutes(1);
        sign_in(&mut world.visitor(), &known, PASSWORD).await.says(429, "too many attempts");
        world.clock.pass_minutes(1);
        come_in(&mut world.visitor(), &known).await;
        // The count begins anew after a success.
        sign_in(&mut world.visitor(), &known, "not-the-password").await.says(422, "is not right");
        come_in(&mut world.visitor(), &known).await;
    })
    .await;
}

#[tokio::test]
async fn one_address_cannot_try_many_accounts() {
    each(async |world| {
        let mut guesser = world.visitor();
        for at in 0..10 {
            let email = format!("person-{at}@northby.example");
            sign_in(&mut guesser, &email, "not-the-password").await.says(422, "is not right");
        }
        let answer = sign_in(&mut guesser, "person-10@northby.example", "not-the-password").await;
        answer.says(429, "too many attempts");
        assert!(!answer.header("retry-after").is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_way_back_is_on_this_site_only() {
    each(async |world| {
        let (_, email) = world.account(&world.north, Role::Officer, "officer").await;
        let mut client = world.visitor();
        let asked = "/staff/weighting?wave=1";
        let sent = client.get(asked).await;
        let page = client.get(sent.location()).await;
        page.says(200, "Sign in to see that page");
        assert_eq!(page.field("next").as_deref(), Some(asked));
        for (next, lands) in [
            (asked, asked),
            ("/results/northby/wards", "/results/northby/wards"),
            ("https://evil.example", "/staff"),
            ("//evil.example", "/staff"),
            ("/\\evil.example", "/staff"),
            ("/staff//evil.example", "/staff"),
            ("/staff/sign-out", "/staff"),
            ("javascript:alert(1)", "/staff"),
            ("/staff\r\nset-cookie: a=b", "/staff"),
            ("/survey/northby", "/staff"),
        ] {
            let mut client = world.visitor();
            let fields = [("email", email.as_str()), ("password", PASSWORD), ("next", next)];
            client.post("/staff/sign-in", &fields).await.leads_to(lands);
            let mut other = world.visitor();
            let query = serde_urlencoded::to_string([("next", next)]).unwrap();
            let page = other.get(&format!("/staff/sign-in?{query}")).await;
            assert_eq!(page.field("next").is_some(), next == lands, "{next}");
        }
    })
    .await;
}

/// A form sent after the session ended cannot be sent again by a link: its page is opened instead.
#[tokio::test]
async fn a_form_sent_too_late_leads_back_to_its_page() {
    each(async |world| {
        let (_, email) = world.account(&world.north, Role::Officer, "officer").await;
        for (form, fields) in [
            ("/staff/account/password", [("current", "x"), ("new", "y")]),
            ("/staff/account/sessions/end", [("session", "x"), ("y", "z")]),
            ("/staff/account/sessions/end-others", [("x", "x"), ("y", "z")]),
            ("/staff/weighting", [("wave", "1"), ("y", "z")]),
            ("/staff/publish", [("set", "x"), ("y", "z")]),
        ] {
            let mut client = world.visitor();
            let sent = client.post(form, &fields).await;
            assert_eq!(sent.status, 303, "{form}");
            let next = client.get(sent.location()).await.field("next").unwrap();
            let fields = [("email", email.as_str()), ("password", PASSWORD), ("next", next.as_str())];
            client.post("/staff/sign-in", &fields).await.leads_to(&next);
            assert_eq!(client.get(&next).await.status, 200, "{form} leads to {next}");
        }
    })
    .await;
}
