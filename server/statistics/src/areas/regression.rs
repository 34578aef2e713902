/// Weighted least squares by Householder reflections with column pivoting, for rows whose weights differ by many orders
/// of magnitude: with the heaviest rows first the error of each row is relative to its own size (Cox & Higham 1998).
pub(super) struct Regression {
    pub(super) coefficients: Vec<f64>,
    /// `(X' V^-1 X)^-1`, row-major.
    pub(super) covariance: Vec<f64>,
    /// `ln det X' V^-1 X`.
    pub(super) log_determinant: f64,
    /// Rows of `Q`, one after the other: `V^-1/2 X = Q R`.
    pub(super) orthogonal: Vec<f64>,
    /// `V^-1/2 (y - X beta)`.
    pub(super) residuals: Vec<f64>,
}

/// A column whose part beyond the others is below this share of it follows from them.
const DEPENDENT: f64 = 1e-10;

impl Regression {
    /// Of `y` on `rows` (each of `width` numbers) with weights `1 / V`. `None` if columns determine each other.
    ///
    /// `strict` asks for columns that are independent by [`DEPENDENT`]; otherwise any that are not exactly dependent
    /// will do, because weights alone can bring them close.
    pub(super) fn new(rows: &[Vec<f64>], y: &[f64], inverse: &[f64], width: usize, strict: bool) -> Option<Self> {
        let count = rows.len();
        let root: Vec<f64> = inverse.iter().map(|v| v.sqrt()).collect();
        let mut columns: Vec<Vec<f64>> =
            (0..width).map(|k| rows.iter().zip(&root).map(|(row, w)| w * row[k]).collect()).collect();
        let mut right: Vec<f64> = y.iter().zip(&root).map(|(y, w)| w * y).collect();
        let sizes: Vec<f64> = columns.iter().map(|column| norm(column)).collect();
        // Column `order[k]` is the k-th eliminated; `upper[k]` holds its row of R by original column.
        let mut order: Vec<usize> = (0..width).collect();
        let mut upper = vec![vec![0.0; width]; width];
        let mut reflections = Vec::with_capacity(width);
        for step in 0..width {
            let left = |k: &usize| norm(&columns[*k][step..]) / sizes[*k];
            let best = (step..width).max_by(|a, b| left(&order[*a]).total_cmp(&left(&order[*b])))?;
            order.swap(step, best);
            let pivot = order[step];
            let least = if strict { DEPENDENT } else { 0.0 };
            if !(left(&pivot) > least && left(&pivot).is_finite()) {
                return None;
            }
            let mut reflection = columns[pivot][step..].to_vec();
            let length = norm(&reflection);
            reflection[0] += length.copysign(reflection[0]);
            let scale = 2.0 / reflection.iter().map(|x| x * x).sum::<f64>();
            for &column in &order[step..] {
                reflect(&reflection, scale, &mut columns[column][step..]);
                upper[step][column] = columns[column][step];
            }
            reflect(&reflection, scale, &mut right[step..]);
            reflections.push((reflection, scale));
        }
        let solve = |target: &[f64]| {
            let mut solution = vec![0.0; width];
            for step in (0..width).rev() {
                let known: f64 = order[step + 1..].iter().map(|k| upper[step][*k] * solution[*k]).sum();
                solution[order[step]] = (target[step] - known) / upper[step][order[step]];
            }
            solution
        };
        let unit = |place: usize, length: usize| -> Vec<f64> {
            (0..length).map(|k| f64::from(u8::from(k == place))).collect()
        };
        // R^-1, whose rows multiply to the covariance.
        let inverse_columns: Vec<Vec<f64>> = (0..width).map(|k| solve(&unit(k, width))).collect();
        let entry = |k: usize, l: usize| inverse_columns.iter().map(|column| column[k] * column[l]).sum::<f64>();
        let covariance: Vec<f64> = (0..width * width).map(|place| entry(place / width, place % width)).collect();
        let back = |mut vector: Vec<f64>| {
            for (step, (reflection, scale)) in reflections.iter().enumerate().rev() {
                reflect(reflection, *scale, &mut vector[step..]);
            }
            vector
        };
        let mut orthogonal = vec![0.0; count * width];
        for k in 0..width {
            for (row, value) in back(unit(k, count)).into_iter().enumerate() {
                orthogonal[row * width + k] = value;
            }
        }
        let coefficients = solve(&right);
        right[..width].fill(0.0);
        let log_determinant = (0..width).map(|step| 2.0 * upper[step][order[step]].abs().ln()).sum();
        Some(Self { coefficients, covariance, log_determinant, orthogonal, residuals: back(right) })
    }
}

fn norm(vector: &[f64]) -> f64 {
    let largest = vector.iter().fold(0.0_f64, |largest, x| largest.max(x.abs()));
    if largest == 0.0 || !largest.is_finite() {
        return largest;
    }
    largest * vector.iter().map(|x| (x / largest) * (x / largest)).sum::<f64>().sqrt()
}

/// `x - scale v (v' x)`.
fn reflect(reflection: &[f64], scale: f64, vector: &mut [f64]) {
    let along = scale * reflection.iter().zip(&*vector).map(|(v, x)| v * x).sum::<f64>();
    vector.iter_mut().zip(reflection).for_each(|(x, v)| *x -= along * v);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: a line through (0, 1), (1, 3), (2, 5) and, with weight 1/4, (1, 7), from the normal equations
    /// [[3.25, 3.25], [3.25, 5.25]] b = [10.75, 14.75].
    #[test]
    fn a_line_by_hand() {
        let rows = [[1.0, 0.0], [1.0, 1.0], [1.0, 2.0], [1.0, 1.0]].map(|row| row.to_vec());
        let found = Regression::new(&rows, &[1.0, 3.0, 5.0, 7.0], &[1.0, 1.0, 1.0, 0.25], 2, true).unwrap();
        let determinant = 3.25 * 5.25 - 3.25 * 3.25;
        let slope = (3.25 * 14.75 - 3.25 * 10.75) / determinant;
        assert!((found.coefficients[1] - slope).abs() < 1e-14);
        assert!((found.coefficients[0] - (10.75 - 3.25 * slope) / 3.25).abs() < 1e-14);
        assert!((found.log_determinant - f64::ln(determinant)).abs() < 1e-14);
        assert!((found.covariance[0] - 5.25 / determinant).abs() < 1e-14);
        assert!((found.residuals[3] - 0.5 * (7.0 - found.coefficients[0] - slope)).abs() < 1e-14);
    }

    #[test]
    fn weights_of_any_size_are_solved_and_dependent_columns_refused() {
        let rows = [[1.0, 2.0], [1.0, 3.0], [1.0, 5.0]].map(|row| row.to_vec());
        let found = Regression::new(&rows, &[4.0, 6.0, 10.0], &[1e12, 1e-6, 1e-6], 2, false).unwrap();
        assert!(found.coefficients[0].abs() < 1e-8 && (found.coefficients[1] - 2.0).abs() < 1e-9);
        let twice = [[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]].map(|row| row.to_vec());
        assert!(Regression::new(&twice, &[1.0; 3], &[1.0; 3], 2, true).is_none());
    }
}
