//! Planning a survey: how many responses, from whom, and what they will be able to show.
//!
//! | question | function |
//! |---|---|
//! | how many responses for an interval of so many points | [`required_responses`] |
//! | how wide the interval will be | [`half_width`] |
//! | how many addresses to invite | [`invitations`] |
//! | which change between waves, or difference between wards, can be found | [`detectable_difference`] |
//! | how many responses to find a difference; with which chance | [`responses_for_difference`], [`power_of_difference`] |
//! | how to share out a total, or a budget, over wards | [`allocate`], [`allocate_budget`] |
//! | the fewest responses that serve every ward and the council | [`smallest_total`] |
//!
//! Proportions, half-widths and differences are on the scale from 0 to 1; responses are completed questionnaires.
//!
//! Sources: Cochran 1977, *Sampling Techniques*; Kish 1965, *Survey Sampling*; Bankier 1988, The American Statistician;
//! Valliant, Dever & Kreuter 2018, *Practical Tools for Designing and Weighting Survey Samples*; Lohr 2019, *Sampling:
//! Design and Analysis*.

mod allocation;
mod budget;
mod difference;
mod error;
mod expectation;
mod precision;
mod responses;
mod rule;
mod shares;
mod smallest;
mod ward;
mod whole;

pub use allocation::{Allocation, WardAllocation, allocate};
pub use budget::allocate_budget;
pub use difference::{Detectable, detectable_difference, power_of_difference, responses_for_difference};
pub use error::PlanError;
pub use expectation::Expectation;
pub use precision::{Precision, half_width};
pub use responses::{invitations, required_responses};
pub use rule::Rule;
pub use smallest::{Targets, smallest_total};
pub use ward::Ward;

#[cfg(test)]
mod tests;
