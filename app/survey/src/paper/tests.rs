use super::*;
use crate::answer::Answer;
use crate::fields::Fields;
use crate::question_set::QuestionSet;
use crate::situation::{PostcodeFound, Situation};
use proptest::prelude::*;
use time::macros::date;

/// One question of every kind.
fn set() -> QuestionSet {
    let text = include_str!("../../../../server/reference/question-sets/every_answer_type_1.json");
    serde_json::from_str(text).unwrap()
}

fn wards() -> Vec<Ward> {
    let ward = |code: &str, name: &str| Ward { code: code.parse().unwrap(), name: name.into() };
    vec![ward("E05014735", "Biscot"), ward("E05014736", "Dallow")]
}

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

fn keyed_with(question: &str, entry: &str, texts: &[(&str, &str)]) -> Result<Keyed, EntryError> {
    let (set, wards) = (set(), wards());
    let codes: Vec<_> = wards.iter().map(|ward| ward.code.clone()).collect();
    let found = if entry == "LU1 2BQ" { PostcodeFound::Ward(codes[1].clone()) } else { PostcodeFound::Unknown };
    let now = Situation { wards: &codes, postcode: found, ..Situation::on(date!(2026 - 11 - 26)) };
    let texts: Fields = texts.iter().copied().collect();
    set.question(&code(question)).unwrap().keyed(entry, &texts, &now, &wards)
}

fn keyed(question: &str, entry: &str) -> Result<Keyed, EntryError> {
    keyed_with(question, entry, &[])
}

#[track_caller]
fn answers(question: &str, entry: &str, answer: Answer) {
    assert_eq!(keyed(question, entry), Ok(Keyed::Answer(answer)), "{question}: {entry}");
}

#[test]
fn questions_are_numbered_as_online_from_the_postcode() {
    let set = set();
    assert_eq!(number(&set, &code("heard")), Some(2));
    let numbers: Vec<usize> = questions(&set).map(|asked| asked.number).collect();
    assert_eq!(numbers, (2..2 + set.questions().count()).collect::<Vec<_>>());
    assert_eq!(number(&set, &code("no_such")), None);
}

#[test]
fn numbers_and_letters_of_boxes_are_answers() {
    answers("heard", "1", Answer::Choice(code("letter")));
    answers("proud", " 6 ", Answer::Choice(code("dont_know")));
    let both = vec![code("consultation"), code("volunteered")];
    answers("took_part", "3, 1", Answer::Choices { options: both, texts: [].into() });
    answers("improve", "4 1", Answer::Ranking(vec![code("buses"), code("parks")]));
    answers("improve", "a", Answer::Choice(code("nothing")));
    answers("satisfied_life", "0", Answer::Number(0));
    answers("satisfied_life", "A", Answer::Choice(code("dont_know")));
    answers("rent", "b", Answer::Choice(code("prefer_not")));
    answers("rent", "650.50", Answer::Decimal("650.50".parse().unwrap()));
    answers("last_visit", "27/3/2026", Answer::Date(crate::calendar::Day(date!(2026 - 03 - 27))));
    answers("moved", "3.2020", Answer::Month("2020-03".parse().unwrap()));
    answers("travel", "1 30", Answer::Duration(crate::span::Span::Minutes(90)));
    answers("shops_place", "2", Answer::Place("E05014736".parse().unwrap()));
    answers("work_place", "LU1 2BQ", Answer::Place("E05014736".parse().unwrap()));
    answers("one_word", "home", Answer::Text("home".into()));
}

#[test]
fn what_paper_alone_can_have_is_told_apart() {
    for question in questions(&set()) {
        let name = question.question.code.as_str();
        assert_eq!(keyed(name, "  "), Ok(Keyed::Nothing), "{name}");
        assert_eq!(keyed(name, "*"), Ok(Keyed::TooManyTicked), "{name}");
        assert_eq!(keyed(name, "?"), Ok(Keyed::NothingClear), "{name}");
    }
    assert_eq!(Keyed::TooManyTicked.counted(), Answer::Skipped);
}

