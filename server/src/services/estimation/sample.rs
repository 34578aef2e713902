//! The weighted sample of a wave.

use super::base_weights::base_weights;
use super::diagnostics::diagnostics;
use super::margins::prepare;
use super::wave_data::WaveData;
use statistics::disclosure::DisclosureError;
use statistics::weights::{Control, rake};
use statistics::{
    ContrastError, Design, DesignError, Domain, EstimateError, MarginError, Residuals, Sample, SinglePsu,
    VariableError, WeightError,
};
use survey::weighting::{Margin, WeightingDiagnostics};

/// Why a wave cannot be weighted or estimated, as told to an officer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EstimationError {
    /// Nobody has answered.
    #[error("Nobody from the random sample has sent their answers yet. Weighting needs complete responses.")]
    NoResponses,
    /// A population category nobody stands for.
    #[error("{}: nobody in the sample is in {}. Their people cannot be represented by others unseen. Wait for answers from them, or import targets in which the category is combined with another.", .0, .1.join(", "))]
    EmptyCategories(String, Vec<String>),
    /// A ward outside the council.
    #[error("a response has a ward that the population targets lack; import the council’s targets again")]
    UnknownWard,
    /// The council has no targets.
    #[error("the council has no population targets by ward; import them with: wardwise council import")]
    NoTargets,
    /// A response from a stratum that was never drawn.
    #[error("there is a response by invitation from {0}, but no invitations were drawn there")]
    NoSample(String),
    /// The stored weights are not those of the stored responses.
    #[error("the weight set does not fit its responses any more; run the weighting again")]
    WeightsDiffer,
    /// Some of those the weights stand on are gone. Holds how many.
    #[error(
        "{} taken their answers back since these weights were made. Weight the responses again, then publish with the new weights",
        if *.0 == 1 { "1 person has".to_owned() } else { format!("{} people have", .0) }
    )]
    Withdrawn(usize),
    /// The design was refused.
    #[error("the sample design was refused: {0}")]
    Design(#[from] DesignError),
    /// A margin was refused.
    #[error("a population target was refused: {0}")]
    Margin(#[from] MarginError),
    /// Raking failed.
    #[error("the weights cannot meet the population targets: {0}")]
    Weights(#[from] WeightError),
    /// An estimate was refused.
    #[error("an estimate was refused: {0}")]
    Estimate(#[from] EstimateError),
    /// A comparison was refused.
    #[error("a comparison was refused: {0}")]
    Contrast(#[from] ContrastError),
    /// A variable was refused.
    #[error("an answer was refused: {0}")]
    Variable(#[from] VariableError),
    /// What may be shown could not be decided.
    #[error("it could not be decided what may be shown, so nothing is: {0}")]
    Disclosure(#[from] DisclosureError),
    /// An adjustment or a ranking was refused.
    #[error("a comparison over all wards was refused: {0}")]
    Family(String),
}

/// A wave's responses with weights, ready for estimates.
#[derive(Debug)]
pub struct WeightedSample {
    /// Design, weights and what they were calibrated to.
    pub sample: Sample,
    /// The rows of each ward, in the order of the wards.
    pub wards: Vec<Domain>,
    /// Base weights by row.
    pub base_weights: Vec<f64>,
    /// Targets as used: scaled, with "not stated" where needed.
    pub margins: Vec<Margin>,
    /// What an officer is shown.
    pub diagnostics: WeightingDiagnostics,
}

impl WeightedSample {
    /// Final weights by row.
    #[must_use]
    pub fn weights(&self) -> &[f64] {
        self.sample.weights().weights()
    }
}

/// Weights a wave: base weights raked to the council's population targets (Deville and Särndal 1992, raking distance).
/// The strata are the wards in which the addresses were drawn.
///
/// # Errors
/// [`EstimationError`] in words for an officer.
pub fn weigh(data: &WaveData) -> Result<WeightedSample, EstimationError> {
    if data.rows.is_empty() {
        return Err(EstimationError::NoResponses);
    }
    let (base, mut notes) = base_weights(data)?;
    let (prepared, more) = prepare(data, &base)?;
    notes.extend(more);
    let strata = data.rows.iter().map(|row| u32::try_from(row.stratum).unwrap_or(u32::MAX)).collect();
    // A ward with one response has no spread of its own, so its value is held against the mean of all. Where the person
    // still lives in the ward, the ward's own target leaves nothing of the value: then that spread is not measured at
    // all, and the note says so.
    let design = Design::builder(base.clone()).strata(strata).single_psu(SinglePsu::Adjust).build()?;
    let single = design.single_psu_strata();
    if !single.is_empty() {
        let names: Vec<&str> = single
            .iter()
            .filter_map(|stratum| data.wards.get(*stratum as usize))
            .map(|ward| ward.name.as_str())
            .collect();
        notes.push(format!(
            "Too few responses in {} to measure how far opinions differ there: the intervals for the council as a whole \
             leave that out, and are a little too narrow.",
            names.join(", ")
        ));
    }
    let margins: Vec<_> = prepared.iter().map(super::margins::PreparedMargin::statistics).collect::<Result<_, _>>()?;
    // Many margins on a moderate sample: without the adjustment the council's intervals are too narrow (ADR 11).
    let weights = rake(&design, &margins, Control::default())?.with_residuals(Residuals::LeverageAdjusted)?;
    let diagnostics = diagnostics(data, &base, &weights, &prepared, notes);
    let ward_of_row = data.ward_of_row();
    let wards = Domain::groups(&ward_of_row, data.wards.len());
    let sample = Sample::new(design, weights)?;
    Ok(WeightedSample {
        sample,
        wards,
        base_weights: base,
        margins: prepared.into_iter().map(|margin| margin.targets).collect(),
        diagnostics,
    })
}
