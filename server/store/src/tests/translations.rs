//! Languages: which one a response is read in, and which translations are approved.

use super::fixture::{NOW, code_hash, each, id, invite, place, reference, response, token};
use crate::{Store, StoreError, TranslationApproval};
use survey::id::{AccountId, ApprovalId, CouncilId, ResponseId};
use survey::response::RecruitmentRoute;
use survey::text::Language;

fn welsh() -> Language {
    Language("cy".to_owned())
}

#[tokio::test]
async fn an_approval_is_of_one_text_and_can_be_taken_back() {
    each(async |store: Store| {
        let place = place(&store).await;
        let account = super::accounts::officer(&store, place.council).await;
        let approval = |number: u128, text: &str| TranslationApproval {
            id: ApprovalId(id(number)),
            council: place.council,
            language: welsh(),
            text_hash: text.to_owned(),
            account,
            at: NOW,
        };
        store.approve_translation(approval(1, "interface")).await.unwrap();
        store.approve_translation(approval(2, "interface")).await.unwrap();
        assert_eq!(store.approved_translations(place.council, &["interface", "questions"]).await.unwrap(), 1);
        assert_eq!(store.approved_translations(place.council, &["interface changed"]).await.unwrap(), 0);
        assert_eq!(store.approved_translations(CouncilId(id(99)), &["interface"]).await.unwrap(), 0);
        assert_eq!(store.translation_approvals(place.council).await.unwrap(), [approval(1, "interface")]);
        assert!(store.withdraw_translation(place.council, "interface").await.unwrap());
        assert!(!store.withdraw_translation(place.council, "interface").await.unwrap());
        assert_eq!(store.translation_approvals(place.council).await.unwrap(), []);
        let nobody = TranslationApproval { account: AccountId(id(99)), ..approval(3, "interface") };
        assert!(matches!(store.approve_translation(nobody).await, Err(StoreError::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn an_unknown_response_has_no_language() {
    each(async |store: Store| {
        let missing = store.set_language(ResponseId(id(99)), welsh(), NOW).await;
        assert!(matches!(missing, Err(StoreError::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn the_language_chosen_goes_with_the_response() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 1).await;
        store.redeem(place.wave, code_hash(1), token(1), response(11), NOW).await.unwrap();
        let language = async |cookie| store.response_by_token(token(cookie)).await.unwrap().unwrap().language;
        assert_eq!(language(1).await, None);
        store.set_language(response(11), welsh(), NOW).await.unwrap();
        store.redeem(place.wave, code_hash(1), token(2), response(12), NOW).await.unwrap();
        assert_eq!(language(2).await, Some(welsh()), "on another device too");
        store.submit(response(11), reference(1), NOW).await.unwrap();
        let late = store.set_language(response(11), Language("pl".to_owned()), NOW).await;
        assert!(matches!(late, Err(StoreError::Conflict(_))));
        let completed = store.completed(place.wave, RecruitmentRoute::RandomInvitation).await.unwrap();
        assert_eq!(completed.into_iter().map(|one| one.language).collect::<Vec<_>>(), [Some(welsh())]);
    })
    .await;
}
