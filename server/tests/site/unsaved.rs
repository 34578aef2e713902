//! A database that does not answer: people get a page that says so and keeps what they sent.

use crate::support::{World, each};

#[tokio::test]
async fn what_could_not_be_saved_is_kept_on_the_page() {
    each(async |world: World| {
        let mut resident = world.resident(&world.north).await;
        let mut officer = world.officer().await;
        world.platform.store.close().await.unwrap();
        let question = "/survey/northby/question/cohesion-area";
        let answer = resident.post(question, &[("answer", "definitely_agree"), ("action", "continue")]).await;
        answer.says(503, "We could not save that just now");
        assert_eq!(answer.field("answer").as_deref(), Some("definitely_agree"));
        assert_eq!(answer.field("action").as_deref(), Some("continue"));
        assert!(answer.body.contains(&format!("action=\"{question}\"")) && answer.body.contains("method=\"post\""));
        assert_eq!(answer.header("retry-after"), "60");
        let comment = "The map is <small> &\nhard to read.";
        let answer = resident.post("/help/northby/feedback", &[("comment", comment)]).await;
        answer.says(503, "The map is &lt;small&gt; &amp;\nhard to read.</textarea>");
        // Pages that only read say so too, and hold no form.
        let answer = resident.get(question).await;
        answer.says(503, "This service is not available for a moment");
        assert!(!answer.body.contains("<form"));
        // Passwords are never written into a page.
        let answer = officer.post("/staff/account/password", &[("current", "a secret"), ("new", "b secret")]).await;
        answer.says(503, "This service is not available for a moment");
        assert!(!answer.body.contains("secret"));
        assert_eq!(resident.get("/readyz").await.status, 503);
        assert_eq!(resident.get("/healthz").await.status, 200);
    })
    .await;
}
