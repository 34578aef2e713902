use super::allocation::limits;
use super::error::check;
use super::responses::down;
use super::shares::shares;
use super::{Allocation, PlanError, Rule, Ward};

/// Shares out a budget: as [`allocate`](super::allocate), with `sum cost_h n_h` as near to `budget` as whole responses
/// allow, and never above. With [`Rule::Optimal`] it is the smallest variance of the council's mean that the budget buys
/// within the limits (Cochran 1977, section 5.5).
///
/// Shares are rounded down; then, the largest remainder first, each ward gets one more where the budget still pays for it.
///
/// ```
/// use statistics::planning::{Rule, Ward, allocate_budget};
///
/// // Interviews cost four times as much in the second ward, so it gets half as many.
/// let wards = [Ward::new("Abbey", 9_000.0).cost(10.0), Ward::new("Castle", 9_000.0).cost(40.0)];
/// let allocation = allocate_budget(&wards, 3_000.0, Rule::Optimal)?;
/// assert_eq!((allocation.wards[0].responses, allocation.wards[1].responses), (100, 50));
/// assert_eq!(allocation.cost, 3_000.0);
/// # Ok::<(), statistics::planning::PlanError>(())
/// ```
///
/// # Errors
///
/// [`PlanError::BudgetTooSmall`] if the minima cost more; otherwise as [`allocate`](super::allocate). A budget above what
/// all maxima cost leaves money over.
pub fn allocate_budget(wards: &[Ward], budget: f64, rule: Rule) -> Result<Allocation, PlanError> {
    check("the budget", budget, "finite and at least 0", budget >= 0.0 && budget.is_finite())?;
    let limits = limits(wards)?;
    let costs = wards.iter().map(Ward::unit_cost).collect::<Result<Vec<f64>, _>>()?;
    let price = |counts: &[usize]| counts.iter().zip(&costs).map(|(count, cost)| *count as f64 * cost).sum::<f64>();
    let minimum = price(&limits.iter().map(|limits| limits.minimum).collect::<Vec<_>>());
    let slack = budget * (1.0 + 1e-12);
    if minimum > slack {
        return Err(PlanError::BudgetTooSmall { budget, minimum });
    }
    let most = price(&limits.iter().map(|limits| limits.maximum).collect::<Vec<_>>());
    let shares = shares(&rule.measures(wards)?, &limits, &costs, budget.clamp(minimum, most.max(minimum)));
    let mut counts: Vec<usize> =
        shares.iter().zip(&limits).map(|(share, limits)| down(*share).clamp(limits.minimum, limits.maximum)).collect();
    let mut order: Vec<usize> = (0..wards.len()).collect();
    let remainders: Vec<f64> = shares.iter().zip(&counts).map(|(share, count)| share - *count as f64).collect();
    order.sort_by(|&a, &b| remainders[b].total_cmp(&remainders[a]).then_with(|| wards[a].name().cmp(wards[b].name())));
    for ward in order {
        if counts[ward] < limits[ward].maximum && price(&counts) + costs[ward] <= slack {
            counts[ward] += 1;
        }
    }
    Allocation::new(wards, &shares, &counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hospitals by type, `N`, `S` and cost, and a budget of 100,000, as in the vignette on single-stage samples of R's
    /// PracTools (Valliant, Dever & Kreuter). The numbers are those of the formula `n = C (N S / sqrt c) / sum (N S sqrt c)` in R 4.2.2.
    #[test]
    fn hospitals_for_a_budget() {
        let people = [215.0, 65.0, 252.0, 50.0, 149.0, 144.0];
        let spread = [26_787_207.0, 10_645_109.0, 6_909_676.0, 11_085_034.0, 9_817_762.0, 44_553_355.0];
        let cost = [1400.0, 200.0, 300.0, 600.0, 450.0, 1000.0];
        let wards: Vec<Ward> =
            (0..6).map(|k| Ward::new(k.to_string(), people[k]).spread(spread[k]).cost(cost[k]).at_least(0)).collect();
        let allocation = allocate_budget(&wards, 100_000.0, Rule::Optimal).unwrap();
        let expected = [30.605403414, 9.728473586, 19.989127099, 4.499120668, 13.711619213, 40.340301328];
        for (ward, expected) in allocation.wards.iter().zip(expected) {
            assert!((ward.share - expected).abs() < 1e-6, "{} is not {expected}", ward.share);
        }
        assert!(allocation.cost <= 100_000.0 && allocation.cost > 100_000.0 - 1400.0);
    }

    #[test]
    fn minima_first_and_money_left_over() {
        let wards = [Ward::new("Abbey", 50.0).cost(2.0).at_least(10), Ward::new("Castle", 90.0).cost(3.0).at_most(5)];
        let refused = allocate_budget(&wards, 25.0, Rule::Equal);
        assert_eq!(refused, Err(PlanError::BudgetTooSmall { budget: 25.0, minimum: 26.0 }));
        let rich = allocate_budget(&wards, 1e6, Rule::Equal).unwrap();
        assert_eq!((rich.wards[0].responses, rich.wards[1].responses, rich.cost), (50, 5, 115.0));
        assert!(allocate_budget(&wards, f64::NAN, Rule::Equal).is_err());
    }
}
