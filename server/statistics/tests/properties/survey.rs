//! Surveys of any kind.

use proptest::collection::vec;
use proptest::prelude::*;
use statistics::weights::{Control, rake};
use statistics::{Category, Design, Domain, Margin, Sample, SinglePsu, Variable};

/// A survey of some rows: base weight, stratum, two classifications and an answer each.
#[derive(Debug, Clone)]
pub(crate) struct Survey {
    pub(crate) rows: Vec<Row>,
    /// Calibration factors that the targets are made with, so that weights meeting them exist.
    pub(crate) factors: Vec<f64>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    pub(crate) base: f64,
    pub(crate) stratum: u32,
    pub(crate) age: u32,
    pub(crate) sex: u32,
    pub(crate) cluster: u32,
    pub(crate) answer: Option<bool>,
}

fn row() -> impl Strategy<Value = Row> {
    (0.5..50.0_f64, 0..4_u32, 0..4_u32, 0..2_u32, 0..3_u32, proptest::option::weighted(0.8, any::<bool>()))
        .prop_map(|(base, stratum, age, sex, cluster, answer)| Row { base, stratum, age, sex, cluster, answer })
}

pub(crate) fn survey() -> impl Strategy<Value = Survey> {
    vec((row(), 0.3..3.0_f64), 8..120)
        .prop_map(|pairs| pairs.into_iter().unzip())
        .prop_map(|(rows, factors)| Survey { rows, factors })
}

impl Survey {
    pub(crate) fn design(&self, scale: f64) -> Design {
        Design::builder(self.rows.iter().map(|row| row.base * scale).collect())
            .strata(self.rows.iter().map(|row| row.stratum).collect())
            .single_psu(SinglePsu::Adjust)
            .build()
            .unwrap()
    }

    pub(crate) fn clustered(&self, clusters: Vec<u32>) -> Design {
        Design::builder(self.rows.iter().map(|row| row.base).collect())
            .strata(self.rows.iter().map(|row| row.stratum).collect())
            .clusters(clusters)
            .single_psu(SinglePsu::Adjust)
            .build()
            .unwrap()
    }

    pub(crate) fn margin(&self, name: &str, categories: usize, of: fn(&Row) -> u32) -> Margin {
        let mut targets = vec![0.0; categories];
        for (row, factor) in self.rows.iter().zip(&self.factors) {
            targets[of(row) as usize] += row.base * factor;
        }
        let categories = targets.iter().enumerate().map(|(k, target)| Category::new(k.to_string(), *target)).collect();
        Margin::new(name, self.rows.iter().map(of).collect(), categories).unwrap()
    }

    pub(crate) fn margins(&self) -> [Margin; 2] {
        [self.margin("age", 4, |row| row.age), self.margin("sex", 2, |row| row.sex)]
    }

    pub(crate) fn answers(&self) -> Variable {
        Variable::indicator(self.rows.iter().map(|row| row.answer))
    }

    pub(crate) fn sample(&self) -> Sample {
        let design = self.design(1.0);
        let weights = rake(&design, &self.margins(), Control::default()).unwrap();
        Sample::new(design, weights).unwrap()
    }

    pub(crate) fn strata(&self) -> Vec<Domain> {
        Domain::groups(&self.rows.iter().map(|row| row.stratum).collect::<Vec<_>>(), 4)
    }
}

pub(crate) fn close(got: f64, expected: f64, relative: f64) -> Result<(), TestCaseError> {
    prop_assert!((got - expected).abs() <= relative * expected.abs().max(1e-9), "{} is not {}", got, expected);
    Ok(())
}

pub(crate) fn close_options(got: Option<f64>, expected: Option<f64>, relative: f64) -> Result<(), TestCaseError> {
    prop_assert_eq!(got.is_some(), expected.is_some());
    got.zip(expected).map_or(Ok(()), |(got, expected)| close(got, expected, relative))
}
