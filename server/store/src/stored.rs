//! Reading and writing the values that columns hold as text.

use crate::error::{Result, StoreError};
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use std::str::FromStr;

/// A value stored by its text form.
pub(crate) fn parse<T: FromStr>(text: &str, what: &str) -> Result<T> {
    text.parse().map_err(|_| StoreError::Corrupt(format!("{what}: {}", text.chars().take(40).collect::<String>())))
}

/// A document stored as JSON.
pub(crate) fn document<T: DeserializeOwned>(text: &str, what: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| StoreError::Corrupt(format!("{what}: {error}")))
}

/// A value as JSON, which reads back as it is where it was read from JSON.
pub(crate) fn json<T: Serialize>(value: &T, what: &str) -> Result<String> {
    serde_json::to_string(value).map_err(|error| StoreError::Conflict(format!("{what}: {error}")))
}

/// A document as JSON, refused when it would not read back as it is: a number that is not finite becomes null.
pub(crate) fn exact_json<T: Serialize + DeserializeOwned + PartialEq>(value: &T, what: &str) -> Result<String> {
    let text = json(value, what)?;
    match serde_json::from_str::<T>(&text) {
        Ok(again) if again == *value => Ok(text),
        _ => Err(StoreError::Conflict(format!(
            "{what} holds a value that cannot be stored, such as a number that is not finite"
        ))),
    }
}

/// SHA-256 of a text in lower-case hexadecimal.
pub(crate) fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// Bytes in lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// A count as read from the database.
pub(crate) fn count(number: impl TryInto<u32>) -> u32 {
    number.try_into().unwrap_or(u32::MAX)
}

/// A count as stored; held at the largest value of the column.
pub(crate) fn integer(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
