use super::{Collapse, Compare, Delimiter, Keep, Limits, Method, Net, Plan, SingleUnits};
use std::path::PathBuf;

/// A plan with nothing left open.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// Files read and made.
    pub files: Files,
    /// How the sample was drawn.
    pub design: DesignColumns,
    /// How it is weighted.
    pub weighting: Weighting,
    /// What is tabulated.
    pub measures: Measures,
}

/// Files read and made.
#[derive(Clone, Debug, PartialEq)]
pub struct Files {
    /// The answers.
    pub responses: PathBuf,
    /// Population targets; none for [`Method::None`].
    pub margins: Option<PathBuf>,
    /// The folder to make.
    pub out: PathBuf,
    /// Delimiter of the responses, if stated.
    pub delimiter: Option<Delimiter>,
    /// Values that count as no answer.
    pub missing: Vec<String>,
}

/// How the sample was drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct DesignColumns {
    /// Column with the respondents' numbers.
    pub id: Option<String>,
    /// Column with base weights.
    pub weight: Option<String>,
    /// Column with strata.
    pub strata: Option<String>,
    /// Columns with clusters.
    pub clusters: Vec<String>,
    /// Columns with population counts.
    pub fpc: Vec<String>,
    /// Rule for strata with one unit.
    pub single_psu: SingleUnits,
    /// Rows that belong to the sample.
    pub keep: Vec<Keep>,
    /// Whether incomplete rows are left out.
    pub drop_incomplete: bool,
}

/// How it is weighted.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighting {
    /// The method.
    pub method: Method,
    /// Variables of the margins file; all if empty.
    pub margins: Vec<String>,
    /// Bounds on the factor.
    pub bounds: Option<Limits>,
    /// Limits of trimming.
    pub trim: Option<Limits>,
    /// Whether margins are scaled to the first.
    pub scale_margins: bool,
    /// Whether base weights are scaled to the population.
    pub scale_weights: bool,
    /// Merged categories.
    pub collapse: Vec<Collapse>,
}

/// What is tabulated.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// Columns by category. With no question, net or mean stated, the columns are chosen.
    pub questions: Vec<String>,
    /// Nets.
    pub nets: Vec<Net>,
    /// Columns of numbers.
    pub means: Vec<String>,
    /// Columns of groups.
    pub by: Vec<String>,
    /// What groups are compared with.
    pub compare: Compare,
    /// Level of the intervals.
    pub level: f64,
}

/// Settings that are missing or contradict each other.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SettingsError {
    /// Something needed is not stated.
    #[error("{option} is missing: {why}")]
    Missing {
        /// The option.
        option: &'static str,
        /// What it is for.
        why: &'static str,
    },
    /// Bounds with a method that has none.
    #[error("--bounds belong to --method linear or logit, not to {method}: leave them out or choose one of those")]
    BoundsWithout {
        /// The method.
        method: &'static str,
    },
    /// Limits that cannot be.
    #[error("{option} {lower},{upper}: need 0 <= lower < 1 < upper (both are multiples; 1 stands for no change)")]
    Limits {
        /// The option.
        option: &'static str,
        /// The lower.
        lower: f64,
        /// The upper.
        upper: f64,
    },
    /// More stages than are known.
    #[error("{got} times {option}: at most {most} here ({why})")]
    Stages {
        /// The option.
        option: &'static str,
        /// How often it was given.
        got: usize,
        /// How often it may be.
        most: usize,
        /// Why.
        why: &'static str,
    },
    /// Post-stratification by several variables.
    #[error("post-stratification takes one --margin, not {got}: combine the columns into one, or rake")]
    OneMargin {
        /// Margins named.
        got: usize,
    },
    /// Not a level.
    #[error("--level {level}: need a level between 0 and 1, such as 0.95")]
    Level {
        /// The level.
        level: f64,
    },
    /// Comparing without groups.
    #[error("--compare rest needs groups to compare: add --by COLUMN")]
    CompareWithoutGroups,
}

