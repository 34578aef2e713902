//! Numbers and lists as staff pages write them.

use survey::clock::Timestamp;

/// A count with separators: "1,326".
pub(crate) fn count(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A number of people that is not whole, such as an effective base: "918".
pub(crate) fn rounded(number: f64) -> String {
    if !number.is_finite() || number < 0.0 {
        return "[x]".to_owned();
    }
    // Larger than any council: the cast saturates.
    count(number.round() as u32)
}

/// A number with decimal places: "1.45".
pub(crate) fn decimal(number: f64, places: usize) -> String {
    if number.is_finite() { format!("{number:.places$}") } else { "[x]".to_owned() }
}

/// A share of 0 to 1 in per cent: "11.2%".
pub(crate) fn percent(share: f64, places: usize) -> String {
    if share.is_finite() { format!("{:.places$}%", share * 100.0) } else { "[x]".to_owned() }
}

/// "1 complete response", "982 complete responses".
pub(crate) fn counted(number: u32, one: &str, many: &str) -> String {
    format!("{} {}", count(number), if number == 1 { one } else { many })
}

/// "South, Leagrave and Poets".
pub(crate) fn list<S: AsRef<str>>(names: &[S]) -> String {
    joined(names, "and")
}

/// "Asha Patel or Sam Taylor".
pub(crate) fn either<S: AsRef<str>>(names: &[S]) -> String {
    joined(names, "or")
}

fn joined<S: AsRef<str>>(names: &[S], word: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [rest @ .., last] => {
            let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
            format!("{} {word} {}", rest.join(", "), last.as_ref())
        }
    }
}

/// "7 Sept": a date on an axis, in the short forms of the GOV.UK style guide.
pub(crate) fn short_date(time: Timestamp) -> String {
    let date = time.date();
    let month = date.month().to_string();
    let month = match month.as_str() {
        "March" | "April" | "May" | "June" | "July" => month.as_str(),
        "September" => "Sept",
        other => &other[..3],
    };
    format!("{} {month}", date.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_have_separators() {
        assert_eq!([0, 999, 1000, 1_234_567].map(count), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!(rounded(917.6), "918");
        assert_eq!(rounded(f64::NAN), "[x]");
        assert_eq!(counted(1, "response", "responses"), "1 response");
    }

    #[test]
    fn lists_read_as_people_write_them() {
        assert_eq!(list(&["South", "Poets", "Dallow"]), "South, Poets and Dallow");
        assert_eq!(list(&["South"]), "South");
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(either(&["South", "Poets", "Dallow"]), "South, Poets or Dallow");
    }

    #[test]
    fn dates_on_an_axis_are_short() {
        let september = Timestamp(1_789_000_000_000);
        assert_eq!(short_date(september), "10 Sept");
        assert_eq!(short_date(september.plus_days(60)), "9 Nov");
        assert_eq!(short_date(september.plus_days(-70)), "2 July");
    }
}
