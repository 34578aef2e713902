//! Rows with the same category in every margin share a calibration cell, and so a calibration factor: everything about
//! margins is computed on cells, of which there are far fewer than rows.

use crate::Margin;
use crate::margin::Total;

/// The cells of a list of margins, and their indicator columns: one column per category of each margin.
#[derive(Debug, Clone)]
pub(crate) struct Cells {
    pub(crate) cell_of_row: Vec<u32>,
    /// For each cell, one column per margin.
    columns: Vec<u32>,
    margins: usize,
    /// Columns that enter the regression: the others (one category of each margin after the first) follow from them.
    free: Vec<bool>,
    /// For each cell, one value per numeric variable; their columns come last.
    values: Vec<f64>,
    numeric: usize,
}

impl Cells {
    /// Cells of margins over the same rows, in `O(n)` per margin.
    pub(crate) fn new(margins: &[Margin], rows: usize) -> Self {
        let mut cell_of_row = vec![0_u32; rows];
        let mut count = 1;
        for margin in margins {
            count = refine(&mut cell_of_row, count, margin.category_of_row(), margin.categories().len());
        }
        Self::with_cells(margins, cell_of_row, count)
    }

    /// Cells of margins and numeric variables: each row is its own.
    pub(crate) fn with_totals(margins: &[Margin], totals: &[Total], rows: usize) -> Self {
        if totals.is_empty() {
            return Self::new(margins, rows);
        }
        let mut cells = Self::with_cells(margins, (0_u32..).take(rows).collect(), rows);
        cells.numeric = totals.len();
        cells.values = (0..rows).flat_map(|row| totals.iter().map(move |total| total.values()[row])).collect();
        cells.free.extend(totals.iter().map(|_| true));
        cells
    }

    fn with_cells(margins: &[Margin], cell_of_row: Vec<u32>, count: usize) -> Self {
        let mut columns = vec![0_u32; count * margins.len()];
        let mut free = Vec::new();
        for (position, margin) in margins.iter().enumerate() {
            let offset = u32::try_from(free.len()).unwrap_or(u32::MAX);
            let mut present = vec![false; margin.categories().len()];
            for (&cell, &category) in cell_of_row.iter().zip(margin.category_of_row()) {
                columns[cell as usize * margins.len() + position] = offset + category;
                present[category as usize] = true;
            }
            if position > 0
                && let Some(last) = present.iter().rposition(|present| *present)
            {
                present[last] = false;
            }
            free.extend(present);
        }
        Self { cell_of_row, columns, margins: margins.len(), free, values: Vec::new(), numeric: 0 }
    }

    /// Number of cells.
    pub(crate) fn len(&self) -> usize {
        self.columns.len() / self.margins.max(1)
    }

    /// Number of columns: the categories of all margins.
    pub(crate) fn width(&self) -> usize {
        self.free.len()
    }

    /// The columns that are 1 for a cell.
    pub(crate) fn columns(&self, cell: usize) -> &[u32] {
        &self.columns[cell * self.margins..(cell + 1) * self.margins]
    }

    /// Whether rows have numbers of their own, so that cells save nothing.
    pub(crate) fn are_rows(&self) -> bool {
        self.numeric > 0
    }

    /// Columns of categories; those of numeric variables follow.
    pub(crate) fn categories(&self) -> usize {
        self.width() - self.numeric
    }

    /// The numeric values of a cell.
    fn values(&self, cell: usize) -> &[f64] {
        &self.values[cell * self.numeric..(cell + 1) * self.numeric]
    }

    /// Whether a column enters the regression.
    pub(crate) fn is_free(&self, column: u32) -> bool {
        self.free[column as usize]
    }

