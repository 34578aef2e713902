//! How the sample was drawn: base weights, strata, clusters and population counts.

mod builder;
mod columns;
mod covariance;
mod error;
mod single_psu;
mod stages;
mod units;
mod variance;

pub use builder::DesignBuilder;
pub use error::DesignError;
pub use single_psu::SinglePsu;

pub(crate) use covariance::Groups;
pub(crate) use stages::{SecondStage, Stratum};
pub(crate) use variance::StratumSum;

/// A validated sample design over `n` rows.
///
/// Rows are sample units in the order in which every other vector of the crate is given. Built with
/// [`Design::builder`]:
///
/// ```
/// use statistics::Design;
///
/// let design = Design::builder(vec![10.0, 10.0, 20.0, 20.0]).strata(vec![1, 1, 2, 2]).build()?;
/// assert_eq!(design.len(), 4);
/// assert_eq!(design.degrees_of_freedom(), 2);
/// # Ok::<(), statistics::DesignError>(())
/// ```
///
/// A primary sampling unit (PSU) is the pair (stratum, cluster), so cluster ids may repeat across strata; without
/// clusters every row is its own PSU.
#[derive(Debug, Clone)]
pub struct Design {
    pub(crate) weights: Vec<f64>,
    pub(crate) stratum_of_row: Vec<u32>,
    pub(crate) strata: Vec<Stratum>,
    pub(crate) clusters: Option<Clusters>,
    pub(crate) second: Option<SecondStage>,
    pub(crate) single_psu: SinglePsu,
}

/// First-stage clusters: dense PSU index per row, and the stratum of each PSU.
#[derive(Debug, Clone)]
pub(crate) struct Clusters {
    pub(crate) psu_of_row: Vec<u32>,
    pub(crate) stratum_of_psu: Vec<u32>,
}

impl Design {
    /// Starts a design from base weights, one per row (inverse selection probabilities, in people per respondent).
    pub fn builder(base_weights: Vec<f64>) -> DesignBuilder {
        DesignBuilder::new(base_weights)
    }

    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.weights.len()
    }

    /// Never true for a built design; here because `len` is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.weights.is_empty()
    }

    /// Base weights, one per row.
    #[must_use]
    pub fn base_weights(&self) -> &[f64] {
        &self.weights
    }

    /// Number of strata that have at least one row.
    #[must_use]
    pub fn strata_count(&self) -> usize {
        self.strata.len()
    }

    /// Number of primary sampling units.
    #[must_use]
    pub fn psu_count(&self) -> usize {
        self.clusters.as_ref().map_or(self.len(), |clusters| clusters.stratum_of_psu.len())
    }

    /// PSUs minus strata, over the whole design.
    #[must_use]
    pub fn degrees_of_freedom(&self) -> usize {
        self.psu_count() - self.strata_count()
    }

    /// The rule for strata with one PSU.
    #[must_use]
    pub fn single_psu(&self) -> SinglePsu {
        self.single_psu
    }

    /// The ids, as given, of the strata that hold one PSU only and are not fully sampled: those to which the
    /// [`SinglePsu`] rule applies.
    #[must_use]
    pub fn single_psu_strata(&self) -> Vec<u32> {
        self.strata.iter().filter(|stratum| stratum.is_single()).map(|stratum| stratum.id).collect()
    }

    /// The same design with another rule for strata with one PSU.
    #[must_use]
    pub fn with_single_psu(mut self, rule: SinglePsu) -> Self {
        self.single_psu = rule;
        self
    }

    /// Whether every row is its own PSU.
    pub(crate) fn samples_rows(&self) -> bool {
        self.clusters.is_none() && self.second.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn design() -> DesignBuilder {
        Design::builder(vec![1.0, 2.0, 3.0])
    }

    #[test]
    fn refuses_bad_columns_and_says_where() {
        assert!(matches!(Design::builder(vec![]).build(), Err(DesignError::NoRows)));
        for bad in [-1.0, f64::NAN, f64::INFINITY] {
            assert!(matches!(Design::builder(vec![1.0, bad]).build(), Err(DesignError::Weight { row: 1, .. })));
        }
        assert!(matches!(Design::builder(vec![0.0]).build(), Err(DesignError::WeightSum { .. })));
        let short = design().strata(vec![0, 1]).build();
        assert!(matches!(short, Err(DesignError::Length { column: "strata", expected: 3, got: 2 })));
        let alone = design().subclusters(vec![0, 1, 2]).build();
        assert!(matches!(alone, Err(DesignError::SecondStageWithoutClusters)));
        let alone = design().subpopulation(vec![9.0; 3]).build();
        assert!(matches!(alone, Err(DesignError::SecondStagePopulationAlone)));
    }

    #[test]
    fn refuses_population_counts_that_cannot_be() {
        let wrong = design().population(vec![5.0, 0.0, 5.0]).build();
        assert!(matches!(wrong, Err(DesignError::PopulationCount { stage: 1, row: 1, .. })));
        let varies = design().population(vec![5.0, 5.0, 6.0]).build();
        assert!(matches!(varies, Err(DesignError::PopulationCountVaries { row: 2, .. })));
        let small = design().strata(vec![7, 7, 8]).population(vec![1.0, 1.0, 1.0]).build();
        assert!(matches!(small, Err(DesignError::PopulationTooSmall { stratum: 7, sampled: 2, .. })));
    }

    #[test]
    fn a_cluster_id_in_two_strata_is_two_units() {
        let design = design().strata(vec![1, 2, 2]).clusters(vec![5, 5, 6]).build().unwrap();
        assert_eq!((design.psu_count(), design.degrees_of_freedom()), (3, 1));
        assert_eq!(design.single_psu_strata(), [1]);
    }

    /// By hand: one stratum of 1, 2, 6 with fraction 1/2: V = 1/2 * 3/2 * (4 + 1 + 9) = 10.5.
    #[test]
    fn variance_by_hand() {
        let design = design().population(vec![6.0; 3]).build().unwrap();
        assert!((design.variance_of_rows(&[1.0, 2.0, 6.0]).unwrap() - 10.5).abs() < 1e-14);
    }

    /// By hand: strata {1, 3} and {5}: 2/1 * (1 + 1) = 4 of the first; 25, or the average 4, of the second.
    #[test]
    fn rules_for_single_units_by_hand() {
        let build = |rule| design().strata(vec![0, 0, 1]).single_psu(rule).build().unwrap();
        let variance = |rule| build(rule).variance_of_rows(&[1.0, 3.0, 5.0]);
        assert_eq!(variance(SinglePsu::Fail), Err(crate::EstimateError::SinglePsu { stratum: 1 }));
        assert_eq!(variance(SinglePsu::Remove), Ok(4.0));
        assert_eq!(variance(SinglePsu::Certainty), Ok(4.0));
        assert_eq!(variance(SinglePsu::Adjust), Ok(29.0));
        assert_eq!(variance(SinglePsu::Average), Ok(8.0));
        let sampled = build(SinglePsu::Fail);
        let all = design().strata(vec![0, 0, 1]).population(vec![4.0, 4.0, 1.0]).build().unwrap();
        assert_eq!((sampled.single_psu_strata().len(), all.single_psu_strata().len()), (1, 0));
    }
}
