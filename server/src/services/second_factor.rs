//! The second factor of signing in: checking what somebody gives, and the codes that stand in for a lost one.

use crate::auth::second_factor::SharedSecret;
use crate::services::audit::audit;
use crate::state::Platform;
use crate::web::failure::Failure;
use serde_json::json;
use store::{AccountRecord, RecoveryHash};
use survey::access_code::AccessCode;
use survey::clock::Timestamp;

/// Recovery codes made at a time.
pub const RECOVERY_CODES: usize = 10;

/// What came of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It is one.
    Right,
    /// It is one that stands in for a lost second factor, and is used up.
    Recovered,
    /// It is none, was used before, or is too old.
    Wrong,
    /// There were too many wrong ones.
    Locked {
        /// How long to wait, in minutes, rounded up.
        minutes: u32,
    },
}

impl Given {
    /// Whether it opens.
    #[must_use]
    pub fn opens(self) -> bool {
        matches!(self, Self::Right | Self::Recovered)
    }
}

/// Checks a code of the second factor or, where that is `None`, a recovery code. Wrong ones are counted by account, whatever
/// browser they come from, and each is recorded.
///
/// # Errors
/// The store's, and a secret that cannot be opened.
pub async fn check(
    platform: &Platform,
    account: &AccountRecord,
    code: Option<&str>,
    recovery: &str,
) -> Result<Given, Failure> {
    let (now, store) = (platform.now(), &platform.store);
    let key = platform.secret.throttle_key(&format!("code of {}", account.id));
    if let Some(until) = store.throttle(&key).await?.locked_until.filter(|until| *until > now) {
        return Ok(Given::Locked { minutes: minutes(until, now) });
    }
    let given = match code {
        Some(code) => match taken(platform, account, code, now).await? {
            true => Given::Right,
            false => Given::Wrong,
        },
        None => match recovery.parse::<AccessCode>() {
            Ok(code) => {
                let hash = platform.secret.recovery_code_hash(account.id, &code);
                if store.use_recovery_code(account.id, hash, now).await? { Given::Recovered } else { Given::Wrong }
            }
            Err(_) => Given::Wrong,
        },
    };
    if given.opens() {
        store.clear_throttle(&key).await?;
        return Ok(given);
    }
    let state = store.record_failure(&key, now).await?;
    let subject = account.id.to_string();
    let failures = json!({ "failures": state.failures });
    audit(platform, account.council_id, None, "account.code_failed", &subject, failures).await?;
    if let Some(until) = state.locked_until.filter(|until| *until > now) {
        let detail = json!({ "minutes": (until.0 - now.0) / 60_000 });
        audit(platform, account.council_id, None, "account.locked", &subject, detail).await?;
    }
    Ok(given)
}

fn minutes(until: Timestamp, now: Timestamp) -> u32 {
    u32::try_from((until.0 - now.0) / 60_000 + 1).unwrap_or(u32::MAX)
}

/// Whether a code fits and had not been taken before.
async fn taken(platform: &Platform, account: &AccountRecord, code: &str, now: Timestamp) -> Result<bool, Failure> {
    let Some(factor) = platform.store.second_factor(account.id).await?.filter(|factor| factor.since.is_some()) else {
        return Ok(false);
    };
    let secret = SharedSecret::open(&platform.secret, account.id, &factor.secret)?;
    match secret.step_of(code, now) {
        Some(step) => Ok(platform.store.take_step(account.id, step).await?),
        None => Ok(false),
    }
}

/// New recovery codes with what is stored of them.
#[must_use]
pub fn recovery_codes(platform: &Platform, account: &AccountRecord) -> (Vec<AccessCode>, Vec<RecoveryHash>) {
    let codes: Vec<AccessCode> = (0..RECOVERY_CODES).map(|_| platform.entropy.access_code()).collect();
    let hashes = codes.iter().map(|code| platform.secret.recovery_code_hash(account.id, code)).collect();
    (codes, hashes)
}
