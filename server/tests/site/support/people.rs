//! People who have answered, put into the store without going through the pages.

use std::collections::BTreeMap;
use store::{Redeem, TokenHash, WaveRecord};
use survey::access_code::AccessCode;
use survey::answer::Answer;
use survey::clock::Timestamp;
use survey::id::{ResponseId, WardId};
use survey::question::{AnswerKind, Code, Purpose};
use survey::question_set::QuestionSet;
use wardwise::secret::token_hash;
use wardwise::state::Platform;

/// Answers to every question: person `number` agrees with everything unless the number is a multiple of three.
pub fn answers(questions: &QuestionSet, number: usize) -> BTreeMap<Code, Answer> {
    let agrees = !number.is_multiple_of(3);
    let answer = |question: &survey::question::Question| match &question.answer {
        AnswerKind::WholeNumber { min, .. } => Answer::Number(*min + i64::from(number.is_multiple_of(2))),
        AnswerKind::SingleChoice { options, .. } => {
            let at = match question.purpose {
                Purpose::Perception => usize::from(!agrees) * 2,
                Purpose::Weighting | Purpose::Equality => number % 2,
            };
            Answer::Choice(options[at].code.clone())
        }
        _ => Answer::Skipped,
    };
    questions.questions().map(|question| (question.code.clone(), answer(question))).collect()
}

/// One complete response by access code.
pub async fn complete(
    platform: &Platform,
    wave: &WaveRecord,
    code: &AccessCode,
    ward: WardId,
    answers: BTreeMap<Code, Answer>,
    now: Timestamp,
) -> ResponseId {
    let (store, entropy) = (&platform.store, &platform.entropy);
    let token = TokenHash(token_hash(&entropy.token()));
    let id = ResponseId::new(now, entropy.bytes());
    let code = platform.secret.access_code_hash(code);
    let redeemed = store.redeem(wave.id, code, token, id, now).await.unwrap();
    assert!(matches!(redeemed, Redeem::Started(_)), "{redeemed:?}");
    store.set_ward(id, ward, now).await.unwrap();
    store.save_answers(id, answers.into_iter().collect(), now).await.unwrap();
    store.submit(id, entropy.reference(), now).await.unwrap();
    id
}
