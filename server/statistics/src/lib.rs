//! Survey statistics: weights, estimates, variance and intervals. Numbers in, numbers out; no input or output.
//!
//! # The usual path
//!
//! One wave of a survey, stratified by ward, raked to ward and to age by sex:
//!
//! ```
//! use statistics::adjust::holm;
//! use statistics::contrast::independent;
//! use statistics::interval::recommended;
//! use statistics::ranks::{rank_ranges, simultaneous_level};
//! use statistics::weights::{Control, rake};
//! use statistics::{Category, Design, Domain, Margin, Sample, SinglePsu, Variable};
//!
//! // One entry per respondent (here made up: 240 people in 2 wards).
//! let rows = 240_u32;
//! let ward: Vec<u32> = (0..rows).map(|row| row % 2).collect();
//! let age_sex: Vec<u32> = (0..rows).map(|row| Margin::cross_index(row % 3, row / 7 % 2, 2)).collect();
//! let base_weights: Vec<f64> = (0..rows).map(|row| f64::from(20 + row % 5)).collect();
//! let own_area = Variable::indicator((0..rows).map(|row| (row % 11 != 0).then_some(row % 4 != 0)));
//! let town = Variable::indicator((0..rows).map(|row| (row % 13 != 0).then_some(row % 5 > 1)));
//!
//! // The design, and weights that meet the population.
//! let design = Design::builder(base_weights).strata(ward.clone()).single_psu(SinglePsu::Adjust).build()?;
//! let wards = vec![Category::new("Abbey", 2_500.0), Category::new("Castle", 3_000.0)];
//! let cells = (0..6).map(|cell| Category::new(format!("cell {cell}"), if cell < 3 { 900.0 } else { 2_800.0 / 3.0 }));
//! let margins = [Margin::new("ward", ward.clone(), wards)?, Margin::new("age and sex", age_sex, cells.collect())?];
//! let weights = rake(&design, &margins, Control::default())?;
//! assert!(weights.margin_error() < 1e-10);
//! assert!(weights.diagnostics().effective_base > 200.0);
//! let sample = Sample::new(design, weights)?;
//!
//! // The council, with its interval.
//! let council = sample.proportion(&own_area, &sample.all())?;
//! let interval = recommended(&council, 0.95)?;
//! assert!(interval.contains(council.value.unwrap_or(f64::NAN)));
//!
//! // Each ward; and against the rest of the council, corrected for the number of wards.
//! let wards = Domain::groups(&ward, 2);
//! let level = simultaneous_level(0.95, wards.len())?;
//! let mut joint = Vec::new();
//! let mut p_values = Vec::new();
//! for ward in &wards {
//!     let estimate = sample.proportion(&own_area, ward)?;
//!     joint.push(recommended(&estimate, level)?);
//!     p_values.extend(sample.versus_rest(&own_area, ward)?.p_value);
//! }
//! let ranks = rank_ranges(&joint)?;
//! let adjusted = holm(&p_values)?;
//! assert_eq!((ranks.len(), adjusted.len()), (2, 2));
//!
//! // The same people's answers about two things.
//! let gap = sample.paired_both_valid(&own_area, &town, &sample.all())?;
//! assert!(gap.interval(0.95)?.contains(gap.difference.unwrap_or(f64::NAN)));
//!
//! // Change from an earlier wave: any two estimates of independent samples.
//! let earlier = sample.proportion(&town, &sample.all())?;
//! let change = independent(&council, &earlier)?;
//! assert_eq!(change.degrees_of_freedom, council.degrees_of_freedom + earlier.degrees_of_freedom);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What there is
//!
//! | task | where |
//! |---|---|
//! | plan: responses needed, detectable differences, allocation over wards | [`planning`] |
//! | describe how the sample was drawn; strata of one unit | [`Design`], [`SinglePsu`] |
//! | base weights of households | [`weights::household_base_weights`] |
//! | population targets; merge small categories | [`Margin`], [`Margin::collapse`], [`margin::Total`] |
//! | weight: post-stratify, rake, calibrate (linear, bounded, logit, to totals), trim | [`weights`] |
//! | judge weights: effective base, design effect, margins before and after | [`WeightSet::diagnostics`] |
//! | means, proportions, totals, ratios of any domain | [`Sample::mean`], [`Sample::proportion`], [`Sample::total`], [`Sample::ratio`] |
//! | quantiles with Woodruff's interval | [`Sample::quantiles`] |
//! | intervals of proportions and of other estimates | [`interval`], [`interval::recommended`] |
//! | a ward against the rest, or the whole; many wards at once | [`Sample::versus_rest`], [`Sample::versus_whole`], [`Sample::comparison`] |
//! | two questions put to the same people | [`Sample::paired_both_valid`], [`Sample::paired_own_bases`] |
//! | any linear combination; covariances; several contrasts at once | [`Sample::combination`], [`Sample::covariance`], [`Sample::joint_test`] |
//! | waves: change, any combination (difference in differences), trend | [`contrast::independent`], [`contrast::combine`], [`contrast::trend`] |
//! | two classifications: Rao–Scott and Wald tests | [`Sample::independence`] |
//! | p values of many comparisons: Holm, Benjamini–Hochberg | [`adjust`] |
//! | how certain a ranking is | [`ranks`] |
//! | variance by jackknife, bootstrap, half-samples or given replicates | [`replicates`] |
//! | small areas: Fay–Herriot, also for proportions; smoothed variances | [`areas`] |
//!
//! # Rules
//!
//! - Rows are in one order throughout: every vector and [`Domain`] of a sample counts the same rows.
//! - Nothing is dropped, merged, rescaled or replaced in silence. What cannot be computed is an error that says where,
//!   or, where nobody or everybody answered alike, a [`Status`].
//! - The variance is Taylor-linearised, on the residuals of the calibration, by the stages of the design. Rows outside
//!   the domain stay in: their weights and their sampling units count.
//! - Results do not depend on the order of rows (beyond rounding), on time or on chance.
//! - Cost is linear in rows: once for a weight set and once for a [`Sample`]; then each estimate passes over the rows
//!   of its domain. Many domains against the rest: [`Sample::comparison`].
//!
//! # Sources
//!
//! Särndal, Swensson & Wretman 1992, *Model Assisted Survey Sampling*; Deville & Särndal 1992, JASA; Kish 1965, *Survey
//! Sampling*; Korn & Graubard 1998, Survey Methodology; Rao & Scott 1984, Annals of Statistics; Klein, Wright &
//! Wieczorek 2020, JRSS A; others beside each method. The numbers are checked against reference cases made with other
//! software (`tests/reference`).

pub mod adjust;
pub mod areas;
mod cells;
pub mod contingency;
pub mod contrast;
pub mod design;
pub mod disclosure;
mod distribution;
mod domain;
pub mod estimate;
pub mod interval;
pub mod margin;
pub mod planning;
mod projection;
pub mod quantile;
pub mod ranks;
pub mod replicates;
mod variable;
pub mod weights;

pub use contingency::{ContingencyError, Independence};
pub use contrast::{Combination, Contrast, ContrastError};
pub use design::{Design, DesignError, SinglePsu};
pub use domain::Domain;
pub use estimate::{Comparison, Covariance, Estimand, Estimate, EstimateError, Linearised, Sample, Status};
pub use interval::{Interval, IntervalError, IntervalMethod};
pub use margin::{Category, Margin, MarginError};
pub use quantile::{Quantile, QuantileError};
pub use replicates::{ReplicateError, Replicates};
pub use variable::{Variable, VariableError};
pub use weights::{Residuals, WeightError, WeightSet};
