//! Entries of the audit log as CSV, with what is needed to reckon their hashes again.

use crate::cell::words;
use crate::{ExportError, text};
use survey::clock::Timestamp;
use survey::id::{AccountId, AuditEventId, CouncilId};

/// One entry.
#[derive(Clone, Debug)]
pub struct AuditRow {
    /// Its number in its chain.
    pub number: u64,
    /// The event.
    pub id: AuditEventId,
    /// When.
    pub at: Timestamp,
    /// Whose chain; none for events of no council.
    pub council: Option<CouncilId>,
    /// By which account.
    pub account: Option<AccountId>,
    /// The account's name, or what stands for it.
    pub who: String,
    /// What: "wave.opened".
    pub action: String,
    /// To what.
    pub subject: String,
    /// JSON without spaces, keys in order.
    pub detail: String,
    /// The hash of the entry before.
    pub previous_hash: String,
    /// Its own.
    pub hash: String,
}

/// A time as machines write it, to the millisecond: "2026-10-18T14:05:00.000Z" (ISO 8601).
#[must_use]
pub fn iso_time(at: Timestamp) -> String {
    let ms = at.0.rem_euclid(86_400_000);
    let (hours, minutes) = (ms / 3_600_000, ms / 60_000 % 60);
    format!("{}T{hours:02}:{minutes:02}:{:02}.{:03}Z", at.iso_date(), ms / 1_000 % 60, ms % 1_000)
}

/// One row for each entry; with the column names before them where `head` says so, so that a long file is made piece by piece.
/// Text that a spreadsheet would run has an apostrophe before it (see [`crate::cell`]).
///
/// # Errors
/// [`ExportError`].
pub fn audit_csv(rows: &[AuditRow], head: bool) -> Result<String, ExportError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    if head {
        writer.write_record([
            "number",
            "time",
            "time_ms",
            "id",
            "council_id",
            "account_id",
            "who",
            "action",
            "subject",
            "detail",
            "previous_hash",
            "hash",
        ])?;
    }
    for row in rows {
        writer.write_record([
            row.number.to_string(),
            iso_time(row.at),
            row.at.0.to_string(),
            row.id.to_string(),
            row.council.map(|council| council.to_string()).unwrap_or_default(),
            row.account.map(|account| account.to_string()).unwrap_or_default(),
            words(&row.who),
            words(&row.action),
            words(&row.subject),
            words(&row.detail),
            words(&row.previous_hash),
            words(&row.hash),
        ])?;
    }
    text(writer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_once_and_no_text_is_a_formula() {
        let row = AuditRow {
            number: 1,
            id: "00000000-0000-0000-0000-000000000001".parse().unwrap(),
            at: Timestamp(1_792_332_300_007),
            council: None,
            account: None,
            who: "=cmd|' /C calc'!A0".to_owned(),
            action: "kiosk.begun".to_owned(),
            subject: "@SUM(1,2)".to_owned(),
            detail: r#"{"place":"Library, “Ash”"}"#.to_owned(),
            previous_hash: "0".repeat(64),
            hash: "f".repeat(64),
        };
        let rows = [row];
        let csv = audit_csv(&rows, true).unwrap() + &audit_csv(&rows, false).unwrap();
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        assert_eq!(reader.headers().unwrap().len(), 12);
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0], rows[1]);
        let cells: Vec<&str> = rows[0].iter().collect();
        assert_eq!(cells[1..3], ["2026-10-18T14:05:00.007Z", "1792332300007"]);
        assert_eq!(cells[6..10], ["'=cmd|' /C calc'!A0", "kiosk.begun", "'@SUM(1,2)", r#"{"place":"Library, “Ash”"}"#]);
        assert_eq!(iso_time(Timestamp(-1)), "1969-12-31T23:59:59.999Z");
    }
}
