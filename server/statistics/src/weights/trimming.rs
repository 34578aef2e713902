use crate::Design;

use super::{WeightError, WeightSet, check};

/// Which rows receive the weight that trimming takes away (Potter 1990).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Excess {
    /// Once, to the rows inside the limits. They may be pushed outside by it.
    SinglePass,
    /// Until every weight is inside, only to rows that were never outside.
    #[default]
    Strict,
    /// Until every weight is inside, to all rows inside at the time: the older rule, for comparison.
    StrictShared,
}

/// Trimmed weights and what was done to them.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Trimmed {
    /// The weights, treated as known in the variance; they no longer meet the margins exactly.
    pub weights: WeightSet,
    /// The record.
    pub record: TrimRecord,
}

/// The record of a trimming.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TrimRecord {
    /// Lower limit, in units of the weights.
    pub lower: f64,
    /// Upper limit.
    pub upper: f64,
    /// Where the excess went.
    pub excess: Excess,
    /// Passes made; 0 if no weight was outside.
    pub passes: usize,
    /// Rows outside the limits before.
    pub outside_before: usize,
    /// Rows outside after; only a single pass leaves any.
    pub outside_after: usize,
    /// Rows cut at a limit, ascending.
    pub cut: Vec<u32>,
    /// Sum of the absolute changes by cutting.
    pub moved: f64,
    /// Kish's effective base before.
    pub effective_base_before: f64,
    /// Kish's effective base after.
    pub effective_base_after: f64,
}

/// A weight this share of a limit beyond it is rounding.
const ROUNDING: f64 = 1e-12;
/// Every strict pass cuts a row for good; the shared one converges geometrically.
const MOST_PASSES: usize = 10_000;

/// Cuts weights at `lower` and `upper` and shares the difference equally over other rows, so that the sum stays.
///
/// Source: Potter (1990), *A study of procedures to identify and trim extreme sampling weights*.
///
/// ```
/// use statistics::weights::{Excess, trim};
/// use statistics::{Design, WeightSet};
///
/// let design = Design::builder(vec![1.0, 1.0, 1.0, 5.0]).build()?;
/// let trimmed = trim(&design, &WeightSet::base(&design), 0.5, 2.0, Excess::Strict)?;
/// assert_eq!(trimmed.weights.weights(), [2.0, 2.0, 2.0, 2.0]);
/// assert_eq!(trimmed.record.cut, [3]);
/// assert_eq!(trimmed.record.moved, 3.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`WeightError::TrimLimits`] for limits out of order, [`WeightError::TrimRoom`] if no row can take the excess;
/// weights of another length than the design.
pub fn trim(
    design: &Design,
    weights: &WeightSet,
    lower: f64,
    upper: f64,
    excess: Excess,
) -> Result<Trimmed, WeightError> {
    if lower.is_nan() || upper.is_nan() || lower >= upper {
        return Err(WeightError::TrimLimits { lower, upper });
    }
    let before = weights.weights();
    let (low, high) = (lower - ROUNDING * lower.abs(), upper + ROUNDING * upper.abs());
    // Rounding counts as inside only after the first pass: it comes from sharing.
    let mut outside: Vec<bool> = before.iter().map(|weight| *weight < lower || *weight > upper).collect();
    let mut ever = vec![false; before.len()];
    let mut now = before.to_vec();
    let mut moved = 0.0;
    let mut passes = 0;
    let outside_before = outside.iter().filter(|outside| **outside).count();
    while outside.contains(&true) {
        passes += 1;
        let mut sum = 0.0;
        for (weight, _) in now.iter_mut().zip(&outside).filter(|(_, outside)| **outside) {
            let cut = weight.clamp(lower, upper);
            sum += *weight - cut;
            moved += (*weight - cut).abs();
            *weight = cut;
        }
        let takes = |row: usize| !outside[row] && (excess != Excess::Strict || !ever[row]);
        let room = (0..now.len()).filter(|row| takes(*row)).count();
        if (room == 0 && sum != 0.0) || passes > MOST_PASSES {
            return Err(WeightError::TrimRoom { lower, upper, passes });
        }
        for (row, weight) in now.iter_mut().enumerate() {
            if takes(row) {
                *weight += sum / room as f64;
            }
        }
        for (ever, outside) in ever.iter_mut().zip(&outside) {
            *ever |= outside;
        }
        outside = now.iter().map(|weight| *weight < low || *weight > high).collect();
        if excess == Excess::SinglePass {
            break;
        }
    }
    check(&now)?;
    let kish = |weights: &[f64]| {
        let sum: f64 = weights.iter().sum();
        sum * sum / weights.iter().map(|weight| weight * weight).sum::<f64>()
    };
    let record = TrimRecord {
        lower,
        upper,
        excess,
        passes,
        outside_before,
        outside_after: outside.iter().filter(|outside| **outside).count(),
        cut: ever.iter().zip(0_u32..).filter(|(cut, _)| **cut).map(|(_, row)| row).collect(),
        moved,
        effective_base_before: kish(before),
        effective_base_after: kish(&now),
    };
    Ok(Trimmed { weights: WeightSet::given(design, now)?, record })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trimmed(weights: &[f64], lower: f64, upper: f64, excess: Excess) -> Result<Trimmed, WeightError> {
        let design = Design::builder(weights.to_vec()).build().unwrap();
        trim(&design, &WeightSet::base(&design), lower, upper, excess)
    }

    /// By hand: 10 is cut to 4, its 6 go to three others; that pushes 3 beyond, whose 1 goes to the two that are left.
    #[test]
    fn passes_by_hand() {
        let weights = [1.0, 1.0, 3.0, 10.0];
        let single = trimmed(&weights, 0.5, 4.0, Excess::SinglePass).unwrap();
        assert_eq!(single.weights.weights(), [3.0, 3.0, 5.0, 4.0]);
        assert_eq!((single.record.outside_before, single.record.outside_after), (1, 1));
        let strict = trimmed(&weights, 0.5, 4.0, Excess::Strict).unwrap();
        assert_eq!(strict.weights.weights(), [3.5, 3.5, 4.0, 4.0]);
        assert_eq!((strict.record.passes, strict.record.cut.as_slice()), (2, [2, 3].as_slice()));
    }

    #[test]
    fn refuses_what_cannot_be_done() {
        assert!(matches!(trimmed(&[1.0, 2.0], 3.0, 1.0, Excess::Strict), Err(WeightError::TrimLimits { .. })));
        assert!(matches!(trimmed(&[9.0, 9.0], 1.0, 2.0, Excess::Strict), Err(WeightError::TrimRoom { .. })));
        assert_eq!(trimmed(&[1.0, 2.0], 0.0, 9.0, Excess::Strict).unwrap().record.passes, 0);
    }
}
