//! Councils and wards, by the codes of the Office for National Statistics.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A nine-character ONS code (Register of Geographic Codes): a letter and eight digits, such as E05014735.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OnsCode(String);

/// Why a text is not an ONS code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not an ONS code. A code is one letter and eight digits, such as E05014735.")]
pub struct OnsCodeError(String);

impl OnsCode {
    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for OnsCode {
    type Err = OnsCodeError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = text.trim().to_ascii_uppercase();
        let valid = code.len() == 9
            && code.starts_with(|first: char| first.is_ascii_uppercase())
            && code[1..].bytes().all(|byte| byte.is_ascii_digit());
        if valid { Ok(Self(code)) } else { Err(OnsCodeError(text.chars().take(20).collect())) }
    }
}

impl TryFrom<String> for OnsCode {
    type Error = OnsCodeError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<OnsCode> for String {
    fn from(code: OnsCode) -> Self {
        code.0
    }
}

impl fmt::Display for OnsCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A council's short name in addresses: lower-case letters, digits and single hyphens, at most 40 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Why a text is not a slug.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” cannot stand in an address. Use lower-case letters, digits and single hyphens, at most 40 characters.")]
pub struct SlugError(String);

impl Slug {
    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = SlugError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let valid = (1..=40).contains(&text.len())
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--")
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if valid { Ok(Self(text.to_owned())) } else { Err(SlugError(text.chars().take(40).collect())) }
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What pages need to know of a council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Council {
    /// ONS code of the local authority.
    pub code: OnsCode,
    /// Short name in addresses.
    pub slug: Slug,
    /// "Luton Council".
    pub name: String,
    /// "Luton".
    pub area: String,
}

/// A ward by code and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ward {
    /// ONS code.
    pub code: OnsCode,
    /// "Dallow".
    pub name: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_checked() {
        assert_eq!("e05014735".parse::<OnsCode>().unwrap().as_str(), "E05014735");
        for wrong in ["", "E0501473", "E050147355", "505014735", "E0501473é", "éé05014", "E05014 35"] {
            assert!(wrong.parse::<OnsCode>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn slugs_are_checked() {
        assert!("st-helens-2".parse::<Slug>().is_ok());
        for wrong in ["", "Luton", "-a", "a-", "a--b", "a/b", "é"] {
            assert!(wrong.parse::<Slug>().is_err(), "{wrong}");
        }
    }
}
