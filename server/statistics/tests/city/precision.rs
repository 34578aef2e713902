use statistics::Estimate;

/// Bases, errors and variances of the estimates of a cell, summed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Precision {
    estimates: f64,
    base: f64,
    kish: f64,
    error: f64,
    squares: f64,
    variance: f64,
    known: f64,
}

impl Precision {
    /// Counts an estimate, the same with weights treated as known, and the truth.
    pub fn add(&mut self, estimate: &Estimate, known: &Estimate, truth: f64) {
        let (Some(value), Some(kish)) = (estimate.value, estimate.effective_base_kish) else { return };
        self.estimates += 1.0;
        self.base += estimate.n as f64;
        self.kish += kish;
        self.error += value - truth;
        self.squares += (value - truth) * (value - truth);
        self.variance += estimate.variance.unwrap_or(0.0);
        self.known += known.variance.unwrap_or(0.0);
    }

    /// The other's estimates as well.
    pub fn merge(&mut self, other: &Self) {
        self.estimates += other.estimates;
        self.base += other.base;
        self.kish += other.kish;
        self.error += other.error;
        self.squares += other.squares;
        self.variance += other.variance;
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

    /// Mean estimated variance as a share of the mean square error: 1 is right. On the residuals of the calibration,
    /// and with the weights treated as known.
    pub fn variance_ratios(&self) -> (f64, f64) {
        (self.variance / self.squares, self.known / self.squares)
    }
}
