//! Where residents find the site: for links in e-mails, which no request may choose (its `Host` header is the sender's word).

use anyhow::{Context, bail};
use http::Uri;
use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

/// The address of the site without a path: `https://survey.example`, or plain HTTP on this machine, for trying out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    url: String,
    host: String,
}

impl PublicUrl {
    /// The address of a page, whose path begins with a slash.
    #[must_use]
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// The name of the host.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.url)
    }
}

impl FromStr for PublicUrl {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> anyhow::Result<Self> {
        let wanted = || format!("“{text}” is not the address of a site such as https://survey.example");
        let uri: Uri = text.parse().with_context(wanted)?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else { bail!(wanted()) };
        let host = authority.host();
        let encrypted = scheme == "https" || (scheme == "http" && is_this_machine(host));
        if !encrypted || uri.path() != "/" || uri.query().is_some() || authority.as_str().contains('@') {
            bail!(wanted());
        }
        Ok(Self { url: format!("{scheme}://{authority}"), host: host.to_owned() })
    }
}

/// Whether what is sent there stays on this machine.
pub(super) fn is_this_machine(host: &str) -> bool {
    let host = host.trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_without_a_path_is_taken() {
        for (text, host) in [
            ("https://survey.example", "survey.example"),
            ("https://survey.example/", "survey.example"),
            ("https://survey.example:8443", "survey.example"),
            ("http://127.0.0.1:3000", "127.0.0.1"),
            ("http://localhost:3000", "localhost"),
            ("http://[::1]:3000", "[::1]"),
        ] {
            let url: PublicUrl = text.parse().unwrap();
            assert_eq!((url.page("/x"), url.host()), (format!("{}/x", text.trim_end_matches('/')), host));
        }
    }

    #[test]
    fn what_is_no_site_is_refused() {
        for text in [
            "",
            "survey.example",
            "http://survey.example",
            "ftp://survey.example",
            "https://survey.example/path",
            "https://survey.example?query",
            "https://user@survey.example",
            "https://sur vey.example",
            "https://survey.example\n",
        ] {
            let error = format!("{:#}", text.parse::<PublicUrl>().unwrap_err());
            assert!(error.contains("such as https://survey.example"), "{text}: {error}");
        }
    }
}
