//! Surveys and their waves.

use crate::entity::{survey as survey_table, wave};
use crate::error::{Result, StoreError};
use crate::store::Store;
use crate::stored::{count, integer};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use survey::clock::Timestamp;
use survey::id::{CouncilId, QuestionSetId, SurveyId, WaveId};
use survey::wave::WaveDates;

/// A survey: a question set in the field for a council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyRecord {
    /// The survey.
    pub id: SurveyId,
    /// Whose it is.
    pub council_id: CouncilId,
    /// "Residents’ survey".
    pub title: String,
    /// What it asks.
    pub question_set_id: QuestionSetId,
    /// The answers are invented for demonstration.
    pub synthetic: bool,
    /// When it was set up.
    pub created: Timestamp,
}

/// A survey to set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSurvey {
    /// The survey.
    pub id: SurveyId,
    /// Whose it is.
    pub council_id: CouncilId,
    /// "Residents’ survey".
    pub title: String,
    /// What it asks.
    pub question_set_id: QuestionSetId,
    /// The answers are invented for demonstration.
    pub synthetic: bool,
}

/// A wave with its survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaveRecord {
    /// The wave.
    pub id: WaveId,
    /// The survey it is a round of.
    pub survey: SurveyRecord,
    /// Which round, from 1.
    pub number: u32,
    /// Its name and fieldwork dates.
    pub dates: WaveDates,
}

/// A wave to set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWave {
    /// The wave.
    pub id: WaveId,
    /// The survey it is a round of.
    pub survey_id: SurveyId,
    /// Which round, from 1; each number once in a survey.
    pub number: u32,
    /// Its name and fieldwork dates; it must close after it opens.
    pub dates: WaveDates,
}

