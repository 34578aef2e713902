use crate::design::Groups;
use crate::{EstimateError, Sample};

use super::table::Cells;

/// Linearised covariance (row-major, `width` squared) of sums with the given influence of the rows of each table cell;
/// rows in no cell have none.
///
/// Rows of the sample with the same table cell and calibration cell share their residuals.
pub(super) fn covariance(
    sample: &Sample,
    cells: &Cells,
    influence: &[Vec<f64>],
    width: usize,
) -> Result<Vec<f64>, EstimateError> {
    let none = vec![0.0; width];
    let influence = |cell: usize| influence.get(cell).unwrap_or(&none);
    let weights = sample.weights();
    let Some(calibration) = weights.calibration() else {
        let vectors: Vec<f64> = (0..=cells.table.sums.len()).flat_map(influence).copied().collect();
        let groups = Groups { weights: weights.weights(), group_of_row: &cells.cell_of_row, vectors: &vectors, width };
        return sample.design().covariance_of_groups(&groups);
    };
    let of_row = &calibration.cells.cell_of_row;
    let mut order: Vec<(u32, u32, u32)> =
        of_row.iter().zip(&cells.cell_of_row).zip(0_u32..).map(|((&cell, &table), row)| (cell, table, row)).collect();
    order.sort_unstable();
    let mut group_of_row = vec![0_u32; of_row.len()];
    let mut groups: Vec<(u32, u32)> = Vec::new();
    // `Q e` summed over each calibration cell, one vector after the other.
    let mut sums = vec![0.0; calibration.cells.len() * width];
    for run in order.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let (cell, table) = (run[0].0, run[0].1);
        let number = u32::try_from(groups.len()).unwrap_or(u32::MAX);
        let mut regression = 0.0;
        for (_, _, row) in run {
            group_of_row[*row as usize] = number;
            regression += weights.regression_weight(*row as usize, sample.design());
        }
        let place = cell as usize * width;
        for (sum, e) in sums[place..place + width].iter_mut().zip(influence(table as usize)) {
            *sum += regression * e;
        }
        groups.push((cell, table));
    }
    let mut fitted = vec![0.0; sums.len()];
    for k in 0..width {
        let of_cell: Vec<f64> = sums.iter().skip(k).step_by(width).copied().collect();
        for (cell, value) in calibration.projection.fitted(&calibration.cells, &of_cell).into_iter().enumerate() {
            fitted[cell * width + k] = value;
        }
    }
    let mut vectors = Vec::with_capacity(groups.len() * width);
    for (cell, table) in groups {
        let place = cell as usize * width;
        vectors
            .extend(influence(table as usize).iter().zip(&fitted[place..place + width]).map(|(e, fitted)| e - fitted));
    }
    let groups = Groups { weights: weights.in_variance(), group_of_row: &group_of_row, vectors: &vectors, width };
    sample.design().covariance_of_groups(&groups)
}
