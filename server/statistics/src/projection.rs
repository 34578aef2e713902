//! Weighted least squares on the indicator columns of calibration cells.

use faer::{Mat, Side};

use crate::cells::Cells;

/// Eigenvalues below this share of the largest, after scaling the diagonal to 1, are linear dependence between margins.
const DEPENDENT: f64 = 1e-11;

/// A factorised `X' Q X`: each regression afterwards costs one pass over its rows.
#[derive(Debug, Clone)]
pub(crate) struct Projection {
    inverse: PseudoInverse,
}

impl Projection {
    /// From the regression weight of each cell (the sum over its rows). `None` if the factorisation fails.
    pub(crate) fn new(cells: &Cells, weight_of_cell: &[f64]) -> Option<Self> {
        PseudoInverse::new(&cells.gram(weight_of_cell), cells.width()).map(|inverse| Self { inverse })
    }

    /// `x' (X' Q X)^-1 x` of a cell.
    pub(crate) fn quadratic(&self, cells: &Cells, cell: usize) -> f64 {
        let x = cells.row(cell);
        let solution = self.inverse.times(&x);
        x.iter().zip(solution).map(|(x, value)| x * value).sum()
    }

    /// Fitted value in each cell of a regression whose `Q y` sums to `of_cell` in each cell.
    pub(crate) fn fitted(&self, cells: &Cells, of_cell: &[f64]) -> Vec<f64> {
        cells.fitted(&self.inverse.times(&cells.column_sums(of_cell)))
    }
}

/// Moore–Penrose inverse of a symmetric positive semi-definite matrix, scaled to a unit diagonal.
///
/// Through the eigenvalues, because margins may determine each other (wards within areas): the minimum-norm solution
/// has the same fitted values as any other.
#[derive(Debug, Clone)]
pub(crate) struct PseudoInverse {
    /// Kept rows of the matrix (those with a positive diagonal) and their scale.
    kept: Vec<(usize, f64)>,
    inverse: Mat<f64>,
    width: usize,
    rank: usize,
}

impl PseudoInverse {
    /// From a row-major square matrix; `None` if an entry is not finite or the decomposition fails.
    pub(crate) fn new(matrix: &[f64], width: usize) -> Option<Self> {
        if matrix.iter().any(|entry| !entry.is_finite()) {
            return None;
        }
        let diagonal = (0..width).map(|row| (row, matrix[row * width + row]));
        let kept: Vec<(usize, f64)> =
            diagonal.filter(|(_, entry)| *entry > 0.0).map(|(row, entry)| (row, entry.sqrt())).collect();
        let size = kept.len();
        if size == 0 {
            return Some(Self { kept, inverse: Mat::zeros(0, 0), width, rank: 0 });
        }
        let scaled = Mat::from_fn(size, size, |i, j| matrix[kept[i].0 * width + kept[j].0] / (kept[i].1 * kept[j].1));
        let eigen = scaled.self_adjoint_eigen(Side::Lower).ok()?;
        let (vectors, values) = (eigen.U(), eigen.S().column_vector());
        let largest = (0..size).map(|k| values[k]).fold(0.0, f64::max);
        let scale: Vec<f64> =
            (0..size).map(|k| if values[k] > DEPENDENT * largest { 1.0 / values[k] } else { 0.0 }).collect();
        let rank = scale.iter().filter(|scale| **scale > 0.0).count();
        let left = Mat::from_fn(size, size, |i, k| vectors[(i, k)] * scale[k]);
        let inverse = &left * vectors.transpose();
        Some(Self { kept, inverse, width, rank })
    }

    /// Number of linearly independent columns.
    pub(crate) fn rank(&self) -> usize {
        self.rank
    }

    /// The solution of `matrix x = right`.
    pub(crate) fn times(&self, right: &[f64]) -> Vec<f64> {
        let scaled: Vec<f64> = self.kept.iter().map(|(row, scale)| right[*row] / scale).collect();
        let mut solution = vec![0.0; self.width];
        for (i, (row, scale)) in self.kept.iter().enumerate() {
            let value: f64 = scaled.iter().enumerate().map(|(j, right)| self.inverse[(i, j)] * right).sum();
            solution[*row] = value / scale;
        }
        solution
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn solves_and_leaves_dependent_columns_out() {
        let regular = PseudoInverse::new(&[4.0, 1.0, 1.0, 3.0], 2).unwrap();
        let x = regular.times(&[6.0, 7.0]);
        assert!((x[0] - 1.0).abs() < 1e-14 && (x[1] - 2.0).abs() < 1e-14);
        let singular = PseudoInverse::new(&[1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0], 3).unwrap();
        let x = singular.times(&[2.0, 2.0, 0.0]);
        assert!((x[0] + x[1] - 2.0).abs() < 1e-14 && x[2] == 0.0);
        assert!(PseudoInverse::new(&[f64::NAN], 1).is_none());
    }
}
