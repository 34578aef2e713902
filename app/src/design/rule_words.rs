//! A rule in plain English, for officers.

use super::form::english;
use survey::code::Code;
use survey::question::Question;
use survey::rule::{Is, Rule};

/// Says when a question is asked. `questions` are those of the set; what is not among them is named by its code.
#[must_use]
pub fn rule_in_words(rule: &Rule, questions: &[Question], wards: &[(String, String)]) -> String {
    Speaker { questions, wards }.say(rule, false)
}

struct Speaker<'a> {
    questions: &'a [Question],
    wards: &'a [(String, String)],
}

impl Speaker<'_> {
    fn say(&self, rule: &Rule, within: bool) -> String {
        let joined = |rules: &[Rule], word: &str| {
            let said = rules.iter().map(|rule| self.say(rule, true)).collect::<Vec<_>>().join(word);
            if within && rules.len() > 1 { format!("({said})") } else { said }
        };
        match rule {
            Rule::All(rules) => joined(rules, " and "),
            Rule::Any(rules) => joined(rules, " or "),
            Rule::Not(inner) => match &**inner {
                Rule::Chose { question, any_of } => {
                    format!(
                        "‘{}’ is answered, but not by {}",
                        self.name(question),
                        self.options(question, any_of, "or")
                    )
                }
                other => format!("it is not so that {}", self.say(other, true)),
            },
            Rule::Chose { question, any_of } => {
                format!("‘{}’ is answered by {}", self.name(question), self.options(question, any_of, "or"))
            }
            Rule::ChoseAll { question, all_of } => {
                format!("‘{}’ is answered by {}", self.name(question), self.options(question, all_of, "and"))
            }
            Rule::Count { question, is, to } => {
                format!("the number of answers chosen at ‘{}’ is {} {to}", self.name(question), compared(*is))
            }
            Rule::Number { question, is, to } => {
                format!("the answer to ‘{}’ is {} {to}", self.name(question), compared(*is))
            }
            Rule::Date { question, is, to } => {
                format!("the day given at ‘{}’ is {} {}", self.name(question), compared(*is), to.long())
            }
            Rule::Answered(question) => format!("‘{}’ has an answer", self.name(question)),
            Rule::Skipped(question) => format!("‘{}’ was skipped", self.name(question)),
            Rule::Ward(wards) => {
                let name = |code: &str| {
                    self.wards
                        .iter()
                        .find(|(known, _)| known == code)
                        .map_or_else(|| code.to_owned(), |(_, name)| name.clone())
                };
                format!("the person lives in {}", list(wards.iter().map(|code| name(code.as_str())).collect(), "or"))
            }
            Rule::Route(routes) => {
                format!(
                    "the person came by {}",
                    list(routes.iter().map(|route| route.label().to_lowercase()).collect(), "or")
                )
            }
            Rule::Language(tags) => {
                let name = |tag: &str| {
                    crate::language::find(tag).map_or_else(|| tag.to_owned(), |words| words.name().to_owned())
                };
                format!("the questions are read in {}", list(tags.iter().map(|tag| name(tag.as_str())).collect(), "or"))
            }
        }
    }

    fn question(&self, code: &Code) -> Option<&Question> {
        self.questions.iter().find(|question| question.code == *code)
    }

    fn name(&self, code: &Code) -> String {
        let short = self.question(code).map(|question| english(&question.short)).unwrap_or_default();
        if short.is_empty() { code.to_string() } else { short }
    }

    fn options(&self, question: &Code, codes: &[Code], word: &str) -> String {
        let question = self.question(question);
        let label = |code: &Code| {
            let option = question.and_then(|question| question.option(code));
            format!("‘{}’", option.map_or_else(|| code.to_string(), |option| english(&option.label)))
        };
        list(codes.iter().map(label).collect(), word)
    }
}

fn compared(is: Is) -> &'static str {
    match is {
        Is::Below => "below",
        Is::AtMost => "at most",
        Is::Equal => "exactly",
        Is::NotEqual => "other than",
        Is::AtLeast => "at least",
        Is::Above => "above",
    }
}

fn list(mut items: Vec<String>, word: &str) -> String {
    match items.pop() {
        None => "nothing".to_owned(),
        Some(last) if items.is_empty() => last,
        Some(last) => format!("{} {word} {last}", items.join(", ")),
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
            (json!({ "chose": { "question": "q", "any_of": ["a", "b"] } }), "‘Which one’ is answered by ‘Ay’ or ‘Bee’"),
            (
                json!({ "not": { "chose": { "question": "q", "any_of": ["a"] } } }),
                "‘Which one’ is answered, but not by ‘Ay’",
            ),
            (
                json!({ "all": [{ "any": [{ "answered": "q" }, { "skipped": "r" }] }, { "ward": ["E05014741"] }] }),
                "(‘Which one’ has an answer or ‘r’ was skipped) and the person lives in Dallow",
            ),
            (
                json!({ "date": { "question": "r", "is": "below", "to": "2026-01-31" } }),
                "the day given at ‘r’ is below 31 January 2026",
            ),
            (json!({ "language": ["cy"] }), "the questions are read in Cymraeg"),
        ] {
            let rule: Rule = serde_json::from_value(rule).unwrap();
            assert_eq!(rule_in_words(&rule, std::slice::from_ref(&question), &wards), words);
        }
    }
}
