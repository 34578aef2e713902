use super::allocation::{council, limits, share_out, sums};
use super::precision::reach;
use super::shares::shares;
use super::ward::Limits;
use super::{Allocation, PlanError, Precision, Rule, Ward, required_responses};

/// What a survey is to reach.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Targets {
    /// Half-width of the interval of every ward, on the scale of proportions; `None` for no target.
    pub ward: Option<f64>,
    /// Half-width of the council's interval; `None` for no target.
    pub council: Option<f64>,
    /// Level of the intervals, such as 0.95.
    pub level: f64,
    /// How half-widths are reckoned.
    pub precision: Precision,
}

/// The smallest total, and its allocation, that meets a target in every ward and for the council.
///
/// Each ward first gets as a minimum what [`required_responses`] asks for; then the total rises until the allocation by
/// `rule` also meets the target of the council, with the variance that the allocation itself causes
/// ([`Allocation::variance`], which holds Kish's `1 + L`). No smaller total does: below the first one tried, even one
/// response more in every ward would not be enough, and from there every total is tried.
///
/// ```
/// use statistics::planning::{Precision, Rule, Targets, Ward, smallest_total};
///
/// let wards = [Ward::new("Abbey", 12_000.0), Ward::new("Castle", 6_000.0), Ward::new("Dene", 2_000.0)];
/// let targets = Targets { ward: Some(0.1), council: Some(0.04), level: 0.95, precision: Precision::Normal };
/// let plan = smallest_total(&wards, Rule::Proportional, targets)?;
/// // 96 in each ward (92 of 2,000 people), and then more until the council is within 4 points.
/// assert_eq!(plan.wards[2].responses, 92);
/// assert!(plan.half_width(0.95, Precision::Normal)? <= 0.04);
/// assert!(plan.weighting_deff > Some(1.0));
/// # Ok::<(), statistics::planning::PlanError>(())
/// ```
///
/// # Errors
///
/// [`PlanError::WardOutOfReach`] with the ward that cannot give what its target needs,
/// [`PlanError::CouncilOutOfReach`]; otherwise as [`allocate`](super::allocate) and [`required_responses`].
pub fn smallest_total(wards: &[Ward], rule: Rule, targets: Targets) -> Result<Allocation, PlanError> {
    let limits = limits_for(wards, targets)?;
    let (least, most) = sums(&limits);
    let Some(target) = targets.council else { return share_out(wards, &limits, least, rule) };
    super::error::positive("the half-width of the council", target)?;
    let (measures, costs) = (rule.measures(wards)?, vec![1.0; wards.len()]);
    let width = |variance: f64, proportion: f64, total: usize| {
        let df = total.saturating_sub(wards.len());
        let effective = proportion * (1.0 - proportion) / variance;
        reach(proportion, variance, effective, total, df, targets.level, targets.precision)
    };
    // As if rounding gave every ward one response more.
    let hopeful = |total: usize| -> Result<bool, PlanError> {
        let shares = shares(&measures, &limits, &costs, total as f64);
        let cap = |ward: usize| (shares[ward] + 1.0).min(limits[ward].maximum as f64);
        let (proportion, variance) = council(wards, cap)?;
        Ok(width(variance, proportion, total).is_ok_and(|reached| reached <= target))
    };
    let (mut low, mut high) = (least, most);
    while low < high {
        let middle = low + (high - low) / 2;
        if hopeful(middle)? { high = middle } else { low = middle + 1 }
    }
    for total in low..=most {
        let allocation = share_out(wards, &limits, total, rule)?;
        if allocation.half_width(targets.level, targets.precision).is_ok_and(|reached| reached <= target) {
            return Ok(allocation);
        }
    }
    let reached = share_out(wards, &limits, most, rule)?.half_width(targets.level, targets.precision)?;
    Err(PlanError::CouncilOutOfReach { target, maximum: most, reached })
}

/// The limits of the wards, with what the target of a ward needs as a minimum.
fn limits_for(wards: &[Ward], targets: Targets) -> Result<Vec<Limits>, PlanError> {
    let mut limits = limits(wards)?;
    let Some(target) = targets.ward else { return Ok(limits) };
    for (ward, limits) in wards.iter().zip(&mut limits) {
        let needed = required_responses(&ward.expectation()?, target, targets.level, targets.precision)
            .map_err(|error| error.of_ward(ward.name()))?;
        if needed > limits.maximum {
            let (ward, maximum) = (ward.name().to_owned(), limits.maximum);
            return Err(PlanError::WardOutOfReach { ward, target, needed, maximum });
        }
        limits.minimum = limits.minimum.max(needed);
    }
    Ok(limits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planning::allocate;

    fn wards() -> Vec<Ward> {
        let ward =
            |name: &str, people: f64, p: f64, deff: f64| Ward::new(name, people).expecting(p).design_effect(deff);
        vec![ward("Abbey", 9000.0, 0.7, 1.2), ward("Castle", 700.0, 0.5, 1.0), ward("Dene", 3000.0, 0.93, 1.4)]
    }

    /// Every total is tried from the least up.
    #[test]
    fn no_smaller_total_meets_the_targets() {
        for rule in [Rule::Proportional, Rule::Equal, Rule::Neyman, Rule::SQUARE_ROOT] {
            for (council, precision) in [(0.05, Precision::Normal), (0.04, Precision::Published)] {
                let targets = Targets { ward: None, council: Some(council), level: 0.95, precision };
                let plan = smallest_total(&wards(), rule, targets).unwrap();
                let met = |total: &usize| {
                    let allocation = allocate(&wards(), *total, rule).unwrap();
                    allocation.half_width(0.95, precision).is_ok_and(|half| half <= council)
                };
                assert_eq!((6..2000).find(met), Some(plan.total));
            }
        }
    }

    #[test]
    fn every_ward_meets_its_target_and_no_more_without_the_council() {
        let targets = Targets { ward: Some(0.08), council: None, level: 0.95, precision: Precision::Published };
        let plan = smallest_total(&wards(), Rule::Proportional, targets).unwrap();
        for (ward, line) in wards().iter().zip(&plan.wards) {
            let needed = required_responses(&ward.expectation().unwrap(), 0.08, 0.95, Precision::Published).unwrap();
            assert_eq!(line.responses, needed);
        }
    }

    #[test]
    fn what_is_out_of_reach_is_named() {
        let targets = Targets { ward: Some(0.05), council: None, level: 0.95, precision: Precision::Normal };
        let mut given = wards();
        given[2] = Ward::new("Dene", 3000.0).responding(0.05).addresses(1000.0);
        let refused = smallest_total(&given, Rule::Equal, targets);
        let ward = "Dene".to_owned();
        assert_eq!(refused, Err(PlanError::WardOutOfReach { ward, target: 0.05, needed: 341, maximum: 50 }));
        let few: Vec<Ward> = wards().into_iter().map(|ward| ward.at_most(60)).collect();
        let targets = Targets { ward: None, council: Some(0.03), ..targets };
        let refused = smallest_total(&few, Rule::Equal, targets);
        assert!(matches!(refused, Err(PlanError::CouncilOutOfReach { maximum: 180, .. })), "{refused:?}");
        let targets = Targets { council: Some(f64::NAN), ..targets };
        assert!(matches!(smallest_total(&few, Rule::Equal, targets), Err(PlanError::Number { .. })));
    }
}
