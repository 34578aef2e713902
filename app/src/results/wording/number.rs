//! Numbers as readers see them.

use survey::clock::Timestamp;
use survey::estimate::{Comparison, Estimate};

/// A proportion as a whole number of per cent, held between 0 and 100.
#[must_use]
pub fn whole(value: f64) -> u32 {
    let percent = (value * 100.0).round().clamp(0.0, 100.0);
    // In range by the clamp; a figure that is no number counts as 0 and is never published.
    percent as u32
}

/// "71%". A figure that is not nought is never rounded down to it, nor one short of all rounded up.
#[must_use]
pub fn percent(value: f64) -> String {
    match whole(value) {
        0 if value > 0.0 => "under 1%".to_owned(),
        100 if value < 1.0 => "over 99%".to_owned(),
        whole => format!("{whole}%"),
    }
}

/// "56% to 82%".
#[must_use]
pub fn interval(estimate: &Estimate) -> String {
    format!("{}% to {}%", whole(estimate.lower), whole(estimate.upper))
}

/// "71% (56 to 82)", for charts.
#[must_use]
pub fn compact(estimate: &Estimate) -> String {
    format!("{} ({} to {})", percent(estimate.value), whole(estimate.lower), whole(estimate.upper))
}

fn signed(value: i64) -> String {
    match value {
        0 => "0".to_owned(),
        value if value < 0 => format!("−{}", value.unsigned_abs()),
        value => format!("+{value}"),
    }
}

fn rounded_points(difference: f64) -> i64 {
    (difference * 100.0).round().clamp(-100.0, 100.0) as i64
}

/// A difference in points with a sign: "+6", "−1", "0".
#[must_use]
pub fn points(difference: f64) -> String {
    signed(rounded_points(difference))
}

/// "+6 points", "−1 point".
#[must_use]
pub fn points_in_words(difference: f64) -> String {
    let one = rounded_points(difference).abs() == 1;
    format!("{} {}", points(difference), if one { "point" } else { "points" })
}

/// "16 points": a gap without a sign, at least "1 point".
#[must_use]
pub fn gap(difference: f64) -> String {
    match rounded_points(difference).abs().max(1) {
        1 => "1 point".to_owned(),
        points => format!("{points} points"),
    }
}

/// "−14 to +13".
#[must_use]
pub fn points_interval(comparison: &Comparison) -> String {
    format!("{} to {}", points(comparison.lower), points(comparison.upper))
}

/// "−1 (−14 to +13)".
#[must_use]
pub fn points_compact(comparison: &Comparison) -> String {
    format!("{} ({})", points(comparison.difference), points_interval(comparison))
}

/// "1,172".
#[must_use]
pub fn count(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A base that is not a whole number, to the nearest person.
#[must_use]
pub fn people_about(base: f64) -> String {
    count(base.round().clamp(0.0, f64::from(u32::MAX)) as u32)
}

/// "1 person", "64 people".
#[must_use]
pub fn people(number: u32) -> String {
    if number == 1 { "1 person".to_owned() } else { format!("{} people", count(number)) }
}

/// "1st", "2nd", "11th".
#[must_use]
pub fn place(number: u32) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// Small numbers in words where a sentence begins: "Two", "17".
#[must_use]
pub fn in_words(number: usize) -> String {
    const WORDS: [&str; 10] = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// "7 September to 18 October 2026", from the first moment answers are taken and the first they are not.
#[must_use]
pub fn dates(opens: Timestamp, closes: Timestamp) -> String {
    let last = closes.plus_ms(-1);
    let (from, to) = (opens.date(), last.date());
    if from == to {
        last.long_date()
    } else if (from.year(), from.month()) == (to.year(), to.month()) {
        format!("{} to {}", from.day(), last.long_date())
    } else if from.year() == to.year() {
        format!("{} {} to {}", from.day(), from.month(), last.long_date())
    } else {
        format!("{} to {}", opens.long_date(), last.long_date())
    }
}

/// A wave's name inside a sentence: "autumn 2026".
#[must_use]
pub fn wave(label: &str) -> String {
    let season = ["Spring ", "Summer ", "Autumn ", "Winter "].iter().any(|season| label.starts_with(season));
    if season { lower_first(label) } else { label.to_owned() }
}

/// The text with a small first letter.
#[must_use]
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// The text with a capital first letter.
#[must_use]
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// "a", "a and b", "a, b and c".
#[must_use]
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cents_are_whole_and_honest_at_the_ends() {
        assert_eq!(percent(0.705_88), "71%");
        assert_eq!(percent(0.0), "0%");
        assert_eq!(percent(0.003), "under 1%");
        assert_eq!(percent(0.005), "1%");
        assert_eq!(percent(0.996), "over 99%");
        assert_eq!(percent(1.0), "100%");
        assert_eq!(whole(f64::NAN), 0);
    }

    #[test]
    fn points_carry_a_true_minus_and_no_sign_at_nought() {
        assert_eq!(points(-0.009), "−1");
        assert_eq!(points(-0.001), "0");
        assert_eq!(points(0.061), "+6");
        assert_eq!(points_in_words(-0.012), "−1 point");
        assert_eq!(points_in_words(0.0), "0 points");
        assert_eq!(gap(-0.002), "1 point");
        assert_eq!(gap(0.137), "14 points");
    }

    #[test]
    fn counts_and_places() {
        assert_eq!(count(0), "0");
        assert_eq!(count(999), "999");
        assert_eq!(count(1_172), "1,172");
        assert_eq!(count(1_234_567), "1,234,567");
        assert_eq!(people(1), "1 person");
        assert_eq!(
            [1, 2, 3, 11, 12, 13, 21, 22, 101, 111].map(place).join(" "),
            "1st 2nd 3rd 11th 12th 13th 21st 22nd 101st 111th"
        );
    }

    #[test]
    fn dates_say_the_last_day() {
        let day = |days: i64| Timestamp(0).plus_days(days);
        assert_eq!(dates(day(0), day(1)), "1 January 1970");
        assert_eq!(dates(day(0), day(10)), "1 to 10 January 1970");
        assert_eq!(dates(day(0), day(40)), "1 January to 9 February 1970");
        assert_eq!(dates(day(364), day(370)), "31 December 1970 to 5 January 1971");
    }

    #[test]
    fn names_in_sentences() {
        assert_eq!(wave("Autumn 2026"), "autumn 2026");
        assert_eq!(wave("Wave 3"), "Wave 3");
        let names: Vec<String> = ["a", "b", "c"].map(String::from).to_vec();
        assert_eq!(list(&names), "a, b and c");
        assert_eq!(list(&names[..2]), "a and b");
    }
}
