//! Final weights: base, given, post-stratified, raked or calibrated to population margins.

mod bounded;
mod calibration;
mod diagnostics;
mod distance;
mod error;
mod households;
mod linear;
mod logit;
mod post_stratification;
mod raking;
mod solver;
mod totals;
mod trimming;

pub use bounded::calibrate_bounded;
pub use calibration::Control;
pub use diagnostics::{CategoryCheck, Diagnostics, MarginCheck};
pub use error::WeightError;
pub use households::household_base_weights;
pub use linear::calibrate_linear;
pub use logit::calibrate_logit;
pub use post_stratification::post_stratify;
pub use raking::rake;
pub use totals::{CalibrationMethod, calibrate_to_totals};
pub use trimming::{Excess, TrimRecord, Trimmed, trim};

pub(crate) use calibration::Calibration;

use crate::Design;

/// Bounds on the calibration factor `g = w / d`, with `0 <= lower < 1 < upper`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Smallest factor.
    pub lower: f64,
    /// Largest factor.
    pub upper: f64,
}

/// Which residuals the variance takes after calibration (Deville & Särndal 1992; Särndal, Swensson & Wretman 1992,
/// chapter 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Residuals {
    /// From a regression on the margins weighted by the base weights: recommended.
    #[default]
    BaseWeighted,
    /// As [`BaseWeighted`](Self::BaseWeighted), each divided by `sqrt(1 - h)`, with `h = d x' (sum d x x')^-1 x` the
    /// leverage of its row: residuals are smaller than the errors they stand for, the more so the more the fit follows
    /// the row (MacKinnon & White 1985, HC2; Valliant 2002, JASA 97, for calibrated estimates). For many margins on a
    /// moderate sample: without it the variance of figures over everybody is too small by about the number of margin
    /// categories over the effective base.
    LeverageAdjusted,
    /// From an unweighted regression on the margins.
    Unweighted,
    /// None: the weights are treated as if they were known. Overstates the variance of what the margins explain.
    None,
}

/// Weights with what is needed to estimate and to report: one per row of the design.
#[derive(Debug, Clone)]
pub struct WeightSet {
    weights: Vec<f64>,
    iterations: usize,
    margin_error: f64,
    margins: Vec<MarginCheck>,
    calibration: Option<Calibration>,
    residuals: Residuals,
    /// What multiplies each residual in the variance, where that is not the weight.
    in_variance: Option<Vec<f64>>,
}

impl WeightSet {
    /// The base weights themselves.
    #[must_use]
    pub fn base(design: &Design) -> Self {
        Self::known(design.base_weights().to_vec())
    }

    /// Weights made elsewhere, treated as known in the variance. They may be negative or 0.
    ///
    /// # Errors
    ///
    /// A length other than the design's, a weight that is not finite, a sum that is not positive.
    pub fn given(design: &Design, weights: Vec<f64>) -> Result<Self, WeightError> {
        if weights.len() != design.len() {
            return Err(WeightError::Length { expected: design.len(), got: weights.len() });
        }
        check(&weights)?;
        Ok(Self::known(weights))
    }

    fn known(weights: Vec<f64>) -> Self {
        Self {
            weights,
            iterations: 0,
            margin_error: 0.0,
            margins: Vec::new(),
            calibration: None,
            residuals: Residuals::None,
            in_variance: None,
        }
    }

    fn calibrated(
        weights: Vec<f64>,
        iterations: usize,
        margin_error: f64,
        margins: Vec<MarginCheck>,
        calibration: Calibration,
    ) -> Result<Self, WeightError> {
        check(&weights)?;
        let residuals = Residuals::BaseWeighted;
        let calibration = Some(calibration);
        Ok(Self { weights, iterations, margin_error, margins, calibration, residuals, in_variance: None })
    }

    /// The same weights with other residuals in the variance. Without calibration there are none to take.
    ///
    /// # Errors
    ///
    /// [`WeightError::Factorisation`] if the regression cannot be factorised.
    pub fn with_residuals(mut self, residuals: Residuals) -> Result<Self, WeightError> {
        if let Some(calibration) = &mut self.calibration {
            calibration.projection = calibration.reweighted(residuals).ok_or(WeightError::Factorisation)?;
            self.in_variance =
                (residuals == Residuals::LeverageAdjusted).then(|| calibration.over_leverage(&self.weights));
            self.residuals = residuals;
        }
        Ok(self)
    }

