//! What a signed-in person may do.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A role. Each account has one; a councillor is bound to one or more wards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Looks after accounts and settings, and may do all that an officer may.
    Administrator,
    /// Runs fieldwork, weights and publishes.
    Officer,
    /// Sees published results, own ward first.
    Councillor,
}

/// Why a text is not a role.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a role. Roles are administrator, officer and councillor.")]
pub struct RoleError(String);

impl Role {
    /// The role as stored and as shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Officer => "officer",
            Self::Councillor => "councillor",
        }
    }

    /// May run fieldwork, weight and publish.
    #[must_use]
    pub fn runs_surveys(self) -> bool {
        matches!(self, Self::Administrator | Self::Officer)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Role {
    type Err = RoleError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "administrator" => Ok(Self::Administrator),
            "officer" => Ok(Self::Officer),
            "councillor" => Ok(Self::Councillor),
            other => Err(RoleError(other.chars().take(40).collect())),
        }
    }
}
