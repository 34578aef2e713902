//! Passwords of staff: Argon2id with the parameters OWASP recommends (19 MiB, two passes, one lane), off the async
//! threads because hashing takes tens of milliseconds.

use crate::entropy::Entropy;
use anyhow::anyhow;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use zxcvbn::{Score, zxcvbn};

/// The shortest password taken (ASVS 5.0, 6.2.1 asks for 8 and recommends 15; people choose, machines make 24).
pub const SHORTEST: usize = 12;
/// At least 10¹⁰ guesses: years for whoever has stolen the hashes, at some tens of milliseconds each.
const HARD_ENOUGH: Score = Score::Four;
/// How many characters are weighed: what begins like a hard one is a hard one, and some input takes time with the cube of its length.
const WEIGHED: usize = 40;
/// The longest; longer input would only make hashing slow.
pub const LONGEST: usize = 256;

/// Why a password cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Too short.
    #[error("Use at least {SHORTEST} characters. Three or four words that do not belong together are good")]
    Short,
    /// Too long.
    #[error("Use at most {LONGEST} characters")]
    Long,
    /// Easily guessed, as one that many people use.
    #[error(
        "Choose a password that is harder to guess: not your e-mail address, not the same again and again, and not one that \
         many people use. Three or four words that do not belong together are good"
    )]
    Guessable,
}

fn hasher() -> anyhow::Result<Argon2<'static>> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|error| anyhow!("argon2 parameters: {error}"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Checks a new password. How hard it is to guess is estimated by zxcvbn (Wheeler 2016), which knows the passwords most often found
/// in breaches, words, names, rows of keys and dates (ASVS 5.0, 6.2.4 and 6.2.12).
///
/// # Errors
/// Says what to change; the outer error when the worker thread is gone.
pub async fn check_new(password: &str, email: &str) -> anyhow::Result<Result<(), PasswordError>> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Ok(Err(PasswordError::Short));
    }
    if length > LONGEST {
        return Ok(Err(PasswordError::Long));
    }
    let (password, email) = (password.to_owned(), email.to_lowercase());
    let hard = tokio::task::spawn_blocking(move || is_hard(&password, &email)).await?;
    Ok(if hard { Ok(()) } else { Err(PasswordError::Guessable) })
}

fn is_hard(password: &str, email: &str) -> bool {
    let name = email.split('@').next().unwrap_or(email);
    let is_name = name.len() > 3 && password.to_lowercase().replace(name, "").chars().count() < 6;
    let begins: String = password.chars().take(WEIGHED).collect();
    !is_name && zxcvbn(&begins, &[email, name, "wardwise", "council", "survey"]).score() >= HARD_ENOUGH
}

/// Hashes a password; the result names its scheme and parameters (PHC string).
///
/// # Errors
/// When hashing fails or the worker thread is gone.
pub async fn hash(password: String, entropy: &Entropy) -> anyhow::Result<String> {
    let salt: [u8; 16] = entropy.bytes();
    tokio::task::spawn_blocking(move || {
        let hash: PasswordHash = hasher()?
            .hash_password_with_salt(password.as_bytes(), &salt)
            .map_err(|error| anyhow!("cannot hash a password: {error}"))?;
        Ok(hash.to_string())
    })
    .await?
}

/// Whether a password fits a stored hash. `stored: None` (no such account) takes the same time and is never right.
///
/// # Errors
/// When the worker thread is gone.
pub async fn verify(password: String, stored: Option<String>) -> anyhow::Result<bool> {
    tokio::task::spawn_blocking(move || {
        let hasher = hasher()?;
        match stored.as_deref().map(PasswordHash::new) {
            Some(Ok(hash)) => Ok(hasher.verify_password(password.as_bytes(), &hash).is_ok()),
            Some(Err(error)) => Err(anyhow!("a stored password hash cannot be read: {error}")),
            None => {
                // As slow as a real check, so that the time does not tell which accounts exist.
                let _: Result<PasswordHash, _> = hasher.hash_password_with_salt(password.as_bytes(), &[0; 16]);
                Ok(false)
            }
        }
    })
    .await?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_fits() {
        let stored = hash("correct horse battery".into(), &Entropy::from_seed(1)).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(verify("correct horse battery".into(), Some(stored.clone())).await.unwrap());
        assert!(!verify("correct horse".into(), Some(stored)).await.unwrap());
        assert!(!verify("correct horse".into(), None).await.unwrap());
    }

    #[tokio::test]
    async fn weak_passwords_are_refused() {
        assert_eq!(check_new("short", "a@b").await.unwrap(), Err(PasswordError::Short));
        assert_eq!(check_new(&"x".repeat(300), "a@b").await.unwrap(), Err(PasswordError::Long));
        for guessable in [
            "aaaaaaaaaaaaaaa",
            "abcabcabcabcabc",
            "officer@luton.example",
            "Officer2026!!",
            "password1234",
            "P@ssw0rd1234",
            "1q2w3e4r5t6y",
            "qwertyuiop[]",
            "123456789012",
            "unbelievable",
            "councilsurvey2026",
        ] {
            assert_eq!(
                check_new(guessable, "officer@luton.example").await.unwrap(),
                Err(PasswordError::Guessable),
                "{guessable}"
            );
        }
        for good in ["maple-otter-lantern", "quiet violin harbour", "гора лампа яблуко", "Kx7!mQ2p#vL9"]
        {
            assert_eq!(check_new(good, "officer@luton.example").await.unwrap(), Ok(()), "{good}");
        }
        // The longest that is taken, of anything.
        let any: String = ('!'..='~').cycle().step_by(37).take(LONGEST).collect();
        assert_eq!(check_new(&any, "a@b").await.unwrap(), Ok(()));
    }
}
