//! Interviews by telephone and face to face: opened by code, asked, finished, refused.

mod asking;
mod letters;
mod questions;

use super::support::{Answer, Client, Town, World};
use survey::role::Role;

async fn interviewer(world: &World, name: &str) -> Client {
    let (account, _) = world.account(&world.north, Role::Officer, name).await;
    world.signed_in(account).await
}

/// Types a code, and gives the address of the letter.
async fn enter(client: &mut Client, code: &str) -> String {
    let answer = client.post("/staff/interviews", &[("wave", "1"), ("code", code)]).await;
    let at = answer.location().to_owned();
    assert!(at.starts_with("/staff/interviews/"), "{at} {}", answer.body);
    at
}

/// Begins an interview, and gives the first page.
async fn begin(client: &mut Client, letter: &str, mode: &str, language: &str) -> Answer {
    let fields = [("mode", mode), ("language", language)];
    let start = format!("{letter}/start");
    client.get(&format!("{start}?mode={mode}&language={language}")).await.says(200, "They agree: begin");
    client.post(&start, &fields).await.leads_to(&format!("{letter}/check"));
    let first = client.get(&format!("{letter}/check")).await;
    first.leads_to(&format!("{letter}/postcode"));
    client.get(first.location()).await
}

/// Notes what an attempt led to.
async fn happened(client: &mut Client, letter: &str, outcome: &str) -> Answer {
    let page = client.get(letter).await;
    let key = page.field("key").unwrap_or_default();
    let fields = [("key", key.as_str()), ("attempt-mode", "telephone"), ("outcome", outcome)];
    client.post(&format!("{letter}/outcome"), &fields).await
}

/// Goes on to the end from the first question: every question is left unanswered.
async fn to_the_end(client: &mut Client, letter: &str) {
    for _ in 0..40 {
        let next = client.get(&format!("{letter}/check")).await;
        if next.status == 200 {
            return;
        }
        let at = next.location().to_owned();
        client.post(&at, &[("action", "skip")]).await;
    }
    panic!("the end is never reached");
}

/// Complete responses by random invitation, as the fieldwork page counts them.
async fn complete(client: &mut Client, _: &Town) -> String {
    let page = client.get("/staff/fieldwork").await;
    let after = page.body.split_once("Complete, random invitation").unwrap().1;
    after.split_once("<b>").unwrap().1.split_once("</b>").unwrap().0.to_owned()
}
