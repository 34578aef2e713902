//! p values adjusted for the number of comparisons made together.

mod benjamini_hochberg;
mod holm;

pub use benjamini_hochberg::benjamini_hochberg;
pub use holm::holm;

use thiserror::Error;

/// Why p values were refused.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum AdjustError {
    /// Not a probability.
    #[error("p value {index} is {value}: it must lie between 0 and 1")]
    NotAProbability {
        /// Position, from 0.
        index: usize,
        /// The value.
        value: f64,
    },
}

/// Positions in ascending order of p value; equal values keep their order.
fn ascending(p_values: &[f64]) -> Result<Vec<usize>, AdjustError> {
    if let Some(index) = p_values.iter().position(|p| !(0.0..=1.0).contains(p)) {
        return Err(AdjustError::NotAProbability { index, value: p_values[index] });
    }
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|a, b| p_values[*a].total_cmp(&p_values[*b]));
    Ok(order)
}
