use super::Ward;
use super::responses::down;
use super::ward::Limits;

/// Whole numbers by largest remainder (Hamilton's method): each share rounded down, and what is left given one by one to
/// the largest remainders that have room. Equal remainders: the larger population first, then the name.
///
/// Limits are whole, so a share within them stays within them. The sum is `total` as long as the shares add up to it.
pub(super) fn whole(shares: &[f64], limits: &[Limits], wards: &[Ward], total: usize) -> Vec<usize> {
    let inside = |share: &f64, limits: &Limits| down(*share).clamp(limits.minimum, limits.maximum);
    let mut counts: Vec<usize> = shares.iter().zip(limits).map(|(share, limits)| inside(share, limits)).collect();
    let remainders: Vec<f64> = shares.iter().zip(&counts).map(|(share, count)| remainder(*share, *count)).collect();
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by(|&a, &b| {
        let by_size = wards[b].population.total_cmp(&wards[a].population);
        remainders[b].total_cmp(&remainders[a]).then(by_size).then_with(|| wards[a].name().cmp(wards[b].name()))
    });
    let mut left = total.saturating_sub(counts.iter().sum());
    while left > 0 {
        let before = left;
        for &ward in &order {
            if left > 0 && counts[ward] < limits[ward].maximum {
                counts[ward] += 1;
                left -= 1;
            }
        }
        if left == before {
            break;
        }
    }
    counts
}

/// What rounding left, itself rounded so that shares equal on paper are equal here.
fn remainder(share: f64, count: usize) -> f64 {
    ((share - count as f64) * 1e9).round()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn largest_remainders_first_and_ties_by_size_then_name() {
        let wards = ["Dene", "Abbey", "Castle"].map(|name| Ward::new(name, 100.0));
        let free = [Limits { minimum: 0, maximum: 9 }; 3];
        assert_eq!(whole(&[1.2, 2.5, 3.3], &free, &wards, 7), [1, 3, 3]);
        let thirds = [5.0 / 3.0; 3];
        assert_eq!(whole(&thirds, &free, &wards, 5), [1, 2, 2]);
        let wards = [Ward::new("Dene", 200.0), Ward::new("Abbey", 100.0), Ward::new("Castle", 100.0)];
        assert_eq!(whole(&thirds, &free, &wards, 5), [2, 2, 1]);
        let full = [Limits { minimum: 0, maximum: 1 }, free[0], free[0]];
        assert_eq!(whole(&[1.0, 2.0, 2.0], &full, &wards, 5), [1, 2, 2]);
    }
}