    /// The weights divided by their mean, treated as known in the variance: 1 is an average respondent.
    ///
    /// # Errors
    ///
    /// [`WeightError::Weight`] if the mean is beyond the range of numbers.
    pub fn normalised(&self) -> Result<Self, WeightError> {
        let mean = self.weights.iter().sum::<f64>() / self.weights.len() as f64;
        let weights: Vec<f64> = self.weights.iter().map(|weight| weight / mean).collect();
        check(&weights)?;
        Ok(Self::known(weights))
    }

    /// The weights, one per row.
    #[must_use]
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// Newton steps taken (0 without calibration, 1 for post-stratification).
    #[must_use]
    pub fn iterations(&self) -> usize {
        self.iterations
    }

    /// Largest `|achieved - target| / target` over the categories of all margins.
    #[must_use]
    pub fn margin_error(&self) -> f64 {
        self.margin_error
    }

    /// The margins calibrated to, before and after.
    #[must_use]
    pub fn margins(&self) -> &[MarginCheck] {
        &self.margins
    }

    /// Which residuals the variance takes.
    #[must_use]
    pub fn residuals(&self) -> Residuals {
        self.residuals
    }

    /// The calibration whose residuals enter the variance.
    pub(crate) fn calibration(&self) -> Option<&Calibration> {
        self.calibration.as_ref().filter(|_| self.residuals != Residuals::None)
    }

    /// What multiplies each row's residual in the variance.
    pub(crate) fn in_variance(&self) -> &[f64] {
        self.in_variance.as_deref().unwrap_or(&self.weights)
    }

    /// Weight of each row in the regression on the margins.
    pub(crate) fn regression_weight(&self, row: usize, design: &Design) -> f64 {
        match self.residuals {
            Residuals::BaseWeighted | Residuals::LeverageAdjusted => design.weights[row],
            Residuals::Unweighted | Residuals::None => 1.0,
        }
    }
}

