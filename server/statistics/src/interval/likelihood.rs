use super::{Interval, IntervalError, IntervalMethod, check_proportion, critical};

/// Interval from the scaled likelihood ratio of a proportion (Rao & Scott 1984).
///
/// The two roots `q` of `2(n-1) [p ln(p/q) + (1-p) ln((1-p)/(1-q))] = t^2 n V / (p(1-p))`.
///
/// # Errors
///
/// `p` not strictly between 0 and 1, a variance that is not positive, a base under 2, no degrees of freedom, a level
/// outside (0, 1).
pub fn likelihood(
    p: f64,
    variance: f64,
    n: usize,
    degrees_of_freedom: usize,
    level: f64,
) -> Result<Interval, IntervalError> {
    let method = IntervalMethod::Likelihood;
    check_proportion(method, p, variance)?;
    if n < 2 {
        return Err(IntervalError::Base { method: method.name(), base: n as f64 });
    }
    let t = critical(level, degrees_of_freedom)?;
    let n = n as f64;
    let bound = t * t * n * variance / (p * (1.0 - p)) / (2.0 * (n - 1.0));
    let distance = |q: f64| p * (p / q).ln() + (1.0 - p) * ((1.0 - p) / (1.0 - q)).ln();
    // On the logit scale the roots are never far away in units of the bracket, however close to 0 or 1.
    let centre = (p / (1.0 - p)).ln();
    let root = |sign: f64| {
        let (mut near, mut far) = (0.0, 1.0);
        let at = |step: f64| 1.0 / (1.0 + (-(centre + sign * step)).exp());
        while distance(at(far)) < bound && far < 600.0 {
            far *= 2.0;
        }
        for _ in 0..200 {
            let middle = 0.5 * (near + far);
            if distance(at(middle)) < bound { near = middle } else { far = middle }
        }
        at(0.5 * (near + far))
    };
    Interval::of_proportion(method, p, root(-1.0), root(1.0))
}
