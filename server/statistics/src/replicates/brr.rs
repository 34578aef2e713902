use crate::Design;

use super::units::Units;
use super::{Centre, ReplicateError, Replicates};

/// Balanced repeated replication: half-samples of a design with two PSUs in every stratum (McCarthy 1969).
///
/// Replicate `r` gives one PSU of each stratum the factor `2 - fay` and the other `fay`, by the signs of a Hadamard
/// matrix (Sylvester's, of the next power of two above the number of strata); `scale = 1 / (R (1 - fay)^2)`. With
/// `fay = 0` it is the classic method; `fay` between 0 and 1 keeps every respondent in every replicate (Judkins 1990).
/// A finite population correction is not carried.
///
/// # Errors
///
/// [`ReplicateError::Stratum`] for a stratum that does not have two PSUs; [`ReplicateError::Scale`] for `fay` outside
/// `[0, 1)`; a second-stage correction.
pub fn balanced_half_samples(design: &Design, fay: f64) -> Result<Replicates, ReplicateError> {
    let method = "balanced repeated replication";
    if !(0.0..1.0).contains(&fay) {
        return Err(ReplicateError::Scale { scale: fay });
    }
    let units = Units::new(design, method)?;
    for (stratum, psus) in design.strata.iter().zip(&units.of_stratum) {
        if psus.len() != 2 {
            return Err(ReplicateError::Stratum {
                stratum: stratum.id,
                psus: psus.len(),
                method,
                needs: "exactly two",
            });
        }
    }
    // The first column of the matrix is constant, so strata take the columns from the second on.
    let count = (units.of_stratum.len() + 1).next_power_of_two();
    let replicates = (0..count).map(|replicate| {
        let mut factors = vec![0.0; units.len()];
        for (stratum, psus) in units.of_stratum.iter().enumerate() {
            let first = (replicate & (stratum + 1)).count_ones() % 2 == 0;
            for (place, &psu) in psus.iter().enumerate() {
                factors[psu as usize] = if (place == 0) == first { 2.0 - fay } else { fay };
            }
        }
        units.weights(design, &factors)
    });
    let scale = 1.0 / (count as f64 * (1.0 - fay) * (1.0 - fay));
    Replicates::new(design.base_weights().to_vec(), replicates.collect(), scale, vec![1.0; count], Centre::FullSample)
}
