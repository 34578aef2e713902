//! Reference data.

use super::fixture::{NOW, each, id, import};
use crate::{Store, StoreError};
use survey::council::OnsCode;
use uuid::Uuid;

fn ids(from: u128) -> impl FnMut() -> Uuid {
    let mut next = from;
    move || {
        next += 1;
        id(next)
    }
}

#[tokio::test]
async fn an_import_reads_back() {
    each(async |store: Store| {
        let council = store.import_council(import(), NOW, &mut ids(0)).await.unwrap();
        let slug = "luton".parse().unwrap();
        let found = store.council_by_slug(&slug).await.unwrap().unwrap();
        assert_eq!((found.id, &found.council), (council, &import().council));
        assert_eq!(store.councils().await.unwrap(), vec![found.clone()]);
        assert_eq!(store.council(council).await.unwrap(), Some(found));
        let wards = store.wards(council).await.unwrap();
        assert_eq!(wards.iter().map(|ward| ward.ward.name.as_str()).collect::<Vec<_>>(), ["Biscot", "Dallow"]);
        assert_eq!(wards[1].households, Some(4_000));
        let ward = store.ward_of_postcode(&"lu12bq".parse().unwrap()).await.unwrap();
        assert_eq!(ward, Some((council, wards[1].id)));
        assert_eq!(store.ward_of_postcode(&"LU9 9ZZ".parse().unwrap()).await.unwrap(), None);
        assert_eq!(store.targets(council).await.unwrap(), import().targets, "to the last bit");
    })
    .await;
}

#[tokio::test]
async fn a_second_import_keeps_ids_and_replaces_the_rest() {
    each(async |store: Store| {
        let council = store.import_council(import(), NOW, &mut ids(0)).await.unwrap();
        let before = store.wards(council).await.unwrap();
        let mut second = import();
        second.council.name = "Luton Borough Council".to_owned();
        second.wards[0].ward.name = "Dallow and Farley".to_owned();
        second.wards[0].households = None;
        second.postcodes.remove(0);
        second.targets.clear();
        assert_eq!(store.import_council(second, NOW, &mut ids(100)).await.unwrap(), council);
        let after = store.wards(council).await.unwrap();
        assert_eq!(after.iter().map(|ward| ward.id).collect::<Vec<_>>(), [before[0].id, before[1].id]);
        assert_eq!((after[1].ward.name.as_str(), after[1].households), ("Dallow and Farley", None));
        assert_eq!(store.ward_of_postcode(&"LU1 2BQ".parse().unwrap()).await.unwrap(), None);
        assert_eq!(store.targets(council).await.unwrap(), []);
        assert_eq!(store.council(council).await.unwrap().unwrap().council.name, "Luton Borough Council");
    })
    .await;
}

#[tokio::test]
async fn an_import_is_all_or_nothing() {
    each(async |store: Store| {
        let unknown: OnsCode = "E05999999".parse().unwrap();
        let mut wrong = import();
        wrong.postcodes.push(("LU9 9ZZ".parse().unwrap(), unknown));
        assert!(matches!(store.import_council(wrong, NOW, &mut ids(0)).await, Err(StoreError::NotFound(_))));

        let mut twice = import();
        twice.postcodes.push(twice.postcodes[0].clone());
        assert!(matches!(store.import_council(twice, NOW, &mut ids(0)).await, Err(StoreError::Conflict(_))));

        // Fails at the end, after everything else is written.
        let mut endless = import();
        endless.targets[0].categories[0].population = f64::NAN;
        assert!(matches!(store.import_council(endless, NOW, &mut ids(0)).await, Err(StoreError::Conflict(_))));
        assert_eq!(store.councils().await.unwrap(), []);
        assert_eq!(store.ward_of_postcode(&"LU1 2BQ".parse().unwrap()).await.unwrap(), None);

        store.import_council(import(), NOW, &mut ids(0)).await.unwrap();
        let mut same_slug = import();
        same_slug.council.code = "E06000099".parse().unwrap();
        assert!(matches!(store.import_council(same_slug, NOW, &mut ids(50)).await, Err(StoreError::Conflict(_))));
        assert_eq!(store.councils().await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn many_postcodes_fit() {
    each(async |store: Store| {
        let mut large = import();
        let ward = large.wards[0].ward.code.clone();
        let letters = b"ABDEFGHJLNPQRSTUWXYZ";
        for number in 0..20_000_usize {
            let (a, b) = (letters[number % 20], letters[number / 20 % 20]);
            let text = format!("LU{} {}{}{}", 10 + number / 4_000, number / 400 % 10, char::from(a), char::from(b));
            large.postcodes.push((text.parse().unwrap(), ward.clone()));
        }
        let council = store.import_council(large, NOW, &mut ids(0)).await.unwrap();
        let found = store.ward_of_postcode(&"LU14 9ZZ".parse().unwrap()).await.unwrap();
        assert_eq!(found.map(|(council, _)| council), Some(council));
    })
    .await;
}
