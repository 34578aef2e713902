//! Between the numbers of `statistics` and the published estimate.

use statistics::interval::recommended;
use statistics::{Estimand, IntervalMethod as StatisticsMethod, Status};
use survey::disclosure::DisclosureRule;
use survey::estimate::{Estimate, Figure, IntervalMethod};

/// The estimate with its recommended interval; `None` where nobody is in the base or no interval can be given.
pub(super) fn estimate(found: &statistics::Estimate, level: f64) -> Option<Estimate> {
    let value = found.value?;
    let interval = recommended(found, level).ok()?;
    let method = match interval.method {
        StatisticsMethod::Logit => IntervalMethod::Logit,
        StatisticsMethod::Wilson => IntervalMethod::Wilson,
        StatisticsMethod::KornGraubard => IntervalMethod::KornGraubard,
        _ => IntervalMethod::Exact,
    };
    let base = u32::try_from(found.n).unwrap_or(u32::MAX);
    let effective_base = found.effective_base_kish?;
    #[expect(clippy::cast_precision_loss, reason = "degrees of freedom are far below 2^52")]
    Some(Estimate {
        value,
        lower: interval.lower,
        upper: interval.upper,
        method,
        standard_error: found.standard_error.unwrap_or(0.0),
        degrees_of_freedom: found.degrees_of_freedom as f64,
        base,
        effective_base,
        design_effect: f64::from(base) / effective_base,
    })
}

/// The figure under the disclosure rule, by itself. Where somebody is in the base but no interval can be given (one or
/// two people), the figure is withheld.
pub(super) fn figure(found: &statistics::Estimate, level: f64, rule: &DisclosureRule) -> Figure {
    match estimate(found, level) {
        None if found.n > 0 => Figure::Suppressed,
        estimate => rule.apply(estimate),
    }
}

/// A published estimate as a number to compare with: what the comparison of waves needs and nothing else.
pub(super) fn for_comparison(published: &Estimate) -> statistics::Estimate {
    let same = published.value <= 0.0 || published.value >= 1.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "stored from a count")]
    let degrees_of_freedom = published.degrees_of_freedom.max(0.0) as usize;
    statistics::Estimate {
        estimand: Estimand::Proportion,
        status: if same { Status::DegenerateAllSame } else { Status::Ok },
        value: Some(published.value),
        variance: Some(published.standard_error * published.standard_error),
        standard_error: Some(published.standard_error),
        degrees_of_freedom,
        n: published.base as usize,
        sum_of_weights: 0.0,
        effective_base_kish: Some(published.effective_base),
        deff_kish: Some(published.design_effect),
        effective_base_design: None,
        deff: None,
        deff_replace: None,
    }
}