fn check(weights: &[f64]) -> Result<(), WeightError> {
    if let Some(row) = weights.iter().position(|weight| !weight.is_finite()) {
        return Err(WeightError::Weight { row, weight: weights[row] });
    }
    let sum: f64 = weights.iter().sum();
    if sum > 0.0 && sum.is_finite() { Ok(()) } else { Err(WeightError::WeightSum { sum }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Category, Margin};

    fn margin(name: &str, rows: &[u32], targets: &[f64]) -> Margin {
        let categories = targets.iter().zip('a'..).map(|(target, name)| Category::new(name, *target)).collect();
        Margin::new(name, rows.to_vec(), categories).unwrap()
    }

    fn design() -> Design {
        Design::builder(vec![1.0; 4]).build().unwrap()
    }

    /// By hand: (1, 1; 1, 1) raked to rows 30, 70 and columns 60, 40 is the product of the margins.
    #[test]
    fn raking_by_hand() {
        let margins = [margin("row", &[0, 0, 1, 1], &[30.0, 70.0]), margin("column", &[0, 1, 0, 1], &[60.0, 40.0])];
        let set = rake(&design(), &margins, Control::default()).unwrap();
        for (weight, expected) in set.weights().iter().zip([18.0, 12.0, 42.0, 28.0]) {
            assert!((weight - expected).abs() < 1e-10, "{weight} is not {expected}");
        }
        assert_eq!(set.margins()[0].categories[1].before, 2.0);
    }

    /// Areas are unions of wards: their margin follows from that of the wards, and changes nothing.
    #[test]
    fn margins_that_follow_from_others_are_no_obstacle() {
        let wards = margin("ward", &[0, 1, 2, 2], &[10.0, 20.0, 30.0]);
        let areas = margin("area", &[0, 0, 1, 1], &[30.0, 30.0]);
        for set in [
            rake(&design(), &[wards.clone(), areas.clone()], Control::default()).unwrap(),
            calibrate_linear(&design(), &[areas, wards], Control::default()).unwrap(),
        ] {
            for (weight, expected) in set.weights().iter().zip([10.0, 20.0, 15.0, 15.0]) {
                assert!((weight - expected).abs() < 1e-10);
            }
        }
    }

    #[test]
    fn refuses_targets_that_cannot_be_met() {
        let wards = margin("ward", &[0, 0, 1, 1], &[30.0, 70.0]);
        let rake = |margins: &[Margin]| rake(&design(), margins, Control::default());
        assert_eq!(rake(&[]).unwrap_err(), WeightError::NoMargins);
        let short = margin("sex", &[0, 1], &[50.0, 50.0]);
        assert!(matches!(rake(&[short]), Err(WeightError::MarginLength { expected: 4, got: 2, .. })));
        let many = margin("name", &[0, 0, 0, 0], &[1.0; 1001]);
        assert!(matches!(rake(&[many]), Err(WeightError::TooManyCategories { categories: 1001, .. })));
        let other = margin("sex", &[0, 1, 0, 1], &[50.0, 50.1]);
        assert!(matches!(rake(&[wards.clone(), other]), Err(WeightError::TotalsDisagree { .. })));
        let nobody = margin("sex", &[0, 0, 0, 0], &[50.0, 50.0]);
        assert!(matches!(rake(&[nobody]), Err(WeightError::NoRespondents { category, .. }) if category == "b"));
        let empty = margin("sex", &[0, 1, 0, 1], &[100.0, 0.0]);
        assert!(matches!(rake(&[empty]), Err(WeightError::NoPopulation { category, .. }) if category == "b"));
        // Wards and areas that contradict each other although both sum to 100.
        let areas = margin("area", &[0, 0, 1, 1], &[40.0, 60.0]);
        assert!(matches!(rake(&[wards, areas]), Err(WeightError::NotConverged { .. })));
    }

    #[test]
    fn given_weights_may_be_negative_but_not_nothing() {
        assert!(WeightSet::given(&design(), vec![1.0, -0.5, 2.0, 0.0]).is_ok());
        assert!(matches!(WeightSet::given(&design(), vec![1.0]), Err(WeightError::Length { .. })));
        let infinite = WeightSet::given(&design(), vec![1.0, f64::INFINITY, 1.0, 1.0]);
        assert!(matches!(infinite, Err(WeightError::Weight { row: 1, .. })));
        assert!(matches!(WeightSet::given(&design(), vec![0.0; 4]), Err(WeightError::WeightSum { .. })));
    }

    /// By hand: with equal weights and four rows in each cell the leverage is 1/4, so the variance is 4/3 of the usual.
    #[test]
    fn leverage_by_hand() {
        let design = Design::builder(vec![2.0; 8]).build().unwrap();
        let cells = margin("cell", &[0, 0, 0, 0, 1, 1, 1, 1], &[30.0, 70.0]);
        let agrees = crate::Variable::indicator([1, 0, 0, 1, 1, 1, 1, 0].map(|answer| Some(answer == 1)));
        let variance = |residuals| {
            let set = post_stratify(&design, &cells).unwrap().with_residuals(residuals).unwrap();
            let sample = crate::Sample::new(design.clone(), set).unwrap();
            sample.proportion(&agrees, &sample.all()).unwrap().variance.unwrap()
        };
        let (usual, adjusted) = (variance(Residuals::BaseWeighted), variance(Residuals::LeverageAdjusted));
        assert!((adjusted / usual - 4.0 / 3.0).abs() < 1e-12, "{adjusted} {usual}");
    }

    /// A row that is its category's only one is fitted exactly: nothing is left to divide.
    #[test]
    fn a_row_by_itself_has_no_residual() {
        let cells = margin("cell", &[0, 1, 1, 1], &[30.0, 70.0]);
        let set = post_stratify(&design(), &cells).unwrap().with_residuals(Residuals::LeverageAdjusted).unwrap();
        assert_eq!(set.in_variance()[0], set.weights()[0]);
        assert!((set.in_variance()[1] / set.weights()[1] - (1.5_f64).sqrt()).abs() < 1e-12);
    }
}
