use super::WeightError;

/// Base weights of one adult drawn in each responding household: `d = H / n * A`.
///
/// `H` households (addresses) in the row's stratum, `n` of them in the sample, `A` adults in the household, of whom
/// one was asked (Kish 1965, section 11.3). Units: adults per respondent. The slices are per row.
///
/// ```
/// use statistics::weights::household_base_weights;
///
/// let weights = household_base_weights(&[5_000.0, 5_000.0], &[50.0, 50.0], &[1.0, 3.0])?;
/// assert_eq!(weights, [100.0, 300.0]);
/// # Ok::<(), statistics::WeightError>(())
/// ```
///
/// # Errors
///
/// [`WeightError::Households`] with the row, for slices of different lengths, a count that is not finite and positive,
/// or more households sampled than there are.
pub fn household_base_weights(households: &[f64], sampled: &[f64], adults: &[f64]) -> Result<Vec<f64>, WeightError> {
    let rows = households.len().max(sampled.len()).max(adults.len());
    let positive = |count: &f64| count.is_finite() && *count > 0.0;
    (0..rows)
        .map(|row| {
            let of = |counts: &[f64]| counts.get(row).copied().filter(positive);
            match (of(households), of(sampled), of(adults)) {
                (Some(all), Some(sampled), Some(adults)) if sampled <= all => Ok(all / sampled * adults),
                _ => Err(WeightError::Households { row }),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_by_row() {
        let row = |result: Result<Vec<f64>, WeightError>| result.unwrap_err();
        assert_eq!(row(household_base_weights(&[9.0, 9.0], &[3.0], &[1.0, 1.0])), WeightError::Households { row: 1 });
        assert_eq!(row(household_base_weights(&[9.0], &[10.0], &[1.0])), WeightError::Households { row: 0 });
        assert_eq!(row(household_base_weights(&[9.0], &[3.0], &[f64::NAN])), WeightError::Households { row: 0 });
    }
}
