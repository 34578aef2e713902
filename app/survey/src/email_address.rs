//! E-mail addresses, as far as this product writes to them.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The longest address that a mail server takes (RFC 5321, 4.5.3.1.3, less the angle brackets).
const LONGEST: usize = 254;
/// The longest part before the "@" (RFC 5321, 4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;
/// The longest part of a domain between dots (RFC 1035, 2.3.4).
const LONGEST_LABEL: usize = 63;

/// An address such as `name@example.com`: a name of letters, digits and the signs that stand in addresses (RFC 5322's
/// dot-atom), and a domain with a dot in it. All of it is ASCII without spaces, quotes, commas, brackets or line breaks, so it can
/// stand in a header or a command as it is.
///
/// Names in quotes, addresses of a numbered machine, and names or domains outside ASCII are left out: hardly anybody in England
/// has one, and few mail servers take them. A domain in another script can be typed in its ASCII form (`xn--…`).
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress {
    text: String,
    at: usize,
}

/// Why a text is not an e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailAddressError {
    /// Nothing was typed.
    #[error("Enter your email address")]
    Missing,
    /// Not in the form of an address, or too long for one.
    #[error("Enter an email address in the correct format, like name@example.com")]
    Malformed,
    /// Letters beyond a to z.
    #[error("Enter an email address that has only the letters a to z, without accents")]
    Letters,
}

impl EmailAddress {
    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What stands before the "@".
    #[must_use]
    pub fn local(&self) -> &str {
        &self.text[..self.at]
    }

    /// What stands after the "@".
    #[must_use]
    pub fn domain(&self) -> &str {
        &self.text[self.at + 1..]
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = EmailAddressError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.text
    }
}

/// An address never goes to a log by accident.
impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(…)")
    }
}

impl FromStr for EmailAddress {
    type Err = EmailAddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Spaces around it come with the suggestion of a keyboard.
        let text = text.trim_matches(' ');
        if text.is_empty() {
            return Err(EmailAddressError::Missing);
        }
        let (local, domain) = text.split_once('@').ok_or(EmailAddressError::Malformed)?;
        if text.len() > LONGEST || local.len() > LONGEST_LOCAL {
            return Err(EmailAddressError::Malformed);
        }
        if text.chars().any(char::is_alphabetic)
            && text.chars().all(|c| c.is_alphanumeric() || is_sign(c))
            && !text.is_ascii()
        {
            return Err(EmailAddressError::Letters);
        }
        if is_local(local) && is_domain(domain) {
            Ok(Self { text: text.to_owned(), at: local.len() })
        } else {
            Err(EmailAddressError::Malformed)
        }
    }
}

/// The signs of an address, beside letters and digits.
fn is_sign(c: char) -> bool {
    "!#$%&'*+-/=?^_`{|}~.@".contains(c)
}

/// RFC 5322, 3.2.3: atoms with single dots between them.
fn is_local(local: &str) -> bool {
    local
        .split('.')
        .all(|atom| !atom.is_empty() && atom.chars().all(|c| c.is_ascii_alphanumeric() || (is_sign(c) && c != '@')))
}

/// RFC 1123, 2.1: labels of letters, digits and inner hyphens; the last one is no number.
fn is_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let is_label = |label: &&str| {
        (1..=LONGEST_LABEL).contains(&label.len())
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    labels.len() >= 2
        && labels.iter().all(is_label)
        && labels.last().is_some_and(|last| last.chars().any(|c| c.is_ascii_alphabetic()) && last.len() >= 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_that_people_have_are_taken_as_they_are() {
        for typed in [
            "name@example.com",
            "First.Last+survey@mail.example.co.uk",
            "o'brien@example.ie",
            "x@y.uk",
            "1234@example.org",
            "name@xn--exmple-cua.example",
        ] {
            let address: EmailAddress = typed.parse().unwrap();
            assert_eq!(address.as_str(), typed);
            assert_eq!(format!("{}@{}", address.local(), address.domain()), typed);
            assert_eq!(format!("{address:?}"), "EmailAddress(…)");
        }
        assert_eq!("  name@example.com ".parse::<EmailAddress>().unwrap().as_str(), "name@example.com");
        let longest = format!("{}@{}.{}.{}.uk", "n".repeat(64), "d".repeat(63), "d".repeat(63), "d".repeat(58));
        assert_eq!(longest.len(), 254);
        assert!(longest.parse::<EmailAddress>().is_ok());
    }

    #[test]
    fn what_could_become_part_of_something_else_is_refused() {
        for typed in [
            "name",
            "@example.com",
            "name@",
            "name@localhost",
            "name@@example.com",
            "a@b@example.com",
            ".name@example.com",
            "na..me@example.com",
            "name.@example.com",
            "name@example..com",
            "name@.example.com",
            "name@example.com.",
            "name@-example.com",
            "name@example-.com",
            "name@example.c",
            "name@192.0.2.1",
            "name@[192.0.2.1]",
            "\"na me\"@example.com",
            "na me@example.com",
            "a@example.com,b@example.com",
            "a@example.com;b@example.com",
            "a@example.com b@example.com",
            "Name <name@example.com>",
            "<name@example.com>",
            "name@example.com\r\nBcc: other@example.com",
            "name@example.com\nDATA",
            "name\r\n@example.com",
            "name@exam\tple.com",
            "name@example.com\0",
            "name@example.com\u{2028}",
            "name\u{202e}@example.com",
            "na(me)@example.com",
            "na:me@example.com",
        ] {
            assert_eq!(typed.parse::<EmailAddress>(), Err(EmailAddressError::Malformed), "{typed:?}");
        }
        for typed in ["", " ", "   "] {
            assert_eq!(typed.parse::<EmailAddress>(), Err(EmailAddressError::Missing));
        }
        for typed in ["jürgen@example.com", "name@münchen.example", "имя@пример.рф", "名前@例え.jp"] {
            assert_eq!(typed.parse::<EmailAddress>(), Err(EmailAddressError::Letters), "{typed}");
        }
        for typed in [
            format!("{}@example.com", "n".repeat(65)),
            format!("name@{}.com", "d".repeat(64)),
            format!("name@{}", "d.".repeat(5_000)),
            "n".repeat(100_000),
        ] {
            assert_eq!(typed.parse::<EmailAddress>(), Err(EmailAddressError::Malformed));
        }
    }

    proptest! {
        #[test]
        fn what_is_taken_is_one_word_of_ascii(text in ".{0,40}@.{0,40}") {
            if let Ok(address) = text.parse::<EmailAddress>() {
                prop_assert!(address.as_str().bytes().all(|byte| byte.is_ascii_graphic() && !b"\"(),:;<>@[\\]".contains(&byte) || byte == b'@'));
                prop_assert_eq!(address.as_str().matches('@').count(), 1);
            }
        }
    }
}
