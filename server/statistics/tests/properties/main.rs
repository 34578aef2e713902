//! What must hold for any data.
#![expect(clippy::unwrap_used, reason = "test helpers outside test functions")]

mod adjustments;
mod combinations;
mod planning;
mod replication;
mod survey;
mod unit_free;

use proptest::collection::vec;
use proptest::prelude::*;
use statistics::areas::{Area, Direct, fay_herriot};
use statistics::interval::recommended;
use statistics::quantile::{QuantileRule, Woodruff};
use statistics::replicates::jackknife;
use statistics::weights::{
    Bounds, Control, Excess, Residuals, calibrate_bounded, calibrate_linear, calibrate_logit, post_stratify, rake, trim,
};
use statistics::{Sample, SinglePsu, Status, Variable, WeightSet};

use crate::survey::{Survey, close, close_options, survey};

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn raked_weights_meet_the_margins(survey in survey()) {
        let sample = survey.sample();
        prop_assert!(sample.weights().margin_error() <= 1e-11);
        for margin in sample.weights().margins() {
            for category in &margin.categories {
                close(category.after, category.target, 1e-11)?;
            }
        }
        prop_assert!(sample.weights().weights().iter().all(|weight| *weight > 0.0));
    }

    #[test]
    fn order_of_rows_changes_nothing(survey in survey(), seed in any::<u64>()) {
        let mut order: Vec<usize> = (0..survey.rows.len()).collect();
        order.sort_by_key(|row| (*row as u64 + 1).wrapping_mul(seed | 1));
        let moved = Survey {
            rows: order.iter().map(|row| survey.rows[*row]).collect(),
            factors: order.iter().map(|row| survey.factors[*row]).collect(),
        };
        let (first, second) = (survey.sample(), moved.sample());
        for (position, row) in order.iter().enumerate() {
            close(second.weights().weights()[position], first.weights().weights()[*row], 1e-8)?;
        }
        for (domain, other) in survey.strata().iter().zip(moved.strata()) {
            let a = first.proportion(&survey.answers(), domain).unwrap();
            let b = second.proportion(&moved.answers(), &other).unwrap();
            prop_assert_eq!((a.status, a.n, a.degrees_of_freedom), (b.status, b.n, b.degrees_of_freedom));
            close_options(a.value, b.value, 1e-8)?;
            close_options(a.standard_error, b.standard_error, 1e-6)?;
        }
    }

    #[test]
    fn scale_of_base_weights_does_not_matter_to_raking(survey in survey(), scale in 1e-3..1e3_f64) {
        let sample = survey.sample();
        let scaled = rake(&survey.design(scale), &survey.margins(), Control::default()).unwrap();
        for (one, other) in sample.weights().weights().iter().zip(scaled.weights()) {
            close(*other, *one, 1e-8)?;
        }
    }

    #[test]
    fn targets_already_met_return_the_base_weights(survey in survey()) {
        let survey = Survey { factors: vec![1.0; survey.rows.len()], ..survey };
        let (design, margins, control) = (survey.design(1.0), survey.margins(), Control::default());
        let bounds = Bounds { lower: 0.5, upper: 2.0 };
        let sets = [
            rake(&design, &margins, control).unwrap(),
            calibrate_linear(&design, &margins, control).unwrap(),
            calibrate_bounded(&design, &margins, bounds, control).unwrap(),
            calibrate_logit(&design, &margins, bounds, control).unwrap(),
            post_stratify(&design, &margins[0]).unwrap(),
        ];
        for set in sets {
            for (weight, base) in set.weights().iter().zip(design.base_weights()) {
                close(*weight, *base, 1e-9)?;
            }
        }
    }

    #[test]
    fn bounded_weights_stay_within_their_bounds_or_are_refused(survey in survey()) {
        let (design, margins, control) = (survey.design(1.0), survey.margins(), Control::default());
        let bounds = Bounds { lower: 0.6, upper: 1.8 };
        for set in [calibrate_bounded(&design, &margins, bounds, control), calibrate_logit(&design, &margins, bounds, control)] {
            let Ok(set) = set else { continue };
            prop_assert!(set.margin_error() <= 1e-11);
            for (weight, base) in set.weights().iter().zip(design.base_weights()) {
                prop_assert!((0.6 - 1e-12..=1.8 + 1e-12).contains(&(weight / base)));
            }
        }
    }

    #[test]
    fn totals_of_domains_add_up(survey in survey()) {
        let (sample, answers) = (survey.sample(), survey.answers());
        let parts: f64 =
            survey.strata().iter().filter_map(|domain| sample.total(&answers, domain).unwrap().value).sum();
        let whole = sample.total(&answers, &sample.all()).unwrap().value.unwrap_or(0.0);
        close(parts, whole, 1e-12)?;
    }

    #[test]
    fn contrast_with_the_rest_is_the_difference(survey in survey()) {
        let (sample, answers) = (survey.sample(), survey.answers());
        for domain in survey.strata() {
            let contrast = sample.versus_rest(&answers, &domain).unwrap();
            let ward = sample.proportion(&answers, &domain).unwrap();
            let rest = sample.proportion(&answers, &domain.complement()).unwrap();
            let direct = ward.value.zip(rest.value).map(|(ward, rest)| ward - rest);
            close_options(contrast.difference, direct, 1e-12)?;
            // ward - whole = (share of the rest) (ward - rest).
            let whole = sample.versus_whole(&answers, &domain).unwrap();
            if contrast.status == Status::Ok && whole.status == Status::Ok {
                let share = rest.sum_of_weights / (ward.sum_of_weights + rest.sum_of_weights);
                let expected = contrast.difference.map(|difference| share * difference);
                prop_assert!((whole.difference.unwrap() - expected.unwrap()).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn base_weighted_contrast_of_strata_has_no_covariance(survey in survey()) {
        let design = survey.design(1.0);
        let sample = Sample::new(design.clone(), WeightSet::base(&design)).unwrap();
        for domain in survey.strata() {
            let ward = sample.proportion(&survey.answers(), &domain).unwrap();
            let rest = sample.proportion(&survey.answers(), &domain.complement()).unwrap();
            let contrast = sample.versus_rest(&survey.answers(), &domain).unwrap();
            if contrast.status == Status::Ok {
                close(contrast.variance.unwrap(), ward.variance.unwrap() + rest.variance.unwrap(), 1e-9)?;
            }
        }
    }

    #[test]
    fn rows_as_clusters_are_the_same_as_no_clusters(survey in survey()) {
        let plain = survey.sample();
        let design = survey.clustered((0..).take(survey.rows.len()).collect());
        let weights = rake(&design, &survey.margins(), Control::default()).unwrap();
        let clustered = Sample::new(design, weights).unwrap();
        for domain in survey.strata().into_iter().chain([plain.all()]) {
            let a = plain.proportion(&survey.answers(), &domain).unwrap();
            let b = clustered.proportion(&survey.answers(), &domain).unwrap();
            prop_assert_eq!((a.status, a.degrees_of_freedom), (b.status, b.degrees_of_freedom));
            close_options(a.variance, b.variance, 1e-8)?;
        }
    }

    #[test]
    fn intervals_hold_the_estimate_and_stay_in_range(survey in survey(), level in 0.5..0.9999_f64) {
        let design = survey.clustered(survey.rows.iter().map(|row| row.cluster).collect());
        let clustered = Sample::new(design.clone(), WeightSet::base(&design)).unwrap();
        for sample in [survey.sample(), clustered] {
            for domain in survey.strata() {
                let estimate = sample.proportion(&survey.answers(), &domain).unwrap();
                let Ok(interval) = recommended(&estimate, level) else {
                    prop_assert!(matches!(estimate.status, Status::NoRespondents | Status::ZeroVariance)
                        || estimate.degrees_of_freedom == 0);
                    continue;
                };
                prop_assert!(0.0 <= interval.lower && interval.upper <= 1.0);
                prop_assert!(interval.contains(estimate.value.unwrap()));
                let wider = recommended(&estimate, 0.5 + level / 2.0).unwrap();
                prop_assert!(wider.lower <= interval.lower + 1e-12 && wider.upper >= interval.upper - 1e-12);
            }
        }
    }

    #[test]
    fn paired_question_with_itself_is_nothing(survey in survey()) {
        let (sample, answers) = (survey.sample(), survey.answers());
        let own = sample.paired_own_bases(&answers, &answers, &sample.all()).unwrap();
        let both = sample.paired_both_valid(&answers, &answers, &sample.all()).unwrap();
        prop_assert_eq!(own.difference.unwrap_or(0.0), 0.0);
        prop_assert_eq!(both.difference.unwrap_or(0.0), 0.0);
        prop_assert_ne!(own.status, Status::Ok);
    }

    #[test]
    fn comparisons_by_sums_equal_those_by_rows(survey in survey(), adjusted in any::<bool>()) {
        let residuals = if adjusted { Residuals::LeverageAdjusted } else { Residuals::BaseWeighted };
        let design = survey.design(1.0);
        let weights = rake(&design, &survey.margins(), Control::default()).unwrap().with_residuals(residuals).unwrap();
        let sample = Sample::new(design, weights).unwrap();
        let answers = survey.answers();
        let comparison = sample.comparison(&answers).unwrap();
        for domain in survey.strata() {
            let (quick, slow) = (comparison.versus_rest(&domain).unwrap(), sample.versus_rest(&answers, &domain).unwrap());
            prop_assert_eq!((quick.first_n, quick.second_n), (slow.first_n, slow.second_n));
            prop_assert_eq!(quick.degrees_of_freedom, slow.degrees_of_freedom);
            // Relative to the proportions themselves: their difference may be anything down to 0.
            let apart = quick.difference.unwrap_or(0.0) - slow.difference.unwrap_or(0.0);
            prop_assert!(apart.abs() <= 1e-12, "differences {} apart", apart);
            // Where a variance is all but 0, only its size against that of simple random sampling means anything.
            let (quick, slow) = (quick.variance.unwrap_or(0.0), slow.variance.unwrap_or(0.0));
            let tolerance = if adjusted { 1e-10 } else { 1e-12 };
            prop_assert!((quick - slow).abs() <= tolerance * slow.max(1e-2), "{} is not {}", quick, slow);
            // The covariance matrix comes another way again.
            let own = sample.linear_proportion(&answers, &domain).unwrap();
            let variance = sample.estimate(&own).unwrap().variance.unwrap_or(0.0);
            let matrix = sample.covariance(&[&own]).unwrap();
            prop_assert!((matrix.as_slice()[0] - variance).abs() <= 1e-10 * variance.max(1e-2));
        }
    }

    #[test]
    fn quantiles_rise_with_the_probability(survey in survey(), values in vec(-5.0..5.0_f64, 120)) {
        let sample = survey.sample();
        let values = survey.rows.iter().zip(values).map(|(row, value)| row.answer.map(|_| value));
        let variable = Variable::new(values).unwrap();
        for rule in [QuantileRule::Math, QuantileRule::School, QuantileRule::HyndmanFan7] {
            let found = sample.quantiles(&variable, &sample.all(), &[0.0, 0.1, 0.5, 0.9, 1.0], rule, Woodruff::default());
            let found: Vec<f64> = found.unwrap().into_iter().filter_map(|quantile| quantile.value).collect();
            prop_assert!(found.windows(2).all(|pair| pair[0] <= pair[1]));
        }
    }

    /// The jackknife of a linear estimate is its linearised variance.
    #[test]
    fn jackknife_of_a_total_is_the_linearised_variance(survey in survey()) {
        let design = survey.design(1.0).with_single_psu(SinglePsu::Remove);
        let Ok(replicates) = jackknife(&design) else { return Ok(()) };
        let sample = Sample::new(design.clone(), WeightSet::base(&design)).unwrap();
        let answers = survey.answers();
        let linearised = sample.total(&answers, &sample.all()).unwrap();
        let replicated = replicates.total(&answers, &sample.all()).unwrap();
        let scale = replicated.value * replicated.value;
        prop_assert!((replicated.variance - linearised.variance.unwrap_or(0.0)).abs() <= 1e-9 * scale.max(1e-9));
    }

    #[test]
    fn area_estimates_lie_between_direct_and_synthetic(areas in vec((0.0..1.0_f64, 0.001..0.1_f64, 0.0..5.0_f64), 4..30)) {
        let area = |&(value, sampling_variance, x): &(f64, f64, f64)| {
            Area { direct: Some(Direct { value, sampling_variance }), covariates: vec![x] }
        };
        let Ok(model) = fay_herriot(&areas.iter().map(area).collect::<Vec<_>>()) else { return Ok(()) };
        for ((direct, _, _), estimate) in areas.iter().zip(&model.areas) {
            let (low, high) = (direct.min(estimate.synthetic), direct.max(estimate.synthetic));
            prop_assert!(low - 1e-12 <= estimate.value && estimate.value <= high + 1e-12);
            prop_assert!(estimate.mse > 0.0);
        }
    }

    #[test]
    fn trimming_keeps_the_sum_and_the_limits(survey in survey(), upper in 1.1..4.0_f64) {
        let weights = survey.sample().weights().normalised().unwrap();
        let design = survey.design(1.0);
        if let Ok(trimmed) = trim(&design, &weights, 0.2, upper, Excess::Strict) {
            let sum: f64 = trimmed.weights.weights().iter().sum();
            close(sum, survey.rows.len() as f64, 1e-9)?;
            let inside = |weight: &f64| *weight >= 0.2 - 1e-9 && *weight <= upper + 1e-9;
            prop_assert!(trimmed.weights.weights().iter().all(inside));
        }
    }
}
