//! Differences in plain English.

use super::{Difference, Part};
use crate::text::Language;
use std::fmt;

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Stem => "the question",
            Self::LeadIn => "what is said before it",
            Self::Hint => "the help",
            Self::Low => "what the lowest number means",
            Self::High => "what the highest number means",
        })
    }
}

/// " (pl)" after anything that is not English.
fn tag(language: &Language) -> String {
    if *language == Language::english() { String::new() } else { format!(" ({})", language.as_str()) }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wording { part, language, was: Some(was), is: Some(is) } => {
                write!(f, "{part}{}: “{is}” in place of “{was}”", tag(language))
            }
            Self::Wording { part, is: Some(is), .. } => write!(f, "{part} is new: “{is}”"),
            Self::Wording { part, was, .. } => {
                write!(f, "{part} is left out: “{}”", was.as_deref().unwrap_or_default())
            }
            Self::Kind { was, is } => write!(f, "the kind of answer is {is} in place of {was}"),
            Self::Limits { was, is } => write!(f, "the limits are {is} in place of {was}"),
            Self::OptionAdded { label, .. } => write!(f, "“{label}” is a new answer"),
            Self::OptionRemoved { label, .. } => write!(f, "“{label}” is left out"),
            Self::OptionReworded { language, was, is, .. } => {
                write!(f, "an answer{}: “{is}” in place of “{was}”", tag(language))
            }
            Self::OptionRecoded { was, is } => write!(f, "the code of an answer is “{is}” in place of “{was}”"),
            Self::OptionsReordered => f.write_str("the answers come in another order"),
            Self::Base { option, in_base: true } => write!(f, "“{option}” counts in the base"),
            Self::Base { option, in_base: false } => write!(f, "“{option}” does not count in the base"),
            Self::NetRemoved { net } => write!(f, "net “{net}” is left out"),
            Self::NetChanged { net } => write!(f, "net “{net}” counts other answers"),
            Self::NetAdded { net } => write!(f, "net “{net}” is new"),
            Self::StatusClaimed { was, is } => {
                write!(f, "the source says “{}”; the bank says “{}”", is.describe(), was.describe())
            }
        }
    }
}
