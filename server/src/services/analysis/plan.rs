//! What an analyst asks for. A plan file and the command line state the same things; the command line wins.

mod choices;
mod phrases;
mod settled;
mod syntax;

pub use choices::{Compare, Delimiter, Limits, Method, SingleUnits};
pub use phrases::{Against, Collapse, Keep, Net};
pub use settled::{DesignColumns, Files, Measures, SettingsError, Task, Weighting};
pub use syntax::SyntaxError;

use serde::Deserialize;
use std::path::{Path, PathBuf};

/// A plan as stated: everything may be left out. The fields are named as the options are.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Plan {
    /// The answers, one row a respondent.
    pub responses: Option<PathBuf>,
    /// Population targets: `variable,category,population`.
    pub margins: Option<PathBuf>,
    /// The folder to make.
    pub out: Option<PathBuf>,
    /// What stands between fields of the responses; found out where not stated.
    pub delimiter: Option<Delimiter>,
    /// Values that count as no answer, besides empty fields.
    pub missing: Option<Vec<String>>,
    /// Column with the respondents' numbers, carried into `weights.csv`.
    pub id: Option<String>,
    /// Column with base weights.
    pub weight: Option<String>,
    /// Column with strata.
    pub strata: Option<String>,
    /// Columns with clusters, outermost first.
    pub cluster: Option<Vec<String>>,
    /// Columns with population counts of sampling units, one for each stage.
    pub fpc: Option<Vec<String>>,
    /// What strata with one sampling unit add to the variance.
    pub single_psu: Option<SingleUnits>,
    /// Rows that belong to the sample.
    pub keep: Option<Vec<Keep>>,
    /// Leave out rows without weight, stratum, cluster or margin instead of refusing.
    pub drop_incomplete: Option<bool>,
    /// Variables of the margins file to weight by; all without it.
    pub margin: Option<Vec<String>>,
    /// How weights are made.
    pub method: Option<Method>,
    /// Bounds on the calibration factor.
    pub bounds: Option<Limits>,
    /// Limits of trimming, in multiples of the mean weight.
    pub trim: Option<Limits>,
    /// Scale every margin to the total of the first.
    pub scale_margins: Option<bool>,
    /// Scale base weights to the population.
    pub scale_weights: Option<bool>,
    /// Categories merged for weighting.
    pub collapse: Option<Vec<Collapse>>,
    /// Columns tabulated by category.
    pub question: Option<Vec<String>>,
    /// Shares of answers taken together.
    pub net: Option<Vec<Net>>,
    /// Columns of numbers to average.
    pub mean: Option<Vec<String>>,
    /// Columns that divide respondents into groups.
    pub by: Option<Vec<String>>,
    /// What each group is compared with.
    pub compare: Option<Compare>,
    /// Level of the intervals.
    pub level: Option<f64>,
}

/// Why a plan file was refused.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PlanError {
    /// The file cannot be read.
    #[error("cannot read the plan {}: {source}: check the path", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// The system's word.
        source: std::io::Error,
    },
    /// The file is not a plan.
    #[error("the plan {} cannot be understood: {source}", path.display())]
    Form {
        /// The file.
        path: PathBuf,
        /// The parser's word, with line and field.
        source: Box<toml::de::Error>,
    },
}

impl Plan {
    /// Reads a plan file. Paths in it are relative to the folder it stands in.
    ///
    /// # Errors
    /// [`PlanError`].
    pub fn read(path: &Path) -> Result<Self, PlanError> {
        let text = std::fs::read_to_string(path).map_err(|source| PlanError::Read { path: path.to_owned(), source })?;
        let mut plan: Self = toml::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|source| PlanError::Form { path: path.to_owned(), source: Box::new(source) })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        for file in [&mut plan.responses, &mut plan.margins, &mut plan.out].into_iter().flatten() {
            *file = folder.join(&*file);
        }
        Ok(plan)
    }

    /// This plan with what `options` state instead.
    #[must_use]
    pub fn overridden_by(self, options: Self) -> Self {
        macro_rules! first {
            ($($field:ident),* $(,)?) => { Self { $($field: options.$field.or(self.$field)),* } };
        }
        first! {
            responses, margins, out, delimiter, missing, id, weight, strata, cluster, fpc, single_psu, keep,
            drop_incomplete, margin, method, bounds, trim, scale_margins, scale_weights, collapse, question, net,
            mean, by, compare, level,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_win_over_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.toml");
        let text = "responses = \"a.csv\"\nweight = \"w\"\nby = [\"ward\"]\ntrim = [0.3, 3]\nmethod = \"post-stratify\"\n\
                    single-psu = \"average\"\n[[net]]\nname = \"Agree\"\ncolumn = \"q\"\ncounts = [\"yes, a lot\"]\nagainst = \"*\"\n\
                    [[collapse]]\nvariable = \"ward\"\ncategories = [\"A\"]\ninto = \"B\"\n";
        std::fs::write(&path, text).unwrap();
        let plan = Plan::read(&path).unwrap();
        assert_eq!(plan.responses, Some(folder.path().join("a.csv")));
        assert_eq!(plan.net.as_ref().unwrap()[0].against, Against::Others);
        let options = Plan { weight: Some("base".into()), ..Plan::default() };
        let both = plan.overridden_by(options);
        assert_eq!((both.weight.as_deref(), both.by.unwrap()), (Some("base"), vec!["ward".to_owned()]));
        assert_eq!(both.trim, Some(Limits { lower: 0.3, upper: 3.0 }));
    }

    #[test]
    fn a_misspelt_field_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.toml");
        assert!(Plan::read(&path).unwrap_err().to_string().contains("check the path"));
        std::fs::write(&path, "wieght = \"w\"\n").unwrap();
        assert!(Plan::read(&path).unwrap_err().to_string().contains("wieght"));
    }
}
