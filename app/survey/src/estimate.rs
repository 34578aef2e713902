//! The one estimate that pages, files and exports all show. Nothing downstream recomputes any of it.

use serde::{Deserialize, Serialize};

/// How an interval was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntervalMethod {
    /// Wilson's (1927) on the geometric mean of the design's and Kish's effective base, t with the design's degrees of freedom.
    Wilson,
    /// Logit-transformed, t with the design's degrees of freedom.
    Logit,
    /// Korn and Graubard (1998).
    KornGraubard,
    /// Exact binomial on the effective base, where everybody gave the same answer.
    Exact,
}

impl IntervalMethod {
    /// In words for the note under a table.
    #[must_use]
    pub fn describe(self) -> &'static str {
        match self {
            Self::Wilson => "Wilson’s interval on the effective base, t with the design’s degrees of freedom",
            Self::Logit => "logit interval, t with the design’s degrees of freedom",
            Self::KornGraubard => "Korn–Graubard interval",
            Self::Exact => "exact binomial interval on the effective base",
        }
    }
}

/// A weighted proportion with what is needed to judge it. All proportions are 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Lower end of the interval.
    pub lower: f64,
    /// Upper end.
    pub upper: f64,
    /// How the interval was made.
    pub method: IntervalMethod,
    /// Standard error by linearisation on calibration residuals.
    pub standard_error: f64,
    /// Degrees of freedom of the design in this domain.
    pub degrees_of_freedom: f64,
    /// Unweighted people in the base.
    pub base: u32,
    /// Kish effective base of those people.
    pub effective_base: f64,
    /// base / effective base.
    pub design_effect: f64,
}

impl Estimate {
    /// Width of the interval, 0 to 1.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.upper - self.lower
    }
}

/// An estimate as published: shown, shown with a warning, or withheld.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Figure {
    /// Fit to be shown.
    Shown(Estimate),
    /// Shown with [u]: the interval is wide.
    Unreliable(Estimate),
    /// Withheld, [c]: the group is small, or showing it would work out a group that is.
    Suppressed,
    /// Nobody in the base, [x].
    NotAvailable,
}

impl Figure {
    /// The estimate, unless withheld.
    #[must_use]
    pub fn estimate(&self) -> Option<&Estimate> {
        match self {
            Self::Shown(estimate) | Self::Unreliable(estimate) => Some(estimate),
            Self::Suppressed | Self::NotAvailable => None,
        }
    }

    /// The shorthand after the figure or in its place: "", "[u]", "[c]", "[x]".
    #[must_use]
    pub fn shorthand(&self) -> &'static str {
        match self {
            Self::Shown(_) => "",
            Self::Unreliable(_) => "[u]",
            Self::Suppressed => "[c]",
            Self::NotAvailable => "[x]",
        }
    }
}

/// What can be said of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Clearly above, after adjustment for the number of comparisons.
    Higher,
    /// Clearly below.
    Lower,
    /// Not clearly different: never "the same".
    NotClearlyDifferent,
}

/// A difference between two proportions, first minus second, with its own interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// First minus second, −1 to 1.
    pub difference: f64,
    /// Lower end of the interval of the difference.
    pub lower: f64,
    /// Upper end.
    pub upper: f64,
    /// Standard error of the difference, covariance included.
    pub standard_error: f64,
    /// Degrees of freedom.
    pub degrees_of_freedom: f64,
    /// Two-sided p value by t, unadjusted.
    pub p_value: f64,
    /// After Holm's adjustment over the family compared: the wards shown, or for changes of the whole council the
    /// questions; equals `p_value` for a family of one.
    pub adjusted_p_value: f64,
    /// What can be said at the 5% level after adjustment.
    pub direction: Direction,
}

impl Comparison {
    /// Half the width of the interval: about the smallest gap these answers could have shown.
    #[must_use]
    pub fn detectable(&self) -> f64 {
        (self.upper - self.lower) / 2.0
    }
}
