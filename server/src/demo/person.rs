//! A synthetic person at a drawn address, and whether they answer.

use super::population::WardPopulation;
use rand::{Rng, RngExt};
use survey::question::Code;

/// Chances of one, two, three, four and five adults at an address.
const HOUSEHOLD: [f64; 5] = [0.30, 0.43, 0.15, 0.08, 0.04];

/// A person drawn at random.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Age option.
    pub age: Code,
    /// Sex option.
    pub sex: Code,
    /// Ethnic group option.
    pub ethnic_group: Code,
    /// Adults at the address.
    pub adults: u8,
}

impl Person {
    /// Somebody of a ward, each characteristic in the ward's proportions. `None` for a ward without people.
    pub fn draw(ward: &WardPopulation, random: &mut impl Rng) -> Option<Self> {
        let ages: Vec<f64> = ward.age_sex.iter().map(|(_, _, count)| *count).collect();
        let groups: Vec<f64> = ward.ethnic_groups.iter().map(|(_, count)| *count).collect();
        let (age, sex, _) = ward.age_sex.get(pick(&ages, random)?)?;
        let (ethnic_group, _) = ward.ethnic_groups.get(pick(&groups, random)?)?;
        let adults = u8::try_from(pick(&HOUSEHOLD, random)? + 1).unwrap_or(1);
        Some(Self { age: age.clone(), sex: sex.clone(), ethnic_group: ethnic_group.clone(), adults })
    }

    /// The chance of answering an invitation, as uneven as postal surveys find it: older people and women more often,
    /// some wards (`ward_effect` on the logit scale) and ethnic groups less.
    #[must_use]
    pub fn response_chance(&self, ward_effect: f64) -> f64 {
        let age = match self.age.as_str() {
            "age_16_24" => -0.85,
            "age_25_34" => -0.50,
            "age_35_44" => -0.15,
            "age_45_54" => 0.10,
            "age_55_64" => 0.40,
            "age_65_74" => 0.75,
            _ => 0.55,
        };
        let sex = if self.sex.as_str() == "female" { 0.15 } else { -0.15 };
        let group = match self.ethnic_group.as_str() {
            "white" => 0.20,
            "black" => -0.25,
            "mixed" => -0.15,
            "other" => -0.30,
            _ => -0.10,
        };
        expit(-1.36 + age + sex + group + ward_effect)
    }
}

/// The logistic function.
#[must_use]
pub(super) fn expit(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// An index with chance in proportion to its weight; `None` when all weights are 0.
pub(super) fn pick(weights: &[f64], random: &mut impl Rng) -> Option<usize> {
    let total: f64 = weights.iter().sum();
    let mut left = random.random_range(0.0..1.0) * total;
    for (at, weight) in weights.iter().enumerate() {
        left -= weight;
        if left < 0.0 {
            return Some(at);
        }
    }
    weights.iter().rposition(|weight| *weight > 0.0)
}
