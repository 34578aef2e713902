//! Sentences for one estimate.

use crate::results::wording::number::{interval, people, percent};
use survey::clock::Timestamp;
use survey::estimate::{Estimate, Figure};

/// The widest interval (0 to 1) beside which one figure is said first.
pub const WIDEST_FOR_ONE_FIGURE: f64 = 0.30;

/// Why a figure is withheld. One sentence for every case, so that nobody can tell which case it is.
pub const WITHHELD: &str = "This figure is withheld to protect people’s privacy: either few people gave a view here, or showing it \
    would let others be worked out.";

/// Whether one figure may be said before its interval.
#[must_use]
pub fn fit_for_one_figure(estimate: &Estimate) -> bool {
    // A hair's breadth of room, so that an interval of exactly 30 points is not lost to binary fractions.
    estimate.width() <= WIDEST_FOR_ONE_FIGURE + 1e-9
}

/// How many in ten, in words: "About 7 in 10", "About half", "Nearly all".
#[must_use]
pub fn in_ten(value: f64) -> String {
    if value <= 0.0 {
        return "None".to_owned();
    }
    if value >= 1.0 {
        return "All".to_owned();
    }
    match (value * 10.0).round() as u32 {
        0 => "Very few".to_owned(),
        5 => "About half".to_owned(),
        10 => "Nearly all".to_owned(),
        tenths => format!("About {tenths} in 10"),
    }
}

/// "residents of Dallow", with "of the" or "in" where the number of them is said in words.
fn with_people(opening: &str, who: &str) -> String {
    match opening {
        "Very few" => format!("Very few {who}"),
        "About half" => format!("About half of {who}"),
        "Nearly all" => format!("Nearly all {who}"),
        other => format!("{other} {who}"),
    }
}

/// The first sentence of an answer box: "About 7 in 10 residents of Dallow (71%, likely 56% to 82%) agree that …".
///
/// `who` is "residents of Dallow", `claim` what they say.
#[must_use]
pub fn headline(figure: &Figure, who: &str, claim: &str) -> String {
    match figure {
        Figure::Shown(estimate) | Figure::Unreliable(estimate) => {
            let range = interval(estimate);
            if estimate.value >= 1.0 || estimate.value <= 0.0 {
                // Nobody differed among those asked: said of them, and the interval of everybody.
                let all = if estimate.value >= 1.0 { "All" } else { "None of the" };
                let asked = people(estimate.base);
                format!(
                    "{all} {asked} who gave a view said they {claim}. The figure for all {who} is likely to be between {}.",
                    range.replace(" to ", " and ")
                )
            } else if fit_for_one_figure(estimate) && matches!(figure, Figure::Shown(_)) {
                let opening = with_people(&in_ten(estimate.value), who);
                format!("{opening} ({}, likely {range}) {claim}.", percent(estimate.value))
            } else {
                format!("Likely between {} of {who} {claim}.", range.replace(" to ", " and "))
            }
        }
        Figure::Suppressed => format!("We cannot say how many {who} {claim}."),
        Figure::NotAvailable => format!("We have no view on this question from {who}."),
    }
}

/// How many gave a view and what that means for the figure: the second sentence.
#[must_use]
pub fn how_sure(figure: &Figure) -> String {
    let Some(estimate) = figure.estimate() else {
        return match figure {
            Figure::NotAvailable => "There is no figure to show [x].".to_owned(),
            _ => format!("{WITHHELD} [c]"),
        };
    };
    let asked = people(estimate.base);
    if matches!(figure, Figure::Unreliable(_)) {
        format!(
            "{asked} gave a view. That is too few for one figure, so we give a range. The range is wide: use it with care [u]."
        )
    } else if estimate.value >= 1.0 || estimate.value <= 0.0 {
        "Other people might have answered differently: that is why we give a range.".to_owned()
    } else if fit_for_one_figure(estimate) {
        format!(
            "{asked} gave a view. Others might have answered differently: the true figure is likely to lie in that range."
        )
    } else {
        format!("{asked} gave a view. That is too few for one figure, so we give a range.")
    }
}

/// Why figures are not newer than they are: "Few people’s answers have come or been taken back since 3 November 2026, so this figure is
/// the one published then…". Which of the two it was is not said: that would tell more of those few.
#[must_use]
pub fn kept(figures: &str, since: Timestamp) -> String {
    let verb = if figures.starts_with("this") { "is the one" } else { "are those" };
    format!(
        "Few people’s answers have come or been taken back since {}, so {figures} {verb} published then: a new one could tell what those \
         few answered.",
        since.long_date()
    )
}

