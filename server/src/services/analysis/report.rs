//! What was done, in words, for the people who must defend the numbers.

mod parts;

use super::measures::{Groups, Passed, Topic};
use super::plan::Task;
use super::sample::Rows;
use super::sheet::Sheet;
use super::tables::Figure;
use super::targets::Joined;
use super::weighting::Weighted;
use std::fmt::Write;

/// Everything a report tells of.
pub(super) struct Told<'a> {
    pub(super) task: &'a Task,
    pub(super) rows: &'a Rows,
    pub(super) margins: Option<&'a Sheet>,
    pub(super) joined: &'a Joined,
    pub(super) weighted: &'a Weighted,
    pub(super) topics: &'a [Topic],
    pub(super) groups: &'a [Groups],
    /// Columns passed over.
    pub(super) passed: &'a [Passed],
    pub(super) figures: &'a [Figure],
}

/// `report.md`.
pub(super) fn report(told: &Told<'_>) -> String {
    let mut text = String::from("# Weights and tables\n");
    section(&mut text, "Data", &parts::data(told));
    section(&mut text, "Design", &parts::design(told));
    section(&mut text, "Weighting", &parts::weighting(told));
    margins(&mut text, told);
    section(&mut text, "Diagnostics", &parts::diagnostics(told));
    section(&mut text, "Tables", &parts::tables(told));
    let notes = parts::warnings(told);
    section(&mut text, "To be aware of", &if notes.is_empty() { vec!["Nothing.".to_owned()] } else { notes });
    text
}

fn section(text: &mut String, title: &str, lines: &[String]) {
    let _ = write!(text, "\n## {title}\n\n");
    for line in lines {
        let _ = writeln!(text, "- {line}");
    }
}

/// Each margin before and after.
fn margins(text: &mut String, told: &Told<'_>) {
    for margin in &told.joined.margins {
        let _ = write!(
            text,
            "\n### Margin {}\n\n| category | respondents | target | target % | before % | after | after % | after − target |\n\
             |---|--:|--:|--:|--:|--:|--:|--:|\n",
            md(margin.name())
        );
        let lines = super::weighting::lines(margin, &told.weighted.sample);
        let sums: [f64; 3] = lines
            .iter()
            .fold([0.0; 3], |sums, line| [sums[0] + line.target, sums[1] + line.before, sums[2] + line.after]);
        for line in lines {
            let percent = |part: f64, of: f64| 100.0 * part / of;
            let _ = writeln!(
                text,
                "| {} | {} | {:.0} | {:.1} | {:.1} | {:.1} | {:.1} | {:.4} |",
                md(&line.name),
                line.respondents,
                line.target,
                percent(line.target, sums[0]),
                percent(line.before, sums[1]),
                line.after,
                percent(line.after, sums[2]),
                missed(&line)
            );
        }
    }
}

/// What a target is missed by; rounding counts as nothing.
fn missed(line: &super::weighting::MarginLine) -> f64 {
    let missed = line.after - line.target;
    if missed.abs() < 5e-5 { 0.0 } else { missed }
}

/// A name, without what Markdown would take for its own.
pub(super) fn md(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for sign in name.chars() {
        match sign {
            '\n' | '\r' | '\t' => text.push(' '),
            '\\' | '|' | '<' | '>' | '*' | '`' | '[' | ']' | '#' | '&' => text.extend(['\\', sign]),
            sign => text.push(sign),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::md;

    #[test]
    fn names_stay_names() {
        assert_eq!(md("a|b <script>\n`x`"), "a\\|b \\<script\\> \\`x\\`");
        assert_eq!(md("tend_to_agree"), "tend_to_agree");
    }
}
