use std::ops::Range;

use rand::rngs::ChaCha20Rng;
use rand::{RngExt, SeedableRng};
use statistics::Category;

/// Answers aimed at in each ward of a class; a class is four wards.
pub const BASES: [usize; 5] = [10, 20, 30, 50, 100];
/// Adults in each ward of a class: smaller wards get fewer answers, but not in proportion.
const ADULTS: [usize; 5] = [5_000, 6_000, 7_000, 9_000, 10_500];
/// Deprivation of the four wards of a class, in standard deviations.
const DEPRIVATION: [f64; 4] = [-1.2, -0.4, 0.4, 1.2];
/// Households by number of adults, from 1.
const HOUSEHOLDS: [f64; 5] = [0.33, 0.45, 0.13, 0.06, 0.03];
const AGES: [f64; 7] = [0.12, 0.19, 0.18, 0.16, 0.15, 0.11, 0.09];
const SEXES: [f64; 2] = [0.51, 0.49];
const ETHNICITIES: [f64; 6] = [0.17, 0.09, 0.06, 0.05, 0.54, 0.09];

/// What moves an opinion, on the logit scale: calibration to the margins explains part of it.
const AGE_OPINION: [f64; 7] = [-0.5, -0.3, -0.1, 0.0, 0.2, 0.4, 0.5];
const ETHNICITY_OPINION: [f64; 6] = [0.3, -0.4, -0.5, 0.1, 0.2, -0.3];

/// Chances of response multiply, so that those of a person depend on the margins only, in the form raking assumes.
const RESPONSE: f64 = 0.27;
const AGE_RESPONSE: [f64; 7] = [0.5, 0.65, 0.85, 1.0, 1.2, 1.4, 1.3];
const SEX_RESPONSE: [f64; 2] = [1.08, 0.92];
const ETHNICITY_RESPONSE: [f64; 6] = [0.8, 0.75, 0.7, 0.9, 1.1, 0.85];
const DEPRIVATION_RESPONSE: f64 = 0.15;

/// An adult of the city.
pub struct Adult {
    pub age: u32,
    pub sex: u32,
    pub ethnicity: u32,
    /// Chance to answer the survey when asked.
    pub response: f64,
    /// How far they lean to agreeing, on the logit scale with noise; `None` for those who would say “don't know”.
    pub leaning: Option<f64>,
}

/// A ward: a stratum of the sample.
pub struct Ward {
    /// Class of the ward: index into [`BASES`].
    pub class: usize,
    pub deprivation: f64,
    /// The adults at each address.
    pub addresses: Vec<Range<usize>>,
    /// Addresses drawn.
    pub invited: usize,
    /// Leanings of all who have one, ascending.
    pub leanings: Vec<f64>,
}

/// All wards and adults, with what is known about them from a census.
pub struct City {
    pub wards: Vec<Ward>,
    pub adults: Vec<Adult>,
    /// Population by ward, by age and sex, and by ethnicity.
    pub targets: [Vec<Category>; 3],
}

/// One of the places, drawn with the given shares.
fn pick(shares: &[f64], source: &mut ChaCha20Rng) -> usize {
    let mut rest = source.random::<f64>() * shares.iter().sum::<f64>();
    for (place, share) in shares.iter().enumerate() {
        rest -= share;
        if rest < 0.0 {
            return place;
        }
    }
    shares.len() - 1
}

/// Shares tilted towards the first places.
fn tilted(shares: &[f64], tilt: f64) -> Vec<f64> {
    let middle = (shares.len() - 1) as f64 / 2.0;
    shares.iter().enumerate().map(|(place, share)| share * (tilt * (middle - place as f64)).exp()).collect()
}

impl City {
    /// About 150,000 adults in 20 wards.
    pub fn new(seed: u64) -> Self {
        let mut source = ChaCha20Rng::seed_from_u64(seed);
        let mut city = Self { wards: Vec::new(), adults: Vec::new(), targets: Default::default() };
        for (class, &adults) in ADULTS.iter().enumerate() {
            for deprivation in DEPRIVATION {
                let ward = city.ward(class, adults, deprivation, &mut source);
                city.wards.push(ward);
            }
        }
        let mut counts =
            [vec![0.0; city.wards.len()], vec![0.0; AGES.len() * SEXES.len()], vec![0.0; ETHNICITIES.len()]];
        for (number, ward) in city.wards.iter().enumerate() {
            counts[0][number] = ward.addresses.iter().map(|address| address.len() as f64).sum();
        }
        for adult in &city.adults {
            counts[1][adult.age as usize * SEXES.len() + adult.sex as usize] += 1.0;
            counts[2][adult.ethnicity as usize] += 1.0;
        }
        let category = |(place, count): (usize, f64)| Category::new((place + 1).to_string(), count);
        city.targets = counts.map(|counts| counts.into_iter().enumerate().map(category).collect());
        city
    }

    /// Builds a ward address by address: poorer wards are younger and more mixed.
    fn ward(&mut self, class: usize, adults: usize, deprivation: f64, source: &mut ChaCha20Rng) -> Ward {
        let ages = tilted(&AGES, 0.1 * deprivation);
        let ethnicities = tilted(&ETHNICITIES, 0.2 * deprivation);
        let first = self.adults.len();
        let mut ward = Ward { class, deprivation, addresses: Vec::new(), invited: 0, leanings: Vec::new() };
        // Answers that count, to be expected from an address.
        let mut expected = 0.0;
        while self.adults.len() < first + adults {
            let size = pick(&HOUSEHOLDS, source) + 1;
            let start = self.adults.len();
            let at_home = pick(&ethnicities, source);
            for _ in 0..size {
                let ethnicity = if source.random::<f64>() < 0.85 { at_home } else { pick(&ethnicities, source) };
                let adult = Adult::draw(pick(&ages, source), pick(&SEXES, source), ethnicity, deprivation, source);
                expected += adult.leaning.map_or(0.0, |_| adult.response) / size as f64;
                ward.leanings.extend(adult.leaning);
                self.adults.push(adult);
            }
            ward.addresses.push(start..self.adults.len());
        }
        ward.leanings.sort_by(f64::total_cmp);
        ward.invited = (BASES[class] as f64 * ward.addresses.len() as f64 / expected).round() as usize;
        ward
    }
}

impl Adult {
    fn draw(age: usize, sex: usize, ethnicity: usize, deprivation: f64, source: &mut ChaCha20Rng) -> Self {
        let response = RESPONSE
            * AGE_RESPONSE[age]
            * SEX_RESPONSE[sex]
            * ETHNICITY_RESPONSE[ethnicity]
            * (-DEPRIVATION_RESPONSE * deprivation).exp();
        // Young people say “don't know” more often.
        let knows = source.random::<f64>() > 0.04 + 0.01 * (AGES.len() - age) as f64;
        let chance = source.random::<f64>().clamp(1e-12, 1.0 - 1e-12);
        let leaning = AGE_OPINION[age] + ETHNICITY_OPINION[ethnicity] + (chance / (1.0 - chance)).ln();
        let code = |place: usize| u32::try_from(place).unwrap_or(0);
        Self { age: code(age), sex: code(sex), ethnicity: code(ethnicity), response, leaning: knows.then_some(leaning) }
    }
}