#[test]
fn what_is_no_box_is_refused_with_the_boxes_there_are() {
    let says = |question: &str, entry: &str| keyed(question, entry).unwrap_err().to_string();
    assert_eq!(says("heard", "9"), "There is no box ‘9’. Type a number from 1 to 4");
    assert_eq!(says("improve", "7"), "There is no box ‘7’. Type a number from 1 to 6, or A");
    assert_eq!(says("heard", "1 2"), "Type one number. If more than one box is ticked, type *");
    assert_eq!(says("last_visit", "2026"), "Type day, month and year, like 27 3 2026. If a part is missing, type ?");
    assert_eq!(says("travel", "30"), "Type hours and minutes, like 1 30. If a part is missing, type ?");
    assert!(says("people", "40").contains("from 1 to 20. If the paper says this, type ?"));
    assert!(says("took_part", "6 1").contains("by itself"));
    assert_eq!(says("shops_place", "3"), "There is no box ‘3’. Type a number from 1 to 2, or A");
}

#[test]
fn texts_go_with_their_options_and_may_be_missing_on_paper() {
    let other = [("answer-other-text", "On the bus")];
    let specified = Answer::Specified { option: code("other"), text: "On the bus".into() };
    assert_eq!(keyed_with("heard", "4", &other), Ok(Keyed::Answer(specified)));
    assert!(keyed_with("heard", "", &other).is_err(), "a text without its box is asked about");
    // Online this text is required; a paper cannot be asked again.
    let ticked = Answer::Choices { options: vec![code("other")], texts: [].into() };
    answers("took_part", "5", ticked);
}

#[test]
fn two_people_agree_unless_they_read_something_else() {
    let text = |text: &str| Keyed::Answer(Answer::Text(text.into()));
    assert!(text("More  trees\nplease").agrees(&text("more trees please")));
    assert!(!text("more trees").agrees(&text("more bees")));
    assert!(!Keyed::Nothing.agrees(&Keyed::NothingClear));
    let set = set();
    let form = |heard: Keyed, home: Keyed| KeyedForm { home, answers: [(code("heard"), heard)].into() };
    let one = form(Keyed::Answer(Answer::Choice(code("letter"))), Keyed::Nothing);
    let other = form(Keyed::Nothing, Keyed::NothingClear);
    assert_eq!(one.differences(&other, &set), [None, Some(code("heard"))]);
    assert!(one.differences(&one, &set).is_empty());
    let counted = one.counted(&set);
    assert_eq!(counted.0.len(), set.questions().count());
    assert_eq!(counted.get(&code("people")), Some(&Answer::Skipped));
    assert_eq!(serde_json::from_str::<KeyedForm>(&serde_json::to_string(&one).unwrap()).unwrap(), one);
}

proptest! {
    #[test]
    fn no_entry_panics_and_every_answer_taken_is_one_the_question_takes(at in 0usize..30, entry in "[0-9A-Ca-z*?,/. -]{0,12}|.{0,40}") {
        let set = set();
        let count = set.questions().count();
        let question = set.questions().nth(at % count).unwrap();
        let wards = wards();
        let codes: Vec<_> = wards.iter().map(|ward| ward.code.clone()).collect();
        let now = Situation { wards: &codes, ..Situation::on(date!(2026 - 11 - 26)) };
        if let Ok(Keyed::Answer(answer)) = question.keyed(&entry, &Fields::default(), &now, &wards) {
            let again = question.on_paper().check(&question.fields_of(&answer), &now);
            // A postcode is not kept, so it cannot be sent again.
            if !matches!(question.answer, AnswerKind::Place { by: PlaceBy::Postcode }) {
                prop_assert_eq!(again, Ok(answer.clone()));
                let keyed = Keyed::Answer(answer);
                let (typed, texts) = question.entry_of(&keyed, &wards);
                prop_assert_eq!(question.keyed(&typed, &texts, &now, &wards), Ok(keyed));
            }
        }
    }
}
