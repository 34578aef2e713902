//! Weights of the sample.

use survey::council::Ward;
use survey::weighting::{MarginRow, WeightingDiagnostics};

/// What the weights of the sample look like; `bases` are the wards' people with a view.
pub fn weighting(wards: &[Ward], bases: &[u32]) -> WeightingDiagnostics {
    let row = |margin: &str, category: &str, responses, before, after| MarginRow {
        margin: margin.to_owned(),
        category: category.to_owned(),
        responses,
        before,
        after,
        target: after,
    };
    let mut margins: Vec<MarginRow> = wards
        .iter()
        .zip(bases)
        .map(|(ward, base)| row("Ward", &ward.name, base + base / 6, 0.05, f64::from(*base) / 1172.0))
        .collect();
    let ages = [
        ("16 to 24", 118, 0.09, 0.15),
        ("25 to 34", 201, 0.15, 0.20),
        ("35 to 44", 228, 0.17, 0.19),
        ("45 to 54", 236, 0.18, 0.16),
        ("55 to 64", 249, 0.19, 0.14),
        ("65 or over", 294, 0.22, 0.16),
    ];
    margins.extend(ages.map(|(age, responses, before, after)| row("Age", age, responses, before, after)));
    WeightingDiagnostics {
        method: "Raking to ward, age and sex".to_owned(),
        responses: 1326,
        population: 176_400.0,
        smallest: 0.25,
        largest: 3.5,
        mean: 133.0,
        design_effect: 1.38,
        effective_base: 961.0,
        efficiency: 0.72,
        iterations: 9,
        margin_error: 0.0000004,
        margins,
        notes: vec![
            "14 people did not give their age. They keep the weight of their ward.".to_owned(),
            "Weights were held between 0.25 and 3.5 times the average.".to_owned(),
        ],
    }
}
