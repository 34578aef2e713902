//! The second factor.

use super::accounts::officer;
use super::fixture::{NOW, each, place};
use crate::{RecoveryHash, SealedSecret, SessionHash, Store};

fn sealed(text: &str) -> SealedSecret {
    SealedSecret(text.to_owned())
}

#[tokio::test]
async fn it_is_asked_for_once_confirmed_and_each_step_is_taken_once() {
    each(async |store: Store| {
        let place = place(&store).await;
        let who = officer(&store, place.council).await;
        let since = async || store.account(who).await.unwrap().unwrap().second_factor;
        assert!(store.second_factor(who).await.unwrap().is_none());
        assert!(store.begin_second_factor(who, sealed("old")).await.unwrap());
        assert!(store.begin_second_factor(who, sealed("new")).await.unwrap(), "begun again");
        assert!(!store.take_step(who, 5).await.unwrap(), "not in use yet");
        assert_eq!(since().await, None);
        let codes = [RecoveryHash([1; 32]), RecoveryHash([2; 32])];
        assert!(!store.confirm_second_factor(who, &sealed("old"), 7, &codes, NOW).await.unwrap(), "another was begun");
        assert!(store.confirm_second_factor(who, &sealed("new"), 7, &codes, NOW).await.unwrap());
        assert!(!store.confirm_second_factor(who, &sealed("new"), 8, &codes, NOW).await.unwrap(), "twice");
        assert!(!store.begin_second_factor(who, sealed("stolen")).await.unwrap(), "not replaced while in use");
        assert_eq!(since().await, Some(NOW));
        let record = store.second_factor(who).await.unwrap().unwrap();
        assert_eq!((record.secret.0.as_str(), format!("{record:?}").contains("new")), ("new", false));

        assert!(!store.take_step(who, 7).await.unwrap(), "the one that confirmed it");
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let store = store.clone();
            tasks.spawn(async move { store.take_step(who, 9).await.unwrap() });
        }
        assert_eq!(
            tasks.join_all().await.into_iter().filter(|taken| *taken).count(),
            1,
            "once, even at the same moment"
        );
        assert!(!store.take_step(who, 8).await.unwrap(), "before one that was taken");

        assert_eq!(store.recovery_codes_left(who).await.unwrap(), 2);
        assert!(store.use_recovery_code(who, codes[0], NOW).await.unwrap());
        assert!(!store.use_recovery_code(who, codes[0], NOW).await.unwrap());
        assert!(!store.use_recovery_code(who, RecoveryHash([9; 32]), NOW).await.unwrap());
        store.replace_recovery_codes(who, &[RecoveryHash([3; 32])]).await.unwrap();
        assert!(!store.use_recovery_code(who, codes[1], NOW).await.unwrap(), "replaced");
        assert_eq!(store.recovery_codes_left(who).await.unwrap(), 1);

        let session = crate::NewSession {
            id: SessionHash([4; 32]),
            account_id: who,
            expires: NOW.plus_ms(9_000),
            user_agent: String::new(),
        };
        store.create_session(session, NOW).await.unwrap();
        assert!(store.remove_second_factor(who).await.unwrap());
        assert!(!store.remove_second_factor(who).await.unwrap());
        assert_eq!((since().await, store.recovery_codes_left(who).await.unwrap()), (None, 0));
        assert!(store.session(SessionHash([4; 32]), NOW).await.unwrap().is_none());
        assert!(store.second_factor(who).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_council_may_require_it() {
    each(async |store: Store| {
        let place = place(&store).await;
        let required = async || store.council(place.council).await.unwrap().unwrap().second_factor_required;
        assert!(!required().await);
        store.require_second_factor(place.council, true).await.unwrap();
        assert!(required().await);
        store.require_second_factor(place.council, false).await.unwrap();
        assert!(!required().await);
    })
    .await;
}
