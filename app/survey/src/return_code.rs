//! Return codes: what a person without a letter is given to come back to unfinished answers.

use crate::symbols::{self, Misread};
use std::{fmt, str::FromStr};

/// Symbols of a code: eleven random ones and the check symbol.
const LENGTH: usize = 12;

/// A return code: eleven random symbols (about 51 bits) and a check symbol, shown as "K7R M4T XPA CDF".
///
/// It has more symbols than an [access code](crate::access_code::AccessCode), so that neither is ever taken for the other, and
/// other groups than a [reference](crate::reference::Reference), so that people see which is which.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ReturnCode([u8; LENGTH]);

/// Why a text is not a return code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReturnCodeError {
    /// Nothing was typed.
    #[error("Enter your return code")]
    Missing,
    /// Too long or too short.
    #[error("A return code must have 12 letters and numbers")]
    Length,
    /// A symbol that no code has, or symbols that do not fit together.
    #[error("Check the return code and type it again. It is not quite like the one you were given")]
    Mistyped,
}

impl ReturnCode {
    /// A code from random bytes; `None` when too few are usable (24 are almost always enough).
    #[must_use]
    pub fn from_random(bytes: &[u8]) -> Option<Self> {
        symbols::draw(bytes).map(Self)
    }

    /// In four groups of three, as pages and messages show it.
    #[must_use]
    pub fn grouped(&self) -> String {
        self.0.chunks(3).map(symbols::text).collect::<Vec<_>>().join(" ")
    }

    /// Without spaces: what is hashed.
    #[must_use]
    pub fn plain(&self) -> String {
        symbols::text(&self.0)
    }
}

/// A code never goes to a log by accident.
impl fmt::Debug for ReturnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReturnCode(…)")
    }
}

impl FromStr for ReturnCode {
    type Err = ReturnCodeError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        symbols::read(text).map(Self).map_err(|misread| match misread {
            Misread::Missing => ReturnCodeError::Missing,
            Misread::Length => ReturnCodeError::Length,
            Misread::Mistyped => ReturnCodeError::Mistyped,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access_code::{AccessCode, AccessCodeError};
    use crate::symbols::ALPHABET;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(bytes in proptest::array::uniform32(0u8..250)) {
            let code = ReturnCode::from_random(&bytes).unwrap();
            prop_assert_eq!(code.plain().len(), 12);
            prop_assert_eq!(code.grouped().len(), 15);
            for typed in [code.plain(), code.grouped(), code.grouped().to_lowercase(), code.grouped().replace(' ', " - ")] {
                prop_assert_eq!(typed.parse::<ReturnCode>(), Ok(code.clone()), "{}", typed);
            }
        }

        #[test]
        fn one_wrong_symbol_is_caught(bytes in proptest::array::uniform32(0u8..250), at in 0usize..12, other in 0usize..25) {
            let code = ReturnCode::from_random(&bytes).unwrap().plain().into_bytes();
            let mut wrong = code.clone();
            wrong[at] = ALPHABET[other];
            if wrong != code {
                let wrong = String::from_utf8(wrong).unwrap();
                prop_assert_eq!(wrong.parse::<ReturnCode>(), Err(ReturnCodeError::Mistyped));
            }
        }

        #[test]
        fn neighbours_that_changed_places_are_caught(bytes in proptest::array::uniform32(0u8..250), at in 0usize..10) {
            let mut code = ReturnCode::from_random(&bytes).unwrap().plain().into_bytes();
            if code[at] != code[at + 1] {
                code.swap(at, at + 1);
                let swapped = String::from_utf8(code).unwrap();
                prop_assert_eq!(swapped.parse::<ReturnCode>(), Err(ReturnCodeError::Mistyped));
            }
        }

        #[test]
        fn no_code_is_both_kinds(bytes in proptest::array::uniform32(0u8..250)) {
            let (letter, own) = (AccessCode::from_random(&bytes).unwrap(), ReturnCode::from_random(&bytes).unwrap());
            prop_assert_eq!(letter.plain().parse::<ReturnCode>(), Err(ReturnCodeError::Length));
            prop_assert_eq!(own.plain().parse::<AccessCode>(), Err(AccessCodeError::Length));
        }

        #[test]
        fn never_panics(text in ".{0,80}") {
            let _ = text.parse::<ReturnCode>();
        }
    }

    #[test]
    fn it_is_not_shown_by_accident_and_needs_enough_bytes() {
        let code = ReturnCode::from_random(&[1; 11]).unwrap();
        assert_eq!(format!("{code:?}"), "ReturnCode(…)");
        assert_eq!(ReturnCode::from_random(&[1; 10]), None);
        assert_eq!("".parse::<ReturnCode>(), Err(ReturnCodeError::Missing));
    }
}
