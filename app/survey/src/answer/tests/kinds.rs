//! What each kind of question takes, and what people are told when it cannot be taken.

use super::*;

fn single() -> Question {
    let mut other = option("other");
    other["specify"] = json!({"label": {"en": "Which"}, "most": 10});
    question(json!({"kind": "single_choice", "options": [option("agree"), option("disagree"), other]}))
}

fn several() -> Question {
    let mut none = option("none");
    none["exclusive"] = json!(true);
    let mut other = option("other");
    other["specify"] = json!({"label": {"en": "Which"}, "most": 10, "required": true});
    question(json!({
        "kind": "multiple_choice", "smallest": 2, "largest": 3,
        "options": [option("a"), option("b"), option("c"), other, none]
    }))
}

#[test]
fn one_choice_takes_only_the_options_on_the_page() {
    assert_eq!(check(&single(), &[("answer", "agree")]), Ok(Answer::Choice(code("agree"))));
    tells(&single(), &[("answer", "forged")], "answer", "Choose one of the answers on this page");
    tells(&single(), &[], "answer", "Choose an answer, or choose ‘Skip this question’");
}

#[test]
fn a_text_goes_with_its_option() {
    let text = ("answer-other-text", " a caf\u{65}\u{301} ");
    let said = Answer::Specified { option: code("other"), text: "a café".into() };
    assert_eq!(check(&single(), &[("answer", "other"), text]), Ok(said));
    assert_eq!(check(&single(), &[("answer", "other")]), Ok(Answer::Choice(code("other"))));
    assert_eq!(check(&single(), &[("answer", "agree"), text]), Ok(Answer::Choice(code("agree"))));
    let unchosen = "You typed an answer for ‘other’. Select ‘other’ to keep it, or delete what you typed";
    tells(&single(), &[text], "answer-other-text", unchosen);
    let long = ("answer-other-text", "eleven char");
    let message = "Answer must be 10 characters or fewer. You have entered 11";
    tells(&single(), &[("answer", "other"), long], "answer-other-text", message);
}