/// A figure with its interval for use inside a sentence: "71%, likely 68% to 74%"; wide ones as a range only.
#[must_use]
pub fn with_interval(estimate: &Estimate) -> String {
    if fit_for_one_figure(estimate) {
        format!("{}, likely {}", percent(estimate.value), interval(estimate))
    } else {
        format!("likely {}", interval(estimate))
    }
}

/// A figure in a table cell: "71%", "38% [u]", "[c]", "[x]".
#[must_use]
pub fn cell(figure: &Figure) -> String {
    match figure.estimate() {
        Some(estimate) if figure.shorthand().is_empty() => percent(estimate.value),
        Some(estimate) => format!("{} {}", percent(estimate.value), figure.shorthand()),
        None => figure.shorthand().to_owned(),
    }
}

/// The interval in a table cell, or the shorthand in its place.
#[must_use]
pub fn interval_cell(figure: &Figure) -> String {
    figure.estimate().map_or_else(|| figure.shorthand().to_owned(), interval)
}

/// What a shorthand in square brackets stands for.
#[must_use]
pub fn shorthand(mark: &str) -> Option<&'static str> {
    match mark {
        "[c]" => Some("withheld to protect people’s privacy"),
        "[u]" => Some("low reliability: the interval is wide"),
        "[x]" => Some("not available"),
        "[z]" => Some("not applicable"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::sample::figures::estimate;

    const WHO: &str = "residents of Dallow";
    const CLAIM: &str = "agree that people get on";

    #[test]
    fn one_figure_comes_first_only_where_the_interval_is_narrow() {
        let narrow = Figure::Shown(estimate(0.7059, 0.56, 0.82, 64));
        assert_eq!(
            headline(&narrow, WHO, CLAIM),
            "About 7 in 10 residents of Dallow (71%, likely 56% to 82%) agree that people get on."
        );
        let wide = Figure::Shown(estimate(0.62, 0.45, 0.7501, 40));
        assert_eq!(
            headline(&wide, WHO, CLAIM),
            "Likely between 45% and 75% of residents of Dallow agree that people get on."
        );
        assert!(!headline(&wide, WHO, CLAIM).contains("62%"));
        assert!(how_sure(&wide).contains("too few for one figure"));
        assert_eq!(with_interval(&estimate(0.62, 0.40, 0.80, 40)), "likely 40% to 80%");
    }

    #[test]
    fn an_interval_of_just_thirty_points_still_takes_one_figure() {
        assert!(fit_for_one_figure(&estimate(0.5, 0.35, 0.65, 40)));
        assert!(!fit_for_one_figure(&estimate(0.5, 0.35, 0.651, 40)));
    }

    #[test]
    fn an_unreliable_figure_is_a_range_with_its_mark() {
        let unreliable = Figure::Unreliable(estimate(0.5, 0.3, 0.72, 14));
        assert_eq!(
            headline(&unreliable, WHO, CLAIM),
            "Likely between 30% and 72% of residents of Dallow agree that people get on."
        );
        assert!(how_sure(&unreliable).ends_with("use it with care [u]."));
        assert_eq!(cell(&unreliable), "50% [u]");
    }

    #[test]
    fn all_and_none_are_said_of_the_people_asked() {
        let all = Figure::Shown(estimate(1.0, 0.86, 1.0, 24));
        assert_eq!(
            headline(&all, WHO, CLAIM),
            "All 24 people who gave a view said they agree that people get on. The figure for all residents of Dallow is likely to be between 86% and 100%."
        );
        let none = Figure::Shown(estimate(0.0, 0.0, 0.14, 24));
        assert!(headline(&none, WHO, CLAIM).starts_with("None of the 24 people who gave a view said they agree"));
        assert_eq!(cell(&none), "0%");
    }

    #[test]
    fn tenths_are_never_nought_or_ten_in_ten() {
        assert_eq!(in_ten(0.04), "Very few");
        assert_eq!(in_ten(0.05), "About 1 in 10");
        assert_eq!(in_ten(0.5), "About half");
        assert_eq!(in_ten(0.96), "Nearly all");
        assert_eq!(in_ten(1.0), "All");
        assert_eq!(in_ten(0.0), "None");
        let half = Figure::Shown(estimate(0.5, 0.42, 0.58, 300));
        assert!(headline(&half, WHO, CLAIM).starts_with("About half of residents of Dallow (50%, likely 42% to 58%)"));
    }

    #[test]
    fn withheld_figures_have_one_reason_and_no_number() {
        let text = format!("{} {}", headline(&Figure::Suppressed, WHO, CLAIM), how_sure(&Figure::Suppressed));
        assert!(text.contains("either few people gave a view here, or showing it would"));
        assert!(!text.contains(|letter: char| letter.is_ascii_digit()));
        assert_eq!(cell(&Figure::Suppressed), "[c]");
        assert_eq!(interval_cell(&Figure::NotAvailable), "[x]");
    }
}
