//! The design the rows were drawn by.

use super::plan::DesignColumns;
use super::refusal::Refusal;
use super::sample::Rows;
use statistics::{Design, DesignError, EstimateError, SinglePsu};

impl Rows {
    /// The design, with base weights multiplied by `scale(sum)`.
    pub(super) fn design(&self, columns: &DesignColumns, scale: impl Fn(f64) -> f64) -> Result<(Design, f64), Refusal> {
        let mut weights = match &columns.weight {
            Some(name) => self.positive(name, "base weight")?,
            None => vec![1.0; self.sheet.rows],
        };
        let factor = scale(weights.iter().sum());
        weights.iter_mut().for_each(|weight| *weight *= factor);
        let codes = |name: &String, what| self.sheet.column(name, what).map(|column| column.codes.clone());
        let mut design = Design::builder(weights).single_psu(columns.single_psu.rule());
        if let Some(name) = &columns.strata {
            design = design.strata(codes(name, "strata")?);
        }
        if let Some(name) = columns.clusters.first() {
            design = design.clusters(codes(name, "clusters")?);
        }
        if let Some(name) = columns.fpc.first() {
            design = design.population(self.positive(name, "population counts")?);
        }
        if let ([_, units], [_, counts]) = (columns.clusters.as_slice(), columns.fpc.as_slice()) {
            design = design.subclusters(codes(units, "clusters")?);
            design = design.subpopulation(self.positive(counts, "population counts")?);
        }
        let design = design.build().map_err(|error| self.design_refusal(columns, error))?;
        match (design.single_psu(), self.single_units(columns, &design)?.into_iter().next()) {
            (SinglePsu::Fail, Some(stratum)) => Err(Refusal::SinglePsu { stratum }),
            _ => Ok((design, factor)),
        }
    }

    /// Names of the strata with one sampling unit.
    pub(super) fn single_units(&self, columns: &DesignColumns, design: &Design) -> Result<Vec<String>, Refusal> {
        let ids = design.single_psu_strata();
        match &columns.strata {
            Some(name) => {
                let levels = &self.sheet.column(name, "strata")?.levels;
                Ok(ids.iter().filter_map(|id| levels.get(*id as usize).cloned()).collect())
            }
            None => Ok(ids.iter().map(|_| "the whole sample".to_owned()).collect()),
        }
    }

    /// Name of a stratum by its id.
    fn stratum(&self, columns: &DesignColumns, id: u32) -> String {
        let column = columns.strata.as_ref().and_then(|name| self.sheet.find(name));
        let name = column.and_then(|column| column.levels.get(id as usize));
        name.cloned().unwrap_or_else(|| "the whole sample".to_owned())
    }

    /// What the design says, with the names and rows of the file.
    fn design_refusal(&self, columns: &DesignColumns, error: DesignError) -> Refusal {
        let column = |stage: u8| columns.fpc.get(usize::from(stage) - 1).cloned().unwrap_or_default();
        match error {
            DesignError::PopulationCountVaries { stage, row, expected, got } => {
                let problem = format!(
                    "an earlier row of the same {} states {expected}: the number of sampling units in its population is one",
                    if stage == 1 { "stratum" } else { "cluster" }
                );
                self.cell(row, &column(stage), &got.to_string(), problem)
            }
            DesignError::PopulationTooSmall { stage, stratum, sampled, count } => Refusal::Plan {
                what: format!("--fpc {}", column(stage)),
                problem: format!(
                    "{sampled} sampling units from a population of {count} (stratum “{}”): it counts sampling units of the \
                     population, not shares and not people",
                    self.stratum(columns, stratum)
                ),
            },
            other => other.into(),
        }
    }

    /// Why an estimate of `what` was refused, with the names of the file.
    pub(super) fn estimate_refusal(&self, columns: &DesignColumns, what: String, error: EstimateError) -> Refusal {
        match error {
            EstimateError::SingleSecondStageUnit { stratum } => Refusal::Plan {
                what: "--cluster".to_owned(),
                problem: format!(
                    "stratum “{}” has a cluster with only one unit at the second stage, of which the spread is unknown: \
                     state one stage of clusters and of --fpc, or --single-psu certainty",
                    self.stratum(columns, stratum)
                ),
            },
            EstimateError::WeightSum { .. } => Refusal::Plan {
                what,
                problem: format!("{error}: negative weights come from --method linear without --bounds"),
            },
            error => Refusal::Estimate { what, error },
        }
    }
}
