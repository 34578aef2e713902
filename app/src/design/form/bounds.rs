use super::Pairs;
use super::numbers::code;
use super::read::Reader;
use survey::calendar::{DateBound, Day};
use survey::question::{AnswerKind, PlaceBy};

const DAY: &str = "Enter a day as year, month and day, like 2026-01-31, or how far it is from the day of the answer";

pub(super) fn place_value(by: PlaceBy) -> &'static str {
    match by {
        PlaceBy::Postcode => "postcode",
        PlaceBy::List => "list",
        PlaceBy::Map => "map",
    }
}

pub(super) fn place(value: &str, before: PlaceBy) -> PlaceBy {
    match value {
        "postcode" => PlaceBy::Postcode,
        "list" => PlaceBy::List,
        "map" => PlaceBy::Map,
        _ => before,
    }
}

pub(super) fn put(answer: &AnswerKind, pairs: &mut Pairs) {
    let (AnswerKind::Date { earliest, latest, not_before, not_after }
    | AnswerKind::MonthYear { earliest, latest, not_before, not_after }) = answer
    else {
        return;
    };
    for (name, bound) in [("earliest", earliest), ("latest", latest)] {
        let mut put = |part: &str, value: String| pairs.push((format!("{name}{part}"), value));
        match bound {
            None => put("", "none".to_owned()),
            Some(DateBound::On(day)) => {
                put("", "on".to_owned());
                put("_day", day.to_string());
            }
            Some(DateBound::FromToday { years, months, days }) => {
                put("", "from_today".to_owned());
                put("_years", years.to_string());
                put("_months", months.to_string());
                put("_days", days.to_string());
            }
        }
    }
    let code = |code: &Option<survey::code::Code>| code.as_ref().map(ToString::to_string).unwrap_or_default();
    pairs.push(("not_before".to_owned(), code(not_before)));
    pairs.push(("not_after".to_owned(), code(not_after)));
}

pub(super) fn read(reader: &mut Reader<'_>, before: &AnswerKind) -> AnswerKind {
    let (earliest, latest) = (bound(reader, "earliest"), bound(reader, "latest"));
    let (not_before, not_after) = (code(reader, "not_before"), code(reader, "not_after"));
    match before {
        AnswerKind::MonthYear { .. } => AnswerKind::MonthYear { earliest, latest, not_before, not_after },
        _ => AnswerKind::Date { earliest, latest, not_before, not_after },
    }
}

fn bound(reader: &mut Reader<'_>, name: &str) -> Option<DateBound> {
    match reader.fields.text(name) {
        "on" => {
            let field = format!("{name}_day");
            let day = reader.fields.trimmed(&field).parse::<Day>().ok();
            if day.is_none() {
                reader.wrong(&field, DAY);
            }
            day.map(DateBound::On)
        }
        "from_today" => {
            let mut part = |part: &str| {
                let field = format!("{name}_{part}");
                // Far beyond any life, and far from where days end.
                let number =
                    reader.optional_number::<i32>(&field, "Enter a whole number, below 0 for the past").unwrap_or(0);
                number.clamp(-200_000, 200_000)
            };
            Some(DateBound::FromToday { years: part("years"), months: part("months"), days: part("days") })
        }
        _ => None,
    }
}
