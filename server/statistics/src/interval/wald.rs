use super::{Interval, IntervalError, IntervalMethod, critical};

/// `value ± t SE`: for means, totals, ratios and differences. For a proportion it may leave [0, 1].
///
/// # Errors
///
/// A value that is not finite, a variance that is negative or not finite, no degrees of freedom, a level outside
/// (0, 1).
pub fn wald(value: f64, variance: f64, degrees_of_freedom: usize, level: f64) -> Result<Interval, IntervalError> {
    let method = IntervalMethod::Wald;
    if !value.is_finite() {
        return Err(IntervalError::Value { method: method.name(), value });
    }
    if !(variance >= 0.0 && variance.is_finite()) {
        return Err(IntervalError::Variance { method: method.name(), variance });
    }
    let half = critical(level, degrees_of_freedom)? * variance.sqrt();
    Interval::of(method, value - half, value + half)
}
