//! Least squares by the normal equations, solved by Cholesky's decomposition.

/// A weighted regression on an intercept and the indicators of all but the first category of each margin.
pub(super) struct Regression {
    /// Columns of each row that are 1.
    columns_of_row: Vec<Vec<usize>>,
    weights: Vec<f64>,
    /// Lower triangle L of X'DX = LL'.
    factor: Vec<Vec<f64>>,
}

impl Regression {
    pub(super) fn new(columns_of_row: Vec<Vec<usize>>, columns: usize, weights: Vec<f64>) -> Self {
        let mut cross = vec![vec![0.0; columns]; columns];
        for (ones, weight) in columns_of_row.iter().zip(&weights) {
            for a in ones {
                for b in ones {
                    cross[*a][*b] += weight;
                }
            }
        }
        let mut factor = vec![vec![0.0; columns]; columns];
        for i in 0..columns {
            for j in 0..=i {
                let done: f64 = (0..j).map(|k| factor[i][k] * factor[j][k]).sum();
                let left = cross[i][j] - done;
                factor[i][j] = if i == j { left.sqrt() } else { left / factor[j][j] };
            }
            assert!(factor[i][i] > 1e-3, "the margins are not of full rank");
        }
        Self { columns_of_row, weights, factor }
    }

    /// How far the fit follows each row: its weight times the square of `L^-1 x`.
    pub(super) fn leverages(&self) -> Vec<f64> {
        let columns = self.factor.len();
        let one = |(ones, weight): (&Vec<usize>, &f64)| {
            let mut solution = vec![0.0; columns];
            ones.iter().for_each(|column| solution[*column] = 1.0);
            for i in 0..columns {
                let done: f64 = (0..i).map(|k| self.factor[i][k] * solution[k]).sum();
                solution[i] = (solution[i] - done) / self.factor[i][i];
            }
            weight * solution.iter().map(|value| value * value).sum::<f64>()
        };
        self.columns_of_row.iter().zip(&self.weights).map(one).collect()
    }

    /// What the regression leaves of `values`.
    pub(super) fn residuals(&self, values: &[f64]) -> Vec<f64> {
        let columns = self.factor.len();
        let mut solution = vec![0.0; columns];
        for ((ones, weight), value) in self.columns_of_row.iter().zip(&self.weights).zip(values) {
            for column in ones {
                solution[*column] += weight * value;
            }
        }
        for i in 0..columns {
            let done: f64 = (0..i).map(|k| self.factor[i][k] * solution[k]).sum();
            solution[i] = (solution[i] - done) / self.factor[i][i];
        }
        for i in (0..columns).rev() {
            let done: f64 = (i + 1..columns).map(|k| self.factor[k][i] * solution[k]).sum();
            solution[i] = (solution[i] - done) / self.factor[i][i];
        }
        let fitted = |ones: &Vec<usize>| ones.iter().map(|column| solution[*column]).sum::<f64>();
        self.columns_of_row.iter().zip(values).map(|(ones, value)| value - fitted(ones)).collect()
    }
}
