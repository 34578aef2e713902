//! How fieldwork goes.

use crate::entity::{interview, invitation, response};
use crate::error::Result;
use crate::responses::ResponseStatus;
use crate::store::Store;
use crate::stored::{count, parse};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::BTreeMap;
use survey::clock::{DAY_MS, Timestamp};
use survey::id::{WardId, WaveId};
use survey::response::RecruitmentRoute;
use uuid::Uuid;

/// How the fieldwork of a wave goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// By ward in order of id; responses by open link that named no ward come first, under `None`.
    pub wards: Vec<WardProgress>,
    /// By day (UTC), in order; days without a complete response are left out.
    pub days: Vec<DayProgress>,
}

/// How fieldwork goes in a ward.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WardProgress {
    /// The ward: of the address invited, or named by the person who came by open link.
    pub ward_id: Option<WardId>,
    /// Addresses drawn from.
    pub addresses: u32,
    /// Addresses invited.
    pub invited: u32,
    /// Responses by route.
    pub routes: BTreeMap<RecruitmentRoute, RouteProgress>,
}

/// Responses by one route.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RouteProgress {
    /// Sent.
    pub complete: u32,
    /// Begun and not sent.
    pub partial: u32,
    /// Sent and taken back since.
    pub withdrawn: u32,
}

/// Complete responses of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayProgress {
    /// Midnight UTC at which the day began.
    pub day: Timestamp,
    /// Complete responses by route.
    pub complete: BTreeMap<RecruitmentRoute, u32>,
}

impl Progress {
    /// Responses by a route over all wards.
    #[must_use]
    pub fn total(&self, route: RecruitmentRoute) -> RouteProgress {
        let of_route = self.wards.iter().filter_map(|ward| ward.routes.get(&route));
        of_route.fold(RouteProgress::default(), |sum, ward| RouteProgress {
            complete: sum.complete + ward.complete,
            partial: sum.partial + ward.partial,
            withdrawn: sum.withdrawn + ward.withdrawn,
        })
    }

    /// Addresses invited over all wards.
    #[must_use]
    pub fn invited(&self) -> u32 {
        self.wards.iter().map(|ward| ward.invited).sum()
    }
}

/// Route, status, ward of the address invited, ward named, responses, of which withdrawn.
type WardGroup = (String, String, Option<Uuid>, Option<Uuid>, i64, i64);

impl Store {
    /// How the fieldwork of a wave goes; counted by the database.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`], [`crate::StoreError::Corrupt`].
    pub async fn progress(&self, wave: WaveId) -> Result<Progress> {
        Ok(Progress { wards: self.ward_progress(wave).await?, days: self.day_progress(wave).await? })
    }

    async fn ward_progress(&self, wave: WaveId) -> Result<Vec<WardProgress>> {
        let mut wards: BTreeMap<Option<WardId>, WardProgress> = BTreeMap::new();
        for stratum in self.strata(wave).await? {
            let ward_id = Some(stratum.ward_id);
            let (addresses, invited) = (stratum.addresses, stratum.invited);
            wards.insert(ward_id, WardProgress { ward_id, addresses, invited, routes: BTreeMap::new() });
        }
        let groups: Vec<WardGroup> = response::Entity::find()
            .select_only()
            .columns([
                response::Column::Route,
                response::Column::Status,
                response::Column::StratumWardId,
                response::Column::WardId,
            ])
            .column_as(response::Column::Id.count(), "responses")
            .column_as(response::Column::Withdrawn.count(), "withdrawn")
            .filter(response::Column::WaveId.eq(wave.0))
            .filter(response::Column::Id.not_in_subquery(set_aside(wave)))
            .group_by(response::Column::Route)
            .group_by(response::Column::Status)
            .group_by(response::Column::StratumWardId)
            .group_by(response::Column::WardId)
            .into_tuple()
            .all(self.read())
            .await?;
        for (route, status, stratum, named, responses, withdrawn) in groups {
            let ward_id = stratum.or(named).map(WardId);
            let ward = wards.entry(ward_id).or_insert_with(|| WardProgress { ward_id, ..WardProgress::default() });
            let route = ward.routes.entry(parse(&route, "route of a response")?).or_default();
            match ResponseStatus::stored(&status)? {
                ResponseStatus::Complete => route.complete += count(responses),
                ResponseStatus::Partial => {
                    route.withdrawn += count(withdrawn);
                    route.partial += count(responses - withdrawn);
                }
            }
        }
        Ok(wards.into_values().collect())
    }

    async fn day_progress(&self, wave: WaveId) -> Result<Vec<DayProgress>> {
        // Dividing whole numbers drops the rest on both databases; completion is never before 1970.
        let day = || Expr::col(response::Column::Completed).div(Expr::cust(DAY_MS.to_string()));
        let groups: Vec<(i64, String, i64)> = response::Entity::find()
            .select_only()
            .column_as(day(), "day")
            .column(response::Column::Route)
            .column_as(response::Column::Id.count(), "responses")
            .filter(response::Column::WaveId.eq(wave.0))
            .filter(response::Column::Status.eq(ResponseStatus::Complete.as_str()))
            .group_by(day())
            .group_by(response::Column::Route)
            .into_tuple()
            .all(self.read())
            .await?;
        let mut days: BTreeMap<i64, BTreeMap<RecruitmentRoute, u32>> = BTreeMap::new();
        for (day, route, responses) in groups {
            days.entry(day).or_default().insert(parse(&route, "route of a response")?, count(responses));
        }
        let read = |(day, complete)| DayProgress { day: Timestamp(day * DAY_MS), complete };
        Ok(days.into_iter().map(read).collect())
    }
}

/// Answers begun online that an interview has put aside: each letter counts once.
fn set_aside(wave: WaveId) -> SelectStatement {
    let online = (invitation::Entity, invitation::Column::ResponseId);
    Query::select()
        .column(online)
        .from(invitation::Entity)
        .inner_join(
            interview::Entity,
            Expr::col((interview::Entity, interview::Column::InvitationId))
                .equals((invitation::Entity, invitation::Column::Id)),
        )
        .and_where(Expr::col((interview::Entity, interview::Column::WaveId)).eq(wave.0))
        .and_where(Expr::col((interview::Entity, interview::Column::ResponseId)).is_not_null())
        .and_where(Expr::col(online).is_not_null())
        .take()
}
