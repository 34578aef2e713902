//! What an interviewer reads out of a question.

use crate::question::{AnswerOption, Question};

/// Names of options that nobody offers aloud, in whatever base they stand: offered, they are taken more often (Schuman and
/// Presser 1981, "Questions and Answers in Attitude Surveys", chapter 4).
const UNASKED: [&str; 4] = ["dont_know", "prefer_not", "prefer_not_to_say", "refused"];

impl Question {
    /// Whether an interviewer reads an option out. Where the question set does not say, everything is read but what stands
    /// in place of an answer, options outside a base that there is, and "Don't know" and "Prefer not to say" by their names.
    /// What is not read out is still taken down when a person says it.
    #[must_use]
    pub fn is_read_out(&self, option: &AnswerOption) -> bool {
        if let Some(said) = option.read_out {
            return said;
        }
        let in_place = self.instead.iter().any(|other| other.code == option.code);
        let outside_base = !option.in_base && self.options().iter().any(|other| other.in_base);
        !in_place && !outside_base && !UNASKED.contains(&option.code.as_str())
    }

    /// The options read out, as written.
    #[must_use]
    pub fn read_out(&self) -> Vec<&AnswerOption> {
        self.options().iter().filter(|option| self.is_read_out(option)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn question(options: &Value, instead: &Value) -> Question {
        serde_json::from_value(json!({
            "code": "q", "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": "perception", "kind": "ranking", "places": 1,
            "options": options, "instead": instead, "source": {"title": "Test", "status": "own"}
        }))
        .unwrap()
    }

    fn read(question: &Question) -> Vec<&str> {
        question.read_out().into_iter().map(|option| option.code.as_str()).collect()
    }

    fn option(code: &str, in_base: bool) -> Value {
        json!({"code": code, "label": {"en": code}, "in_base": in_base})
    }

    #[test]
    fn what_is_outside_the_base_or_declines_is_not_offered() {
        let opinion = question(
            &json!([
                option("agree", true),
                option("disagree", true),
                option("too_few", false),
                option("dont_know", false)
            ]),
            &json!([]),
        );
        assert_eq!(read(&opinion), ["agree", "disagree"]);
        let person = question(
            &json!([option("female", false), option("male", false), option("prefer_not", false)]),
            &json!([option("never", false)]),
        );
        assert_eq!(read(&person), ["female", "male"], "a question about the person has no base");
        assert!(!person.is_read_out(&person.instead[0]));
    }

    #[test]
    fn a_question_set_may_say_otherwise_and_old_ones_stay_as_they_are() {
        let mut unsure = option("dont_know", false);
        unsure["read_out"] = true.into();
        let mut spoken = option("other", true);
        spoken["read_out"] = false.into();
        let question = question(&json!([option("agree", true), spoken, unsure]), &json!([]));
        assert_eq!(read(&question), ["agree", "dont_know"]);
        let plain: AnswerOption = serde_json::from_value(option("agree", true)).unwrap();
        assert_eq!(
            serde_json::to_value(plain).unwrap(),
            option("agree", true),
            "the content and its hash do not change"
        );
    }
}
