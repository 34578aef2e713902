use super::{AdjustError, ascending};

/// Holm's (1979) step-down adjusted p values, in the order given: `max over j <= i of min(1, (m - j + 1) p_(j))`.
///
/// Rejecting those at or below `alpha` keeps the chance of any false rejection at `alpha`, whatever the dependence.
///
/// ```
/// use statistics::adjust::holm;
///
/// assert_eq!(holm(&[0.5, 0.01])?, [0.5, 0.02]);
/// # Ok::<(), statistics::adjust::AdjustError>(())
/// ```
///
/// # Errors
///
/// [`AdjustError::NotAProbability`].
pub fn holm(p_values: &[f64]) -> Result<Vec<f64>, AdjustError> {
    let mut adjusted = vec![0.0; p_values.len()];
    let mut highest = 0.0;
    for (rank, index) in ascending(p_values)?.into_iter().enumerate() {
        let left = (p_values.len() - rank) as f64;
        highest = f64::max(highest, (left * p_values[index]).min(1.0));
        adjusted[index] = highest;
    }
    Ok(adjusted)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: sorted .005 .011 .02 .04 .13, times 5 4 3 2 1 = .025 .044 .06 .08 .13, already rising.
    #[test]
    fn by_hand() {
        let got = holm(&[0.02, 0.005, 0.13, 0.011, 0.04]).unwrap();
        for (got, expected) in got.iter().zip([0.06, 0.025, 0.13, 0.044, 0.08]) {
            assert!((got - expected).abs() < 1e-15);
        }
    }

    /// By hand: .01 .02 .022 .09 times 4 3 2 1 = .04 .06 .044 .09; the third is raised to .06.
    #[test]
    fn never_falls_with_rank_and_stops_at_one() {
        let got = holm(&[0.01, 0.02, 0.022, 0.09]).unwrap();
        for (got, expected) in got.iter().zip([0.04, 0.06, 0.06, 0.09]) {
            assert!((got - expected).abs() < 1e-15);
        }
        assert_eq!(holm(&[0.9, 0.8]).unwrap(), [1.0, 1.0]);
        assert!(holm(&[]).unwrap().is_empty());
    }

    #[test]
    fn refuses_what_is_no_probability() {
        for bad in [f64::NAN, -0.1, 1.1, f64::INFINITY] {
            assert!(matches!(holm(&[0.5, bad]), Err(AdjustError::NotAProbability { index: 1, .. })));
        }
    }
}
