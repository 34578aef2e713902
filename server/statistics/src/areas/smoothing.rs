/// Sampling variance of a proportion smoothed over areas: `p (1 - p) / n_eff`.
///
/// `p` is the proportion of all areas together (within `(0, 1)`), `n_eff` Kish's effective base of the area. An area of
/// three respondents, or one in which all gave the same answer, so gets a variance that its own answers cannot give
/// (Rao & Molina 2015, section 6.4.1). `None` where it is undefined.
///
/// ```
/// use statistics::areas::smoothed_variance;
///
/// assert_eq!(smoothed_variance(0.5, 25.0), Some(0.01));
/// assert_eq!(smoothed_variance(1.0, 25.0), None);
/// ```
#[must_use]
pub fn smoothed_variance(p: f64, effective_base: f64) -> Option<f64> {
    let variance = p * (1.0 - p) / effective_base;
    (p > 0.0 && p < 1.0 && effective_base > 0.0 && variance > 0.0 && variance.is_finite()).then_some(variance)
}
