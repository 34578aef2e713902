use crate::services::analysis::plan::{
    Collapse, Compare, Delimiter, Keep, Limits, Method, Net, Plan, PlanError, SingleUnits,
};
use clap::Args;
use std::path::PathBuf;

/// Files and columns of an analyst. Everything but `--plan` and `--force` can stand in a plan file too.
#[derive(Debug, Args)]
pub(super) struct Analyst {
    /// Answers as CSV with a header, one row a respondent: UTF-8, fields divided by comma, semicolon or tab.
    #[arg(long, value_name = "FILE", help_heading = "Files")]
    responses: Option<PathBuf>,
    /// Population targets as CSV: variable,category,population. A variable is a column of the responses.
    #[arg(long, value_name = "FILE", help_heading = "Files")]
    margins: Option<PathBuf>,
    /// The folder to make: weights.csv, tables.csv, report.md and reproduce.R, all or none.
    #[arg(long, value_name = "DIR", help_heading = "Files")]
    out: Option<PathBuf>,
    /// Replace the folder if it holds nothing but an earlier run.
    #[arg(long, help_heading = "Files")]
    pub(super) force: bool,
    /// A TOML file that states any of these options by name; options on the command line win. Paths in it start from its
    /// own folder.
    #[arg(long, value_name = "FILE", help_heading = "Files")]
    plan: Option<PathBuf>,
    /// What stands between fields of the responses; without it, what the header has most of.
    #[arg(long, value_enum, help_heading = "Files")]
    delimiter: Option<Delimiter>,
    /// Values that count as no answer besides empty fields, with commas between them: "NA,99".
    #[arg(long, value_name = "VALUES", value_delimiter = ',', help_heading = "Files")]
    missing: Option<Vec<String>>,

    /// Column with base weights (households per sampled household times adults, say); 1 for everybody without it.
    #[arg(long, value_name = "COLUMN", help_heading = "Design")]
    weight: Option<String>,
    /// Column with strata: wards, where each ward was sampled by itself.
    #[arg(long, value_name = "COLUMN", help_heading = "Design")]
    strata: Option<String>,
    /// Column with clusters: households or streets that were drawn whole. Twice for two stages, the outer first.
    #[arg(long, value_name = "COLUMN", help_heading = "Design")]
    cluster: Option<Vec<String>>,
    /// Column with the number of sampling units in the population of the row's stratum (of its cluster, the second
    /// time), for the finite population correction.
    #[arg(long, value_name = "COLUMN", help_heading = "Design")]
    fpc: Option<Vec<String>>,
    /// What strata with one sampling unit add to the variance [default: adjust, which keeps a ward with one respondent in
    /// and errs on the wide side].
    #[arg(long, value_enum, help_heading = "Design")]
    single_psu: Option<SingleUnits>,
    /// Rows that belong to the sample: "route: random, paper". The others are left out, and counted in the report.
    #[arg(long, value_name = "COLUMN: VALUES", help_heading = "Design")]
    keep: Option<Vec<Keep>>,
    /// Leave out rows without base weight, stratum, cluster or margin, and count them, instead of refusing.
    #[arg(long, help_heading = "Design")]
    drop_incomplete: bool,
    /// Column with respondents' numbers, carried into weights.csv beside the row number.
    #[arg(long, value_name = "COLUMN", help_heading = "Design")]
    id: Option<String>,

    /// How weights are made [default: rake].
    #[arg(long, value_enum, help_heading = "Weighting")]
    method: Option<Method>,
    /// Variable of the margins file to weight by; all of them without it.
    #[arg(long, value_name = "VARIABLE", help_heading = "Weighting")]
    margin: Option<Vec<String>>,
    /// Bounds on g = weight / base weight, for linear and logit.
    #[arg(long, value_name = "L,U", help_heading = "Weighting")]
    bounds: Option<Limits>,
    /// Trim weights to these multiples of their mean, strictly (Potter 1990); they are not weighted again afterwards.
    #[arg(long, value_name = "LOWER,UPPER", help_heading = "Weighting")]
    trim: Option<Limits>,
    /// Merge categories of a margin, for the weighting only: "ward: W20, W18 -> W19".
    #[arg(long, value_name = "RULE", help_heading = "Weighting")]
    collapse: Option<Vec<Collapse>>,
    /// Multiply the targets of every margin to the total of the first.
    #[arg(long, help_heading = "Weighting")]
    scale_margins: bool,
    /// Multiply base weights so that they sum to the population, before weighting.
    #[arg(long, help_heading = "Weighting")]
    scale_weights: bool,

    /// Column to tabulate by category. With no question, net or mean: every column that no option names and that has 2
    /// to 20 different answers.
    #[arg(long, value_name = "COLUMN", help_heading = "Tables")]
    question: Option<Vec<String>>,
    /// Share of answers taken together, out of a base: "Agree=q1: definitely, tend to / tend not, not at all". The base
    /// is what stands on both sides of the /; "/ *" for all other answers.
    #[arg(long, value_name = "NET", help_heading = "Tables")]
    net: Option<Vec<Net>>,
    /// Column of numbers to average.
    #[arg(long, value_name = "COLUMN", help_heading = "Tables")]
    mean: Option<Vec<String>>,
    /// Column of groups to tabulate by, besides everybody.
    #[arg(long, value_name = "COLUMN", help_heading = "Tables")]
    by: Option<Vec<String>>,
    /// Compare each group with everybody else, with their covariance, adjusted by Holm [default: none].
    #[arg(long, value_enum, help_heading = "Tables")]
    compare: Option<Compare>,
    /// Level of the intervals [default: 0.95].
    #[arg(long, value_name = "LEVEL", help_heading = "Tables")]
    level: Option<f64>,
}

impl Analyst {
    /// The plan file, if there is one, with what the options state instead.
    pub(super) fn plan(self) -> Result<Plan, PlanError> {
        let file = match &self.plan {
            Some(path) => Plan::read(path)?,
            None => Plan::default(),
        };
        // A flag can only be stated, not taken back.
        let stated = |flag: bool| flag.then_some(true);
        Ok(file.overridden_by(Plan {
            responses: self.responses,
            margins: self.margins,
            out: self.out,
            delimiter: self.delimiter,
            missing: self.missing,
            id: self.id,
            weight: self.weight,
            strata: self.strata,
            cluster: self.cluster,
            fpc: self.fpc,
            single_psu: self.single_psu,
            keep: self.keep,
            drop_incomplete: stated(self.drop_incomplete),
            margin: self.margin,
            method: self.method,
            bounds: self.bounds,
            trim: self.trim,
            scale_margins: stated(self.scale_margins),
            scale_weights: stated(self.scale_weights),
            collapse: self.collapse,
            question: self.question,
            net: self.net,
            mean: self.mean,
            by: self.by,
            compare: self.compare,
            level: self.level,
        }))
    }
}
