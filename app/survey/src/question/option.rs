//! Answer options and the figures made of them.

use crate::code::Code;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// An answer option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerOption {
    /// Stable name, stored as the answer.
    pub code: Code,
    /// What is shown.
    pub label: Text,
    /// Counted in the base of the question's nets and distribution. Options outside the base ("Don't know") are
    /// reported next to it, and stand after "or" on the page.
    #[serde(default)]
    pub in_base: bool,
    /// Cannot be chosen together with others ("None of these"); of use where several may be chosen.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exclusive: bool,
    /// A text of one's own goes with it ("Other").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub specify: Option<Specify>,
    /// Whether an interviewer reads it out and shows it on a card; without it [`crate::question::Question::is_read_out`]
    /// tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_out: Option<bool>,
}

impl AnswerOption {
    /// A plain option.
    #[must_use]
    pub fn new(code: Code, label: Text, in_base: bool) -> Self {
        Self { code, label, in_base, exclusive: false, specify: None, read_out: None }
    }

    /// The name of the field of its text.
    #[must_use]
    pub fn text_field(&self) -> String {
        format!("answer-{}-text", self.code)
    }
}

/// A text that goes with an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Specify {
    /// The label of its field: "Please say which".
    pub label: Text,
    /// The most characters it may have.
    pub most: u32,
    /// The option needs it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
}

/// A combination of options reported as one figure, such as *agree* = definitely agree + tend to agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Net {
    /// Stable name: "agree".
    pub code: Code,
    /// As in "71% **agree**".
    pub label: Text,
    /// The rest, as in "29% **disagree**".
    pub complement: Text,
    /// The options counted; each must be in the base.
    pub options: Vec<Code>,
}
