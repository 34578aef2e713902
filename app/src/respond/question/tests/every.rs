//! Every kind of question as a page, from the set that has them all.

use super::*;
use crate::results::{WardMap, WardShape};
use std::sync::Arc;
use survey::question_set::QuestionSet;
use survey::situation::Situation;

fn set() -> QuestionSet {
    let text = include_str!("../../../../../server/reference/question-sets/every_answer_type_1.json");
    serde_json::from_str(text).unwrap()
}

fn places() -> Places {
    let wards = [("E05014741", "Dallow"), ("E05014742", "Farley")];
    let wards: Vec<WardOption> = wards
        .into_iter()
        .map(|(code, name)| WardOption { code: code.parse().unwrap(), name: name.to_owned() })
        .collect();
    let square = |west: f64| vec![(west, 51.0), (west + 1.0, 51.0), (west + 1.0, 52.0), (west, 52.0), (west, 51.0)];
    let shapes: Vec<WardShape> = wards
        .iter()
        .zip([0.0, 1.0])
        .map(|(ward, west)| WardShape { ward: ward.code.clone(), polygons: vec![vec![square(west)]] })
        .collect();
    Places { map: WardMap::of(&shapes).map(Arc::new), wards }
}

/// Answers that bring every question up, the page of none shown with them.
fn asking_everything() -> Answers {
    let none = Answer::Choices { options: vec!["none".parse().unwrap()], texts: std::collections::BTreeMap::new() };
    let all = [("took_part", none), ("people", Answer::Number(4)), ("children", Answer::Number(2))];
    Answers(all.into_iter().map(|(code, answer)| (code.parse().unwrap(), answer)).collect())
}

fn page(code: &str) -> QuestionPage {
    let (set, answers) = (set(), asking_everything());
    let journey = Journey::new(&set, &about(), &answers);
    let page = QuestionPage::new(&frame(), &journey, &code.parse().unwrap(), false).unwrap();
    QuestionPage { fields: Fields::default(), ..page }.with_places(places())
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().copied().collect()
}

/// The page after these fields were sent and refused.
fn refused(code: &str, pairs: &[(&str, &str)]) -> String {
    let (page, sent) = (page(code), fields(pairs));
    let wards: Vec<OnsCode> = page.places.wards.iter().map(|ward| ward.code.clone()).collect();
    let now = Situation { wards: &wards, ..Situation::on(time::macros::date!(2026 - 11 - 24)) };
    let error = page.question.check(&sent, &now).unwrap_err();
    let html = question_page(&context(), &page.with_error(&sent, &error));
    assert_error(&html, &error.field());
    html
}

