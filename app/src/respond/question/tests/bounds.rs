//! Bounds that earlier answers set are said on the page, in its language, and where they are set at all.

use super::*;
use crate::language::{Words, english, find};
use crate::respond::testing::{bound_answers, bound_questions};
use survey::situation::Situation;

fn page(code: &str, answers: &Answers, words: Words) -> QuestionPage {
    let set = bound_questions();
    let journey = Journey::new(&set, &about(), answers);
    let frame = Frame { words, ..frame() };
    QuestionPage::new(&frame, &journey, &code.parse().unwrap(), false).unwrap()
}

fn shown(code: &str, answers: &Answers, words: Words) -> String {
    let context = PageContext { language: crate::document::PageLanguage { words, ..Default::default() }, ..context() };
    let html = question_page(&context, &page(code, answers, words));
    assert_sound(&html);
    html
}

#[test]
fn the_bound_is_said_with_the_answer_it_comes_from() {
    for (code, said) in [
        ("rent", "Not more than £1200.5, your answer to ‘Household income’."),
        ("share_agreed", "Not more than 40%, your answer to ‘Share read’."),
        ("both_ways", "Not less than 1 hour 10 minutes, your answer to ‘Time to work’."),
        ("first_visit", "Not before 5 March 2024, your answer to ‘When you moved in’."),
        ("joined", "Not before March 2024, your answer to ‘When you moved in’."),
    ] {
        let html = shown(code, &bound_answers(), english());
        assert!(html.contains(&format!(r#"<p id="answer-bound" class="hint">{said}</p>"#)), "{code}: {html}");
        assert!(tag(&html, &["aria-describedby", "answer-bound"]), "{code}");
    }
    let html = shown("joined", &bound_answers(), english());
    assert!(html.contains(r#"id="answer-bound-2" class="hint">Not after June 2025, your answer to ‘First visit’."#));
}

#[test]
fn no_bound_is_said_where_none_is_set() {
    let unanswered = |code: &str, answer: Answer| {
        let mut answers = bound_answers();
        answers.0.insert(code.parse().unwrap(), answer);
        answers
    };
    assert!(!shown("income", &bound_answers(), english()).contains("answer-bound"));
    assert!(!shown("rent", &Answers::default(), english()).contains("answer-bound"));
    assert!(!shown("rent", &unanswered("income", Answer::Skipped), english()).contains("answer-bound"));
    let unknown = Answer::Choice("dont_know".parse().unwrap());
    assert!(!shown("first_visit", &unanswered("moved_in", unknown), english()).contains("answer-bound"));
    // What an earlier change has put aside bounds nothing: one bound is left of two.
    let later = Answer::Date(survey::calendar::Day(time::macros::date!(2025 - 07 - 01)));
    let html = shown("joined", &unanswered("moved_in", later), english());
    assert!(html.contains("Not before July 2025") && !html.contains("Not after"));
}

#[test]
fn the_bound_is_in_the_language_of_the_page_or_marked_as_english() {
    let html = shown("first_visit", &bound_answers(), find("cy").unwrap());
    assert!(html.contains("Dim cyn 5 Mawrth 2024, eich ateb i ‘When you moved in (cy)’."), "{html}");
    // The earlier question has no Polish: all that is said of it is English, under one mark.
    let html = shown("first_visit", &bound_answers(), find("pl").unwrap());
    let said = "Not before 5 March 2024, your answer to ‘When you moved in’.";
    assert!(html.contains(&format!("<span lang=\"en\" dir=\"ltr\">{said}</span>")), "{html}");
}

#[test]
fn what_is_out_of_bounds_is_told_beside_the_bound() {
    let answers = bound_answers();
    let refused = |code: &str, pairs: &[(&str, &str)], today| {
        let (page, sent) = (page(code, &answers, english()), pairs.iter().copied().collect());
        let now = Situation { answers: &answers, ..Situation::on(today) };
        let error = page.question.check(&sent, &now).unwrap_err();
        let html = question_page(&context(), &page.with_error(&sent, &error));
        assert_error(&html, &error.field());
        html
    };
    let today = time::macros::date!(2026 - 11 - 24);
    let html = refused("rent", &[("answer", "1200.51")], today);
    assert!(html.contains("Enter a number from 0 to 1200.5"));
    let day = [("answer-day", "4"), ("answer-month", "3"), ("answer-year", "2024")];
    let html = refused("first_visit", &day, today);
    assert!(html.contains("Date must be between 5 March 2024 and 24 November 2026"));
    assert!(tag(&html, &[r#"id="answer-day""#, r#"value="4""#]));
    // Seen from a day before the earlier answer nothing is left: the person is told to go back.
    let html = refused("first_visit", &day, time::macros::date!(2024 - 03 - 04));
    assert!(html.contains("No date is left that fits your earlier answer. Go back and change that"));
}
