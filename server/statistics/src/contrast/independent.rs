use crate::{Estimate, Status};

use super::{Contrast, ContrastError, Side, contrast};

/// The difference `first - second` of two independent samples, such as two waves: `V = V_1 + V_2`, degrees of freedom
/// added.
///
/// A side on which everybody gave the same answer makes the contrast [`Status::DegenerateAllSame`], with a variance
/// that counts that side as 0: it is reported, but [`Contrast::interval`] refuses.
///
/// # Errors
///
/// [`ContrastError::Kinds`] for different estimands.
pub fn independent(first: &Estimate, second: &Estimate) -> Result<Contrast, ContrastError> {
    if first.estimand != second.estimand {
        return Err(ContrastError::Kinds { first: first.estimand, second: second.estimand });
    }
    let difference = first.value.zip(second.value).map(|(first, second)| first - second);
    let variance = first.variance.zip(second.variance).map(|(first, second)| first + second);
    let statuses = [first.status, second.status];
    let status = if statuses.contains(&Status::NoRespondents) {
        Status::NoRespondents
    } else if statuses.contains(&Status::DegenerateAllSame) {
        Status::DegenerateAllSame
    } else if statuses == [Status::ZeroVariance; 2] {
        Status::ZeroVariance
    } else {
        Status::Ok
    };
    let side = |estimate: &Estimate| Side { value: estimate.value, n: estimate.n };
    let df = first.degrees_of_freedom + second.degrees_of_freedom;
    Ok(contrast(side(first), side(second), status, difference, variance, df))
}
