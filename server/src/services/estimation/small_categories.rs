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
    let hidden = to_join(&responses, rule.smallest_base);
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

/// The categories that become one: those of few people, and the smallest others until they are at least two and hold
/// enough people together. Empty categories tell of nobody and hide nobody.
fn to_join(responses: &[u32], smallest: u32) -> BTreeSet<usize> {
    let mut joined: BTreeSet<usize> =
        (0..responses.len()).filter(|at| (1..smallest).contains(&responses[*at])).collect();
    loop {
        let people: u32 = joined.iter().map(|at| responses[*at]).sum();
        if joined.is_empty() || (joined.len() >= 2 && people >= smallest) {
            return joined;
        }
        let others = (0..responses.len()).filter(|at| responses[*at] > 0 && !joined.contains(at));
        match others.min_by_key(|at| responses[*at]) {
            Some(at) => joined.insert(at),
            None => return joined,
        };
    }
}

/// "Ash, Birch and Elm together".
fn together(members: &[&MarginRow]) -> String {
    let names: Vec<&str> = members.iter().map(|row| row.category.as_str()).collect();
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last} together", before.join(", ")),
        _ => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_category_takes_the_smallest_other_with_it() {
        let joined = |responses: &[u32]| to_join(responses, 10).into_iter().collect::<Vec<usize>>();
        assert_eq!(joined(&[9, 60, 40, 0]), [0, 2]);
        assert_eq!(joined(&[3, 4, 50, 30]), [0, 1, 3]);
        assert_eq!(joined(&[3, 4]), [0, 1]);
        assert!(joined(&[60, 40]).is_empty());
    }
}
