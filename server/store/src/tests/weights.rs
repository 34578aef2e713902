//! Weight sets.

use super::fixture::{NOW, draft, each, id, margin, place, response, token};
use crate::{NewWeightSet, Store, StoreError, WeightRow};
use survey::id::{WaveId, WeightSetId};
use survey::weighting::WeightingDiagnostics;

pub(super) fn diagnostics() -> WeightingDiagnostics {
    WeightingDiagnostics {
        method: "Raking to ward".to_owned(),
        responses: 2,
        population: 10_000.0,
        smallest: 0.1 + 0.7,
        largest: 1.2,
        mean: 5_000.0,
        design_effect: 1.04,
        effective_base: 1.923,
        efficiency: 0.96,
        iterations: 7,
        margin_error: 1e-9,
        margins: vec![],
        notes: vec![],
    }
}

pub(super) fn weight_set(key: u128, wave: WaveId) -> NewWeightSet {
    NewWeightSet {
        id: WeightSetId(id(key)),
        wave_id: wave,
        created: NOW.plus_ms(i64::try_from(key).unwrap()),
        created_by: None,
        diagnostics: diagnostics(),
        margins: vec![margin()],
    }
}

#[tokio::test]
async fn weights_read_back_to_the_last_bit_in_order_of_response() {
    each(async |store: Store| {
        let place = place(&store).await;
        for number in [3, 1, 2] {
            let key = response(u128::from(number));
            store.start_open(place.wave, draft(number), token(number), key, NOW).await.unwrap();
        }
        let row = |key, weight| WeightRow { response_id: response(key), base_weight: 1.0, weight };
        let rows = vec![row(3, 0.1 + 0.2), row(1, 1.0 / 3.0), row(2, 1e300)];
        store.save_weight_set(weight_set(21, place.wave), rows.clone()).await.unwrap();
        assert_eq!(store.weights(WeightSetId(id(21))).await.unwrap(), [rows[1], rows[2], rows[0]]);
        assert_eq!(store.weight_set(WeightSetId(id(21))).await.unwrap(), Some(weight_set(21, place.wave)));

        store.save_weight_set(weight_set(22, place.wave), vec![]).await.unwrap();
        let latest = store.latest_weight_set(place.wave).await.unwrap().unwrap();
        assert_eq!(latest.id, WeightSetId(id(22)));
        assert_eq!(store.weight_sets(place.wave).await.unwrap().len(), 2, "the first is kept");
    })
    .await;
}

#[tokio::test]
async fn a_weight_set_is_all_or_nothing_and_never_replaced() {
    each(async |store: Store| {
        let place = place(&store).await;
        store.start_open(place.wave, draft(1), token(1), response(1), NOW).await.unwrap();
        let row = |key, weight| WeightRow { response_id: response(key), base_weight: 1.0, weight };
        let save = async |rows| store.save_weight_set(weight_set(21, place.wave), rows).await;
        assert!(matches!(save(vec![row(1, 1.0), row(99, 1.0)]).await, Err(StoreError::NotFound(_))));
        assert!(matches!(save(vec![row(1, 1.0), row(1, 1.0)]).await, Err(StoreError::Conflict(_))));
        assert!(matches!(save(vec![row(1, f64::NAN)]).await, Err(StoreError::Conflict(_))));
        assert_eq!(store.latest_weight_set(place.wave).await.unwrap(), None);
        save(vec![row(1, 1.0)]).await.unwrap();
        assert!(matches!(save(vec![row(1, 2.0)]).await, Err(StoreError::Conflict(_))));
        assert_eq!(store.weights(WeightSetId(id(21))).await.unwrap(), [row(1, 1.0)]);
    })
    .await;
}
