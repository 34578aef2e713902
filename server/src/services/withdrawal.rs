//! Taking back answers that were sent, by the reference.

use super::audit::audit;
use super::counted::counted;
use super::estimation::in_net;
use crate::state::Platform;
use serde_json::json;
use store::{StoreError, WaveRecord, Withdrawal};
use survey::answer::Answer;
use survey::clock::Timestamp;
use survey::id::{CouncilId, ResponseId};
use survey::question_set::QuestionSet;
use survey::reference::Reference;
use survey::response::Answers;

/// What a reference leads to.
#[derive(Debug)]
pub enum Found {
    /// Answers that can be taken back.
    Sent(ResponseId, Box<WaveRecord>),
    /// Answers for which it is too late.
    TooLate {
        /// The last moment at which it could be done.
        last_day: Timestamp,
    },
    /// No answers that this council has: never had, or taken back already.
    Nothing,
}

/// Looks a reference up.
///
/// # Errors
/// The store's.
pub async fn find(platform: &Platform, council: CouncilId, reference: &Reference) -> store::Result<Found> {
    let Some((response, wave)) = platform.store.response_of_reference(reference).await? else {
        return Ok(Found::Nothing);
    };
    let wave = platform.store.wave(wave).await?.filter(|wave| wave.survey.council_id == council);
    Ok(match wave {
        None => Found::Nothing,
        Some(wave) if platform.now() >= wave.dates.withdrawal_ends() => {
            Found::TooLate { last_day: wave.dates.withdrawal_ends().plus_ms(-1) }
        }
        Some(wave) => Found::Sent(response, Box::new(wave)),
    })
}

/// Deletes the answers that a reference leads to. What is returned is what it led to.
///
/// # Errors
/// The store's.
pub async fn withdraw(platform: &Platform, council: CouncilId, reference: &Reference) -> store::Result<Found> {
    let found = find(platform, council, reference).await?;
    let Found::Sent(response, wave) = &found else { return Ok(found) };
    let about = about(platform, *response, wave).await?;
    match platform.store.withdraw(*response, about, platform.now().start_of_day()).await {
        Ok(()) => {
            // Nothing that leads to the response: the list of events keeps its moment.
            let detail = json!({ "wave": wave.dates.label });
            audit(platform, council, None, "response.withdrawn", &wave.id.to_string(), detail).await?;
            Ok(found)
        }
        // From another window, a moment ago.
        Err(StoreError::NotFound(_)) => Ok(Found::Nothing),
        Err(error) => Err(error),
    }
}

/// What has to be known of the answers once they are gone.
async fn about(platform: &Platform, response: ResponseId, wave: &WaveRecord) -> store::Result<Withdrawal> {
    let questions = platform.question_set(wave.survey.question_set_id).await?;
    let record = platform.store.response(response).await?;
    let (Some(questions), Some(record)) = (questions, record) else {
        return Err(StoreError::Corrupt("a response without its wave or question set".to_owned()));
    };
    let wards = platform.store.wards(wave.survey.council_id).await?;
    let ward = wards.iter().find(|ward| Some(ward.id) == record.ward_id).map(|ward| &ward.ward.code);
    Ok(summary(&questions, &counted(&questions, response, record.route, ward, record.language.clone(), record.answers)))
}

fn summary(questions: &QuestionSet, answers: &Answers) -> Withdrawal {
    let given = |question: &&survey::question::Question| {
        answers.get(&question.code).is_some_and(|answer| *answer != Answer::Skipped)
    };
    let views = |question: &&survey::question::Question| in_net(question, answers).is_some();
    Withdrawal {
        answered: questions.questions().filter(given).map(|question| question.code.clone()).collect(),
        views: questions.questions().filter(views).map(|question| question.code.clone()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::core_questions;
    use std::collections::{BTreeMap, BTreeSet};
    use survey::question::Code;

    #[test]
    fn what_is_kept_says_which_questions_and_not_what_was_answered() {
        let code = |text: &str| text.parse::<Code>().unwrap();
        let choice = |text: &str| Answer::Choice(code(text));
        let answers = |area: &str, city: Answer| {
            Answers(BTreeMap::from([(code("cohesion_area"), choice(area)), (code("cohesion_city"), city)]))
        };
        let questions = core_questions().unwrap();
        let agree = summary(&questions, &answers("definitely_agree", choice("dont_know")));
        assert_eq!(agree.answered, BTreeSet::from([code("cohesion_area"), code("cohesion_city")]));
        assert_eq!(agree.views, BTreeSet::from([code("cohesion_area")]));
        assert_eq!(agree, summary(&questions, &answers("definitely_disagree", choice("dont_know"))));
        let skipped = summary(&questions, &answers("definitely_agree", Answer::Skipped));
        assert_eq!(skipped.answered, skipped.views);
    }
}
