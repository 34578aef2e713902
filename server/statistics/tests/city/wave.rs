use std::error::Error;

use rand::RngExt;
use rand::rngs::ChaCha20Rng;
use statistics::weights::{Control, household_base_weights, rake};
use statistics::{Design, Margin, Residuals, Sample, SinglePsu, WeightError};

use super::City;

/// Why people do not answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nonresponse {
    /// By age, sex, ethnicity and ward only: what raking puts right.
    Explained,
    /// Besides, those who lean to agreeing more than half of their ward answer a fifth more often than the others:
    /// no margin shows that, and no weight puts it right.
    ByOpinion,
}

/// How much more often those who lean to agreeing answer, under [`Nonresponse::ByOpinion`].
const KEENER: f64 = 1.2;

/// The people who answered one survey.
#[derive(Default)]
pub struct Wave {
    pub ward: Vec<u32>,
    age_sex: Vec<u32>,
    ethnicity: Vec<u32>,
    base: Vec<f64>,
    pub leaning: Vec<Option<f64>>,
}

impl City {
    /// Draws addresses in every ward, one adult at each, who answers or not.
    pub fn survey(&self, nonresponse: Nonresponse, source: &mut ChaCha20Rng) -> Result<Wave, Box<dyn Error>> {
        let mut wave = Wave::default();
        let (mut addresses, mut invited, mut adults) = (Vec::new(), Vec::new(), Vec::new());
        for (ward, number) in self.wards.iter().zip(0..) {
            let middle = ward.leanings[ward.leanings.len() / 2];
            for address in rand::seq::index::sample(source, ward.addresses.len(), ward.invited) {
                let people = ward.addresses[address].clone();
                let adult = &self.adults[source.random_range(people.clone())];
                let keen = match (nonresponse, adult.leaning) {
                    (Nonresponse::ByOpinion, Some(leaning)) => {
                        let mean = 0.5 * (KEENER + 1.0);
                        if leaning > middle { KEENER / mean } else { 1.0 / mean }
                    }
                    _ => 1.0,
                };
                if source.random::<f64>() >= adult.response * keen {
                    continue;
                }
                wave.ward.push(number);
                wave.age_sex.push(Margin::cross_index(adult.age, adult.sex, 2));
                wave.ethnicity.push(adult.ethnicity);
                wave.leaning.push(adult.leaning);
                addresses.push(ward.addresses.len() as f64);
                invited.push(ward.invited as f64);
                adults.push(people.len() as f64);
            }
        }
        wave.base = household_base_weights(&addresses, &invited, &adults)?;
        Ok(wave)
    }
}

impl Wave {
    /// Design and weights as the product makes them: wards as strata, raked to ward, age by sex, and ethnicity.
    /// `None` where a category has nobody: an officer would merge it, a simulation passes over it.
    pub fn weighted(&self, city: &City) -> Result<Option<Sample>, Box<dyn Error>> {
        let design =
            Design::builder(self.base.clone()).strata(self.ward.clone()).single_psu(SinglePsu::Adjust).build()?;
        let [wards, ages, ethnicities] = city.targets.clone();
        let margins = [
            Margin::new("ward", self.ward.clone(), wards)?,
            Margin::new("age and sex", self.age_sex.clone(), ages)?,
            Margin::new("ethnicity", self.ethnicity.clone(), ethnicities)?,
        ];
        match rake(&design, &margins, Control::default()) {
            Ok(weights) => {
                let weights = weights.with_residuals(Residuals::LeverageAdjusted)?;
                Ok(Some(Sample::new(design, weights)?))
            }
            Err(WeightError::NoRespondents { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}
