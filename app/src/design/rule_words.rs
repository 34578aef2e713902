//! A rule in plain English, for officers: with the names they know.

use super::form::english;
use crate::language::name_of;
use survey::code::Code;
use survey::council::OnsCode;
use survey::question::Question;
use survey::rule::{Names, Rule};
use survey::text::Language;

/// Says when a question is asked. `questions` are those of the set, `wards` the council's: code and name.
#[must_use]
pub fn rule_in_words(rule: &Rule, questions: &[Question], wards: &[(String, String)]) -> String {
    rule.in_words(&Officers { questions, wards })
}

struct Officers<'a> {
    questions: &'a [Question],
    wards: &'a [(String, String)],
}

impl Names for Officers<'_> {
    fn question(&self, code: &Code) -> Option<&Question> {
        self.questions.iter().find(|question| question.code == *code)
    }

    fn called(&self, code: &Code) -> String {
        let short = self.question(code).map(|question| english(&question.short)).filter(|short| !short.is_empty());
        format!("‘{}’", short.unwrap_or_else(|| code.to_string()))
    }

    fn ward(&self, code: &OnsCode) -> String {
        let known = self.wards.iter().find(|(known, _)| known == code.as_str());
        known.map_or_else(|| code.to_string(), |(_, name)| name.clone())
    }

    fn language(&self, language: &Language) -> String {
        name_of(language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn rules_are_said_with_the_names_people_know() {
        let question: Question = serde_json::from_value(json!({
            "code": "q", "stem": { "en": "Which?" }, "short": { "en": "Which one" }, "purpose": "perception", "kind": "single_choice",
            "options": [{ "code": "a", "label": { "en": "Ay" } }, { "code": "b", "label": { "en": "Bee" } }],
            "source": { "title": "Own", "status": "own" }
        }))
        .unwrap();
        let wards = [("E05014741".to_owned(), "Dallow".to_owned())];
        for (rule, words) in [
            (json!({ "chose": { "question": "q", "any_of": ["a", "b"] } }), "“Ay” or “Bee” was chosen at ‘Which one’"),
            (
                json!({ "not": { "chose": { "question": "q", "any_of": ["a"] } } }),
                "it is known not to be so that “Ay” was chosen at ‘Which one’",
            ),
            (
                json!({ "all": [{ "any": [{ "answered": "q" }, { "skipped": "r" }] }, { "ward": ["E05014741"] }] }),
                "(‘Which one’ was answered or ‘r’ was skipped) and the person lives in Dallow",
            ),
            (
                json!({ "date": { "question": "r", "is": "below", "to": "2026-01-31" } }),
                "the answer to ‘r’ is before 31 January 2026",
            ),
            (json!({ "language": ["cy"] }), "the questions are read in Cymraeg"),
        ] {
            let rule: Rule = serde_json::from_value(rule).unwrap();
            assert_eq!(rule_in_words(&rule, std::slice::from_ref(&question), &wards), words);
        }
    }
}
