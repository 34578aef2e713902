//! An invented record and list, with something of everything.

use super::Statement;

pub(crate) const RUN: &str = r#"{
  "day": "2026-11-27", "axe": "4.13.0", "browser": "Chromium 142.0",
  "tags": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  "rules": 96, "widths": [360, 1280], "languages": ["en", "cy"], "pages": ["start", "code"], "checks": 8,
  "violations": [{ "rule": "image-alt", "help": "Images must have alternative text", "pages": ["start"] }],
  "incomplete": [{ "rule": "color-contrast", "help": "Elements must meet minimum color contrast", "pages": ["code", "start"] }]
}"#;

const KNOWN: &str = r#"{
  "prepared": "2026-11-28",
  "issues": [
    { "issue": "chart-text", "kind": "failure", "criteria": ["1.4.4"], "planned": "2027-01-31" },
    { "issue": "drawings", "kind": "limit" },
    { "issue": "pdf", "kind": "unchecked" }
  ]
}"#;

/// The facts of an invented statement.
pub(crate) fn statement() -> Statement {
    Statement { run: serde_json::from_str(RUN).unwrap(), known: serde_json::from_str(KNOWN).unwrap() }
}
