//! Chance that is the same each time.

use rand::rngs::ChaCha20Rng;
use rand::{Rng, SeedableRng};
use std::time::Duration;

/// A seeded source.
#[derive(Debug)]
pub struct Dice(ChaCha20Rng);

impl Dice {
    /// The same seed gives the same sequence.
    pub fn new(seed: u64) -> Self {
        Self(ChaCha20Rng::seed_from_u64(seed))
    }

    /// A number below `limit`; 0 where that is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.0.next_u64() % (limit.max(1) as u64)).unwrap_or(0)
    }

    /// Once in `many`.
    pub fn once_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    /// A time up to `most`.
    pub fn up_to(&mut self, most: Duration) -> Duration {
        most.mul_f64(self.below(1_000_001) as f64 / 1_000_000.0)
    }
}
