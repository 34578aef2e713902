//! Markdown tables and the file of all cells.

use std::fmt::Write;

use crate::city::{AT_LEAST, BASES, CITY, City, ENOUGH, Method, Nonresponse, PROPORTIONS, Results, Tally};

/// The places of a table: wards by base, then the city, then all wards with enough answers.
pub fn places() -> impl Iterator<Item = (usize, String)> {
    let wards = BASES.iter().map(|base| format!("ward, {base}"));
    wards.chain(["city".to_owned(), format!("ward, {AT_LEAST} or more")]).enumerate()
}

/// Short name of a method.
pub fn name(method: Method) -> &'static str {
    match method {
        Method::Recommended => "recommended",
        Method::Unadjusted => "residuals as they are",
        Method::WeightsKnown => "weights treated as known",
        Method::Logit => "logit",
        Method::Switching => "switching",
        Method::KornGraubard => "Korn–Graubard",
        Method::Wilson => "Wilson",
        Method::WilsonKish => "Wilson, Kish’s base",
        Method::WilsonAtMostBase => "Wilson, at most n",
        Method::PlainWald => "plain Wald",
    }
}

fn percent(share: f64) -> String {
    format!("{:.1}", 100.0 * share)
}

/// A table of rows by place and columns by proportion.
fn grid(first: &str, cell: impl Fn(usize, usize) -> String) -> String {
    let mut table = format!("| {first} |");
    for p in PROPORTIONS {
        table += &format!(" {:.0}% |", 100.0 * p);
    }
    table += "\n|---|";
    table += &"--:|".repeat(PROPORTIONS.len());
    for (place, label) in places() {
        table += &format!("\n| {label} |");
        for proportion in 0..PROPORTIONS.len() {
            table += &format!(" {} |", cell(place, proportion));
        }
    }
    table + "\n"
}

/// What was run, and how large its own error is.
pub fn run(city: &City, results: &Results, surveys: u64, seed: u64) -> String {
    let error = |places: &[usize]| {
        let cells = places.iter().flat_map(|place| (1..10).map(move |p| (*place, p)));
        cells.map(|(place, p)| results.tally(place, p, Method::Recommended).error()).fold(0.0, f64::max)
    };
    let wards: Vec<usize> = (0..BASES.len()).collect();
    let middle = PROPORTIONS.len() / 2;
    let mut text = format!(
        "{surveys} surveys, seed {seed}; {} could not be weighted because a category had nobody. {} adults at {} addresses. \
         Standard error of a coverage by chance of the simulation, largest of the cells from 5% to 95%: {} points for wards \
         (four wards of each base in each survey), {} points for the city.\n\n",
        results.refused,
        city.adults.len(),
        city.wards.iter().map(|ward| ward.addresses.len()).sum::<usize>(),
        format_args!("{:.2}", 100.0 * error(&wards)),
        format_args!("{:.2}", 100.0 * error(&[CITY])),
    );
    text += "| place | mean answers | mean effective base (Kish) |\n|---|--:|--:|\n";
    for (place, label) in places() {
        let (base, kish) = results.precision(place, middle).bases();
        text += &format!("| {label} | {base:.1} | {kish:.1} |\n");
    }
    text
}

/// Coverage and mean width of what is published.
pub fn recommended(results: &Results) -> String {
    let tally = |place, p| results.tally(place, p, Method::Recommended);
    let coverage = grid("coverage, %", |place, p| percent(tally(place, p).coverage()));
    let width = grid("mean width, points", |place, p| percent(tally(place, p).width()));
    format!("{coverage}\n{width}")
}

/// Lowest, highest and mean coverage of each method, with its mean width, for shares from 5% to 95%.
pub fn methods(results: &Results) -> String {
    let mut table = "| method |".to_owned();
    for (_, label) in places() {
        table += &format!(" {label} |");
    }
    table += &format!("\n|---|{}", "--:|".repeat(ENOUGH + 1));
    for method in Method::ALL {
        table += &format!("\n| {} |", name(method));
        for (place, _) in places() {
            let tallies: Vec<&Tally> = (1..PROPORTIONS.len() - 1).map(|p| results.tally(place, p, method)).collect();
            let mean =
                |of: fn(&Tally) -> f64| tallies.iter().map(|tally| of(tally)).sum::<f64>() / tallies.len() as f64;
            let least = tallies.iter().map(|tally| tally.coverage()).fold(1.0, f64::min);
            let most = tallies.iter().map(|tally| tally.coverage()).fold(0.0, f64::max);
            let (coverage, width) = (percent(mean(Tally::coverage)), percent(mean(Tally::width)));
            table += &format!(" {} to {}, mean {coverage}; width {width} |", percent(least), percent(most));
        }
    }
    table + "\n"
}

/// Intervals wholly below and wholly above the truth, of what is published and of the plain one.
pub fn misses(results: &Results) -> String {
    let sides = |method| {
        let first = format!("{}: too low / too high, %", name(method));
        grid(&first, |place, p| {
            let tally = results.tally(place, p, method);
            format!("{} / {}", percent(tally.below / tally.intervals), percent(tally.above / tally.intervals))
        })
    };
    format!("{}\n{}", sides(Method::Recommended), sides(Method::PlainWald))
}

/// Mean estimated variance as a share of the mean square error.
pub fn variance(results: &Results) -> String {
    let table = |number: usize, what: &str| {
        grid(what, |place, p| format!("{:.2}", results.precision(place, p).variance_ratios()[number]))
    };
    let names = ["residuals over √(1 − h), as published", "residuals as they are", "weights treated as known"];
    names.iter().enumerate().map(|(number, name)| table(number, name)).collect::<Vec<_>>().join("\n")
}

/// Bias and coverage of what is published when the margins do not explain who answers.
pub fn by_opinion(explained: &Results, by_opinion: &Results) -> String {
    let bias = |results: &Results, place, p| format!("{:+.1}", 100.0 * results.precision(place, p).error().0);
    let coverage = grid("coverage, %", |place, p| percent(by_opinion.tally(place, p, Method::Recommended).coverage()));
    let off = grid("mean error, points", |place, p| bias(by_opinion, place, p));
    let usual = grid("mean error where margins explain it", |place, p| bias(explained, place, p));
    format!("{coverage}\n{off}\n{usual}")
}

/// Every cell, as a file of comma-separated values.
pub fn cells(explained: &Results, by_opinion: &Results) -> String {
    let mut file =
        "nonresponse,place,proportion,method,intervals,coverage,standard_error,too_low,too_high,mean_width\n"
            .to_owned();
    for (nonresponse, results) in [(Nonresponse::Explained, explained), (Nonresponse::ByOpinion, by_opinion)] {
        for (place, label) in places() {
            for (proportion, p) in PROPORTIONS.iter().enumerate() {
                for method in Method::ALL {
                    let tally = results.tally(place, proportion, method);
                    let kind = if nonresponse == Nonresponse::Explained { "explained" } else { "by opinion" };
                    // Writing to a string cannot fail.
                    let _ = writeln!(
                        file,
                        "{kind},\"{label}\",{p},\"{}\",{},{:.5},{:.5},{:.5},{:.5},{:.5}",
                        name(method),
                        tally.intervals,
                        tally.coverage(),
                        tally.error(),
                        tally.below / tally.intervals,
                        tally.above / tally.intervals,
                        tally.width(),
                    );
                }
            }
        }
    }
    file
}
