//! What must hold for any areas, and values by hand.

use proptest::collection::vec;
use proptest::prelude::*;

use super::likelihood::Model;
use super::*;

fn areas(rows: &[(f64, f64, f64)]) -> Vec<Area> {
    let area = |&(value, sampling_variance, x): &(f64, f64, f64)| Area {
        direct: Some(Direct { value, sampling_variance }),
        covariates: vec![x],
    };
    rows.iter().map(area).collect()
}

/// The restricted likelihood is nowhere higher than at the `A` found: tried on a fine grid.
fn is_global(areas: &[Area]) -> Result<(), TestCaseError> {
    let found = fay_herriot(areas).unwrap().area_variance;
    let model = Model::new(areas).unwrap();
    let at = |a: f64| model.at(a).unwrap().value;
    let best = at(found);
    let smallest = model.variances[0];
    let top = (1e3 * model.upper().unwrap() / smallest).ln_1p();
    for step in 0..3000 {
        let a = smallest * (top * f64::from(step) / 3000.0).exp_m1();
        prop_assert!(
            at(a) <= best + 1e-7 * best.abs().max(1.0),
            "{} is higher at {} than {} at {}",
            at(a),
            a,
            best,
            found
        );
    }
    Ok(())
}

/// Precise areas that agree and vague ones that do not: two maxima, of which the right one depends on the numbers.
#[test]
fn the_higher_of_two_maxima() {
    let mut rows: Vec<(f64, f64, f64)> = (0..4).map(|k| (f64::from(k % 2) * 2e-4, 1e-8, f64::from(k))).collect();
    rows.extend((0..5).map(|k| (if k % 2 == 0 { 900.0 } else { -900.0 }, 1e4, f64::from(k * 7 % 5))));
    let model = Model::new(&areas(&rows)).unwrap();
    let top = (model.upper().unwrap() / 1e-8).ln_1p();
    let grid: Vec<f64> =
        (0..4000).map(|k| model.at(1e-8 * (top * f64::from(k) / 4000.0).exp_m1()).unwrap().score).collect();
    let turns = grid.windows(2).filter(|pair| pair[0] > 0.0 && pair[1] <= 0.0).count();
    assert_eq!(turns, 2, "not a case of two maxima");
    is_global(&areas(&rows)).unwrap();
}

/// By hand: equal `D` and no covariates, `A` is the variance of the estimates less `D`, or 0.
#[test]
fn equal_variances_by_hand() {
    let area = |value: f64, d: f64| Area { direct: Some(Direct { value, sampling_variance: d }), covariates: vec![] };
    let values = [1.0, 4.0, 2.0, 7.0, 6.0];
    for (d, expected) in [(1.5, 5.0), (6.5, 0.0), (8.0, 0.0)] {
        let model = fay_herriot(&values.map(|value| area(value, d))).unwrap();
        assert!((model.area_variance - expected).abs() < 1e-12 * 6.5, "{}", model.area_variance);
        assert!((model.coefficients[0] - 4.0).abs() < 1e-13);
        // g2 = (1 - gamma)^2 (A + D) / m and g3 = 2 D^2 / ((A + D) m).
        let (sum, gamma) = (expected + d, expected / (expected + d));
        let line = model.areas[0];
        assert!((line.g2 - (1.0 - gamma) * (1.0 - gamma) * sum / 5.0).abs() < 1e-12);
        assert!((line.g3 - 2.0 * d * d / (sum * 5.0)).abs() < 1e-12);
    }
}

#[test]
fn numbers_beyond_range_are_refused() {
    let far = areas(&[(1e300, 1.0, 0.0), (-1e300, 1.0, 1.0), (1e300, 2.0, 3.0), (0.0, 1.0, 2.0)]);
    assert_eq!(fay_herriot(&far), Err(AreaError::Overflow));
    let same = areas(&[(0.1, 1.0, 2.0), (0.2, 1.0, 2.0), (0.3, 2.0, 2.0)]);
    assert_eq!(fay_herriot(&same), Err(AreaError::Collinear));
}

fn any_areas() -> impl Strategy<Value = Vec<(f64, f64, f64)>> {
    // Sampling variances from 1e-8 to 1e4, estimates as far apart as they are precise or not.
    let area = (-1.0..1.0_f64, -8.0..4.0_f64, -3.0..3.0_f64, any::<bool>());
    let row =
        area.prop_map(|(value, size, x, wide)| (if wide { 100.0 * value } else { value }, 10.0_f64.powf(size), x));
    vec(row, 4..25)
}

/// People who agree, and people who answered, in wards where nearly everybody agrees: the likelihood is flat, and full
/// steps of Fisher's scoring go back and forth across its maximum for ever, by a ten-thousandth of it.
#[test]
fn a_flat_maximum_is_found() {
    let wards = [
        [(8, 8), (6, 6), (7, 7), (8, 9)],
        [(14, 15), (13, 14), (16, 17), (16, 16)],
        [(18, 19), (21, 22), (22, 23), (21, 22)],
        [(40, 41), (30, 31), (35, 36), (30, 31)],
        [(77, 80), (58, 59), (74, 74), (69, 76)],
    ];
    let area = |(place, (agree, base)): (usize, (u32, u32))| {
        let base = f64::from(base);
        let direct = Direct { value: f64::from(agree) / base, sampling_variance: 0.96 * 0.04 / base };
        Area { direct: Some(direct), covariates: vec![[-1.2, -0.4, 0.4, 1.2][place % 4]] }
    };
    let areas: Vec<Area> = wards.into_iter().flatten().enumerate().map(area).collect();
    let found = fay_herriot(&areas).unwrap().area_variance;
    assert!((found - 0.000_110_743_195_9).abs() < 1e-12, "{found}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_highest_maximum_is_found_whatever_the_precision(rows in any_areas()) {
        let given = areas(&rows);
        if let Err(error) = fay_herriot(&given) {
            prop_assert_eq!(error, AreaError::Collinear);
            return Ok(());
        }
        is_global(&given)?;
    }

    #[test]
    fn units_and_order_change_nothing(rows in any_areas(), scale in 1e-3..1e3_f64) {
        let Ok(first) = fay_herriot(&areas(&rows)) else { return Ok(()) };
        let scaled: Vec<_> = rows.iter().map(|(y, d, x)| (scale * y, scale * scale * d, *x)).collect();
        let second = fay_herriot(&areas(&scaled)).unwrap();
        let mut turned = rows.clone();
        turned.reverse();
        let third = fay_herriot(&areas(&turned)).unwrap();
        // The order changes not even the rounding.
        prop_assert_eq!(first.area_variance.to_bits(), third.area_variance.to_bits());
        let size = rows.iter().map(|row| row.0.abs() + row.1.sqrt()).fold(0.0, f64::max);
        for (k, area) in first.areas.iter().enumerate() {
            prop_assert_eq!(area.value.to_bits(), third.areas[rows.len() - 1 - k].value.to_bits());
            prop_assert!((area.value * scale - second.areas[k].value).abs() <= 1e-5 * scale * size);
        }
    }
}
