use super::{Interval, IntervalError, IntervalMethod, check_proportion, critical};

/// Interval on the log-odds scale: `expit(logit p ± t SE / (p(1-p)))` (Korn & Graubard 1998, equation 2.3).
///
/// ```
/// use statistics::interval::logit;
///
/// let interval = logit(0.71, 0.001, 199, 0.95)?;
/// assert!(interval.contains(0.71) && interval.lower > 0.64 && interval.upper < 0.77);
/// # Ok::<(), statistics::interval::IntervalError>(())
/// ```
///
/// # Errors
///
/// `p` not strictly between 0 and 1, a variance that is not positive, no degrees of freedom, a level outside (0, 1).
pub fn logit(p: f64, variance: f64, degrees_of_freedom: usize, level: f64) -> Result<Interval, IntervalError> {
    let method = IntervalMethod::Logit;
    check_proportion(method, p, variance)?;
    let half = critical(level, degrees_of_freedom)? * variance.sqrt() / (p * (1.0 - p));
    let centre = p.ln() - (-p).ln_1p();
    let expit = |x: f64| 1.0 / (1.0 + (-x).exp());
    Interval::of_proportion(method, p, expit(centre - half), expit(centre + half))
}
