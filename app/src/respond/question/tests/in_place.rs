//! A field and what may be chosen in place of it are one group, with the question as its legend.

use super::*;
use crate::respond::testing::{bound_answers, bound_questions};

fn html(code: &str, sent: Option<&[(&str, &str)]>) -> String {
    let set = bound_questions();
    let journey = Journey::new(&set, &about(), &bound_answers());
    let page = QuestionPage::new(&frame(), &journey, &code.parse().unwrap(), false).unwrap();
    let page = match sent {
        None => page,
        Some(sent) => {
            let sent: Fields = sent.iter().copied().collect();
            let today = survey::situation::Situation::on(time::macros::date!(2026 - 11 - 24));
            let error = page.question.check(&sent, &today).unwrap_err();
            page.with_error(&sent, &error)
        }
    };
    question_page(&context(), &page)
}

#[test]
fn a_field_and_what_stands_in_place_of_it_are_one_group() {
    for code in ["rent", "words", "moved_in"] {
        let html = html(code, None);
        assert_sound(&html);
        let group = html.split("<fieldset").nth(1).unwrap().split("</fieldset>").next().unwrap();
        assert_eq!(html.matches("<fieldset").count(), 1, "{code}");
        let legend = group.split("<legend>").nth(1).unwrap().split("</legend>").next().unwrap();
        assert!(legend.contains("<h1>"), "{code}: {legend}");
        assert!(group.contains(r#"name="instead""#) && group.contains(r#"name="answer"#), "{code}");
    }
    for code in ["rent", "words"] {
        assert!(html(code, None).contains(r#"<label for="answer" class="vh">Your answer</label>"#), "{code}");
    }
}

#[test]
fn a_field_alone_is_labelled_by_the_question() {
    let html = html("share", None);
    assert!(!html.contains("<fieldset"));
    assert!(html.contains(r#"<h1><label for="answer">Share read?</label></h1>"#), "{html}");
    assert!(tag(&html, &["<input", r#"aria-describedby="answer-unit""#]));
    assert!(html.contains(r#"<span id="answer-unit" class="vh">"#));
}

#[test]
fn the_error_leads_to_the_field_and_is_read_with_it() {
    let html = html("rent", Some(&[("answer", "5"), ("instead", "dont_know")]));
    assert_error(&html, "answer");
    assert!(tag(&html, &["<fieldset", r#"aria-describedby="answer-bound answer-error""#]));
    assert!(tag(
        &html,
        &["<input", r#"id="answer""#, r#"aria-describedby="answer-error answer-unit""#, "aria-invalid"]
    ));
    assert!(tag(&html, &[r#"name="instead""#, "checked"]));
}
