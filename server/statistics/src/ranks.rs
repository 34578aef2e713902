//! How certain an order of areas is.

use thiserror::Error;

use crate::interval::Interval;

/// The ranks an area may hold, from best to worst; rank 1 is the highest value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RankRange {
    /// Best rank: 1 plus the areas that are surely higher.
    pub best: usize,
    /// Worst rank: the number of areas minus those that are surely lower.
    pub worst: usize,
}

/// Why ranks were refused.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum RankError {
    /// An interval whose limits are not numbers in order.
    #[error("interval {index} runs from {lower} to {upper}")]
    Interval {
        /// Position, from 0.
        index: usize,
        /// Its lower limit.
        lower: f64,
        /// Its upper limit.
        upper: f64,
    },
    /// A joint level outside (0, 1), or no areas.
    #[error("joint level {level} for {areas} areas")]
    Level {
        /// The joint level.
        level: f64,
        /// The number of areas.
        areas: usize,
    },
}

/// The level of each of `areas` independent intervals that hold together with probability `joint`: `joint^(1/areas)`.
///
/// Šidák (1967); intervals of wards that are strata of one sample are independent up to calibration. For dependent ones
/// use `1 - (1 - joint) / areas`.
///
/// # Errors
///
/// [`RankError::Level`].
pub fn simultaneous_level(joint: f64, areas: usize) -> Result<f64, RankError> {
    if joint > 0.0 && joint < 1.0 && areas > 0 {
        Ok(joint.powf(1.0 / areas as f64))
    } else {
        Err(RankError::Level { level: joint, areas })
    }
}

/// A joint confidence region for the overall ranking (Klein, Wright & Wieczorek 2020, theorem 1).
///
/// Area `i` holds the ranks from `1 + #{j: lower_j > upper_i}` to `K - #{j: upper_j < lower_i}`. If the intervals cover
/// all their values together with some probability, the rank ranges hold all true ranks together with at least that
/// probability: make them at [`simultaneous_level`]. `O(K log K)`.
///
/// ```
/// use statistics::interval::wald;
/// use statistics::ranks::{RankRange, rank_ranges, simultaneous_level};
///
/// let level = simultaneous_level(0.95, 3)?;
/// let area = |value| wald(value, 0.0001, 100, level);
/// let ranges = rank_ranges(&[area(0.5)?, area(0.8)?, area(0.51)?])?;
/// assert_eq!(ranges[1], RankRange { best: 1, worst: 1 });
/// assert_eq!(ranges[0], RankRange { best: 2, worst: 3 });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`RankError::Interval`] for limits that are not in order or not numbers.
pub fn rank_ranges(intervals: &[Interval]) -> Result<Vec<RankRange>, RankError> {
    if let Some(index) = intervals
        .iter()
        .position(|interval| interval.lower.is_nan() || interval.upper.is_nan() || interval.lower > interval.upper)
    {
        let Interval { lower, upper, .. } = intervals[index];
        return Err(RankError::Interval { index, lower, upper });
    }
    let sorted = |limit: fn(&Interval) -> f64| {
        let mut limits: Vec<f64> = intervals.iter().map(limit).collect();
        limits.sort_by(f64::total_cmp);
        limits
    };
    let (lowers, uppers) = (sorted(|interval| interval.lower), sorted(|interval| interval.upper));
    let range = |interval: &Interval| RankRange {
        best: 1 + intervals.len() - lowers.partition_point(|lower| *lower <= interval.upper),
        worst: intervals.len() - uppers.partition_point(|upper| *upper < interval.lower),
    };
    Ok(intervals.iter().map(range).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interval::IntervalMethod;

    fn intervals(limits: &[(f64, f64)]) -> Vec<Interval> {
        let method = IntervalMethod::Logit;
        limits.iter().map(|&(lower, upper)| Interval { lower, upper, method }).collect()
    }

    #[test]
    fn by_definition() {
        let given = intervals(&[(0.1, 0.3), (0.25, 0.5), (0.6, 0.7), (0.3, 0.6), (0.0, 0.05)]);
        for (range, i) in rank_ranges(&given).unwrap().iter().zip(&given) {
            assert_eq!(range.best, 1 + given.iter().filter(|j| j.lower > i.upper).count());
            assert_eq!(range.worst, given.len() - given.iter().filter(|j| j.upper < i.lower).count());
        }
    }

    #[test]
    fn touching_intervals_and_single_areas_are_not_ordered() {
        let both = RankRange { best: 1, worst: 2 };
        assert_eq!(rank_ranges(&intervals(&[(0.1, 0.2), (0.2, 0.3)])).unwrap(), [both, both]);
        assert_eq!(rank_ranges(&intervals(&[(0.1, 0.2)])).unwrap(), [RankRange { best: 1, worst: 1 }]);
        assert!(rank_ranges(&[]).unwrap().is_empty());
    }

    #[test]
    fn refuses_limits_out_of_order() {
        assert!(matches!(rank_ranges(&intervals(&[(0.3, 0.2)])), Err(RankError::Interval { index: 0, .. })));
        assert!(rank_ranges(&intervals(&[(f64::NAN, 0.2)])).is_err());
        assert!(simultaneous_level(1.0, 3).is_err() && simultaneous_level(0.95, 0).is_err());
    }
}
