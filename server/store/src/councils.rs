//! Councils, wards, the postcode look-up and population targets.

use crate::entity::{council, population_target, postcode, ward};
use crate::error::Result;
use crate::store::Store;
use crate::stored::{count, document, parse};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use survey::council::{Council, Slug, Ward};
use survey::id::{CouncilId, WardId};
use survey::postcode::Postcode;
use survey::profile::Profile;
use survey::weighting::Margin;

/// A council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilRecord {
    /// The council.
    pub id: CouncilId,
    /// Code and names, as pages show them.
    pub council: Council,
    /// The name in the council's files, which [`Profile::name`] stands in front of.
    pub name_in_files: String,
    /// What the council says of itself.
    pub profile: Profile,
    /// Counts the changes of the profile.
    pub profile_version: u32,
    /// Officers and administrators must have a second factor.
    pub second_factor_required: bool,
}

/// A ward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WardRecord {
    /// The ward.
    pub id: WardId,
    /// Code and name.
    pub ward: Ward,
    /// Households with residents, where known.
    pub households: Option<u32>,
    /// The boundary as a GeoJSON geometry, where known.
    pub boundary: Option<String>,
}

impl Store {
    /// All councils by name.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`], [`crate::StoreError::Corrupt`].
    pub async fn councils(&self) -> Result<Vec<CouncilRecord>> {
        let rows = council::Entity::find().order_by_asc(council::Column::Name).all(self.read()).await?;
        rows.into_iter().map(CouncilRecord::read).collect()
    }

    /// The council of this id.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`], [`crate::StoreError::Corrupt`].
    pub async fn council(&self, id: CouncilId) -> Result<Option<CouncilRecord>> {
        council::Entity::find_by_id(id.0).one(self.read()).await?.map(CouncilRecord::read).transpose()
    }

    /// The council of this name in addresses.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`], [`crate::StoreError::Corrupt`].
    pub async fn council_by_slug(&self, slug: &Slug) -> Result<Option<CouncilRecord>> {
        let found = council::Entity::find().filter(council::Column::Slug.eq(slug.as_str())).one(self.read()).await?;
        found.map(CouncilRecord::read).transpose()
    }

    /// The wards of a council by name. Wards of earlier imports stay, since responses may name them.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`], [`crate::StoreError::Corrupt`].
    pub async fn wards(&self, council: CouncilId) -> Result<Vec<WardRecord>> {
        let rows = ward::Entity::find().filter(ward::Column::CouncilId.eq(council.0)).all(self.read()).await?;
        let mut wards = rows.into_iter().map(WardRecord::read).collect::<Result<Vec<_>>>()?;
        // Not by the database: its collation differs from machine to machine.
        wards.sort_by(|a, b| a.ward.name.cmp(&b.ward.name).then_with(|| a.ward.code.cmp(&b.ward.code)));
        Ok(wards)
    }

    /// The ward that a postcode lies in.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`].
    pub async fn ward_of_postcode(&self, postcode: &Postcode) -> Result<Option<(CouncilId, WardId)>> {
        let found = postcode::Entity::find_by_id(postcode.as_str().to_owned())
            .find_also_related(ward::Entity)
            .one(self.read())
            .await?;
        Ok(found.and_then(|(_, ward)| ward).map(|ward| (CouncilId(ward.council_id), WardId(ward.id))))
    }

    /// The population targets of a council, in order.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`], [`crate::StoreError::Corrupt`].
    pub async fn targets(&self, council: CouncilId) -> Result<Vec<Margin>> {
        let rows = population_target::Entity::find()
            .filter(population_target::Column::CouncilId.eq(council.0))
            .order_by_asc(population_target::Column::Position)
            .all(self.read())
            .await?;
        rows.iter().map(|row| document(&row.margin, "population target")).collect()
    }
}

impl CouncilRecord {
    fn read(row: council::Model) -> Result<Self> {
        let profile: Profile = document(&row.profile, "profile of a council")?;
        Ok(Self {
            id: CouncilId(row.id),
            council: Council {
                code: parse(&row.code, "code of a council")?,
                slug: parse(&row.slug, "slug of a council")?,
                name: profile.name.as_ref().map_or_else(|| row.name.clone(), ToString::to_string),
                area: row.area,
            },
            name_in_files: row.name,
            profile,
            profile_version: count(row.profile_version),
            second_factor_required: row.factor_required,
        })
    }
}

impl WardRecord {
    fn read(row: ward::Model) -> Result<Self> {
        Ok(Self {
            id: WardId(row.id),
            ward: Ward { code: parse(&row.code, "code of a ward")?, name: row.name },
            households: row.households.map(count),
            boundary: row.boundary,
        })
    }
}
