//! Two officers at once.

use super::super::support::each;
use super::{begin, open, question, section};
use store::DraftChange;
use survey::draft::{Delta, ItemId, SectionHead};
use survey::id::QuestionDraftId;
use survey::role::Role;
use survey::text::Text;

#[tokio::test]
async fn what_two_officers_change_in_one_question_is_brought_together() {
    each(async |world| {
        let mut officer = world.officer().await;
        let (other, _) = world.account(&world.north, Role::Administrator, "other").await;
        let mut other = world.signed_in(other).await;
        let draft = begin(&mut officer).await;
        let area = section(&mut officer, &draft, "Your area").await;
        let item = question(&mut officer, &draft, &area, "single_choice", "Do you like it here?").await;
        let (mine, theirs) = (open(&mut officer, &draft, &item).await, open(&mut other, &draft, &item).await);
        // Different fields: both are kept.
        theirs
            .with("hint", "Think of the last year")
            .send(&mut other, "save")
            .await
            .leads_to(&format!("{draft}?at={item}&done=saved"));
        let sent = mine.clone().with("stem", "How do you like it here?").send(&mut officer, "save").await;
        sent.leads_to(&format!("{draft}?at={item}&done=merged"));
        officer.get(sent.location()).await.says(200, "together with what somebody else changed meanwhile");
        let now = open(&mut officer, &draft, &item).await;
        assert_eq!((now.get("stem"), now.get("hint")), ("How do you like it here?", "Think of the last year"));
        // The same field: nobody is overwritten without seeing it.
        let answer = mine.with("stem", "Is it good here?").send(&mut officer, "save").await;
        answer.says(409, "saved “How do you like it here?” here meanwhile");
        let shown = super::Form::of(&answer, "/entry/");
        assert_eq!(shown.get("stem"), "Is it good here?", "what was typed stays");
        assert_eq!(shown.get("hint"), "Think of the last year", "what only the other changed is taken");
        shown.send(&mut officer, "save").await.leads_to(&format!("{draft}?at={item}&done=saved"));
        assert_eq!(open(&mut officer, &draft, &item).await.get("stem"), "Is it good here?");
        // One takes out what the other has open.
        let late = open(&mut officer, &draft, &item).await;
        open(&mut other, &draft, &item).await.send(&mut other, "delete").await;
        late.send(&mut officer, "save").await.says(410, "somebody took it out");
    })
    .await;
}

#[tokio::test]
async fn changes_at_the_same_moment_are_all_kept() {
    each(async |world| {
        let mut officer = world.officer().await;
        let draft = begin(&mut officer).await;
        let area = section(&mut officer, &draft, "Your area").await;
        let adds =
            (0..6).map(|number| {
                let (mut officer, draft, area) = (officer.clone(), draft.clone(), area.clone());
                async move {
                    question(&mut officer, &draft, &area, "short_text", &format!("Question of hand {number}?")).await
                }
            });
        let items = futures_util::future::join_all(adds).await;
        let page = officer.get(&draft).await;
        for (number, item) in items.iter().enumerate() {
            assert!(!item.is_empty(), "nothing was added");
            assert!(page.body.contains(&format!("Question of hand {number}")), "{number} is lost");
        }
    })
    .await;
}

#[tokio::test]
async fn what_was_changed_again_is_not_taken_back_alone() {
    each(async |world| {
        let mut officer = world.officer().await;
        let draft = begin(&mut officer).await;
        let area = section(&mut officer, &draft, "Your area").await;
        let item = question(&mut officer, &draft, &area, "short_text", "What?").await;
        open(&mut officer, &draft, &item).await.with("hint", "One").send(&mut officer, "save").await;
        let first = officer.get(&draft).await.field("change").unwrap();
        open(&mut officer, &draft, &item).await.with("hint", "Two").send(&mut officer, "save").await;
        officer
            .post(&draft, &[("action", "undo"), ("change", &first)])
            .await
            .leads_to(&format!("{draft}?done=not_undone"));
        assert_eq!(open(&mut officer, &draft, &item).await.get("hint"), "Two");
        officer
            .post(&draft, &[("action", "undo"), ("change", "9999")])
            .await
            .leads_to(&format!("{draft}?done=not_undone"));
        assert_eq!(officer.post(&draft, &[("action", "undo"), ("change", "é")]).await.status, 400);
    })
    .await;
}

#[tokio::test]
async fn comments_are_for_colleagues_and_are_settled() {
    each(async |world| {
        let mut officer = world.officer().await;
        let draft = begin(&mut officer).await;
        let area = section(&mut officer, &draft, "Your area").await;
        let comments = format!("{draft}/comments");
        officer
            .post(&comments, &[("at", &area), ("comment", "Is <this> clear?")])
            .await
            .leads_to(&format!("{draft}?at={area}&done=comment"));
        let page = officer.get(&format!("{draft}?at={area}")).await;
        page.says(200, "Is &lt;this&gt; clear?");
        page.says(200, "Comments (1 open)");
        let id = page.body.split("name=\"settle\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        officer
            .post(&comments, &[("at", &area), ("settle", &id)])
            .await
            .leads_to(&format!("{draft}?at={area}&done=settled"));
        officer
            .post(&comments, &[("at", &area), ("settle", &id)])
            .await
            .leads_to(&format!("{draft}?at={area}&done=nothing"));
        officer.post(&comments, &[("at", ""), ("comment", "  ")]).await.leads_to(&format!("{draft}?done=nothing"));
    })
    .await;
}

#[tokio::test]
async fn what_another_server_saved_is_seen_at_once() {
    each(async |world| {
        let mut officer = world.officer().await;
        let address = begin(&mut officer).await;
        let area = section(&mut officer, &address, "Your area").await;
        let item = question(&mut officer, &address, &area, "short_text", "What would help?").await;
        let form = open(&mut officer, &address, &item).await;
        // The other server shares the database and nothing else.
        let id: QuestionDraftId = address.rsplit('/').next().unwrap().parse().unwrap();
        let found = world.platform.store.draft(world.north.id, id).await.unwrap().unwrap();
        let mut draft = (*found.draft).clone();
        let section: ItemId = area.parse().unwrap();
        let head = SectionHead { title: Text::english("Your town"), ..draft.section(section).unwrap().clone() };
        draft.set_section(section, head).unwrap();
        let change = DraftChange {
            revision: found.summary.revision + 1,
            at: world.platform.now(),
            by: found.summary.created_by,
            kind: "section_changed".to_owned(),
            about: "Your town".to_owned(),
            delta: Delta::between(&found.draft, &draft),
        };
        assert!(world.platform.store.change_draft(id, &draft, change).await.unwrap());
        officer.get(&address).await.says(200, "Your town");
        form.with("stem", "What would help most?")
            .send(&mut officer, "save")
            .await
            .leads_to(&format!("{address}?at={item}&done=saved"));
        let now = world.platform.store.draft(world.north.id, id).await.unwrap().unwrap();
        assert_eq!(now.summary.revision, found.summary.revision + 2);
        assert_eq!(now.draft.section(section).unwrap().title, Text::english("Your town"), "nothing is overwritten");
        // What is kept in memory is what is on the disk.
        let kept = world.platform.draft(world.north.id, id).await.unwrap().unwrap();
        assert_eq!(kept, now);
    })
    .await;
}
