use super::ward::Limits;

/// Shares of a total in proportion to measures, within limits: `x_h = clamp(lambda m_h, l_h, u_h)` with
/// `sum c_h x_h = total`.
///
/// The minimum of `sum a_h^2 / x_h` within limits has this form (with `m = a / sqrt(c)`), because the objective is convex
/// and its slopes `a^2 / (c x^2)` must be alike in all wards that are not at a limit. The sum rises with `lambda` and is
/// linear between the points where a ward meets a limit: the piece that holds the total is found by bisection over those
/// points, and on it `lambda` is solved for.
///
/// `total` lies between `sum c l` and `sum c u`; `m` and `c` are positive and finite.
pub(super) fn shares(measures: &[f64], limits: &[Limits], costs: &[f64], total: f64) -> Vec<f64> {
    let ends = |limits: &Limits| (limits.minimum as f64, limits.maximum as f64);
    let at = |lambda: f64| -> Vec<f64> {
        measures.iter().zip(limits).map(|(m, limits)| clamp(lambda * m, ends(limits))).collect()
    };
    let sum = |lambda: f64| at(lambda).iter().zip(costs).map(|(x, c)| c * x).sum::<f64>();
    let mut points = vec![0.0];
    for (m, limits) in measures.iter().zip(limits) {
        let (low, high) = ends(limits);
        points.extend([low / m, high / m]);
    }
    points.sort_by(f64::total_cmp);
    let above = points.partition_point(|lambda| sum(*lambda) < total).clamp(1, points.len() - 1);
    let (from, to) = (points[above - 1], points[above]);
    let (mut fixed, mut slope) = (0.0, 0.0);
    for ((m, limits), c) in measures.iter().zip(limits).zip(costs) {
        let (low, high) = ends(limits);
        if low / m <= from && high / m >= to {
            slope += c * m;
        } else {
            fixed += c * if low / m >= to { low } else { high };
        }
    }
    if slope > 0.0 { at(((total - fixed) / slope).clamp(from, to)) } else { at(to) }
}

fn clamp(value: f64, (low, high): (f64, f64)) -> f64 {
    value.max(low).min(high)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits(pairs: &[(usize, usize)]) -> Vec<Limits> {
        pairs.iter().map(|&(minimum, maximum)| Limits { minimum, maximum }).collect()
    }

    /// The way of the textbooks: allocate, fix what is outside at its limit, and allocate the rest again. Wards beyond a
    /// limit are fixed on the side that is violated more (Gabler, Ganninger & Münnich 2012 give the reason).
    fn reallocated(measures: &[f64], limits: &[Limits], total: f64) -> Vec<f64> {
        let mut fixed: Vec<Option<f64>> = vec![None; measures.len()];
        loop {
            let free: f64 = measures.iter().zip(&fixed).filter(|(_, f)| f.is_none()).map(|(m, _)| m).sum();
            let left = total - fixed.iter().flatten().sum::<f64>();
            let tried: Vec<f64> =
                measures.iter().zip(&fixed).map(|(m, fixed)| fixed.unwrap_or(left * m / free)).collect();
            let over = |x: f64, l: &Limits| (x - l.maximum as f64).max(0.0);
            let under = |x: f64, l: &Limits| (l.minimum as f64 - x).max(0.0);
            let too_much: f64 = tried.iter().zip(limits).map(|(x, l)| over(*x, l)).sum();
            let too_little: f64 = tried.iter().zip(limits).map(|(x, l)| under(*x, l)).sum();
            if too_much <= 1e-9 && too_little <= 1e-9 {
                return tried;
            }
            for ((x, l), fixed) in tried.iter().zip(limits).zip(&mut fixed) {
                if too_much >= too_little && over(*x, l) > 0.0 {
                    *fixed = Some(l.maximum as f64);
                } else if too_much < too_little && under(*x, l) > 0.0 {
                    *fixed = Some(l.minimum as f64);
                }
            }
        }
    }

    /// By hand: 100 in proportion to 1, 2, 7 is 10, 20, 70; with at most 40 in the last, 60 over 1 and 2 is 20 and 40,
    /// and with at least 25 in the first 25 and 35.
    #[test]
    fn by_hand() {
        let (m, c) = ([1.0, 2.0, 7.0], [1.0; 3]);
        let close = |got: Vec<f64>, expected: [f64; 3]| {
            assert!(got.iter().zip(expected).all(|(got, expected)| (got - expected).abs() < 1e-12), "{got:?}");
        };
        close(shares(&m, &limits(&[(0, 99); 3]), &c, 100.0), [10.0, 20.0, 70.0]);
        close(shares(&m, &limits(&[(0, 99), (0, 99), (0, 40)]), &c, 100.0), [20.0, 40.0, 40.0]);
        close(shares(&m, &limits(&[(25, 99), (0, 99), (0, 40)]), &c, 100.0), [25.0, 35.0, 40.0]);
        close(shares(&m, &limits(&[(25, 99), (5, 99), (3, 40)]), &c, 33.0), [25.0, 5.0, 3.0]);
        close(shares(&m, &limits(&[(25, 30), (5, 99), (3, 40)]), &c, 169.0), [30.0, 99.0, 40.0]);
        // Costs 1, 1, 2 and a budget of 170: lambda (1 + 2 + 14) = 170.
        close(shares(&m, &limits(&[(0, 99); 3]), &[1.0, 1.0, 2.0], 170.0), [10.0, 20.0, 70.0]);
    }

    #[test]
    fn equals_reallocation_until_nothing_is_outside() {
        let mut state = 7_u64;
        let mut draw = |limit: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % limit
        };
        for _ in 0..500 {
            let count = 1 + draw(12);
            let measures: Vec<f64> = (0..count).map(|_| 1.0 + draw(1000) as f64).collect();
            let pairs: Vec<(usize, usize)> = (0..count).map(|_| (draw(30), 30 + draw(200))).collect();
            let (low, high) = (pairs.iter().map(|p| p.0).sum::<usize>(), pairs.iter().map(|p| p.1).sum::<usize>());
            let total = (low + draw(high - low + 1)) as f64;
            let limits = limits(&pairs);
            let got = shares(&measures, &limits, &vec![1.0; count], total);
            assert!((got.iter().sum::<f64>() - total).abs() < 1e-9);
            for (got, expected) in got.iter().zip(reallocated(&measures, &limits, total)) {
                assert!((got - expected).abs() < 1e-8, "{got} is not {expected}");
            }
        }
    }
}
