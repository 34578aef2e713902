//! Linear combinations, covariances and joint tests against what they must equal.

use proptest::collection::vec;
use proptest::prelude::*;
use statistics::contrast::{combine, independent, trend};
use statistics::weights::{Control, post_stratify, rake};
use statistics::{Domain, Estimate, Linearised, Margin, Sample, Status, Variable, WeightSet};

use crate::survey::{Survey, close, close_options, survey};

/// Samples of all kinds: base weights, raked, post-stratified, calibrated to a number, clustered.
fn samples(survey: &Survey) -> Vec<Sample> {
    let design = survey.design(1.0);
    let clustered = survey.clustered(survey.rows.iter().map(|row| row.cluster).collect());
    let sizes: Vec<f64> = survey.rows.iter().map(|row| 1.0 + f64::from(row.age * 3 + row.cluster)).collect();
    let population = sizes.iter().zip(&survey.rows).map(|(size, row)| size * row.base).sum::<f64>() * 1.01;
    let total = statistics::margin::Total::new("size", sizes, population).unwrap();
    let method = statistics::weights::CalibrationMethod::Linear;
    let margins = survey.margins();
    let numeric =
        statistics::weights::calibrate_to_totals(&design, &margins[..1], &[total], method, Control::default());
    let sets = [
        (&design, Ok(WeightSet::base(&design))),
        (&design, rake(&design, &margins, Control::default())),
        (&design, post_stratify(&design, &margins[0])),
        (&design, numeric),
        (&clustered, rake(&clustered, &margins, Control::default())),
    ];
    sets.into_iter().filter_map(|(design, set)| Sample::new(design.clone(), set.ok()?).ok()).collect()
}

/// Means, a total and a ratio of strata and of the whole, each with how large its influence gets, at most.
fn values(survey: &Survey, sample: &Sample) -> Vec<(Linearised, f64)> {
    let answers = survey.answers();
    let size = Variable::new(survey.rows.iter().map(|row| Some(1.0 + f64::from(row.age)))).unwrap();
    let all = sample.all();
    // Of a mean `(y - mean) / weights`, of a total `y`, of a ratio `(x - ratio y) / total of y`.
    let sum = |domain: &Domain| {
        let one = Variable::indicator(survey.rows.iter().map(|row| row.answer.map(|_| true)));
        sample.linear_total(&one, domain).ok().and_then(|total| total.value()).unwrap_or(f64::INFINITY)
    };
    let yes = sample.linear_total(&answers, &all).ok();
    let mut values: Vec<(Linearised, f64)> = Vec::new();
    for domain in survey.strata().iter().chain([&all]) {
        let mean = sample.linear_mean(&answers, domain).ok();
        values.extend(mean.map(|mean| {
            let reach = 1.0 + mean.value().unwrap_or_default().abs();
            (mean, reach / sum(domain).abs())
        }));
    }
    values.extend(yes.clone().map(|total| (total, 1.0)));
    values.extend(sample.linear_ratio(&size, &answers, &all).ok().map(|ratio| {
        let reach = 4.0 + ratio.value().unwrap_or_default().abs();
        let total = yes.and_then(|yes| yes.value()).unwrap_or(f64::INFINITY);
        (ratio, reach / total.abs())
    }));
    values.retain(|(value, _)| value.value().is_some());
    values
}

