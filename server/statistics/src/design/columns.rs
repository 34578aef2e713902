use crate::estimate::EstimateError;

use super::Design;
use super::covariance::Factor;

impl Design {
    /// Covariance matrix (row-major, `width` squared) of the sums of `width` columns of linearised values `u`, one per
    /// row: as [`variance_of_rows`](Self::variance_of_rows). Columns are made one at a time and only the totals of
    /// sampling units kept.
    pub(crate) fn covariance_of_columns(
        &self,
        width: usize,
        column: impl Fn(usize) -> Vec<f64>,
    ) -> Result<Vec<f64>, EstimateError> {
        let (mut first, mut second) = (Vec::with_capacity(width), Vec::new());
        for k in 0..width {
            let rows = column(k);
            if let Some(stage) = &self.second {
                second.push(totals(&rows, &stage.unit_of_row, stage.psu_of_unit.len()));
            }
            first.push(match &self.clusters {
                None => rows,
                Some(clusters) => totals(&rows, &clusters.psu_of_row, clusters.stratum_of_psu.len()),
            });
        }
        let sizes: Vec<f64> = self.strata.iter().map(|stratum| stratum.psus as f64).collect();
        let of_unit = self.clusters.as_ref().map_or(&self.stratum_of_row, |clusters| &clusters.stratum_of_psu);
        let mut matrix = scatter(first, of_unit, &sizes, &self.factors()?);
        if let (Some(stage), Some(clusters)) = (&self.second, &self.clusters) {
            let sizes: Vec<f64> = stage.units.iter().map(|units| *units as f64).collect();
            let factors = self.second_factors(&clusters.stratum_of_psu)?;
            let within = scatter(second, &stage.psu_of_unit, &sizes, &factors);
            matrix.iter_mut().zip(within).for_each(|(entry, within)| *entry += within);
        }
        Ok(matrix)
    }
}

fn totals(rows: &[f64], unit_of_row: &[u32], units: usize) -> Vec<f64> {
    let mut totals = vec![0.0; units];
    for (&unit, value) in unit_of_row.iter().zip(rows) {
        totals[unit as usize] += value;
    }
    totals
}

/// Scatter of the totals of units about the mean of their parent, and of the sums of parents about 0, each times its
/// factor.
fn scatter(mut columns: Vec<Vec<f64>>, parent_of_unit: &[u32], sizes: &[f64], factors: &[Factor]) -> Vec<f64> {
    let width = columns.len();
    let mut sums = Vec::with_capacity(width);
    for column in &mut columns {
        let sum = totals(column, parent_of_unit, sizes.len());
        for (value, &parent) in column.iter_mut().zip(parent_of_unit) {
            *value -= sum[parent as usize] / sizes[parent as usize];
        }
        sums.push(sum);
    }
    let mut matrix = vec![0.0; width * width];
    for i in 0..width {
        for j in 0..=i {
            let pairs = columns[i].iter().zip(&columns[j]).zip(parent_of_unit);
            let centred: f64 = pairs.map(|((a, b), parent)| factors[*parent as usize].centred * a * b).sum();
            let pairs = sums[i].iter().zip(&sums[j]).zip(factors);
            let entry = centred + pairs.map(|((a, b), factor)| factor.whole * a * b).sum::<f64>();
            (matrix[i * width + j], matrix[j * width + i]) = (entry, entry);
        }
    }
    matrix
}
