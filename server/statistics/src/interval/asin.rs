use super::{Interval, IntervalError, IntervalMethod, check_proportion, critical};

/// Variance-stabilised interval of a proportion: `sin^2(asin(sqrt p) ± t SE / (2 sqrt(p(1-p))))`.
///
/// The angle is kept within `[0, pi/2]`, where the transformation is defined.
///
/// # Errors
///
/// `p` not strictly between 0 and 1, a variance that is not positive, no degrees of freedom, a level outside (0, 1).
pub fn asin(p: f64, variance: f64, degrees_of_freedom: usize, level: f64) -> Result<Interval, IntervalError> {
    let method = IntervalMethod::Asin;
    check_proportion(method, p, variance)?;
    let half = critical(level, degrees_of_freedom)? * variance.sqrt() / (2.0 * (p * (1.0 - p)).sqrt());
    let angle = p.sqrt().asin();
    let limit = |angle: f64| angle.clamp(0.0, std::f64::consts::FRAC_PI_2).sin().powi(2);
    Interval::of_proportion(method, p, limit(angle - half), limit(angle + half))
}
