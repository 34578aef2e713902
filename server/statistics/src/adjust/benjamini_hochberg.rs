use super::{AdjustError, ascending};

/// Benjamini & Hochberg's (1995) step-up adjusted p values, in the order given: `min over j >= i of min(1, m p_(j) / j)`.
///
/// Rejecting those at or below `alpha` keeps the expected share of false ones among the rejected at `alpha`, for
/// independent or positively dependent comparisons.
///
/// ```
/// use statistics::adjust::benjamini_hochberg;
///
/// assert_eq!(benjamini_hochberg(&[0.5, 0.01])?, [0.5, 0.02]);
/// # Ok::<(), statistics::adjust::AdjustError>(())
/// ```
///
/// # Errors
///
/// [`AdjustError::NotAProbability`].
pub fn benjamini_hochberg(p_values: &[f64]) -> Result<Vec<f64>, AdjustError> {
    let mut adjusted = vec![0.0; p_values.len()];
    let mut lowest = 1.0;
    for (rank, index) in ascending(p_values)?.into_iter().enumerate().rev() {
        let share = p_values.len() as f64 / (rank + 1) as f64;
        lowest = f64::min(lowest, share * p_values[index]);
        adjusted[index] = lowest;
    }
    Ok(adjusted)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: sorted .005 .011 .02 .04 .13 times 5/1 5/2 5/3 5/4 5/5 = .025 .0275 .0333 .05 .13.
    #[test]
    fn by_hand() {
        let got = benjamini_hochberg(&[0.02, 0.005, 0.13, 0.011, 0.04]).unwrap();
        for (got, expected) in got.iter().zip([0.1 / 3.0, 0.025, 0.13, 0.0275, 0.05]) {
            assert!((got - expected).abs() < 1e-15);
        }
    }

    /// By hand: .01 .04 .041 times 3 1.5 1 = .03 .06 .041; the second is lowered to .041.
    #[test]
    fn never_falls_with_rank() {
        let got = benjamini_hochberg(&[0.01, 0.04, 0.041]).unwrap();
        for (got, expected) in got.iter().zip([0.03, 0.041, 0.041]) {
            assert!((got - expected).abs() < 1e-15);
        }
    }

    #[test]
    fn refuses_what_is_no_probability() {
        assert!(benjamini_hochberg(&[f64::NAN]).is_err());
        assert!(benjamini_hochberg(&[]).unwrap().is_empty());
    }
}
