//! Postcodes as people type them, normalised for look-up.

use std::{fmt, str::FromStr};

/// A postcode of the right form (not necessarily in use): upper case, one space before the last three characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode(String);

/// Why a text is not a postcode.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PostcodeError {
    /// Nothing was typed.
    #[error("Enter your postcode, or choose your ward from the list")]
    Missing,
    /// Not the form of a full UK postcode (BS 7666).
    #[error("Enter a full postcode, like LU1 2BQ")]
    Malformed,
}

impl Postcode {
    /// With its space: "LU1 2BQ".
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Postcode {
    type Err = PostcodeError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Longer than any postcode however it is spaced: do not walk 100 KB of it.
        if text.len() > 64 {
            return Err(PostcodeError::Malformed);
        }
        let letters: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '\u{200b}'))
            .map(|c| c.to_ascii_uppercase())
            .collect();
        if letters.is_empty() {
            return Err(PostcodeError::Missing);
        }
        if !letters.is_ascii() || !(5..=7).contains(&letters.len()) {
            return Err(PostcodeError::Malformed);
        }
        let (outward, inward) = letters.split_at(letters.len() - 3);
        if valid_outward(outward.as_bytes()) && valid_inward(inward.as_bytes()) {
            Ok(Self(format!("{outward} {inward}")))
        } else {
            Err(PostcodeError::Malformed)
        }
    }
}

/// A9, A99, AA9, AA99, A9A, AA9A.
fn valid_outward(code: &[u8]) -> bool {
    let letters = code.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
    let rest = &code[letters..];
    (1..=2).contains(&letters)
        && match rest {
            [first] => first.is_ascii_digit(),
            [first, second] => first.is_ascii_digit() && (second.is_ascii_digit() || second.is_ascii_uppercase()),
            _ => false,
        }
}

/// 9AA.
fn valid_inward(code: &[u8]) -> bool {
    matches!(code, [a, b, c] if a.is_ascii_digit() && b.is_ascii_uppercase() && c.is_ascii_uppercase())
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_postcodes_as_people_type_them() {
        for text in ["LU1 2BQ", "lu12bq", " lu1  2bq ", "LU1-2BQ", "l u 1 2 b q"] {
            assert_eq!(text.parse::<Postcode>().unwrap().as_str(), "LU1 2BQ");
        }
        assert_eq!("w1a1aa".parse::<Postcode>().unwrap().as_str(), "W1A 1AA");
        assert_eq!("M11AE".parse::<Postcode>().unwrap().as_str(), "M1 1AE");
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!("  ".parse::<Postcode>(), Err(PostcodeError::Missing));
        for text in ["LU1", "LU1 2B", "12345", "LU1 22Q", "ＬＵ1 2BQ", "LUTON 2BQ"] {
            assert_eq!(text.parse::<Postcode>(), Err(PostcodeError::Malformed), "{text}");
        }
    }

    proptest! {
        #[test]
        fn never_panics_and_is_stable(text in ".{0,80}") {
            if let Ok(postcode) = text.parse::<Postcode>() {
                let again = postcode.as_str().parse::<Postcode>();
                prop_assert_eq!(again, Ok(postcode));
            }
        }
    }
}
