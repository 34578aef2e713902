//! Sentences for a difference.

use crate::results::wording::estimate::{fit_for_one_figure, with_interval};
use crate::results::wording::number::{
    gap, in_words, interval, people, percent, points_in_words, points_interval, upper_first, wave,
};
use survey::estimate::{Comparison, Direction, Estimate, Figure};
use survey::publication::PairedComparison;

/// The mark of a direction, never alone: a word always stands beside it.
#[must_use]
pub fn arrow(direction: Direction) -> &'static str {
    match direction {
        Direction::Higher => "↑",
        Direction::Lower => "↓",
        Direction::NotClearlyDifferent => "=",
    }
}

/// "Higher", "Lower", "Not clearly different".
#[must_use]
pub fn word(direction: Direction) -> &'static str {
    match direction {
        Direction::Higher => "Higher",
        Direction::Lower => "Lower",
        Direction::NotClearlyDifferent => "Not clearly different",
    }
}

/// "Difference +6 points, likely −15 to +27."
#[must_use]
pub fn size(noun: &str, comparison: &Comparison) -> String {
    format!("{noun} {}, likely {}.", points_in_words(comparison.difference), points_interval(comparison))
}

/// What these answers could have shown: "about 14 points".
#[must_use]
pub fn detectable(comparison: &Comparison) -> String {
    format!("about {}", gap(comparison.detectable()))
}

/// A ward against the rest of its council: the third sentence of its answer box.
#[must_use]
pub fn against_rest(area: &str, rest: Option<&Estimate>, comparison: &Comparison) -> String {
    let rest = rest.map(|rest| format!(" ({})", with_interval(rest))).unwrap_or_default();
    let clear = |word: &str| {
        format!("That is {word} than the rest of {area}{rest}. The gap is {} points.", points_in_gap(comparison))
    };
    match comparison.direction {
        Direction::Higher => clear("higher"),
        Direction::Lower => clear("lower"),
        // One comparison alone may look clear and not be so among many: said, or the reader would see a contradiction
        // between the words and the interval.
        Direction::NotClearlyDifferent if comparison.lower * comparison.upper > 0.0 => format!(
            "That is not clearly different from the rest of {area}{rest}. By itself the gap ({}, likely {}) would look clear, but among so many wards a gap like this can come about by chance.",
            points_in_words(comparison.difference),
            points_interval(comparison)
        ),
        Direction::NotClearlyDifferent => format!(
            "That is not clearly different from the rest of {area}{rest}. With this many answers we could only be sure of a gap of {} or more.",
            detectable(comparison)
        ),
    }
}

/// "about 16, likely 7 to 26": a clear gap, without signs because the word before says which way.
fn points_in_gap(comparison: &Comparison) -> String {
    let (difference, one, other) = (comparison.difference.abs(), comparison.lower.abs(), comparison.upper.abs());
    let number = |value: f64| (value * 100.0).round() as u32;
    if comparison.lower * comparison.upper < 0.0 {
        // The interval of one comparison may cross nought though the adjusted test does not: signs are needed then.
        return format!("about {}, likely {}", number(difference), points_interval(comparison));
    }
    format!("about {}, likely {} to {}", number(difference), number(one.min(other)), number(one.max(other)))
}

/// This wave against the last: the fourth sentence. `last` is the last wave's figure and name, where there was one.
#[must_use]
pub fn against_last(last: Option<(&str, Figure)>, comparison: Option<&Comparison>) -> String {
    let Some((label, figure)) = last else {
        return "This is the first wave, so there is nothing earlier to compare with.".to_owned();
    };
    let label = wave(label);
    let (Some(estimate), Some(comparison)) = (figure.estimate(), comparison) else {
        return match figure {
            Figure::NotAvailable => format!("There is no figure for {label}, so we cannot say whether it has changed."),
            Figure::Suppressed => {
                format!("The figure for {label} is withheld, so we cannot say whether it has changed.")
            }
            Figure::Shown(_) | Figure::Unreliable(_) => {
                format!("We cannot say whether the figure has changed since {label}.")
            }
        };
    };
    let before = with_interval(estimate);
    match comparison.direction {
        Direction::Higher => {
            format!("It is up on {label} ({before}). The change is {} points.", points_in_gap(comparison))
        }
        Direction::Lower => {
            format!("It is down on {label} ({before}). The change is {} points.", points_in_gap(comparison))
        }
        Direction::NotClearlyDifferent => format!(
            "We cannot tell whether the figure has changed since {label} ({before}): only a change of {} or more would have shown.",
            detectable(comparison)
        ),
    }
}

/// The other question of a pair: the last sentence. `comparison` is the question of the page minus the other.
#[must_use]
pub fn against_other(
    (place, own, other): (&str, &str, &str),
    estimate: &Estimate,
    (verb, paired): (&str, Option<&PairedComparison>),
) -> String {
    let figure = if fit_for_one_figure(estimate) {
        format!("{} (likely {})", percent(estimate.value), interval(estimate))
    } else {
        format!("likely {}", interval(estimate))
    };
    let first = format!("Asked about {other}, {figure} of people in {place} {verb}.");
    let Some(paired) = paired else { return first };
    let asked = people(paired.base);
    let second = match paired.comparison.direction {
        Direction::Higher => {
            format!("Among the {asked} with a view on both, more {verb} about {own} than about {other}.")
        }
        Direction::Lower => {
            format!("Among the {asked} with a view on both, fewer {verb} about {own} than about {other}.")
        }
        Direction::NotClearlyDifferent => {
            format!("That is not clearly different from what they say about {own} ({asked} had a view on both).")
        }
    };
    format!("{first} {second}")
}

