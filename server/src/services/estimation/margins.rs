//! Population targets as margins of the responses.

use super::sample::EstimationError;
use super::wave_data::{WaveData, chosen};
use statistics::{Category, Margin as StatisticsMargin};
use std::collections::BTreeMap;
use survey::weighting::{Margin, MarginCategory, NOT_STATED};

/// A margin with each row's category, and the targets it was scaled to.
pub(super) struct PreparedMargin {
    pub(super) targets: Margin,
    pub(super) category_of_row: Vec<u32>,
}

impl PreparedMargin {
    pub(super) fn statistics(&self) -> Result<StatisticsMargin, EstimationError> {
        let categories = self
            .targets
            .categories
            .iter()
            .map(|category| Category::new(&category.label, category.population))
            .collect();
        Ok(StatisticsMargin::new(&self.targets.label, self.category_of_row.clone(), categories)?)
    }
}

/// Every target of the council as a margin of the rows, all with the ward margin's total.
///
/// People who did not answer a weighting question form a category of their own. Its target is their share of the base
/// weights; the other categories share the rest in the proportions of the population. So nobody is dropped, and the
/// answers known are still weighted to the population.
pub(super) fn prepare(
    data: &WaveData,
    base_weights: &[f64],
) -> Result<(Vec<PreparedMargin>, Vec<String>), EstimationError> {
    let total = data
        .targets
        .iter()
        .find(|margin| margin.questions.is_empty())
        .map(|margin| margin.categories.iter().map(|category| category.population).sum::<f64>())
        .ok_or(EstimationError::NoTargets)?;
    let mut prepared = Vec::new();
    let mut notes = Vec::new();
    for margin in &data.targets {
        let (margin, note) = prepare_one(data, base_weights, margin, total)?;
        check_respondents(&margin)?;
        prepared.push(margin);
        notes.extend(note);
    }
    Ok((prepared, notes))
}

fn prepare_one(
    data: &WaveData,
    base_weights: &[f64],
    margin: &Margin,
    total: f64,
) -> Result<(PreparedMargin, Option<String>), EstimationError> {
    let index: BTreeMap<&str, u32> =
        margin.categories.iter().zip(0u32..).map(|(category, at)| (category.category.as_str(), at)).collect();
    let not_stated = u32::try_from(margin.categories.len()).unwrap_or(u32::MAX);
    let category_of_row: Vec<u32> = data
        .rows
        .iter()
        .map(|row| {
            let category = if margin.questions.is_empty() {
                data.wards[row.ward].code.as_str().to_owned()
            } else {
                let parts: Option<Vec<&str>> = margin
                    .questions
                    .iter()
                    .map(|question| chosen(&row.answers, question).map(|code| code.as_str()))
                    .collect();
                parts.map(|parts| parts.join("/")).unwrap_or_default()
            };
            // "Prefer not to say" is no category of the population: it counts as not stated.
            index.get(category.as_str()).copied().unwrap_or(not_stated)
        })
        .collect();
    let sum: f64 = margin.categories.iter().map(|category| category.population).sum();
    let missing = category_of_row.iter().filter(|category| **category == not_stated).count();
    if missing > 0 && margin.questions.is_empty() {
        return Err(EstimationError::UnknownWard);
    }
    let all: f64 = base_weights.iter().sum();
    let unstated: f64 = category_of_row
        .iter()
        .zip(base_weights)
        .filter(|(category, _)| **category == not_stated)
        .map(|(_, weight)| weight)
        .sum();
    let share = if all > 0.0 { unstated / all } else { 0.0 };
    let mut targets = margin.clone();
    for category in &mut targets.categories {
        category.population *= total / sum * (1.0 - share);
    }
    let note = (missing > 0).then(|| {
        targets.categories.push(MarginCategory {
            category: NOT_STATED.to_owned(),
            label: "Not stated".to_owned(),
            population: total * share,
        });
        format!(
            "{missing} people did not state their {}: they keep their share of the base weights ({:.1}%), and the rest are \
             weighted to the population.",
            margin.label.to_lowercase(),
            share * 100.0
        )
    });
    Ok((PreparedMargin { targets, category_of_row }, note))
}

/// Refuses a category with people in the population and nobody among the responses, naming all of them.
fn check_respondents(margin: &PreparedMargin) -> Result<(), EstimationError> {
    let mut counts = vec![0u32; margin.targets.categories.len()];
    for category in &margin.category_of_row {
        if let Some(count) = counts.get_mut(*category as usize) {
            *count += 1;
        }
    }
    let empty: Vec<String> = margin
        .targets
        .categories
        .iter()
        .zip(&counts)
        .filter(|(category, count)| category.population > 0.0 && **count == 0)
        .map(|(category, _)| category.label.clone())
        .collect();
    if empty.is_empty() { Ok(()) } else { Err(EstimationError::EmptyCategories(margin.targets.label.clone(), empty)) }
}
