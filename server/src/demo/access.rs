//! How to get into a demonstration: accounts and unused access codes, kept beside the database in a file that only its
//! owner can read.

use crate::secret::{token_hash, write_private};
use anyhow::Context;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// An account of the demonstration.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct DemoAccount {
    /// Its role.
    pub role: String,
    /// Its address.
    pub email: String,
    /// Its password, random for each database.
    pub password: String,
}

/// What lets people into a demonstration.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct DemoAccess {
    /// The accounts.
    pub accounts: Vec<DemoAccount>,
    /// Access codes that were unused when the demonstration was made.
    pub codes: Vec<String>,
}

impl DemoAccess {
    /// Where the file of a database is.
    #[must_use]
    pub fn path(database_url: &str) -> PathBuf {
        match database_file(database_url) {
            Some(file) => PathBuf::from(format!("{}.access.toml", file.display())),
            None => PathBuf::from(format!(
                "data/wardwise-{}.access.toml",
                &crate::entropy::hex(&token_hash(database_url))[..12]
            )),
        }
    }

    /// Reads the file; `None` when there is none.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn read(path: &Path) -> anyhow::Result<Option<Self>> {
        match std::fs::read_to_string(path) {
            Ok(text) => toml::from_str(&text).map(Some).with_context(|| format!("{} cannot be read", path.display())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).with_context(|| format!("{} cannot be read", path.display())),
        }
    }

    /// Writes the file.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, path: &Path) -> anyhow::Result<()> {
        let text = toml::to_string(self).context("the accounts cannot be written")?;
        write_private(
            path,
            format!("# Accounts and unused access codes of a demonstration with synthetic data.\n{text}"),
        )
    }
}

/// The file of an embedded database; `None` for a server.
#[must_use]
pub fn database_file(database_url: &str) -> Option<PathBuf> {
    let path = database_url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    let path = path.split('?').next().unwrap_or(path);
    (!path.is_empty() && path != ":memory:").then(|| PathBuf::from(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_database_has_its_own_file() {
        assert_eq!(DemoAccess::path("sqlite://data/a.sqlite?mode=rwc"), PathBuf::from("data/a.sqlite.access.toml"));
        assert_eq!(database_file("sqlite:/tmp/a.sqlite"), Some(PathBuf::from("/tmp/a.sqlite")));
        assert_eq!(database_file("postgres://h/d"), None);
        assert_ne!(DemoAccess::path("postgres://h/d"), DemoAccess::path("postgres://h/e"));
    }
}
