//! Keyed or plain SHA-256 hashes of secrets. The secrets themselves never reach the store.

use crate::stored::hex;
use std::fmt;

macro_rules! hashes {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name(pub [u8; 32]);

        impl $name {
            /// In 64 lower-case hexadecimal digits, as stored.
            #[must_use]
            pub fn to_hex(&self) -> String {
                hex(&self.0)
            }

            /// From 64 hexadecimal digits.
            #[must_use]
            pub fn from_hex(text: &str) -> Option<Self> {
                let digits = text.as_bytes();
                if digits.len() != 64 {
                    return None;
                }
                let mut bytes = [0u8; 32];
                for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
                    let high = char::from(pair[0]).to_digit(16)?;
                    let low = char::from(pair[1]).to_digit(16)?;
                    *byte = u8::try_from(high * 16 + low).ok()?;
                }
                Some(Self(bytes))
            }
        }

        /// A hash opens nothing, but it can tie a log line to a person.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )*};
}

hashes! {
    /// Hash of the cookie by which a resident continues.
    TokenHash,
    /// Hash of an access code.
    CodeHash,
    /// Hash of a return code.
    ReturnCodeHash,
    /// Hash of the key that makes starting by open link happen once, however often the form is sent.
    DraftKey,
    /// Hash of the cookie that makes a device a shared one.
    KioskHash,
    /// Hash of the code of a one-time link to an account.
    LinkHash,
    /// Hash of a code that stands in for a lost second factor.
    RecoveryHash,
    /// Hash of the cookie between password and code.
    SignInHash,
    /// Hash of the cookie of a signed-in member of staff; also names the session in lists.
    SessionHash,
}
