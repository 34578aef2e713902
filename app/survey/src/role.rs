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
    /// Keys paper questionnaires and interviews people, and nothing else.
    DataEntry,
    /// Sees published results, own ward first.
    Councillor,
    /// Sees the published results of the whole council, how they were made, and the data.
    Scrutiny,
}

/// Why a text is not a role.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a role. Roles are administrator, officer, data-entry, councillor and scrutiny.")]
pub struct RoleError(String);

impl Role {
    /// All roles: who may do most comes first.
    pub const ALL: [Self; 5] = [Self::Administrator, Self::Officer, Self::DataEntry, Self::Councillor, Self::Scrutiny];

    /// The role as stored and as sent by forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Officer => "officer",
            Self::DataEntry => "data_entry",
            Self::Councillor => "councillor",
            Self::Scrutiny => "scrutiny",
        }
    }

    /// The role in one word, as on the command line and in addresses of a demonstration.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::DataEntry => "data-entry",
            other => other.as_str(),
        }
    }

    /// What the role is for, in a few words.
    #[must_use]
    pub fn purpose(self) -> &'static str {
        match self {
            Self::Administrator => "looks after accounts, and does all that an officer does",
            Self::Officer => "runs fieldwork, weights and publishes",
            Self::DataEntry => "keys paper questionnaires and interviews people, and nothing else",
            Self::Councillor => "sees published results, their own wards first",
            Self::Scrutiny => "sees published results of the whole council, how they were made, and the data",
        }
    }

    /// May run fieldwork, weight and publish.
    #[must_use]
    pub fn runs_surveys(self) -> bool {
        matches!(self, Self::Administrator | Self::Officer)
    }

    /// May key papers and interview people.
    #[must_use]
    pub fn takes_answers(self) -> bool {
        self.runs_surveys() || self == Self::DataEntry
    }

    /// May see who has an account, and change that.
    #[must_use]
    pub fn looks_after_accounts(self) -> bool {
        self == Self::Administrator
    }

    /// Is bound to wards.
    #[must_use]
    pub fn has_wards(self) -> bool {
        self == Self::Councillor
    }
}

/// As shown: "data entry".
impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DataEntry => f.write_str("data entry"),
            other => f.write_str(other.as_str()),
        }
    }
}

impl FromStr for Role {
    type Err = RoleError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.into_iter().find(|role| text == role.as_str() || text == role.word());
        known.ok_or_else(|| RoleError(text.chars().take(40).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_read_as_stored_and_as_typed() {
        for role in Role::ALL {
            assert_eq!(role.as_str().parse(), Ok(role));
            assert_eq!(role.word().parse(), Ok(role));
            assert!(!role.word().contains(['_', ' ']));
        }
        assert_eq!(Role::DataEntry.to_string(), "data entry");
        let error = "Owner".parse::<Role>().unwrap_err().to_string();
        for role in Role::ALL {
            assert!(error.contains(role.word()), "{error}");
        }
    }

    #[test]
    fn each_role_may_no_more_than_the_one_above() {
        let may = |role: Role| (role.looks_after_accounts(), role.runs_surveys(), role.takes_answers());
        assert_eq!(
            Role::ALL.map(may),
            [
                (true, true, true),
                (false, true, true),
                (false, false, true),
                (false, false, false),
                (false, false, false),
            ]
        );
    }
}
