use std::error::Error;

use rand::SeedableRng;
use rand::rngs::ChaCha20Rng;

/// Threads used: enough for a small machine, and fixed so that it is known what was used.
const THREADS: usize = 2;

/// Random numbers of one survey: a stream of its own, so that neither the number of threads nor that of surveys changes
/// any of them.
pub fn random_source(seed: u64, survey: u64) -> ChaCha20Rng {
    let mut source = ChaCha20Rng::seed_from_u64(seed);
    source.set_stream(survey + 1);
    source
}

/// Runs `each` for surveys `0..surveys` in threads that share them out, and merges what they collect.
pub fn in_threads<T: Send>(
    surveys: u64,
    new: impl Fn() -> T + Sync,
    merge: impl Fn(&mut T, &T),
    each: impl Fn(u64, &mut T) -> Result<(), Box<dyn Error>> + Sync,
) -> Result<T, Box<dyn Error>> {
    let part = |first: u64| {
        let mut collected = new();
        for survey in (first..surveys).step_by(THREADS) {
            each(survey, &mut collected).map_err(|error| format!("survey {survey}: {error}"))?;
        }
        Ok::<T, String>(collected)
    };
    let part = &part;
    let mut total = new();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0_u64..).take(THREADS).map(|first| scope.spawn(move || part(first))).collect();
        for thread in threads {
            merge(&mut total, &thread.join().map_err(|_| "a thread of the simulation ended early")??);
        }
        Ok(total)
    })
}
