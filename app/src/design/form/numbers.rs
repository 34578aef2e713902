use super::read::Reader;
use super::{Pairs, english};
use rust_decimal::Decimal;
use survey::code::Code;
use survey::question::{AnswerKind, Unit};
use survey::span::Units;

const WHOLE: &str = "Enter a whole number";
const NUMBER: &str = "Enter a number, like 12 or 0.5";

/// Every way of giving a length of time, as forms hold it.
pub const UNITS: [(&str, Units, &str); 6] = [
    ("hours_minutes", Units::HoursMinutes, "Hours and minutes"),
    ("hours", Units::Hours, "Hours"),
    ("minutes", Units::Minutes, "Minutes"),
    ("years_months", Units::YearsMonths, "Years and months"),
    ("years", Units::Years, "Years"),
    ("months", Units::Months, "Months"),
];

pub(super) fn put(answer: &AnswerKind, pairs: &mut Pairs) {
    let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
    let mut bound = |at_least: &Option<Code>, at_most: &Option<Code>| {
        let code = |code: &Option<Code>| code.as_ref().map(ToString::to_string).unwrap_or_default();
        put("at_least", code(at_least));
        put("at_most", code(at_most));
    };
    match answer {
        AnswerKind::WholeNumber { at_least, at_most, .. }
        | AnswerKind::Decimal { at_least, at_most, .. }
        | AnswerKind::Percentage { at_least, at_most, .. }
        | AnswerKind::Duration { at_least, at_most, .. } => bound(at_least, at_most),
        _ => {}
    }
    match answer {
        AnswerKind::Scale { from, to, low, high } => {
            put("from", from.to_string());
            put("to", to.to_string());
            put("low", english(low));
            put("high", english(high));
        }
        AnswerKind::WholeNumber { min, max, .. } => {
            put("min", min.to_string());
            put("max", max.to_string());
        }
        AnswerKind::Decimal { min, max, places, .. } => {
            put("min", min.to_string());
            put("max", max.to_string());
            put("places", places.to_string());
        }
        AnswerKind::Percentage { places, .. } => put("places", places.to_string()),
        AnswerKind::Duration { units, min, max, .. } => {
            let value = UNITS.iter().find(|(_, known, _)| known == units).map_or("", |(value, ..)| value);
            put("units", value.to_owned());
            put("min", min.to_string());
            put("max", max.to_string());
        }
        _ => {}
    }
    if let AnswerKind::WholeNumber { unit, .. } | AnswerKind::Decimal { unit, .. } = answer {
        let (side, text) = match unit {
            Some(Unit::Prefix(text)) => ("before", english(text)),
            Some(Unit::Suffix(text)) => ("after", english(text)),
            None => ("after", String::new()),
        };
        put("unit_side", side.to_owned());
        put("unit", text);
    }
}

pub(super) fn read(reader: &mut Reader<'_>, before: &AnswerKind) -> AnswerKind {
    let at_least = code(reader, "at_least");
    let at_most = code(reader, "at_most");
    match before {
        AnswerKind::Scale { from, to, low, high } => AnswerKind::Scale {
            from: reader.number("from", *from, WHOLE),
            to: reader.number("to", *to, WHOLE),
            low: reader.text("low", Some(low)),
            high: reader.text("high", Some(high)),
        },
        AnswerKind::WholeNumber { min, max, unit, .. } => AnswerKind::WholeNumber {
            min: reader.number("min", *min, WHOLE),
            max: reader.number("max", *max, WHOLE),
            unit: self::unit(reader, unit.as_ref()),
            at_least,
            at_most,
        },
        AnswerKind::Decimal { min, max, places, unit, .. } => AnswerKind::Decimal {
            min: reader.number::<Decimal>("min", *min, NUMBER),
            max: reader.number::<Decimal>("max", *max, NUMBER),
            places: reader.number("places", *places, WHOLE),
            unit: self::unit(reader, unit.as_ref()),
            at_least,
            at_most,
        },
        AnswerKind::Percentage { places, .. } => {
            AnswerKind::Percentage { places: reader.number("places", *places, WHOLE), at_least, at_most }
        }
        AnswerKind::Duration { units, min, max, .. } => {
            let chosen = UNITS.iter().find(|(value, ..)| *value == reader.fields.text("units"));
            AnswerKind::Duration {
                units: chosen.map_or(*units, |(_, units, _)| *units),
                min: reader.number("min", *min, WHOLE),
                max: reader.number("max", *max, WHOLE),
                at_least,
                at_most,
            }
        }
        other => other.clone(),
    }
}

/// A question's code, where one is chosen.
pub(super) fn code(reader: &Reader<'_>, field: &str) -> Option<Code> {
    reader.fields.trimmed(field).parse().ok()
}

fn unit(reader: &mut Reader<'_>, before: Option<&Unit>) -> Option<Unit> {
    let known = before.map(|unit| match unit {
        Unit::Prefix(text) | Unit::Suffix(text) => text,
    });
    let text = reader.optional("unit", known)?;
    Some(if reader.fields.text("unit_side") == "before" { Unit::Prefix(text) } else { Unit::Suffix(text) })
}
