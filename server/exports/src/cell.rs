//! Cells that spreadsheets cannot mistake for formulas.

/// What a formula begins with; some spreadsheets take the full-width forms as well (OWASP, CSV injection).
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Text for a cell. Spreadsheets run text that begins like a formula; an apostrophe before it stops them. Text that begins
/// with apostrophes and then like a formula gets one too, so that [`said`] gives every text back as it was.
#[must_use]
pub fn words(text: &str) -> String {
    if text.trim_start_matches('\'').starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

/// The text of a cell made by [`words`].
#[must_use]
pub fn said(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if text.trim_start_matches('\'').starts_with(FORMULA) => text,
        _ => cell,
    }
}

/// A number with all its digits, so that it is read back as it was; empty where there is none.
#[must_use]
pub fn number(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_numbers_whole() {
        assert_eq!(words("=1+1"), "'=1+1");
        assert_eq!(words("＝1+1"), "'＝1+1");
        assert_eq!(words("Dallow"), "Dallow");
        for text in ["=1", "'=1", "''=1", "'", "''", "'a", "", "-5", "＠x", "a=1", "'’=1"] {
            assert_eq!(said(&words(text)), text);
        }
        assert_eq!(number(Some(0.1 + 0.2)).parse::<f64>(), Ok(0.1 + 0.2));
        assert_eq!(number(None), "");
    }
}
