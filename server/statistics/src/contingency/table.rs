use crate::{EstimateError, Sample};

/// The weighted table of two classifications over the rows valid in both, without empty rows and columns.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct WeightedTable {
    /// Codes of the rows, ascending.
    pub rows: Vec<u32>,
    /// Codes of the columns, ascending.
    pub columns: Vec<u32>,
    /// Sum of weights of each cell, row by row.
    pub sums: Vec<f64>,
    /// Unweighted respondents of each cell, row by row.
    pub counts: Vec<usize>,
}

impl WeightedTable {
    /// Sum of weights of a cell by position, 0 beyond the table.
    #[must_use]
    pub fn sum(&self, row: usize, column: usize) -> f64 {
        if column < self.columns.len() {
            self.sums.get(row * self.columns.len() + column).copied().unwrap_or(0.0)
        } else {
            0.0
        }
    }
}

/// Cell of each row of the sample; the last number stands for "none".
pub(super) struct Cells {
    pub(super) table: WeightedTable,
    pub(super) cell_of_row: Vec<u32>,
}

impl Cells {
    pub(super) fn new(sample: &Sample, rows: &[Option<u32>], columns: &[Option<u32>]) -> Result<Self, EstimateError> {
        for (what, got) in [("the rows of the table", rows.len()), ("the columns of the table", columns.len())] {
            if got != sample.len() {
                return Err(EstimateError::Length { what, expected: sample.len(), got });
            }
        }
        let weights = sample.weights().weights();
        let valid = || (0..sample.len()).filter(|row| weights[*row] != 0.0 && rows[*row].is_some());
        let codes = |of: &[Option<u32>]| {
            let mut codes: Vec<u32> = Vec::new();
            let mut last = None;
            for row in valid().filter(|row| columns[*row].is_some()) {
                if of[row] != last {
                    last = of[row];
                    codes.extend(last);
                    if codes.len() > 4096 {
                        codes.sort_unstable();
                        codes.dedup();
                    }
                }
            }
            codes.sort_unstable();
            codes.dedup();
            codes
        };
        let (row_codes, column_codes) = (codes(rows), codes(columns));
        let cells = row_codes.len() * column_codes.len();
        let none = u32::try_from(cells).unwrap_or(u32::MAX);
        let mut sums = vec![0.0; cells];
        let mut counts = vec![0; cells];
        let mut cell_of_row = vec![none; sample.len()];
        for row in valid() {
            let (Some(i), Some(j)) = (rows[row], columns[row]) else { continue };
            let cell = row_codes.partition_point(|code| *code < i) * column_codes.len()
                + column_codes.partition_point(|code| *code < j);
            sums[cell] += weights[row];
            counts[cell] += 1;
            cell_of_row[row] = u32::try_from(cell).unwrap_or(none);
        }
        Ok(Self { table: WeightedTable { rows: row_codes, columns: column_codes, sums, counts }, cell_of_row })
    }
}

#[cfg(test)]
mod tests {
    use crate::{ContingencyError, Design, Sample, WeightSet};

    #[test]
    fn lines_without_weight_are_named() {
        let design = Design::builder(vec![1.0; 8]).build().unwrap();
        let weights = WeightSet::given(&design, vec![1.0, 1.0, 1.0, 1.0, 2.0, -1.0, -2.0, 1.0]).unwrap();
        let sample = Sample::new(design, weights).unwrap();
        let rows = [4, 4, 4, 4, 9, 9, 9, 9].map(Some);
        let columns = [0, 1, 0, 1, 0, 1, 0, 1].map(Some);
        let refused = sample.independence(&rows, &columns).unwrap_err();
        assert!(matches!(refused, ContingencyError::WeightSum { line: "row", code: 9, .. }), "{refused}");
    }
}
