//! The reference a person gets after sending their answers.

use std::fmt;

/// Symbols without look-alikes; 32 - 8 of Crockford's base 32.
const ALPHABET: &[u8; 24] = b"ACDEFGHJKMNPQRTWXY346789";

/// A reference of twelve random symbols in groups of four: "K7RM-4TXP-ACD9". It names a response to its owner and
/// opens nothing by itself.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Reference(String);

impl Reference {
    /// A reference from random bytes; `None` when too few are usable (240 of 256 values are).
    #[must_use]
    pub fn from_random(bytes: &[u8]) -> Option<Self> {
        let symbols: String = bytes
            .iter()
            .filter(|byte| **byte < 240)
            .take(12)
            .map(|byte| char::from(ALPHABET[usize::from(*byte) % 24]))
            .collect();
        (symbols.len() == 12).then(|| Self(format!("{}-{}-{}", &symbols[..4], &symbols[4..8], &symbols[8..])))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_three_groups_of_four() {
        let reference = Reference::from_random(&[7; 12]).unwrap();
        assert_eq!(reference.as_str().len(), 14);
        assert_eq!(Reference::from_random(&[255; 12]), None);
    }
}
