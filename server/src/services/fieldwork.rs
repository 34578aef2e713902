//! Opening a wave: the questions asked, the dates, and the invitations drawn.

use crate::state::Platform;
use store::{NewInvitation, NewSurvey, NewWave, StoreError, Stratum, WaveRecord};
use survey::access_code::AccessCode;
use survey::council::OnsCode;
use survey::id::{CouncilId, InvitationId, QuestionSetId, SurveyId, WaveId};
use survey::question_set::QuestionSet;
use survey::wave::WaveDates;

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
/// The store's; a conflict when a ward has fewer households than invitations or none on record.
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
    let questions = store.publish_question_set(QuestionSetId::new(now, entropy.bytes()), &new.questions, now).await?;
    let survey = match store.survey_of_council(new.council).await? {
        Some(survey) if survey.question_set_id == questions.id && survey.synthetic == new.synthetic => survey,
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
    Ok(DrawnWave { wave, codes })
}
