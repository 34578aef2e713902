use crate::distribution::beta_quantile;

use super::{Interval, IntervalError, IntervalMethod, check_base, check_level};

/// Exact binomial interval of a proportion `p` on a base `n` (Clopper & Pearson 1934).
///
/// `lower = Beta^-1(alpha/2; np, n - np + 1)`, `upper = Beta^-1(1 - alpha/2; np + 1, n - np)`, 0 at `p = 0` and 1 at
/// `p = 1`. `n` may be the unweighted base or an effective base, which need not be whole.
///
/// ```
/// use statistics::interval::clopper_pearson;
///
/// let interval = clopper_pearson(1.0, 44.0, 0.95)?;
/// assert!((interval.lower - 0.025_f64.powf(1.0 / 44.0)).abs() < 1e-12);
/// assert_eq!(interval.upper, 1.0);
/// # Ok::<(), statistics::interval::IntervalError>(())
/// ```
///
/// # Errors
///
/// `p` outside `[0, 1]`, a base that is not positive or above `1e9`, a level outside (0, 1).
pub fn clopper_pearson(p: f64, base: f64, level: f64) -> Result<Interval, IntervalError> {
    let method = IntervalMethod::ClopperPearson;
    let alpha = check_level(level)?;
    if !(0.0..=1.0).contains(&p) {
        return Err(IntervalError::Value { method: method.name(), value: p });
    }
    check_base(method, base)?;
    let yes = base * p;
    let no = base * (1.0 - p);
    let lower = if yes <= 0.0 { 0.0 } else { beta_quantile(0.5 * alpha, yes, no + 1.0) };
    let upper = if no <= 0.0 { 1.0 } else { beta_quantile(1.0 - 0.5 * alpha, yes + 1.0, no) };
    Interval::of_proportion(method, p, lower, upper)
}