#[test]
fn several_choices_are_counted_and_exclusive_ones_stand_alone() {
    let chosen = |codes: &[&'static str]| codes.iter().map(|code| ("answer", *code)).collect::<Vec<_>>();
    let taken = Answer::Choices { options: vec![code("a"), code("c")], texts: BTreeMap::new() };
    assert_eq!(check(&several(), &chosen(&["c", "a", "a"])), Ok(taken));
    let none = Answer::Choices { options: vec![code("none")], texts: BTreeMap::new() };
    assert_eq!(check(&several(), &chosen(&["none"])), Ok(none));
    let nothing = "Select all answers that apply, or choose ‘Skip this question’";
    tells(&several(), &[], "answer", nothing);
    tells(&several(), &chosen(&["a"]), "answer", "Select at least 2");
    let alone = "Select ‘none’ by itself, or select other answers";
    tells(&several(), &chosen(&["a", "none"]), "answer", alone);
    tells(&several(), &chosen(&["a", "x"]), "answer", "Choose one of the answers on this page");
    let mut four = chosen(&["a", "b", "c", "other"]);
    tells(&several(), &four, "answer", "Select no more than 3");
    four.remove(0);
    tells(&several(), &four, "answer-other-text", "Enter your answer for ‘other’");
    four.push(("answer-other-text", "mine"));
    let answer = check(&several(), &four).unwrap();
    assert_eq!(answer.text_of(&code("other")), Some("mine"));
}

#[test]
fn numbers_are_held_to_their_bounds() {
    let adults = question(json!({"kind": "whole_number", "min": 0, "max": 16}));
    assert_eq!(check(&adults, &[("answer", " 2 ")]), Ok(Answer::Number(2)));
    tells(&adults, &[("answer", "17")], "answer", "Enter a number from 0 to 16");
    tells(&adults, &[("answer", "two")], "answer", "Enter a whole number in figures, like 0");
    tells(&adults, &[("answer", "99999999999999999999")], "answer", "Enter a whole number in figures, like 0");
    tells(&adults, &[("answer", " ")], "answer", "Enter a number, or choose ‘Skip this question’");
    let scale = question(json!({
        "kind": "scale", "from": 0, "to": 10, "low": {"en": "Not at all"}, "high": {"en": "Completely"},
        "instead": [{"code": "dont_know", "label": {"en": "Don’t know"}}]
    }));
    assert_eq!(check(&scale, &[("answer", "0")]), Ok(Answer::Number(0)));
    assert_eq!(check(&scale, &[("answer", "dont_know")]), Ok(Answer::Choice(code("dont_know"))));
    tells(&scale, &[("answer", "11")], "answer", "Choose one of the answers on this page");
}

#[test]
fn decimals_keep_every_digit() {
    let miles = question(json!({"kind": "decimal", "min": "0", "max": "99.9", "places": 1}));
    assert_eq!(check(&miles, &[("answer", "0.10")]), Ok(Answer::Decimal("0.1".parse().unwrap())));
    tells(&miles, &[("answer", "0.25")], "answer", "Enter a number with no more than 1 decimal place");
    tells(&miles, &[("answer", "100")], "answer", "Enter a number from 0 to 99.9");
    tells(&miles, &[("answer", "far")], "answer", "Enter a number in figures, like 0");
    let share = question(json!({"kind": "percentage"}));
    assert_eq!(check(&share, &[("answer", "40 %")]), Ok(Answer::Decimal(40.into())));
    tells(&share, &[("answer", "101")], "answer", "Enter a number from 0 to 100");
    tells(&share, &[("answer", "1.5")], "answer", "Enter a whole number");
}

#[test]
fn dates_are_real_and_within_their_bounds() {
    let born = question(json!({
        "kind": "date", "earliest": {"on": "1900-01-01"}, "latest": {"from_today": {"years": -16}}
    }));
    let date = |day: &'static str, month: &'static str, year: &'static str| {
        [("answer-day", day), ("answer-month", month), ("answer-year", year)]
    };
    assert_eq!(check(&born, &date("29", "Feb", "2000")), Ok(Answer::Date(Day(date!(2000 - 02 - 29)))));
    assert_eq!(check(&born, &date("24", "11", "2010")), Ok(Answer::Date(Day(date!(2010 - 11 - 24)))));
    let between = "Date must be between 1 January 1900 and 24 November 2010";
    tells(&born, &date("25", "11", "2010"), "answer-day", between);
    tells(&born, &date("29", "2", "2001"), "answer-day", "Date must be a real date, like 27 3 2026");
    tells(&born, &date("1", "", "2001"), "answer-month", "Date must include a month");
    tells(&born, &date("1", "", ""), "answer-month", "Date must include a month and year");
    tells(&born, &date("", "", ""), "answer-day", "Enter a date, or choose ‘Skip this question’");
    tells(&born, &date("32", "1", "2001"), "answer-day", "Day must be a number from 1 to 31");
    tells(&born, &date("1", "13", "2001"), "answer-month", "Month must be a number from 1 to 12, or its name");
    tells(&born, &date("1", "1", "01"), "answer-year", "Year must include 4 numbers");
    let past = question(json!({"kind": "date", "latest": {"from_today": {}}}));
    tells(&past, &date("25", "11", "2026"), "answer-day", "Date must be today or in the past");
    let moved = question(json!({"kind": "month_year", "latest": {"from_today": {}}}));
    assert_eq!(check(&moved, &date("", "11", "2026")[1..]), Ok(Answer::Month(Month::new(2026, 11).unwrap())));
    tells(&moved, &[("answer-month", "June")], "answer-year", "Date must include a year");
}

#[test]
fn lengths_of_time_are_put_together_from_their_fields() {
    let travel = question(json!({"kind": "duration", "units": "hours_minutes", "min": 1, "max": 720}));
    let time = |hours: &'static str, minutes: &'static str| [("answer-hours", hours), ("answer-minutes", minutes)];
    assert_eq!(check(&travel, &time("1", "30")), Ok(Answer::Duration(Span::Minutes(90))));
    assert_eq!(check(&travel, &time("", "30")), Ok(Answer::Duration(Span::Minutes(30))));
    tells(&travel, &time("", ""), "answer-hours", "Enter hours and minutes, or choose ‘Skip this question’");
    tells(&travel, &time("1", "60"), "answer-minutes", "Minutes must be 59 or fewer");
    tells(&travel, &time("1", "-1"), "answer-minutes", "Minutes must be a whole number");
    tells(&travel, &time("13", ""), "answer-hours", "Enter a length of time from 1 minute to 12 hours");
    let lived = question(json!({"kind": "duration", "units": "years", "max": 1200}));
    assert_eq!(check(&lived, &[("answer-years", "20")]), Ok(Answer::Duration(Span::Months(240))));
}

