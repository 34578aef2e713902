//! Why an ask has no answer.

pub(super) use super::kind::Kind;

use super::Values;
use super::table::Table;
use serde_json::{Value, json};
use statistics::areas::AreaError;
use statistics::quantile::QuantileError;
use statistics::{
    ContingencyError, ContrastError, DesignError, EstimateError, MarginError, ReplicateError, VariableError,
    WeightError,
};

/// A refusal with its kind, for scripts, and its message, for people.
#[derive(Clone, Debug)]
pub(super) struct Failure {
    pub(super) kind: Kind,
    pub(super) message: String,
    pub(super) details: Values,
    /// The code of the stratum that is to blame, until it is [`named`](Self::named).
    stratum: Option<u32>,
}

impl Failure {
    pub(super) fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), details: Values::new(), stratum: None }
    }

    /// A stratum with one sampling unit.
    pub(super) fn single_psu(stratum: u32) -> Self {
        Self { stratum: Some(stratum), ..Self::new(Kind::SinglePsu, "a stratum has only one sampling unit") }
    }

    /// With the name of the stratum that is to blame, by the table that the design was made of.
    pub(super) fn named(mut self, case: &Value, table: &Table) -> Self {
        let Some(code) = self.stratum.take() else { return self };
        let column = case["design"]["strata"].as_str().and_then(|name| table.column(name).ok());
        let Some(name) = column.and_then(|column| column.levels.get(code as usize)) else { return self };
        self.message = format!("stratum {name} has only one sampling unit");
        self.with("stratum", name)
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
                Self::new(Kind::EmptyCell, message).with("variable", &margin).with("category", &category)
            }
            WeightError::NoPopulation { margin, category, .. } => {
                Self::new(Kind::ZeroTarget, message).with("variable", &margin).with("category", &category)
            }
            WeightError::NotConverged { .. } => Self::new(Kind::NotConverged, message),
            WeightError::TotalsDisagree { .. } => Self::new(Kind::TotalsDisagree, message),
            WeightError::Bounds { .. } => Self::new(Kind::Bounds, message),
            WeightError::TrimLimits { .. } | WeightError::TrimRoom { .. } => Self::new(Kind::Trimming, message),
            _ => Self::new(Kind::Weights, message),
        }
    }
}

impl From<EstimateError> for Failure {
    fn from(error: EstimateError) -> Self {
        let kind = match error {
            EstimateError::SinglePsu { stratum } => return Self::single_psu(stratum),
            EstimateError::SingleSecondStageUnit { .. } | EstimateError::OnlySinglePsuStrata => Kind::SinglePsu,
            EstimateError::NotBinary { .. } => Kind::NotBinary,
            EstimateError::ZeroDenominator => Kind::ZeroDenominator,
            EstimateError::NegativeWeight { .. } => Kind::NegativeWeight,
            _ => Kind::Estimate,
        };
        Self::new(kind, error.to_string())
    }
}

impl From<ContrastError> for Failure {
    fn from(error: ContrastError) -> Self {
        match error {
            ContrastError::Estimate(error) => error.into(),
            other => Self::new(Kind::Difference, other.to_string()),
        }
    }
}

impl From<QuantileError> for Failure {
    fn from(error: QuantileError) -> Self {
        match error {
            QuantileError::Estimate(error) => error.into(),
            other => Self::new(Kind::Quantile, other.to_string()),
        }
    }
}

impl From<ContingencyError> for Failure {
    fn from(error: ContingencyError) -> Self {
        match error {
            ContingencyError::Estimate(error) => error.into(),
            other => Self::new(Kind::Table, other.to_string()),
        }
    }
}

impl From<ReplicateError> for Failure {
    fn from(error: ReplicateError) -> Self {
        match error {
            ReplicateError::Estimate(error) => error.into(),
            ReplicateError::Raking { source, .. } => source.into(),
            other => Self::new(Kind::Replicates, other.to_string()),
        }
    }
}

macro_rules! plain {
    ($($error:ty => $kind:ident),* $(,)?) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Self::new(Kind::$kind, error.to_string())
            }
        })*
    };
}

plain! {
    AreaError => AreaModel,
    DesignError => Design,
    MarginError => Margin,
    VariableError => Variable,
}
