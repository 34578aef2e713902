//! What visitors think of the site, from the form to the officers' page.

use super::support::{Client, each};
use axum::body::Body;
use axum::http::{Method, Request, header};
use survey::role::Role;

/// The form, opened from a page of this site.
async fn open(client: &mut Client, from: &str) -> super::support::Answer {
    let request = Request::builder().method(Method::GET).uri("/help/northby/feedback");
    let request = request.header(header::REFERER, format!("https://survey.example{from}"));
    client.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn a_comment_reaches_the_officers_of_its_council_once() {
    each(async |world| {
        let mut visitor = world.visitor();
        let form = open(&mut visitor, "/survey/northby/question/cohesion-area?return=check").await;
        form.says(200, "What do you think of this website?");
        let (key, page) = (form.field("key").unwrap(), form.field("page").unwrap());
        assert_eq!(page, "/survey/{council}/question/{code}");
        assert!(!form.body.contains("cohesion-area"), "the address itself goes nowhere");
        let sent = "/help/northby/feedback/sent";
        for comment in ["The <map> is small.\r\nThanks", "sent again"] {
            let fields = [("key", key.as_str()), ("page", &page), ("comment", comment)];
            visitor.post("/help/northby/feedback", &fields).await.leads_to(sent);
        }
        visitor.get(sent).await.says(200, "We have your comment");

        let (officer, _) = world.account(&world.north, Role::Officer, "officer").await;
        let list = world.signed_in(officer).await.get("/staff/feedback").await;
        list.says(200, "The &lt;map&gt; is small.");
        list.says(200, "/survey/{council}/question/{code}");
        assert!(!list.body.contains("sent again"), "a form sent twice is one comment");
        let (stranger, _) = world.account(&world.south, Role::Officer, "stranger").await;
        world.signed_in(stranger).await.get("/staff/feedback").await.says(200, "Nobody has written anything yet");
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_kept_is_said_with_what_was_typed() {
    each(async |world| {
        let mut visitor = world.visitor();
        let key = open(&mut visitor, "/").await.field("key").unwrap();
        let form = "/help/northby/feedback";
        visitor.post(form, &[("key", &key), ("comment", "  ")]).await.says(422, "Write what you think");
        let long = "a".repeat(1_201);
        let answer = visitor.post(form, &[("key", &key), ("comment", &long)]).await;
        answer.says(422, "You have written 1201");
        answer.says(422, &long);
        // A page made up by the sender is not kept.
        let made_up = [("key", key.as_str()), ("page", "/survey/northby/done?x=secret"), ("comment", "Fine")];
        visitor.post(form, &made_up).await.leads_to("/help/northby/feedback/sent");
        let kept = world.platform.store.feedback(world.north.id, 10).await.unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].comment.as_str(), kept[0].page.as_deref()), ("Fine", None));
        visitor.get("/help/nowhere/feedback").await.says(404, "Page not found");
    })
    .await;
}

#[tokio::test]
async fn nobody_fills_the_list_alone() {
    each(async |world| {
        let mut visitor = world.visitor();
        let form = "/help/northby/feedback";
        for number in 0..10 {
            let key = format!("{number:064}");
            visitor.post(form, &[("key", &key), ("comment", "again")]).await.leads_to("/help/northby/feedback/sent");
        }
        let answer = visitor.post(form, &[("key", &"f".repeat(64)), ("comment", "once more")]).await;
        answer.says(429, "Many comments came from where you are");
        answer.says(429, "once more");
        let mut other = world.visitor();
        let other = other.post(form, &[("key", &"e".repeat(64)), ("comment", "me too")]).await;
        other.leads_to("/help/northby/feedback/sent");
    })
    .await;
}
