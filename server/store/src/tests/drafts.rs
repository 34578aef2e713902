//! Drafts of question sets: every change kept, nobody's work lost, and published as what cannot be changed.

use super::accounts::officer;
use super::fixture::{NOW, Place, each, id, place};
use crate::{DraftChange, NewComment, NewDraft, PublishDraft, Store, StoreError};
use std::collections::BTreeMap;
use survey::draft::{Acknowledgement, Delta, Draft, ItemId, To};
use survey::id::{AccountId, CouncilId, QuestionCommentId, QuestionDraftId, QuestionSetId};
use survey::question_set::QuestionSet;

const DRAFT: QuestionDraftId = QuestionDraftId(uuid::Uuid::from_u128(501));
const OTHER: CouncilId = CouncilId(uuid::Uuid::from_u128(99));

/// A draft that began as the published set of the place.
async fn begun(store: &Store) -> (Place, AccountId, Draft) {
    let place = place(store).await;
    let by = officer(store, place.council).await;
    let set = store.question_sets().await.unwrap().remove(0);
    let draft = Draft::of(&set.set.into());
    let new = NewDraft { id: DRAFT, council: place.council, draft: draft.clone(), based_on: Some(set.id), by };
    store.add_draft(new, NOW).await.unwrap();
    (place, by, draft)
}

fn change(revision: u32, by: AccountId, before: &Draft, after: &Draft) -> DraftChange {
    let delta = Delta::between(before, after);
    DraftChange { revision, at: NOW.plus_ms(1), by: Some(by), kind: "question.moved".into(), about: "q".into(), delta }
}

fn moved(draft: &Draft) -> Draft {
    let mut moved = draft.clone();
    let first = moved.entries().next().unwrap().0;
    moved.duplicate_entry(first).unwrap();
    moved.move_entry(first, To::Down).unwrap();
    moved
}

