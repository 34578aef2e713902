//! How e-mail is sent. Without a host none is, and no page offers it.
//!
//! | environment | |
//! |---|---|
//! | `WARDWISE_SMTP_HOST` | the mail server |
//! | `WARDWISE_SMTP_TLS` | `starttls` (as it is where nothing is said), `tls`, or `none` |
//! | `WARDWISE_SMTP_PORT` | 587, 465 or 25, by the one before |
//! | `WARDWISE_SMTP_USER` | where the server asks for one |
//! | `WARDWISE_SMTP_PASSWORD`, `WARDWISE_SMTP_PASSWORD_FILE` | its password, or the file that holds it |
//! | `WARDWISE_SMTP_FROM` | the address that messages come from |

use super::PublicUrl;
use super::public_url::is_this_machine;
use anyhow::{Context, bail};
use secrecy::SecretString;
use serde::Deserialize;
use std::path::PathBuf;
use survey::email_address::EmailAddress;

/// How the way to the mail server is kept from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SmtpTls {
    /// Plain at first and encrypted before anything is said; a server that cannot is sent nothing.
    StartTls,
    /// Encrypted from the start.
    Tls,
    /// Not at all: for a mail server on this machine or in a network of its own.
    None,
}

/// Who the site is to the mail server.
#[derive(Clone, Debug)]
pub struct SmtpCredentials {
    /// The user.
    pub user: String,
    /// Its password.
    pub password: SecretString,
}

/// How e-mail is sent.
#[derive(Clone, Debug)]
pub struct SmtpSettings {
    /// The mail server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the way there is kept from others.
    pub tls: SmtpTls,
    /// Who the site is, where the server asks.
    pub credentials: Option<SmtpCredentials>,
    /// The address that messages come from.
    pub from: EmailAddress,
    /// The site, for links in messages.
    pub site: PublicUrl,
}

/// The settings as they were written.
#[derive(Debug, Deserialize)]
pub(super) struct Raw {
    smtp_host: Option<String>,
    smtp_port: Option<u16>,
    smtp_tls: Option<SmtpTls>,
    smtp_user: Option<String>,
    smtp_password: Option<SecretString>,
    smtp_password_file: Option<PathBuf>,
    smtp_from: Option<String>,
}

impl Raw {
    pub(super) fn check(self, site: Option<&PublicUrl>) -> anyhow::Result<Option<SmtpSettings>> {
        let (from, user) = (given(self.smtp_from), given(self.smtp_user));
        let Some(host) = given(self.smtp_host) else {
            if from.is_some() || user.is_some() {
                bail!("WARDWISE_SMTP_HOST is missing: the other settings of e-mail are of no use without it");
            }
            return Ok(None);
        };
        if !host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':')) {
            bail!("WARDWISE_SMTP_HOST “{host}” is not the name of a server");
        }
        let site =
            site.context("WARDWISE_PUBLIC_URL is needed to send e-mail: messages hold a link to the site")?.clone();
        let from = from.context("WARDWISE_SMTP_FROM is missing: the address that messages come from")?;
        let from = from.parse().map_err(|_| anyhow::anyhow!("WARDWISE_SMTP_FROM “{from}” is not an e-mail address"))?;
        let tls = self.smtp_tls.unwrap_or(SmtpTls::StartTls);
        let password = match (self.smtp_password, self.smtp_password_file) {
            (Some(_), Some(_)) => bail!("give WARDWISE_SMTP_PASSWORD or WARDWISE_SMTP_PASSWORD_FILE, not both"),
            (Some(password), None) => Some(password),
            (None, Some(file)) => {
                let text = std::fs::read_to_string(&file)
                    .with_context(|| format!("WARDWISE_SMTP_PASSWORD_FILE {} cannot be read", file.display()))?;
                Some(SecretString::from(text.trim_end_matches(['\r', '\n']).to_owned()))
            }
            (None, None) => None,
        };
        let credentials = match (user, password) {
            (Some(user), Some(password)) => Some(SmtpCredentials { user, password }),
            (None, None) => None,
            (Some(_), None) => bail!("WARDWISE_SMTP_USER has no password: give WARDWISE_SMTP_PASSWORD_FILE"),
            (None, Some(_)) => bail!("WARDWISE_SMTP_PASSWORD has no user: give WARDWISE_SMTP_USER"),
        };
        if tls == SmtpTls::None && credentials.is_some() && !is_this_machine(&host) {
            bail!("WARDWISE_SMTP_TLS is none: the password would be sent to {host} for everybody to read");
        }
        let port = self.smtp_port.unwrap_or(match tls {
            SmtpTls::StartTls => 587,
            SmtpTls::Tls => 465,
            SmtpTls::None => 25,
        });
        Ok(Some(SmtpSettings { host, port, tls, credentials, from, site }))
    }
}

