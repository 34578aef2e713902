//! Paper questionnaires: printed, keyed by two people, settled, counted.

mod keying;
mod printing;

use super::support::{Answer, Client, Town};

/// Types a code or number, and gives the address of the paper.
async fn enter(client: &mut Client, code: &str) -> String {
    let answer = client.post("/staff/paper", &[("wave", "1"), ("code", code)]).await;
    let at = answer.location().to_owned();
    assert!(at.starts_with("/staff/paper/"), "{at} {}", answer.body);
    at
}

/// The list after something was done.
async fn told(client: &mut Client, answer: &Answer) -> Answer {
    assert_eq!(answer.status, 303, "{}", answer.body);
    client.get(answer.location()).await
}

/// Complete responses by random invitation, as the fieldwork page counts them.
async fn complete(client: &mut Client, _: &Town) -> String {
    let page = client.get("/staff/fieldwork").await;
    let after = page.body.split_once("Complete, random invitation").unwrap().1;
    after.split_once("<b>").unwrap().1.split_once("</b>").unwrap().0.to_owned()
}
