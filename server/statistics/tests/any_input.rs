//! No input makes the crate panic: it answers or refuses.

use proptest::collection::vec;
use proptest::prelude::*;
use statistics::adjust::{benjamini_hochberg, holm};
use statistics::areas::{Area, Direct, DirectProportion, ProportionArea, Smoothing, fay_herriot, fay_herriot_logit};
use statistics::contrast::{combine, trend};
use statistics::interval::{asin, clopper_pearson, korn_graubard, likelihood, logit, recommended, wald, wilson};
use statistics::planning::{
    Expectation, Precision, Rule, Targets, Ward, allocate, allocate_budget, detectable_difference, half_width,
    invitations, power_of_difference, required_responses, responses_for_difference, smallest_total,
};
use statistics::ranks::rank_ranges;
use statistics::weights::{Bounds, Control, calibrate_bounded, calibrate_linear, calibrate_logit, post_stratify, rake};
use statistics::{Category, Design, Domain, Interval, IntervalMethod, Margin, Sample, SinglePsu, Variable, WeightSet};

/// Numbers of every kind, the awkward ones often.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => 0.0..10.0_f64,
        1 => any::<f64>(),
        1 => prop::sample::select(vec![0.0, -0.0, 1.0, -1.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX,
            f64::MIN_POSITIVE, 5e-324, 1e300, 1e-300]),
    ]
}

