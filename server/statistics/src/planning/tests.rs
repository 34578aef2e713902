//! Reference values and what must hold for any plan.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

/// Lohr 2019, example 3.12 (Siniff & Skoog 1964): caribou in six strata, 225 squares by Neyman's rule give 96.26, 4.81,
/// 44.04, 2.89, 67.38 and 9.63, printed as 96, 5, 44, 3, 67, 10.
#[test]
fn caribou_by_neyman() {
    let squares = [400.0, 30.0, 61.0, 18.0, 70.0, 120.0];
    let spread = [3000.0, 2000.0, 9000.0, 2000.0, 12_000.0, 1000.0];
    let stratum = |k: usize| Ward::new(["A", "B", "C", "D", "E", "F"][k], squares[k]).spread(spread[k]);
    let allocation = allocate(&(0..6).map(stratum).collect::<Vec<_>>(), 225, Rule::Neyman).unwrap();
    let shares = [96.26, 4.81, 44.04, 2.89, 67.38, 9.63];
    for ((ward, share), whole) in allocation.wards.iter().zip(shares).zip([96, 5, 44, 3, 67, 10]) {
        assert!((ward.share - share).abs() < 0.005);
        assert_eq!(ward.responses, whole);
    }
}

/// The same strata with 70 squares in all of E at most 40: the rest share 185 in proportion (by hand 1,965,000 left).
#[test]
fn caribou_with_a_maximum() {
    let squares = [400.0, 30.0, 61.0, 18.0, 70.0, 120.0];
    let spread = [3000.0, 2000.0, 9000.0, 2000.0, 12_000.0, 1000.0];
    let stratum = |k: usize| Ward::new(k.to_string(), squares[k]).spread(spread[k]);
    let mut strata: Vec<Ward> = (0..6).map(stratum).collect();
    strata[4] = strata[4].clone().at_most(40);
    let allocation = allocate(&strata, 225, Rule::Neyman).unwrap();
    // 185 * 549 / 1965 = 51.69 in C; A 112.98, B 5.65, D 3.39, F 11.30.
    for (ward, expected) in allocation.wards.iter().zip([112.977, 5.649, 51.687, 3.389, 40.0, 11.298]) {
        assert!((ward.share - expected).abs() < 0.001, "{}", ward.share);
    }
}

#[test]
fn errors_say_what_and_where() {
    let wards = [Ward::new("Abbey", 100.0).at_least(20), Ward::new("Castle", 50.0)];
    let of = |total| allocate(&wards, total, Rule::Equal);
    assert_eq!(of(21), Err(PlanError::TotalTooSmall { total: 21, minimum: 22 }));
    assert_eq!(of(151), Err(PlanError::TotalTooLarge { total: 151, maximum: 150 }));
    assert_eq!(allocate(&[], 5, Rule::Equal), Err(PlanError::NoWards));
    let twice = [Ward::new("Abbey", 9.0), Ward::new("Abbey", 8.0)];
    assert_eq!(allocate(&twice, 5, Rule::Equal), Err(PlanError::Repeated { ward: "Abbey".into() }));
    let nobody = allocate(&[Ward::new("Abbey", 9.0).at_least(0), Ward::new("Castle", 9.0)], 2, Rule::Equal).unwrap();
    assert_eq!((nobody.wards[0].responses, nobody.weighting_deff, nobody.variance), (0, None, None));
    assert!(nobody.half_width(0.95, Precision::Normal).is_err());
}

fn wards() -> impl Strategy<Value = Vec<Ward>> {
    let ward =
        (5.0..40_000.0_f64, 0.02..0.98_f64, 0.7..2.5_f64, 0.5..4.0_f64, 0..12_usize, 12..900_usize, 0.05..1.0_f64);
    let ward = ward.prop_map(|(people, p, deff, cost, low, high, rate)| {
        let most = (people as usize).min(high);
        let ward = Ward::new("", people).expecting(p).design_effect(deff).cost(cost);
        ward.at_least(low.min(most)).at_most(most).responding(rate)
    });
    vec(ward, 1..15)
        .prop_map(|wards| wards.into_iter().zip(0..).map(|(ward, k)| ward.named(format!("ward {k}"))).collect())
}

fn rules() -> [Rule; 6] {
    let bankier = Rule::Bankier { exponent: 0.3 };
    [Rule::Proportional, Rule::Equal, Rule::Neyman, Rule::Optimal, Rule::SQUARE_ROOT, bankier]
}

/// A total somewhere between the sums of the limits.
fn total_of(wards: &[Ward], place: f64) -> usize {
    let (low, high) = allocation::sums(&allocation::limits(wards).unwrap());
    low + ((high - low) as f64 * place) as usize
}

