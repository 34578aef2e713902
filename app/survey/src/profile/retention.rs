use serde::{Deserialize, Serialize};

/// The longest that answers may be said to be kept, in months: ten years.
pub const MOST_MONTHS: u16 = 120;

/// How long answers are kept after a survey has closed, in whole months: from 1 to [`MOST_MONTHS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Retention(u16);

/// Why a number of months is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Enter a whole number of months from 1 to {MOST_MONTHS}")]
pub struct RetentionError;

impl Retention {
    /// So many months.
    ///
    /// # Errors
    /// [`RetentionError`] outside 1 to [`MOST_MONTHS`].
    pub fn months(months: u16) -> Result<Self, RetentionError> {
        if (1..=MOST_MONTHS).contains(&months) { Ok(Self(months)) } else { Err(RetentionError) }
    }

    /// The months.
    #[must_use]
    pub fn as_months(self) -> u16 {
        self.0
    }

    /// The years, where it is whole years.
    #[must_use]
    pub fn as_years(self) -> Option<u16> {
        self.0.is_multiple_of(12).then_some(self.0 / 12)
    }
}

impl TryFrom<u16> for Retention {
    type Error = RetentionError;
    fn try_from(months: u16) -> Result<Self, Self::Error> {
        Self::months(months)
    }
}

impl From<Retention> for u16 {
    fn from(retention: Retention) -> Self {
        retention.0
    }
}

impl std::str::FromStr for Retention {
    type Err = RetentionError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::months(text.trim().parse().map_err(|_| RetentionError)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_one_month_to_ten_years() {
        assert_eq!("24".parse::<Retention>().unwrap().as_years(), Some(2));
        assert_eq!("18".parse::<Retention>().unwrap().as_years(), None);
        for wrong in ["0", "121", "-1", "2.5", "", "a year", "99999"] {
            assert!(wrong.parse::<Retention>().is_err(), "{wrong}");
        }
    }
}
