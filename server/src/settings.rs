//! Settings: defaults, then a file, then the environment. Checked once, at the start.
//!
//! | setting | environment | default |
//! |---|---|---|
//! | `database_url` | `DATABASE_URL` | `sqlite://data/wardwise.sqlite` |
//! | `addr` | `WARDWISE_ADDR` | `127.0.0.1:3000` |
//! | `secret` | `WARDWISE_SECRET` | made in `secret_file` |
//! | `secret_file` | `WARDWISE_SECRET_FILE` | `data/wardwise.key` |
//! | `site_root` | `WARDWISE_SITE_ROOT` | `target/site` beside the checkout |
//! | `client_address_header` | `WARDWISE_CLIENT_ADDRESS_HEADER` | none: the connection's own address |
//! | `trusted_origins` | `WARDWISE_TRUSTED_ORIGINS` | none: the host asked for |
//! | `public_url` | `WARDWISE_PUBLIC_URL` | none: pages name no address of the site |
//! | `smtp_…` | `WARDWISE_SMTP_…` | none: no e-mail is sent; see [`smtp`] |
//! | `log` | `WARDWISE_LOG` | `info` |
//! | `log_format` | `WARDWISE_LOG_FORMAT` | `json` |

mod public_url;
mod smtp;

pub use public_url::PublicUrl;
pub use smtp::{SmtpCredentials, SmtpSettings, SmtpTls};

use anyhow::{Context, bail};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// One JSON object a line.
    Json,
    /// For people at a terminal.
    Text,
}

/// The settings after checking.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `sqlite://path` or `postgres://…`; may hold a password, so it is never logged.
    pub database_url: SecretString,
    /// Where to serve.
    pub addr: SocketAddr,
    /// The server's key in hexadecimal, when given.
    pub secret: Option<SecretString>,
    /// Where the server's key is kept otherwise.
    pub secret_file: PathBuf,
    /// Folder of style sheets and the browser bundle.
    pub site_root: PathBuf,
    /// The header in which the one trusted proxy names the client's address.
    pub client_address_header: Option<http::HeaderName>,
    /// Origins allowed to post, beyond the host asked for.
    pub trusted_origins: Vec<String>,
    /// Where residents find the site.
    pub public_url: Option<PublicUrl>,
    /// How e-mail is sent, where it is.
    pub smtp: Option<SmtpSettings>,
    /// What to log, in the syntax of tracing's EnvFilter.
    pub log: String,
    /// How.
    pub log_format: LogFormat,
}

#[derive(Deserialize)]
struct Raw {
    database_url: SecretString,
    addr: String,
    secret: Option<SecretString>,
    secret_file: PathBuf,
    site_root: PathBuf,
    client_address_header: Option<String>,
    #[serde(default)]
    trusted_origins: Vec<String>,
    public_url: Option<String>,
    #[serde(flatten)]
    smtp: smtp::Raw,
    log: String,
    log_format: LogFormat,
}

impl Settings {
    /// Reads the settings. `file` must exist when given; `wardwise.toml` in the working folder is read if it is there.
    ///
    /// # Errors
    /// Says which setting is wrong and what it should be.
    pub fn read(file: Option<&Path>) -> anyhow::Result<Self> {
        Self::from_source(file, config::Environment::with_prefix("WARDWISE"), |name| std::env::var(name).ok())
    }

