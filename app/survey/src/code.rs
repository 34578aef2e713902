//! Stable names of questions, options and nets.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A short stable name: lower-case letter first, then letters, digits and underscores; at most 40 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

/// Why a text is not a code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is not a code. Use a lower-case letter, then lower-case letters, digits and underscores, at most 40 characters."
)]
pub struct CodeError(String);

impl Code {
    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code as used in addresses: underscores become hyphens.
    #[must_use]
    pub fn in_address(&self) -> String {
        self.0.replace('_', "-")
    }

    /// Reads a code from an address.
    ///
    /// # Errors
    /// [`CodeError`] when the text is not a code.
    pub fn from_address(text: &str) -> Result<Self, CodeError> {
        text.replace('-', "_").parse()
    }
}

impl FromStr for Code {
    type Err = CodeError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let valid = (1..=40).contains(&text.len())
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        if valid { Ok(Self(text.to_owned())) } else { Err(CodeError(text.chars().take(40).collect())) }
    }
}

impl TryFrom<String> for Code {
    type Error = CodeError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