/// The short verdict on a change: "No clear change", "Up", "Down".
#[must_use]
pub fn change(direction: Direction) -> &'static str {
    match direction {
        Direction::Higher => "Up",
        Direction::Lower => "Down",
        Direction::NotClearlyDifferent => "No clear change",
    }
}

/// What to make of several differences drawn together.
#[must_use]
pub fn several(comparisons: &[Comparison], base: u32) -> String {
    let clear = comparisons.iter().filter(|one| one.direction != Direction::NotClearlyDifferent).count();
    let largest = comparisons.iter().map(Comparison::detectable).fold(0.0, f64::max);
    let missed = format!("with {} answers, a real gap of up to {} could be missed", base, gap(largest));
    match (clear, comparisons.len()) {
        (0, 1) => format!("This difference is not clear. That does not show that there is none: {missed}."),
        (0, _) => format!("None of these differences is clear. That does not show that there are none: {missed}."),
        (1, 1) => "This difference is clear.".to_owned(),
        (clear, all) if clear == all => "All of these differences are clear.".to_owned(),
        (1, _) => format!("One of these differences is clear. For the others we cannot say: {missed}."),
        (clear, _) => format!(
            "{} of these differences are clear. For the others we cannot say: {missed}.",
            upper_first(&in_words(clear))
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::sample::figures::{comparison, estimate};

    #[test]
    fn a_ward_is_higher_or_lower_only_by_the_adjusted_test() {
        let rest = estimate(0.71, 0.68, 0.74, 1108);
        let unclear = comparison(-0.006, -0.137, 0.129, Direction::NotClearlyDifferent);
        assert_eq!(
            against_rest("Luton", Some(&rest), &unclear),
            "That is not clearly different from the rest of Luton (71%, likely 68% to 74%). With this many answers we could only be sure of a gap of about 13 points or more."
        );
        // The interval misses nought, yet the adjusted test does not call it: the words follow the test.
        let nearly = comparison(-0.18, -0.35, -0.01, Direction::NotClearlyDifferent);
        assert!(
            against_rest("Luton", None, &nearly).starts_with("That is not clearly different from the rest of Luton.")
        );
        let lower = comparison(-0.34, -0.49, -0.18, Direction::Lower);
        assert_eq!(
            against_rest("Luton", None, &lower),
            "That is lower than the rest of Luton. The gap is about 34, likely 18 to 49 points."
        );
        let crossing = comparison(0.10, -0.01, 0.21, Direction::Higher);
        assert!(against_rest("Luton", None, &crossing).contains("about 10, likely −1 to +21 points"));
    }

    #[test]
    fn change_needs_two_figures() {
        assert!(against_last(None, None).contains("first wave"));
        let withheld = against_last(Some(("Autumn 2024", Figure::Suppressed)), None);
        assert_eq!(withheld, "The figure for autumn 2024 is withheld, so we cannot say whether it has changed.");
        let last = Figure::Shown(estimate(0.64, 0.47, 0.79, 51));
        let unclear = comparison(0.06, -0.15, 0.27, Direction::NotClearlyDifferent);
        assert_eq!(
            against_last(Some(("Autumn 2024", last)), Some(&unclear)),
            "We cannot tell whether the figure has changed since autumn 2024 (likely 47% to 79%): only a change of about 21 points or more would have shown."
        );
        let up = comparison(0.2, 0.05, 0.35, Direction::Higher);
        assert!(against_last(Some(("Autumn 2024", last)), Some(&up)).starts_with("It is up on autumn 2024"));
        let down = comparison(-0.2, -0.35, -0.05, Direction::Lower);
        assert!(against_last(Some(("Autumn 2024", last)), Some(&down)).contains("about 20, likely 5 to 35 points"));
    }

    #[test]
    fn no_forbidden_word_is_ever_said() {
        let rest = estimate(0.71, 0.68, 0.74, 1108);
        let last = Some(("Autumn 2024", Figure::Shown(rest)));
        for direction in [Direction::Higher, Direction::Lower, Direction::NotClearlyDifferent] {
            let comparison = comparison(0.001, -0.1, 0.1, direction);
            let paired = PairedComparison { base: 58, comparison, as_published: None };
            let text = [
                against_rest("Luton", Some(&rest), &comparison),
                against_last(last, Some(&comparison)),
                against_other(("Dallow", "their local area", "Luton"), &rest, ("agree", Some(&paired))),
                several(&[comparison], 64),
                change(direction).to_owned(),
                word(direction).to_owned(),
            ]
            .join(" ");
            for forbidden in ["significant", "the same", "no difference", "stable", "in line with", "±", "respondents"]
            {
                assert!(!text.contains(forbidden), "{forbidden}: {text}");
            }
        }
    }

    #[test]
    fn a_gap_is_never_said_to_be_nought() {
        let tight = comparison(0.0, -0.001, 0.001, Direction::NotClearlyDifferent);
        assert!(against_rest("Luton", None, &tight).contains("a gap of about 1 point or more"));
        assert_eq!(size("Difference", &tight), "Difference 0 points, likely 0 to 0.");
    }
}
