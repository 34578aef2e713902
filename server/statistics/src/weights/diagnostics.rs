use super::WeightSet;

/// Kish's (1965) measures of the cost of unequal weights, and the margins before and after.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Diagnostics {
    /// Rows whose weight is not 0.
    pub n: usize,
    /// Sum of the weights.
    pub sum: f64,
    /// Smallest weight, 0 included.
    pub min: f64,
    /// Largest weight.
    pub max: f64,
    /// `sum / n`.
    pub mean: f64,
    /// Effective sample size `(sum w)^2 / sum w^2`.
    pub effective_base: f64,
    /// Design effect of weighting `n sum w^2 / (sum w)^2`.
    pub deff: f64,
    /// The margins calibrated to, empty without calibration.
    pub margins: Vec<MarginCheck>,
}

/// A margin before and after weighting.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MarginCheck {
    /// Name of the margin, or of the numeric variable, which has one "category": its total.
    pub name: String,
    /// Its categories in the order given.
    pub categories: Vec<CategoryCheck>,
}

/// A category before and after weighting.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CategoryCheck {
    /// Name of the category.
    pub name: String,
    /// People in the population.
    pub target: f64,
    /// Sum of base weights.
    pub before: f64,
    /// Sum of final weights.
    pub after: f64,
}

impl CategoryCheck {
    /// `|after - target| / |target|`; 0 for an empty category.
    #[must_use]
    pub fn error(&self) -> f64 {
        if self.target == 0.0 { self.after.abs() } else { (self.after - self.target).abs() / self.target.abs() }
    }
}

impl WeightSet {
    /// Sums up the weights.
    #[must_use]
    pub fn diagnostics(&self) -> Diagnostics {
        let weights = self.weights();
        let n = weights.iter().filter(|weight| **weight != 0.0).count();
        let sum: f64 = weights.iter().sum();
        let squares: f64 = weights.iter().map(|weight| weight * weight).sum();
        let effective_base = sum * sum / squares;
        Diagnostics {
            n,
            sum,
            min: weights.iter().copied().fold(f64::INFINITY, f64::min),
            max: weights.iter().copied().fold(f64::NEG_INFINITY, f64::max),
            mean: sum / n as f64,
            effective_base,
            deff: n as f64 / effective_base,
            margins: self.margins().to_vec(),
        }
    }
}
