//! Models of proportions: by hand, at the ends, and what must hold for any areas.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;

use super::*;

fn area(value: f64, effective_base: f64, variance: Option<f64>) -> ProportionArea {
    ProportionArea { direct: Some(DirectProportion { value, effective_base, variance }), covariates: Vec::new() }
}

/// Areas whose variance is `factor p (1 - p) / n`.
fn with_factor(pairs: &[(f64, f64)], factor: f64) -> Vec<ProportionArea> {
    pairs.iter().map(|&(p, n)| area(p, n, Some(factor * p * (1.0 - p) / n))).collect()
}

const EIGHT: [(f64, f64); 8] =
    [(0.5, 40.0), (0.6, 55.0), (0.7, 30.0), (0.8, 90.0), (0.55, 25.0), (0.9, 60.0), (0.65, 48.0), (0.75, 33.0)];

#[test]
fn overall_by_hand() {
    let mut areas = with_factor(&EIGHT, 1.0);
    areas.push(area(1.0, 3.0, None));
    let model = fay_herriot_logit(&areas, 0.65, Smoothing::Overall).unwrap();
    let logits: Vec<Area> = EIGHT
        .iter()
        .chain(&[(1.0, 3.0)])
        .map(|&(p, n): &(f64, f64)| {
            let value = ((n * p + 0.5) / (n * (1.0 - p) + 0.5)).ln();
            let sampling_variance = 1.0 / (n * 0.65 * 0.35);
            Area { direct: Some(Direct { value, sampling_variance }), covariates: Vec::new() }
        })
        .collect();
    let expected = fay_herriot(&logits).unwrap();
    for (got, expected) in model.areas.iter().zip(&expected.areas) {
        assert!((got.logit - expected.value).abs() < 1e-12);
        assert!((got.logit_root_mse - expected.mse.sqrt()).abs() < 1e-12);
    }
    assert_eq!((model.smoothing, model.design_effect, model.function), (Smoothing::Overall, None, None));
    // An area of three moves most of the way to the others.
    assert!(model.areas[8].value < 0.85);
}

/// The mean design effect, weighted by the base: (40 * 1 + 60 * 2) / 100 = 1.6; areas that say nothing are left out.
#[test]
fn mean_design_effect_by_hand() {
    let mut areas = with_factor(&[(0.5, 40.0)], 1.0);
    areas.extend(with_factor(&[(0.8, 60.0)], 2.0));
    areas.extend(with_factor(&[(0.7, 9.0)], 9.0));
    areas.extend([area(1.0, 50.0, Some(0.0)), area(0.6, 30.0, None)]);
    let model = fay_herriot_logit(&areas, 0.7, Smoothing::DesignEffect).unwrap();
    assert!((model.design_effect.unwrap() - 1.6).abs() < 1e-14);
    // The variance of every area is 1.6 p (1 - p) / n at its synthetic proportion, also where all agreed.
    let p = {
        let overall = fay_herriot_logit(&areas, 0.7, Smoothing::Overall).unwrap();
        1.0 / (1.0 + (-overall.logits.areas[3].synthetic).exp())
    };
    assert!((model.areas[3].sampling_variance.unwrap() - 1.6 * p * (1.0 - p) / 50.0).abs() < 1e-15);
}

/// By hand: ln(pq/n) = x of three areas and ln V = x + 0, 0.3, 0 with x equally spaced: slope 1, a = 0.1 and residuals
/// -0.1, 0.2, -0.1 with s^2 = 0.06.
#[test]
fn variance_function_by_hand() {
    let at = |n: f64, rise: f64| area(0.5, n, Some(0.25 / n * rise.exp()));
    let areas = [at(20.0, 0.0), at(40.0, 0.3), at(80.0, 0.0)];
    let function = GeneralisedVariance::fit(&areas).unwrap();
    assert!((function.slope - 1.0).abs() < 1e-12 && (function.intercept - 0.1).abs() < 1e-12);
    assert!((function.residual_variance - 0.06).abs() < 1e-12);
    assert!((function.variance(0.2, 16.0).unwrap() - 0.01 * 0.13_f64.exp()).abs() < 1e-13);
    assert_eq!((function.variance(0.0, 16.0), function.variance(0.2, 0.0)), (None, None));
    let refused = GeneralisedVariance::fit(&areas[..2]);
    assert_eq!(refused, Err(AreaError::Smoothing { usable: 2, needed: 3 }));
    let alike = [at(20.0, 0.0), at(20.0, 0.3), at(20.0, 0.1)];
    assert_eq!(GeneralisedVariance::fit(&alike), Err(AreaError::Smoothing { usable: 3, needed: 3 }));
}

