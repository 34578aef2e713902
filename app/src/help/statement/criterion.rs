//! A success criterion of WCAG, by its number.

use serde::Deserialize;
use std::{fmt, str::FromStr};

/// A success criterion: "1.4.10".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Criterion {
    principle: u8,
    guideline: u8,
    number: u8,
}

/// Why a text is not the number of a success criterion.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a success criterion. Write it as 1.4.10.")]
pub struct CriterionError(String);

impl fmt::Display for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.principle, self.guideline, self.number)
    }
}

impl FromStr for Criterion {
    type Err = CriterionError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refused = || CriterionError(text.chars().take(20).collect());
        // As WCAG writes them: no sign, no zero in front.
        let number = |part: &str| part.parse::<u8>().ok().filter(|number| number.to_string() == part);
        let numbers: Vec<u8> = text.split('.').map(number).collect::<Option<_>>().ok_or_else(refused)?;
        // Guidelines of WCAG 2.2 by principle, and the most criteria that a guideline has.
        match numbers[..] {
            [principle @ 1..=4, guideline @ 1..=5, number @ 1..=13] => Ok(Self { principle, guideline, number }),
            _ => Err(refused()),
        }
    }
}

impl TryFrom<String> for Criterion {
    type Error = CriterionError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_three_numbers_that_wcag_could_have() {
        assert_eq!("1.4.10".parse::<Criterion>().unwrap().to_string(), "1.4.10");
        for wrong in ["", "1.4", "1.4.10.1", "5.1.1", "1.6.1", "1.4.14", "1.4.0", "1.4.x", "-1.4.1", "+1.4.1", "1.4.01"]
        {
            assert_eq!(wrong.parse::<Criterion>(), Err(CriterionError(wrong.to_owned())));
        }
    }
}
