use super::*;
use crate::respond::testing::{about, assert_error, assert_sound, context, frame, questions, tag};
use survey::answer::{Answer, AnswerError};
use survey::response::Answers;

fn page(code: &str, stored: Option<Answer>, return_to_check: bool) -> QuestionPage {
    let (set, code): (_, Code) = (questions(), code.parse().unwrap());
    let answers = Answers(stored.into_iter().map(|answer| (code.clone(), answer)).collect());
    QuestionPage::new(&frame(), &Journey::new(&set, &about(), &answers), &code, return_to_check).unwrap()
}

#[test]
fn shows_the_question_its_place_and_the_answer_given_before() {
    let stored = Answer::Choice("tend_to_agree".parse().unwrap());
    let html = question_page(&context(), &page("cohesion_area", Some(stored), false));
    assert_sound(&html);
    assert!(html.contains("Section 2 of 5: your local area. Question 3 of about 12"));
    assert!(tag(&html, &["<form", r#"method="post""#, r#"action="/survey/luton/question/cohesion-area""#]));
    assert!(tag(&html, &["<a", r#"class="back""#, r#"href="/survey/luton/question/area-satisfaction""#]));
    assert_eq!(html.matches(" checked").count(), 1);
    assert!(html.contains(r#"value="tend_to_agree" checked"#));
    assert!(html.contains("<title>People get on well together: local area – Question 3 of about 12 – "));
}

#[test]
fn answers_outside_the_base_stand_after_one_or() {
    let html = question_page(&context(), &page("cohesion_area", None, false));
    assert_eq!(html.matches(r#"<p class="or">or</p>"#).count(), 1);
    assert!(html.find("Definitely disagree").unwrap() < html.find(r#"<p class="or">"#).unwrap());
    assert!(html.find(r#"<p class="or">"#).unwrap() < html.find("Don’t know").unwrap());
}

#[test]
fn continuing_comes_first_so_that_enter_continues() {
    let html = question_page(&context(), &page("sex", None, false));
    assert!(html.find(r#"value="continue""#).unwrap() < html.find(r#"value="skip""#).unwrap());
    assert!(html.contains(r#"href="/survey/luton/stop""#));
}

#[test]
fn a_change_goes_back_to_check() {
    let html = question_page(&context(), &page("sex", Some(Answer::Skipped), true));
    assert!(html.contains(r#"<input type="hidden" name="return" value="check""#));
    assert!(tag(&html, &["<a", r#"class="back""#, r#"href="/survey/luton/check""#]));
}

#[test]
fn a_missing_answer_is_explained_above_and_beside_the_question() {
    let html = question_page(
        &context(),
        &page("cohesion_area", None, false).with_error(&Fields::default(), &AnswerError::NothingChosen),
    );
    assert_error(&html, "answer");
    assert_eq!(html.matches("Choose an answer, or choose ‘Skip this question’").count(), 2);
    assert!(html.contains(r#"aria-describedby="answer-hint answer-error""#));
}

#[test]
fn a_button_that_the_page_does_not_have_leaves_the_answer_given_before() {
    let stored = Answer::Choice("tend_to_agree".parse().unwrap());
    let sent = [("answer", "forged")].into_iter().collect();
    let page = page("cohesion_area", Some(stored), false).with_error(&sent, &AnswerError::UnknownOption);
    let html = question_page(&context(), &page);
    assert_error(&html, "answer");
    assert!(html.contains(r#"value="tend_to_agree" checked"#));
}

#[test]
fn a_wrong_number_stays_in_its_field() {
    let typed = r#""><script>"#;
    let html = question_page(
        &context(),
        &page("adults", None, false)
            .with_error(&[("answer", typed)].into_iter().collect(), &AnswerError::NotANumber(1)),
    );
    assert_error(&html, "answer");
    assert!(html.contains(r#"inputmode="numeric""#));
    assert!(html.contains("value=\"&quot;"));
    let html = question_page(&context(), &page("adults", Some(Answer::Number(2)), false));
    assert!(html.contains(r#"value="2""#));
}

#[test]
fn a_question_page_reads_as_reviewed() {
    let html = question_page(&context(), &page("cohesion_area", None, false));
    let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    insta::assert_snapshot!(main.replace("><", ">\n<"));
}

#[test]
fn an_unknown_question_has_no_page() {
    let set = questions();
    let journey = Journey::new(&set, &about(), &Answers::default());
    assert_eq!(QuestionPage::new(&frame(), &journey, &"nothing".parse().unwrap(), false), None);
}

mod bounds;
mod every;
mod in_place;
