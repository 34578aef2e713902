//! Estimates from the rebuilt sample.

use super::files::{Row, Targets};
use super::raking::Margin;
use super::sample::Sample;
use std::collections::BTreeMap;
use survey::council::OnsCode;
use survey::question::Question;

/// A wave as exported.
pub(super) struct Survey {
    pub(super) rows: Vec<Row>,
    pub(super) sample: Sample,
}

/// A value with its variance.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) value: f64,
    pub(super) variance: f64,
    pub(super) n: usize,
    pub(super) df: f64,
    pub(super) kish: f64,
}

/// A value with the influence of each row on it.
struct Linear {
    value: f64,
    influence: Vec<f64>,
    domain: Vec<bool>,
}

impl Survey {
    pub(super) fn new(rows: Vec<Row>, targets: Targets) -> Self {
        let strata: BTreeMap<&str, usize> =
            targets["ward"].keys().enumerate().map(|(at, ward)| (ward.as_str(), at)).collect();
        let stratum_of_row = rows.iter().map(|row| strata[row.stratum.as_str()]).collect();
        let base: Vec<f64> = rows.iter().map(|row| row.base_weight).collect();
        let margins: Vec<Margin> = targets.iter().map(|(variable, target)| margin(&rows, variable, target)).collect();
        check_not_stated(&rows, &targets);
        let sample = Sample::new(base, stratum_of_row, &margins);
        for (row, weight) in rows.iter().zip(&sample.weights) {
            assert!((row.weight - weight).abs() < 1e-9 * weight, "weight {} is not {weight}", row.weight);
        }
        Self { rows, sample }
    }

    /// Each row's place in a domain: a ward, its complement, or everybody.
    pub(super) fn place(&self, ward: Option<&OnsCode>, complement: bool) -> Vec<bool> {
        let inside = |row: &Row| ward.is_none_or(|ward| (row.ward == ward.as_str()) != complement);
        self.rows.iter().map(inside).collect()
    }

    /// In the net 1, in the base 0, else nothing.
    pub(super) fn net(&self, question: &Question) -> Vec<Option<f64>> {
        let net = &question.net().unwrap().options;
        let value = |row: &Row| {
            let option =
                question.options().iter().find(|known| known.code.as_str() == row.answers[question.code.as_str()])?;
            option.in_base.then(|| f64::from(u8::from(net.contains(&option.code))))
        };
        self.rows.iter().map(value).collect()
    }

    fn mean_of(&self, values: &[Option<f64>], place: &[bool]) -> Linear {
        let domain: Vec<bool> = values.iter().zip(place).map(|(value, inside)| *inside && value.is_some()).collect();
        let rows = || values.iter().zip(&self.sample.weights).zip(&domain).filter(|(_, inside)| **inside);
        let sum: f64 = rows().map(|((_, weight), _)| weight).sum();
        let value = rows().map(|((value, weight), _)| weight * value.unwrap()).sum::<f64>() / sum;
        let influence = values
            .iter()
            .zip(&domain)
            .map(|(own, inside)| if *inside { (own.unwrap() - value) / sum } else { 0.0 })
            .collect();
        Linear { value, influence, domain }
    }

    /// The weighted mean over a domain; `None` where nobody has a value.
    pub(super) fn mean(&self, values: &[Option<f64>], place: &[bool]) -> Option<Found> {
        let linear = self.mean_of(values, place);
        let n = linear.domain.iter().filter(|inside| **inside).count();
        (n > 0).then(|| self.found(linear))
    }

    /// The mean over one domain minus that over another.
    pub(super) fn difference(&self, values: &[Option<f64>], first: &[bool], second: &[bool]) -> Found {
        let (first, second) = (self.mean_of(values, first), self.mean_of(values, second));
        self.found(Linear {
            value: first.value - second.value,
            influence: first.influence.iter().zip(&second.influence).map(|(a, b)| a - b).collect(),
            domain: first.domain.iter().zip(&second.domain).map(|(a, b)| *a || *b).collect(),
        })
    }

    fn found(&self, linear: Linear) -> Found {
        let weights = || self.sample.weights.iter().zip(&linear.domain).filter(|(_, inside)| **inside);
        let sum: f64 = weights().map(|(weight, _)| weight).sum();
        let squares: f64 = weights().map(|(weight, _)| weight * weight).sum();
        Found {
            value: linear.value,
            variance: self.sample.variance(&linear.influence),
            n: weights().count(),
            df: self.sample.degrees_of_freedom(&linear.domain) as f64,
            kish: sum * sum / squares,
        }
    }
}

fn category(row: &Row, variable: &str, target: &BTreeMap<String, f64>) -> String {
    let category = match variable {
        "ward" => row.ward.clone(),
        "age_sex" => format!("{}/{}", row.answers["age"], row.answers["sex"]),
        other => panic!("no rule for the margin {other}"),
    };
    if target.contains_key(&category) { category } else { "not_stated".to_owned() }
}

fn margin(rows: &[Row], variable: &str, target: &BTreeMap<String, f64>) -> Margin {
    let index: BTreeMap<&str, usize> = target.keys().enumerate().map(|(at, name)| (name.as_str(), at)).collect();
    Margin {
        category_of_row: rows.iter().map(|row| index[category(row, variable, target).as_str()]).collect(),
        population: target.values().copied().collect(),
    }
}

/// The target of people who did not answer is their share of the base weights.
fn check_not_stated(rows: &[Row], targets: &Targets) {
    let (wards, age_sex) = (&targets["ward"], &targets["age_sex"]);
    let (total, all): (f64, f64) = (wards.values().sum(), rows.iter().map(|row| row.base_weight).sum());
    let unstated = rows.iter().filter(|row| category(row, "age_sex", age_sex) == "not_stated");
    let share = unstated.map(|row| row.base_weight).sum::<f64>() / all;
    assert!(share > 0.0, "the demonstration has people who do not state their age");
    assert!((age_sex["not_stated"] - total * share).abs() < 1e-9 * total);
    assert!((age_sex.values().sum::<f64>() - total).abs() < 1e-9 * total);
}
