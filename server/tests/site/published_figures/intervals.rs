//! Intervals, with quantiles found by halving on the regularised incomplete beta function.

use statrs::function::beta::beta_reg;

const ALPHA: f64 = 0.05;

/// Where an increasing function crosses `wanted`, between `low` and `high`.
fn crossing(wanted: f64, mut low: f64, mut high: f64, function: impl Fn(f64) -> f64) -> f64 {
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        if function(middle) < wanted { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}

/// The chance that Student's t exceeds `t` in size.
pub(super) fn two_sided(t: f64, df: f64) -> f64 {
    beta_reg(0.5 * df, 0.5, df / (df + t * t))
}

/// Student's t that is exceeded in size with chance 5%.
pub(super) fn critical(df: f64) -> f64 {
    crossing(1.0 - ALPHA, 0.0, 100.0, |t| 1.0 - two_sided(t, df))
}

fn beta_quantile(chance: f64, a: f64, b: f64) -> f64 {
    crossing(chance, 0.0, 1.0, |x| beta_reg(a, b, x))
}

fn expit(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// The interval published for a proportion: exact where all agree, the logit's otherwise.
pub(super) fn interval(p: f64, variance: f64, kish: f64, df: f64) -> (f64, f64) {
    if p <= 0.0 {
        (0.0, beta_quantile(1.0 - ALPHA / 2.0, 1.0, kish))
    } else if p >= 1.0 {
        (beta_quantile(ALPHA / 2.0, kish, 1.0), 1.0)
    } else {
        let centre = (p / (1.0 - p)).ln();
        let half = critical(df) * variance.sqrt() / (p * (1.0 - p));
        (expit(centre - half), expit(centre + half))
    }
}
