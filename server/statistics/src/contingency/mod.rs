//! Independence of two classifications: Pearson's statistic corrected for the design, and Wald's.

mod residuals;
mod table;

pub use table::WeightedTable;

use thiserror::Error;

use crate::distribution::{chi_square_upper, f_upper};
use crate::projection::PseudoInverse;
use crate::{EstimateError, Sample};
use residuals::covariance;
use table::Cells;

/// A test against the F distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct FTest {
    /// The statistic.
    pub statistic: f64,
    /// Degrees of freedom of the numerator.
    pub numerator: f64,
    /// Degrees of freedom of the denominator.
    pub denominator: f64,
    /// Probability of a larger statistic if the hypothesis (independence, or all contrasts 0) holds.
    pub p_value: f64,
}

/// Tests of independence in a weighted table.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Independence {
    /// The table.
    pub table: WeightedTable,
    /// Rows of the design, among them those with a missing answer: the `N` of `pearson`.
    pub n: usize,
    /// Rows with both answers and a weight.
    pub n_valid: usize,
    /// PSUs minus strata of the whole design.
    pub degrees_of_freedom: usize,
    /// `N` times Pearson's statistic of the weighted proportions, not corrected.
    pub pearson: f64,
    /// `(R-1)(C-1)`.
    pub cells: usize,
    /// Second-order correction: `X^2 / tr(Delta)` against F. The one to publish.
    pub second_order: FTest,
    /// First-order p value: `X^2` divided by the mean generalised design effect, against chi-square.
    pub first_order_p_value: f64,
    /// Wald's statistic of observed minus expected sums of weights, adjusted for its degrees of freedom; `None` with
    /// fewer degrees of freedom than `cells`, or a covariance that is not of full rank.
    pub adjusted_wald: Option<FTest>,
}

/// Why a test was refused.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum ContingencyError {
    /// One of the classifications has fewer than two categories with respondents.
    #[error("a table of {rows} rows and {columns} columns: independence needs at least two of each")]
    TooSmall {
        /// Rows with respondents.
        rows: usize,
        /// Columns with respondents.
        columns: usize,
    },
    /// More cells than the covariance matrix is meant for.
    #[error("a table of {cells} cells, at most {max}: merge categories")]
    TooLarge {
        /// Cells.
        cells: usize,
        /// The most accepted.
        max: usize,
    },
    /// No degrees of freedom: as many sampling units as strata.
    #[error("no degrees of freedom: the variance cannot be judged")]
    DegreesOfFreedom,
    /// The weights of a row or column of the table do not sum to a positive number.
    #[error("the weights of {line} {code} of the table sum to {sum}: the sum must be positive")]
    WeightSum {
        /// "row" or "column".
        line: &'static str,
        /// Its code.
        code: u32,
        /// The sum.
        sum: f64,
    },
    /// The table is fixed by the design or the targets: there is nothing to test.
    #[error("the table has no variance: it is fixed by the design or by the targets")]
    NoVariance,
    /// Lengths, single-unit strata, numbers beyond range.
    #[error(transparent)]
    Estimate(#[from] EstimateError),
}

/// Largest number of cells.
const MOST_CELLS: usize = 2000;