#[tokio::test]
async fn a_change_is_kept_once_and_only_on_the_revision_it_was_made_on() {
    each(async |store: Store| {
        let (place, by, before) = begun(&store).await;
        let after = moved(&before);
        assert!(store.change_draft(DRAFT, &after, change(1, by, &before, &after)).await.unwrap());
        assert!(!store.change_draft(DRAFT, &before, change(1, by, &after, &before)).await.unwrap(), "overtaken");
        let found = store.draft(place.council, DRAFT).await.unwrap().unwrap();
        assert_eq!((&*found.draft, found.summary.revision, found.summary.updated), (&after, 1, NOW.plus_ms(1)));
        let changes = store.draft_changes(DRAFT, 1..=9, Some(10)).await.unwrap();
        assert_eq!(changes, [change(1, by, &before, &after)]);
        let mut back = (*found.draft).clone();
        changes[0].delta.clone().inverse().apply(&mut back).unwrap();
        assert!(Delta::between(&before, &back).is_empty());
        assert!(store.draft_changes(DRAFT, 2..=9, None).await.unwrap().is_empty());
        assert_eq!(store.draft(OTHER, DRAFT).await.unwrap(), None, "another council's");
        let listed = store.drafts(place.council).await.unwrap();
        assert_eq!(store.draft_summary(place.council, DRAFT).await.unwrap().as_ref(), listed.first());
        assert_eq!(store.draft_summary(OTHER, DRAFT).await.unwrap(), None);
        assert_eq!(listed, [store.draft(place.council, DRAFT).await.unwrap().unwrap().summary]);
        assert!(store.drafts(OTHER).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_draft_given_up_takes_no_changes() {
    each(async |store: Store| {
        let (place, by, before) = begun(&store).await;
        assert!(!store.end_draft(OTHER, DRAFT, NOW).await.unwrap());
        assert!(store.end_draft(place.council, DRAFT, NOW).await.unwrap());
        assert!(!store.end_draft(place.council, DRAFT, NOW).await.unwrap(), "once");
        let after = moved(&before);
        assert!(!store.change_draft(DRAFT, &after, change(1, by, &before, &after)).await.unwrap());
        assert!(store.drafts(place.council).await.unwrap().is_empty());
        let again = NewDraft { id: DRAFT, council: place.council, draft: before, based_on: None, by };
        assert!(matches!(store.add_draft(again, NOW).await, Err(StoreError::Conflict(_))));
    })
    .await;
}

fn publish(number: u128, revision: u32, version: u32, draft: &Draft, by: AccountId) -> PublishDraft {
    let reason = Acknowledgement { reason: "Asked so in 2024".into(), by: "Sam".into() };
    PublishDraft {
        draft: DRAFT,
        revision,
        id: QuestionSetId(id(number)),
        set: QuestionSet::try_from(draft.to_set(version)).unwrap(),
        note: "One question twice".into(),
        acknowledged: BTreeMap::from([("warning".into(), reason)]),
        by,
    }
}

#[tokio::test]
async fn what_is_published_is_what_was_checked_and_cannot_be_published_twice() {
    each(async |store: Store| {
        let (place, by, draft) = begun(&store).await;
        let first = store.council_question_sets(place.council).await.unwrap();
        assert_eq!(first.len(), 1, "what the council's survey asks is the council's");
        let next = first[0].version + 1;
        let stale = publish(601, 7, next, &draft, by);
        assert_eq!(store.publish_draft(place.council, stale, NOW).await.unwrap(), None, "changed meanwhile");
        assert_eq!(store.publish_draft(OTHER, publish(602, 0, next, &draft, by), NOW).await.unwrap(), None);
        let taken = publish(603, 0, first[0].version, &moved(&draft), by);
        assert!(matches!(store.publish_draft(place.council, taken, NOW).await, Err(StoreError::Conflict(_))));
        assert_eq!(store.council_question_sets(place.council).await.unwrap(), first, "nothing is left of these");
        let done = store.publish_draft(place.council, publish(604, 0, next, &draft, by), NOW.plus_ms(9)).await.unwrap();
        assert_eq!(done, Some(QuestionSetId(id(604))));
        let sets = store.council_question_sets(place.council).await.unwrap();
        assert_eq!(sets.len(), 2);
        assert_eq!((sets[0].version, sets[0].by, sets[0].note.as_str()), (next, Some(by), "One question twice"));
        assert_eq!(sets[0].acknowledged["warning"].reason, "Asked so in 2024");
        let ended = store.draft(place.council, DRAFT).await.unwrap().unwrap().summary;
        assert_eq!((ended.ended, ended.published_as), (Some(NOW.plus_ms(9)), done));
        assert_eq!(store.publish_draft(place.council, publish(605, 0, next + 1, &draft, by), NOW).await.unwrap(), None);
        assert!(store.question_sets_of_others(place.council).await.unwrap().is_empty());
        assert_eq!(store.question_sets_of_others(OTHER).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_version_is_retired_and_brought_back() {
    each(async |store: Store| {
        let (place, ..) = begun(&store).await;
        let set = store.council_question_sets(place.council).await.unwrap()[0].id;
        assert!(!store.retire_question_set(OTHER, set, Some(NOW)).await.unwrap());
        assert!(store.retire_question_set(place.council, set, Some(NOW)).await.unwrap());
        assert!(!store.retire_question_set(place.council, set, Some(NOW)).await.unwrap(), "is already");
        assert_eq!(store.council_question_sets(place.council).await.unwrap()[0].retired, Some(NOW));
        assert!(store.question_sets_of_others(OTHER).await.unwrap().is_empty(), "not to be copied");
        assert!(store.retire_question_set(place.council, set, None).await.unwrap());
        assert_eq!(store.council_question_sets(place.council).await.unwrap()[0].retired, None);
    })
    .await;
}

#[tokio::test]
async fn comments_stand_until_they_are_settled() {
    each(async |store: Store| {
        let (place, by, _) = begun(&store).await;
        let comment = |number: u128, item| NewComment {
            id: QuestionCommentId(id(number)),
            draft: DRAFT,
            item,
            by,
            comment: "Is this clear?".into(),
        };
        store.add_comment(comment(701, Some(ItemId(4))), NOW).await.unwrap();
        store.add_comment(comment(702, None), NOW.plus_ms(1)).await.unwrap();
        let stray = NewComment { draft: QuestionDraftId(id(999)), ..comment(703, None) };
        assert!(matches!(store.add_comment(stray, NOW).await, Err(StoreError::NotFound(_))));
        assert!(!store.settle_comment(OTHER, QuestionCommentId(id(701)), NOW).await.unwrap(), "another council's");
        assert!(store.settle_comment(place.council, QuestionCommentId(id(701)), NOW.plus_ms(2)).await.unwrap());
        assert!(!store.settle_comment(place.council, QuestionCommentId(id(701)), NOW).await.unwrap(), "once");
        let found = store.comments(DRAFT).await.unwrap();
        let read: Vec<_> = found.iter().map(|comment| (comment.item, comment.by, comment.settled)).collect();
        assert_eq!(read, [(Some(ItemId(4)), Some(by), Some(NOW.plus_ms(2))), (None, Some(by), None)]);
    })
    .await;
}
