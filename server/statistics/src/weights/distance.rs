use super::WeightError;

/// How calibration moves the weights: `g = F(x' lambda)`, with `w = d g` (Deville & Särndal 1992).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Distance {
    /// `F = exp(u)`: raking; weights stay positive.
    Raking,
    /// `F = 1 + u`: regression weights, which may be negative.
    Linear,
    /// `F = 1 + u` cut at the bounds.
    Bounded { lower: f64, upper: f64 },
    /// The logit function between the bounds.
    Logit { lower: f64, upper: f64 },
}

impl Distance {
    pub(crate) fn check(self) -> Result<(), WeightError> {
        match self {
            Self::Raking | Self::Linear => Ok(()),
            Self::Bounded { lower, upper } | Self::Logit { lower, upper } => {
                let valid = (0.0..1.0).contains(&lower) && upper > 1.0 && upper.is_finite();
                if valid { Ok(()) } else { Err(WeightError::Bounds { lower, upper }) }
            }
        }
    }

    /// `F(u)`, its slope and its integral (up to a constant).
    pub(crate) fn at(self, u: f64) -> Point {
        match self {
            Self::Raking => {
                let g = u.exp();
                Point { factor: g, slope: g, integral: g }
            }
            Self::Linear => Point { factor: 1.0 + u, slope: 1.0, integral: u + 0.5 * u * u },
            Self::Bounded { lower, upper } => {
                let edge = |g: f64| {
                    let at = g - 1.0;
                    Point { factor: g, slope: 0.0, integral: at + 0.5 * at * at + g * (u - at) }
                };
                if 1.0 + u <= lower {
                    edge(lower)
                } else if 1.0 + u >= upper {
                    edge(upper)
                } else {
                    Self::Linear.at(u)
                }
            }
            Self::Logit { lower, upper } => {
                let a = (upper - lower) / ((upper - 1.0) * (1.0 - lower));
                let x = a * u;
                // The share of the way from the lower bound to the upper, without overflow on either side.
                let share = 1.0 / (1.0 + (upper - 1.0) / (1.0 - lower) * (-x).exp());
                let log = if x > 0.0 {
                    x + ((1.0 - lower) + (upper - 1.0) * (-x).exp()).ln()
                } else {
                    ((upper - 1.0) + (1.0 - lower) * x.exp()).ln()
                };
                Point {
                    factor: lower + (upper - lower) * share,
                    slope: a * (upper - lower) * share * (1.0 - share),
                    integral: lower * u + (upper - lower) / a * log,
                }
            }
        }
    }
}

/// `F`, `F'` and the integral of `F` at one point.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Point {
    pub(crate) factor: f64,
    pub(crate) slope: f64,
    pub(crate) integral: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slope_and_integral_belong_to_the_factor() {
        let bounds = (0.4, 2.5);
        let all = [
            Distance::Raking,
            Distance::Linear,
            Distance::Bounded { lower: bounds.0, upper: bounds.1 },
            Distance::Logit { lower: bounds.0, upper: bounds.1 },
        ];
        for distance in all {
            assert!((distance.at(0.0).factor - 1.0).abs() < 1e-15, "{distance:?}");
            assert!((distance.at(0.0).slope - 1.0).abs() < 1e-14, "{distance:?}");
            for u in [-2.0, -0.7, 0.3, 1.1, 3.0] {
                let (h, at) = (1e-6, distance.at(u));
                let slope = (distance.at(u + h).factor - distance.at(u - h).factor) / (2.0 * h);
                let factor = (distance.at(u + h).integral - distance.at(u - h).integral) / (2.0 * h);
                assert!((slope - at.slope).abs() < 1e-7 * at.slope.max(1.0), "{distance:?} {u}");
                assert!((factor - at.factor).abs() < 1e-7 * at.factor.max(1.0), "{distance:?} {u}");
            }
        }
    }

    #[test]
    fn logit_stays_within_its_bounds_far_away() {
        let logit = Distance::Logit { lower: 0.2, upper: 4.0 };
        for u in [-1e6, 1e6] {
            let at = logit.at(u);
            assert!((0.2..=4.0).contains(&at.factor) && at.integral.is_finite());
        }
    }
}