#[test]
fn the_rule_is_chosen_by_what_the_areas_can_tell() {
    let chosen = |areas: &[ProportionArea]| fay_herriot_logit(areas, 0.65, Smoothing::Automatic).unwrap().smoothing;
    let eight = with_factor(&EIGHT, 1.2);
    let mut sixteen = eight.clone();
    sixteen.extend(with_factor(&EIGHT.map(|(p, n)| (p, 2.0 * n)), 1.4));
    assert_eq!(chosen(&sixteen), Smoothing::Generalised);
    assert_eq!(chosen(&eight), Smoothing::DesignEffect);
    let none: Vec<ProportionArea> = EIGHT.iter().map(|&(p, n)| area(p, n, None)).collect();
    assert_eq!(chosen(&none), Smoothing::Overall);
    // Variances that do not fall with the base have a slope of 0, which no variance function should.
    let flat: Vec<ProportionArea> = sixteen
        .iter()
        .map(|area| {
            let direct = area.direct.map(|direct| DirectProportion { variance: Some(0.004), ..direct });
            ProportionArea { direct, covariates: Vec::new() }
        })
        .collect();
    assert_eq!(chosen(&flat), Smoothing::DesignEffect);
}

/// Areas that do not differ: `A = 0`, everybody gets the synthetic value, and mean and median are one.
#[test]
fn no_variance_between_areas() {
    let mut areas = with_factor(&[(0.7, 50.0); 9], 1.0);
    areas.push(ProportionArea { direct: None, covariates: Vec::new() });
    let model = fay_herriot_logit(&areas, 0.7, Smoothing::DesignEffect).unwrap();
    assert_eq!(model.logits.area_variance, 0.0);
    for estimate in &model.areas {
        assert!((estimate.value - model.areas[0].value).abs() < 1e-12);
        assert!((estimate.mean - estimate.value).abs() < 1e-14);
        assert!(estimate.root_mse > 0.0);
    }
    assert!(model.areas[9].sampling_variance.is_none());
}

/// The mean by Simpson's rule on a fine grid, and the error by the delta method where it is small.
#[test]
fn mean_and_error_on_the_scale_of_proportions() {
    let mut areas = with_factor(&EIGHT, 1.0);
    areas.push(ProportionArea { direct: None, covariates: Vec::new() });
    let model = fay_herriot_logit(&areas, 0.65, Smoothing::Overall).unwrap();
    for (estimate, logit) in model.areas.iter().zip(&model.logits.areas) {
        let (steps, reach) = (20_000, 10.0);
        let at = |k: usize| {
            let z = reach * (2.0 * k as f64 / steps as f64 - 1.0);
            let density = (-0.5 * z * z).exp() / (2.0 * std::f64::consts::PI).sqrt();
            density / (1.0 + (-(estimate.logit + logit.g1.sqrt() * z)).exp())
        };
        let weight = |k: usize| if k == 0 || k == steps { 1.0 } else { 2.0 + 2.0 * (k % 2) as f64 };
        let sum: f64 = (0..=steps).map(|k| weight(k) * at(k)).sum();
        let simpson = sum * 2.0 * reach / steps as f64 / 3.0;
        assert!((estimate.mean - simpson).abs() < 1e-12, "{} is not {simpson}", estimate.mean);
        // The median lies beyond the mean, and the mean has the smaller error about it only by its own measure.
        assert!((estimate.value - 0.5).abs() >= (estimate.mean - 0.5).abs());
        let delta = estimate.value * (1.0 - estimate.value) * estimate.logit_root_mse;
        assert!((estimate.root_mse / delta - 1.0).abs() < 0.1, "{} is not {delta}", estimate.root_mse);
    }
}

