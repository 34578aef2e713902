//! Why an ask has no answer.

use super::Values;
use serde_json::json;
use statistics::areas::AreaError;
use statistics::quantile::QuantileError;
use statistics::{
    ContingencyError, ContrastError, DesignError, EstimateError, MarginError, ReplicateError, VariableError,
    WeightError,
};

/// A refusal with its kind, for scripts, and its message, for people.
#[derive(Clone, Debug)]
pub(super) struct Failure {
    pub(super) kind: &'static str,
    pub(super) message: String,
    pub(super) details: Values,
}

impl Failure {
    pub(super) fn new(kind: &'static str, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), details: Values::new() }
    }

    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.details.insert(name.to_owned(), json!(value));
        self
    }
}

impl From<WeightError> for Failure {
    fn from(error: WeightError) -> Self {
        let message = error.to_string();
        match error {
            WeightError::NoRespondents { margin, category, .. } => {
                Self::new("empty_cell_with_positive_target", message)
                    .with("variable", &margin)
                    .with("category", &category)
            }
            WeightError::NoPopulation { margin, category, .. } => {
                Self::new("zero_target_with_respondents", message).with("variable", &margin).with("category", &category)
            }
            WeightError::NotConverged { .. } => Self::new("calibration_did_not_converge", message),
            WeightError::TotalsDisagree { .. } => Self::new("totals_disagree", message),
            WeightError::Bounds { .. } => Self::new("bounds", message),
            WeightError::TrimLimits { .. } | WeightError::TrimRoom { .. } => Self::new("trimming", message),
            _ => Self::new("weights", message),
        }
    }
}

impl From<EstimateError> for Failure {
    fn from(error: EstimateError) -> Self {
        let kind = match error {
            EstimateError::SinglePsu { .. } | EstimateError::OnlySinglePsuStrata => "stratum_with_one_psu",
            EstimateError::NotBinary { .. } => "not_binary",
            EstimateError::ZeroDenominator => "zero_denominator",
            EstimateError::NegativeWeight { .. } => "negative_weight",
            _ => "estimate",
        };
        Self::new(kind, error.to_string())
    }
}

impl From<ContrastError> for Failure {
    fn from(error: ContrastError) -> Self {
        match error {
            ContrastError::Estimate(error) => error.into(),
            other => Self::new("difference", other.to_string()),
        }
    }
}

impl From<QuantileError> for Failure {
    fn from(error: QuantileError) -> Self {
        match error {
            QuantileError::Estimate(error) => error.into(),
            other => Self::new("quantile", other.to_string()),
        }
    }
}

impl From<ContingencyError> for Failure {
    fn from(error: ContingencyError) -> Self {
        match error {
            ContingencyError::Estimate(error) => error.into(),
            other => Self::new("table", other.to_string()),
        }
    }
}

impl From<ReplicateError> for Failure {
    fn from(error: ReplicateError) -> Self {
        match error {
            ReplicateError::Estimate(error) => error.into(),
            ReplicateError::Raking { source, .. } => source.into(),
            other => Self::new("replicates", other.to_string()),
        }
    }
}

macro_rules! plain {
    ($($error:ty => $kind:literal),* $(,)?) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Self::new($kind, error.to_string())
            }
        })*
    };
}

plain! {
    AreaError => "area_model",
    DesignError => "design",
    MarginError => "margin",
    VariableError => "variable",
}
