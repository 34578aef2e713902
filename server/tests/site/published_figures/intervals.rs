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

/// The interval published for a proportion: exact where all agree; otherwise where the distance to the limit is t standard
/// errors at the limit, on an effective base between the design's and Kish's.
pub(super) fn interval(p: f64, variance: f64, kish: f64, df: f64) -> (f64, f64) {
    if p <= 0.0 {
        (0.0, beta_quantile(1.0 - ALPHA / 2.0, 1.0, kish))
    } else if p >= 1.0 {
        (beta_quantile(ALPHA / 2.0, kish, 1.0), 1.0)
    } else {
        let base = (kish * p * (1.0 - p) / variance).sqrt();
        let t = critical(df);
        // How far the estimate is beyond what the limit allows; falls as the limit nears the estimate.
        let beyond = |limit: f64| (p - limit).abs() - t * (limit * (1.0 - limit) / base).sqrt();
        (crossing(0.0, 0.0, p, |limit| -beyond(limit)), crossing(0.0, p, 1.0, beyond))
    }
}
