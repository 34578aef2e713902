//! Through the forms of staff.

use super::corpus::corpus;
use super::page::page;
use super::questions::send;
use crate::support::{World, each};
use survey::role::Role;

/// Longer than any password that is looked at: nothing is hashed.
const UNREAD: usize = 1_100;

#[tokio::test]
async fn forms_of_staff_take_the_corpus() {
    each(async |world: World| {
        let mut officer = world.officer().await;
        let unread = "x".repeat(UNREAD);
        for (at, input) in corpus().into_iter().enumerate() {
            let encoded = input.encoded();
            let body = format!("email={encoded}&password={unread}&next={encoded}");
            let answer = send(&mut world.visitor(), "/staff/sign-in", &body, &input).await;
            if let (422, Some(typed)) = (answer.status.as_u16(), input.text()) {
                let shown: String = typed.chars().take(254).collect();
                let shown = shown.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}");
                assert_eq!(
                    page(&answer.body, &input.named()).control("email"),
                    Some(shown.as_str()),
                    "{}",
                    input.named()
                );
            }
            for (path, body) in [
                ("/staff/weighting", format!("wave={encoded}")),
                ("/staff/publish", format!("set={encoded}")),
                ("/staff/account/sessions/end", format!("session={encoded}")),
                ("/staff/account/password", format!("current={unread}&new={encoded}")),
            ] {
                let answer = send(&mut officer, path, &body, &input).await;
                if answer.status == 422 {
                    page(&answer.body, &format!("{path}: {}", input.named()));
                }
            }
            // Hashing is slow on purpose: a part of the corpus as passwords.
            if at % 40 == 0 {
                let body = format!("email=officer%40northby.example&password={encoded}");
                send(&mut world.visitor(), "/staff/sign-in", &body, &input).await;
            }
        }
        officer.get("/staff/fieldwork").await.says(200, "Northby");
    })
    .await;
}

#[tokio::test]
async fn forms_about_accounts_take_the_corpus() {
    each(async |world: World| {
        let (id, _) = world.account(&world.north, Role::Administrator, "administrator").await;
        let (other, _) = world.account(&world.north, Role::Officer, "other").await;
        let mut admin = world.signed_in(id).await;
        let (account, unread) = (format!("/staff/accounts/{other}"), "x".repeat(UNREAD));
        for (at, input) in corpus().into_iter().enumerate() {
            let encoded = input.encoded();
            for (path, body) in [
                ("/staff/accounts/new".to_owned(), format!("name={encoded}&email=p{at}%40b.uk&role=scrutiny")),
                ("/staff/accounts/new".to_owned(), format!("name=A&email={encoded}&role=councillor")),
                ("/staff/accounts/new".to_owned(), format!("name=A&email=a%40b.uk&role={encoded}&ward={encoded}")),
                ("/staff/accounts/second-factor".to_owned(), format!("required={encoded}")),
                (format!("{account}/role"), format!("role=councillor&ward={encoded}")),
                (format!("{account}/role"), format!("role={encoded}&ward=E05090001")),
                (format!("{account}/active"), format!("action={encoded}")),
                ("/staff/second-factor/begin".to_owned(), format!("current={unread}{encoded}")),
                ("/staff/second-factor/confirm".to_owned(), format!("code={encoded}")),
            ] {
                let answer = send(&mut admin, &path, &body, &input).await;
                if [200, 422].contains(&answer.status.as_u16()) {
                    page(&answer.body, &format!("{path}: {}", input.named()));
                }
            }
            let mut visitor = world.visitor();
            for (path, body) in [
                ("/staff/set-password", format!("code={encoded}&new={encoded}")),
                ("/staff/sign-in/code", format!("code={encoded}&recovery={encoded}&next={encoded}")),
            ] {
                let answer = send(&mut visitor, path, &body, &input).await;
                if answer.status == 422 {
                    page(&answer.body, &format!("{path}: {}", input.named()));
                }
            }
        }
        admin.get("/staff/accounts").await.says(200, "other@northby.example");
    })
    .await;
}
