//! What an officer is shown of a weight set.

use super::margins::PreparedMargin;
use super::wave_data::WaveData;
use statistics::WeightSet;
use survey::weighting::{MarginRow, WeightingDiagnostics};

/// Diagnostics of a weight set; shares are of the base-weighted, final and population totals.
pub(super) fn diagnostics(
    data: &WaveData,
    base: &[f64],
    weights: &WeightSet,
    margins: &[PreparedMargin],
    notes: Vec<String>,
) -> WeightingDiagnostics {
    let found = weights.diagnostics();
    let labels: Vec<String> = margins.iter().map(|margin| margin.targets.label.to_lowercase()).collect();
    let relative = |weight: f64| if found.mean > 0.0 { weight / found.mean } else { 0.0 };
    #[expect(clippy::cast_precision_loss, reason = "counts of responses are far below 2^52")]
    let efficiency = if found.n > 0 { found.effective_base / found.n as f64 } else { 0.0 };
    WeightingDiagnostics {
        method: format!("Raking to {}", labels.join(" and ")),
        responses: u32::try_from(data.rows.len()).unwrap_or(u32::MAX),
        population: found.sum,
        smallest: relative(found.min),
        largest: relative(found.max),
        mean: found.mean,
        design_effect: found.deff,
        effective_base: found.effective_base,
        efficiency,
        iterations: u32::try_from(weights.iterations()).unwrap_or(u32::MAX),
        margin_error: weights.margin_error(),
        margins: margins.iter().flat_map(|margin| rows(margin, base, weights.weights())).collect(),
        notes,
    }
}

fn rows(margin: &PreparedMargin, base: &[f64], weights: &[f64]) -> Vec<MarginRow> {
    let count = margin.targets.categories.len();
    let (mut responses, mut before, mut after) = (vec![0u32; count], vec![0.0; count], vec![0.0; count]);
    for (row, category) in margin.category_of_row.iter().enumerate() {
        let at = *category as usize;
        responses[at] += 1;
        before[at] += base[row];
        after[at] += weights[row];
    }
    let (all_before, all_after): (f64, f64) = (before.iter().sum(), after.iter().sum());
    let population: f64 = margin.targets.categories.iter().map(|category| category.population).sum();
    margin
        .targets
        .categories
        .iter()
        .enumerate()
        .map(|(at, category)| MarginRow {
            margin: margin.targets.label.clone(),
            category: category.label.clone(),
            responses: responses[at],
            before: before[at] / all_before,
            after: after[at] / all_after,
            target: category.population / population,
        })
        .collect()
}