/// Two areas of hardly anybody and one of many, by a covariate: where nobody was asked the line leads to a logit of 40, whose
/// proportion is 1 as a number, and the interval says that nothing is known.
#[test]
fn far_from_the_areas_asked_the_interval_is_wide() {
    let rows = [(Some((0.25, 0.3)), -0.445), (Some((0.5, 0.3)), -0.405), (Some((0.0, 46.6)), -0.56), (None, 0.819)];
    let areas = rows.map(|(direct, x)| ProportionArea {
        direct: direct.map(|(value, effective_base)| DirectProportion { value, effective_base, variance: None }),
        covariates: vec![x],
    });
    let model = fay_herriot_logit(&areas, 0.01, Smoothing::Overall).unwrap();
    let far = model.areas[3];
    assert!(far.logit > 37.0 && far.value == 1.0 && far.root_mse > 0.5);
    let interval = far.interval(0.95).unwrap();
    assert!(interval.lower < 1e-9 && interval.upper == 1.0);
}

#[test]
fn refuses_by_area() {
    let areas = with_factor(&EIGHT, 1.0);
    let of = |areas: &[ProportionArea], overall| fay_herriot_logit(areas, overall, Smoothing::Automatic);
    assert!(matches!(of(&areas, 1.0), Err(AreaError::Number { area: 8, .. })));
    assert!(matches!(of(&[area(1.2, 3.0, None)], 0.5), Err(AreaError::Number { area: 0, .. })));
    assert!(matches!(of(&[area(0.2, 3.0, None), area(0.2, 0.0, None)], 0.5), Err(AreaError::Number { area: 1, .. })));
    let none = [area(0.5, 30.0, None), area(0.4, 20.0, None)];
    let refused = fay_herriot_logit(&none, 0.5, Smoothing::DesignEffect);
    assert_eq!(refused, Err(AreaError::Smoothing { usable: 0, needed: 1 }));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn estimates_stay_within_zero_and_one(
        rows in vec((weighted(0.85, (0..=12_u32, 0.3..300.0_f64, weighted(0.8, 0.2..5.0_f64))), -1.0..1.0_f64), 5..30),
        overall in 0.01..0.99_f64,
    ) {
        let direct = |&(twelfths, effective_base, factor): &(u32, f64, Option<f64>)| {
            let value = f64::from(twelfths) / 12.0;
            let variance = factor.map(|factor| factor * value * (1.0 - value) / effective_base);
            DirectProportion { value, effective_base, variance }
        };
        let areas: Vec<ProportionArea> = rows
            .iter()
            .map(|(answers, x)| ProportionArea { direct: answers.as_ref().map(direct), covariates: vec![*x] })
            .collect();
        for smoothing in [Smoothing::Overall, Smoothing::DesignEffect, Smoothing::Generalised, Smoothing::Automatic] {
            let Ok(model) = fay_herriot_logit(&areas, overall, smoothing) else { continue };
            prop_assert!(smoothing == Smoothing::Automatic || model.smoothing == smoothing);
            for (estimate, area) in model.areas.iter().zip(&areas) {
                let within = |p: f64, inside: bool| (0.0..=1.0).contains(&p) && (!inside || (p > 0.0 && p < 1.0));
                // A number of 53 bits nearer to 1 than 1e-16 is 1: a logit beyond 36, of an area far from all that were asked.
                prop_assert!(within(estimate.value, estimate.logit.abs() < 36.0));
                prop_assert!(within(estimate.mean, estimate.logit.abs() < 25.0));
                prop_assert!(estimate.root_mse <= 1.0 && estimate.mean_root_mse <= 1.0);
                prop_assert_eq!(estimate.sampling_variance.is_some(), area.direct.is_some());
                prop_assert!(estimate.sampling_variance.is_none_or(|variance| variance > 0.0));
                let interval = estimate.interval(0.95).unwrap();
                prop_assert!(interval.lower >= 0.0 && interval.upper <= 1.0 && interval.contains(estimate.value));
            }
        }
    }
}
