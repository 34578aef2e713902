use super::Found;

/// Bases, errors and variances of the estimates of a cell, summed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Precision {
    estimates: f64,
    base: f64,
    kish: f64,
    error: f64,
    squares: f64,
    published: f64,
    unadjusted: f64,
    known: f64,
}

impl Precision {
    /// Counts an estimate.
    pub fn add(&mut self, found: &Found) {
        let (estimate, truth) = (&found.published, found.truth);
        let (Some(value), Some(kish)) = (estimate.value, estimate.effective_base_kish) else { return };
        self.estimates += 1.0;
        self.base += estimate.n as f64;
        self.kish += kish;
        self.error += value - truth;
        self.squares += (value - truth) * (value - truth);
        self.published += estimate.variance.unwrap_or(0.0);
        self.unadjusted += found.unadjusted.variance.unwrap_or(0.0);
        self.known += found.known.variance.unwrap_or(0.0);
    }

    /// The other's estimates as well.
    pub fn merge(&mut self, other: &Self) {
        self.estimates += other.estimates;
        self.base += other.base;
        self.kish += other.kish;
        self.error += other.error;
        self.squares += other.squares;
        self.published += other.published;
        self.unadjusted += other.unadjusted;
        self.known += other.known;
    }

    /// Mean unweighted base and mean effective base by Kish.
    pub fn bases(&self) -> (f64, f64) {
        (self.base / self.estimates, self.kish / self.estimates)
    }

    /// Mean of estimate minus truth, and the root of its mean square.
    pub fn error(&self) -> (f64, f64) {
        (self.error / self.estimates, (self.squares / self.estimates).sqrt())
    }

    /// Mean estimated variance as a share of the mean square error: 1 is right. As published, on residuals as they are,
    /// and with the weights treated as known.
    pub fn variance_ratios(&self) -> [f64; 3] {
        [self.published, self.unadjusted, self.known].map(|variance| variance / self.squares)
    }
}
