//! What an entry's hash is taken over.

use super::AuditEvent;
use crate::entity::audit_event;
use crate::stored::hex;
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// The name and version of the encoding, at its beginning.
const ENCODING: &str = "wardwise audit 1";

/// An entry by its place and hash, as one notes it down outside the database: "1234:9f86d081…".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainLink {
    /// Its place in its chain, from 1; 0 for a chain without entries.
    pub number: u64,
    /// SHA-256 in 64 lower-case hexadecimal digits.
    pub hash: String,
}

impl ChainLink {
    /// What stands in place of a hash before the first entry.
    pub(crate) fn before_the_first() -> String {
        "0".repeat(64)
    }
}

impl fmt::Display for ChainLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.number, self.hash)
    }
}

impl FromStr for ChainLink {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let link = text.split_once(':').and_then(|(number, hash)| {
            let fine = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
            let number = number.parse::<u64>().ok().filter(|number| fine && *number > 0)?;
            Some(Self { number, hash: hash.to_ascii_lowercase() })
        });
        link.ok_or_else(|| {
            "an entry is noted as its number, a colon and its 64 hexadecimal digits, as `wardwise audit verify` prints it"
                .to_owned()
        })
    }
}

/// The row of an event at a place of its chain.
pub(super) fn chained(event: AuditEvent, number: i64, previous_hash: String) -> audit_event::Model {
    let mut row = audit_event::Model {
        id: event.id.0,
        at: event.at.0,
        council_id: event.council_id.map(|council| council.0),
        account_id: event.account_id.map(|account| account.0),
        action: event.action,
        subject: event.subject,
        detail: event.detail.to_string(),
        number,
        previous_hash,
        hash: String::new(),
    };
    row.hash = hash(&row);
    row
}

/// SHA-256 of the canonical encoding: each field in its place as a netstring (its length in bytes, a colon, the field, a comma). An
/// identifier is its 36 characters in lower case, or nothing; a number is decimal; the detail is the text as stored.
pub(super) fn hash(row: &audit_event::Model) -> String {
    let said = |id: Option<uuid::Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let mut digest = Sha256::new();
    for field in [
        ENCODING,
        &row.number.to_string(),
        &row.previous_hash,
        &row.id.to_string(),
        &row.at.to_string(),
        &said(row.council_id),
        &said(row.account_id),
        &row.action,
        &row.subject,
        &row.detail,
    ] {
        digest.update(field.len().to_string());
        digest.update(b":");
        digest.update(field);
        digest.update(b",");
    }
    hex(&digest.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use survey::clock::Timestamp;
    use survey::id::{AuditEventId, CouncilId};
    use uuid::Uuid;

    fn row(subject: &str, detail: serde_json::Value) -> audit_event::Model {
        let event = AuditEvent {
            id: AuditEventId(Uuid::from_u128(1)),
            at: Timestamp(1_792_332_300_000),
            council_id: Some(CouncilId(Uuid::from_u128(2))),
            account_id: None,
            action: "wave.opened".to_owned(),
            subject: subject.to_owned(),
            detail,
        };
        chained(event, 1, ChainLink::before_the_first())
    }

    /// Reckoned by another program: `printf '16:wardwise audit 1,1:1,64:000…,36:00000000-…' | sha256sum`.
    #[test]
    fn the_hash_is_of_the_encoding_as_documented() {
        let said = format!(
            "16:wardwise audit 1,1:1,64:{},36:00000000-0000-0000-0000-000000000001,13:1792332300000,\
             36:00000000-0000-0000-0000-000000000002,0:,11:wave.opened,7:Dall\u{f4}w,7:{{\"a\":1}},",
            "0".repeat(64)
        );
        assert_eq!(row("Dall\u{f4}w", json!({"a": 1})).hash, crate::stored::sha256(&said));
        let known = "33fbb9aa20be64c83b9d59df31929a8c5f39bfae2d5f151944b9127e6685ea86";
        assert_eq!(crate::stored::sha256(&said), known);
    }

    #[test]
    fn no_text_can_move_from_one_field_to_the_next() {
        let mut moved = row("x", json!({}));
        moved.action = "wave.openedx".to_owned();
        moved.subject = String::new();
        assert_ne!(hash(&moved), hash(&row("x", json!({}))));
    }

    #[test]
    fn a_noted_entry_reads_back_and_nonsense_does_not() {
        let link = ChainLink { number: 12, hash: row("x", json!({})).hash };
        assert_eq!(link.to_string().parse(), Ok(link));
        for wrong in
            ["", "12", ":", "0:", "12:abc", "x:", &format!("0:{}", "0".repeat(64)), &format!("1:{}", "é".repeat(32))]
        {
            assert!(wrong.parse::<ChainLink>().is_err(), "{wrong}");
        }
    }
}