/// What is set to nothing is not set.
fn given(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::tests::read;
    use super::*;
    use secrecy::ExposeSecret;

    const SITE: (&str, &str) = ("WARDWISE_PUBLIC_URL", "https://survey.example");
    const HOST: (&str, &str) = ("WARDWISE_SMTP_HOST", "mail.example");
    const FROM: (&str, &str) = ("WARDWISE_SMTP_FROM", "survey@council.example");
    const USER: (&str, &str) = ("WARDWISE_SMTP_USER", "survey");

    fn smtp(more: &[(&str, &str)]) -> SmtpSettings {
        read(&[&[SITE, HOST, FROM], more].concat()).unwrap().smtp.unwrap()
    }

    #[test]
    fn without_a_host_nothing_is_sent() {
        assert!(read(&[SITE]).unwrap().smtp.is_none());
        assert!(read(&[("WARDWISE_SMTP_HOST", ""), ("WARDWISE_SMTP_FROM", "")]).unwrap().smtp.is_none());
    }

    #[test]
    fn the_way_is_encrypted_unless_said_otherwise() {
        let plain = smtp(&[]);
        assert_eq!((plain.host.as_str(), plain.port, plain.tls), ("mail.example", 587, SmtpTls::StartTls));
        assert!(plain.credentials.is_none());
        assert_eq!(smtp(&[("WARDWISE_SMTP_TLS", "tls")]).port, 465);
        assert_eq!(smtp(&[("WARDWISE_SMTP_TLS", "none")]).port, 25);
        assert_eq!(smtp(&[("WARDWISE_SMTP_TLS", "none"), ("WARDWISE_SMTP_PORT", "2525")]).port, 2525);
    }

    #[test]
    fn a_password_is_taken_as_it_is_and_never_shown() {
        let given = smtp(&[USER, ("WARDWISE_SMTP_PASSWORD", "007")]);
        assert_eq!(given.credentials.as_ref().unwrap().password.expose_secret(), "007");
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "s3cret word\n").unwrap();
        let kept = smtp(&[USER, ("WARDWISE_SMTP_PASSWORD_FILE", file.path().to_str().unwrap())]);
        assert_eq!(kept.credentials.as_ref().unwrap().password.expose_secret(), "s3cret word");
        assert!(!format!("{given:?} {kept:?}").contains("s3cret"));
    }

    #[test]
    fn what_cannot_work_is_said() {
        let password = ("WARDWISE_SMTP_PASSWORD", "x");
        for (settings, message) in [
            (vec![HOST, FROM], "WARDWISE_PUBLIC_URL is needed"),
            (vec![SITE, HOST], "WARDWISE_SMTP_FROM is missing"),
            (vec![SITE, FROM], "WARDWISE_SMTP_HOST is missing"),
            (vec![SITE, HOST, ("WARDWISE_SMTP_FROM", "Survey <survey@council.example>")], "not an e-mail address"),
            (vec![SITE, ("WARDWISE_SMTP_HOST", "mail example"), FROM], "not the name of a server"),
            (vec![SITE, HOST, FROM, USER], "has no password"),
            (vec![SITE, HOST, FROM, password], "has no user"),
            (vec![SITE, HOST, FROM, USER, password, ("WARDWISE_SMTP_PASSWORD_FILE", "x")], "not both"),
            (vec![SITE, HOST, FROM, USER, ("WARDWISE_SMTP_PASSWORD_FILE", "/nowhere/x")], "cannot be read"),
            (vec![SITE, HOST, FROM, USER, password, ("WARDWISE_SMTP_TLS", "none")], "for everybody to read"),
            (vec![SITE, HOST, FROM, ("WARDWISE_SMTP_TLS", "ssl")], "wrong form"),
            (vec![SITE, HOST, FROM, ("WARDWISE_SMTP_PORT", "70000")], "wrong form"),
        ] {
            let error = format!("{:#}", read(&settings).unwrap_err());
            assert!(error.contains(message), "{message}: {error}");
        }
        let local = [SITE, ("WARDWISE_SMTP_HOST", "127.0.0.1"), FROM, USER, password, ("WARDWISE_SMTP_TLS", "none")];
        assert!(read(&local).unwrap().smtp.is_some());
    }
}
