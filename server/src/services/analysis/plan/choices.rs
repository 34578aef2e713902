use super::SyntaxError;
use clap::ValueEnum;
use serde::Deserialize;
use statistics::SinglePsu;
use std::str::FromStr;

/// What stands between the fields of a CSV file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
}

impl Delimiter {
    /// Every delimiter, the likeliest first.
    pub(in crate::services::analysis) const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// The character.
    #[must_use]
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
        }
    }
}

/// How final weights are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Deserialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Raking: every margin is met, weights stay positive.
    #[default]
    Rake,
    /// One margin is met exactly, category by category.
    PostStratify,
    /// Linear calibration (generalised regression), within bounds if they are given.
    Linear,
    /// Logit calibration, strictly within bounds.
    Logit,
    /// The base weights as they are.
    None,
}

impl Method {
    /// Its name, as on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Rake => "rake",
            Self::PostStratify => "post-stratify",
            Self::Linear => "linear",
            Self::Logit => "logit",
            Self::None => "none",
        }
    }
}

/// What a stratum with a single sampling unit adds to the variance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Deserialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum SingleUnits {
    /// Refuse, and name the stratum.
    Fail,
    /// It adds nothing.
    Remove,
    /// It adds nothing, because its unit was certain to be drawn.
    Certainty,
    /// It adds the square of its total: about the mean of all strata instead of its own.
    #[default]
    Adjust,
    /// It adds the average of the other strata.
    Average,
}

impl SingleUnits {
    /// Its name, as on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Fail => "fail",
            Self::Remove => "remove",
            Self::Certainty => "certainty",
            Self::Adjust => "adjust",
            Self::Average => "average",
        }
    }

    /// The rule of the design.
    #[must_use]
    pub fn rule(self) -> SinglePsu {
        match self {
            Self::Fail => SinglePsu::Fail,
            Self::Remove => SinglePsu::Remove,
            Self::Certainty => SinglePsu::Certainty,
            Self::Adjust => SinglePsu::Adjust,
            Self::Average => SinglePsu::Average,
        }
    }
}

/// What each group is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Deserialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Compare {
    /// Everybody else in the sample.
    Rest,
    /// Nothing.
    #[default]
    None,
}

/// Two numbers in order.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(from = "[f64; 2]")]
pub struct Limits {
    /// The smaller.
    pub lower: f64,
    /// The larger.
    pub upper: f64,
}

impl From<[f64; 2]> for Limits {
    fn from([lower, upper]: [f64; 2]) -> Self {
        Self { lower, upper }
    }
}

impl FromStr for Limits {
    type Err = SyntaxError;

    fn from_str(text: &str) -> Result<Self, SyntaxError> {
        let wrong = || SyntaxError::Limits { text: text.to_owned() };
        let (lower, upper) = text.split_once(',').ok_or_else(wrong)?;
        let number = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite()).ok_or_else(wrong);
        Ok(Self { lower: number(lower)?, upper: number(upper)? })
    }
}