#[test]
fn every_kind_has_a_sound_page_empty_and_refused() {
    let (set, answers) = (set(), asking_everything());
    let journey = Journey::new(&set, &about(), &answers);
    assert_eq!(journey.questions().count(), set.questions().count());
    for question in journey.questions() {
        let html = question_page(&context(), &page(question.code.as_str()));
        assert_sound(&html);
        assert!(tag(&html, &[r#"id="answer"#]) || tag(&html, &[r#"id="answer-"#]), "{}", question.code);
        let error =
            question.check(&Fields::default(), &Situation::on(time::macros::date!(2026 - 11 - 24))).unwrap_err();
        let html = question_page(&context(), &page(question.code.as_str()).with_error(&Fields::default(), &error));
        assert_error(&html, &error.field());
    }
}

#[test]
fn several_choices_stay_ticked_and_exclusive_ones_stand_after_or() {
    let html = refused("took_part", &[("answer", "meeting"), ("answer", "none")]);
    assert!(html.contains("Select ‘None of these’ by itself, or select other answers"));
    assert_eq!(html.matches(" checked").count(), 2);
    assert!(html.contains("Select up to 3."));
    assert!(html.find("Something else").unwrap() < html.find(r#"<p class="or">"#).unwrap());
    assert!(html.find(r#"<p class="or">"#).unwrap() < html.rfind("None of these").unwrap());
}

#[test]
fn a_text_beside_an_option_is_kept_and_its_error_leads_to_it() {
    let html = refused("took_part", &[("answer", "other"), ("answer-other-text", " ")]);
    assert!(html.contains(r##"<li><a href="#answer-other-text">Enter your answer for ‘Something else’"##));
    assert!(tag(&html, &[r#"id="answer-other-text""#, "aria-invalid"]));
    let stored = Answer::Specified { option: "other".parse().unwrap(), text: "A \"friend\"".into() };
    let (set, code): (_, Code) = (set(), "heard".parse().unwrap());
    let answers = Answers([(code.clone(), stored)].into_iter().collect());
    let page = QuestionPage::new(&frame(), &Journey::new(&set, &about(), &answers), &code, false).unwrap();
    let html = question_page(&context(), &page);
    assert!(tag(&html, &[r#"id="answer-other-text""#, "value=\"A &quot;friend&quot;\""]));
}

#[test]
fn long_lists_open() {
    let html = question_page(&context(), &page("main_language"));
    assert!(tag(&html, &["<select", r#"id="answer""#, r#"name="answer""#]));
    assert_eq!(html.matches("<option").count(), 26);
}

#[test]
fn a_ranking_keeps_every_place_and_marks_the_wrong_one() {
    let html = refused("improve", &[("answer-1", "parks"), ("answer-2", "parks")]);
    assert!(html.contains("‘Parks and green spaces’ is already your 1st choice"));
    assert!(tag(&html, &["<select", r#"id="answer-2""#, "aria-invalid"]));
    assert!(!tag(&html, &["<select", r#"id="answer-1""#, "aria-invalid"]));
    assert_eq!(html.matches(r#"value="parks" selected"#).count(), 2);
    assert!(html.contains("3rd choice"));
}

#[test]
fn a_scale_says_its_ends_and_a_statement_its_lead_in() {
    let html = question_page(&context(), &page("satisfied_life"));
    assert!(html.contains("0 – Not at all") && html.contains("10 – Completely"));
    assert_eq!(html.matches(r#"type="radio""#).count(), 12);
    let html = question_page(&context(), &page("stay"));
    assert!(html.contains(r#"<span class="lead-in">How much do you agree or disagree with this statement? </span>"#));
    assert_eq!(html.matches("<h1").count(), 1);
}

#[test]
fn dates_keep_what_was_typed_in_each_field() {
    let html = refused("last_visit", &[("answer-day", "31"), ("answer-month", ""), ("answer-year", "2020")]);
    assert!(html.contains("Date must include a month"));
    assert!(tag(&html, &[r#"id="answer-day""#, r#"value="31""#]));
    assert!(tag(&html, &[r#"id="answer-month""#, "aria-invalid"]));
    assert!(html.contains("I have never visited one"));
}

#[test]
fn units_are_seen_beside_the_field_and_read_with_the_question() {
    let html = refused("rent", &[("answer", "5"), ("instead", "no_rent")]);
    assert!(tag(&html, &["<span", r#"class="unit""#, r#"aria-hidden="true""#]));
    assert!(html.contains(r#"<span id="answer-unit" class="vh">Answer in £</span>"#));
    assert!(tag(&html, &["<input", r#"id="answer""#, r#"aria-describedby="answer-error answer-unit""#]));
    assert!(html.contains("Give an answer or choose ‘I do not pay rent’, not both"));
    assert!(tag(&html, &[r#"name="instead""#, "checked"]));
}

#[test]
fn a_text_says_how_much_is_left_and_shows_what_was_hidden() {
    let html = question_page(&context(), &page("change"));
    assert!(html.contains("You can enter up to 500 characters. Do not give"));
    let html = refused("change", &[("answer", "trees\u{202e} </textarea>")]);
    assert!(html.contains("trees� &lt;/textarea&gt;</textarea>"));
    assert!(html.contains("You have 482 left."));
    let long = "x".repeat(501);
    let html = refused("change", &[("answer", &long)]);
    assert!(html.contains("Answer must be 500 characters or fewer. You have entered 501"));
    assert!(html.contains(&long));
}

#[test]
fn the_map_only_points_at_the_list() {
    let html = question_page(&context(), &page("park_place"));
    assert!(tag(&html, &["<svg", r#"class="pick""#, r#"aria-hidden="true""#]));
    assert_eq!(html.matches("<foreignObject").count(), 2);
    assert!(html.contains(r#"<label for="answer-2"></label>"#));
    assert!(html.contains("2. Farley") && tag(&html, &[r#"id="answer-2""#, r#"value="E05014742""#]));
    let html = question_page(&context(), &page("shops_place"));
    assert!(!html.contains("<foreignObject"));
}
