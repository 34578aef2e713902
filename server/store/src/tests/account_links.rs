//! One-time links, and what administrators change.

use super::accounts::account;
use super::fixture::{NOW, each, id, place};
use crate::{
    AccountRecord, ChangedAccount, LinkHash, LinkPurpose, NewAccountLink, NewSession, PasswordHash, SessionHash,
    SignInHash, Store, StoreError,
};
use survey::id::AccountId;
use survey::role::Role;

fn link(key: u8, account: AccountId, purpose: LinkPurpose) -> NewAccountLink {
    NewAccountLink { hash: LinkHash([key; 32]), account, purpose, expires: NOW.plus_ms(1_000) }
}

async fn read(store: &Store, id: AccountId) -> AccountRecord {
    store.account(id).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_link_works_once_in_time_and_only_the_newest() {
    each(async |store: Store| {
        let place = place(&store).await;
        let who = AccountId(id(41));
        let new = account(41, place.council, "a@b.uk", Role::Officer, vec![]);
        store.add_account(crate::NewAccount { password_hash: PasswordHash::none(), ..new }, NOW).await.unwrap();
        assert_eq!(read(&store, who).await.password_hash.chosen(), None);
        let opens = async |key, now| store.account_of_link(LinkHash([key; 32]), now).await.unwrap();
        store.put_account_link(link(1, who, LinkPurpose::Invitation), NOW).await.unwrap();
        assert_eq!(opens(1, NOW).await.unwrap().0, LinkPurpose::Invitation);
        assert!(opens(1, NOW.plus_ms(1_000)).await.is_none(), "too late");
        assert!(opens(9, NOW).await.is_none());
        store.put_account_link(link(2, who, LinkPurpose::Invitation), NOW).await.unwrap();
        assert!(opens(1, NOW).await.is_none(), "replaced");
        let links = store.account_links(place.council, NOW).await.unwrap();
        assert_eq!(links[&who].expires, NOW.plus_ms(1_000));
        let session = NewSession {
            id: SessionHash([3; 32]),
            account_id: who,
            expires: NOW.plus_ms(9_000),
            user_agent: String::new(),
        };
        store.create_session(session, NOW).await.unwrap();
        let set = async |key, account, now| {
            store.use_account_link(LinkHash([key; 32]), account, PasswordHash("new".into()), now).await.unwrap()
        };
        assert!(!set(2, AccountId(id(42)), NOW).await, "another account’s");
        assert!(!set(2, who, NOW.plus_ms(1_000)).await, "too late");
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let store = store.clone();
            tasks.spawn(async move {
                store.use_account_link(LinkHash([2; 32]), who, PasswordHash("new".into()), NOW).await.unwrap()
            });
        }
        assert_eq!(tasks.join_all().await.into_iter().filter(|used| *used).count(), 1, "once, even at the same moment");
        assert_eq!(read(&store, who).await.password_hash.chosen(), Some("new"));
        assert!(store.session(SessionHash([3; 32]), NOW).await.unwrap().is_none());
        assert!(store.account_links(place.council, NOW).await.unwrap().is_empty());

        store.put_account_link(link(4, who, LinkPurpose::Reset), NOW).await.unwrap();
        store.set_disabled(who, Some(NOW)).await.unwrap();
        assert!(opens(4, NOW).await.is_none(), "the account may not sign in");
        assert!(!set(4, who, NOW).await);
        assert_eq!(read(&store, who).await.password_hash.chosen(), Some("new"));
        assert_eq!(store.remove_old_account_links(NOW).await.unwrap(), 0);
        assert_eq!(store.remove_old_account_links(NOW.plus_ms(1_000)).await.unwrap(), 1);
        assert!(!store.remove_account_link(who).await.unwrap());
        let nobody = store.put_account_link(link(5, AccountId(id(99)), LinkPurpose::Reset), NOW).await;
        assert!(matches!(nobody, Err(StoreError::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn the_last_administrator_who_can_sign_in_stays_one() {
    each(async |store: Store| {
        let place = place(&store).await;
        let [one, two, invited] = [51, 52, 53].map(|key| AccountId(id(key)));
        for (key, email) in [(51, "one@b.uk"), (52, "two@b.uk"), (53, "three@b.uk")] {
            let mut new = account(key, place.council, email, Role::Administrator, vec![]);
            if key == 53 {
                new.password_hash = PasswordHash::none();
            }
            store.add_account(new, NOW).await.unwrap();
        }
        // Both at the same moment: one of them stays.
        let (first, second) = tokio::join!(store.set_role(one, Role::Officer, &[]), store.deactivate(two, NOW));
        let outcomes = [first.unwrap(), second.unwrap()];
        assert!(outcomes.contains(&ChangedAccount::Done) && outcomes.contains(&ChangedAccount::LastAdministrator));
        let last = if outcomes[0] == ChangedAccount::Done { two } else { one };
        assert_eq!(store.set_role(last, Role::Officer, &[]).await.unwrap(), ChangedAccount::LastAdministrator);
        assert_eq!(store.deactivate(last, NOW).await.unwrap(), ChangedAccount::LastAdministrator);
        let kept = read(&store, last).await;
        assert_eq!((kept.role, kept.disabled), (Role::Administrator, None));
        // Somebody invited cannot sign in yet, and is none to count on; nor needs to stay.
        assert_eq!(store.deactivate(invited, NOW).await.unwrap(), ChangedAccount::Done);
        store.set_role(last, Role::Administrator, &[]).await.unwrap();
        let nobody = store.set_role(AccountId(id(99)), Role::Officer, &[]).await;
        assert!(matches!(nobody, Err(StoreError::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn wards_go_with_the_role() {
    each(async |store: Store| {
        let place = place(&store).await;
        let who = AccountId(id(41));
        store.add_account(account(41, place.council, "a@b.uk", Role::Officer, vec![]), NOW).await.unwrap();
        store.set_role(who, Role::Councillor, &place.wards).await.unwrap();
        let councillor = read(&store, who).await;
        assert_eq!((councillor.role, councillor.wards.len()), (Role::Councillor, 2));
        store.set_role(who, Role::Scrutiny, &[]).await.unwrap();
        store.set_role(who, Role::Councillor, &place.wards[..1]).await.unwrap();
        assert_eq!(read(&store, who).await.wards, place.wards[..1], "wards of before do not come back");
    })
    .await;
}

#[tokio::test]
async fn a_sign_in_between_password_and_code_is_no_session_and_ends() {
    each(async |store: Store| {
        let place = place(&store).await;
        let who = AccountId(id(41));
        store.add_account(account(41, place.council, "a@b.uk", Role::Officer, vec![]), NOW).await.unwrap();
        let (late, begun) = (NOW.plus_ms(1_000), SignInHash([1; 32]));
        store.begin_sign_in(begun, who, late).await.unwrap();
        assert_eq!(store.sign_in_begun(begun, NOW).await.unwrap().unwrap().id, who);
        assert!(store.session(SessionHash([1; 32]), NOW).await.unwrap().is_none());
        assert!(store.sign_in_begun(begun, late).await.unwrap().is_none());
        assert!(store.end_sign_in(begun).await.unwrap());
        assert!(!store.end_sign_in(begun).await.unwrap(), "once");
        // Whatever ends sessions ends it too.
        store.begin_sign_in(begun, who, late).await.unwrap();
        store.set_password(who, PasswordHash("new".into())).await.unwrap();
        assert!(store.sign_in_begun(begun, NOW).await.unwrap().is_none());
        store.begin_sign_in(begun, who, late).await.unwrap();
        assert_eq!(store.remove_old_sign_ins(NOW).await.unwrap(), 0);
        assert_eq!(store.remove_old_sign_ins(late).await.unwrap(), 1);
    })
    .await;
}
