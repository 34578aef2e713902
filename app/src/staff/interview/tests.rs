//! What must hold of the pages from which an interviewer asks.

use super::*;
use crate::language::{Words, english, find};
use crate::respond::testing::{about, answers, assert_sound, context, frame, questions};
use crate::respond::{CheckPage, Frame, PostcodeProblem, Progress, QuestionPage};
use std::collections::BTreeMap;
use survey::answer::AnswerError;
use survey::fields::Fields;
use survey::interview::card_of;
use survey::journey::Journey;
use survey::postcode::PostcodeError;
use survey::question::{AnswerKind, AnswerOption, Code, Question};
use survey::response::{Answers, Mode};
use survey::text::Text;

fn talk(words: Words, mode: Mode) -> TalkFrame {
    let frame = Frame { words, apart: Some("/staff/interviews/1".into()), ..frame() };
    let back = frame.step(&survey::journey::Step::Postcode);
    TalkFrame { frame, mode, back, progress: Some("Question 3 of about 12".into()) }
}

fn page(code: &str, words: Words, mode: Mode) -> InterviewQuestionPage {
    let (set, talk) = (questions(), talk(words, mode));
    let code: Code = code.parse().unwrap();
    let journey = Journey::new(&set, &about(), &Answers::default());
    let question = QuestionPage::new(&talk.frame, &journey, &code, false).unwrap();
    InterviewQuestionPage { card: card_of(&set, &code), question, talk }
}

/// What stands before and after the words that part what is read out from what is not.
fn parts(html: &str) -> (&str, &str) {
    html.split_once("Do not read out.").unwrap()
}

#[test]
fn answers_that_nobody_offers_are_plainly_apart() {
    let html = interview_question_page(&context(), &page("cohesion_area", english(), Mode::Telephone));
    assert_sound(&html);
    let (read, unread) = parts(&html);
    for offered in ["Definitely agree", "Definitely disagree"] {
        assert!(read.contains(offered) && !unread.contains(offered), "{offered}");
    }
    for kept_back in ["Don’t know", "Too few people in local area", "All the same background"] {
        assert!(unread.contains(kept_back) && !read.contains(kept_back), "{kept_back}");
    }
    assert!(html.contains("Read out the answers. Choose one."));
    assert!(html.contains("action=\"/staff/interviews/1/question/cohesion-area\""));
    assert!(html.contains("value=\"skip\""), "not answering is not “don’t know”");
    // A question about the person has no base, and still no offer of “Prefer not to say”.
    let html = interview_question_page(&context(), &page("sex", english(), Mode::FaceToFace));
    let (read, unread) = parts(&html);
    assert!(unread.contains("Prefer not to say") && !read.contains("Prefer not to say"));
}

#[test]
fn cards_are_for_the_door_alone() {
    let door = interview_question_page(&context(), &page("cohesion_area", english(), Mode::FaceToFace));
    let letter = card_of(&questions(), &"cohesion_area".parse().unwrap()).unwrap();
    assert!(door.contains(&format!("Show card {letter}. Choose one.")));
    let telephone = interview_question_page(&context(), &page("cohesion_area", english(), Mode::Telephone));
    assert!(!telephone.contains("Show card"));
}

#[test]
fn what_is_read_out_is_in_the_language_of_the_person_and_the_rest_in_english() {
    let arabic = find("ar").unwrap();
    let mut page = page("area_satisfaction", arabic, Mode::Telephone);
    page.question.question.stem.0.insert(arabic.language().clone(), "ما مدى رضاك؟".into());
    let html = interview_question_page(&context(), &page);
    assert_sound(&html);
    assert!(html.starts_with("<!DOCTYPE html><html lang=\"en\""));
    let script = html.split_once("<div lang=\"ar\" dir=\"rtl\" class=\"aloud\">").unwrap().1;
    assert!(script.contains("ما مدى رضاك؟"));
    assert!(script.contains("<span lang=\"en\" dir=\"ltr\">Read out</span>"));
    assert!(script.contains("<p lang=\"en\" dir=\"ltr\" class=\"or unread\">"));
    assert!(html.contains(">Save and go on<") && html.contains("in العربية"));
    // Wording without a translation is English, and marked.
    assert!(script.contains("<span lang=\"en\" dir=\"ltr\">Very satisfied</span>"));
}

