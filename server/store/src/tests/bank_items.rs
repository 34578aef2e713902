//! A council's own questions in the bank.

use super::accounts::officer;
use super::fixture::{NOW, each, place};
use crate::Store;
use survey::clock::Timestamp;
use survey::id::{AccountId, CouncilId};
use survey::question_bank::BankItem;
use uuid::Uuid;

fn item(code: &str, stem: &str) -> BankItem {
    serde_json::from_value(serde_json::json!({
        "topic": "parks",
        "question": {
            "code": code, "stem": {"en": stem}, "short": {"en": "Parks"}, "purpose": "perception",
            "source": {"title": "Ours", "status": "own"}, "kind": "short_text", "most": 100
        },
        "history": [{"on": "2026-11-27", "what": "Kept"}]
    }))
    .unwrap()
}

#[tokio::test]
async fn questions_are_kept_changed_taken_out_and_kept_again() {
    each(async |store: Store| {
        let store = &store;
        let council = place(store).await.council;
        let by = officer(store, council).await;
        assert_eq!(store.bank_items(council).await.unwrap(), []);
        store.keep_bank_item(council, &item("parks", "What of parks?"), by, NOW).await.unwrap();
        store.keep_bank_item(council, &item("benches", "What of benches?"), by, NOW).await.unwrap();
        let kept = store.bank_items(council).await.unwrap();
        assert_eq!(
            kept.iter().map(|record| record.item.question.code.as_str()).collect::<Vec<_>>(),
            ["benches", "parks"]
        );
        assert_eq!((&kept[1].item, kept[1].changed, kept[1].by), (&item("parks", "What of parks?"), NOW, Some(by)));
        let later = Timestamp(NOW.0 + 1);
        store.keep_bank_item(council, &item("parks", "How are parks?"), by, later).await.unwrap();
        let kept = store.bank_items(council).await.unwrap();
        assert_eq!((kept.len(), &kept[1].item, kept[1].changed), (2, &item("parks", "How are parks?"), later));
        let parks = "parks".parse().unwrap();
        assert!(store.remove_bank_item(council, &parks, later).await.unwrap());
        assert!(!store.remove_bank_item(council, &parks, later).await.unwrap());
        assert_eq!(store.bank_items(council).await.unwrap().len(), 1);
        // Another council's bank is its own.
        let other = CouncilId(Uuid::from_u128(77));
        assert_eq!(store.bank_items(other).await.unwrap(), []);
        assert!(store.keep_bank_item(other, &item("parks", "x"), by, NOW).await.is_err());
        assert!(!store.remove_bank_item(other, &"benches".parse().unwrap(), NOW).await.unwrap());
        store.keep_bank_item(council, &item("parks", "Parks again?"), by, later).await.unwrap();
        assert_eq!(store.bank_items(council).await.unwrap().len(), 2);
        let nobody = AccountId(Uuid::from_u128(99));
        assert!(store.keep_bank_item(council, &item("trees", "x"), nobody, NOW).await.is_err());
    })
    .await;
}
