//! From stored responses to the one published estimate: base weights, raking, estimates by ward, comparisons, and what
//! is withheld. Pure: takes a wave's data, gives weights or a publication; the store and the clock stay outside.

mod base_weights;
mod comparisons;
mod diagnostics;
mod figures;
mod margins;
mod open_link;
mod publication;
mod question;
mod sample;
mod showing;
mod small_categories;
mod wave_data;

pub use publication::{PublicationInput, publish};
pub use sample::{EstimationError, WeightedSample, weigh};
pub use showing::EarlierPublication;
pub use wave_data::{Gone, Row, StratumCount, WaveData, in_net};

#[cfg(test)]
mod tests;
