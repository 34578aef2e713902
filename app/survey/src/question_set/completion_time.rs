//! How long a question set takes to answer, before anybody has answered it.
//!
//! Each question takes the time to read it and the time to answer. Reading: 238 words a minute, the mean of silent reading of
//! English non-fiction by adults (M. Brysbaert 2019, "How many words do we read per minute?", Journal of Memory and Language
//! 109, 104047). Answering: Pew Research Center (2022, "How we keep our online surveys from running too long") gives an ordinary
//! question about 10 seconds in all, and fills 15 minutes with 85 of them; open questions can take minutes. Three seconds for
//! one choice among answers come to that with some thirty words to read. The seconds for the other kinds, and the minute for
//! the pages around the questions, are this project's assumptions in proportion to it: what a wave's signals measure is better
//! as soon as there is one.

use super::QuestionSetDraft;
use crate::question::{AnswerKind, PlaceBy, Question};
use crate::text::{Language, Text};
use serde::Serialize;

const WORDS_PER_MINUTE: f64 = 238.0;
/// The first page, the postcode, check answers.
const AROUND: f64 = 60.0;

/// Seconds from the first page to the last, over the ways through a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct CompletionTime {
    /// Where only the questions are asked that everybody is asked; nobody's way is shorter.
    pub shortest: u32,
    /// Where every question is asked; nobody's way is longer, and there may be none as long.
    pub longest: u32,
}

/// How long a set takes to answer in English.
#[must_use]
pub fn completion_time(draft: &QuestionSetDraft) -> CompletionTime {
    let (mut shortest, mut longest) = (AROUND, AROUND);
    for section in draft.asked() {
        for question in &section.questions {
            let seconds = seconds(question);
            longest += seconds;
            if section.ask_if.is_none() && question.ask_if.is_none() {
                shortest += seconds;
            }
        }
    }
    CompletionTime { shortest: whole(shortest), longest: whole(longest) }
}

fn seconds(question: &Question) -> f64 {
    let options = question.options().iter().chain(&question.instead).map(|option| &option.label);
    let read = question.lead_in.iter().chain([&question.stem]).chain(&question.hint).chain(options);
    let words: u32 = read.map(words).sum();
    f64::from(words) * 60.0 / WORDS_PER_MINUTE + answering(&question.answer)
}

fn words(text: &Text) -> u32 {
    let words = text.0.get(&Language::english()).map_or(0, |words| words.split_whitespace().count());
    u32::try_from(words).unwrap_or(u32::MAX)
}

fn answering(answer: &AnswerKind) -> f64 {
    match answer {
        AnswerKind::SingleChoice { .. } | AnswerKind::Scale { .. } => 3.0,
        // Each option is a decision of its own.
        AnswerKind::MultipleChoice { options, .. } => 3.0 + f64::from(u32::try_from(options.len()).unwrap_or(u32::MAX)),
        AnswerKind::WholeNumber { .. } | AnswerKind::Decimal { .. } | AnswerKind::Percentage { .. } => 5.0,
        AnswerKind::MonthYear { .. } | AnswerKind::Duration { .. } => 7.0,
        AnswerKind::Date { .. } | AnswerKind::Place { by: PlaceBy::Postcode | PlaceBy::List } => 9.0,
        AnswerKind::Place { by: PlaceBy::Map } | AnswerKind::ShortText { .. } => 12.0,
        AnswerKind::LongText { .. } => 60.0,
        AnswerKind::Ranking { places, .. } => 4.0 + 4.0 * f64::from(*places),
    }
}

/// To the next whole second; a set has a few thousand words at most.
fn whole(seconds: f64) -> u32 {
    std::time::Duration::try_from_secs_f64(seconds)
        .map_or(u32::MAX, |time| u32::try_from(time.as_secs()).unwrap_or(u32::MAX).saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn rules_make_the_range_and_words_the_time() {
        let question = |code: &str, stem: &str| {
            json!({"code": code, "stem": {"en": stem}, "short": {"en": "?"}, "purpose": "perception", "kind": "percentage",
                "source": {"title": "Test", "status": "own"}})
        };
        let mut second = question("b", &"word ".repeat(238));
        second["ask_if"] = json!({"answered": "a"});
        let draft: QuestionSetDraft = serde_json::from_value(json!({"code": "t", "version": 1, "title": {"en": "T"},
            "sections": [{"title": {"en": "One"}, "questions": [question("a", ""), second]}]}))
        .unwrap();
        // A minute around, five seconds for a percentage, a minute for 238 words.
        assert_eq!(completion_time(&draft), CompletionTime { shortest: 66, longest: 131 });
    }
}