fn counts(allocation: &Allocation) -> Vec<usize> {
    allocation.wards.iter().map(|ward| ward.responses).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counts_add_up_within_limits(wards in wards(), place in 0.0..=1.0_f64) {
        let total = total_of(&wards, place);
        for rule in rules() {
            let allocation = allocate(&wards, total, rule).unwrap();
            prop_assert_eq!(counts(&allocation).iter().sum::<usize>(), total);
            for (ward, line) in wards.iter().zip(&allocation.wards) {
                let limits = ward.limits().unwrap();
                prop_assert!(limits.minimum <= line.responses && line.responses <= limits.maximum);
                prop_assert!((line.responses as f64 - line.share).abs() < 1.0 + 1e-6);
                prop_assert!(line.invitations as f64 * ward.rate().unwrap() >= line.responses as f64 - 1e-6);
            }
            prop_assert!(allocation.weighting_deff.is_none_or(|deff| deff >= 1.0 - 1e-9));
        }
    }

    /// More in total is no less for any ward, before rounding.
    #[test]
    fn shares_rise_with_the_total(wards in wards(), place in 0.0..=1.0_f64, other in 0.0..=1.0_f64) {
        let (low, high) = (total_of(&wards, place.min(other)), total_of(&wards, place.max(other)));
        for rule in rules() {
            let (few, many) = (allocate(&wards, low, rule).unwrap(), allocate(&wards, high, rule).unwrap());
            for (few, many) in few.wards.iter().zip(&many.wards) {
                prop_assert!(few.share <= many.share * (1.0 + 1e-9) + 1e-9);
            }
        }
    }

    #[test]
    fn order_of_wards_and_unit_of_people_change_nothing(wards in wards(), place in 0.0..=1.0_f64) {
        let total = total_of(&wards, place);
        for rule in rules() {
            let first = counts(&allocate(&wards, total, rule).unwrap());
            let mut turned = wards.clone();
            turned.reverse();
            let mut second = counts(&allocate(&turned, total, rule).unwrap());
            second.reverse();
            prop_assert_eq!(&first, &second);
            let mut larger = wards.clone();
            larger.iter_mut().for_each(|ward| ward.population *= 8.0);
            for (ward, scaled) in allocate(&wards, total, rule).unwrap().wards.iter().zip(allocate(&larger, total, rule).unwrap().wards) {
                prop_assert!((ward.share - scaled.share).abs() < 1e-9 * (1.0 + ward.share));
            }
        }
    }

    /// No move of a small amount from one ward to another, both staying inside their limits, lowers the variance.
    #[test]
    fn neyman_is_the_minimum_within_limits(wards in wards(), place in 0.05..=0.95_f64) {
        let allocation = allocate(&wards, total_of(&wards, place), Rule::Neyman).unwrap();
        let limits = allocation::limits(&wards).unwrap();
        let slope = |k: usize| {
            let size = wards[k].population * wards[k].standard_deviation().unwrap() / allocation.wards[k].share;
            size * size
        };
        for from in 0..wards.len() {
            for to in 0..wards.len() {
                let room = allocation.wards[from].share > limits[from].minimum as f64 + 1e-6
                    && allocation.wards[to].share < limits[to].maximum as f64 - 1e-6;
                prop_assert!(!room || slope(to) <= slope(from) * (1.0 + 1e-6));
            }
        }
    }

    #[test]
    fn a_budget_is_kept_and_nearly_spent(wards in wards(), place in 0.0..=1.0_f64) {
        let limits = allocation::limits(&wards).unwrap();
        let price = |of: fn(&ward::Limits) -> usize| -> f64 {
            limits.iter().zip(&wards).map(|(limits, ward)| of(limits) as f64 * ward.unit_cost().unwrap()).sum()
        };
        let (low, high) = (price(|limits| limits.minimum), price(|limits| limits.maximum));
        let budget = low + (high - low) * place;
        let allocation = allocate_budget(&wards, budget, Rule::Optimal).unwrap();
        prop_assert!(allocation.cost <= budget * (1.0 + 1e-9));
        // What is left over buys no response in a ward with the largest cost.
        let dearest = wards.iter().map(|ward| ward.unit_cost().unwrap()).fold(0.0, f64::max);
        prop_assert!(budget - allocation.cost <= dearest * wards.len() as f64 + 1e-9);
        for (limits, line) in limits.iter().zip(&allocation.wards) {
            prop_assert!(limits.minimum <= line.responses && line.responses <= limits.maximum);
        }
    }

    /// A narrower interval, a larger design effect or a higher level never needs fewer responses; and what is required is
    /// just enough.
    #[test]
    fn responses_are_monotone(p in 0.02..0.98_f64, deff in 0.7..2.5_f64, people in 50.0..50_000.0_f64, target in 0.03..0.3_f64) {
        for precision in [Precision::Normal, Precision::Published] {
            let of = |deff: f64, target: f64, level: f64| {
                let ward = Expectation::new(p, deff).unwrap().of_population(people).unwrap();
                let n = required_responses(&ward, target, level, precision).unwrap();
                let enough = half_width(&ward, n, level, precision).unwrap() <= target * (1.0 + 1e-9);
                assert!(enough, "{n} are too few");
                assert!(n <= people.ceil() as usize);
                if n > 2 {
                    assert!(half_width(&ward, n - 1, level, precision).unwrap() > target * (1.0 - 1e-9), "{n} are too many");
                }
                n
            };
            let n = of(deff, target, 0.95);
            prop_assert!(n <= of(deff * 1.3, target, 0.95) && n <= of(deff, target * 0.8, 0.95) && n <= of(deff, target, 0.99));
        }
    }
}
