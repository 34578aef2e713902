use super::stages::fractions;
use super::units::{dense, pair};
use super::{Clusters, Design, DesignError, SecondStage, SinglePsu, Stratum};

/// Collects the columns of a [`Design`]; everything is checked in [`build`](DesignBuilder::build).
#[derive(Debug, Clone)]
#[must_use]
pub struct DesignBuilder {
    weights: Vec<f64>,
    strata: Option<Vec<u32>>,
    clusters: Option<Vec<u32>>,
    subclusters: Option<Vec<u32>>,
    population: Option<Vec<f64>>,
    subpopulation: Option<Vec<f64>>,
    single_psu: SinglePsu,
}

impl DesignBuilder {
    pub(super) fn new(weights: Vec<f64>) -> Self {
        Self {
            weights,
            strata: None,
            clusters: None,
            subclusters: None,
            population: None,
            subpopulation: None,
            single_psu: SinglePsu::default(),
        }
    }

    /// Stratum id of each row (any numbers). Without it the sample is one stratum.
    pub fn strata(mut self, ids: Vec<u32>) -> Self {
        self.strata = Some(ids);
        self
    }

    /// First-stage cluster id of each row; the PSU is (stratum, cluster). Without it each row is a PSU.
    pub fn clusters(mut self, ids: Vec<u32>) -> Self {
        self.clusters = Some(ids);
        self
    }

    /// Second-stage unit id of each row; the unit is (stratum, cluster, id).
    ///
    /// It matters only with population counts at both stages: without them the between-PSU formula (the "ultimate
    /// cluster" variance) already covers every later stage.
    pub fn subclusters(mut self, ids: Vec<u32>) -> Self {
        self.subclusters = Some(ids);
        self
    }

    /// Finite population correction: number of PSUs in the population of the row's stratum, one per row.
    pub fn population(mut self, counts: Vec<f64>) -> Self {
        self.population = Some(counts);
        self
    }

    /// Number of second-stage units in the population of the row's PSU, one per row.
    pub fn subpopulation(mut self, counts: Vec<f64>) -> Self {
        self.subpopulation = Some(counts);
        self
    }

    /// What strata with one PSU add to the variance.
    pub fn single_psu(mut self, rule: SinglePsu) -> Self {
        self.single_psu = rule;
        self
    }

    /// Checks everything and builds the design, in `O(n log n)`.
    ///
    /// # Errors
    ///
    /// [`DesignError`], naming the row, column or stratum.
    pub fn build(self) -> Result<Design, DesignError> {
        let n = self.weights.len();
        check_weights(&self.weights)?;
        check_length("strata", self.strata.as_deref(), n)?;
        check_length("clusters", self.clusters.as_deref(), n)?;
        check_length("second-stage units", self.subclusters.as_deref(), n)?;
        check_length("population counts", self.population.as_deref(), n)?;
        check_length("second-stage population counts", self.subpopulation.as_deref(), n)?;
        if self.subclusters.is_some() && self.clusters.is_none() {
            return Err(DesignError::SecondStageWithoutClusters);
        }
        if self.subpopulation.is_some() && (self.subclusters.is_none() || self.population.is_none()) {
            return Err(DesignError::SecondStagePopulationAlone);
        }

        let (stratum_of_row, ids) = match &self.strata {
            Some(strata) => dense(&strata.iter().map(|&id| u64::from(id)).collect::<Vec<_>>()),
            None => (vec![0; n], vec![0]),
        };
        // The ids came from u32 columns.
        let stratum_ids: Vec<u32> = ids.iter().map(|&id| u32::try_from(id).unwrap_or(u32::MAX)).collect();
        let clusters = self.clusters.as_ref().map(|ids| find_clusters(&stratum_of_row, ids));
        let mut psus = vec![0_usize; stratum_ids.len()];
        for &stratum in clusters.as_ref().map_or(&stratum_of_row, |clusters| &clusters.stratum_of_psu) {
            psus[stratum as usize] += 1;
        }
        let fraction = match &self.population {
            Some(counts) => fractions(1, counts, &stratum_of_row, &psus, |stratum| stratum_ids[stratum])?,
            None => vec![0.0; psus.len()],
        };
        let second = match (&self.subclusters, &clusters, &self.subpopulation) {
            (Some(units), Some(clusters), Some(counts)) => {
                Some(second_stage(units, clusters, counts, |stratum| stratum_ids[stratum])?)
            }
            _ => None,
        };
        let strata = stratum_ids
            .into_iter()
            .zip(psus)
            .zip(fraction)
            .map(|((id, psus), fraction)| Stratum { id, psus, fraction })
            .collect();
        Ok(Design { weights: self.weights, stratum_of_row, strata, clusters, second, single_psu: self.single_psu })
    }
}

fn check_weights(weights: &[f64]) -> Result<(), DesignError> {
    let max = (u32::MAX - 1) as usize;
    if weights.is_empty() {
        return Err(DesignError::NoRows);
    }
    if weights.len() > max {
        return Err(DesignError::TooManyRows { rows: weights.len(), max });
    }
    let wrong = weights.iter().position(|weight| !weight.is_finite() || *weight < 0.0);
    if let Some(row) = wrong {
        return Err(DesignError::Weight { row, weight: weights[row] });
    }
    let sum: f64 = weights.iter().sum();
    if sum > 0.0 && sum.is_finite() { Ok(()) } else { Err(DesignError::WeightSum { sum }) }
}

fn check_length<T>(column: &'static str, values: Option<&[T]>, expected: usize) -> Result<(), DesignError> {
    match values {
        Some(values) if values.len() != expected => Err(DesignError::Length { column, expected, got: values.len() }),
        _ => Ok(()),
    }
}

fn find_clusters(stratum_of_row: &[u32], ids: &[u32]) -> Clusters {
    let keys: Vec<u64> = stratum_of_row.iter().zip(ids).map(|(&stratum, &id)| pair(stratum, id)).collect();
    let (psu_of_row, keys) = dense(&keys);
    let mut stratum_of_psu = vec![0; keys.len()];
    for (&psu, &stratum) in psu_of_row.iter().zip(stratum_of_row) {
        stratum_of_psu[psu as usize] = stratum;
    }
    Clusters { psu_of_row, stratum_of_psu }
}

fn second_stage(
    ids: &[u32],
    clusters: &Clusters,
    counts: &[f64],
    stratum_id: impl Fn(usize) -> u32,
) -> Result<SecondStage, DesignError> {
    let keys: Vec<u64> = clusters.psu_of_row.iter().zip(ids).map(|(&psu, &id)| pair(psu, id)).collect();
    let (unit_of_row, keys) = dense(&keys);
    let mut psu_of_unit = vec![0; keys.len()];
    for (&unit, &psu) in unit_of_row.iter().zip(&clusters.psu_of_row) {
        psu_of_unit[unit as usize] = psu;
    }
    let mut units = vec![0_usize; clusters.stratum_of_psu.len()];
    for &psu in &psu_of_unit {
        units[psu as usize] += 1;
    }
    let fraction =
        fractions(2, counts, &clusters.psu_of_row, &units, |psu| stratum_id(clusters.stratum_of_psu[psu] as usize))?;
    Ok(SecondStage { unit_of_row, psu_of_unit, units, fraction })
}
