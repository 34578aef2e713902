//! What holds for every kind of question and whatever is sent.

use super::*;
use crate::question::Cell;
use crate::text::Piping;

/// One question of every kind.
fn every_kind() -> Vec<Question> {
    let mut other = option("other");
    other["specify"] = json!({"label": {"en": "Which"}, "most": 20});
    let mut none = option("none");
    none["exclusive"] = json!(true);
    let instead = json!([{"code": "dont_know", "label": {"en": "Don’t know"}}]);
    let choices = json!([option("a"), option("b"), other]);
    [
        json!({"kind": "single_choice", "options": choices}),
        json!({"kind": "multiple_choice", "options": [option("a"), option("b"), other, none], "largest": 2}),
        json!({"kind": "scale", "from": 0, "to": 10, "low": {"en": "Low"}, "high": {"en": "High"}, "instead": instead}),
        json!({"kind": "whole_number", "min": -5, "max": 5, "instead": instead}),
        json!({"kind": "decimal", "min": "-1.5", "max": "2.5", "places": 2, "unit": {"prefix": {"en": "£"}}}),
        json!({"kind": "percentage", "places": 1}),
        json!({"kind": "date", "latest": {"from_today": {}}, "instead": instead}),
        json!({"kind": "month_year"}),
        json!({"kind": "duration", "units": "hours_minutes", "max": 600}),
        json!({"kind": "duration", "units": "years_months", "max": 600, "instead": instead}),
        json!({"kind": "short_text", "most": 20}),
        json!({"kind": "long_text", "most": 50}),
        json!({"kind": "ranking", "places": 2, "options": [option("a"), option("b"), option("c")], "instead": instead}),
        json!({"kind": "place", "by": "map", "instead": instead}),
        json!({"kind": "place", "by": "postcode"}),
    ]
    .map(question)
    .to_vec()
}

/// What forms may hold: what pages offer, and anything else.
fn sent() -> impl Strategy<Value = Fields> {
    let name = prop::sample::select(vec![
        "answer",
        "answer",
        "answer",
        "answer-day",
        "answer-month",
        "answer-year",
        "answer-hours",
        "answer-minutes",
        "answer-years",
        "answer-months",
        "answer-1",
        "answer-2",
        "answer-other-text",
        "instead",
    ]);
    let value = prop_oneof![
        4 => prop::sample::select(vec!["a", "b", "c", "other", "none", "dont_know", "E05014741", "LU1 1AA"])
            .prop_map(str::to_owned),
        3 => (0..2100i32).prop_map(|number| number.to_string()),
        1 => "-?[0-9]{1,2}\\.[0-9]{1,3}",
        2 => any::<String>(),
        1 => "[a-z =+@\r\n]{0,40}",
    ];
    prop::collection::vec((name, value), 0..6).prop_map(|pairs| pairs.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_checked_answer_is_stored_read_said_and_written(sent in sent(), kind in 0..15usize) {
        let question = &every_kind()[kind];
        let known = wards();
        let here = Situation { wards: &known, postcode: PostcodeFound::Ward(known[0].clone()), ..now() };
        match question.check(&sent, &here) {
            Ok(answer) => {
                prop_assert_ne!(&answer, &Answer::Skipped);
                let stored = answer.to_stored().unwrap();
                let filled = [stored.choice.is_some(), stored.number.is_some(), stored.value.is_some()];
                prop_assert_eq!(filled.iter().filter(|filled| **filled).count(), 1);
                prop_assert!(!stored.value.iter().any(|value| value.chars().any(|one| one < ' ')));
                prop_assert_eq!(&Answer::from_stored(stored).unwrap(), &answer);
                let (voice, piping, names) = (PlainEnglish::default(), Piping::default(), BTreeMap::new());
                let saying = Saying { voice: &voice, piping: &piping, wards: &names };
                prop_assert!(!question.say(&answer, &saying).is_empty());
                let cells = question.cells(Some(&answer));
                prop_assert_eq!(cells.len(), question.columns().len());
                prop_assert!(cells.iter().any(|cell| *cell != Cell::Empty));
            }
            Err(error) => {
                let mut known = question.entry_fields();
                known.push("answer".to_owned());
                known.extend(question.options().iter().map(crate::question::AnswerOption::text_field));
                prop_assert!(known.contains(&error.field()), "{:?}", error);
                prop_assert!(!error.to_string().is_empty());
            }
        }
    }

    #[test]
    fn what_is_said_again_is_taken_again(sent in sent(), kind in 0..15usize) {
        // The page shows a stored answer in its fields; continuing without a change must keep it.
        let question = &every_kind()[kind];
        let known = wards();
        let here = Situation { wards: &known, postcode: PostcodeFound::Ward(known[0].clone()), ..now() };
        if let Ok(answer) = question.check(&sent, &here) {
            let shown = question.fields_of(&answer);
            let postcode = matches!(question.answer, crate::question::AnswerKind::Place { by: crate::question::PlaceBy::Postcode });
            if !postcode {
                prop_assert_eq!(question.check(&shown, &here), Ok(answer));
            }
        }
    }
}

#[test]
fn columns_of_all_questions_have_names_of_their_own() {
    for question in every_kind() {
        let columns = question.columns();
        let unique: std::collections::BTreeSet<&String> = columns.iter().collect();
        assert_eq!(unique.len(), columns.len(), "{columns:?}");
        assert_eq!(question.cells(None).len(), columns.len());
        assert!(question.cells(Some(&Answer::Skipped)).iter().all(|cell| *cell == Cell::Empty));
    }
}
