//! Cells that spreadsheets cannot mistake for formulas.

/// Text for a cell. Spreadsheets run text that begins with one of these as a formula; an apostrophe stops them
/// (OWASP, CSV injection); some take the full-width forms as well.
#[must_use]
pub fn words(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text.to_owned()
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
        assert_eq!(number(Some(0.1 + 0.2)).parse::<f64>(), Ok(0.1 + 0.2));
        assert_eq!(number(None), "");
    }
}