#[test]
fn texts_are_counted_as_people_count_and_hide_nothing() {
    let short = question(json!({"kind": "short_text", "most": 3}));
    assert_eq!(check(&short, &[("answer", "cafe\u{301}".trim_start_matches("ca"))]), Ok(Answer::Text("fé".into())));
    tells(&short, &[("answer", "four")], "answer", "Answer must be 3 characters or fewer. You have entered 4");
    tells(&short, &[("answer", " \r\n ")], "answer", "Enter your answer, or choose ‘Skip this question’");
    let long = question(json!({"kind": "long_text", "most": 500}));
    assert_eq!(check(&long, &[("answer", "a\r\nb")]), Ok(Answer::Text("a\nb".into())));
    let hidden = "Answer includes hidden characters, now shown as �. Check your answer, then choose Continue";
    tells(&long, &[("answer", "a\u{202e}b")], "answer", hidden);
}

#[test]
fn a_ranking_has_no_gap_and_no_option_twice() {
    let parks = question(json!({
        "kind": "ranking", "places": 3, "options": [option("parks"), option("buses"), option("bins"), option("shops")]
    }));
    let places = |first: &'static str, second: &'static str, third: &'static str| {
        [("answer-1", first), ("answer-2", second), ("answer-3", third)]
    };
    let ranked = Answer::Ranking(vec![code("bins"), code("parks")]);
    assert_eq!(check(&parks, &places("bins", "parks", "")), Ok(ranked));
    tells(&parks, &places("", "", ""), "answer-1", "Choose your 1st choice, or choose ‘Skip this question’");
    tells(&parks, &places("bins", "", "parks"), "answer-2", "Choose your 2nd choice before your 3rd choice");
    let twice = "‘bins’ is already your 1st choice. Choose another answer for your 3rd choice";
    tells(&parks, &places("bins", "parks", "bins"), "answer-3", twice);
}

#[test]
fn a_place_is_a_ward_of_the_council() {
    let known = wards();
    let list = question(json!({"kind": "place", "by": "list"}));
    let here = Situation { wards: &known, ..now() };
    assert_eq!(list.check(&fields(&[("answer", "E05014742")]), &here), Ok(Answer::Place(known[1].clone())));
    assert_eq!(list.check(&fields(&[("answer", "E05000000")]), &here), Err(AnswerError::UnknownOption));
    let postcode = question(json!({"kind": "place", "by": "postcode"}));
    let typed = |text: &str, postcode_found| {
        let here = Situation { postcode: postcode_found, ..now() };
        postcode.check(&fields(&[("answer", text)]), &here).map_err(|error| error.to_string())
    };
    let found = PostcodeFound::Ward(known[0].clone());
    assert_eq!(typed("lu1 2bq", found.clone()), Ok(Answer::Place(known[0].clone())));
    assert_eq!(typed("LU1", found).unwrap_err(), "Enter a full postcode, like LU1 2BQ");
    assert!(typed("LU1 2BQ", PostcodeFound::Unknown).unwrap_err().starts_with("We cannot find"));
    assert!(typed("LU1 2BQ", PostcodeFound::Elsewhere).unwrap_err().contains("outside the council"));
}

#[test]
fn an_answer_and_something_in_place_of_it_are_not_taken_together() {
    let instead = json!([{"code": "dont_know", "label": {"en": "Don’t know"}}]);
    let age = question(json!({"kind": "whole_number", "min": 0, "max": 120, "instead": instead}));
    assert_eq!(check(&age, &[("answer", ""), ("instead", "dont_know")]), Ok(Answer::Choice(code("dont_know"))));
    let both = "Give an answer or choose ‘Don’t know’, not both";
    tells(&age, &[("answer", "40"), ("instead", "dont_know")], "answer", both);
    tells(&age, &[("instead", "forged")], "answer", "Choose one of the answers on this page");
}