impl Store {
    /// Sets up a survey.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown council or question set, [`StoreError::Conflict`] for a known id,
    /// [`StoreError::Unavailable`].
    pub async fn create_survey(&self, new: NewSurvey, now: Timestamp) -> Result<SurveyRecord> {
        let row = survey_table::ActiveModel {
            id: Set(new.id.0),
            council_id: Set(new.council_id.0),
            title: Set(new.title.clone()),
            question_set_id: Set(new.question_set_id.0),
            synthetic: Set(new.synthetic),
            created: Set(now.0),
        };
        let transaction = self.begin().await?;
        survey_table::Entity::insert(row)
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("the survey"))?;
        Self::own_question_set(&transaction, new.council_id, new.question_set_id, now).await?;
        self.commit_set_up(transaction).await?;
        let NewSurvey { id, council_id, title, question_set_id, synthetic } = new;
        Ok(SurveyRecord { id, council_id, title, question_set_id, synthetic, created: now })
    }

    /// Sets up a wave.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown survey; [`StoreError::Conflict`] when the survey has a wave of this
    /// number or the wave would close before it opens; [`StoreError::Unavailable`].
    pub async fn create_wave(&self, new: NewWave) -> Result<WaveRecord> {
        check_dates(&new.dates)?;
        let row = wave::ActiveModel {
            id: Set(new.id.0),
            survey_id: Set(new.survey_id.0),
            number: Set(integer(new.number)),
            label: Set(new.dates.label),
            opens: Set(new.dates.opens.0),
            closes: Set(new.dates.closes.0),
            papers: Set(0),
        };
        let transaction = self.begin().await?;
        wave::Entity::insert(row).exec_without_returning(&transaction).await.map_err(StoreError::about("the wave"))?;
        self.commit_set_up(transaction).await?;
        self.wave(new.id).await?.ok_or_else(|| StoreError::NotFound("the wave".to_owned()))
    }

    /// Changes the name and fieldwork dates of a wave; to close it now, let it close at `now`.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Conflict`] when it would close before it opens,
    /// [`StoreError::Unavailable`].
    pub async fn reschedule_wave(&self, id: WaveId, dates: WaveDates) -> Result<()> {
        check_dates(&dates)?;
        let row = wave::ActiveModel {
            label: Set(dates.label),
            opens: Set(dates.opens.0),
            closes: Set(dates.closes.0),
            ..Default::default()
        };
        let transaction = self.begin().await?;
        let changed = wave::Entity::update_many().set(row).filter(wave::Column::Id.eq(id.0)).exec(&transaction).await?;
        if changed.rows_affected == 0 {
            return Err(StoreError::NotFound("the wave".to_owned()));
        }
        self.commit_set_up(transaction).await
    }

    /// The newest survey of a council.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn survey_of_council(&self, council: CouncilId) -> Result<Option<SurveyRecord>> {
        let found = survey_table::Entity::find()
            .filter(survey_table::Column::CouncilId.eq(council.0))
            .order_by_desc(survey_table::Column::Created)
            .order_by_desc(survey_table::Column::Id)
            .one(self.read())
            .await?;
        Ok(found.map(SurveyRecord::read))
    }

    /// The wave of this id, with its survey.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn wave(&self, id: WaveId) -> Result<Option<WaveRecord>> {
        let found = wave::Entity::find_by_id(id.0).find_also_related(survey_table::Entity).one(self.read()).await?;
        Ok(found.and_then(WaveRecord::read))
    }

    /// The waves of a survey by number.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn waves(&self, survey: SurveyId) -> Result<Vec<WaveRecord>> {
        let found = wave::Entity::find()
            .find_also_related(survey_table::Entity)
            .filter(wave::Column::SurveyId.eq(survey.0))
            .order_by_asc(wave::Column::Number)
            .all(self.read())
            .await?;
        Ok(found.into_iter().filter_map(WaveRecord::read).collect())
    }

    /// The waves of all surveys of a council, the one that opened last first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn waves_of_council(&self, council: CouncilId) -> Result<Vec<WaveRecord>> {
        let found = wave::Entity::find()
            .find_also_related(survey_table::Entity)
            .filter(survey_table::Column::CouncilId.eq(council.0))
            .order_by_desc(wave::Column::Opens)
            .order_by_desc(wave::Column::Id)
            .all(self.read())
            .await?;
        Ok(found.into_iter().filter_map(WaveRecord::read).collect())
    }

    /// The wave of a council that takes answers at `now`; of several, the one that opened last.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn open_wave(&self, council: CouncilId, now: Timestamp) -> Result<Option<WaveRecord>> {
        let found = wave::Entity::find()
            .find_also_related(survey_table::Entity)
            .filter(survey_table::Column::CouncilId.eq(council.0))
            .filter(wave::Column::Opens.lte(now.0))
            .filter(wave::Column::Closes.gt(now.0))
            .order_by_desc(wave::Column::Opens)
            .order_by_desc(wave::Column::Id)
            .one(self.read())
            .await?;
        Ok(found.and_then(WaveRecord::read))
    }
}

fn check_dates(dates: &WaveDates) -> Result<()> {
    if dates.closes <= dates.opens {
        return Err(StoreError::Conflict("a wave must close after it opens".to_owned()));
    }
    Ok(())
}

impl SurveyRecord {
    fn read(row: survey_table::Model) -> Self {
        Self {
            id: SurveyId(row.id),
            council_id: CouncilId(row.council_id),
            title: row.title,
            question_set_id: QuestionSetId(row.question_set_id),
            synthetic: row.synthetic,
            created: Timestamp(row.created),
        }
    }
}

impl WaveRecord {
    fn read((wave, survey): (wave::Model, Option<survey_table::Model>)) -> Option<Self> {
        survey.map(|survey| Self {
            id: WaveId(wave.id),
            survey: SurveyRecord::read(survey),
            number: count(wave.number),
            dates: WaveDates { label: wave.label, opens: Timestamp(wave.opens), closes: Timestamp(wave.closes) },
        })
    }
}
