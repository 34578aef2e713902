//! Link codes: what a one-time link to an account holds.

use crate::symbols::{self, Misread};
use std::{fmt, str::FromStr};

/// Symbols of each half: eleven random ones and a check symbol.
const HALF: usize = 12;

/// A link code: twice eleven random symbols (about 102 bits together), each half with a check symbol, shown as
/// "K7RM-4TXP-ACDF-GHJK-MNPQ-RTWX".
///
/// It stands behind "#" in a link, which browsers keep to themselves, and can be typed where there is no script.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct LinkCode([[u8; HALF]; 2]);

/// Why a text is not a link code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkCodeError {
    /// Nothing was typed.
    #[error("Enter the code from your message or link")]
    Missing,
    /// Too long or too short.
    #[error("The code must have 24 letters and numbers, in six groups of four")]
    Length,
    /// A symbol that no code has, or symbols that do not fit together.
    #[error("Check the code and type it again. It is not quite like the one you were given")]
    Mistyped,
}

impl LinkCode {
    /// A code from random bytes; `None` when too few are usable (32 for each half are almost always enough).
    #[must_use]
    pub fn from_random(first: &[u8], second: &[u8]) -> Option<Self> {
        Some(Self([symbols::draw(first)?, symbols::draw(second)?]))
    }

    /// In six groups of four, as messages show it and links hold it.
    #[must_use]
    pub fn grouped(&self) -> String {
        self.0.as_flattened().chunks(4).map(symbols::text).collect::<Vec<_>>().join("-")
    }

    /// Without hyphens: what is hashed.
    #[must_use]
    pub fn plain(&self) -> String {
        symbols::text(self.0.as_flattened())
    }

    /// A link to a page that takes the code. The code stands behind "#": no server and no log on the way sees it.
    #[must_use]
    pub fn link(&self, page: &str) -> String {
        format!("{page}#code={}", self.grouped())
    }
}

/// A code never goes to a log by accident.
impl fmt::Debug for LinkCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkCode(…)")
    }
}

impl FromStr for LinkCode {
    type Err = LinkCodeError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match symbols::typed(text) {
            0 => return Err(LinkCodeError::Missing),
            length if length != 2 * HALF => return Err(LinkCodeError::Length),
            _ => {}
        }
        let plain = symbols::plain(text);
        let half = |from: usize| symbols::read(&plain.chars().skip(from).take(HALF).collect::<String>());
        let read = |from: usize| {
            half(from).map_err(|misread| match misread {
                Misread::Missing => LinkCodeError::Missing,
                Misread::Length => LinkCodeError::Length,
                Misread::Mistyped => LinkCodeError::Mistyped,
            })
        };
        Ok(Self([read(0)?, read(HALF)?]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(one in proptest::array::uniform32(0u8..250), two in proptest::array::uniform32(0u8..250)) {
            let code = LinkCode::from_random(&one, &two).unwrap();
            prop_assert_eq!((code.plain().len(), code.grouped().len()), (24, 29));
            for typed in [code.plain(), code.grouped(), code.grouped().to_lowercase(), code.grouped().replace('-', " ")] {
                prop_assert_eq!(typed.parse::<LinkCode>(), Ok(code.clone()), "{}", typed);
            }
        }

        #[test]
        fn never_panics(text in ".{0,80}") {
            let _ = text.parse::<LinkCode>();
        }
    }

    #[test]
    fn a_link_holds_the_code_where_no_server_sees_it() {
        let code = LinkCode::from_random(&[7; 32], &[9; 32]).unwrap();
        let link = code.link("https://survey.example/staff/set-password");
        assert_eq!(link.split_once('#').unwrap().0, "https://survey.example/staff/set-password");
        // What the script of the page takes.
        assert!(code.grouped().len() <= 32 && code.grouped().bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
        assert_eq!(format!("{code:?}"), "LinkCode(…)");
    }

    #[test]
    fn slips_are_caught() {
        let code = LinkCode::from_random(&[7; 32], &[9; 32]).unwrap().plain();
        assert_eq!("".parse::<LinkCode>(), Err(LinkCodeError::Missing));
        assert_eq!(code[1..].parse::<LinkCode>(), Err(LinkCodeError::Length));
        let halves_swapped = format!("{}{}", &code[1..], &code[..1]);
        assert_eq!(halves_swapped.parse::<LinkCode>(), Err(LinkCodeError::Mistyped));
        assert_eq!("é".repeat(24).parse::<LinkCode>(), Err(LinkCodeError::Mistyped));
    }
}
