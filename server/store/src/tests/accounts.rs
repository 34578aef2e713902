//! Accounts, sessions, the brake on sign-in.

use super::fixture::{NOW, each, id, place};
use crate::{NewAccount, NewSession, PasswordHash, SessionHash, Store, StoreError, ThrottleState};
use survey::clock::Timestamp;
use survey::id::{AccountId, CouncilId, WardId};
use survey::role::Role;

pub(super) fn account(key: u128, council: CouncilId, email: &str, role: Role, wards: Vec<WardId>) -> NewAccount {
    NewAccount {
        id: AccountId(id(key)),
        council_id: council,
        email: email.to_owned(),
        name: "Asha Patel".to_owned(),
        role,
        password_hash: PasswordHash("$argon2id$…".to_owned()),
        wards,
    }
}

/// An officer of the council.
pub(super) async fn officer(store: &Store, council: CouncilId) -> AccountId {
    let new = account(40, council, "officer@luton.gov.uk", Role::Officer, vec![]);
    store.add_account(new.clone(), NOW).await.unwrap();
    new.id
}

fn new_session(key: u8, account_id: AccountId, expires: Timestamp) -> NewSession {
    NewSession { id: SessionHash([key; 32]), account_id, expires, user_agent: "é".repeat(500) }
}

#[tokio::test]
async fn accounts_read_back_by_address_however_it_is_written() {
    each(async |store: Store| {
        let place = place(&store).await;
        let officer = account(41, place.council, " Asha@Luton.GOV.uk", Role::Officer, vec![]);
        let councillor = account(42, place.council, "zoe@luton.gov.uk", Role::Councillor, place.wards.to_vec());
        store.add_account(officer.clone(), NOW).await.unwrap();
        store.add_account(councillor, NOW).await.unwrap();
        let found = store.account_by_email("ASHA@luton.gov.uk ").await.unwrap().unwrap();
        assert_eq!((found.id, found.email.as_str()), (officer.id, "asha@luton.gov.uk"));
        let read = store.account(AccountId(id(42))).await.unwrap().unwrap();
        assert_eq!(read.wards.len(), 2);
        store.set_wards(read.id, &place.wards[..1]).await.unwrap();
        let accounts = store.accounts(place.council).await.unwrap();
        assert_eq!(accounts.iter().map(|account| account.wards.len()).collect::<Vec<_>>(), [0, 1]);
        let again = account(43, place.council, "asha@LUTON.gov.uk", Role::Officer, vec![]);
        assert!(matches!(store.add_account(again, NOW).await, Err(StoreError::Conflict(_))));
        assert!(!format!("{found:?}").contains("argon2"));
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_by_time_by_hand_and_with_its_account() {
    each(async |store: Store| {
        let place = place(&store).await;
        let who = AccountId(id(41));
        store.add_account(account(41, place.council, "a@b.uk", Role::Officer, vec![]), NOW).await.unwrap();
        let later = NOW.plus_ms(60_000);
        let sign_in = async |key| store.create_session(new_session(key, who, later), NOW).await.unwrap();
        let valid = async |key, now| store.session(SessionHash([key; 32]), now).await.unwrap().is_some();
        sign_in(1).await;
        sign_in(2).await;
        assert!(valid(1, later.plus_ms(-1)).await);
        assert!(!valid(1, later).await);
        assert!(!valid(9, NOW).await);
        store.touch_session(SessionHash([1; 32]), NOW.plus_ms(5), later.plus_ms(60_000)).await.unwrap();
        assert!(valid(1, later).await);
        let sessions = store.sessions_of(who, NOW).await.unwrap();
        assert_eq!(
            sessions.iter().map(|session| session.id).collect::<Vec<_>>(),
            [SessionHash([1; 32]), SessionHash([2; 32])]
        );
        assert_eq!(sessions[0].user_agent.chars().count(), 200);

        assert!(!store.end_session_of(AccountId(id(99)), SessionHash([1; 32])).await.unwrap(), "not theirs");
        assert!(store.end_session_of(who, SessionHash([1; 32])).await.unwrap());
        assert!(!valid(1, NOW).await && valid(2, NOW).await);
        sign_in(3).await;
        assert_eq!(store.remove_expired_sessions(NOW).await.unwrap(), 0);
        assert_eq!(store.end_all_sessions(who).await.unwrap(), 2);

        sign_in(4).await;
        store.set_password(who, PasswordHash("new".to_owned())).await.unwrap();
        assert!(!valid(4, NOW).await, "a new password ends what the old one began");
        store.set_disabled(who, Some(NOW)).await.unwrap();
        sign_in(5).await;
        assert!(!valid(5, NOW).await, "a disabled account has no session");
        store.set_disabled(who, None).await.unwrap();
        sign_in(6).await;
        let record = store.session(SessionHash([6; 32]), NOW).await.unwrap().unwrap();
        assert_eq!((record.account.id, record.account.password_hash), (who, PasswordHash("new".to_owned())));
        assert_eq!(store.remove_expired_sessions(later).await.unwrap(), 1);
        let nobody = store.set_password(AccountId(id(99)), PasswordHash(String::new())).await;
        assert!(matches!(nobody, Err(StoreError::NotFound(_))));
    })
    .await;
}

#[test]
fn locks_double_from_one_minute_to_an_hour_after_five_free_failures() {
    let mut state = ThrottleState::default();
    let mut minutes = Vec::new();
    for _ in 0..14 {
        state = state.after_failure(NOW);
        minutes.push(state.locked_until.map_or(0, |until| (until.0 - NOW.0) / 60_000));
    }
    assert_eq!(minutes, [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
    assert!(state.is_locked(NOW) && !state.is_locked(NOW.plus_ms(3_600_000)));
    let endless = ThrottleState { failures: u32::MAX, locked_until: None }.after_failure(NOW);
    assert!(endless.is_locked(NOW));
}

#[tokio::test]
async fn failures_are_counted_even_at_the_same_moment_and_cleared() {
    each(async |store: Store| {
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..6 {
            let store = store.clone();
            tasks.spawn(async move { store.record_failure("key", NOW).await.unwrap() });
        }
        tasks.join_all().await;
        let state = store.throttle("key").await.unwrap();
        assert_eq!((state.failures, state.locked_until), (6, Some(NOW.plus_ms(60_000))));
        assert_eq!(store.throttle("other").await.unwrap(), ThrottleState::default());
        store.clear_throttle("key").await.unwrap();
        assert_eq!(store.throttle("key").await.unwrap(), ThrottleState::default());
        store.record_failure("key", NOW).await.unwrap();
        assert_eq!(store.remove_old_throttles(NOW).await.unwrap(), 0);
        assert_eq!(store.remove_old_throttles(NOW.plus_ms(1)).await.unwrap(), 1);
    })
    .await;
}
