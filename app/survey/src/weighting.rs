//! How a wave's answers are weighted to the population, and what the weights look like.

use crate::question::Code;
use serde::{Deserialize, Serialize};

/// A population target: adults in each category of a variable.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Margin {
    /// Stable name: "ward", "age_sex".
    pub variable: Code,
    /// The questions whose answers make the category, in order; empty for the ward, which comes from the postcode.
    #[serde(default)]
    pub questions: Vec<Code>,
    /// What officers read: "Ward", "Age and sex".
    pub label: String,
    /// Where the counts come from, with any caveat ("modelled estimate").
    pub source: String,
    /// The categories in order.
    pub categories: Vec<MarginCategory>,
}

/// One category of a margin.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MarginCategory {
    /// As in the rows: a ward code, or option codes joined by "/" such as "16_24/female".
    pub category: String,
    /// What officers read.
    pub label: String,
    /// Adults; finite and not negative.
    pub population: f64,
}

/// The category of rows that lack an answer to a weighting question.
pub const NOT_STATED: &str = "not_stated";

/// A margin before and after weighting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MarginRow {
    /// "Ward", "Age and sex".
    pub margin: String,
    /// The category's label.
    pub category: String,
    /// Unweighted responses.
    pub responses: u32,
    /// Share of base weights, 0 to 1.
    pub before: f64,
    /// Share of final weights, 0 to 1.
    pub after: f64,
    /// Share of the population, 0 to 1.
    pub target: f64,
}

/// What the officer is shown before using a weight set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WeightingDiagnostics {
    /// "Raking to ward and age × sex".
    pub method: String,
    /// Responses weighted.
    pub responses: u32,
    /// Population the weights sum to.
    pub population: f64,
    /// Smallest, largest and mean weight relative to a mean of 1.
    pub smallest: f64,
    /// See `smallest`.
    pub largest: f64,
    /// Mean of the weights in people per response.
    pub mean: f64,
    /// Kish (1965): n Σw² / (Σw)².
    pub design_effect: f64,
    /// Kish (1965): (Σw)² / Σw².
    pub effective_base: f64,
    /// effective base / responses, 0 to 1.
    pub efficiency: f64,
    /// Iterations until the margins were met.
    pub iterations: u32,
    /// Largest relative difference between a weighted margin and its target.
    pub margin_error: f64,
    /// Margins before and after.
    pub margins: Vec<MarginRow>,
    /// What was decided on the way, in words: answers missing, wards without responses.
    pub notes: Vec<String>,
}
