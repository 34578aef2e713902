//! Final weights.

use super::plan::{Limits, Method, Task, Weighting};
use super::refusal::Refusal;
use super::sample::Rows;
use super::targets::Joined;
use statistics::weights::{
    Bounds, Control, Excess, TrimRecord, calibrate_bounded, calibrate_linear, calibrate_logit, post_stratify, rake,
    trim,
};
use statistics::{Design, Margin, Sample, WeightSet};

/// A weighted sample and what was done to weight it.
#[derive(Debug)]
pub(super) struct Weighted {
    pub(super) sample: Sample,
    /// What base weights were multiplied by.
    pub(super) scale: f64,
    pub(super) iterations: usize,
    /// Largest relative miss of a target before trimming.
    pub(super) margin_error: f64,
    pub(super) trimmed: Option<TrimRecord>,
    /// Names of strata with one sampling unit.
    pub(super) single_units: Vec<String>,
}

/// Makes the weights a task asks for.
pub(super) fn weigh(task: &Task, rows: &Rows, joined: &Joined) -> Result<Weighted, Refusal> {
    let rule = &task.weighting;
    let population = joined.margins.first().map(Margin::total);
    let scale = |sum: f64| population.filter(|_| rule.scale_weights).map_or(1.0, |population| population / sum);
    let (design, scale) = rows.design(&task.design, scale)?;
    let mut set = calibrate(rule, &design, &joined.margins)?;
    let (iterations, margin_error) = (set.iterations(), set.margin_error());
    let mut trimmed = None;
    if let Some(Limits { lower, upper }) = rule.trim {
        let mean = set.diagnostics().sum / design.len() as f64;
        let found = trim(&design, &set, lower * mean, upper * mean, Excess::Strict)?;
        set = found.weights;
        trimmed = Some(found.record);
    }
    let single_units = rows.single_units(&task.design, &design)?;
    let estimate = |error| Refusal::Estimate { what: "the weighted sample".to_owned(), error };
    let sample = Sample::new(design, set).map_err(estimate)?;
    Ok(Weighted { sample, scale, iterations, margin_error, trimmed, single_units })
}

fn calibrate(rule: &Weighting, design: &Design, margins: &[Margin]) -> Result<WeightSet, Refusal> {
    let control = Control::default();
    if let Some(bounds) = rule.bounds {
        within_reach(bounds, design, margins)?;
    }
    let bounds = rule.bounds.map(|Limits { lower, upper }| Bounds { lower, upper });
    Ok(match (rule.method, bounds, margins) {
        (Method::None, _, _) => WeightSet::base(design),
        (Method::PostStratify, _, [margin]) => post_stratify(design, margin)?,
        (Method::PostStratify, _, margins) => {
            let problem =
                format!("takes one margin, the file has {}: choose one with --margin, or rake", margins.len());
            return Err(Refusal::Plan { what: "--method post-stratify".to_owned(), problem });
        }
        (Method::Linear, None, margins) => calibrate_linear(design, margins, control)?,
        (Method::Linear, Some(bounds), margins) => calibrate_bounded(design, margins, bounds, control)?,
        (Method::Logit, Some(bounds), margins) => calibrate_logit(design, margins, bounds, control)?,
        // Logit without bounds is refused with the settings.
        (Method::Rake | Method::Logit, _, margins) => rake(design, margins, control)?,
    })
}

/// Factors average population / sum of base weights: bounds that leave this out can never be met.
fn within_reach(bounds: Limits, design: &Design, margins: &[Margin]) -> Result<(), Refusal> {
    let Some(population) = margins.first().map(Margin::total) else { return Ok(()) };
    let sum: f64 = design.base_weights().iter().sum();
    let mean = population / sum;
    if (bounds.lower..=bounds.upper).contains(&mean) {
        return Ok(());
    }
    Err(Refusal::Plan {
        what: format!("--bounds {},{}", bounds.lower, bounds.upper),
        problem: format!(
            "the base weights sum to {sum} and the population is {population}, so the factors average {mean:.4}, outside \
             the bounds: scale the base weights to the population first with --scale-weights"
        ),
    })
}

/// A margin before and after, as weighted shares of respondents.
#[derive(Debug)]
pub(super) struct MarginLine {
    pub(super) name: String,
    pub(super) respondents: usize,
    pub(super) target: f64,
    pub(super) before: f64,
    pub(super) after: f64,
}

/// The lines of a margin.
pub(super) fn lines(margin: &Margin, sample: &Sample) -> Vec<MarginLine> {
    let mut lines: Vec<MarginLine> = margin
        .categories()
        .iter()
        .map(|category| MarginLine {
            name: category.name.clone(),
            respondents: 0,
            target: category.population,
            before: 0.0,
            after: 0.0,
        })
        .collect();
    let weights = sample.design().base_weights().iter().zip(sample.weights().weights());
    for (category, (base, weight)) in margin.category_of_row().iter().zip(weights) {
        let line = &mut lines[*category as usize];
        line.respondents += 1;
        line.before += base;
        line.after += weight;
    }
    lines
}
