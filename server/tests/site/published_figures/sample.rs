//! The variance of a linearised value in a stratified sample drawn with replacement (Särndal, Swensson and Wretman
//! 1992): on residuals over the root of what their leverage leaves (MacKinnon and White 1985, HC2), each row a unit of
//! its own.

use super::raking::{Margin, rake};
use super::regression::Regression;

pub(super) struct Sample {
    pub(super) weights: Vec<f64>,
    stratum_of_row: Vec<usize>,
    strata: usize,
    regression: Regression,
    leverages: Vec<f64>,
}

impl Sample {
    pub(super) fn new(base: Vec<f64>, stratum_of_row: Vec<usize>, margins: &[Margin]) -> Self {
        let weights = rake(&base, margins);
        let strata = stratum_of_row.iter().max().map_or(0, |last| last + 1);
        let mut columns_of_row = vec![vec![0]; base.len()];
        let mut columns = 1;
        for margin in margins {
            for (ones, category) in columns_of_row.iter_mut().zip(&margin.category_of_row) {
                if *category > 0 {
                    ones.push(columns + category - 1);
                }
            }
            columns += margin.population.len() - 1;
        }
        let regression = Regression::new(columns_of_row, columns, base);
        let leverages = regression.leverages();
        assert!(leverages.iter().all(|leverage| *leverage < 0.999), "a row by itself");
        Self { weights, stratum_of_row, strata, regression, leverages }
    }

    /// The variance of a value with these influences, 0 outside its domain.
    pub(super) fn variance(&self, influence: &[f64]) -> f64 {
        let residuals = self.regression.residuals(influence);
        let scales = self.weights.iter().zip(&self.leverages).map(|(weight, h)| weight / (1.0 - h).sqrt());
        let values: Vec<f64> = residuals.iter().zip(scales).map(|(residual, scale)| residual * scale).collect();
        (0..self.strata)
            .map(|stratum| {
                let inside: Vec<f64> = values
                    .iter()
                    .zip(&self.stratum_of_row)
                    .filter(|(_, of)| **of == stratum)
                    .map(|(value, _)| *value)
                    .collect();
                let n = inside.len() as f64;
                let mean = inside.iter().sum::<f64>() / n;
                assert!(n > 1.0, "the demonstration has no stratum with one response");
                n / (n - 1.0) * inside.iter().map(|value| (value - mean).powi(2)).sum::<f64>()
            })
            .sum()
    }

    /// Rows of the domain minus strata with one.
    pub(super) fn degrees_of_freedom(&self, domain: &[bool]) -> usize {
        let mut seen = vec![false; self.strata];
        for (stratum, _) in self.stratum_of_row.iter().zip(domain).filter(|(_, inside)| **inside) {
            seen[*stratum] = true;
        }
        domain.iter().filter(|inside| **inside).count() - seen.iter().filter(|seen| **seen).count()
    }
}
