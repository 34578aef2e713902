//! Probabilities and quantiles of the beta and Student distributions, accurate for bases from 1 to millions.

use statrs::distribution::{ContinuousCDF, Normal};
use statrs::function::gamma::ln_gamma;

/// From here on, Student's t goes through the normal distribution by series whose error is below rounding.
const MANY: f64 = 1000.0;

/// Regularised incomplete beta function `I_x(a, b)` for finite positive `a`, `b`, by its continued fraction.
pub(crate) fn beta_probability(x: f64, a: f64, b: f64) -> f64 {
    if x.is_nan() || x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (-x).ln_1p()).exp();
    if x < (a + 1.0) / (a + b + 2.0) {
        front * continued_fraction(x, a, b) / a
    } else {
        1.0 - front * continued_fraction(1.0 - x, b, a) / b
    }
}

/// Lentz's method; about `sqrt(max(a, b))` terms.
fn continued_fraction(x: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    const TERMS: u32 = 200_000;
    let keep = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / keep(1.0 - (a + b) * x / (a + 1.0));
    let mut h = d;
    for term in 1..TERMS {
        let m = f64::from(term);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / keep(1.0 + even * d);
        c = keep(1.0 + even / c);
        h *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / keep(1.0 + odd * d);
        c = keep(1.0 + odd / c);
        h *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    h
}

/// Quantile of the beta distribution: the `x` with `I_x(a, b) = probability`.
pub(crate) fn beta_quantile(probability: f64, a: f64, b: f64) -> f64 {
    // Small quantiles are found as such; those near 1 as one minus the quantile of the mirrored distribution.
    if beta_probability(0.5, a, b) < probability {
        1.0 - lower_beta_quantile(1.0 - probability, b, a)
    } else {
        lower_beta_quantile(probability, a, b)
    }
}

fn density(x: f64, a: f64, b: f64) -> f64 {
    (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + (a - 1.0) * x.ln() + (b - 1.0) * (-x).ln_1p()).exp()
}

/// Newton's method kept inside a bracket of `[0, 1/2]`.
fn lower_beta_quantile(probability: f64, a: f64, b: f64) -> f64 {
    let (mut low, mut high): (f64, f64) = (0.0, 0.5);
    let mut x: f64 = 0.25;
    for _ in 0..400 {
        let off = beta_probability(x, a, b) - probability;
        if off > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let newton = x - off / density(x, a, b);
        // Converged: here the step may point at the edge of the bracket, which is where `x` is.
        if off.abs() <= 1e-15 * probability || (newton - x).abs() <= 1e-15 * x || x < 1e-290 {
            return x;
        }
        // Far out, halving the exponent of the bracket gets down to tiny quantiles quickly.
        let middle = if low > 0.0 { 0.5 * (low + high) } else { 0.01 * high };
        let next = if newton > low && newton < high { newton } else { middle };
        if next == x {
            return x;
        }
        x = next;
    }
    x
}

/// `P(|T| > t)` of Student's t.
pub(crate) fn t_two_sided(t: f64, df: f64) -> f64 {
    let t = t.abs();
    if df >= MANY {
        return normal_two_sided(to_normal(t, df));
    }
    let square = t * t;
    if square < df {
        1.0 - beta_probability(square / (df + square), 0.5, 0.5 * df)
    } else {
        beta_probability(df / (df + square), 0.5 * df, 0.5)
    }
}

/// `P(F > f)` of the F distribution.
pub(crate) fn f_upper(f: f64, numerator: f64, denominator: f64) -> f64 {
    if f.is_nan() || f <= 0.0 {
        return 1.0;
    }
    let below = numerator * f / denominator;
    beta_probability(1.0 / (1.0 + below), 0.5 * denominator, 0.5 * numerator)
}

/// `P(X > x)` of the chi-square distribution.
pub(crate) fn chi_square_upper(x: f64, df: f64) -> f64 {
    if x.is_nan() || x <= 0.0 {
        return 1.0;
    }
    statrs::function::gamma::checked_gamma_ur(0.5 * df, 0.5 * x).unwrap_or(0.0)
}

/// The normal deviate with the same tail as `t` (Hill 1970).
fn to_normal(t: f64, df: f64) -> f64 {
    let a = df - 0.5;
    let b = 48.0 * a * a;
    let square = a * (t * t / df).ln_1p();
    let z = square.sqrt();
    let second = ((4.0 * square + 33.0) * square + 240.0) * square + 855.0;
    z + ((square + 3.0) - second / (10.0 * b * (1.0 + (0.8 * square * square + 100.0) / b))) * z / b
}

/// `P(|Z| > z)` of the standard normal.
pub(crate) fn normal_two_sided(z: f64) -> f64 {
    statrs::function::erf::erfc(z.abs() / std::f64::consts::SQRT_2)
}

/// Quantile of the standard normal, for `0 < probability < 1`.
pub(crate) fn normal_quantile(probability: f64) -> f64 {
    Normal::standard().inverse_cdf(probability)
}

/// The `t` with `P(|T| > t) = alpha`, for `0 < alpha < 1` and `df >= 1`.
pub(crate) fn t_critical(alpha: f64, df: f64) -> f64 {
    let z = -normal_quantile(0.5 * alpha);
    if df >= MANY {
        return from_normal(z, df);
    }
    // The tail is convex and falling, so Newton from the left never overshoots; the bracket is a safeguard.
    let (mut low, mut high) = (z.max(0.0), f64::INFINITY);
    let mut t = from_normal(z, df.max(3.0)).max(z);
    let constant = ln_gamma(0.5 * (df + 1.0)) - ln_gamma(0.5 * df) - 0.5 * (df * std::f64::consts::PI).ln();
    for _ in 0..500 {
        let off = t_two_sided(t, df) - alpha;
        if off > 0.0 {
            low = t;
        } else {
            high = t;
        }
        let slope = 2.0 * (constant - 0.5 * (df + 1.0) * (t * t / df).ln_1p()).exp();
        let newton = t + off / slope;
        if (newton - t).abs() <= 4e-16 * t {
            return t;
        }
        let middle = if high.is_finite() { 0.5 * (low + high) } else { 2.0 * t + 1.0 };
        let next = if newton > low && newton < high { newton } else { middle };
        if next == t {
            return t;
        }
        t = next;
    }
    t
}

/// Cornish–Fisher expansion of the t quantile in `1/df` (Abramowitz & Stegun 1964, 26.7.5).
fn from_normal(z: f64, df: f64) -> f64 {
    let s = z * z;
    let first = (s + 1.0) / 4.0;
    let second = ((5.0 * s + 16.0) * s + 3.0) / 96.0;
    let third = (((3.0 * s + 19.0) * s + 17.0) * s - 15.0) / 384.0;
    let fourth = ((((79.0 * s + 776.0) * s + 1482.0) * s - 1920.0) * s - 945.0) / 92160.0;
    z * (1.0 + (first + (second + (third + fourth / df) / df) / df) / df)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(got: f64, expected: f64, relative: f64) {
        assert!((got - expected).abs() <= relative * expected.abs(), "{got} is not {expected}");
    }

    /// With 1 and 2 degrees of freedom the quantile has a closed form.
    #[test]
    fn student_quantiles_in_closed_form() {
        for alpha in [0.5, 0.05, 0.00256, 1e-5] {
            close(t_critical(alpha, 1.0), 1.0 / (alpha * std::f64::consts::FRAC_PI_2).tan(), 1e-11);
            close(t_critical(alpha, 2.0), (1.0 - alpha) * (2.0 / (alpha * (2.0 - alpha))).sqrt(), 1e-11);
        }
    }

    #[test]
    fn series_and_fraction_meet_where_they_join() {
        for alpha in [0.5, 0.1, 0.05, 0.01, 1e-4] {
            let t = t_critical(alpha, 999.999_999);
            close(t_critical(alpha, 1000.0), t, 1e-9);
            close(t_two_sided(t, 1000.0), alpha, 1e-8);
            close(t_two_sided(from_normal(-normal_quantile(alpha / 2.0), 1e6), 1e6), alpha, 1e-9);
        }
    }

    #[test]
    fn student_round_trip() {
        for df in [1.0, 2.0, 3.0, 7.0, 31.0, 400.0, 5000.0, 1e6] {
            for alpha in [0.9, 0.32, 0.05, 0.01, 0.00256, 1e-6] {
                close(t_two_sided(t_critical(alpha, df), df), alpha, 1e-9);
            }
        }
    }

    #[test]
    fn beta_round_trip() {
        for (a, b) in
            [(1.0, 1.0), (0.3, 20.0), (20.0, 0.3), (3.7, 9.1), (30_000.0, 970_000.0), (1e-3, 50.0), (2.0, 1e6)]
        {
            for p in [0.00128, 0.025, 0.5, 0.975, 0.99872] {
                let x = beta_quantile(p, a, b);
                assert!((0.0..=1.0).contains(&x), "{a} {b} {p}: {x}");
                if x > 1e-200 && x < 1.0 - 1e-12 {
                    close(beta_probability(x, a, b), p, 1e-8);
                }
            }
        }
        close(beta_quantile(0.025, 1.0, 10.0), 1.0 - 0.975_f64.powf(0.1), 1e-12);
    }
}