    /// Sum over the rows of each cell.
    pub(crate) fn sums(&self, values: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.len()];
        for (&cell, value) in self.cell_of_row.iter().zip(values) {
            sums[cell as usize] += value;
        }
        sums
    }

    /// Rows of each cell.
    pub(crate) fn counts(&self) -> Vec<f64> {
        let mut counts = vec![0.0; self.len()];
        for &cell in &self.cell_of_row {
            counts[cell as usize] += 1.0;
        }
        counts
    }

    /// Sum over the cells of each column, whether free or not.
    pub(crate) fn column_sums(&self, of_cell: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.width()];
        let categories = self.categories();
        for (cell, value) in of_cell.iter().enumerate() {
            for &column in self.columns(cell) {
                sums[column as usize] += value;
            }
            for (sum, number) in sums[categories..].iter_mut().zip(self.values(cell)) {
                *sum += number * value;
            }
        }
        sums
    }

    /// `x' beta` of each cell, over the free columns.
    pub(crate) fn fitted(&self, beta: &[f64]) -> Vec<f64> {
        let slopes = &beta[self.categories()..];
        let one = |cell| {
            let level: f64 = self.columns(cell).iter().filter(|c| self.is_free(**c)).map(|c| beta[*c as usize]).sum();
            level + self.values(cell).iter().zip(slopes).map(|(value, slope)| value * slope).sum::<f64>()
        };
        (0..self.len()).map(one).collect()
    }

    /// The row `x` of a cell over all columns, 0 in those that are not free.
    pub(crate) fn row(&self, cell: usize) -> Vec<f64> {
        let mut row = vec![0.0; self.width()];
        self.columns(cell)
            .iter()
            .filter(|column| self.is_free(**column))
            .for_each(|column| row[*column as usize] = 1.0);
        row[self.categories()..].copy_from_slice(self.values(cell));
        row
    }

    /// `X' Q X` over the free columns (rows and columns of the others are 0), row-major.
    pub(crate) fn gram(&self, weight_of_cell: &[f64]) -> Vec<f64> {
        let width = self.width();
        let mut gram = vec![0.0; width * width];
        for (cell, weight) in weight_of_cell.iter().enumerate() {
            for &a in self.columns(cell) {
                for &b in self.columns(cell) {
                    if self.is_free(a) && self.is_free(b) {
                        gram[a as usize * width + b as usize] += weight;
                    }
                }
            }
            for (k, first) in self.values(cell).iter().enumerate() {
                let row = self.categories() + k;
                for &column in self.columns(cell).iter().filter(|column| self.is_free(**column)) {
                    gram[row * width + column as usize] += weight * first;
                    gram[column as usize * width + row] += weight * first;
                }
                for (l, second) in self.values(cell).iter().enumerate() {
                    gram[row * width + self.categories() + l] += weight * first * second;
                }
            }
        }
        gram
    }
}

/// Splits cells by a further category; returns the new number of cells. Numbering follows (old cell, category).
pub(crate) fn refine(cell_of_row: &mut [u32], count: usize, category_of_row: &[u32], categories: usize) -> usize {
    let key = |cell: u32, category: u32| cell as usize * categories + category as usize;
    let possible = count.saturating_mul(categories);
    if possible <= 4 * cell_of_row.len() + 4096 {
        let mut index = vec![u32::MAX; possible];
        for (&cell, &category) in cell_of_row.iter().zip(category_of_row) {
            index[key(cell, category)] = 0;
        }
        let mut next = 0_u32;
        for slot in index.iter_mut().filter(|slot| **slot == 0) {
            *slot = next;
            next += 1;
        }
        for (cell, &category) in cell_of_row.iter_mut().zip(category_of_row) {
            *cell = index[key(*cell, category)];
        }
        return next as usize;
    }
    let pairs: Vec<(u32, u32)> = cell_of_row.iter().copied().zip(category_of_row.iter().copied()).collect();
    let mut unique = pairs.clone();
    unique.sort_unstable();
    unique.dedup();
    for (cell, pair) in cell_of_row.iter_mut().zip(&pairs) {
        *cell = u32::try_from(unique.partition_point(|known| known < pair)).unwrap_or(u32::MAX);
    }
    unique.len()
}
