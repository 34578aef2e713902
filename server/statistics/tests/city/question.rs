use rand::RngExt;
use rand::rngs::ChaCha20Rng;
use statistics::Variable;

use super::City;
use super::population::Ward;
use super::wave::Wave;

/// A question that a known share of the city, and of each ward, would agree with.
pub struct Question {
    /// Leaning above which people of each ward agree.
    thresholds: Vec<f64>,
    /// The true proportion of each ward, among those who have an answer.
    pub wards: Vec<f64>,
    /// The true proportion of the city.
    pub city: f64,
}

/// Standard deviation of what sets a ward apart, on the logit scale, beside the effect of deprivation.
const WARD_EFFECT: f64 = 0.35;
const DEPRIVATION_EFFECT: f64 = -0.2;

impl City {
    /// A question with the same true proportion in every ward: what a cell of the table is about.
    pub fn same_everywhere(&self, p: f64) -> Question {
        let threshold = |ward: &Ward| {
            let place = ((1.0 - p) * ward.leanings.len() as f64).round() as usize;
            let upper = place.min(ward.leanings.len() - 1);
            0.5 * (ward.leanings[upper.saturating_sub(1)] + ward.leanings[upper])
        };
        Question::new(self, self.wards.iter().map(threshold).collect())
    }

    /// A question on which wards differ, by deprivation and besides, with a proportion `p` in the whole city.
    pub fn differing(&self, p: f64, source: &mut ChaCha20Rng) -> Question {
        let effects: Vec<f64> = self
            .wards
            .iter()
            .map(|ward| DEPRIVATION_EFFECT * ward.deprivation + WARD_EFFECT * normal(source))
            .collect();
        let (mut low, mut high) = (-12.0, 12.0);
        let at = |level: f64| Question::new(self, effects.iter().map(|effect| level - effect).collect());
        for _ in 0..30 {
            let middle = 0.5 * (low + high);
            if at(middle).city > p { low = middle } else { high = middle }
        }
        at(high)
    }
}

impl Question {
    fn new(city: &City, thresholds: Vec<f64>) -> Self {
        let (mut agree, mut all) = (0, 0);
        let mut wards = Vec::with_capacity(thresholds.len());
        for (ward, threshold) in city.wards.iter().zip(&thresholds) {
            let above = ward.leanings.len() - ward.leanings.partition_point(|leaning| leaning <= threshold);
            wards.push(above as f64 / ward.leanings.len() as f64);
            agree += above;
            all += ward.leanings.len();
        }
        Self { thresholds, wards, city: agree as f64 / all as f64 }
    }

    /// What those who took part answered.
    pub fn answers(&self, wave: &Wave) -> Variable {
        let pairs = wave.leaning.iter().zip(&wave.ward);
        Variable::indicator(
            pairs.map(|(leaning, &ward)| leaning.map(|leaning| leaning > self.thresholds[ward as usize])),
        )
    }
}

/// A standard normal number (Box & Muller 1958).
fn normal(source: &mut ChaCha20Rng) -> f64 {
    let radius = (-2.0 * (1.0 - source.random::<f64>()).ln()).sqrt();
    radius * (std::f64::consts::TAU * source.random::<f64>()).cos()
}
