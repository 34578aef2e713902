//! The register and the answers cannot be joined once a response is complete.

use super::fixture::{NOW, code, code_hash, each, id, invite, place, reference, response, token};
use crate::Store;
use crate::entity::{answer, invitation, postcode, response as table};
use sea_orm::{EntityTrait, Iterable, ModelTrait};
use std::collections::BTreeSet;
use survey::answer::Answer;

#[tokio::test]
async fn a_completed_invitation_shares_no_value_with_its_response_but_wave_and_ward() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 1).await;
        store.redeem(place.wave, code_hash(1), token(8), response(11), NOW.plus_ms(1)).await.unwrap();
        let partial = invitation::Entity::find_by_id(id(1)).one(store.read()).await.unwrap().unwrap();
        assert_eq!((partial.response_id, partial.used), (Some(id(11)), false));

        store.save_answer(response(11), code("adults"), Answer::Number(2), NOW.plus_ms(2)).await.unwrap();
        store.submit(response(11), reference(1), NOW.plus_ms(3)).await.unwrap();
        let used = invitation::Entity::find_by_id(id(1)).one(store.read()).await.unwrap().unwrap();
        assert_eq!((used.response_id, used.used), (None, true));
        let sent = table::Entity::find_by_id(id(11)).one(store.read()).await.unwrap().unwrap();
        assert_eq!(sent.completed, Some(NOW.plus_ms(3).0));

        let register: Vec<_> = invitation::Column::iter()
            .filter(|column| !matches!(column, invitation::Column::WaveId | invitation::Column::WardId))
            .map(|column| used.get(column))
            .filter(|value| *value != value.as_null())
            .collect();
        let response: Vec<_> = table::Column::iter().map(|column| sent.get(column)).collect();
        assert_eq!(register.len(), 4, "id, hash of the code, day issued, day used");
        assert!(register.iter().all(|value| !response.contains(value)), "{register:?} {response:?}");
    })
    .await;
}

#[test]
fn no_table_of_answers_holds_a_postcode() {
    let names = |columns: Vec<String>| columns.into_iter().collect::<BTreeSet<String>>();
    let column_names = names(
        table::Column::iter()
            .map(|column| format!("{column:?}"))
            .chain(answer::Column::iter().map(|column| format!("{column:?}")))
            .collect(),
    );
    let postcodes = names(postcode::Column::iter().map(|column| format!("{column:?}")).collect());
    assert!(column_names.is_disjoint(&BTreeSet::from(["Postcode".to_owned(), "Address".to_owned()])));
    assert!(postcodes.contains("Postcode"));
}
