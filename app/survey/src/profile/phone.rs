use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The fewest and the most digits of a number (ITU-T E.164 allows 15; 3 are a council's short number).
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

/// A phone number as people write it: digits with single spaces, and "+" before a country's code.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// Why a text is not a phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Enter a phone number, like 01632 960 001 or +44 1632 960 001")]
pub struct PhoneError;

impl Phone {
    /// As written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Phone {
    type Err = PhoneError;

    /// Brackets and hyphens, which people type, become spaces.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let spaced: String =
            text.chars().map(|c| if matches!(c, '(' | ')' | '-' | '\u{a0}') { ' ' } else { c }).collect();
        let tidy = spaced.split(' ').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let digits = tidy.strip_prefix('+').unwrap_or(&tidy);
        let fine = digits.starts_with(|first: char| first.is_ascii_digit())
            && digits.chars().all(|c| c.is_ascii_digit() || c == ' ')
            && DIGITS.contains(&digits.chars().filter(char::is_ascii_digit).count());
        if fine { Ok(Self(tidy)) } else { Err(PhoneError) }
    }
}

impl TryFrom<String> for Phone {
    type Error = PhoneError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_digits_as_people_write_them() {
        assert_eq!(" (01632) 960-001 ".parse::<Phone>().unwrap().as_str(), "01632 960 001");
        assert_eq!("+44 1632 960 001".parse::<Phone>().unwrap().as_str(), "+44 1632 960 001");
        for wrong in ["", "12", "phone", "0163296000100000", "1+2 345", "+", "++44 1632", "٠١٦٣٢", "01632\n960001"]
        {
            assert_eq!(wrong.parse::<Phone>(), Err(PhoneError), "{wrong}");
        }
    }
}
