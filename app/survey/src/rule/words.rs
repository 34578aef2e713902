//! A rule in plain English, for codebooks and officers' pages.

use super::{Is, Rule};
use crate::code::Code;
use crate::council::OnsCode;
use crate::question::{AnswerKind, Question};
use crate::response::RecruitmentRoute;
use crate::text::Language;

/// What things are called where a rule is said: by their codes, unless the reader knows them by another name.
pub trait Names {
    /// The question of a code, to know its options; a code that is not known is said as it is.
    fn question(&self, code: &Code) -> Option<&Question>;

    /// What a question is called.
    fn called(&self, code: &Code) -> String {
        code.to_string()
    }

    /// What a ward is called.
    fn ward(&self, code: &OnsCode) -> String {
        code.to_string()
    }

    /// What a language is called.
    fn language(&self, language: &Language) -> String {
        language.0.clone()
    }
}

/// Everything by its code, as the columns of files are named; with what finds a question.
pub struct ByCode<'a, 'q>(pub &'a dyn Fn(&Code) -> Option<&'q Question>);

impl Names for ByCode<'_, '_> {
    fn question(&self, code: &Code) -> Option<&Question> {
        (self.0)(code)
    }
}

impl Rule {
    /// When it holds: "“None of these” was chosen at took_part".
    #[must_use]
    pub fn in_words(&self, names: &dyn Names) -> String {
        let listed = |rules: &[Rule], word: &str| {
            let parts: Vec<String> = rules
                .iter()
                .map(|rule| match rule {
                    Rule::All(inner) | Rule::Any(inner) if inner.len() > 1 => format!("({})", rule.in_words(names)),
                    rule => rule.in_words(names),
                })
                .collect();
            parts.join(word)
        };
        let called = |question: &Code| names.called(question);
        match self {
            Rule::All(rules) => listed(rules, " and "),
            Rule::Any(rules) => listed(rules, " or "),
            // What is known of an answer that was given: a negation is not true of one that was not.
            Rule::Not(rule) => format!("it is known not to be so that {}", rule.in_words(names)),
            Rule::Chose { question, any_of } => {
                format!("{} was chosen at {}", labels(any_of, names.question(question), " or "), called(question))
            }
            Rule::ChoseAll { question, all_of } => {
                format!("{} were chosen at {}", labels(all_of, names.question(question), " and "), called(question))
            }
            Rule::Count { question, is, to } => {
                format!("the number of answers chosen at {} is {} {to}", called(question), compared(*is))
            }
            Rule::Number { question, is, to } => {
                let unit = match names.question(question).map(|question| &question.answer) {
                    Some(AnswerKind::Duration { units, .. }) => match units.span(0) {
                        crate::span::Span::Minutes(_) => " minutes",
                        crate::span::Span::Months(_) => " months",
                    },
                    Some(AnswerKind::Percentage { .. }) => "%",
                    _ => "",
                };
                format!("the answer to {} is {} {to}{unit}", called(question), compared(*is))
            }
            Rule::Date { question, is, to } => {
                format!("the answer to {} is {} {}", called(question), dated(*is), to.long())
            }
            Rule::Answered(question) => format!("{} was answered", called(question)),
            Rule::Skipped(question) => format!("{} was skipped", called(question)),
            Rule::Ward(wards) => {
                let wards: Vec<String> = wards.iter().map(|ward| names.ward(ward)).collect();
                format!("the person lives in {}", wards.join(" or "))
            }
            Rule::Route(routes) => {
                let routes: Vec<&str> = routes.iter().copied().map(RecruitmentRoute::as_str).collect();
                format!("the person came by {}", routes.join(" or ").replace('_', " "))
            }
            Rule::Language(languages) => {
                let languages: Vec<String> = languages.iter().map(|language| names.language(language)).collect();
                format!("the questions are read in {}", languages.join(" or "))
            }
        }
    }
}

fn labels(options: &[Code], question: Option<&Question>, word: &str) -> String {
    let label = |code: &Code| {
        let label = question.and_then(|question| question.option(code)?.label.0.get(&Language::english()));
        format!("“{}”", label.map_or(code.as_str(), String::as_str))
    };
    options.iter().map(label).collect::<Vec<_>>().join(word)
}

fn compared(is: Is) -> &'static str {
    match is {
        Is::Below => "less than",
        Is::AtMost => "at most",
        Is::Equal => "exactly",
        Is::NotEqual => "not",
        Is::AtLeast => "at least",
        Is::Above => "more than",
    }
}

fn dated(is: Is) -> &'static str {
    match is {
        Is::Below => "before",
        Is::AtMost => "on or before",
        Is::Equal => "on",
        Is::NotEqual => "not on",
        Is::AtLeast => "on or after",
        Is::Above => "after",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn rules_are_said_with_labels() {
        let question: Question = serde_json::from_value(json!({
            "code": "q", "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": "perception", "kind": "single_choice",
            "options": [{"code": "a", "label": {"en": "Yes"}}, {"code": "b", "label": {"en": "No"}}],
            "source": {"title": "Test", "status": "own"}
        }))
        .unwrap();
        let find = |code: &Code| (code.as_str() == "q").then_some(&question);
        for (rule, words) in [
            (json!({"chose": {"question": "q", "any_of": ["a", "b"]}}), "“Yes” or “No” was chosen at q"),
            (json!({"chose": {"question": "x", "any_of": ["a"]}}), "“a” was chosen at x"),
            (
                json!({"all": [{"any": [{"answered": "x"}, {"skipped": "y"}]}, {"number": {"question": "n", "is": "above", "to": "3"}}]}),
                "(x was answered or y was skipped) and the answer to n is more than 3",
            ),
            (json!({"not": {"answered": "x"}}), "it is known not to be so that x was answered"),
            (
                json!({"date": {"question": "d", "is": "below", "to": "2020-01-01"}}),
                "the answer to d is before 1 January 2020",
            ),
            (json!({"route": ["open_link"]}), "the person came by open link"),
        ] {
            let rule: Rule = serde_json::from_value(rule).unwrap();
            assert_eq!(rule.in_words(&ByCode(&find)), words);
        }
    }
}
