//! Interviews in each of their states.

use super::figures::NOW;
use super::samples::Page;
use super::site::components::FieldError;
use super::site::document::PageContext;
use super::site::language::{Words, english, find};
use super::site::staff::{
    AttemptRow, InterviewDonePage, InterviewLetterPage, InterviewListPage, InterviewNotice, InterviewRow,
    InterviewState, IntroductionPage, LanguageChoice, LetterNotice, OutcomeCount, WaveChoice, interview_done_page,
    interview_letter_page, interview_list_page, introduction_page,
};
use survey::id::InterviewId;
use survey::interview::Outcome;
use survey::reference::Reference;
use survey::response::Mode;

fn interview(number: u8) -> InterviewId {
    InterviewId::new(NOW, [number; 10])
}

/// A few outcomes, as the pages of fieldwork and interviews show them.
pub fn outcomes() -> Vec<OutcomeCount> {
    let count = |outcome, telephone, face_to_face| OutcomeCount { outcome, telephone, face_to_face };
    vec![
        count(Outcome::NoContact, 412, 96),
        count(Outcome::Appointment, 37, 12),
        count(Outcome::Refusal, 88, 19),
        count(Outcome::Empty, 0, 7),
    ]
}

fn list() -> InterviewListPage {
    InterviewListPage {
        survey: "Residents’ survey".into(),
        wave_label: "Autumn 2026".into(),
        wave: 3,
        waves: vec![
            WaveChoice { number: 3, label: "Autumn 2026".into() },
            WaveChoice { number: 2, label: "Autumn 2024".into() },
        ],
        planned: false,
        telephone: 41,
        face_to_face: 18,
        under_way: vec![InterviewRow {
            id: interview(1),
            ward: "Dallow".into(),
            mode: Mode::Telephone,
            who: "Sam Taylor".into(),
            updated: NOW.plus_days(-1),
        }],
        outcomes: outcomes(),
        languages: vec![
            LanguageChoice { tag: "en".into(), name: "English".into() },
            LanguageChoice { tag: "ar".into(), name: "Arabic".into() },
        ],
        cards: 5,
        typed: String::new(),
        notice: None,
        errors: Vec::new(),
    }
}

fn letter(state: InterviewState) -> InterviewLetterPage {
    let attempt = |days, outcome, mode| AttemptRow { at: NOW.plus_days(days), outcome, mode, who: "Sam Taylor".into() };
    InterviewLetterPage {
        interview: interview(1),
        ward: "Dallow".into(),
        wave: 3,
        state,
        attempts: vec![
            attempt(-1, Outcome::Appointment, Mode::FaceToFace),
            attempt(-2, Outcome::NoContact, Mode::Telephone),
        ],
        key: "00000000-0000-4000-8000-000000000000".into(),
        chosen: ("telephone".into(), String::new()),
        notice: None,
        errors: Vec::new(),
    }
}

fn introduction(words: Words, mode: Mode) -> IntroductionPage {
    IntroductionPage {
        interview: interview(1),
        mode,
        words,
        name: "Sam Taylor".into(),
        council: "Luton Council".into(),
        area: "Luton".into(),
        privacy: "/help/luton/privacy".into(),
        minutes: 5,
    }
}

/// All of them.
pub fn pages(officer: &PageContext) -> Vec<Page> {
    let arabic = find("ar").unwrap_or_else(english);
    let empty = InterviewListPage { under_way: Vec::new(), outcomes: Vec::new(), cards: 0, ..list() };
    let planned = InterviewListPage { planned: true, ..empty.clone() };
    let refused = InterviewListPage {
        typed: "K7RM4".into(),
        notice: Some(InterviewNotice::Gone),
        errors: vec![FieldError::new("code", "Check the access code and type it again.")],
        ..list()
    };
    let new = letter(InterviewState::NotBegun { begun_online: true });
    let wrong = InterviewLetterPage {
        errors: vec![
            FieldError::new("attempt-mode", "Choose how you tried"),
            FieldError::new("outcome", "Choose what happened"),
        ],
        ..new.clone()
    };
    let going_on = InterviewLetterPage {
        notice: Some(LetterNotice::Saved),
        ..letter(InterviewState::UnderWay { mode: Mode::FaceToFace, words: arabic })
    };
    let said_no = letter(InterviewState::Refused { at: NOW.plus_days(-3), mode: Mode::Telephone });
    let done = |words: Words| InterviewDonePage {
        words,
        reference: Reference::from_stored("K7RM-4TXP-ACD9"),
        withdraw_until: words.date(NOW.plus_days(30).date()),
        shown_for: "60 minutes".into(),
        wave: 3,
    };
    vec![
        ("interviews", interview_list_page(officer, &list())),
        ("interviews-empty", interview_list_page(officer, &empty)),
        ("interviews-planned", interview_list_page(officer, &planned)),
        ("interviews-refused", interview_list_page(officer, &refused)),
        ("interview-letter", interview_letter_page(officer, &new)),
        ("interview-letter-wrong", interview_letter_page(officer, &wrong)),
        ("interview-letter-under-way", interview_letter_page(officer, &going_on)),
        ("interview-letter-refused", interview_letter_page(officer, &said_no)),
        ("interview-letter-paper", interview_letter_page(officer, &letter(InterviewState::OnPaper))),
        ("interview-letter-closed", interview_letter_page(officer, &letter(InterviewState::NotOpen))),
        ("interview-introduction", introduction_page(officer, &introduction(english(), Mode::Telephone))),
        ("interview-introduction-ar", introduction_page(officer, &introduction(arabic, Mode::FaceToFace))),
        ("interview-done", interview_done_page(officer, &done(english()))),
        ("interview-done-ar", interview_done_page(officer, &done(arabic))),
    ]
}
