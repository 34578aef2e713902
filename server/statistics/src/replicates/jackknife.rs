use crate::Design;

use super::units::Units;
use super::{Centre, ReplicateError, Replicates};

/// The stratified delete-one-unit jackknife, JKn: one replicate per PSU.
///
/// Replicate `(h, j)` gives PSU `j` of stratum `h` the weight 0 and the others of `h` the factor `n_h / (n_h - 1)`; its
/// scale is `(1 - f_h) (n_h - 1) / n_h` (Rust & Rao 1996). Memory is rows times PSUs: for clustered designs, and for
/// row samples of some thousands.
///
/// ```
/// use statistics::replicates::jackknife;
/// use statistics::{Design, Domain, Variable};
///
/// // Of a mean of one stratum it is s^2 / n: of 1, 2 and 6 that is 7 / 3.
/// let design = Design::builder(vec![1.0; 3]).build()?;
/// let mean = jackknife(&design)?.mean(&Variable::new([1.0, 2.0, 6.0].map(Some))?, &Domain::all(3))?;
/// assert!((mean.variance - 7.0 / 3.0).abs() < 1e-14);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`ReplicateError::Stratum`] for a stratum of one PSU, unless the rule ignores it; a second-stage correction.
pub fn jackknife(design: &Design) -> Result<Replicates, ReplicateError> {
    let method = "the jackknife";
    let units = Units::new(design, method)?;
    units.check_single(design, method)?;
    let mut replicates = Vec::with_capacity(units.len());
    let mut rscales = Vec::with_capacity(units.len());
    for (stratum, psus) in design.strata.iter().zip(&units.of_stratum) {
        if psus.len() < 2 {
            continue;
        }
        let n = psus.len() as f64;
        for &out in psus {
            let mut factors = vec![1.0; units.len()];
            for &psu in psus {
                factors[psu as usize] = if psu == out { 0.0 } else { n / (n - 1.0) };
            }
            replicates.push(units.weights(design, &factors));
            rscales.push(stratum.correction() * (n - 1.0) / n);
        }
    }
    Replicates::new(design.base_weights().to_vec(), replicates, 1.0, rscales, Centre::FullSample)
}
