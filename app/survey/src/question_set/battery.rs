//! What stands in a section: a question, or a battery of statements that share their lead-in and answers. A battery is
//! never shown as a grid: each statement is a question on a page of its own.

use super::check;
use crate::code::Code;
use crate::question::{AnswerKind, AnswerOption, Purpose, Question, Source};
use crate::rule::Rule;
use crate::text::Text;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

/// One statement of a battery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Stable name: the code of its question.
    pub code: Code,
    /// The statement as read after the lead-in.
    pub stem: Text,
    /// A few words for check answers, charts and tables.
    pub short: Text,
    /// Help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Text>,
}

/// Statements that share their lead-in and answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Battery {
    /// Said before each statement.
    pub lead_in: Text,
    /// What it is for.
    pub purpose: Purpose,
    /// What each statement takes.
    #[serde(flatten)]
    pub answer: AnswerKind,
    /// What can be chosen in place of an answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<AnswerOption>,
    /// When it is asked; always without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask_if: Option<Rule>,
    /// In the order asked.
    pub statements: Vec<Statement>,
    /// Where they come from.
    pub source: Source,
}

impl Battery {
    /// The questions, one for each statement.
    pub fn questions(&self) -> impl Iterator<Item = Question> {
        self.statements.iter().map(|statement| Question {
            code: statement.code.clone(),
            lead_in: Some(self.lead_in.clone()),
            stem: statement.stem.clone(),
            short: statement.short.clone(),
            hint: statement.hint.clone(),
            purpose: self.purpose,
            answer: self.answer.clone(),
            instead: self.instead.clone(),
            ask_if: self.ask_if.clone(),
            source: self.source.clone(),
        })
    }
}

/// What stands in a section. In a file, what has `statements` is a battery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Entry {
    /// A question.
    Question(Box<Question>),
    /// A battery.
    Battery(Box<Battery>),
}

impl Entry {
    /// Its questions in order.
    #[must_use]
    pub fn questions(&self) -> Vec<Question> {
        match self {
            Self::Question(question) => vec![(**question).clone()],
            Self::Battery(battery) => battery.questions().collect(),
        }
    }
}

impl Entry {
    /// The codes of its questions.
    pub fn codes(&self) -> impl Iterator<Item = &Code> {
        let (question, battery) = match self {
            Self::Question(question) => (Some(&question.code), None),
            Self::Battery(battery) => (None, Some(battery.statements.iter().map(|statement| &statement.code))),
        };
        question.into_iter().chain(battery.into_iter().flatten())
    }

    /// Every wording, in a fixed order; what the statements of a battery share comes once.
    #[must_use]
    pub fn wordings(&self) -> Vec<&Text> {
        match self {
            Self::Question(question) => check::wordings(question),
            Self::Battery(battery) => {
                let mut texts = vec![&battery.lead_in];
                texts.extend(check::shared(&battery.answer, &battery.instead));
                for statement in &battery.statements {
                    texts.extend([&statement.stem, &statement.short]);
                    texts.extend(&statement.hint);
                }
                texts
            }
        }
    }
}

impl From<Question> for Entry {
    fn from(question: Question) -> Self {
        Self::Question(Box::new(question))
    }
}

impl<'de> Deserialize<'de> for Entry {
    // Looked at first and read then: an error then says what is wrong in the question, not that nothing fits.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let entry = serde_json::Value::deserialize(deserializer)?;
        let read = if entry.get("statements").is_some() {
            serde_json::from_value(entry).map(Self::Battery)
        } else {
            serde_json::from_value(entry).map(Self::Question)
        };
        read.map_err(D::Error::custom)
    }
}
