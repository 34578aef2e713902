//! What does not depend on units or on which side is called the first.

use proptest::prelude::*;
use statistics::contrast::independent;
use statistics::weights::{Control, post_stratify, rake};
use statistics::{Sample, SinglePsu, Status, WeightSet};

use crate::survey::{close, close_options, survey};

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Proportions, their variance and the measures of precision are the same in people, thousands or percent.
    #[test]
    fn scale_of_weights_changes_no_proportion(survey in survey(), scale in 1e-3..1e3_f64) {
        let given = |scale: f64| {
            let design = survey.design(scale);
            Sample::new(design.clone(), WeightSet::base(&design)).unwrap()
        };
        let (one, other) = (given(1.0), given(scale));
        for domain in survey.strata().into_iter().chain([one.all()]) {
            let a = one.proportion(&survey.answers(), &domain).unwrap();
            let b = other.proportion(&survey.answers(), &domain).unwrap();
            prop_assert_eq!((a.status, a.n, a.degrees_of_freedom), (b.status, b.n, b.degrees_of_freedom));
            close_options(a.value, b.value, 1e-12)?;
            close_options(a.variance, b.variance, 1e-10)?;
            close_options(a.effective_base_kish, b.effective_base_kish, 1e-12)?;
            close_options(a.deff_replace, b.deff_replace, 1e-10)?;
            let (first, second) = (one.versus_rest(&survey.answers(), &domain).unwrap(), other.versus_rest(&survey.answers(), &domain).unwrap());
            prop_assert_eq!(first.status, second.status);
            if first.status == Status::Ok {
                close_options(first.variance, second.variance, 1e-9)?;
            }
            let total = one.total(&survey.answers(), &domain).unwrap();
            let scaled = other.total(&survey.answers(), &domain).unwrap();
            close_options(total.standard_error.map(|error| error * scale), scaled.standard_error, 1e-9)?;
        }
    }

    /// Raked to nothing new, weights, estimates and residuals are those of post-stratification.
    #[test]
    fn one_margin_raked_is_post_stratified(survey in survey()) {
        let (design, margins) = (survey.design(1.0), survey.margins());
        let raked = rake(&design, &margins[..1], Control::default()).unwrap();
        let post = post_stratify(&design, &margins[0]).unwrap();
        for (one, other) in raked.weights().iter().zip(post.weights()) {
            close(*one, *other, 1e-9)?;
        }
        let samples = [raked, post].map(|set| Sample::new(design.clone(), set).unwrap());
        for domain in survey.strata() {
            let [a, b] = [0, 1].map(|k| samples[k].proportion(&survey.answers(), &domain).unwrap());
            if a.status == Status::Ok && b.status == Status::Ok {
                close_options(a.variance, b.variance, 1e-7)?;
            }
        }
    }

    /// This wave less the last is the last less this, turned round.
    #[test]
    fn change_between_waves_is_symmetric(one in survey(), other in survey(), level in 0.5..0.999_f64) {
        let of = |survey: &crate::survey::Survey| {
            let sample = survey.sample();
            sample.proportion(&survey.answers(), &sample.all()).unwrap()
        };
        let (first, second) = (of(&one), of(&other));
        let (there, back) = (independent(&first, &second).unwrap(), independent(&second, &first).unwrap());
        prop_assert_eq!((there.status, there.degrees_of_freedom), (back.status, back.degrees_of_freedom));
        close_options(there.difference, back.difference.map(|difference| -difference), 1e-15)?;
        close_options(there.variance, back.variance, 1e-15)?;
        close_options(there.p_value, back.p_value, 1e-12)?;
        if let (Ok(there), Ok(back)) = (there.interval(level), back.interval(level)) {
            prop_assert!((there.lower + back.upper).abs() < 1e-12 && (there.upper + back.lower).abs() < 1e-12);
        }
        // A ward against the rest, and the rest against the ward.
        let sample = one.sample();
        for domain in one.strata() {
            let ward = sample.versus_rest(&one.answers(), &domain).unwrap();
            let rest = sample.versus_rest(&one.answers(), &domain.complement()).unwrap();
            prop_assert_eq!(ward.status, rest.status);
            close_options(ward.difference, rest.difference.map(|difference| -difference), 1e-12)?;
            close_options(ward.variance, rest.variance, 1e-9)?;
        }
    }

    /// More information never widens: removing strata of one unit, or a correction for the population, adds no variance.
    #[test]
    fn rules_and_corrections_only_take_away(survey in survey()) {
        let design = survey.design(1.0);
        let variance = |rule| {
            let design = design.clone().with_single_psu(rule);
            let sample = Sample::new(design.clone(), WeightSet::base(&design)).unwrap();
            sample.total(&survey.answers(), &sample.all()).unwrap().variance.unwrap_or(0.0)
        };
        prop_assert!(variance(SinglePsu::Remove) <= variance(SinglePsu::Adjust) * (1.0 + 1e-12) + 1e-12);
        let counts = vec![1e4; survey.rows.len()];
        let limited = statistics::Design::builder(survey.rows.iter().map(|row| row.base).collect())
            .strata(survey.rows.iter().map(|row| row.stratum).collect())
            .population(counts)
            .single_psu(SinglePsu::Adjust)
            .build()
            .unwrap();
        let sample = Sample::new(limited.clone(), WeightSet::base(&limited)).unwrap();
        let corrected = sample.total(&survey.answers(), &sample.all()).unwrap().variance.unwrap_or(0.0);
        prop_assert!(corrected <= variance(SinglePsu::Adjust) * (1.0 + 1e-12) + 1e-12);
    }
}
