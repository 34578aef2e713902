//! The kinds of refusal: one list, for scripts that read the answers.

use std::fmt;

macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $kind:ident => $name:literal),* $(,)?) => {
        /// Why an ask has no answer, in one word.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Kind {
            $($(#[doc = $doc])* $kind,)*
        }

        impl Kind {
            /// Every kind, in the order of the list.
            #[cfg(test)]
            pub(super) const ALL: &[Self] = &[$(Self::$kind),*];

            /// As it stands in `error_kind`.
            pub(super) fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }
        }
    };
}

kinds! {
    /// People in the population and nobody in the sample: merge the category first. Names `variable` and `category`.
    EmptyCell => "empty_cell_with_positive_target",
    /// Respondents where the population has nobody. Names `variable` and `category`.
    ZeroTarget => "zero_target_with_respondents",
    /// Respondents in a category that the targets do not name. Names `variable` and `category`.
    CategoryWithoutTarget => "category_without_target",
    /// The targets cannot be met together, or not within the bounds.
    NotConverged => "calibration_did_not_converge",
    /// Margins of different totals.
    TotalsDisagree => "totals_disagree",
    /// Bounds on the calibration factor that do not contain 1.
    Bounds => "bounds",
    /// Limits that are out of order, or leave no room for the weight that is cut.
    Trimming => "trimming",
    /// Other weights that cannot be: lengths, sums, the number of margins or categories.
    Weights => "weights",
    /// A margin without categories, with a population below 0, or with values that are not finite.
    Margin => "margin",
    /// A variable without targets.
    NoTargets => "no_targets",
    /// A stratum with one sampling unit where the rule is to fail. Names the `stratum`.
    SinglePsu => "stratum_with_one_psu",
    /// A proportion of values other than 0 and 1.
    NotBinary => "not_binary",
    /// A ratio to a total of 0.
    ZeroDenominator => "zero_denominator",
    /// A weight below 0 where the method has no meaning for it.
    NegativeWeight => "negative_weight",
    /// Base weights, strata, clusters or population counts that make no design.
    Design => "design",
    /// Another estimate that was refused: weights of a domain that do not sum to a positive number, numbers beyond range.
    Estimate => "estimate",
    /// A difference of two things that cannot be compared.
    Difference => "difference",
    /// A probability outside 0 to 1, or an interval that does not exist.
    Quantile => "quantile",
    /// A table too small or too large to test, or without variance.
    Table => "table",
    /// Replicate weights that cannot be read or used.
    Replicates => "replicates",
    /// An area model that cannot be fitted.
    AreaModel => "area_model",
    /// A variable with values that are not finite.
    Variable => "variable",
    /// A level that is not between 0 and 1.
    Level => "level",
    /// A field of `case.json` that is missing.
    MissingField => "missing_field",
    /// A field of `case.json` that is not a text, number, list or object as it should be.
    WrongType => "wrong_type",
    /// A column that the file does not have.
    UnknownColumn => "unknown_column",
    /// A field of a column that is not a number.
    NotANumber => "not_a_number",
    /// An empty field where every row needs a value.
    MissingValue => "missing_value",
    /// A recode that cannot be read.
    UnknownRecode => "unknown_recode",
    /// A domain to compare with that cannot be read.
    UnknownDomain => "unknown_domain",
    /// An estimand that does not exist, or not for these weights.
    UnknownEstimand => "unknown_estimand",
    /// A weighting method that does not exist.
    UnknownMethod => "unknown_method",
    /// A weight set that does not exist.
    UnknownWeights => "unknown_weights",
    /// A rule for quantiles or for strata of one unit that does not exist.
    UnknownRule => "unknown_rule",
    /// An interval that does not exist.
    UnknownInterval => "unknown_interval",
    /// A statistic of a test that does not exist.
    UnknownStatistic => "unknown_statistic",
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    /// Scripts are written from the description of the format.
    #[test]
    fn the_description_of_the_format_lists_every_kind() {
        let described = include_str!("../../../statistics/tests/reference/README.md");
        for (place, kind) in Kind::ALL.iter().enumerate() {
            assert!(described.contains(&format!("| `{kind}` |")), "{kind} is not described");
            assert!(Kind::ALL[..place].iter().all(|other| other.name() != kind.name()), "{kind} twice");
        }
        let listed = described.lines().filter(|line| line.starts_with("| `") && line.contains("` |")).count();
        assert!(listed >= Kind::ALL.len());
    }
}
