//! Codes of a second factor: time-based one-time passwords (RFC 6238) with SHA-1, six digits and steps of 30 seconds, which is what
//! every program that makes them knows.

use crate::entropy::Entropy;
use crate::secret::Secret;
use anyhow::anyhow;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::fmt;
use store::SealedSecret;
use survey::clock::Timestamp;
use survey::id::AccountId;
use totp_rs::{Algorithm, Builder, Totp};

/// Bytes of a secret: 160 bits, as long as the hash (RFC 4226, 4).
const BYTES: usize = 20;
/// Seconds of a step.
const STEP: u64 = 30;
/// Steps before and after the present one that are taken too: clocks differ (RFC 6238, 5.2).
const SKEW: u16 = 1;
const PURPOSE: &[u8] = b"second factor";

/// The secret shared with a person's telephone.
pub struct SharedSecret([u8; BYTES]);

/// It goes to no log.
impl fmt::Debug for SharedSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SharedSecret(…)")
    }
}

impl SharedSecret {
    /// A new one.
    #[must_use]
    pub fn new(entropy: &Entropy) -> Self {
        Self(entropy.bytes())
    }

    /// As it is stored for an account.
    ///
    /// # Errors
    /// When it cannot be sealed.
    pub fn seal(&self, secret: &Secret, account: AccountId, entropy: &Entropy) -> anyhow::Result<SealedSecret> {
        let sealed = secret.seal(PURPOSE, account.to_string().as_bytes(), &self.0, entropy);
        sealed.map(SealedSecret).ok_or_else(|| anyhow!("a second factor cannot be sealed"))
    }

    /// As it was stored for an account.
    ///
    /// # Errors
    /// When it was sealed under another key than the server's, or is damaged.
    pub fn open(secret: &Secret, account: AccountId, sealed: &SealedSecret) -> anyhow::Result<Self> {
        let opened = secret.open(PURPOSE, account.to_string().as_bytes(), &sealed.0);
        opened.and_then(|bytes| bytes.try_into().ok()).map(Self).ok_or_else(|| {
            anyhow!(
                "a second factor cannot be opened: it was sealed under another key than the server’s (WARDWISE_SECRET)"
            )
        })
    }

    fn totp(&self) -> Totp {
        Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(6)
            .with_skew(SKEW)
            .with_step_duration(STEP)
            .with_secret(self.0)
            .build_noncompliant()
    }

    /// The step of time whose code this is, if it is one that can be taken now.
    #[must_use]
    pub fn step_of(&self, code: &str, now: Timestamp) -> Option<i64> {
        let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let seconds = u64::try_from(now.0 / 1_000).ok()?;
        self.totp().check(&digits, seconds).and_then(|step| i64::try_from(step).ok())
    }

    /// The code of a time: for tests.
    #[must_use]
    pub fn code(&self, at: Timestamp) -> String {
        self.totp().generate(u64::try_from(at.0 / 1_000).unwrap_or_default()).to_string()
    }

    /// To be typed where the code cannot be scanned: 32 letters and figures (RFC 4648, base 32) in groups of four.
    #[must_use]
    pub fn grouped(&self) -> String {
        let text: Vec<char> = self.plain().chars().collect();
        text.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }

    fn plain(&self) -> String {
        totp_rs::Secret::from(self.0).to_base32()
    }

    /// What the QR code says (the key URI format that programs for such codes share).
    #[must_use]
    pub fn uri(&self, issuer: &str, email: &str) -> String {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        format!(
            "otpauth://totp/{issuer}:{email}?secret={}&issuer={issuer}&algorithm=SHA1&digits=6&period={STEP}",
            self.plain(),
            issuer = encode(issuer),
            email = encode(email),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, the lower six digits.
    #[test]
    fn codes_are_those_of_the_rfc() {
        let secret = SharedSecret(*b"12345678901234567890");
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            let at = Timestamp(seconds * 1_000);
            assert_eq!(secret.code(at), code);
            assert_eq!(secret.step_of(code, at), Some(seconds / 30));
            let spaced = format!(" {} {} ", &code[..3], &code[3..]);
            assert_eq!(secret.step_of(&spaced, at), Some(seconds / 30));
        }
        assert_eq!(secret.grouped(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        let uri = secret.uri("Luton Council", "a@b.uk");
        assert!(uri.starts_with("otpauth://totp/Luton%20Council:a%40b%2Euk?secret=GEZDGNBVGY3TQOJQ"), "{uri}");
    }

    #[test]
    fn one_step_before_and_after_is_taken_and_nothing_else() {
        let secret = SharedSecret(*b"12345678901234567890");
        let at = Timestamp(1_111_111_111_000);
        let code = secret.code(at);
        let step = at.0 / 30_000;
        for (steps, taken) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            assert_eq!(secret.step_of(&code, at.plus_ms(steps * 30_000)).is_some(), taken, "{steps}");
        }
        assert_eq!(secret.step_of(&code, at.plus_ms(30_000)), Some(step));
        for not in ["", "12345", "1234567", "abcdef", "１２３４５６", "05047é"] {
            assert_eq!(secret.step_of(not, at), None, "{not}");
        }
        assert_eq!(secret.step_of(&code, Timestamp(-1)), None);
    }

    #[test]
    fn it_is_opened_for_its_account_alone() {
        let entropy = Entropy::from_seed(1);
        let key = Secret::from_hex(&"ab".repeat(32)).unwrap();
        let account = |number| AccountId(uuid::Uuid::from_u128(number));
        let shared = SharedSecret::new(&entropy);
        let sealed = shared.seal(&key, account(1), &entropy).unwrap();
        assert_eq!(SharedSecret::open(&key, account(1), &sealed).unwrap().0, shared.0);
        assert!(SharedSecret::open(&key, account(2), &sealed).is_err());
        let other = Secret::from_hex(&"cd".repeat(32)).unwrap();
        assert!(SharedSecret::open(&other, account(1), &sealed).unwrap_err().to_string().contains("WARDWISE_SECRET"));
    }
}
