//! Limits on answers as `constraint` expressions, and back.

use super::expression::{Expression, Operand, read};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Map, Value, json};
use survey::calendar::DateBound;
use survey::question::AnswerKind;
use survey::rule::Is;

/// The limits of a kind as an expression; empty where there are none that XLSForm can say.
pub(super) fn say(answer: &AnswerKind) -> String {
    let day = |bound: &DateBound| match bound {
        DateBound::On(day) => Some(format!("date('{day}')")),
        DateBound::FromToday { years: 0, months: 0, days: 0 } => Some("today()".to_owned()),
        DateBound::FromToday { .. } => None,
    };
    let parts: Vec<String> = match answer {
        AnswerKind::MultipleChoice { options, smallest, largest, .. } => {
            let least = smallest.map(|least| format!("count-selected(.) >= {least}"));
            let most = largest.map(|most| format!("count-selected(.) <= {most}"));
            let alone = options.iter().filter(|option| option.exclusive);
            let alone = alone.map(|option| format!("not(selected(., '{}') and count-selected(.) > 1)", option.code));
            least.into_iter().chain(most).chain(alone).collect()
        }
        AnswerKind::WholeNumber { min, max, .. } => vec![format!(". >= {min}"), format!(". <= {max}")],
        AnswerKind::Decimal { min, max, .. } => vec![format!(". >= {min}"), format!(". <= {max}")],
        AnswerKind::Percentage { .. } => vec![". >= 0".to_owned(), ". <= 100".to_owned()],
        AnswerKind::Duration { min, max, .. } => vec![format!(". >= {min}"), format!(". <= {max}")],
        AnswerKind::Date { earliest, latest, .. } | AnswerKind::MonthYear { earliest, latest, .. } => {
            let first = earliest.as_ref().and_then(day).map(|day| format!(". >= {day}"));
            let last = latest.as_ref().and_then(day).map(|day| format!(". <= {day}"));
            first.into_iter().chain(last).collect()
        }
        AnswerKind::ShortText { most } | AnswerKind::LongText { most } => vec![format!("string-length(.) <= {most}")],
        AnswerKind::SingleChoice { .. }
        | AnswerKind::Scale { .. }
        | AnswerKind::Ranking { .. }
        | AnswerKind::Place { .. } => {
            vec![]
        }
    };
    parts.join(" and ")
}

/// The fields of a question that an expression gives for its kind; what is not understood is said.
pub(super) fn fields(kind: &str, text: &str) -> Result<Map<String, Value>, String> {
    let parts = match read(text)? {
        Expression::And(parts) => parts,
        part => vec![part],
    };
    let mut fields = Map::new();
    for part in parts {
        let (name, value) = field(kind, &part).ok_or("it is not a limit that this kind of question has")?;
        fields.insert(name.to_owned(), value);
    }
    Ok(fields)
}

fn field(kind: &str, part: &Expression) -> Option<(&'static str, Value)> {
    let Expression::Compare(left, is, right) = part else { return None };
    let lower = matches!(is, Is::AtLeast | Is::Above);
    let upper = matches!(is, Is::AtMost | Is::Below);
    if !lower && !upper {
        return None;
    }
    let open = matches!(is, Is::Above | Is::Below);
    // Of whole numbers, more than 0 is from 1.
    let whole = |number: &Decimal| {
        let bound = number.to_i64().filter(|whole| Decimal::from(*whole) == *number)?;
        if !open {
            Some(bound)
        } else if lower {
            bound.checked_add(1)
        } else {
            bound.checked_sub(1)
        }
    };
    match (kind, left, right) {
        ("whole_number", Operand::This, Operand::Number(number)) => {
            Some((if lower { "min" } else { "max" }, json!(whole(number)?)))
        }
        ("decimal", Operand::This, Operand::Number(number)) if !open => {
            Some((if lower { "min" } else { "max" }, json!(number.to_string())))
        }
        ("date" | "month_year", Operand::This, Operand::Date(day)) if !open => {
            Some((if lower { "earliest" } else { "latest" }, json!({"on": day})))
        }
        ("date" | "month_year", Operand::This, Operand::Today) if !open => {
            Some((if lower { "earliest" } else { "latest" }, json!({"from_today": {}})))
        }
        ("multiple_choice", Operand::Count(this), Operand::Number(number)) if **this == Operand::This => {
            let number = u32::try_from(whole(number)?).ok()?;
            Some((if lower { "smallest" } else { "largest" }, json!(number)))
        }
        ("short_text" | "long_text", Operand::Length(this), Operand::Number(number))
            if upper && **this == Operand::This =>
        {
            Some(("most", json!(u32::try_from(whole(number)?).ok()?)))
        }
        _ => None,
    }
}
