//! What must hold for any data.
#![expect(clippy::unwrap_used, reason = "test helpers outside test functions")]

use proptest::collection::vec;
use proptest::prelude::*;
use statistics::interval::recommended;
use statistics::weights::{Bounds, Control, calibrate_bounded, calibrate_linear, calibrate_logit, post_stratify, rake};
use statistics::{Category, Design, Domain, Margin, Sample, SinglePsu, Status, Variable, WeightSet};

/// A survey of some rows: base weight, stratum, two classifications and an answer each.
#[derive(Debug, Clone)]
struct Survey {
    rows: Vec<Row>,
    /// Calibration factors that the targets are made with, so that weights meeting them exist.
    factors: Vec<f64>,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    base: f64,
    stratum: u32,
    age: u32,
    sex: u32,
    cluster: u32,
    answer: Option<bool>,
}

fn row() -> impl Strategy<Value = Row> {
    (0.5..50.0_f64, 0..4_u32, 0..4_u32, 0..2_u32, 0..3_u32, proptest::option::weighted(0.8, any::<bool>()))
        .prop_map(|(base, stratum, age, sex, cluster, answer)| Row { base, stratum, age, sex, cluster, answer })
}

fn survey() -> impl Strategy<Value = Survey> {
    vec((row(), 0.3..3.0_f64), 8..120)
        .prop_map(|pairs| pairs.into_iter().unzip())
        .prop_map(|(rows, factors)| Survey { rows, factors })
}

impl Survey {
    fn design(&self, scale: f64) -> Design {
        Design::builder(self.rows.iter().map(|row| row.base * scale).collect())
            .strata(self.rows.iter().map(|row| row.stratum).collect())
            .single_psu(SinglePsu::Adjust)
            .build()
            .unwrap()
    }

    fn clustered(&self, clusters: Vec<u32>) -> Design {
        Design::builder(self.rows.iter().map(|row| row.base).collect())
            .strata(self.rows.iter().map(|row| row.stratum).collect())
            .clusters(clusters)
            .single_psu(SinglePsu::Adjust)
            .build()
            .unwrap()
    }

    fn margin(&self, name: &str, categories: usize, of: fn(&Row) -> u32) -> Margin {
        let mut targets = vec![0.0; categories];
        for (row, factor) in self.rows.iter().zip(&self.factors) {
            targets[of(row) as usize] += row.base * factor;
        }
        let categories = targets.iter().enumerate().map(|(k, target)| Category::new(k.to_string(), *target)).collect();
        Margin::new(name, self.rows.iter().map(of).collect(), categories).unwrap()
    }

    fn margins(&self) -> [Margin; 2] {
        [self.margin("age", 4, |row| row.age), self.margin("sex", 2, |row| row.sex)]
    }

    fn answers(&self) -> Variable {
        Variable::indicator(self.rows.iter().map(|row| row.answer))
    }

    fn sample(&self) -> Sample {
        let design = self.design(1.0);
        let weights = rake(&design, &self.margins(), Control::default()).unwrap();
        Sample::new(design, weights).unwrap()
    }

    fn strata(&self) -> Vec<Domain> {
        Domain::groups(&self.rows.iter().map(|row| row.stratum).collect::<Vec<_>>(), 4)
    }
}

fn close(got: f64, expected: f64, relative: f64) -> Result<(), TestCaseError> {
    prop_assert!((got - expected).abs() <= relative * expected.abs().max(1e-9), "{} is not {}", got, expected);
    Ok(())
}

fn close_options(got: Option<f64>, expected: Option<f64>, relative: f64) -> Result<(), TestCaseError> {
    prop_assert_eq!(got.is_some(), expected.is_some());
    got.zip(expected).map_or(Ok(()), |(got, expected)| close(got, expected, relative))
}

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
}
