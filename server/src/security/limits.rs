//! Rate limits on what can be guessed, access codes and sign-in, and on what anybody can fill: starts and comments. Counted by coarse address, in memory, forgotten after use.

use super::client_address::ClientAddress;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;
use std::sync::Arc;

/// The limits of one server.
#[derive(Clone)]
pub struct Limits {
    codes: Arc<DefaultKeyedRateLimiter<ClientAddress>>,
    sign_in: Arc<DefaultKeyedRateLimiter<ClientAddress>>,
    open_starts: Arc<DefaultKeyedRateLimiter<ClientAddress>>,
    feedback: Arc<DefaultKeyedRateLimiter<ClientAddress>>,
}

/// Too many tries: how long to wait, in whole minutes, at least 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// Minutes.
    pub minutes: u32,
}

fn per_minute(rate: u32, burst: u32) -> Arc<DefaultKeyedRateLimiter<ClientAddress>> {
    let quota = Quota::per_minute(NonZeroU32::new(rate).unwrap_or(NonZeroU32::MIN))
        .allow_burst(NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN));
    Arc::new(RateLimiter::keyed(quota))
}

impl Limits {
    /// Twenty codes at once and then ten a minute from one address, which a library or a family never meets and which
    /// leaves 41 random bits out of reach; ten sign-ins and then five a minute; thirty starts by open link and then
    /// ten a minute; ten comments about the site and then one a minute.
    #[must_use]
    pub fn new() -> Self {
        Self {
            codes: per_minute(10, 20),
            sign_in: per_minute(5, 10),
            open_starts: per_minute(10, 30),
            feedback: per_minute(1, 10),
        }
    }

    /// Counts a typed access code.
    ///
    /// # Errors
    /// [`Wait`] when too many came from the address.
    pub fn code(&self, address: ClientAddress) -> Result<(), Wait> {
        check(&self.codes, address)
    }

    /// Counts a sign-in.
    ///
    /// # Errors
    /// [`Wait`] when too many came from the address.
    pub fn sign_in(&self, address: ClientAddress) -> Result<(), Wait> {
        check(&self.sign_in, address)
    }

    /// Counts a start by open link.
    ///
    /// # Errors
    /// [`Wait`] when too many came from the address.
    pub fn open_start(&self, address: ClientAddress) -> Result<(), Wait> {
        check(&self.open_starts, address)
    }

    /// Counts a comment about the site.
    ///
    /// # Errors
    /// [`Wait`] when too many came from the address.
    pub fn feedback(&self, address: ClientAddress) -> Result<(), Wait> {
        check(&self.feedback, address)
    }

    /// Forgets addresses that have long been quiet.
    pub fn forget(&self) {
        for limiter in [&self.codes, &self.sign_in, &self.open_starts, &self.feedback] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

fn check(limiter: &DefaultKeyedRateLimiter<ClientAddress>, address: ClientAddress) -> Result<(), Wait> {
    limiter.check_key(&address).map_err(|not_until| {
        let seconds = not_until.wait_time_from(DefaultClock::default().now()).as_secs();
        Wait { minutes: u32::try_from(seconds / 60 + 1).unwrap_or(u32::MAX) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guessing_is_slowed_and_neighbours_are_not() {
        let limits = Limits::new();
        let (one, other) = (ClientAddress([192, 0, 2, 1].into()), ClientAddress([192, 0, 2, 2].into()));
        for _ in 0..20 {
            assert_eq!(limits.code(one), Ok(()));
        }
        assert_eq!(limits.code(one), Err(Wait { minutes: 1 }));
        assert_eq!(limits.code(other), Ok(()));
    }
}
