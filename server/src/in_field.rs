//! What every visitor's page needs of a council and of its survey in the field, kept for a second.
//!
//! Who is asked what, where and until when changes a few times a year, and is needed several hundred times a second. A
//! change made by this process is seen at once ([`store::Store::set_up_version`]); one made by another, such as
//! `wardwise wave open` beside the server, within [`FRESH_MS`]. Whether a wave is open is not kept: it is worked out from
//! its dates for each request, so no wave stays open past its time.

use crate::state::Platform;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use store::{CouncilRecord, WardRecord, WaveRecord};
use survey::clock::Timestamp;
use survey::council::{Slug, Ward};
use survey::id::WardId;
use survey::wave::WaveState;

/// How long what was read is taken as it was, in milliseconds.
const FRESH_MS: i64 = 1_000;
/// The most councils kept; one server has a handful.
const MOST: usize = 256;

/// A council, its wards, and the waves of its survey.
#[derive(Clone, Debug)]
pub struct InField {
    /// The council.
    pub council: CouncilRecord,
    /// Its wards by name.
    pub wards: Vec<WardRecord>,
    /// The waves of its newest survey by number.
    pub waves: Vec<WaveRecord>,
    /// The waves of its earlier surveys, the one that opened last first.
    pub earlier: Vec<WaveRecord>,
}

impl InField {
    /// The wave that visitors are shown. A survey that is only planned does not hide an earlier one that is open.
    #[must_use]
    pub fn wave(&self, now: Timestamp) -> Option<&WaveRecord> {
        let open = || self.earlier.iter().find(|wave| wave.dates.state(now) == WaveState::Open);
        match shown(&self.waves, now) {
            Some(planned) if planned.dates.state(now) == WaveState::Planned => open().or(Some(planned)),
            other => other,
        }
    }

    /// The waves that take answers, if only of those who had begun: the one shown first, then the one that opened last. Letters of each
    /// still open it, whichever survey is the newest.
    pub fn taking(&self, now: Timestamp) -> impl Iterator<Item = &WaveRecord> {
        let shown = self.wave(now);
        let others = self.waves.iter().rev().chain(&self.earlier);
        let others = others.filter(move |wave| shown.is_none_or(|shown| shown.id != wave.id));
        shown.into_iter().chain(others).filter(move |wave| wave.dates.takes_from_anybody(now))
    }

    /// A ward of the council.
    #[must_use]
    pub fn ward(&self, id: WardId) -> Option<&Ward> {
        self.wards.iter().find(|ward| ward.id == id).map(|ward| &ward.ward)
    }
}

/// Of waves by number, the one that visitors are shown: the newest that has begun, else the first planned.
#[must_use]
pub fn shown(waves: &[WaveRecord], now: Timestamp) -> Option<&WaveRecord> {
    waves.iter().rev().find(|wave| wave.dates.state(now) != WaveState::Planned).or_else(|| waves.first())
}

/// Councils read within the last second.
#[derive(Debug, Default)]
pub struct KeptInField(RwLock<HashMap<Slug, Kept>>);

#[derive(Debug)]
struct Kept {
    read: Timestamp,
    version: u64,
    found: Arc<InField>,
}

impl Kept {
    /// A clock that was set back makes it old as well.
    fn is_fresh(&self, now: Timestamp, version: u64) -> bool {
        self.version == version && (0..FRESH_MS).contains(&(now.0 - self.read.0))
    }
}

impl Platform {
    /// The council of this name in addresses, as it was at most a second ago.
    ///
    /// # Errors
    /// The store's.
    pub async fn in_field(&self, slug: &Slug) -> store::Result<Option<Arc<InField>>> {
        let now = self.now();
        // Before reading: what changes meanwhile makes this reading old.
        let version = self.store.set_up_version();
        if let Some(found) = self.in_field.get(slug, now, version) {
            return Ok(Some(found));
        }
        let Some(council) = self.store.council_by_slug(slug).await? else { return Ok(None) };
        let wards = self.store.wards(council.id).await?;
        let (mut waves, mut earlier) = (Vec::new(), Vec::new());
        if let Some(survey) = self.store.survey_of_council(council.id).await? {
            (waves, earlier) = self
                .store
                .waves_of_council(council.id)
                .await?
                .into_iter()
                .partition(|wave| wave.survey.id == survey.id);
            waves.sort_by_key(|wave| wave.number);
        }
        let found = Arc::new(InField { council, wards, waves, earlier });
        self.in_field.put(slug.clone(), Kept { read: now, version, found: Arc::clone(&found) });
        Ok(Some(found))
    }
}

impl KeptInField {
    fn get(&self, slug: &Slug, now: Timestamp, version: u64) -> Option<Arc<InField>> {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        kept.get(slug).filter(|kept| kept.is_fresh(now, version)).map(|kept| Arc::clone(&kept.found))
    }

    fn put(&self, slug: Slug, new: Kept) {
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(slug, new);
    }
}
