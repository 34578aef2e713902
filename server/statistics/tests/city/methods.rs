use statistics::interval::{clopper_pearson, korn_graubard, logit, recommended, wilson};
use statistics::{Estimate, Interval, IntervalError, Status};

/// Level of every interval.
pub const LEVEL: f64 = 0.95;

/// An estimate with each kind of variance, and the truth.
pub struct Found {
    /// As published: residuals of the calibration, divided by what their leverage leaves.
    pub published: Estimate,
    /// Residuals as they are.
    pub unadjusted: Estimate,
    /// Weights treated as known.
    pub known: Estimate,
    pub truth: f64,
}

/// A way to make a 95% interval of a proportion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// What is published: Wilson's on the geometric mean of the design's and Kish's effective base, exact where all gave the
    /// same answer.
    Recommended,
    /// The same, with residuals of the calibration that are not divided by what their leverage leaves.
    Unadjusted,
    /// The same, with the weights treated as known: no residuals of the calibration.
    WeightsKnown,
    /// The logit's.
    Logit,
    /// Korn and Graubard's for estimates under 5% or over 95% and for fewer than 30 answers, logit otherwise.
    Switching,
    /// Korn and Graubard's throughout.
    KornGraubard,
    /// Wilson's on the design's effective base.
    Wilson,
    /// Wilson's on Kish's effective base.
    WilsonKish,
    /// Wilson's on the effective base, but never on more than the answers there are.
    WilsonAtMostBase,
    /// `p ± 1.96 sqrt(p(1-p)/n)`: no design, no weights.
    PlainWald,
}

impl Method {
    /// All of them, in the order of the tables.
    pub const ALL: [Self; 10] = [
        Self::Recommended,
        Self::Unadjusted,
        Self::WeightsKnown,
        Self::Logit,
        Self::Switching,
        Self::KornGraubard,
        Self::Wilson,
        Self::WilsonKish,
        Self::WilsonAtMostBase,
        Self::PlainWald,
    ];

    /// Lower and upper limit; `None` where fewer than
    /// two people answered. Where all gave the same answer the exact interval on Kish's effective base stands in for
    /// every method but the plain one, which is a point.
    pub fn limits(self, found: &Found) -> Option<(f64, f64)> {
        let estimate = &found.published;
        let p = estimate.value.filter(|_| estimate.degrees_of_freedom > 0)?;
        if self == Self::PlainWald {
            let half = 1.96 * (p * (1.0 - p) / estimate.n as f64).sqrt();
            return Some((p - half, p + half));
        }
        let interval = if estimate.status == Status::DegenerateAllSame {
            clopper_pearson(p, estimate.effective_base_kish?, LEVEL)
        } else {
            self.inside(found, p)
        };
        interval.ok().map(|interval| (interval.lower, interval.upper))
    }

    /// For an estimate strictly between 0 and 1.
    fn inside(self, found: &Found, p: f64) -> Result<Interval, IntervalError> {
        let estimate = &found.published;
        let (n, df) = (estimate.n, estimate.degrees_of_freedom);
        let variance = estimate.variance.unwrap_or(f64::NAN);
        match self {
            Self::Recommended | Self::PlainWald => recommended(estimate, LEVEL),
            Self::Unadjusted => recommended(&found.unadjusted, LEVEL),
            Self::WeightsKnown => recommended(&found.known, LEVEL),
            Self::Logit => logit(p, variance, df, LEVEL),
            Self::Switching if (0.05..=0.95).contains(&p) && n >= 30 => logit(p, variance, df, LEVEL),
            Self::Switching | Self::KornGraubard => korn_graubard(p, variance, n, df, LEVEL),
            Self::Wilson => wilson(p, variance, df, LEVEL),
            Self::WilsonKish => wilson(p, p * (1.0 - p) / estimate.effective_base_kish.unwrap_or(f64::NAN), df, LEVEL),
            Self::WilsonAtMostBase => wilson(p, variance.max(p * (1.0 - p) / n as f64), df, LEVEL),
        }
    }
}
