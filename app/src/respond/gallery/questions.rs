//! Questions, and the explanation before the equality questions.

use super::framed;
use crate::document::PageContext;
use crate::respond::testing::{about, bound_answers, bound_questions, questions};
use crate::respond::*;
use survey::answer::{Answer, AnswerError, Entry};
use survey::fields::Fields;
use survey::journey::Journey;
use survey::response::Answers;

pub(super) fn question_pages(context: &PageContext) -> Vec<(&'static str, String)> {
    let set = questions();
    let page = |code: &str, stored: Option<Answer>| {
        let code: survey::question::Code = code.parse().unwrap();
        let answers = Answers(stored.into_iter().map(|answer| (code.clone(), answer)).collect());
        QuestionPage::new(&framed(context), &Journey::new(&set, &about(), &answers), &code, false).unwrap()
    };
    let show = |page: QuestionPage| question_page(context, &page);
    let bounding = bound_questions();
    let bound = |code: &str| {
        let journey = Journey::new(&bounding, &about(), &bound_answers());
        QuestionPage::new(&framed(context), &journey, &code.parse().unwrap(), false).unwrap()
    };
    let neither = AnswerError::NothingEntered(Entry::Number, "answer");
    let stored = Answer::Choice("tend_to_agree".parse().unwrap());
    vec![
        ("question", show(page("cohesion_area", None))),
        ("question-stored", show(page("cohesion_area", Some(stored)))),
        (
            "question-error",
            show(page("cohesion_area", None).with_error(&Fields::default(), &AnswerError::NothingChosen)),
        ),
        ("question-number", show(page("adults", Some(Answer::Number(2))))),
        (
            "question-number-error",
            show(
                page("adults", None)
                    .with_error(&[("answer", "two")].into_iter().collect(), &AnswerError::NotANumber(1)),
            ),
        ),
        ("question-sex", show(page("sex", None))),
        ("question-bound-number", show(bound("rent"))),
        ("question-bound-time", show(bound("both_ways"))),
        ("question-bound-date", show(bound("first_visit"))),
        ("question-bound-month", show(bound("joined"))),
        ("question-or", show(bound("words"))),
        ("question-or-error", show(bound("rent").with_error(&Fields::default(), &neither))),
        (
            "about-you",
            about_you_page(
                context,
                &AboutYouPage::new(&framed(context), &Journey::new(&set, &about(), &Answers::default())),
            ),
        ),
    ]
}
