//! What every handler and command shares.

use crate::entropy::Entropy;
use crate::in_field::{KeptInField, shown};
use crate::mail::Mailer;
use crate::secret::Secret;
use crate::security::limits::Limits;
use crate::services::translations::{Translation, questions};
use crate::settings::Settings;
use app::document::Site;
use app::help::statement::Statement;
use app::language::Words;
use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, PoisonError, RwLock};
use store::{DraftChange, DraftRecord, Store, WaveRecord};
use survey::clock::{Clock, Timestamp};
use survey::draft::Draft;
use survey::id::{CouncilId, PublicationId, QuestionDraftId, QuestionSetId};
use survey::publication::Publication;
use survey::question_set::QuestionSet;

/// The running program: its store, its clock, its random source and its key. Cheap to clone: every layer that a request
/// passes does so.
#[derive(Clone)]
pub struct Platform(Arc<Parts>);

/// What the running program is made of.
#[derive(Clone)]
pub struct Parts {
    /// Where everything is kept.
    pub store: Store,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Everything unpredictable.
    pub entropy: Entropy,
    /// The server's key.
    pub secret: Secret,
    /// Settings.
    pub settings: Arc<Settings>,
    /// Files that pages load.
    pub site: Arc<Site>,
    /// What the accessibility statement says was tested and found.
    pub statement: Arc<Statement>,
    /// Rate limits.
    pub limits: Limits,
    /// The way to the mail server, where there is one.
    pub mail: Option<Mailer>,
    /// Things that never change, once read.
    pub read: Arc<ReadOnce>,
    /// What pages need of councils, kept for a second.
    pub in_field: Arc<KeptInField>,
}

impl From<Parts> for Platform {
    fn from(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl Deref for Platform {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Platform {
    /// The time now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The wave that visitors are shown: the newest that has begun, else the first planned.
    ///
    /// # Errors
    /// The store's.
    pub async fn current_wave(&self, council: CouncilId) -> store::Result<Option<WaveRecord>> {
        let now = self.now();
        let Some(survey) = self.store.survey_of_council(council).await? else { return Ok(None) };
        let waves = self.store.waves(survey.id).await?;
        Ok(shown(&waves, now).cloned())
    }

    /// The waves of a council with published results, oldest first, each with its current publication.
    ///
    /// # Errors
    /// The store's.
    pub async fn published_waves(&self, council: CouncilId) -> store::Result<Vec<(WaveRecord, PublicationId)>> {
        let Some(survey) = self.store.survey_of_council(council).await? else { return Ok(Vec::new()) };
        let mut published = Vec::new();
        for wave in self.store.waves(survey.id).await? {
            if let Some(publication) = self.store.current_publication_id(wave.id).await? {
                published.push((wave, publication));
            }
        }
        Ok(published)
    }

    /// The question set of this identifier, read once.
    ///
    /// # Errors
    /// The store's.
    pub async fn question_set(&self, id: QuestionSetId) -> store::Result<Option<Arc<QuestionSet>>> {
        if let Some(set) = get(&self.read.question_sets, &id) {
            return Ok(Some(set));
        }
        let set = self.store.question_set(id).await?.map(|record| Arc::new(record.set));
        Ok(set.map(|set| put(&self.read.question_sets, id, set)))
    }

    /// A published question set in a language, counted once.
    #[must_use]
    pub fn translation(&self, id: QuestionSetId, set: &QuestionSet, words: Words) -> Arc<Translation> {
        let key = (id, words.tag());
        get(&self.read.translations, &key)
            .unwrap_or_else(|| put(&self.read.translations, key, Arc::new(questions(set, words))))
    }

    /// A draft of a council. What is known of it is read each time; its content once for each revision, which never changes.
    ///
    /// # Errors
    /// The store's.
    pub async fn draft(&self, council: CouncilId, id: QuestionDraftId) -> store::Result<Option<DraftRecord>> {
        let Some(summary) = self.store.draft_summary(council, id).await? else { return Ok(None) };
        if let Some(draft) = self.read.drafts.get(id, summary.revision) {
            return Ok(Some(DraftRecord { summary, draft }));
        }
        let found = self.store.draft(council, id).await?;
        if let Some(DraftRecord { summary, draft }) = &found {
            self.read.drafts.put(id, summary.revision, draft);
        }
        Ok(found)
    }

    /// Keeps a changed draft as [`store::Store::change_draft`] does; the next page of it need not read it.
    ///
    /// # Errors
    /// The store's.
    pub async fn change_draft(
        &self,
        id: QuestionDraftId,
        draft: &Arc<Draft>,
        change: DraftChange,
    ) -> store::Result<bool> {
        let revision = change.revision;
        let kept = self.store.change_draft(id, draft, change).await?;
        if kept {
            self.read.drafts.put(id, revision, draft);
        }
        Ok(kept)
    }

    /// The publication of this identifier, read once.
    ///
    /// # Errors
    /// The store's.
    pub async fn publication(&self, id: PublicationId) -> store::Result<Option<Arc<Publication>>> {
        if let Some(publication) = get(&self.read.publications, &id) {
            return Ok(Some(publication));
        }
        let found = self.store.publication(id).await?.map(|record| Arc::new(record.content));
        Ok(found.map(|publication| put(&self.read.publications, id, publication)))
    }
}

/// Immutable things already read from the store.
#[derive(Debug, Default)]
pub struct ReadOnce {
    question_sets: RwLock<HashMap<QuestionSetId, Arc<QuestionSet>>>,
    publications: RwLock<HashMap<PublicationId, Arc<Publication>>>,
    translations: RwLock<HashMap<(QuestionSetId, &'static str), Arc<Translation>>>,
    drafts: Drafts,
}

/// Drafts as they were last read, each with its revision.
#[derive(Debug, Default)]
struct Drafts(RwLock<HashMap<QuestionDraftId, (u32, Arc<Draft>)>>);

/// The most drafts kept: one of 200 questions in eight languages takes some megabytes.
const DRAFTS_KEPT: usize = 16;

impl Drafts {
    fn get(&self, id: QuestionDraftId, revision: u32) -> Option<Arc<Draft>> {
        let drafts = self.0.read().unwrap_or_else(PoisonError::into_inner);
        drafts.get(&id).filter(|(kept, _)| *kept == revision).map(|(_, draft)| Arc::clone(draft))
    }

    fn put(&self, id: QuestionDraftId, revision: u32, draft: &Arc<Draft>) {
        let mut drafts = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if drafts.len() >= DRAFTS_KEPT && !drafts.contains_key(&id) {
            drafts.clear();
        }
        drafts.insert(id, (revision, Arc::clone(draft)));
    }
}

/// The most entries kept of a kind; a council has a handful of each.
const KEPT: usize = 256;

fn get<K: std::hash::Hash + Eq, V>(map: &RwLock<HashMap<K, Arc<V>>>, key: &K) -> Option<Arc<V>> {
    map.read().unwrap_or_else(PoisonError::into_inner).get(key).map(Arc::clone)
}

fn put<K: std::hash::Hash + Eq, V>(map: &RwLock<HashMap<K, Arc<V>>>, key: K, value: Arc<V>) -> Arc<V> {
    let mut map = map.write().unwrap_or_else(PoisonError::into_inner);
    if map.len() >= KEPT {
        map.clear();
    }
    map.insert(key, Arc::clone(&value));
    value
}
