//! What stands in the way of publishing, and what is published.

use super::super::support::each;
use super::{begin, open, question, section};
use survey::role::Role;

#[tokio::test]
async fn errors_block_warnings_need_a_reason_and_a_version_never_changes() {
    each(async |world| {
        let mut officer = world.officer().await;
        let draft = begin(&mut officer).await;
        let publish = format!("{draft}/publish");
        officer.get(&publish).await.says(200, "What must be mended");
        let area = section(&mut officer, &draft, "Your area").await;
        let item = question(&mut officer, &draft, &area, "single_choice", "Don't you like it here?").await;
        let page = officer.get(&publish).await;
        page.says(200, "no net says which figure is reported");
        let mut form = super::Form::of(&page, "/publish");
        assert_eq!(
            form.fields.iter().filter(|(name, _)| name.starts_with("key.")).count(),
            3,
            "a target without its question, a net, and words that lead"
        );
        form.send(&mut officer, "publish").await.says(422, "each warning needs a reason");
        form = form.with("reason.0", "Asked so in 2024").with("note", "The first");
        let half = form.send(&mut officer, "publish").await;
        half.says(422, "each warning needs a reason");
        assert_eq!(super::Form::of(&half, "/publish").get("reason.0"), "Asked so in 2024", "what was typed stays");
        let long = "x".repeat(501);
        form.clone()
            .with("reason.1", &long)
            .send(&mut officer, "reasons")
            .await
            .says(422, "Use at most 500 characters");
        form = super::Form::of(&officer.get(&publish).await, "/publish")
            .with("reason.1", "Residents asked for it")
            .with("reason.2", "Not weighted by sex")
            .with("note", "The first");
        // A change in between has to be looked at first.
        let mut edited = open(&mut officer, &draft, &item).await;
        edited = edited.with("hint", "Think of the last year");
        edited.send(&mut officer, "save").await;
        form.send(&mut officer, "publish").await.says(409, "was changed since you opened this page");
        let form = super::Form::of(&officer.get(&publish).await, "/publish").with("note", "The <first>");
        let done = form.send(&mut officer, "publish").await;
        assert!(done.location().starts_with("/staff/questions/version/"), "{}", done.shown());
        let version = done.location().split('?').next().unwrap().to_owned();
        let page = officer.get(done.location()).await;
        page.says(200, "Published. A survey can ask it from now on.");
        page.says(200, "a_survey version 1");
        page.says(200, "The &lt;first&gt;");
        page.says(200, "“Asked so in 2024”");
        officer.get(&draft).await.leads_to(&version);
        form.send(&mut officer, "publish").await.leads_to(&version);
        officer.get(&format!("{version}/files/question-set.json")).await.says(200, "\"format\": 1");
        // The next version begins as this one, and the two are compared.
        let id = version.rsplit('/').next().unwrap();
        let next = officer.post("/staff/questions", &[("from", &format!("set:{id}"))]).await;
        let next = next.location().split('?').next().unwrap().to_owned();
        officer.get(&next).await.says(200, "A survey: version 2");
        officer.get(&format!("{next}/compare")).await.says(200, "Nothing differs.");
        officer.post(&format!("{next}/add"), &[("action", "new"), ("kind", "place"), ("stem", "Which ward?")]).await;
        officer.get(&format!("{next}/compare")).await.says(200, "Added");
        officer.post(&version, &[("action", "retire")]).await.leads_to(&format!("{version}?done=retired"));
        officer.get(&version).await.says(200, "Retired");
        officer.post(&version, &[("action", "bring_back")]).await.leads_to(&format!("{version}?done=back"));
        officer.get("/staff/audit?what=questions").await.says(200, "Published a question set");
    })
    .await;
}

#[tokio::test]
async fn another_council_may_copy_what_is_published_and_nothing_else() {
    each(async |world| {
        let mut officer = world.officer().await;
        let draft = begin(&mut officer).await;
        let (stranger, _) = world.account(&world.south, Role::Officer, "stranger").await;
        let mut stranger = world.signed_in(stranger).await;
        for page in [
            "",
            "/add",
            "/changes",
            "/publish",
            "/paths",
            "/try",
            "/translate",
            "/paper.pdf",
            "/preview/1",
            "/compare",
            "/files",
            "/files/xlsform.xlsx",
        ] {
            let answer = stranger.get(&format!("{draft}{page}")).await;
            assert_eq!(answer.status, 404, "{page}");
            assert!(!answer.body.contains("A survey"), "{page}");
        }
        for page in [
            "",
            "/add",
            "/publish",
            "/try",
            "/translate",
            "/comments",
            "/section/1",
            "/entry/1",
            "/entry/1/look",
            "/preview/1",
        ] {
            assert_eq!(stranger.post(&format!("{draft}{page}"), &[("action", "give_up")]).await.status, 404, "{page}");
        }
        assert!(!stranger.get("/staff/questions").await.body.contains("a_survey"));
        let area = section(&mut officer, &draft, "Your area").await;
        question(&mut officer, &draft, &area, "short_text", "What?").await;
        let form = super::Form::of(&officer.get(&format!("{draft}/publish")).await, "/publish");
        let done = form.with("reason.0", "Not weighted by sex").send(&mut officer, "publish").await;
        let version = done.location().split('?').next().unwrap().to_owned();
        assert_eq!(stranger.get(&version).await.status, 404, "not theirs");
        stranger.get("/staff/questions").await.says(200, "a_survey version 1");
        let id = version.rsplit('/').next().unwrap();
        let copied = stranger.post("/staff/questions", &[("from", &format!("set:{id}"))]).await;
        stranger.get(copied.location()).await.says(200, "A survey: version 1");
    })
    .await;
}
