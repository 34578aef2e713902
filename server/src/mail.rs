//! E-mail, through one mail server and one message at a time. Addresses and texts go there and nowhere else: neither is logged or
//! kept, and what a mail server says is not logged either, because it repeats addresses.

use crate::settings::{SmtpSettings, SmtpTls};
use anyhow::Context;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, SinglePart};
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use secrecy::ExposeSecret;
use std::fmt;
use std::net::IpAddr;
use std::time::{Duration, SystemTime};
use survey::clock::Timestamp;
use survey::email_address::EmailAddress;

/// The longest that sending may take: a person waits for it.
const LONGEST: Duration = Duration::from_secs(10);

/// A message to one person, in plain text.
pub struct PlainMessage {
    /// Whom it goes to.
    pub to: EmailAddress,
    /// The name of its sender, beside the address of the settings.
    pub from: String,
    /// Its subject, on one line.
    pub subject: String,
    /// The language it is in (BCP 47).
    pub language: &'static str,
    /// Its text.
    pub text: String,
}

/// Why a message was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// The mail server does not take messages to this address.
    #[error("the mail server refused the address")]
    Address,
    /// It cannot be reached, is too slow, or refused something else. It may work later.
    #[error("the message was not sent")]
    NotSent,
}

/// The way to the mail server.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    settings: SmtpSettings,
    longest: Duration,
}

impl Mailer {
    /// From the settings; nothing is sent yet.
    ///
    /// # Errors
    /// When the encryption cannot be set up for this name of a server.
    pub fn new(settings: &SmtpSettings) -> anyhow::Result<Self> {
        let encrypted = || TlsParameters::new(settings.host.clone()).context("the encryption to the mail server");
        let tls = match settings.tls {
            SmtpTls::StartTls => Tls::Required(encrypted()?),
            SmtpTls::Tls => Tls::Wrapper(encrypted()?),
            SmtpTls::None => Tls::None,
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(settings.host.clone())
            .port(settings.port)
            .tls(tls)
            .hello_name(hello(settings.site.host()))
            .timeout(Some(LONGEST));
        if let Some(own) = &settings.credentials {
            let password = own.password.expose_secret().to_owned();
            builder = builder.credentials(Credentials::new(own.user.clone(), password));
        }
        Ok(Self { transport: builder.build(), settings: settings.clone(), longest: LONGEST })
    }

    /// The address of a page of the site, for a link in a message.
    #[must_use]
    pub fn page(&self, path: &str) -> String {
        self.settings.site.page(path)
    }

    /// Sends a message, and waits until the mail server has taken it, ten seconds at most. `id` makes it one of its kind.
    ///
    /// # Errors
    /// [`MailError`]; the log says what kind of failure it was.
    pub async fn send(&self, message: PlainMessage, id: &str, now: Timestamp) -> Result<(), MailError> {
        let message = self.build(message, id, now).ok_or(MailError::Address)?;
        match tokio::time::timeout(self.longest, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => {
                tracing::warn!(failure = kind(&error), status = status(&error), "an e-mail was not sent");
                Err(meaning(&error))
            }
            Err(_) => {
                tracing::warn!(failure = "too slow", "an e-mail was not sent");
                Err(MailError::NotSent)
            }
        }
    }

    /// Greets the mail server, and signs in where it asks for that.
    ///
    /// # Errors
    /// What kind of failure it was.
    pub async fn greet(&self) -> Result<(), String> {
        let name = format!("{}:{}", self.settings.host, self.settings.port);
        match tokio::time::timeout(self.longest, self.transport.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err(format!("{name} does not answer as a mail server does")),
            Ok(Err(error)) => Err(format!("{name}: {error}")),
            Err(_) => Err(format!("{name} does not answer within {} seconds", self.longest.as_secs())),
        }
    }

    /// The message as it goes out; nothing where an address is none to the mail library.
    fn build(&self, message: PlainMessage, id: &str, now: Timestamp) -> Option<Message> {
        let address = |own: &EmailAddress| Address::new(own.local(), own.domain()).ok();
        let from = &self.settings.from;
        let header =
            |name: &'static str, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned());
        let text = Body::new_with_encoding(message.text, ContentTransferEncoding::QuotedPrintable).ok()?;
        Message::builder()
            .from(Mailbox::new(Some(one_line(&message.from)), address(from)?))
            .to(Mailbox::new(None, address(&message.to)?))
            .subject(one_line(&message.subject))
            .date(SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(now.0).unwrap_or_default()))
            .message_id(Some(format!("<{id}@{}>", from.domain())))
            .raw_header(header("Content-Language", message.language))
            // RFC 3834: nobody's holiday answers it.
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(text))
            .ok()
    }
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mailer").field("settings", &self.settings).finish_non_exhaustive()
    }
}

