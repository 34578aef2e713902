//! The reference a person gets after sending their answers.

use std::{fmt, str::FromStr};

/// Symbols without look-alikes; 32 - 8 of Crockford's base 32.
const ALPHABET: &[u8; 24] = b"ACDEFGHJKMNPQRTWXY346789";

/// A reference of twelve random symbols in groups of four: "K7RM-4TXP-ACD9". It names a response to its owner:
/// with it they can withdraw their answers, but nobody can read them.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Reference(String);

/// Symbols of a reference.
const LENGTH: usize = 12;

/// Why a text is not a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceError {
    /// Nothing was typed.
    #[error("Enter the reference that you were given when you sent your answers")]
    Missing,
    /// Too long or too short.
    #[error("Your reference must have 12 letters and numbers")]
    Length,
    /// A symbol that no reference has.
    #[error(
        "Check the reference and type it again. A reference has only the letters and numbers A C D E F G H J K M N P Q R T W X Y 3 4 6 7 8 9"
    )]
    Mistyped,
}

impl Reference {
    /// A reference from random bytes; `None` when too few are usable (240 of 256 values are).
    #[must_use]
    pub fn from_random(bytes: &[u8]) -> Option<Self> {
        let symbols: String = bytes
            .iter()
            .filter(|byte| **byte < 240)
            .take(LENGTH)
            .map(|byte| char::from(ALPHABET[usize::from(*byte) % 24]))
            .collect();
        (symbols.len() == LENGTH).then(|| Self::grouped(&symbols))
    }

    /// Twelve symbols of one byte each.
    fn grouped(symbols: &str) -> Self {
        Self(format!("{}-{}-{}", &symbols[..4], &symbols[4..8], &symbols[8..]))
    }

    /// A reference as stored.
    #[must_use]
    pub fn from_stored(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// In groups of four.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// As a person types it: small letters, and spaces or hyphens anywhere.
impl FromStr for Reference {
    type Err = ReferenceError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() > 64 {
            return Err(ReferenceError::Length);
        }
        let symbols: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‐' | '–' | '.' | '\u{200b}'))
            .map(|c| c.to_ascii_uppercase())
            .collect();
        if symbols.is_empty() {
            return Err(ReferenceError::Missing);
        }
        if symbols.chars().count() != LENGTH {
            return Err(ReferenceError::Length);
        }
        if symbols.bytes().all(|byte| ALPHABET.contains(&byte)) {
            Ok(Self::grouped(&symbols))
        } else {
            Err(ReferenceError::Mistyped)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(bytes in proptest::array::uniform32(0u8..)) {
            if let Some(reference) = Reference::from_random(&bytes) {
                prop_assert_eq!(reference.as_str().to_lowercase().parse::<Reference>(), Ok(reference.clone()));
                prop_assert_eq!(reference.as_str().replace('-', " ").parse::<Reference>(), Ok(reference));
            }
        }

        #[test]
        fn never_panics(text in ".{0,80}") {
            let _ = text.parse::<Reference>();
        }
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(" - ".parse::<Reference>(), Err(ReferenceError::Missing));
        assert_eq!("K7RM".parse::<Reference>(), Err(ReferenceError::Length));
        assert_eq!("K7RM-4TXP-ACDO".parse::<Reference>(), Err(ReferenceError::Mistyped));
        assert_eq!("éééééééééééé".parse::<Reference>(), Err(ReferenceError::Mistyped));
    }

    #[test]
    fn has_three_groups_of_four() {
        let reference = Reference::from_random(&[7; 12]).unwrap();
        assert_eq!(reference.as_str().len(), 14);
        assert_eq!(Reference::from_random(&[255; 12]), None);
    }
}
