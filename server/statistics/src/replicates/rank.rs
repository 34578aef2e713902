/// A column counts as dependent if what the earlier ones leave of it is below this share of its length.
const DEPENDENT: f64 = 1e-5;

/// Rank of the matrix with these columns, by a Cholesky decomposition of its cross products that leaves dependent
/// columns out: the criterion of LINPACK's pivoted QR, at `O(n R^2)`.
pub(super) fn rank(columns: &[Vec<f64>]) -> usize {
    let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let mut kept: Vec<(usize, Vec<f64>)> = Vec::new();
    for (number, column) in columns.iter().enumerate() {
        let length = product(column, column);
        let mut left = length;
        let mut row: Vec<f64> = Vec::with_capacity(kept.len() + 1);
        for (place, (other, factor)) in kept.iter().enumerate() {
            let known: f64 = factor[..place].iter().zip(&row).map(|(a, b)| a * b).sum();
            let entry = (product(&columns[*other], column) - known) / factor[place];
            left -= entry * entry;
            row.push(entry);
        }
        if left > DEPENDENT * DEPENDENT * length && left > 0.0 {
            row.push(left.sqrt());
            kept.push((number, row));
        }
    }
    kept.len()
}

#[cfg(test)]
mod tests {
    use super::rank;

    #[test]
    fn dependent_columns_do_not_count() {
        let columns = [vec![1.0, 0.0, 2.0], vec![0.0, 1.0, 1.0], vec![2.0, 3.0, 7.0], vec![0.0; 3]];
        assert_eq!(rank(&columns), 2);
        assert_eq!(rank(&columns[..1]), 1);
    }
}
