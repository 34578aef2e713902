//! Taking over a council's reference data.

use crate::bulk;
use crate::entity::{council, population_target, postcode, ward};
use crate::error::{Result, StoreError};
use crate::store::Store;
use crate::stored::{exact_json, integer};
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use std::collections::{BTreeMap, BTreeSet};
use survey::clock::Timestamp;
use survey::council::{Council, OnsCode, Ward};
use survey::id::CouncilId;
use survey::postcode::Postcode;
use survey::weighting::Margin;
use uuid::Uuid;

/// Reference data of a council.
#[derive(Clone, Debug, PartialEq)]
pub struct CouncilImport {
    /// Code and names.
    pub council: Council,
    /// Its wards.
    pub wards: Vec<WardImport>,
    /// Every postcode with the code of its ward, which must be among the wards.
    pub postcodes: Vec<(Postcode, OnsCode)>,
    /// Population targets in the order shown.
    pub targets: Vec<Margin>,
}

/// Reference data of a ward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WardImport {
    /// Code and name.
    pub ward: Ward,
    /// Households with residents, where known.
    pub households: Option<u32>,
    /// The boundary as a GeoJSON geometry, where known.
    pub boundary: Option<String>,
}

impl Store {
    /// Takes over a council's reference data, all or nothing. The council and its wards are known by their codes and
    /// keep their ids; `new_id` gives ids for those that are new. Postcodes and targets are replaced as a whole; a
    /// postcode of another council moves here.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when a postcode names an unknown ward, [`StoreError::Conflict`] when a postcode or
    /// ward is listed twice or the slug is another council's, [`StoreError::Unavailable`].
    pub async fn import_council(
        &self,
        import: CouncilImport,
        now: Timestamp,
        new_id: &mut (dyn FnMut() -> Uuid + Send),
    ) -> Result<CouncilId> {
        check(&import)?;
        let transaction = self.begin().await?;
        let id = put_council(&transaction, import.council, now, new_id()).await?;
        let wards = import.wards.into_iter().map(|ward| ward_row(id, ward, new_id())).collect();
        put_wards(&transaction, wards).await?;
        replace_postcodes(&transaction, id, import.postcodes).await?;
        replace_targets(&transaction, id, &import.targets).await?;
        self.commit_set_up(transaction).await?;
        Ok(CouncilId(id))
    }
}

fn check(import: &CouncilImport) -> Result<()> {
    let mut wards = BTreeSet::new();
    for WardImport { ward, .. } in &import.wards {
        if !wards.insert(&ward.code) {
            return Err(StoreError::Conflict(format!("ward {} is listed twice", ward.code)));
        }
    }
    let mut postcodes = BTreeSet::new();
    for (postcode, ward) in &import.postcodes {
        if !wards.contains(ward) {
            return Err(StoreError::NotFound(format!("ward {ward}, named by postcode {postcode},")));
        }
        if !postcodes.insert(postcode) {
            return Err(StoreError::Conflict(format!("postcode {postcode} is listed twice")));
        }
    }
    Ok(())
}

async fn put_council(
    transaction: &DatabaseTransaction,
    council: Council,
    now: Timestamp,
    new_id: Uuid,
) -> Result<Uuid> {
    let code = council.code.as_str().to_owned();
    let row = council::ActiveModel {
        id: Set(new_id),
        code: Set(code.clone()),
        slug: Set(council.slug.as_str().to_owned()),
        name: Set(council.name),
        area: Set(council.area),
        created: Set(now.0),
        factor_required: Set(false),
    };
    let update = OnConflict::column(council::Column::Code)
        .update_columns([council::Column::Slug, council::Column::Name, council::Column::Area])
        .to_owned();
    council::Entity::insert(row)
        .on_conflict(update)
        .exec_without_returning(transaction)
        .await
        .map_err(StoreError::about("a council of this slug"))?;
    let id: Option<Uuid> = council::Entity::find()
        .select_only()
        .column(council::Column::Id)
        .filter(council::Column::Code.eq(code))
        .into_tuple()
        .one(transaction)
        .await?;
    id.ok_or_else(|| StoreError::NotFound("the council".to_owned()))
}

fn ward_row(council: Uuid, import: WardImport, new_id: Uuid) -> ward::ActiveModel {
    ward::ActiveModel {
        id: Set(new_id),
        council_id: Set(council),
        code: Set(import.ward.code.as_str().to_owned()),
        name: Set(import.ward.name),
        households: Set(import.households.map(integer)),
        boundary: Set(import.boundary),
    }
}

async fn put_wards(transaction: &DatabaseTransaction, wards: Vec<ward::ActiveModel>) -> Result<()> {
    let update = OnConflict::columns([ward::Column::CouncilId, ward::Column::Code])
        .update_columns([ward::Column::Name, ward::Column::Households, ward::Column::Boundary])
        .to_owned();
    Ok(bulk::insert(transaction, wards, Some(update)).await?)
}

async fn replace_postcodes(
    transaction: &DatabaseTransaction,
    council: Uuid,
    postcodes: Vec<(Postcode, OnsCode)>,
) -> Result<()> {
    let wards: Vec<(String, Uuid)> = ward::Entity::find()
        .select_only()
        .columns([ward::Column::Code, ward::Column::Id])
        .filter(ward::Column::CouncilId.eq(council))
        .into_tuple()
        .all(transaction)
        .await?;
    let own = Query::select()
        .column(ward::Column::Id)
        .from(ward::Entity)
        .and_where(ward::Column::CouncilId.eq(council))
        .to_owned();
    postcode::Entity::delete_many().filter(postcode::Column::WardId.in_subquery(own)).exec(transaction).await?;
    let wards: BTreeMap<String, Uuid> = wards.into_iter().collect();
    let mut rows = Vec::with_capacity(postcodes.len());
    for (postcode, ward) in postcodes {
        let ward_id = wards.get(ward.as_str()).copied().ok_or_else(|| StoreError::NotFound(format!("ward {ward}")))?;
        rows.push(postcode::ActiveModel { postcode: Set(postcode.as_str().to_owned()), ward_id: Set(ward_id) });
    }
    let moved = OnConflict::column(postcode::Column::Postcode).update_column(postcode::Column::WardId).to_owned();
    Ok(bulk::insert(transaction, rows, Some(moved)).await?)
}

async fn replace_targets(transaction: &DatabaseTransaction, council: Uuid, targets: &[Margin]) -> Result<()> {
    population_target::Entity::delete_many()
        .filter(population_target::Column::CouncilId.eq(council))
        .exec(transaction)
        .await?;
    let mut rows = Vec::with_capacity(targets.len());
    for (position, margin) in (0..).zip(targets) {
        rows.push(population_target::ActiveModel {
            council_id: Set(council),
            position: Set(position),
            margin: Set(exact_json(margin, "a population target")?),
        });
    }
    Ok(bulk::insert(transaction, rows, None).await?)
}
