//! The table of margins as published: how many people of a small group took part is withheld like its figures.

use std::collections::BTreeSet;
use survey::disclosure::DisclosureRule;
use survey::weighting::{MarginRow, WeightingDiagnostics};

/// The diagnostics with small categories of each margin joined, so that no row tells of fewer responses than may be
/// shown and none can be worked out from the others.
pub(super) fn join_small(diagnostics: &WeightingDiagnostics, rule: &DisclosureRule) -> WeightingDiagnostics {
    let mut names: Vec<&str> = diagnostics.margins.iter().map(|row| row.margin.as_str()).collect();
    names.dedup();
    let margins = names
        .into_iter()
        .flat_map(|name| {
            let rows: Vec<&MarginRow> = diagnostics.margins.iter().filter(|row| row.margin == name).collect();
            join(&rows, rule)
        })
        .collect();
    WeightingDiagnostics { margins, ..diagnostics.clone() }
}

fn join(rows: &[&MarginRow], rule: &DisclosureRule) -> Vec<MarginRow> {
    let responses: Vec<u32> = rows.iter().map(|row| row.responses).collect();
    let small: Vec<bool> = responses.iter().map(|count| (1..rule.smallest_base).contains(count)).collect();
    let hidden: BTreeSet<usize> = rule
        .complementary(&responses, &small)
        .iter()
        .enumerate()
        .filter(|(_, hidden)| **hidden)
        .map(|(at, _)| at)
        .collect();
    let mut joined = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        if !hidden.contains(&at) {
            joined.push((*row).clone());
        } else if hidden.first() == Some(&at) {
            let members: Vec<&MarginRow> = hidden.iter().filter_map(|at| rows.get(*at).copied()).collect();
            let sum = |part: fn(&MarginRow) -> f64| members.iter().map(|row| part(row)).sum();
            joined.push(MarginRow {
                margin: row.margin.clone(),
                category: together(&members),
                responses: members.iter().map(|row| row.responses).sum(),
                before: sum(|row| row.before),
                after: sum(|row| row.after),
                target: sum(|row| row.target),
            });
        }
    }
    joined
}

/// "Ash, Birch and Elm together".
fn together(members: &[&MarginRow]) -> String {
    let names: Vec<&str> = members.iter().map(|row| row.category.as_str()).collect();
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last} together", before.join(", ")),
        _ => names.concat(),
    }
}