    fn from_source(
        file: Option<&Path>,
        environment: config::Environment,
        variable: impl Fn(&str) -> Option<String>,
    ) -> anyhow::Result<Self> {
        let mut builder = config::Config::builder()
            .set_default("database_url", "sqlite://data/wardwise.sqlite")?
            .set_default("addr", "127.0.0.1:3000")?
            .set_default("secret_file", "data/wardwise.key")?
            .set_default("site_root", "target/site")?
            .set_default("log", "info")?
            .set_default("log_format", "json")?;
        builder = match file {
            Some(path) => builder.add_source(config::File::from(path).required(true)),
            None => builder.add_source(config::File::with_name("wardwise.toml").required(false)),
        };
        let environment = environment.list_separator(",").with_list_parse_key("trusted_origins").try_parsing(true);
        builder = builder.add_source(environment);
        // As they are: the list above is parsed, and with it every value that looks like a number would become one.
        for (setting, name) in [
            ("database_url", "DATABASE_URL"),
            ("secret", "WARDWISE_SECRET"),
            ("smtp_user", "WARDWISE_SMTP_USER"),
            ("smtp_password", "WARDWISE_SMTP_PASSWORD"),
        ] {
            builder = builder.set_override_option(setting, variable(name).filter(|text| !text.is_empty()))?;
        }
        let raw: Raw = builder
            .build()
            .context("the settings cannot be read")?
            .try_deserialize()
            .context("a setting is missing or has the wrong form")?;
        raw.check()
    }
}

impl Raw {
    fn check(self) -> anyhow::Result<Settings> {
        let url = self.database_url.expose_secret();
        if !["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| url.starts_with(scheme)) {
            bail!("DATABASE_URL must begin with sqlite:// or postgres://");
        }
        let addr = self.addr.parse().with_context(|| {
            format!("WARDWISE_ADDR “{}” is not an address and port such as 127.0.0.1:3000", self.addr)
        })?;
        let client_address_header = self
            .client_address_header
            .filter(|name| !name.is_empty())
            .map(|name| {
                name.parse().with_context(|| format!("WARDWISE_CLIENT_ADDRESS_HEADER “{name}” is not a header name"))
            })
            .transpose()?;
        let public_url = self
            .public_url
            .filter(|url| !url.is_empty())
            .map(|url| url.parse())
            .transpose()
            .context("WARDWISE_PUBLIC_URL")?;
        let smtp = self.smtp.check(public_url.as_ref())?;
        Ok(Settings {
            database_url: self.database_url,
            addr,
            secret: self.secret,
            secret_file: self.secret_file,
            site_root: self.site_root,
            client_address_header,
            trusted_origins: self.trusted_origins.into_iter().filter(|origin| !origin.is_empty()).collect(),
            public_url,
            smtp,
            log: self.log,
            log_format: self.log_format,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn read(pairs: &[(&str, &str)]) -> anyhow::Result<Settings> {
        let environment = config::Environment::with_prefix("WARDWISE")
            .source(Some(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()));
        let variable = |name: &str| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        Settings::from_source(None, environment, variable)
    }

    #[test]
    fn defaults_stand_by_themselves() {
        let settings = read(&[]).unwrap();
        assert_eq!(settings.addr.port(), 3000);
        assert_eq!(settings.log_format, LogFormat::Json);
        assert!(settings.trusted_origins.is_empty());
    }

    #[test]
    fn the_environment_wins_and_is_checked() {
        let settings =
            read(&[("WARDWISE_ADDR", "[::1]:80"), ("WARDWISE_TRUSTED_ORIGINS", "https://a.example,https://b.example")])
                .unwrap();
        assert_eq!(settings.addr.port(), 80);
        assert_eq!(settings.trusted_origins.len(), 2);
        for (key, value, message) in [
            ("WARDWISE_ADDR", "nowhere", "not an address and port"),
            ("WARDWISE_DATABASE_URL", "mysql://x", "sqlite:// or postgres://"),
            ("WARDWISE_CLIENT_ADDRESS_HEADER", "not a header", "not a header name"),
            ("WARDWISE_LOG_FORMAT", "xml", "wrong form"),
            ("WARDWISE_PUBLIC_URL", "survey.example", "https://survey.example"),
        ] {
            let error = format!("{:#}", read(&[(key, value)]).unwrap_err());
            assert!(error.contains(message), "{key}: {error}");
        }
    }

    #[test]
    fn secrets_are_not_shown() {
        let settings =
            read(&[("WARDWISE_SECRET", "s3cret"), ("WARDWISE_DATABASE_URL", "postgres://me:pw@host/db")]).unwrap();
        let shown = format!("{settings:?}");
        assert!(!shown.contains("s3cret") && !shown.contains("pw@"), "{shown}");
    }
}
