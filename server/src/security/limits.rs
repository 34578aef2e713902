//! Rate limits on what can be guessed, codes and sign-in, on what anybody can fill, starts and comments, and on e-mails asked for.
//! Counted by coarse address, and e-mails by response too, in memory, forgotten after use.

use super::client_address::ClientAddress;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::hash::Hash;
use std::num::NonZeroU32;
use std::sync::Arc;
use survey::id::ResponseId;

/// The limits of one server.
#[derive(Clone)]
pub struct Limits {
    codes: Arc<DefaultKeyedRateLimiter<ClientAddress>>,
    sign_in: Arc<DefaultKeyedRateLimiter<ClientAddress>>,
    open_starts: Arc<DefaultKeyedRateLimiter<ClientAddress>>,
    feedback: Arc<DefaultKeyedRateLimiter<ClientAddress>>,
    mail_from: Arc<DefaultKeyedRateLimiter<ClientAddress>>,
    mail_about: Arc<DefaultKeyedRateLimiter<ResponseId>>,
    links_from: Arc<DefaultKeyedRateLimiter<ClientAddress>>,
    links_to: Arc<DefaultKeyedRateLimiter<String>>,
}

/// Too many tries: how long to wait, in whole minutes, at least 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// Minutes.
    pub minutes: u32,
}

fn per_minute<K: Hash + Eq + Clone>(rate: u32, burst: u32) -> Arc<DefaultKeyedRateLimiter<K>> {
    keyed(Quota::per_minute(at_least_one(rate)), burst)
}

fn per_hour<K: Hash + Eq + Clone>(rate: u32, burst: u32) -> Arc<DefaultKeyedRateLimiter<K>> {
    keyed(Quota::per_hour(at_least_one(rate)), burst)
}

fn keyed<K: Hash + Eq + Clone>(quota: Quota, burst: u32) -> Arc<DefaultKeyedRateLimiter<K>> {
    Arc::new(RateLimiter::keyed(quota.allow_burst(at_least_one(burst))))
}

fn at_least_one(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN)
}

impl Limits {
    /// Twenty codes at once and then ten a minute from one address, which a library or a family never meets and which
    /// leaves 41 random bits out of reach; ten sign-ins and then five a minute; thirty starts by open link and then
    /// ten a minute; ten comments about the site and then one a minute; ten e-mails and then ten an hour from one address, and of
    /// them three and then three an hour about one response; of links for forgotten passwords as many, for one account.
    #[must_use]
    pub fn new() -> Self {
        Self {
            codes: per_minute(10, 20),
            sign_in: per_minute(5, 10),
            open_starts: per_minute(10, 30),
            feedback: per_minute(1, 10),
            mail_from: per_hour(10, 10),
            mail_about: per_hour(3, 3),
            links_from: per_hour(10, 10),
            links_to: per_hour(3, 3),
        }
    }

    /// Counts a typed access code or return code.
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

    /// Counts an e-mail asked for.
    ///
    /// # Errors
    /// [`Wait`] when too many were asked for from the address or about the response.
    pub fn mail(&self, address: ClientAddress, response: ResponseId) -> Result<(), Wait> {
        check(&self.mail_about, response)?;
        check(&self.mail_from, address)
    }

    /// Counts a link asked for by somebody who forgot their password. `whose` stands for the account, whether there is one or not.
    ///
    /// # Errors
    /// [`Wait`] when too many were asked for from the address or for the account.
    pub fn forgotten(&self, address: ClientAddress, whose: String) -> Result<(), Wait> {
        check(&self.links_from, address)?;
        check(&self.links_to, whose)
    }

    /// Forgets addresses that have long been quiet.
    pub fn forget(&self) {
        for limiter in
            [&self.codes, &self.sign_in, &self.open_starts, &self.feedback, &self.mail_from, &self.links_from]
        {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
        self.mail_about.retain_recent();
        self.mail_about.shrink_to_fit();
        self.links_to.retain_recent();
        self.links_to.shrink_to_fit();
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

fn check<K: Hash + Eq + Clone>(limiter: &DefaultKeyedRateLimiter<K>, key: K) -> Result<(), Wait> {
    limiter.check_key(&key).map_err(|not_until| {
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

    #[test]
    fn mail_is_few_about_one_response_and_from_one_address() {
        let limits = Limits::new();
        let one = ClientAddress([192, 0, 2, 1].into());
        let response = |number| ResponseId(uuid::Uuid::from_u128(number));
        for _ in 0..3 {
            assert_eq!(limits.mail(one, response(1)), Ok(()));
        }
        let wait = limits.mail(one, response(1)).unwrap_err();
        assert!((19..=20).contains(&wait.minutes), "{wait:?}");
        for number in 2..=8 {
            assert_eq!(limits.mail(one, response(number)), Ok(()));
        }
        assert!(limits.mail(one, response(9)).is_err());
        assert_eq!(limits.mail(ClientAddress([192, 0, 2, 2].into()), response(9)), Ok(()));
    }
}
