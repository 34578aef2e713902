//! What councils say of themselves.

use super::fixture::{each, id, place};
use crate::{Store, StoreError};
use survey::id::CouncilId;
use survey::profile::{Logo, LogoKind, Profile};

fn logo(hash: &str) -> Option<Logo> {
    Some(Logo { kind: LogoKind::Png, hash: hash.to_owned(), width: 2, height: 1 })
}

#[tokio::test]
async fn a_change_is_seen_and_one_made_on_old_ground_is_refused() {
    each(async |store: Store| {
        let council = place(&store).await.council;
        let before = store.council(council).await.unwrap().unwrap();
        assert_eq!((&before.profile, before.profile_version), (&Profile::default(), 0));
        let seen = store.set_up_version();
        let profile = Profile {
            name: Some("The Council of North".parse().unwrap()),
            phone: Some("01632 960 001".parse().unwrap()),
            ..Profile::default()
        };
        store.set_profile(council, 0, &profile, None).await.unwrap();
        assert!(store.set_up_version() > seen, "pages read it anew");
        let after = store.council(council).await.unwrap().unwrap();
        assert_eq!((&after.profile, after.profile_version), (&profile, 1));
        assert_eq!(after.council.name, "The Council of North");
        assert_eq!(after.name_in_files, before.council.name);
        assert!(matches!(store.set_profile(council, 0, &Profile::default(), None).await, Err(StoreError::Conflict(_))));
        let stranger = CouncilId(id(99));
        assert!(matches!(store.set_profile(stranger, 0, &profile, None).await, Err(StoreError::Conflict(_))));
        assert_eq!(store.council(council).await.unwrap().unwrap(), after);
    })
    .await;
}

#[tokio::test]
async fn only_the_logo_that_is_named_is_kept() {
    each(async |store: Store| {
        let council = place(&store).await.council;
        let with = |hash| Profile { logo: logo(hash), ..Profile::default() };
        assert!(
            matches!(store.set_profile(council, 0, &with("a"), None).await, Err(StoreError::Conflict(_))),
            "no content"
        );
        store.set_profile(council, 0, &with("a"), Some(vec![1, 2])).await.unwrap();
        store.set_profile(council, 1, &with("a"), None).await.unwrap();
        assert_eq!(store.logo(council, "a").await.unwrap(), Some(vec![1, 2]));
        assert_eq!(store.logo(CouncilId(id(99)), "a").await.unwrap(), None);
        store.set_profile(council, 2, &with("b"), Some(vec![3])).await.unwrap();
        assert_eq!(store.logo(council, "a").await.unwrap(), None);
        assert_eq!(store.logo(council, "b").await.unwrap(), Some(vec![3]));
        store.set_profile(council, 3, &Profile::default(), None).await.unwrap();
        assert_eq!(store.logo(council, "b").await.unwrap(), None);
    })
    .await;
}