/// The variance by its definition, of base weights or after post-stratification to ages: residuals from the d-weighted
/// mean of the cell, weighted, summed by unit and squared about the mean of the stratum.
fn direct(survey: &Survey, weights: &[f64], influence: &[f64], post: bool) -> f64 {
    let rows = &survey.rows;
    let mut u: Vec<f64> = influence.to_vec();
    if post {
        for age in 0..4 {
            let cell: Vec<usize> = (0..rows.len()).filter(|row| rows[*row].age == age).collect();
            let base: f64 = cell.iter().map(|row| rows[*row].base).sum();
            let mean = cell.iter().map(|row| rows[*row].base * influence[*row]).sum::<f64>() / base;
            cell.iter().for_each(|row| u[*row] -= mean);
        }
    }
    u.iter_mut().zip(weights).for_each(|(u, weight)| *u *= weight);
    (0..4)
        .map(|stratum| {
            let u: Vec<f64> = (0..rows.len()).filter(|row| rows[*row].stratum == stratum).map(|row| u[row]).collect();
            let (n, mean) = (u.len() as f64, u.iter().sum::<f64>() / u.len() as f64);
            match u.len() {
                0 => 0.0,
                1 => u[0] * u[0],
                _ => n / (n - 1.0) * u.iter().map(|u| (u - mean) * (u - mean)).sum::<f64>(),
            }
        })
        .sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_two_is_the_contrast(survey in survey()) {
        for sample in samples(&survey) {
            let answers = survey.answers();
            for domain in survey.strata() {
                let (Ok(first), Ok(second)) =
                    (sample.linear_mean(&answers, &domain), sample.linear_mean(&answers, &domain.complement())) else { continue };
                let contrast = sample.contrast(&first, &second).unwrap();
                let found = sample.combination(&[(1.0, &first), (-1.0, &second)]).unwrap();
                prop_assert_eq!((found.status, found.degrees_of_freedom), (contrast.status, contrast.degrees_of_freedom));
                prop_assert_eq!(found.n, contrast.first_n + contrast.second_n);
                close_options(found.value, contrast.difference, 1e-12)?;
                close_options(found.variance, contrast.variance, 1e-12)?;
                close_options(found.p_value, contrast.p_value, 1e-10)?;
            }
        }
    }

    /// `c' V c` is the variance of the combination, whatever is combined.
    #[test]
    fn quadratic_form_of_the_covariance(survey in survey(), coefficients in vec(-3.0..3.0_f64, 7)) {
        for sample in samples(&survey) {
            let values = values(&survey, &sample);
            let list: Vec<&Linearised> = values.iter().map(|(value, _)| value).collect();
            let Ok(covariance) = sample.covariance(&list) else { continue };
            let terms: Vec<(f64, &Linearised)> = coefficients.iter().copied().zip(list.iter().copied()).collect();
            let found = sample.combination(&terms).unwrap();
            let entry = |i: usize, j: usize| covariance.get(i, j).unwrap();
            let (mut form, mut size) = (0.0, 0.0);
            for (i, (a, linear)) in terms.iter().enumerate() {
                let own = sample.estimate(linear).unwrap().variance.unwrap();
                prop_assert_eq!(own, entry(i, i));
                size += a * a * own;
                for (j, (b, _)) in terms.iter().enumerate() {
                    prop_assert_eq!(entry(i, j), entry(j, i));
                    prop_assert!(covariance.correlation(i, j).is_none_or(|r| (-1.0..=1.0).contains(&r)));
                    form += a * b * entry(i, j);
                }
            }
            // A variance that is nothing beside the influences it is made of, by the square of their rounding, is 0: of a mean
            // with a calibrated total, say, or where they cancel. One way round sees that of each value, the other of all.
            let weights: f64 = sample.weights().weights().iter().map(|weight| weight.abs()).sum();
            let reach: f64 = coefficients.iter().zip(&values).map(|(a, (_, reach))| a.abs() * reach).sum();
            let allowed = 1e-9 * size + 1e-13 * (reach * weights).powi(2);
            prop_assert!((form - found.variance.unwrap()).abs() <= allowed, "{} is not {:?}", form, found.variance);
        }
    }

    /// The influence, put together by hand, through the formula of the variance.
    #[test]
    fn equals_the_definition(survey in survey(), a in -2.0..2.0_f64, b in -2.0..2.0_f64) {
        let design = survey.design(1.0);
        let margin: Margin = survey.margin("age", 4, |row| row.age);
        for (set, post) in [(WeightSet::base(&design), false), (post_stratify(&design, &margin).unwrap(), true)] {
            let weights = set.weights().to_vec();
            let sample = Sample::new(design.clone(), set).unwrap();
            let answer = |row: usize| survey.rows[row].answer.map(|yes| f64::from(u8::from(yes)));
            let first = |row: usize| survey.rows[row].stratum == 0;
            let mean_of = |inside: &dyn Fn(usize) -> bool| {
                let rows: Vec<usize> = (0..weights.len()).filter(|row| inside(*row) && answer(*row).is_some()).collect();
                let sum: f64 = rows.iter().map(|row| weights[*row]).sum();
                let mean = rows.iter().map(|row| weights[*row] * answer(*row).unwrap()).sum::<f64>() / sum;
                (mean, sum)
            };
            let ((ward, ward_sum), (rest, rest_sum)) = (mean_of(&first), mean_of(&|row| !first(row)));
            if !(ward.is_finite() && rest.is_finite()) {
                continue;
            }
            let influence: Vec<f64> = (0..weights.len())
                .map(|row| match answer(row) {
                    None => 0.0,
                    Some(y) if first(row) => a * (y - ward) / ward_sum,
                    Some(y) => b * (y - rest) / rest_sum,
                })
                .collect();
            let expected = direct(&survey, &weights, &influence, post);
            let domain = &survey.strata()[0];
            let inside = sample.linear_proportion(&survey.answers(), domain).unwrap();
            let outside = sample.linear_proportion(&survey.answers(), &domain.complement()).unwrap();
            let found = sample.combination(&[(a, &inside), (b, &outside)]).unwrap();
            close_options(found.value, Some(a * ward + b * rest), 1e-10)?;
            prop_assert!((found.variance.unwrap() - expected).abs() <= 1e-12 * expected + 1e-14, "{:?} is not {}", found.variance, expected);
        }
    }

    /// Of one value, F is `t^2`; the order of the values and regular combinations of them change nothing.
    #[test]
    fn joint_test_is_invariant(survey in survey()) {
        for sample in samples(&survey) {
            let answers = survey.answers();
            let of = |k: usize| sample.linear_mean(&answers, &survey.strata()[k]).ok().filter(|value| value.value().is_some());
            let (Some(a), Some(b), Some(c)) = (of(0), of(1), of(2)) else { continue };
            let less = |first: &Linearised, second: &Linearised| sample.linear_difference(first, second).unwrap();
            let (ab, bc, ac) = (less(&a, &b), less(&b, &c), less(&a, &c));
            let contrast = sample.contrast(&a, &b).unwrap();
            if let (Status::Ok, Ok(test)) = (contrast.status, sample.joint_test(&[&ab])) {
                close(test.statistic, contrast.t.unwrap().powi(2), 1e-9)?;
                close(test.p_value, contrast.p_value.unwrap(), 1e-7)?;
            }
            if let Ok(test) = sample.joint_test(&[&ab, &bc]) {
                for same in [[&bc, &ab], [&ab, &ac], [&ac, &bc]] {
                    let Ok(other) = sample.joint_test(&same) else { continue };
                    // What two values that are almost one leave of their digits.
                    let left = |pair: &[&Linearised]| {
                        let correlation = sample.covariance(pair).unwrap().correlation(0, 1).unwrap();
                        1.0 - correlation * correlation
                    };
                    let allowed = 1e-9 + 1e-14 / left(&[&ab, &bc]).min(left(&same));
                    prop_assert!((test.p_value - other.p_value).abs() < allowed, "{:?} is not {:?}", test, other);
                }
            }
            prop_assert!(sample.joint_test(&[&ab, &bc, &ac]).is_err());
        }
    }

    #[test]
    fn of_independent_samples(survey in survey(), other in survey()) {
        let of = |survey: &Survey| -> Estimate {
            let sample = survey.sample();
            sample.proportion(&survey.answers(), &sample.all()).unwrap()
        };
        let (first, second) = (of(&survey), of(&other));
        let (found, expected) = (combine(&[(1.0, &first), (-1.0, &second)]).unwrap(), independent(&first, &second).unwrap());
        prop_assert_eq!((found.status, found.degrees_of_freedom), (expected.status, expected.degrees_of_freedom));
        close_options(found.value, expected.difference, 1e-12)?;
        close_options(found.variance, expected.variance, 1e-12)?;
        close_options(found.p_value, expected.p_value, 1e-12)?;
        // Three waves: the slope is half the change from the first to the last, and the departure is the middle less the
        // mean of the ends.
        let middle = of(&Survey { factors: vec![1.0; survey.rows.len()], rows: survey.rows });
        if let (Status::Ok, Status::Ok, Status::Ok) = (first.status, middle.status, second.status) {
            let line = trend(&[(1.0, &first), (2.0, &middle), (3.0, &second)]).unwrap();
            close_options(line.slope.value, expected.difference.map(|difference| -0.5 * difference), 1e-9)?;
            close_options(line.slope.variance, expected.variance.map(|variance| 0.25 * variance), 1e-9)?;
            let bend = combine(&[(1.0, &first), (-2.0, &middle), (1.0, &second)]).unwrap();
            prop_assert_eq!(line.slope.degrees_of_freedom, bend.degrees_of_freedom);
            close(line.departure.unwrap().statistic, bend.t.unwrap().powi(2), 1e-6)?;
        }
    }
}
