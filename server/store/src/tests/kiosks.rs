//! Shared devices.

use super::accounts::officer;
use super::fixture::{NOW, each, id, place};
use crate::{KioskHash, NewKiosk, Store, StoreError};
use survey::id::{AccountId, CouncilId, KioskId};

#[tokio::test]
async fn a_device_is_shared_until_it_is_ended_by_its_own_council() {
    each(async |store: Store| {
        let place = place(&store).await;
        let by = officer(&store, place.council).await;
        let device = |number: u8| NewKiosk {
            id: KioskId(id(u128::from(number))),
            council: place.council,
            place: "Central Library".parse().unwrap(),
            token: KioskHash([number; 32]),
            by,
        };
        store.add_kiosk(device(1), NOW).await.unwrap();
        store.add_kiosk(device(2), NOW.plus_ms(1)).await.unwrap();
        let again = NewKiosk { token: KioskHash([1; 32]), ..device(3) };
        assert!(matches!(store.add_kiosk(again, NOW).await, Err(StoreError::Conflict(_))));
        let stray = NewKiosk { by: AccountId(id(99)), ..device(4) };
        assert!(matches!(store.add_kiosk(stray, NOW).await, Err(StoreError::NotFound(_))));

        let found = store.kiosk_by_token(KioskHash([1; 32])).await.unwrap().unwrap();
        assert_eq!((found.council, found.place.as_str(), found.ended), (place.council, "Central Library", None));
        assert_eq!(store.kiosk_by_token(KioskHash([9; 32])).await.unwrap(), None);
        assert!(!store.end_kiosk(CouncilId(id(99)), found.id, NOW).await.unwrap(), "another council's");
        assert!(store.end_kiosk(place.council, found.id, NOW.plus_ms(5)).await.unwrap());
        assert!(!store.end_kiosk(place.council, found.id, NOW.plus_ms(6)).await.unwrap(), "ended before");
        assert_eq!(store.kiosk_by_token(KioskHash([1; 32])).await.unwrap(), None);
        let all = store.kiosks(place.council, 10).await.unwrap();
        assert_eq!(all.iter().map(|kiosk| kiosk.id.0).collect::<Vec<_>>(), [id(2), id(1)]);
        assert_eq!(all[1].ended, Some(NOW.plus_ms(5)));
        assert_eq!(store.kiosks(place.council, 1).await.unwrap().len(), 1);
    })
    .await;
}
