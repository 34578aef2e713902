//! Opening a wave: the questions asked, the dates, and the invitations drawn.

use crate::services::audit::audit;
use crate::state::Platform;
use serde_json::json;
use store::{NewInvitation, NewSurvey, NewWave, StoreError, Stratum, SurveyRecord, WaveRecord};
use survey::access_code::AccessCode;
use survey::clock::Timestamp;
use survey::council::OnsCode;
use survey::id::{CouncilId, InvitationId, QuestionSetId, SurveyId, WaveId};
use survey::question_set::QuestionSet;
use survey::wave::{WaveDates, WaveState};

/// What a new wave needs.
#[derive(Clone, Debug)]
pub struct NewFieldwork {
    /// Whose.
    pub council: CouncilId,
    /// What residents see beside the council's name.
    pub title: String,
    /// What is asked.
    pub questions: QuestionSet,
    /// Invented for demonstration.
    pub synthetic: bool,
    /// Name and dates.
    pub dates: WaveDates,
    /// Addresses invited in each ward: the same in each, so that each ward can be reported.
    pub invitations_per_ward: u32,
    /// It may take the place of a survey that is still in the field.
    pub replace: bool,
}

/// A wave and its access codes. The codes are kept nowhere: whoever opens the wave prints them.
#[derive(Debug)]
pub struct DrawnWave {
    /// The wave.
    pub wave: WaveRecord,
    /// Ward and code of each invitation.
    pub codes: Vec<(OnsCode, AccessCode)>,
}

/// Opens a wave: publishes its questions, begins the council's survey if it is the first, draws invitations.
///
/// # Errors
/// The store's; a conflict when a ward has fewer households than invitations or none on record, or when it would take the place of a
/// survey in the field and may not. Nothing is kept then.
pub async fn open_wave(platform: &Platform, new: NewFieldwork) -> store::Result<DrawnWave> {
    let (store, entropy, now) = (&platform.store, &platform.entropy, platform.now());
    let wards = store.wards(new.council).await?;
    let mut strata = Vec::new();
    for ward in &wards {
        match ward.households {
            Some(addresses) if addresses >= new.invitations_per_ward && new.invitations_per_ward > 0 => {
                strata.push(Stratum { ward_id: ward.id, addresses, invited: new.invitations_per_ward });
            }
            _ => {
                return Err(StoreError::Conflict(format!(
                    "{} has too few households on record for {} invitations",
                    ward.ward.name, new.invitations_per_ward
                )));
            }
        }
    }
    let current = store.survey_of_council(new.council).await?;
    let same = match &current {
        Some(survey) => is_same(platform, survey, &new).await?,
        None => false,
    };
    if let Some(survey) = current.as_ref().filter(|_| !same && !new.replace)
        && let Some(wave) = in_the_way(store.waves(survey.id).await?, &new, now)
    {
        return Err(StoreError::Conflict(takes_the_place(&wave, &new, now)));
    }
    let questions = store.publish_question_set(QuestionSetId::new(now, entropy.bytes()), &new.questions, now).await?;
    let before = match &current {
        Some(survey) => {
            let last = store.waves(survey.id).await?.into_iter().last();
            last.map(|wave| json!({ "number": wave.number, "wave": wave.dates.label }))
        }
        None => None,
    };
    let survey = match current {
        Some(survey) if same => survey,
        _ => {
            let survey = NewSurvey {
                id: SurveyId::new(now, entropy.bytes()),
                council_id: new.council,
                title: new.title,
                question_set_id: questions.id,
                synthetic: new.synthetic,
            };
            store.create_survey(survey, now).await?
        }
    };
    let questions_hash = questions.content_hash;
    let number = store.waves(survey.id).await?.last().map_or(1, |wave| wave.number + 1);
    let id = WaveId::new(now, entropy.bytes());
    let wave = store.create_wave(NewWave { id, survey_id: survey.id, number, dates: new.dates }).await?;
    let (mut invitations, mut codes) = (Vec::new(), Vec::new());
    for ward in &wards {
        for _ in 0..new.invitations_per_ward {
            let code = entropy.access_code();
            invitations.push(NewInvitation {
                id: InvitationId::new(now, entropy.bytes()),
                ward_id: ward.id,
                code_hash: platform.secret.access_code_hash(&code),
            });
            codes.push((ward.ward.code.clone(), code));
        }
    }
    store.draw_invitations(wave.id, invitations, strata, now).await?;
    let after = json!({
        "number": wave.number,
        "opens": wave.dates.opens.iso_date(),
        "closes": wave.dates.closes.iso_date(),
        "invitations": codes.len(),
        "questions": questions_hash,
    });
    let detail = json!({ "wave": wave.dates.label, "before": before, "after": after });
    audit(platform, new.council, None, "wave.opened", &wave.id.to_string(), detail).await?;
    Ok(DrawnWave { wave, codes })
}

/// Whether a new wave is another round of a survey: it asks the same.
async fn is_same(platform: &Platform, survey: &SurveyRecord, new: &NewFieldwork) -> store::Result<bool> {
    let asked = platform.question_set(survey.question_set_id).await?;
    Ok(survey.synthetic == new.synthetic && asked.is_some_and(|asked| *asked == new.questions))
}

/// The wave that is not over when the new one opens, the last of them to close.
fn in_the_way(waves: Vec<WaveRecord>, new: &NewFieldwork, now: Timestamp) -> Option<WaveRecord> {
    let begins = new.dates.opens.max(now);
    waves.into_iter().filter(|wave| wave.dates.closes > begins).max_by_key(|wave| wave.dates.closes)
}

/// What would become of the survey in the field, for whoever opens another.
fn takes_the_place(wave: &WaveRecord, new: &NewFieldwork, now: Timestamp) -> String {
    let stands = match wave.dates.state(now) {
        WaveState::Planned => format!("opens on {} for the days up to", wave.dates.opens.long_date()),
        WaveState::Open | WaveState::Closed => "is open until".to_owned(),
    };
    let until = wave.dates.last_day();
    format!(
        "“{}”, {}, {stands} {until} and asks other questions. From {} on the new survey would take its place for everybody who comes. \
         People in the middle of it would finish it, and its letters would open it, until the end of {until}. To open the new survey all \
         the same, add --replace",
        wave.survey.title,
        wave.dates.label,
        new.dates.opens.max(now).long_date(),
    )
}
