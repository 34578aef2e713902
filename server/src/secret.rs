//! The server's key, and what is derived with it. Access codes are short enough to be tried one by one if a database
//! leaked, so they are stored as HMAC-SHA-256 under a key that is not in the database.

use crate::entropy::{Entropy, hex};
use anyhow::{Context, bail};
use hmac::{Hmac, KeyInit, Mac};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::path::Path;
use store::{CodeHash, RecoveryHash, ReturnCodeHash};
use survey::access_code::AccessCode;
use survey::id::AccountId;
use survey::return_code::ReturnCode;

/// The server's key: 32 bytes.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Secret {
    /// From 64 hexadecimal digits, as in `WARDWISE_SECRET`.
    ///
    /// # Errors
    /// Says what form is wanted.
    pub fn from_hex(text: &str) -> anyhow::Result<Self> {
        let text = text.trim();
        if text.len() != 64 || !text.is_ascii() {
            bail!("the secret must be 64 hexadecimal digits (32 bytes); make one with: openssl rand -hex 32");
        }
        let mut key = [0; 32];
        for (byte, pair) in key.iter_mut().zip(text.as_bytes().chunks(2)) {
            let pair = std::str::from_utf8(pair).context("the secret is not text")?;
            *byte = u8::from_str_radix(pair, 16)
                .context("the secret must be 64 hexadecimal digits (32 bytes); make one with: openssl rand -hex 32")?;
        }
        Ok(Self(key))
    }

    /// From a file, made with fresh randomness and readable by its owner alone if it does not exist.
    ///
    /// # Errors
    /// When the file cannot be read or made, or holds something else.
    pub fn from_file(path: &Path, entropy: &Entropy) -> anyhow::Result<Self> {
        match fs::read_to_string(path) {
            Ok(text) => Self::from_hex(&text).with_context(|| format!("in {}", path.display())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let secret = Self(entropy.bytes());
                write_private(path, format!("{}\n", hex(&secret.0)))?;
                Ok(secret)
            }
            Err(error) => Err(error).with_context(|| format!("cannot read the secret in {}", path.display())),
        }
    }

    /// What the register stores for an access code.
    #[must_use]
    pub fn access_code_hash(&self, code: &AccessCode) -> CodeHash {
        CodeHash(self.mac(b"access code", code.plain().as_bytes()))
    }

    /// What is stored for a return code.
    #[must_use]
    pub fn return_code_hash(&self, code: &ReturnCode) -> ReturnCodeHash {
        ReturnCodeHash(self.mac(b"return code", code.plain().as_bytes()))
    }

    /// What the throttle stores for an e-mail address: the address itself is not needed to count failures.
    #[must_use]
    pub fn throttle_key(&self, email: &str) -> String {
        hex(&self.mac(b"sign-in", email.as_bytes()))
    }

    /// What is stored of a code that stands in for a lost second factor.
    #[must_use]
    pub fn recovery_code_hash(&self, account: AccountId, code: &AccessCode) -> RecoveryHash {
        RecoveryHash(self.mac(b"recovery code", format!("{account} {}", code.plain()).as_bytes()))
    }

    /// Seals something small that has to be read again, under a key of its purpose (ChaCha20-Poly1305, RFC 8439). `whose` is
    /// bound to it: what was sealed for one is not opened for another. `None` where the library refuses.
    #[must_use]
    pub fn seal(&self, purpose: &[u8], whose: &[u8], plain: &[u8], entropy: &Entropy) -> Option<String> {
        let nonce: [u8; NONCE_LEN] = entropy.bytes();
        let mut sealed = plain.to_vec();
        let key = self.key(purpose)?;
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(whose), &mut sealed).ok()?;
        Some(format!("1:{}{}", hex(&nonce), hex(&sealed)))
    }

    /// What was sealed; `None` where it was sealed under another key, for another, or was changed.
    #[must_use]
    pub fn open(&self, purpose: &[u8], whose: &[u8], sealed: &str) -> Option<Vec<u8>> {
        let bytes = from_hex(sealed.strip_prefix("1:")?)?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE_LEN>()?;
        let mut sealed = sealed.to_vec();
        let key = self.key(purpose)?;
        let plain = key.open_in_place(Nonce::assume_unique_for_key(*nonce), Aad::from(whose), &mut sealed).ok()?;
        Some(plain.to_vec())
    }

    fn key(&self, purpose: &[u8]) -> Option<LessSafeKey> {
        let key = UnboundKey::new(&CHACHA20_POLY1305, &self.mac(purpose, b"seal")).ok()?;
        Some(LessSafeKey::new(key))
    }

    fn mac(&self, purpose: &[u8], message: &[u8]) -> [u8; 32] {
        // A key as long as HMAC's block is used as it is: ours is shorter and is filled up with zeros, as HMAC itself does.
        let mut block = [0; 64];
        block[..32].copy_from_slice(&self.0);
        let mut mac = Hmac::<Sha256>::new(&block.into());
        for part in [purpose, &[0], message] {
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    let pairs = digits.chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return None;
    }
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

/// What is stored of an opaque token: its SHA-256. Tokens have 256 random bits, so no key is needed.
#[must_use]
pub fn token_hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// Writes a file that only its owner can read, whole or not at all.
///
/// # Errors
/// When the folder or the file cannot be written.
pub fn write_private(path: &Path, content: impl AsRef<[u8]>) -> anyhow::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    let beside = path.with_extension("new");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(&beside).with_context(|| format!("cannot write {}", beside.display()))?;
    file.write_all(content.as_ref())
        .and_then(|()| file.sync_all())
        .with_context(|| format!("cannot write {}", beside.display()))?;
    fs::rename(&beside, path).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_secret_is_kept_and_private() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/wardwise.key");
        let entropy = Entropy::from_seed(1);
        let code = entropy.access_code();
        let first = Secret::from_file(&path, &entropy).unwrap().access_code_hash(&code);
        let again = Secret::from_file(&path, &entropy).unwrap().access_code_hash(&code);
        assert_eq!(first, again);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_bad_secret_is_refused_with_a_way_out() {
        for text in ["", "zz", &"g".repeat(64), &"é".repeat(32)] {
            assert!(Secret::from_hex(text).unwrap_err().to_string().contains("openssl"), "{text}");
        }
    }

    #[test]
    fn what_is_sealed_is_opened_for_the_same_alone() {
        let (secret, entropy) = (Secret([1; 32]), Entropy::from_seed(1));
        let sealed = secret.seal(b"second factor", b"one", b"plain", &entropy).unwrap();
        assert_eq!(secret.open(b"second factor", b"one", &sealed).as_deref(), Some(&b"plain"[..]));
        assert_ne!(sealed, secret.seal(b"second factor", b"one", b"plain", &entropy).unwrap());
        assert_eq!(secret.open(b"second factor", b"two", &sealed), None);
        assert_eq!(secret.open(b"other", b"one", &sealed), None);
        assert_eq!(Secret([2; 32]).open(b"second factor", b"one", &sealed), None);
        let mut changed = sealed.clone().into_bytes();
        let last = changed.len() - 1;
        changed[last] = if changed[last] == b'0' { b'1' } else { b'0' };
        for not in [String::from_utf8(changed).unwrap().as_str(), "", "1:", "1:00", "1:é", &sealed[..20], &sealed[2..]]
        {
            assert_eq!(secret.open(b"second factor", b"one", not), None, "{not}");
        }
    }

    #[test]
    fn purposes_and_keys_are_apart() {
        let (a, b) = (Secret([1; 32]), Secret([2; 32]));
        let code = Entropy::from_seed(1).access_code();
        assert_ne!(a.access_code_hash(&code), b.access_code_hash(&code));
        assert_ne!(a.access_code_hash(&code).to_hex(), a.throttle_key(&code.plain()));
        let code = Entropy::from_seed(1).return_code();
        assert_ne!(a.return_code_hash(&code), b.return_code_hash(&code));
        assert_ne!(a.return_code_hash(&code).0, a.mac(b"access code", code.plain().as_bytes()));
    }
}
