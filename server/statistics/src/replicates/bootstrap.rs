use crate::Design;

use super::units::Units;
use super::{Centre, ReplicateError, Replicates};

/// The rescaled bootstrap of Rao & Wu (1988): in each stratum `n_h - 1` PSUs are drawn with replacement.
///
/// A PSU drawn `m` times has the factor `m n_h / (n_h - 1)`; `scale = 1 / (R - 1)` about the mean of the replicates. A
/// finite population correction is not carried. `source` gives uniformly distributed 64-bit numbers: a seeded generator,
/// so that a publication can be repeated. Memory is rows times replicates.
///
/// ```
/// use statistics::{Design, replicates::bootstrap};
///
/// let design = Design::builder(vec![1.0; 6]).strata(vec![0, 0, 0, 1, 1, 1]).build()?;
/// let mut state = 7_u64; // Stands for a real generator.
/// let replicates = bootstrap(&design, 100, || {
///     state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
///     state
/// })?;
/// assert!(replicates.replicate_weights().iter().all(|weights| weights.iter().sum::<f64>() == 6.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`ReplicateError::TooFew`]; [`ReplicateError::Stratum`] for a stratum of one PSU, unless the rule ignores it; a
/// second-stage correction.
pub fn bootstrap(
    design: &Design,
    replicates: usize,
    mut source: impl FnMut() -> u64,
) -> Result<Replicates, ReplicateError> {
    let method = "the bootstrap";
    if replicates < 2 {
        return Err(ReplicateError::TooFew { replicates });
    }
    let units = Units::new(design, method)?;
    units.check_single(design, method)?;
    let mut all = Vec::with_capacity(replicates);
    for _ in 0..replicates {
        let mut factors = vec![0.0; units.len()];
        for psus in &units.of_stratum {
            if let [only] = psus.as_slice() {
                factors[*only as usize] = 1.0;
                continue;
            }
            let share = psus.len() as f64 / (psus.len() as f64 - 1.0);
            for _ in 1..psus.len() {
                factors[psus[below(psus.len() as u64, &mut source)] as usize] += share;
            }
        }
        all.push(units.weights(design, &factors));
    }
    let scale = 1.0 / (replicates as f64 - 1.0);
    Replicates::new(design.base_weights().to_vec(), all, scale, vec![1.0; replicates], Centre::ReplicateMean)
}

/// A number below `limit`, each equally likely (Lemire 2019).
fn below(limit: u64, source: &mut impl FnMut() -> u64) -> usize {
    let high = |product: u128| usize::try_from(product >> 64).unwrap_or(0);
    let low = |product: u128| product & u128::from(u64::MAX);
    let mut product = u128::from(source()) * u128::from(limit);
    let least = u128::from(limit.wrapping_neg() % limit.max(1));
    while low(product) < least {
        product = u128::from(source()) * u128::from(limit);
    }
    high(product)
}
