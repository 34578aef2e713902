//! Figures that look plausible.

use survey::estimate::{Comparison, Direction, Estimate, IntervalMethod};

/// An estimate with the interval given.
pub fn estimate(value: f64, lower: f64, upper: f64, base: u32) -> Estimate {
    Estimate {
        value,
        lower,
        upper,
        method: IntervalMethod::Logit,
        standard_error: (upper - lower) / 4.0,
        degrees_of_freedom: f64::from(base.max(2)) - 1.0,
        base,
        effective_base: f64::from(base) / 1.36,
        design_effect: 1.36,
    }
}

/// A difference with the interval and the reading given.
pub fn comparison(difference: f64, lower: f64, upper: f64, direction: Direction) -> Comparison {
    let standard_error = (upper - lower) / 4.0;
    let p = if direction == Direction::NotClearlyDifferent { 0.4 } else { 0.001 };
    Comparison {
        difference,
        lower,
        upper,
        standard_error,
        degrees_of_freedom: 60.0,
        p_value: p,
        adjusted_p_value: p,
        direction,
    }
}

/// An estimate with a logit interval on its effective base.
pub fn made(value: f64, base: u32, design_effect: f64) -> Estimate {
    let effective_base = f64::from(base) / design_effect;
    let standard_error = (value * (1.0 - value) / effective_base).sqrt();
    let (logit, half) = ((value / (1.0 - value)).ln(), 2.02 * standard_error / (value * (1.0 - value)));
    let back = |x: f64| 1.0 / (1.0 + (-x).exp());
    let (lower, upper, method) = if value >= 1.0 {
        (0.025_f64.powf(1.0 / effective_base), 1.0, IntervalMethod::Exact)
    } else {
        (back(logit - half), back(logit + half), IntervalMethod::Logit)
    };
    let degrees_of_freedom = f64::from(base) - 1.0;
    Estimate { value, lower, upper, method, standard_error, degrees_of_freedom, base, effective_base, design_effect }
}

/// First minus second, as if independent; clear beyond `critical` standard errors.
pub fn difference(first: &Estimate, second: &Estimate, critical: f64) -> Comparison {
    let (difference, se) = (first.value - second.value, first.standard_error.hypot(second.standard_error));
    let direction = if difference.abs() <= critical * se {
        Direction::NotClearlyDifferent
    } else if difference > 0.0 {
        Direction::Higher
    } else {
        Direction::Lower
    };
    comparison(difference, difference - 2.0 * se, difference + 2.0 * se, direction)
}