impl Plan {
    /// Fills in what is left open and checks that everything fits together.
    ///
    /// # Errors
    /// [`SettingsError`].
    pub fn settle(self) -> Result<Task, SettingsError> {
        let missing = |option, why| SettingsError::Missing { option, why };
        let method = self.method.unwrap_or_default();
        let responses = self.responses.ok_or(missing("--responses FILE", "the answers, as CSV with a header"))?;
        let out = self.out.ok_or(missing("--out DIR", "the folder to make for weights, tables, report and script"))?;
        if self.margins.is_none() && method != Method::None {
            return Err(missing("--margins FILE", "the population to weight to (or say --method none)"));
        }
        let clusters = self.cluster.unwrap_or_default();
        let fpc = self.fpc.unwrap_or_default();
        let stages = |option, got: usize, most, why| match got > most {
            true => Err(SettingsError::Stages { option, got, most, why }),
            false => Ok(()),
        };
        stages("--cluster", clusters.len(), 2, "later stages add nothing that two do not cover")?;
        stages("--fpc", fpc.len(), clusters.len().max(1), "one for each stage of clusters, outermost first")?;
        check_limits(method, self.bounds, self.trim)?;
        // What belongs to margins is set aside with them, so that --method none can be tried on any plan.
        let weighted = method != Method::None;
        let margins = self.margin.filter(|_| weighted).unwrap_or_default();
        if method == Method::PostStratify && margins.len() > 1 {
            return Err(SettingsError::OneMargin { got: margins.len() });
        }
        let level = self.level.unwrap_or(0.95);
        if !(level > 0.0 && level < 1.0) {
            return Err(SettingsError::Level { level });
        }
        let by = self.by.unwrap_or_default();
        let compare = self.compare.unwrap_or_default();
        if compare == Compare::Rest && by.is_empty() {
            return Err(SettingsError::CompareWithoutGroups);
        }
        Ok(Task {
            files: Files {
                responses,
                margins: self.margins.filter(|_| weighted),
                out,
                delimiter: self.delimiter,
                missing: self.missing.unwrap_or_default().into_iter().map(|value| value.trim().to_owned()).collect(),
            },
            design: DesignColumns {
                id: self.id,
                weight: self.weight,
                strata: self.strata,
                clusters,
                fpc,
                single_psu: self.single_psu.unwrap_or_default(),
                keep: self.keep.unwrap_or_default(),
                drop_incomplete: self.drop_incomplete.unwrap_or_default(),
            },
            weighting: Weighting {
                method,
                margins,
                bounds: self.bounds,
                trim: self.trim,
                scale_margins: self.scale_margins.filter(|_| weighted).unwrap_or_default(),
                scale_weights: self.scale_weights.filter(|_| weighted).unwrap_or_default(),
                collapse: self.collapse.filter(|_| weighted).unwrap_or_default(),
            },
            measures: Measures {
                questions: self.question.unwrap_or_default(),
                nets: self.net.unwrap_or_default(),
                means: self.mean.unwrap_or_default(),
                by,
                compare,
                level,
            },
        })
    }
}

fn check_limits(method: Method, bounds: Option<Limits>, trim: Option<Limits>) -> Result<(), SettingsError> {
    match (method, bounds) {
        (Method::Logit, None) => {
            let why = "--method logit keeps the factors within bounds, such as --bounds 0.3,3";
            return Err(SettingsError::Missing { option: "--bounds L,U", why });
        }
        (Method::Rake | Method::PostStratify | Method::None, Some(_)) => {
            return Err(SettingsError::BoundsWithout { method: method.name() });
        }
        _ => {}
    }
    for (option, limits) in [("--bounds", bounds), ("--trim", trim)] {
        if let Some(Limits { lower, upper }) = limits
            && !((0.0..1.0).contains(&lower) && upper > 1.0 && upper.is_finite())
        {
            return Err(SettingsError::Limits { option, lower, upper });
        }
    }
    Ok(())
}
