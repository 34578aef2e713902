//! Reading a question set from a file: what is wrong is said in words, with its place.

use super::QuestionSetDraft;
use serde::de::{DeserializeOwned, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::fmt;

/// The format written, and the only one read.
pub const FORMAT: u64 = 1;
/// The most bytes read.
pub const MOST_BYTES: usize = 2_000_000;

/// Why a file is not a question set.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// Too many bytes.
    #[error("the file has more than {MOST_BYTES} bytes")]
    TooLarge,
    /// UTF-16.
    #[error("the file is in UTF-16: save it as UTF-8")]
    Utf16,
    /// Not UTF-8.
    #[error("the file is not in UTF-8: save it as UTF-8")]
    NotUtf8,
    /// Not JSON, or not of this shape.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// Another format.
    #[error("the file says format {0}; this program reads format {FORMAT}")]
    Format(Value),
    /// A field that is not known.
    #[error("{0} is not known here: look at its spelling, or take it out")]
    Unknown(String),
}

/// Reads a question set as written down. A byte-order mark is passed over.
///
/// # Errors
/// What is wrong with the file. Whether the set can be published is another question: [`super::findings::findings`] says.
pub fn read(bytes: &[u8]) -> Result<QuestionSetDraft, ReadError> {
    strict(bytes)
}

/// Reads a document of this format, and loses nothing of it: a field that would not be written again is refused.
pub(crate) fn strict<T: DeserializeOwned + Serialize>(bytes: &[u8]) -> Result<T, ReadError> {
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    if bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        || bytes.iter().take(4).any(|byte| *byte == 0)
    {
        return Err(ReadError::Utf16);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ReadError::NotUtf8)?;
    let Unique(mut value) = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    if let Some(format) = value.as_object_mut().and_then(|fields| fields.remove("format"))
        && format.as_u64() != Some(FORMAT)
    {
        return Err(ReadError::Format(format));
    }
    let draft = T::deserialize(&value)?;
    match unknown(&value, &serde_json::to_value(&draft)?, "") {
        Some(path) => Err(ReadError::Unknown(path)),
        None => Ok(draft),
    }
}

/// A question set as it is handed on: indented, with the format it is in.
///
/// # Errors
/// None that a draft could cause.
pub fn write(draft: &QuestionSetDraft) -> serde_json::Result<String> {
    #[derive(serde::Serialize)]
    struct Written<'a> {
        format: u64,
        #[serde(flatten)]
        draft: &'a QuestionSetDraft,
    }
    serde_json::to_string_pretty(&Written { format: FORMAT, draft }).map(|text| text + "\n")
}

/// The path of the first field that was not taken up. A field that says what holds without it is not written again, and is no mistake.
fn unknown(given: &Value, taken: &Value, path: &str) -> Option<String> {
    match (given, taken) {
        (Value::Object(given), Value::Object(taken)) => given.iter().find_map(|(name, value)| {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            match taken.get(name) {
                Some(taken) => unknown(value, taken, &path),
                None if says_nothing(name, value) => None,
                None => Some(path),
            }
        }),
        (Value::Array(given), Value::Array(taken)) => given
            .iter()
            .zip(taken)
            .enumerate()
            .find_map(|(at, (given, taken))| unknown(given, taken, &format!("{path}[{at}]"))),
        _ => None,
    }
}

/// Whether a known field holds what it would be without it.
fn says_nothing(name: &str, value: &Value) -> bool {
    match name {
        "lead_in" | "ask_if" | "hint" | "specify" | "read_out" | "smallest" | "largest" | "unit" | "at_least"
        | "at_most" | "earliest" | "latest" | "not_before" | "not_after" => value.is_null(),
        "instead" | "comparators" => value.as_array().is_some_and(Vec::is_empty),
        "exclusive" | "required" => *value == Value::Bool(false),
        "order" => value == "fixed",
        "shown" => value == "by_length",
        _ => false,
    }
}

/// Any JSON in which no object has a name twice: the second would silently take the place of the first.
struct Unique(Value);

impl<'de> Deserialize<'de> for Unique {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Looker).map(Self)
    }
}

struct Looker;

impl<'de> Visitor<'de> for Looker {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(Unique(item)) = items.next_element()? {
            all.push(item);
        }
        Ok(Value::Array(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut all = Map::new();
        while let Some((name, Unique(value))) = fields.next_entry::<String, Unique>()? {
            if all.contains_key(&name) {
                return Err(A::Error::custom(format!("“{name}” is given twice")));
            }
            all.insert(name, value);
        }
        Ok(Value::Object(all))
    }
}

#[cfg(test)]
mod tests;