impl Sample {
    /// Tests whether two classifications are independent (Rao & Scott 1984, second order).
    ///
    /// `X^2 = N sum (P - P_r P_c)^2 / (P_r P_c)`; `Delta = [C' D^-1 C / N]^-1 C' D^-1 V D^-1 C` with `V` the linearised
    /// covariance of the proportions `P` of the cells, `D` their diagonal matrix and `C` the interaction contrasts. The
    /// statistic `X^2 / tr(Delta)` goes to F with `tr(Delta)^2 / tr(Delta^2)` and that times `nu` degrees of freedom,
    /// `nu` the PSUs minus the strata. `adjusted_wald` is
    /// `y' Cov(y)^-1 y (nu - k + 1) / (k nu)` of `y = N_rc - N_r N_c / N` over all but the last row and column, with
    /// `k = (R-1)(C-1)`, against F with `k` and `nu - k + 1` (Koch, Freeman & Freeman 1975; Thomas & Rao 1987). Codes are per row, `None` for a missing answer.
    ///
    /// ```
    /// use statistics::{Design, Sample, WeightSet};
    ///
    /// let design = Design::builder(vec![1.0; 200]).build()?;
    /// let sample = Sample::new(design.clone(), WeightSet::base(&design))?;
    /// let area: Vec<Option<u32>> = (0..200).map(|row| Some(row % 2)).collect();
    /// let answer: Vec<Option<u32>> = (0..200).map(|row| Some(row / 2 % 2)).collect();
    /// let test = sample.independence(&area, &answer)?;
    /// assert!(test.pearson < 1e-9 && test.second_order.p_value > 0.99);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ContingencyError`].
    pub fn independence(
        &self,
        rows: &[Option<u32>],
        columns: &[Option<u32>],
    ) -> Result<Independence, ContingencyError> {
        let cells = Cells::new(self, rows, columns)?;
        let (r, c) = (cells.table.rows.len(), cells.table.columns.len());
        if r < 2 || c < 2 {
            return Err(ContingencyError::TooSmall { rows: r, columns: c });
        }
        if r * c > MOST_CELLS {
            return Err(ContingencyError::TooLarge { cells: r * c, max: MOST_CELLS });
        }
        let nu = self.design().degrees_of_freedom();
        if nu == 0 {
            return Err(ContingencyError::DegreesOfFreedom);
        }
        let sum: f64 = cells.table.sums.iter().sum();
        let p: Vec<f64> = cells.table.sums.iter().map(|weight| weight / sum).collect();
        let of_row: Vec<f64> = p.chunks_exact(c).map(|row| row.iter().sum()).collect();
        let of_column: Vec<f64> = (0..c).map(|j| p.iter().skip(j).step_by(c).sum()).collect();
        for (line, codes, shares) in [("row", &cells.table.rows, &of_row), ("column", &cells.table.columns, &of_column)]
        {
            if let Some((&code, share)) = codes.iter().zip(shares).find(|(_, share)| **share <= 0.0 || share.is_nan()) {
                return Err(ContingencyError::WeightSum { line, code, sum: share * sum });
            }
        }
        let n = self.len();
        let expected = |cell: usize| of_row[cell / c] * of_column[cell % c];
        let pearson: f64 =
            p.iter().enumerate().map(|(cell, p)| (p - expected(cell)) * (p - expected(cell)) / expected(cell)).sum();
        let pearson = pearson * n as f64;
        let width = (r - 1) * (c - 1);

        // C' D^-1: the interaction indicators with the main effects taken out, over the proportions.
        let contrast = |cell: usize, k: usize| {
            let (i, j) = (k / (c - 1) + 1, k % (c - 1) + 1);
            let centred = |same: bool, levels: usize| f64::from(u8::from(same)) - 1.0 / levels as f64;
            centred(cell / c == i, r) * centred(cell % c == j, c)
        };
        let inverse = |cell: usize| if p[cell] == 0.0 { 0.0 } else { 1.0 / p[cell] };
        let transform: Vec<Vec<f64>> =
            (0..r * c).map(|cell| (0..width).map(|k| contrast(cell, k) * inverse(cell)).collect()).collect();
        let above = covariance(self, &cells, &influence_of_proportions(&transform, &p, sum), width)?;
        let mut below = vec![0.0; width * width];
        for cell in 0..r * c {
            let scaled = inverse(cell) / n as f64;
            for k in 0..width {
                for l in 0..width {
                    below[k * width + l] += scaled * contrast(cell, k) * contrast(cell, l);
                }
            }
        }
        let solver =
            PseudoInverse::new(&below, width).ok_or(EstimateError::Overflow { what: "the covariance of the table" })?;
        let (mut trace, mut square) = (0.0, 0.0);
        let delta: Vec<Vec<f64>> = (0..width)
            .map(|column| solver.times(&above.iter().skip(column).step_by(width).copied().collect::<Vec<_>>()))
            .collect();
        for (k, column) in delta.iter().enumerate() {
            trace += column[k];
            square += column.iter().zip(&delta).map(|(entry, other)| entry * other[k]).sum::<f64>();
        }
        if !(trace > 0.0 && square > 0.0 && trace.is_finite() && square.is_finite()) {
            return Err(ContingencyError::NoVariance);
        }
        let numerator = trace * trace / square;
        let second_order = f_test(pearson / trace, numerator, numerator * nu as f64);
        let mean = trace / width as f64;
        // Observed minus expected sums of weights, of all but the last row and column.
        let one = |same: bool| f64::from(u8::from(same));
        let place = |k: usize| (k / (c - 1), k % (c - 1));
        let slope = |cell: usize, k: usize| {
            let (i, j) = place(k);
            (one(cell / c == i) - of_row[i]) * (one(cell % c == j) - of_column[j])
        };
        let slopes: Vec<Vec<f64>> = (0..r * c).map(|cell| (0..width).map(|k| slope(cell, k)).collect()).collect();
        let difference = |k: usize| {
            let (i, j) = place(k);
            sum * (p[i * c + j] - of_row[i] * of_column[j])
        };
        let differences: Vec<f64> = (0..width).map(difference).collect();
        let adjusted_wald =
            if nu < width { None } else { wald(&differences, &covariance(self, &cells, &slopes, width)?, nu) };
        Ok(Independence {
            n,
            n_valid: cells.table.counts.iter().sum(),
            degrees_of_freedom: nu,
            pearson,
            cells: width,
            second_order,
            first_order_p_value: chi_square_upper(pearson / mean, width as f64),
            adjusted_wald,
            table: cells.table,
        })
    }
}

/// `y' V^-1 y` of the differences `y` with their covariance `V`, adjusted and against F.
///
/// `None` with too few degrees of freedom or a covariance that is not of full rank.
pub(crate) fn wald(differences: &[f64], covariance: &[f64], nu: usize) -> Option<FTest> {
    let width = differences.len();
    if nu < width {
        return None;
    }
    let solver = PseudoInverse::new(covariance, width).filter(|solver| solver.rank() == width)?;
    let wald: f64 = solver.times(differences).iter().zip(differences).map(|(a, b)| a * b).sum();
    let (k, rest) = (width as f64, (nu - width + 1) as f64);
    Some(f_test(wald * rest / (k * nu as f64), k, rest))
}

/// Influence of the rows of each cell on `A P`, from the columns of `A`: that column minus `A P`, over the sum of weights.
fn influence_of_proportions(transform: &[Vec<f64>], p: &[f64], sum: f64) -> Vec<Vec<f64>> {
    let mut mean = vec![0.0; transform.first().map_or(0, Vec::len)];
    for (column, p) in transform.iter().zip(p) {
        mean.iter_mut().zip(column).for_each(|(mean, a)| *mean += a * p);
    }
    transform.iter().map(|column| column.iter().zip(&mean).map(|(a, mean)| (a - mean) / sum).collect()).collect()
}

pub(crate) fn f_test(statistic: f64, numerator: f64, denominator: f64) -> FTest {
    FTest { statistic, numerator, denominator, p_value: f_upper(statistic, numerator, denominator) }
}
