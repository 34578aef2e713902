//! Changing one's password.

use super::super::support::{Answer, Client, PASSWORD, each};
use super::{come_in, sign_in};
use survey::role::Role;

const NEW: &str = "quiet-violin-harbour";

async fn change(client: &mut Client, current: &str, new: &str) -> Answer {
    client.post("/staff/account/password", &[("current", current), ("new", new)]).await
}

#[tokio::test]
async fn a_new_password_must_be_strong_and_the_old_one_known() {
    each(async |world| {
        let (_, email) = world.account(&world.north, Role::Officer, "officer").await;
        let mut client = world.visitor();
        come_in(&mut client, &email).await;
        let long = "maple-otter-".repeat(30);
        for (current, new, says) in [
            (PASSWORD, "short", "Use at least 12 characters"),
            (PASSWORD, "", "Use at least 12 characters"),
            (PASSWORD, long.as_str(), "Use at most 256 characters"),
            (PASSWORD, "aaaaaaaaaaaaaaaa", "harder to guess"),
            (PASSWORD, email.as_str(), "harder to guess"),
            (PASSWORD, PASSWORD, "Choose a password that you do not use now"),
            ("not-the-password", NEW, "This is not your current password"),
        ] {
            let answer = change(&mut client, current, new).await;
            answer.says(422, says);
            assert!(!answer.body.contains(NEW) && !answer.body.contains(PASSWORD), "a password is shown");
        }
        sign_in(&mut world.visitor(), &email, PASSWORD).await.leads_to("/staff");
    })
    .await;
}

#[tokio::test]
async fn a_changed_password_lets_in_and_ends_every_other_session() {
    each(async |world| {
        let (_, email) = world.account(&world.north, Role::Officer, "officer").await;
        let (mut client, mut other) = (world.visitor(), world.visitor());
        come_in(&mut client, &email).await;
        come_in(&mut other, &email).await;
        let mut stolen = client.clone();
        change(&mut client, PASSWORD, NEW).await.leads_to("/staff/account?done=password");
        client.get("/staff/account?done=password").await.says(200, "Your password is changed");
        assert!(other.get("/staff/account").await.location().starts_with("/staff/sign-in"));
        assert!(
            stolen.get("/staff/account").await.location().starts_with("/staff/sign-in"),
            "the token is the old one"
        );
        sign_in(&mut world.visitor(), &email, PASSWORD).await.says(422, "is not right");
        sign_in(&mut world.visitor(), &email, NEW).await.leads_to("/staff");
        client.get("/staff/audit").await.says(200, "Changed their password");
    })
    .await;
}

#[tokio::test]
async fn guessing_the_current_password_is_counted_with_sign_in() {
    each(async |world| {
        let (_, email) = world.account(&world.north, Role::Officer, "officer").await;
        let mut client = world.visitor();
        come_in(&mut client, &email).await;
        for _ in 0..6 {
            change(&mut client, "not-the-password", NEW).await.says(422, "This is not your current password");
        }
        change(&mut client, PASSWORD, NEW).await.says(422, "Too many wrong passwords");
        sign_in(&mut world.visitor(), &email, PASSWORD).await.says(429, "too many attempts");
        world.clock.pass_minutes(2);
        change(&mut client, PASSWORD, NEW).await.leads_to("/staff/account?done=password");
    })
    .await;
}
