//! Adjusted p values.

use proptest::collection::vec;
use proptest::prelude::*;
use statistics::adjust::{benjamini_hochberg, holm};

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn adjusted_is_no_less_than_raw_and_keeps_the_order(raw in vec(0.0..=1.0_f64, 0..40)) {
        let (strict, lenient) = (holm(&raw).unwrap(), benjamini_hochberg(&raw).unwrap());
        let count = raw.len() as f64;
        for (k, p) in raw.iter().enumerate() {
            // Benjamini–Hochberg between the raw value and Holm; Holm below Bonferroni.
            prop_assert!(*p <= lenient[k] + 1e-15 && lenient[k] <= strict[k] + 1e-12);
            prop_assert!(strict[k] <= (count * p).min(1.0) + 1e-12);
            for (l, other) in raw.iter().enumerate() {
                prop_assert!(p > other || (strict[k] <= strict[l] && lenient[k] <= lenient[l]));
            }
        }
    }

    #[test]
    fn order_given_does_not_matter(raw in vec(0.0..=1.0_f64, 0..40)) {
        let turned: Vec<f64> = raw.iter().rev().copied().collect();
        for adjust in [holm, benjamini_hochberg] {
            let mut back = adjust(&turned).unwrap();
            back.reverse();
            prop_assert_eq!(adjust(&raw).unwrap(), back);
        }
    }
}