#[test]
fn mistakes_are_said_to_the_interviewer_in_english() {
    let arabic = find("ar").unwrap();
    let page =
        page("cohesion_area", arabic, Mode::Telephone).with_error(&Fields::default(), &AnswerError::NothingChosen);
    let html = interview_question_page(&context(), &page);
    assert_sound(&html);
    assert!(html.contains("<title>Error: "));
    let said = "Choose an answer, or choose ‘They do not answer’";
    assert_eq!(html.matches(said).count(), 2, "in the summary and at the question: {html}");
}

/// The page of a question of this kind, instead of one of the set.
fn with_kind(kind: AnswerKind, instead: Vec<AnswerOption>, mode: Mode) -> String {
    let mut page = page("area_satisfaction", english(), mode);
    page.question.question = Question { answer: kind, instead, ..page.question.question };
    let html = interview_question_page(&context(), &page);
    assert_sound(&html);
    html
}

#[test]
fn a_scale_is_said_in_words_by_telephone() {
    let scale =
        || AnswerKind::Scale { from: 0, to: 10, low: Text::english("Not at all"), high: Text::english("Completely") };
    let unsure = || vec![AnswerOption::new("dont_know".parse().unwrap(), Text::english("Don’t know"), false)];
    let html = with_kind(scale(), unsure(), Mode::Telephone);
    assert!(html.contains("On a scale from 0 to 10: 0 means ‘Not at all’ and 10 means ‘Completely’."));
    let (_, unread) = parts(&html);
    assert!(unread.contains("Don’t know"));
    assert!(!with_kind(scale(), unsure(), Mode::FaceToFace).contains("On a scale from"));
}

#[test]
fn what_stands_in_place_of_a_number_is_not_offered_either() {
    let refused = vec![AnswerOption::new("prefer_not".parse().unwrap(), Text::english("Prefer not to say"), false)];
    let html = with_kind(AnswerKind::whole_number(0, 120), refused, Mode::Telephone);
    assert!(parts(&html).1.contains("Prefer not to say"));
    assert!(html.contains("Type the number they say."));
}

#[test]
fn long_lists_are_buttons_for_fingers() {
    let options = (0..25)
        .map(|at| AnswerOption::new(format!("o{at}").parse().unwrap(), Text::english(&format!("Option {at}")), true))
        .collect();
    let html = with_kind(AnswerKind::single(options, Vec::new()), Vec::new(), Mode::Telephone);
    assert_eq!(html.matches("type=\"radio\"").count(), 25);
    assert!(html.contains("Do not read the list."));
}

#[test]
fn where_they_live_can_be_the_ward_of_the_letter() {
    let page = InterviewPostcodePage {
        talk: TalkFrame {
            progress: Some(
                Progress::at_place(english(), &Journey::new(&questions(), &about(), &Answers::default())).question(),
            ),
            ..talk(find("pl").unwrap(), Mode::Telephone)
        },
        ward: "Dallow".into(),
        typed: "X<".into(),
        problem: Some(PostcodeProblem::NotAPostcode(PostcodeError::Malformed)),
        return_to_check: true,
    };
    let html = interview_postcode_page(&context(), &page);
    assert_sound(&html);
    assert!(html.contains("Use the ward of the letter: Dallow"));
    assert!(html.contains("name=\"return\" value=\"check\"") && html.contains("value=\"X&lt;\""));
    let clean = InterviewPostcodePage { problem: None, typed: String::new(), ..page };
    assert!(interview_postcode_page(&context(), &clean).contains("<div lang=\"pl\" dir=\"ltr\" class=\"aloud\">"));
}

#[test]
fn the_end_shows_what_was_taken_down_and_asks_before_it_is_final() {
    let (set, words) = (questions(), find("ur").unwrap());
    let talk = TalkFrame { progress: None, ..talk(words, Mode::FaceToFace) };
    let english_frame = Frame { words: english(), ..talk.frame.clone() };
    let journey = Journey::new(&set, &about(), &answers());
    let check = CheckPage::new(&english_frame, &journey, None, &BTreeMap::new());
    let page = InterviewAnswersPage {
        talk: talk.clone(),
        ward: None,
        sections: check.sections,
        errors: vec![crate::components::FieldError::new("ward", "Ask where they live before you finish")],
    };
    let html = interview_answers_page(&context(), &page);
    assert_sound(&html);
    assert!(html.contains("Finish the interview") && html.contains("Tend to agree"));
    assert!(html.contains("/staff/interviews/1/question/cohesion-area?return=check"));
    let about_page = InterviewAboutPage { talk, questions: 2 };
    let html = interview_about_page(&context(), &about_page);
    assert_sound(&html);
    assert!(html.contains("They would rather leave out all 2"));
}