/// How the site names itself to the mail server: a number stands in brackets (RFC 5321, 4.1.3).
fn hello(host: &str) -> ClientId {
    match host.trim_matches(['[', ']']).parse() {
        Ok(IpAddr::V4(address)) => ClientId::Ipv4(address),
        Ok(IpAddr::V6(address)) => ClientId::Ipv6(address),
        Err(_) => ClientId::Domain(host.to_owned()),
    }
}

/// What stands in a header: names of councils and titles of surveys are written by people.
fn one_line(text: &str) -> String {
    text.split(char::is_control).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The kind of a failure in one word, and nothing of what the mail server said.
fn kind(error: &SmtpError) -> &'static str {
    match error {
        error if error.is_permanent() => "refused",
        error if error.is_transient() => "refused for now",
        error if error.is_tls() => "encryption",
        error if error.is_timeout() => "too slow",
        error if error.is_response() => "not understood",
        error if error.is_client() => "client",
        _ => "connection",
    }
}

fn status(error: &SmtpError) -> String {
    error.status().map(|code| code.to_string()).unwrap_or_default()
}

/// 550, 551 and 553 are about the mailbox (RFC 5321, 4.2.3); every other refusal is no matter of the person's.
fn meaning(error: &SmtpError) -> MailError {
    match status(error).as_str() {
        "550" | "551" | "553" => MailError::Address,
        _ => MailError::NotSent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::net::TcpListener;

    fn settings(port: u16) -> SmtpSettings {
        SmtpSettings {
            host: "127.0.0.1".to_owned(),
            port,
            tls: SmtpTls::None,
            credentials: None,
            from: "survey@council.example".parse().unwrap(),
            site: "https://survey.example".parse().unwrap(),
        }
    }

    fn message() -> PlainMessage {
        PlainMessage {
            to: "name@example.com".parse().unwrap(),
            from: "Łódź\r\nBcc: other@example.com".to_owned(),
            subject: "Kod powrotu:\r\nBcc: other@example.com\u{0}".to_owned(),
            language: "pl",
            text: "Żółw\n".to_owned(),
        }
    }

    #[test]
    fn headers_take_no_lines_of_their_own() {
        let mailer = Mailer::new(&settings(25)).unwrap();
        let built = mailer.build(message(), "0199", Timestamp(1_792_332_300_000)).unwrap();
        let text = String::from_utf8(built.formatted()).unwrap();
        let (head, _) = text.split_once("\r\n\r\n").unwrap();
        let names: Vec<&str> =
            head.lines().filter(|line| !line.starts_with(' ')).filter_map(|line| line.split(':').next()).collect();
        let expected = [
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "Content-Language",
            "Auto-Submitted",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
        ];
        for name in &names {
            assert!(expected.contains(name), "{head}");
        }
        assert_eq!(names.len(), expected.len(), "{head}");
        assert!(
            head.contains("Date: Sun, 18 Oct 2026 14:05:00 +0000")
                && head.contains("Message-ID: <0199@council.example>")
        );
        assert_eq!(built.envelope().to().len(), 1);
        assert!(head.is_ascii());
    }

    #[tokio::test]
    async fn a_mail_server_that_says_nothing_is_waited_for_no_longer() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut mailer = Mailer::new(&settings(listener.local_addr().unwrap().port())).unwrap();
        mailer.longest = Duration::from_millis(100);
        let sent = mailer.send(message(), "0199", Timestamp(0)).await;
        assert_eq!(sent, Err(MailError::NotSent));
        assert!(mailer.greet().await.unwrap_err().contains("does not answer within"));
    }

    #[tokio::test]
    async fn a_mail_server_that_is_not_there_is_told_apart() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        drop(listener);
        let mailer = Mailer::new(&settings(port)).unwrap();
        assert_eq!(mailer.send(message(), "0199", Timestamp(0)).await, Err(MailError::NotSent));
        assert!(mailer.greet().await.unwrap_err().starts_with(&format!("127.0.0.1:{port}: ")));
        assert!(format!("{mailer:?}").starts_with("Mailer"));
    }
}
