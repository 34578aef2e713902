//! The source of everything unpredictable: identifiers, codes, tokens. Seeded once from the operating system, or from
//! a fixed seed where a run must repeat itself.

use rand::rngs::{ChaCha20Rng, SysError, SysRng};
use rand::{Rng, SeedableRng};
use std::sync::{Arc, Mutex, PoisonError};
use survey::access_code::AccessCode;
use survey::link_code::LinkCode;
use survey::reference::Reference;
use survey::return_code::ReturnCode;

/// A shared random source.
#[derive(Clone)]
pub struct Entropy(Arc<Mutex<ChaCha20Rng>>);

impl Entropy {
    /// Seeded from the operating system.
    ///
    /// # Errors
    /// The operating system's error when it has no randomness to give.
    pub fn from_system() -> Result<Self, SysError> {
        Ok(Self(Arc::new(Mutex::new(ChaCha20Rng::try_from_rng(&mut SysRng)?))))
    }

    /// Seeded by a number: the same seed gives the same sequence. For demonstration data and tests only.
    #[must_use]
    pub fn from_seed(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(ChaCha20Rng::seed_from_u64(seed))))
    }

    /// `N` random bytes.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        // A panic elsewhere cannot leave the generator half changed in a way that matters.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
        bytes
    }

    /// A new access code.
    #[must_use]
    pub fn access_code(&self) -> AccessCode {
        loop {
            if let Some(code) = AccessCode::from_random(&self.bytes::<32>()) {
                return code;
            }
        }
    }

    /// A new return code.
    #[must_use]
    pub fn return_code(&self) -> ReturnCode {
        loop {
            if let Some(code) = ReturnCode::from_random(&self.bytes::<32>()) {
                return code;
            }
        }
    }

    /// A new code of a one-time link to an account.
    #[must_use]
    pub fn link_code(&self) -> LinkCode {
        loop {
            if let Some(code) = LinkCode::from_random(&self.bytes::<32>(), &self.bytes::<32>()) {
                return code;
            }
        }
    }

    /// A new reference.
    #[must_use]
    pub fn reference(&self) -> Reference {
        loop {
            if let Some(reference) = Reference::from_random(&self.bytes::<32>()) {
                return reference;
            }
        }
    }

    /// A new opaque token: 32 random bytes in hexadecimal.
    #[must_use]
    pub fn token(&self) -> String {
        hex(&self.bytes::<32>())
    }
}

impl std::fmt::Debug for Entropy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Entropy(…)")
    }
}

/// Bytes in lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_repeat_and_the_system_does_not() {
        assert_eq!(Entropy::from_seed(7).token(), Entropy::from_seed(7).token());
        assert_ne!(Entropy::from_system().unwrap().token(), Entropy::from_system().unwrap().token());
        assert_eq!(hex(&[0, 255, 16]), "00ff10");
    }
}
