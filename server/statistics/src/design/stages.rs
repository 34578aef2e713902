use super::DesignError;

/// One first-stage stratum.
#[derive(Debug, Clone)]
pub(crate) struct Stratum {
    /// As given by the caller.
    pub(crate) id: u32,
    /// Sampled PSUs.
    pub(crate) psus: usize,
    /// Sampling fraction, 0 without population counts.
    pub(crate) fraction: f64,
}

/// Below this, `1 - f` is rounding of a fully sampled stratum.
const FULLY_SAMPLED: f64 = 1e-7;

/// `1 - f`, or exactly 0 where everything was sampled.
pub(crate) fn correction(fraction: f64) -> f64 {
    let rest = 1.0 - fraction;
    if rest < FULLY_SAMPLED { 0.0 } else { rest }
}

impl Stratum {
    /// `1 - f`.
    pub(crate) fn correction(&self) -> f64 {
        correction(self.fraction)
    }

    /// One PSU, not fully sampled.
    pub(crate) fn is_single(&self) -> bool {
        self.psus == 1 && self.correction() > 0.0
    }
}

/// Second-stage units, with population counts at both stages.
#[derive(Debug, Clone)]
pub(crate) struct SecondStage {
    /// Dense unit index per row.
    pub(crate) unit_of_row: Vec<u32>,
    /// PSU of each unit.
    pub(crate) psu_of_unit: Vec<u32>,
    /// Units sampled in each PSU.
    pub(crate) units: Vec<usize>,
    /// Second-stage sampling fraction of each PSU.
    pub(crate) fraction: Vec<f64>,
}

/// Sampling fraction per group from population counts per row.
pub(super) fn fractions(
    stage: u8,
    counts: &[f64],
    group_of_row: &[u32],
    sampled: &[usize],
    stratum_id: impl Fn(usize) -> u32,
) -> Result<Vec<f64>, DesignError> {
    let mut population: Vec<Option<f64>> = vec![None; sampled.len()];
    for (row, (&count, &group)) in counts.iter().zip(group_of_row).enumerate() {
        if !count.is_finite() || count <= 0.0 {
            return Err(DesignError::PopulationCount { stage, row, count });
        }
        match population[group as usize] {
            None => population[group as usize] = Some(count),
            Some(expected) if expected != count => {
                return Err(DesignError::PopulationCountVaries { stage, row, expected, got: count });
            }
            Some(_) => {}
        }
    }
    let mut fraction = Vec::with_capacity(sampled.len());
    for (group, (&units, count)) in sampled.iter().zip(population).enumerate() {
        let count = count.unwrap_or(f64::INFINITY);
        if units as f64 > count * (1.0 + 1e-9) {
            return Err(DesignError::PopulationTooSmall { stage, stratum: stratum_id(group), sampled: units, count });
        }
        fraction.push(units as f64 / count);
    }
    Ok(fraction)
}
