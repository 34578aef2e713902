/// Replaces ids by consecutive indices in the order of the ids: (index per row, id per index).
///
/// Ordering by id, not by first appearance, so that the order of rows changes nothing.
pub(super) fn dense(ids: &[u64]) -> (Vec<u32>, Vec<u64>) {
    let mut unique = ids.to_vec();
    unique.sort_unstable();
    unique.dedup();
    let index =
        ids.iter().map(|id| u32::try_from(unique.partition_point(|known| known < id)).unwrap_or(u32::MAX)).collect();
    (index, unique)
}

/// One id of two: the first in the high half.
pub(super) fn pair(high: u32, low: u32) -> u64 {
    (u64::from(high) << 32) | u64::from(low)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indices_follow_the_ids() {
        assert_eq!(dense(&[7, 3, 7, 9]), (vec![1, 0, 1, 2], vec![3, 7, 9]));
        assert_eq!(pair(1, 2), (1 << 32) + 2);
    }
}
