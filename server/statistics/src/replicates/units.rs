use crate::{Design, SinglePsu};

use super::ReplicateError;

/// The PSUs of each stratum, and the PSU of each row.
pub(super) struct Units {
    pub(super) psu_of_row: Vec<u32>,
    pub(super) of_stratum: Vec<Vec<u32>>,
}

impl Units {
    pub(super) fn new(design: &Design, method: &'static str) -> Result<Self, ReplicateError> {
        if design.second.is_some() {
            return Err(ReplicateError::SecondStage { method });
        }
        let (psu_of_row, stratum_of_psu): (Vec<u32>, &[u32]) = match &design.clusters {
            Some(clusters) => (clusters.psu_of_row.clone(), &clusters.stratum_of_psu),
            None => ((0_u32..).take(design.len()).collect(), &design.stratum_of_row),
        };
        let mut of_stratum = vec![Vec::new(); design.strata.len()];
        for (psu, &stratum) in (0_u32..).zip(stratum_of_psu) {
            of_stratum[stratum as usize].push(psu);
        }
        Ok(Self { psu_of_row, of_stratum })
    }

    /// Number of PSUs.
    pub(super) fn len(&self) -> usize {
        self.of_stratum.iter().map(Vec::len).sum()
    }

    /// Weights of a replicate from the factor of each PSU.
    pub(super) fn weights(&self, design: &Design, factors: &[f64]) -> Vec<f64> {
        let pairs = self.psu_of_row.iter().zip(design.base_weights());
        pairs.map(|(&psu, weight)| weight * factors[psu as usize]).collect()
    }

    /// Whether strata of one PSU may keep it in every replicate, and so add 0.
    pub(super) fn check_single(&self, design: &Design, method: &'static str) -> Result<(), ReplicateError> {
        let ignored = matches!(design.single_psu(), SinglePsu::Remove | SinglePsu::Certainty);
        match design.strata.iter().find(|stratum| stratum.is_single()) {
            Some(stratum) if !ignored => {
                let needs = "at least two, or the rule to ignore single units";
                Err(ReplicateError::Stratum { stratum: stratum.id, psus: 1, method, needs })
            }
            _ => Ok(()),
        }
    }
}
