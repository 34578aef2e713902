use crate::distribution::{beta_quantile, t_critical};

use super::{Interval, IntervalError, IntervalMethod, check_base, check_level, check_proportion, critical};

/// Exact-binomial-type interval of a proportion on its effective base (Korn & Graubard 1998).
///
/// `n* = p(1-p)/V (t_{n-1} / t_df)^2` with `n` the unweighted base of the domain, not capped at `n`;
/// `lower = Beta^-1(alpha/2; n* p, n*(1-p) + 1)`, `upper = Beta^-1(1 - alpha/2; n* p + 1, n*(1-p))`.
///
/// # Errors
///
/// `p` not strictly between 0 and 1, a variance that is not positive, a base under 2, an effective base above `1e9`, no degrees of freedom, a level
/// outside (0, 1).
pub fn korn_graubard(
    p: f64,
    variance: f64,
    n: usize,
    degrees_of_freedom: usize,
    level: f64,
) -> Result<Interval, IntervalError> {
    let method = IntervalMethod::KornGraubard;
    check_proportion(method, p, variance)?;
    let alpha = check_level(level)?;
    if n < 2 {
        return Err(IntervalError::Base { method: method.name(), base: n as f64 });
    }
    let ratio = t_critical(alpha, n as f64 - 1.0) / critical(level, degrees_of_freedom)?;
    let base = p * (1.0 - p) / variance * ratio * ratio;
    check_base(method, base)?;
    let (yes, no) = (base * p, base * (1.0 - p));
    if yes <= 0.0 || no <= 0.0 {
        return Err(IntervalError::Base { method: method.name(), base });
    }
    let lower = beta_quantile(0.5 * alpha, yes, no + 1.0);
    let upper = beta_quantile(1.0 - 0.5 * alpha, yes + 1.0, no);
    Interval::of_proportion(method, p, lower, upper)
}