fn rule() -> impl Strategy<Value = SinglePsu> {
    use SinglePsu::{Adjust, Average, Certainty, Fail, Remove};
    prop::sample::select(vec![Adjust, Average, Certainty, Fail, Remove])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn intervals(p in number(), variance in number(), base in number(), n in 0..2000_usize, df in 0..3000_usize, level in number()) {
        let all = [
            asin(p, variance, df, level),
            clopper_pearson(p, base, level),
            korn_graubard(p, variance, n, df, level),
            likelihood(p, variance, n, df, level),
            logit(p, variance, df, level),
            wilson(p, variance, df, level),
        ];
        for interval in all.into_iter().flatten() {
            prop_assert!(interval.contains(p) && interval.lower >= 0.0 && interval.upper <= 1.0, "{:?} {}", interval, p);
        }
        let _ = wald(p, variance, df, level);
    }

    #[test]
    fn unit_intervals(p in 0.0..=1.0_f64, variance in number(), n in 0..2000_usize, df in 0..3000_usize, level in 0.0..1.0_f64) {
        let all = [
            asin(p, variance, df, level),
            clopper_pearson(p, variance, level),
            korn_graubard(p, variance, n, df, level),
            likelihood(p, variance, n, df, level),
            logit(p, variance, df, level),
            wilson(p, variance, df, level),
        ];
        for interval in all.into_iter().flatten() {
            prop_assert!(interval.contains(p) && interval.lower >= 0.0 && interval.upper <= 1.0, "{:?} {}", interval, p);
        }
    }

    #[test]
    fn lists(values in vec(number(), 0..20), limits in vec((number(), number()), 0..20)) {
        let _ = (holm(&values), benjamini_hochberg(&values));
        let method = IntervalMethod::Logit;
        let intervals: Vec<Interval> = limits.iter().map(|&(lower, upper)| Interval { lower, upper, method }).collect();
        if let Ok(ranges) = rank_ranges(&intervals) {
            for range in ranges {
                prop_assert!(1 <= range.best && range.best <= range.worst && range.worst <= intervals.len());
            }
        }
    }

    #[test]
    fn surveys(
        weights in vec(number(), 0..12),
        strata in vec(0..3_u32, 0..12),
        clusters in proptest::option::of(vec(0..4_u32, 12)),
        population in proptest::option::of(vec(number(), 12)),
        values in vec(proptest::option::of(number()), 0..12),
        mask in vec(any::<bool>(), 0..12),
        targets in vec(number(), 0..4),
        bounds in (number(), number()),
        rule in rule(),
    ) {
        let n = weights.len();
        let mut builder = Design::builder(weights).strata(strata.clone()).single_psu(rule);
        if let Some(clusters) = clusters {
            builder = builder.clusters(clusters.into_iter().take(n).collect());
        }
        if let Some(population) = population {
            builder = builder.population(population.into_iter().take(n).collect());
        }
        let Ok(design) = builder.build() else { return Ok(()) };
        let categories: Vec<Category> = targets.iter().map(|target| Category::new("c", *target)).collect();
        let control = Control::default();
        let bounds = Bounds { lower: bounds.0, upper: bounds.1 };
        let mut sets = vec![WeightSet::base(&design)];
        if let Ok(margin) = Margin::new("m", strata, categories) {
            let margins = [margin.clone(), margin];
            sets.extend([
                post_stratify(&design, &margins[0]),
                rake(&design, &margins, control),
                calibrate_linear(&design, &margins, control),
                calibrate_bounded(&design, &margins, bounds, control),
                calibrate_logit(&design, &margins, bounds, control),
            ].into_iter().flatten());
        }
        let Ok(variable) = Variable::new(values) else { return Ok(()) };
        let domain = Domain::from_mask(&mask);
        for set in sets {
            let Ok(sample) = Sample::new(design.clone(), set) else { continue };
            let estimates = [
                sample.mean(&variable, &domain),
                sample.total(&variable, &domain),
                sample.proportion(&variable, &domain),
                sample.ratio(&variable, &variable, &domain),
            ];
            for estimate in estimates.into_iter().flatten() {
                let _ = recommended(&estimate, 0.95);
                prop_assert!(estimate.value.is_none_or(f64::is_finite));
                prop_assert!(estimate.variance.is_none_or(|variance| variance.is_finite() && variance >= 0.0));
            }
            let linear = [
                sample.linear_mean(&variable, &domain),
                sample.linear_total(&variable, &sample.all()),
                sample.linear_ratio(&variable, &variable, &domain),
            ];
            let linear: Vec<_> = linear.iter().flatten().collect();
            let terms: Vec<_> = targets.iter().copied().zip(linear.iter().copied()).collect();
            if let Ok(found) = sample.combination(&terms) {
                prop_assert!(found.variance.is_none_or(|variance| variance.is_finite() && variance >= 0.0));
            }
            if let Ok(covariance) = sample.covariance(&linear) {
                prop_assert!(covariance.as_slice().iter().all(|entry| entry.is_finite()));
            }
            let _ = sample.joint_test(&linear);
            let found: Vec<_> = linear.iter().filter_map(|linear| sample.estimate(linear).ok()).collect();
            let terms: Vec<_> = targets.iter().copied().zip(&found).collect();
            let _ = (combine(&terms), trend(&terms));
            let _ = (sample.versus_rest(&variable, &domain), sample.paired_both_valid(&variable, &variable, &domain));
        }
    }

    #[test]
    fn areas(rows in vec((number(), number(), number(), number()), 0..12), overall in number()) {
        let area = |&(value, sampling_variance, x, _): &(f64, f64, f64, f64)| {
            Area { direct: (x < 5.0).then_some(Direct { value, sampling_variance }), covariates: vec![x] }
        };
        if let Ok(model) = fay_herriot(&rows.iter().map(area).collect::<Vec<_>>()) {
            prop_assert!(model.area_variance >= 0.0);
        }
        let area = |&(value, effective_base, x, variance): &(f64, f64, f64, f64)| {
            let direct = DirectProportion { value: value / 10.0, effective_base, variance: Some(variance) };
            ProportionArea { direct: Some(direct), covariates: vec![x] }
        };
        let areas: Vec<ProportionArea> = rows.iter().map(area).collect();
        for smoothing in [Smoothing::Overall, Smoothing::DesignEffect, Smoothing::Generalised, Smoothing::Automatic] {
            if let Ok(model) = fay_herriot_logit(&areas, overall / 10.0, smoothing) {
                prop_assert!(model.areas.iter().all(|area| (0.0..=1.0).contains(&area.value) && (0.0..=1.0).contains(&area.mean)));
            }
        }
    }

    #[test]
    fn plans(
        p in (number(), number()), n in (0..3000_usize, 0..3000_usize),
        target in number(), level in number(), power in number(), rate in number(),
        wards in vec((number(), number(), number(), 0..40_usize, 0..400_usize), 0..6), total in 0..3000_usize,
    ) {
        let make = |p: f64| Expectation::new(p / 10.0, target).and_then(|e| e.of_population(1e3 * rate));
        if let (Ok(first), Ok(second)) = (make(p.0), Expectation::new(p.1 / 10.0, 1.0)) {
            for precision in [Precision::Normal, Precision::Published] {
                let _ = (half_width(&first, n.0, level, precision), required_responses(&first, target, level, precision));
            }
            let _ = (detectable_difference((&first, n.0), (&second, n.1), level, power), responses_for_difference(&first, &second, level, power));
            let _ = power_of_difference((&first, n.0), (&second, n.1), level);
        }
        let _ = invitations(n.0, rate);
        let ward = |(k, &(people, p, cost, low, high)): (usize, &(f64, f64, f64, usize, usize))| {
            Ward::new(k.to_string(), 100.0 * people).expecting(p / 10.0).cost(cost).at_least(low).at_most(low + high).responding(rate)
        };
        let wards: Vec<Ward> = wards.iter().enumerate().map(ward).collect();
        for rule in [Rule::Equal, Rule::Proportional, Rule::Optimal, Rule::Power { exponent: power }, Rule::Bankier { exponent: 0.2 }] {
            if let Ok(allocation) = allocate(&wards, total, rule) {
                prop_assert_eq!(allocation.wards.iter().map(|ward| ward.responses).sum::<usize>(), total);
            }
            if let Ok(allocation) = allocate_budget(&wards, 1e3 * target, rule) {
                prop_assert!(allocation.cost <= 1e3 * target * (1.0 + 1e-9));
            }
            let targets = Targets { ward: Some(target), council: Some(target / 3.0), level: 0.9, precision: Precision::Published };
            let _ = smallest_total(&wards, rule, targets);
        }
    }
}
