//! Publications.

use super::fixture::{NOW, Place, dates, each, id, import, place};
use super::weights::{diagnostics, weight_set};
use crate::testing;
use crate::{NewPublication, Store, StoreError};
use sea_orm::{ConnectionTrait, Database};
use survey::disclosure::DisclosureRule;
use survey::id::{PublicationId, WeightSetId};
use survey::publication::{FieldworkSummary, Publication, PublishedWave};

fn publication(place: Place, key: u128, replaces: Option<u128>) -> NewPublication {
    let wave = PublishedWave {
        id: place.wave,
        label: "Autumn 2026".to_owned(),
        opens: dates().opens,
        closes: dates().closes,
        provisional: true,
    };
    let content = Publication {
        id: PublicationId(id(key)),
        replaces: replaces.map(|key| PublicationId(id(key))),
        published: NOW,
        council: import().council,
        survey: "Residents’ survey".to_owned(),
        synthetic: true,
        wave,
        last_wave: None,
        question_set: "test version 1".to_owned(),
        weight_set: WeightSetId(id(21)),
        weighting: diagnostics(),
        fieldwork: FieldworkSummary {
            invited: 10,
            complete: vec![],
            mode: "online".to_owned(),
            population: "adults".to_owned(),
        },
        level: 0.95,
        disclosure: DisclosureRule::default(),
        wards: vec![],
        questions: vec![],
        pairs: vec![],
        open_link: None,
    };
    NewPublication { published_by: None, content }
}

#[tokio::test]
async fn publishing_again_keeps_both_and_the_newest_is_current() {
    each(async |store: Store| {
        let place = place(&store).await;
        store.save_weight_set(weight_set(21, place.wave), vec![]).await.unwrap();
        assert_eq!(store.current_publication(place.wave).await.unwrap(), None);
        let first = store.publish(publication(place, 31, None)).await.unwrap();
        assert_eq!(store.current_publication_id(place.wave).await.unwrap(), Some(first.id));
        // Ids and times that do not grow: it is the chain that decides.
        let second = store.publish(publication(place, 30, Some(31))).await.unwrap();
        let current = store.current_publication(place.wave).await.unwrap().unwrap();
        assert_eq!((&current.summary, &current.content), (&second, &publication(place, 30, Some(31)).content));
        let old = store.publication(first.id).await.unwrap().unwrap();
        assert_eq!((&old.summary, &old.content), (&first, &publication(place, 31, None).content));
        assert_ne!(first.content_hash, second.content_hash);
        assert_eq!(store.publications(place.wave).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn nobody_replaces_what_they_have_not_seen() {
    each(async |store: Store| {
        let place = place(&store).await;
        let publish = async |key, replaces| store.publish(publication(place, key, replaces)).await;
        assert!(matches!(publish(31, None).await, Err(StoreError::NotFound(_))), "no weights yet");
        store.save_weight_set(weight_set(21, place.wave), vec![]).await.unwrap();
        publish(31, None).await.unwrap();
        assert!(matches!(publish(32, None).await, Err(StoreError::Conflict(_))));
        publish(32, Some(31)).await.unwrap();
        assert!(matches!(publish(33, Some(31)).await, Err(StoreError::Conflict(_))));
        assert!(matches!(publish(31, Some(32)).await, Err(StoreError::Conflict(_))), "an id is used once");
        let mut endless = publication(place, 34, Some(32));
        endless.content.level = f64::INFINITY;
        assert!(matches!(store.publish(endless).await, Err(StoreError::Conflict(_))));
        assert_eq!(store.publications(place.wave).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn what_is_published_cannot_be_changed_even_by_hand() {
    for test in testing::stores().await.unwrap() {
        let place = place(&test.store).await;
        test.store.save_weight_set(weight_set(21, place.wave), vec![]).await.unwrap();
        test.store.publish(publication(place, 31, None)).await.unwrap();
        let by_hand = Database::connect(&test.url).await.unwrap();
        for change in ["publication SET published = 0", "weight_set SET created = 0", "question_set SET content = '{}'"]
        {
            let refused = by_hand.execute_unprepared(&format!("UPDATE {change}")).await.unwrap_err();
            assert!(refused.to_string().contains("is immutable"), "{refused}");
        }
        by_hand.close().await.unwrap();
        test.remove().await.unwrap();
    }
}
