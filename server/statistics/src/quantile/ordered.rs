use crate::EstimateError;

use super::QuantileRule;

/// Cumulative weights closer than this share of their sum count as equal: it is above rounding, and far below the
/// weight of one respondent in any survey.
const EQUAL: f64 = 1e-12;

/// Sorted answers with a weight above 0, and their cumulative weights.
#[derive(Debug, Clone)]
pub(crate) struct Ordered {
    values: Vec<f64>,
    cumulative: Vec<f64>,
}

impl Ordered {
    /// From (answer, weight, row); answers of weight 0 are dropped.
    pub(crate) fn new(pairs: impl Iterator<Item = (f64, f64, u32)>) -> Result<Self, EstimateError> {
        let mut sorted = Vec::new();
        for (value, weight, row) in pairs {
            if weight < 0.0 {
                return Err(EstimateError::NegativeWeight { row: row as usize, weight });
            }
            if weight > 0.0 {
                sorted.push((value, weight));
            }
        }
        // Stable: interpolation between equal and next answers depends on which of the equal ones comes last, and the
        // convention is the order of rows. The other rules do not depend on it.
        sorted.sort_by(|a: &(f64, f64), b| a.0.total_cmp(&b.0));
        let (mut sum, mut lost) = (0.0_f64, 0.0_f64);
        let mut cumulative = Vec::with_capacity(sorted.len());
        for (_, weight) in &sorted {
            // Compensated (Neumaier 1974): a million weights add up as exactly as ten.
            let next = sum + weight;
            lost += if sum >= *weight { (sum - next) + weight } else { (weight - next) + sum };
            sum = next;
            cumulative.push(sum + lost);
        }
        let values = sorted.into_iter().map(|(value, _)| value).collect();
        Ok(Self { values, cumulative })
    }

    /// The quantile, for `0 <= p <= 1`; `None` if there are no answers.
    pub(crate) fn at(&self, p: f64, rule: QuantileRule) -> Option<f64> {
        let sum = *self.cumulative.last()?;
        let last = self.values.len() - 1;
        if rule == QuantileRule::HyndmanFan7 {
            return Some(self.interpolated(p));
        }
        let (target, slack) = (p * sum, EQUAL * sum);
        let found = self.cumulative.partition_point(|weight| *weight < target - slack).min(last);
        let exact = (self.cumulative[found] - target).abs() <= slack;
        if rule == QuantileRule::School && exact && found < last {
            return Some(0.5 * self.values[found] + 0.5 * self.values[found + 1]);
        }
        Some(self.values[found])
    }

    fn interpolated(&self, p: f64) -> f64 {
        let last = self.values.len() - 1;
        if last == 0 {
            return self.values[0];
        }
        let target = p * self.cumulative[last - 1];
        // The answer at position k sits at W_{k-1}; `above` is the first beyond the target.
        let above = self.cumulative[..last].partition_point(|weight| *weight <= target) + 1;
        if above > last {
            return self.values[last];
        }
        let before = if above == 1 { 0.0 } else { self.cumulative[above - 2] };
        let share = (target - before) / (self.cumulative[above - 1] - before);
        let (low, high) = (self.values[above - 1], self.values[above]);
        (low * (1.0 - share) + high * share).clamp(low, high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ordered(pairs: &[(f64, f64)]) -> Ordered {
        Ordered::new(pairs.iter().map(|(value, weight)| (*value, *weight, 0))).unwrap()
    }

    /// By hand: answers 1, 2, 3, 4 of weight 1 each.
    #[test]
    fn rules_by_hand() {
        let four = ordered(&[(3.0, 1.0), (1.0, 1.0), (4.0, 1.0), (2.0, 1.0), (9.0, 0.0)]);
        assert_eq!(four.at(0.5, QuantileRule::Math), Some(2.0));
        assert_eq!(four.at(0.5, QuantileRule::School), Some(2.5));
        assert_eq!(four.at(0.5, QuantileRule::HyndmanFan7), Some(2.5));
        assert_eq!(four.at(0.6, QuantileRule::School), Some(3.0));
        assert!((four.at(0.25, QuantileRule::HyndmanFan7).unwrap() - 1.75).abs() < 1e-15);
        for rule in [QuantileRule::Math, QuantileRule::School, QuantileRule::HyndmanFan7] {
            assert_eq!((four.at(0.0, rule), four.at(1.0, rule)), (Some(1.0), Some(4.0)));
        }
    }

    #[test]
    fn nobody_and_negative_weights() {
        assert_eq!(ordered(&[(1.0, 0.0)]).at(0.5, QuantileRule::Math), None);
        let negative = Ordered::new([(1.0, -1.0, 7)].into_iter());
        assert!(matches!(negative, Err(EstimateError::NegativeWeight { row: 7, .. })));
    }
}
