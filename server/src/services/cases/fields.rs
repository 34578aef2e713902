//! Fields of `case.json`, checked for their type: a field that is there and cannot be read is refused, never ignored.

use super::failure::{Failure, Kind};
use serde_json::{Map, Value};

fn wrong(key: &str, needs: &str) -> Failure {
    Failure::new(Kind::WrongType, format!("“{key}” must be {needs}"))
}

fn missing(key: &str) -> Failure {
    Failure::new(Kind::MissingField, format!("“{key}” is missing"))
}

/// A text, if it is there.
pub(super) fn optional<'a>(ask: &'a Value, key: &str) -> Result<Option<&'a str>, Failure> {
    match &ask[key] {
        Value::Null => Ok(None),
        Value::String(text) => Ok(Some(text)),
        _ => Err(wrong(key, "a text")),
    }
}

/// A text.
pub(super) fn text<'a>(ask: &'a Value, key: &str) -> Result<&'a str, Failure> {
    optional(ask, key)?.ok_or_else(|| missing(key))
}

/// A number.
pub(super) fn number(ask: &Value, key: &str) -> Result<f64, Failure> {
    match &ask[key] {
        Value::Null => Err(missing(key)),
        value => value.as_f64().ok_or_else(|| wrong(key, "a number")),
    }
}

/// A list of texts; one text alone is a list of one, nothing is an empty list.
pub(super) fn texts<'a>(ask: &'a Value, key: &str) -> Result<Vec<&'a str>, Failure> {
    each(ask, key).map(|value| value.as_str().ok_or_else(|| wrong(key, "a list of texts"))).collect()
}

/// A list of numbers; one number alone is a list of one, nothing is an empty list.
pub(super) fn numbers(ask: &Value, key: &str) -> Result<Vec<f64>, Failure> {
    each(ask, key).map(|value| value.as_f64().ok_or_else(|| wrong(key, "a list of numbers"))).collect()
}

fn each<'a>(ask: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    match &ask[key] {
        Value::Null => [].iter(),
        Value::Array(values) => values.iter(),
        value => std::slice::from_ref(value).iter(),
    }
}

/// The fields of an object; nothing, or an empty list, is an empty object.
pub(super) fn object<'a>(ask: &'a Value, key: &str) -> Result<impl Iterator<Item = (&'a String, &'a Value)>, Failure> {
    let fields = match &ask[key] {
        Value::Null => None,
        Value::Array(values) if values.is_empty() => None,
        Value::Object(fields) => Some(fields),
        _ => return Err(wrong(key, "an object")),
    };
    Ok(fields.into_iter().flat_map(Map::iter))
}

/// The level of an interval: 0.95 if none is stated.
pub(super) fn level(ask: &Value) -> Result<f64, Failure> {
    if ask["level"].is_null() {
        return Ok(0.95);
    }
    let level = number(ask, "level")?;
    let valid = level > 0.0 && 1.0 - level > 0.0;
    if valid {
        Ok(level)
    } else {
        Err(Failure::new(Kind::Level, format!("a level of {level}: need one between 0 and 1")))
    }
}
