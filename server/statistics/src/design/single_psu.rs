/// What a stratum with a single PSU adds to the variance, where the formula `n/(n-1)` is undefined.
///
/// Applies to strata that are not fully sampled; a stratum with sampling fraction 1 always adds 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum SinglePsu {
    /// Refuse: the variance is an error that names the stratum.
    #[default]
    Fail,
    /// The stratum adds 0 (it was a stratum by accident of the response).
    Remove,
    /// The stratum adds 0 (its PSU was certain to be in the sample).
    Certainty,
    /// The stratum adds `(1-f) U^2`: centred at 0, the mean of the linearised values over all PSUs.
    Adjust,
    /// The stratum adds the average of the strata that have more than one PSU.
    Average,
}
