//! What an interviewer does at a question, in English.

use crate::language::english;
use crate::respond::EarlierBound;
use survey::question::{AnswerKind, PlaceBy, Question, Side};
use survey::response::Mode;
use survey::span::Units;
use survey::text::Piping;

/// What to do at a question; `card` is the letter of its show card. Nothing is shown by telephone.
pub(super) fn how(question: &Question, mode: Mode, card: Option<&str>) -> String {
    let card = card.filter(|_| mode == Mode::FaceToFace);
    let offer = match card {
        Some(card) => format!("Show card {card}."),
        None => "Read out the answers.".to_owned(),
    };
    let steps: Vec<String> = match &question.answer {
        AnswerKind::SingleChoice { options, .. } if card.is_none() && question.is_select(options.len()) => {
            vec!["Do not read the list. Choose what they say.".to_owned()]
        }
        AnswerKind::SingleChoice { .. } => vec![offer, "Choose one.".to_owned()],
        AnswerKind::MultipleChoice { smallest, largest, .. } => {
            let limit = match (smallest.filter(|fewest| *fewest > 1), largest) {
                (None, None) => "Choose all that they say. Ask: anything else?".to_owned(),
                (None, Some(most)) => format!("Choose what they say: at most {most}."),
                (Some(fewest), None) => format!("Choose what they say: at least {fewest}."),
                (Some(fewest), Some(most)) if fewest == *most => format!("Choose what they say: exactly {most}."),
                (Some(fewest), Some(most)) => format!("Choose what they say: {fewest} to {most}."),
            };
            vec![offer, limit]
        }
        AnswerKind::Ranking { .. } => vec![offer, "Put what they choose in the order they say.".to_owned()],
        AnswerKind::Scale { .. } => match card {
            Some(_) => vec![offer],
            None => vec!["Read out both ends of the scale. Choose the number they say.".to_owned()],
        },
        AnswerKind::WholeNumber { .. } | AnswerKind::Decimal { .. } => vec!["Type the number they say.".to_owned()],
        AnswerKind::Percentage { .. } => vec!["Type the number they say, from 0 to 100.".to_owned()],
        AnswerKind::Date { .. } => vec!["Type the date they say, like 27 3 2026.".to_owned()],
        AnswerKind::MonthYear { .. } => vec!["Type the month and year they say, like 3 2026.".to_owned()],
        AnswerKind::Duration { units, .. } => vec![match units {
            Units::HoursMinutes | Units::Hours | Units::Minutes => "Type the time they say.".to_owned(),
            Units::YearsMonths | Units::Years | Units::Months => "Type how long they say.".to_owned(),
        }],
        AnswerKind::ShortText { .. } | AnswerKind::LongText { .. } => {
            vec!["Type their own words, as they say them. Leave out names of people.".to_owned()]
        }
        AnswerKind::Place { by: PlaceBy::Postcode } => {
            vec!["Type the postcode they say. It is looked up and not kept.".to_owned()]
        }
        AnswerKind::Place { .. } => vec!["Do not read the list. Choose the ward they say.".to_owned()],
    };
    steps.join(" ")
}

/// A bound that an earlier answer sets, said to the interviewer in English.
pub(super) fn held(bound: &EarlierBound, piping: &Piping) -> String {
    let held = match (bound.is_date(), bound.side) {
        (false, Side::AtLeast) => "Not less than",
        (false, Side::AtMost) => "Not more than",
        (true, Side::AtLeast) => "Not before",
        (true, Side::AtMost) => "Not after",
    };
    let (value, question) = (bound.value(english(), piping), bound.question(english(), piping).text);
    format!("{held} {value}, their answer to ‘{question}’.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn question(mut kind: Value) -> Question {
        let rest = json!({"code": "q", "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": "perception",
                          "source": {"title": "Test", "status": "own"}});
        kind.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        serde_json::from_value(kind).unwrap()
    }

    fn options(count: usize) -> Value {
        (0..count).map(|at| json!({"code": format!("o{at}"), "label": {"en": "O"}, "in_base": true})).collect()
    }

    #[test]
    fn cards_are_shown_at_the_door_and_answers_read_by_telephone() {
        let choice = question(json!({"kind": "single_choice", "options": options(4)}));
        assert_eq!(how(&choice, Mode::FaceToFace, Some("B")), "Show card B. Choose one.");
        assert_eq!(how(&choice, Mode::Telephone, Some("B")), "Read out the answers. Choose one.");
        let long = question(json!({"kind": "single_choice", "options": options(25)}));
        assert!(how(&long, Mode::Telephone, Some("C")).starts_with("Do not read the list"));
        assert!(how(&long, Mode::FaceToFace, Some("C")).starts_with("Show card C"));
    }

    #[test]
    fn how_many_may_be_chosen_is_said() {
        let several = |limits: Value| {
            let mut kind = json!({"kind": "multiple_choice", "options": options(5)});
            kind.as_object_mut().unwrap().extend(limits.as_object().unwrap().clone());
            how(&question(kind), Mode::Telephone, None)
        };
        assert!(several(json!({})).contains("anything else?"));
        assert!(several(json!({"largest": 3})).contains("at most 3"));
        assert!(several(json!({"smallest": 2, "largest": 2})).contains("exactly 2"));
    }
}
