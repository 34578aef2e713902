//! Orders drawn from a seed, the same each time: on reload, on coming back, in the file for analysts.
//!
//! The draw is fixed for good, so that an order can be drawn again from what a file holds. SplitMix64 (Steele, Lea and Flood
//! 2014, OOPSLA) begins at the seed, to whose bits FNV-1a (64 bits) of the name is added by exclusive or; the list is then
//! shuffled from its end (Fisher and Yates 1938; Durstenfeld 1964). Numbers below n come by multiplication and rejection
//! (Lemire 2019, ACM TOMACS 29(1)), without bias.

use serde::{Deserialize, Serialize};

/// How a list is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// As written.
    #[default]
    Fixed,
    /// Drawn for each response.
    Random,
}

impl Order {
    /// As written: not written down in files.
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        *self == Self::Fixed
    }
}

/// The items in an order drawn from `seed` for the list of this name. Those that `stay` come last, as written.
#[must_use]
pub fn drawn<T>(items: impl IntoIterator<Item = T>, seed: u64, name: &str, stay: impl Fn(&T) -> bool) -> Vec<T> {
    let (last, mut free): (Vec<T>, Vec<T>) = items.into_iter().partition(|item| stay(item));
    let mut source = SplitMix64(seed ^ fnv1a(name));
    for at in (1..free.len()).rev() {
        let other = source.below(at as u64 + 1);
        free.swap(at, usize::try_from(other).unwrap_or(at));
    }
    free.extend(last);
    free
}

/// FNV-1a (64 bits) of a text.
pub(crate) fn fnv1a(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, each as likely.
    fn below(&mut self, end: u64) -> u64 {
        let unfair = end.wrapping_neg() % end.max(1);
        loop {
            let product = u128::from(self.next()) * u128::from(end);
            let (high, low) = ((product >> 64) as u64, product as u64);
            if low >= unfair {
                return high;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    #[test]
    fn the_source_gives_the_published_numbers() {
        // SplitMix64 from 1234567: the reference program of Vigna (prng.di.unimi.it/splitmix64.c), as tested by others.
        let mut source = SplitMix64(1_234_567);
        let numbers: Vec<u64> = (0..3).map(|_| source.next()).collect();
        assert_eq!(numbers, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
        // FNV-1a of "a": the test vectors of Noll.
        assert_eq!(fnv1a("a"), 0xaf63_dc4c_8601_ec8c);
    }

    #[test]
    fn every_order_is_about_as_likely() {
        let mut counts: BTreeMap<Vec<u8>, u32> = BTreeMap::new();
        for seed in 0..6_000_u64 {
            *counts.entry(drawn([1, 2, 3], seed, "q", |_| false)).or_default() += 1;
        }
        assert_eq!(counts.len(), 6);
        // 1,000 each; the standard deviation is 29: six of them either way.
        assert!(counts.values().all(|count| (827..1173).contains(count)), "{counts:?}");
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_what_stays_is_last(items in prop::collection::vec(0..50u8, 0..12), seed: u64) {
            let stay = |item: &u8| *item >= 40;
            let order = drawn(items.clone(), seed, "name", stay);
            prop_assert_eq!(&order, &drawn(items.clone(), seed, "name", stay));
            let (mut a, mut b) = (items.clone(), order.clone());
            a.sort_unstable();
            b.sort_unstable();
            prop_assert_eq!(a, b);
            let last: Vec<u8> = items.into_iter().filter(stay).collect();
            prop_assert!(order.ends_with(&last));
        }
    }
}
