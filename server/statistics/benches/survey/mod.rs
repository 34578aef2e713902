//! A large survey that exists only here: the data of the benchmark and of `examples/large_survey`.

use std::error::Error;

use rand::rngs::ChaCha20Rng;
use rand::{RngExt, SeedableRng};
use statistics::weights::{Control, household_base_weights, rake};
use statistics::{Category, Design, Margin, Variable, WeightError, WeightSet};

/// Number of wards.
pub const WARDS: usize = 60;
/// Margins and their categories.
pub const MARGINS: [(&str, usize); 4] = [("ward", WARDS), ("age", 7), ("sex", 2), ("ethnicity", 6)];
/// Adults of the population for each respondent.
const ADULTS: f64 = 8.0;

/// Population shares of the smaller margins, and how often the people of each category answer, relative to others.
const AGE: [(f64, f64); 7] =
    [(0.12, 0.5), (0.19, 0.7), (0.18, 0.9), (0.16, 1.0), (0.15, 1.2), (0.11, 1.4), (0.09, 1.3)];
const SEX: [(f64, f64); 2] = [(0.51, 1.07), (0.49, 0.93)];
const ETHNICITY: [(f64, f64); 6] = [(0.17, 0.8), (0.09, 0.75), (0.06, 0.7), (0.05, 0.9), (0.54, 1.1), (0.09, 0.85)];
/// Effect of age and of ethnicity on the answer, on the logit scale.
const AGE_OPINION: [f64; 7] = [-0.5, -0.3, -0.1, 0.0, 0.2, 0.4, 0.5];
const ETHNICITY_OPINION: [f64; 6] = [0.3, -0.4, -0.5, 0.1, 0.2, -0.3];
/// Households by number of adults, from 1.
const HOUSEHOLDS: [f64; 4] = [0.35, 0.45, 0.13, 0.07];

/// One row per respondent, in columns.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    /// Category of each row, for each of [`MARGINS`].
    pub codes: [Vec<u32>; 4],
    /// Base weight: addresses / addresses drawn × adults.
    pub base: Vec<f64>,
    /// Whether they agree; `None` for “don't know”.
    pub agree: Vec<Option<bool>>,
    /// People of each category, for each of [`MARGINS`].
    pub targets: [Vec<f64>; 4],
}

/// One of the places, by cumulative shares that end at 1.
fn pick(cumulative: &[f64], source: &mut ChaCha20Rng) -> usize {
    let at = source.random::<f64>();
    cumulative.iter().position(|share| at < *share).unwrap_or(cumulative.len() - 1)
}

fn cumulative(weights: &[f64]) -> Vec<f64> {
    let total: f64 = weights.iter().sum();
    let mut sum = 0.0;
    weights
        .iter()
        .map(|weight| {
            sum += weight / total;
            sum
        })
        .collect()
}

/// Whole numbers of people in the given proportions, with a given sum.
fn people(shares: &[f64], total: f64) -> Vec<f64> {
    let sum: f64 = shares.iter().sum();
    let mut counts: Vec<f64> = shares.iter().map(|share| (total * share / sum).round()).collect();
    let rest = total - counts.iter().sum::<f64>();
    if let Some(last) = counts.last_mut() {
        *last += rest;
    }
    counts
}

impl Survey {
    /// A survey of `rows` respondents; the same for the same number.
    pub fn new(rows: usize) -> Self {
        let mut source = ChaCha20Rng::seed_from_u64(900);
        let size: Vec<f64> = (0..WARDS).map(|_| 0.6 + 0.8 * source.random::<f64>()).collect();
        let response: Vec<f64> = (0..WARDS).map(|_| 0.7 + 0.6 * source.random::<f64>()).collect();
        let effect: Vec<f64> = (0..WARDS).map(|_| 1.6 * (source.random::<f64>() - 0.5)).collect();
        let tilted =
            |pairs: &[(f64, f64)]| cumulative(&pairs.iter().map(|(share, factor)| share * factor).collect::<Vec<_>>());
        let answering: Vec<f64> = size.iter().zip(&response).map(|(size, response)| size * response).collect();
        let shares = [cumulative(&answering), tilted(&AGE), tilted(&SEX), tilted(&ETHNICITY)];
        let households = cumulative(&HOUSEHOLDS);

        let mut survey = Self::default();
        let (mut addresses, mut drawn, mut adults) = (Vec::new(), Vec::new(), Vec::new());
        for row in 0..rows {
            let mut code = [0; 4];
            for (code, shares) in code.iter_mut().zip(&shares) {
                *code = pick(shares, &mut source);
            }
            // However small the survey, every ward has somebody.
            if row < WARDS {
                code[0] = row;
            }
            let leaning = 0.8 + effect[code[0]] + AGE_OPINION[code[1]] + ETHNICITY_OPINION[code[3]];
            let agrees = source.random::<f64>() < 1.0 / (1.0 + f64::exp(-leaning));
            survey.agree.push((source.random::<f64>() > 0.05).then_some(agrees));
            addresses.push((4_000.0 * size[code[0]]).round());
            drawn.push(1_000.0);
            adults.push((pick(&households, &mut source) + 1) as f64);
            for (codes, code) in survey.codes.iter_mut().zip(code) {
                codes.push(u32::try_from(code).unwrap_or(0));
            }
        }
        survey.base = household_base_weights(&addresses, &drawn, &adults).unwrap_or_default();
        let total = (ADULTS * rows as f64).round();
        let first = |pairs: &[(f64, f64)]| people(&pairs.iter().map(|pair| pair.0).collect::<Vec<_>>(), total);
        survey.targets = [people(&size, total), first(&AGE), first(&SEX), first(&ETHNICITY)];
        survey
    }

    /// The four margins.
    pub fn margins(&self) -> Result<Vec<Margin>, Box<dyn Error>> {
        let mut margins = Vec::new();
        for (((name, _), codes), targets) in MARGINS.iter().zip(&self.codes).zip(&self.targets) {
            let categories =
                targets.iter().enumerate().map(|(place, people)| Category::new(place.to_string(), *people));
            margins.push(Margin::new(*name, codes.clone(), categories.collect())?);
        }
        Ok(margins)
    }

    /// The answers.
    pub fn answers(&self) -> Variable {
        Variable::indicator(self.agree.iter().copied())
    }

    /// The wards as strata.
    pub fn design(&self) -> Result<Design, Box<dyn Error>> {
        Ok(Design::builder(self.base.clone()).strata(self.codes[0].clone()).build()?)
    }
}

/// Raked to all margins.
pub fn raked(design: &Design, margins: &[Margin]) -> Result<WeightSet, WeightError> {
    rake(design, margins, Control::default())
}

/// A line of what the system tells about this process, such as the most memory used (`VmHWM`, in kilobytes).
pub fn of_process(what: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(what))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
