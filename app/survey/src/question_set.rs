//! A question set: sections of questions in order. A published version never changes; it is named by its content.

use crate::question::{AnswerKind, Code, Question};
use crate::text::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A section: questions that belong together, under one heading on the check page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// "Your local area".
    pub title: Text,
    /// In the order asked.
    pub questions: Vec<Question>,
}

/// A question set as written down, not yet checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionSetDraft {
    /// Stable name: "lga_core".
    pub code: Code,
    /// Version, from 1.
    pub version: u32,
    /// What officers see.
    pub title: Text,
    /// In the order asked.
    pub sections: Vec<Section>,
}

/// A question set that has passed its checks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "QuestionSetDraft", into = "QuestionSetDraft")]
pub struct QuestionSet(QuestionSetDraft);

/// Why a question set cannot be published.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuestionSetError {
    /// Nothing to ask.
    #[error("the question set has no questions")]
    Empty,
    /// One code, two questions.
    #[error("question code “{0}” is used twice")]
    DuplicateQuestion(Code),
    /// One code, two options.
    #[error("question “{question}” has option code “{option}” twice")]
    DuplicateOption {
        /// The question.
        question: Code,
        /// The option.
        option: Code,
    },
    /// Too few options to choose from.
    #[error("question “{0}” needs at least two answer options")]
    TooFewOptions(Code),
    /// A net counts an option that does not exist or is outside the base.
    #[error("net “{net}” of question “{question}” counts “{option}”, which is not an option in the base")]
    NetOutsideBase {
        /// The question.
        question: Code,
        /// The net.
        net: Code,
        /// The option.
        option: Code,
    },
    /// Bounds the wrong way round.
    #[error("question “{0}” has a smallest number above its largest")]
    Bounds(Code),
    /// Wording that nobody could read.
    #[error("question “{0}” lacks English wording")]
    NoWording(Code),
}

impl QuestionSet {
    /// The sections in order.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.0.sections
    }

    /// Stable name.
    #[must_use]
    pub fn code(&self) -> &Code {
        &self.0.code
    }

    /// Version.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.0.version
    }

    /// What officers see.
    #[must_use]
    pub fn title(&self) -> &Text {
        &self.0.title
    }

    /// All questions in the order asked.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.0.sections.iter().flat_map(|section| &section.questions)
    }

    /// The question of this code.
    #[must_use]
    pub fn question(&self, code: &Code) -> Option<&Question> {
        self.questions().find(|question| question.code == *code)
    }

    /// The section a question stands in, counted from 0.
    #[must_use]
    pub fn section_of(&self, code: &Code) -> Option<(usize, &Section)> {
        self.0
            .sections
            .iter()
            .enumerate()
            .find(|(_, section)| section.questions.iter().any(|question| question.code == *code))
    }
}

impl TryFrom<QuestionSetDraft> for QuestionSet {
    type Error = QuestionSetError;

    fn try_from(draft: QuestionSetDraft) -> Result<Self, Self::Error> {
        let mut seen = BTreeSet::new();
        for question in draft.sections.iter().flat_map(|section| &section.questions) {
            if !seen.insert(&question.code) {
                return Err(QuestionSetError::DuplicateQuestion(question.code.clone()));
            }
            check_question(question)?;
        }
        if seen.is_empty() {
            return Err(QuestionSetError::Empty);
        }
        Ok(Self(draft))
    }
}

impl From<QuestionSet> for QuestionSetDraft {
    fn from(set: QuestionSet) -> Self {
        set.0
    }
}

fn check_question(question: &Question) -> Result<(), QuestionSetError> {
    let code = &question.code;
    let worded =
        |text: &Text| text.0.get(&crate::text::Language::english()).is_some_and(|words| !words.trim().is_empty());
    let options_worded = question.options().iter().all(|option| worded(&option.label));
    if !worded(&question.stem) || !worded(&question.short) || !options_worded {
        return Err(QuestionSetError::NoWording(code.clone()));
    }
    match &question.answer {
        AnswerKind::WholeNumber { min, max } if min > max => Err(QuestionSetError::Bounds(code.clone())),
        AnswerKind::WholeNumber { .. } => Ok(()),
        AnswerKind::SingleChoice { options, nets } => {
            if options.len() < 2 {
                return Err(QuestionSetError::TooFewOptions(code.clone()));
            }
            let mut seen = BTreeSet::new();
            for option in options {
                if !seen.insert(&option.code) {
                    return Err(QuestionSetError::DuplicateOption {
                        question: code.clone(),
                        option: option.code.clone(),
                    });
                }
            }
            for net in nets {
                for counted in &net.options {
                    if !options.iter().any(|option| option.code == *counted && option.in_base) {
                        return Err(QuestionSetError::NetOutsideBase {
                            question: code.clone(),
                            net: net.code.clone(),
                            option: counted.clone(),
                        });
                    }
                }
            }
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn draft() -> Value {
        json!({
            "code": "test", "version": 1, "title": {"en": "Test"},
            "sections": [{"title": {"en": "One"}, "questions": [{
                "code": "cohesion", "stem": {"en": "Do people get on?"}, "short": {"en": "Get on"},
                "purpose": "perception", "kind": "single_choice",
                "options": [
                    {"code": "agree", "label": {"en": "Agree"}, "in_base": true},
                    {"code": "disagree", "label": {"en": "Disagree"}, "in_base": true},
                    {"code": "dont_know", "label": {"en": "Don’t know"}}
                ],
                "nets": [{"code": "agree", "label": {"en": "agree"}, "complement": {"en": "disagree"}, "options": ["agree"]}],
                "source": {"title": "Own", "status": "own"}
            }]}]
        })
    }

    fn read(value: Value) -> Result<QuestionSet, String> {
        serde_json::from_value(value).map_err(|error| error.to_string())
    }

    #[test]
    fn reads_back_what_it_writes() {
        let set = read(draft()).unwrap();
        let again: QuestionSet = serde_json::from_value(serde_json::to_value(&set).unwrap()).unwrap();
        assert_eq!(set, again);
        assert_eq!(set.questions().count(), 1);
    }

    #[test]
    fn refuses_what_cannot_be_asked() {
        let mut twice = draft();
        let question = twice["sections"][0]["questions"][0].clone();
        twice["sections"][0]["questions"].as_array_mut().unwrap().push(question);
        assert!(read(twice).unwrap_err().contains("used twice"));

        let mut outside = draft();
        outside["sections"][0]["questions"][0]["nets"][0]["options"] = json!(["dont_know"]);
        assert!(read(outside).unwrap_err().contains("not an option in the base"));

        let mut unworded = draft();
        unworded["sections"][0]["questions"][0]["stem"] = json!({"cy": "?"});
        assert!(read(unworded).unwrap_err().contains("lacks English"));

        let mut empty = draft();
        empty["sections"] = json!([]);
        assert!(read(empty).unwrap_err().contains("no questions"));
    }
}
