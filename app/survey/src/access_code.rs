//! Access codes in invitation letters: readable, with a check character that catches typing slips.

use crate::symbols::{self, Misread};
use std::{fmt, str::FromStr};

/// Symbols of a code: nine random ones and the check symbol.
const LENGTH: usize = 10;

/// An access code: nine random symbols (about 41 bits) and a check symbol, shown as "K7RM4 TXPAC".
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct AccessCode([u8; LENGTH]);

/// Why a text is not an access code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AccessCodeError {
    /// Nothing was typed.
    #[error("Enter the access code from your letter")]
    Missing,
    /// Too long or too short.
    #[error("Your access code must have 10 letters and numbers, like the one in your letter")]
    Length,
    /// A symbol that no code has, or symbols that do not fit together.
    #[error("Check the access code and type it again. It is not quite like the one in your letter")]
    Mistyped,
}

impl AccessCode {
    /// A code from random bytes. Bytes are reduced by rejection, so every symbol is equally likely.
    ///
    /// Returns `None` when the bytes given hold too few usable values; call again with more (24 are almost
    /// always enough: each is usable with probability 250/256).
    #[must_use]
    pub fn from_random(bytes: &[u8]) -> Option<Self> {
        symbols::draw(bytes).map(Self)
    }

    /// In two groups of five, as letters print it.
    #[must_use]
    pub fn grouped(&self) -> String {
        let text = self.plain();
        format!("{} {}", &text[..5], &text[5..])
    }

    /// Without spaces: what is hashed for the register.
    #[must_use]
    pub fn plain(&self) -> String {
        symbols::text(&self.0)
    }

    /// The address for a QR code: it opens the page that asks for the code with the code in its field. The code stands behind
    /// "#", which browsers keep to themselves: no server and no log on the way sees it. `survey` is the address of the survey.
    #[must_use]
    pub fn link(&self, survey: &str) -> String {
        format!("{survey}/code#code={}", self.plain())
    }
}

/// A code never goes to a log by accident.
impl fmt::Debug for AccessCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessCode(…)")
    }
}

impl FromStr for AccessCode {
    type Err = AccessCodeError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        symbols::read(text).map(Self).map_err(|misread| match misread {
            Misread::Missing => AccessCodeError::Missing,
            Misread::Length => AccessCodeError::Length,
            Misread::Mistyped => AccessCodeError::Mistyped,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::symbols::{ALPHABET, WEIGHTS};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(bytes in proptest::array::uniform32(0u8..)) {
            if let Some(code) = AccessCode::from_random(&bytes) {
                prop_assert_eq!(code.grouped().to_lowercase().parse::<AccessCode>(), Ok(code.clone()));
                prop_assert_eq!(code.plain().len(), 10);
            }
        }

        #[test]
        fn one_wrong_symbol_or_a_swap_is_caught(bytes in proptest::array::uniform32(0u8..250), at in 0usize..10, other in 0usize..25) {
            let code = AccessCode::from_random(&bytes).unwrap().plain().into_bytes();
            let mut wrong = code.clone();
            wrong[at] = ALPHABET[other];
            if wrong != code {
                prop_assert!(String::from_utf8(wrong).unwrap().parse::<AccessCode>().is_err());
            }
            if at < 8 && WEIGHTS[at + 1] - WEIGHTS[at] == 1 && code[at] != code[at + 1] {
                let mut swapped = code;
                swapped.swap(at, at + 1);
                prop_assert!(String::from_utf8(swapped).unwrap().parse::<AccessCode>().is_err());
            }
        }

        #[test]
        fn never_panics(text in ".{0,80}") {
            let _ = text.parse::<AccessCode>();
        }
    }

    #[test]
    fn a_link_holds_the_code_where_no_server_sees_it() {
        let code: AccessCode = AccessCode::from_random(&[7; 24]).unwrap();
        let link = code.link("https://survey.example/survey/luton");
        let (sent, kept) = link.split_once('#').unwrap();
        assert_eq!(sent, "https://survey.example/survey/luton/code");
        assert_eq!(kept, format!("code={}", code.plain()));
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!("".parse::<AccessCode>(), Err(AccessCodeError::Missing));
        assert_eq!("ABC".parse::<AccessCode>(), Err(AccessCodeError::Length));
        assert_eq!("!!!!!!!!!!".parse::<AccessCode>(), Err(AccessCodeError::Mistyped));
    }
}
