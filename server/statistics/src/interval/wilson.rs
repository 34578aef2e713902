use super::{Interval, IntervalError, IntervalMethod, check_proportion, critical};

/// Wilson's (1927) score interval of a proportion with `n` replaced by the effective base `p(1-p)/V` and the normal
/// quantile by `t`.
///
/// # Errors
///
/// `p` not strictly between 0 and 1, a variance that is not positive, no degrees of freedom, a level outside (0, 1).
pub fn wilson(p: f64, variance: f64, degrees_of_freedom: usize, level: f64) -> Result<Interval, IntervalError> {
    let method = IntervalMethod::Wilson;
    check_proportion(method, p, variance)?;
    let t = critical(level, degrees_of_freedom)?;
    let n = p * (1.0 - p) / variance;
    let spread = t * t / n;
    let centre = p + 0.5 * spread;
    let half = t * (p * (1.0 - p) / n + spread / (4.0 * n)).sqrt();
    Interval::of_proportion(method, p, (centre - half) / (1.0 + spread), (centre + half) / (1.0 + spread))
}
