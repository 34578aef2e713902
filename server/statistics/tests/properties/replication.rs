//! Replicates against linearisation.

use proptest::prelude::*;
use rand::rngs::ChaCha20Rng;
use rand::{Rng, SeedableRng};
use statistics::replicates::{balanced_half_samples, bootstrap, jackknife};
use statistics::{Design, Domain, Sample, Status, Variable, WeightSet};

use crate::survey::survey;

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    /// With one weight in each stratum and no missing answer a mean is linear: its jackknife is exact. Totals of domains
    /// are linear in any design, clusters among them.
    #[test]
    fn jackknife_of_what_is_linear_is_exact(survey in survey(), clustered in any::<bool>()) {
        let strata: Vec<u32> = survey.rows.iter().map(|row| row.stratum).collect();
        let weights = strata.iter().map(|stratum| 2.0 + f64::from(*stratum)).collect();
        let mut builder = Design::builder(weights).strata(strata);
        if clustered {
            builder = builder.clusters(survey.rows.iter().map(|row| row.cluster).collect());
        }
        let design = builder.single_psu(statistics::SinglePsu::Remove).build().unwrap();
        let Ok(replicates) = jackknife(&design) else { return Ok(()) };
        let sample = Sample::new(design.clone(), WeightSet::base(&design)).unwrap();
        let whole = Variable::indicator(survey.rows.iter().map(|row| Some(row.age > 1)));
        let equal = |linearised: Option<f64>, replicated: f64, scale: f64| {
            prop_assert!((linearised.unwrap_or(0.0) - replicated).abs() <= 1e-9 * scale.max(1e-9));
            Ok(())
        };
        if !clustered {
            let mean = sample.mean(&whole, &sample.all()).unwrap();
            equal(mean.variance, replicates.mean(&whole, &sample.all()).unwrap().variance, 1.0)?;
        }
        for domain in survey.strata().into_iter().chain([sample.all()]) {
            let total = sample.total(&survey.answers(), &domain).unwrap();
            let replicated = replicates.total(&survey.answers(), &domain).unwrap();
            equal(total.variance, replicated.variance, replicated.value * replicated.value)?;
        }
    }
}

/// Rows in 25 pairs of strata of two and more, with answers that depend on the stratum.
fn design(per_stratum: u32) -> (Design, Variable, Vec<Domain>) {
    let rows = 40 * per_stratum;
    let strata: Vec<u32> = (0..rows).map(|row| row % 40).collect();
    let design =
        Design::builder((0..rows).map(|row| 3.0 + f64::from(row % 7)).collect()).strata(strata).build().unwrap();
    let answers = Variable::indicator((0..rows).map(|row| (row % 17 != 0).then_some(row * row % 11 < 4 + row % 3)));
    let halves: Vec<bool> = (0..rows).map(|row| row % 3 == 0).collect();
    (design, answers, vec![Domain::all(rows as usize), Domain::from_mask(&halves)])
}

/// The Monte Carlo error of a variance by `R` replicates is about `V sqrt(2 / R)`: five of them, and two in a hundred for
/// the ratio's curvature.
#[test]
fn bootstrap_is_linearised_within_its_error() {
    let (design, answers, domains) = design(6);
    let mut source = ChaCha20Rng::seed_from_u64(271);
    let count = 1500;
    let replicates = bootstrap(&design, count, || source.next_u64()).unwrap();
    let sample = Sample::new(design.clone(), WeightSet::base(&design)).unwrap();
    for domain in &domains {
        let (mean, total) = (sample.mean(&answers, domain).unwrap(), sample.total(&answers, domain).unwrap());
        let pairs = [
            (mean.variance.unwrap(), replicates.mean(&answers, domain).unwrap().variance),
            (total.variance.unwrap(), replicates.total(&answers, domain).unwrap().variance),
        ];
        for (linearised, replicated) in pairs {
            let allowed = 0.02 + 5.0 * (2.0 / count as f64).sqrt();
            assert!((replicated / linearised - 1.0).abs() < allowed, "{replicated} is not {linearised}");
        }
    }
}

#[test]
fn jackknife_and_half_samples_of_ratios_are_close_to_linearised() {
    let (design, answers, domains) = design(2);
    let sample = Sample::new(design.clone(), WeightSet::base(&design)).unwrap();
    let all =
        [("jackknife", jackknife(&design).unwrap()), ("half-samples", balanced_half_samples(&design, 0.5).unwrap())];
    for (name, replicates) in all {
        for domain in &domains {
            let mean = sample.mean(&answers, domain).unwrap();
            assert_eq!(mean.status, Status::Ok);
            let ratio = replicates.mean(&answers, domain).unwrap().standard_error / mean.standard_error.unwrap();
            assert!((ratio - 1.0).abs() < 0.1, "{name}: {ratio}");
            let total = sample.total(&answers, domain).unwrap();
            let ratio = replicates.total(&answers, domain).unwrap().variance / total.variance.unwrap();
            assert!((ratio - 1.0).abs() < 1e-9, "{name}: {ratio}");
        }
    }
}
