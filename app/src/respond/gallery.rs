//! Every resident's and help page in every state: the rules are checked on each, and they can be written to a
//! folder to be looked at:
//!
//! ```text
//! WARDWISE_GALLERY=/tmp/gallery cargo test -p app --features ssr writes_the_gallery -- --ignored
//! ```
//!
//! The files load `resident.css` from the same folder, which is not written here: build it with
//! `npx sass style/resident.scss /tmp/gallery/resident.css`.

use super::testing::{about, answers, assert_error, assert_sound, contact, context, frame, questions, wards};
use super::*;
use crate::components::FieldError;
use crate::document::{PageContext, PageKiosk, PageLanguage, PageSession};
use crate::help::statement::testing::statement;
use crate::help::*;
use crate::language::testing::{pseudo, texts_outside_english};
use crate::language::{Words, all, english, find};
use std::collections::BTreeMap;
use std::sync::Arc;
use survey::answer::{Answer, AnswerError};
use survey::email_address::EmailAddressError;
use survey::fields::Fields;
use survey::journey::Journey;
use survey::postcode::PostcodeError;
use survey::reference::Reference;
use survey::response::Answers;
use survey::response::RecruitmentRoute::{self, OpenLink, RandomInvitation};
use survey::typed_code::{CodeKind, TypedCodeError};

fn framed(context: &PageContext) -> Frame {
    Frame { words: context.words(), service: context.words().in_english("Residents’ survey 2026"), ..frame() }
}

fn last_day(context: &PageContext) -> String {
    context.words().date(time::macros::date!(2026 - 10 - 18))
}

fn kept_for(context: &PageContext) -> String {
    context.words().days(7)
}

fn copy_for(context: &PageContext) -> String {
    context.words().minutes(45)
}

/// A page context in a language, as a draft where it can be one.
fn context_in(words: Words) -> PageContext {
    let address = Some("/survey/luton".to_owned());
    let language = PageLanguage { words, draft: !words.is_source(), address, offered: None };
    PageContext { language, ..context() }
}

fn with_contact(context: &PageContext) -> Frame {
    Frame { contact: Some(contact()), ..framed(context) }
}

/// Name and document of every page in a language; names with "error" show one.
fn pages(words: Words) -> Vec<(&'static str, String)> {
    let context = context_in(words);
    [
        starts(&context),
        sessions(&context),
        codes(&context),
        return_codes(&context),
        places(&context),
        question_pages(&context),
        ends(&context),
        help_pages(&context),
    ]
    .concat()
}

fn starts(context: &PageContext) -> Vec<(&'static str, String)> {
    let start = StartPage {
        frame: with_contact(context),
        questions: 12,
        last_day: last_day(context),
        open_link: true,
        carry_on: None,
    };
    let under_way = StartPage { carry_on: Some("/survey/luton/question/belong".into()), ..start.clone() };
    let waiting = |waiting| waiting_page(context, &WaitingPage { frame: with_contact(context), waiting });
    let open = OpenLinkPage {
        frame: framed(context),
        key: "0199".into(),
        questions: 12,
        last_day: last_day(context),
        kept_for: Some(kept_for(context)),
    };
    vec![
        ("start", start_page(context, &start)),
        ("start-under-way", start_page(context, &under_way)),
        ("start-not-open", waiting(Waiting::NotOpen { opens: last_day(context) })),
        ("start-closed", waiting(Waiting::Closed { last_day: last_day(context), results: true, carry_on: None })),
        ("start-none", waiting(Waiting::NoSurvey { results: true })),
        ("open", open_link_page(context, &open)),
    ]
}

/// What stands around a page by how its session stands: about to end, after closing, on a shared device.
fn sessions(context: &PageContext) -> Vec<(&'static str, String)> {
    let session = PageSession {
        seconds: 3_600,
        address: "/survey/luton/session".into(),
        over: "/survey/luton/expired".into(),
        stop: "/survey/luton/stop".into(),
    };
    let shared =
        PageKiosk { place: "Dallow".into(), start: "/survey/luton".into(), finish: "/survey/luton/stop".into() };
    let ends = PageContext { session: Some(session), ..context.clone() };
    let closing = PageContext { closing: Some(43), ..ends.clone() };
    let shared = PageContext { shared: Some(shared), ..ends.clone() };
    let stop = |context: &PageContext, kept_for| {
        let page = StopPage {
            frame: framed(context),
            route: RecruitmentRoute::OpenLink,
            carry_on: "/survey/luton/question/belong".into(),
            last_day: last_day(context),
            kept_for,
            has_return_code: false,
        };
        stop_page(context, &page)
    };
    vec![
        ("stop-session-ending", stop(&ends, Some(kept_for(context)))),
        ("stop-closing", stop(&closing, Some(kept_for(context)))),
        ("stop-shared-device", stop(&shared, None)),
    ]
}

fn codes(context: &PageContext) -> Vec<(&'static str, String)> {
    let code = |typed: &str, problem| {
        code_page(context, &CodePage { frame: with_contact(context), typed: typed.into(), problem, open_link: true })
    };
    vec![
        ("code", code("", None)),
        ("code-error-missing", code("", Some(CodeProblem::NotACode(TypedCodeError::Missing)))),
        ("code-error-length", code("K7RM4", Some(CodeProblem::NotACode(TypedCodeError::Length)))),
        (
            "code-error-mistyped",
            code("K7RM4 TXPAD", Some(CodeProblem::NotACode(TypedCodeError::Mistyped(CodeKind::Access)))),
        ),
        (
            "code-error-mistyped-return",
            code("K7R M4T XPA CDA", Some(CodeProblem::NotACode(TypedCodeError::Mistyped(CodeKind::Return)))),
        ),
        ("code-error-unknown", code("K7RM4 TXPAC", Some(CodeProblem::Unknown(CodeKind::Access)))),
        ("code-error-unknown-return", code("K7R M4T XPA CDF", Some(CodeProblem::Unknown(CodeKind::Return)))),
        ("code-error-used", code("K7RM4 TXPAC", Some(CodeProblem::Used(CodeKind::Access)))),
        ("code-error-used-return", code("K7R M4T XPA CDF", Some(CodeProblem::Used(CodeKind::Return)))),
        ("code-error-interview", code("K7RM4 TXPAC", Some(CodeProblem::Interview))),
        ("code-error-too-many", code("K7RM4 TXPAC", Some(CodeProblem::TooMany { minutes: 15 }))),
    ]
}

fn return_codes(context: &PageContext) -> Vec<(&'static str, String)> {
    let shown = |email: Option<EmailForm>| {
        let page = ReturnCodePage {
            frame: framed(context),
            code: "K7R M4T XPA CDD".parse().unwrap(),
            replaces: email.is_none(),
            carry_on: "/survey/luton/question/belong".into(),
            last_day: last_day(context),
            address: email.is_some().then(|| "https://survey.example/survey/luton/code".into()),
            email,
        };
        return_code_page(context, &page)
    };
    let form = |typed: &str, problem, sent| Some(EmailForm { typed: typed.into(), problem, sent });
    let wrong = EmailProblem::NotAnAddress(EmailAddressError::Malformed);
    vec![
        ("return-code", shown(None)),
        ("return-code-email", shown(form("", None, false))),
        ("return-code-email-sent", shown(form("", None, true))),
        ("return-code-error-malformed", shown(form("name@", Some(wrong), false))),
        ("return-code-error-refused", shown(form("name@example.com", Some(EmailProblem::Refused), false))),
        ("return-code-error-not-sent", shown(form("name@example.com", Some(EmailProblem::NotSent), false))),
        ("return-code-error-many", shown(form("name@example.com", Some(EmailProblem::TooMany { minutes: 20 }), false))),
    ]
}

fn places(context: &PageContext) -> Vec<(&'static str, String)> {
    let postcode = |typed: &str, problem| {
        let page = PostcodePage {
            frame: framed(context),
            progress: Progress::at_place(context.words(), &Journey::new(&questions(), &about(), &Answers::default())),
            back: "/survey/luton".into(),
            typed: typed.into(),
            problem,
            return_to_check: false,
        };
        postcode_page(context, &page)
    };
    let ward = WardPage {
        frame: framed(context),
        progress: Progress::at_place(context.words(), &Journey::new(&questions(), &about(), &Answers::default())),
        back: "/survey/luton/postcode".into(),
        wards: wards(),
        chosen: Some("E05014741".into()),
        error: None,
        return_to_check: false,
    };
    let no_ward = WardPage {
        chosen: None,
        error: Some(FieldError::new("ward", context.words().say("error-ward-needed"))),
        ..ward.clone()
    };
    vec![
        ("postcode", postcode("", None)),
        ("postcode-error-malformed", postcode("LU1", Some(PostcodeProblem::NotAPostcode(PostcodeError::Malformed)))),
        ("postcode-error-not-found", postcode("LU1 9ZZ", Some(PostcodeProblem::NotFound))),
        ("postcode-error-outside", postcode("MK1 1AA", Some(PostcodeProblem::OutsideCouncil))),
        ("ward", ward_page(context, &ward)),
        ("ward-error", ward_page(context, &no_ward)),
        ("outside", outside_page(context, &OutsidePage { frame: framed(context) })),
    ]
}

fn question_pages(context: &PageContext) -> Vec<(&'static str, String)> {
    let set = questions();
    let page = |code: &str, stored: Option<Answer>| {
        let code: survey::question::Code = code.parse().unwrap();
        let answers = Answers(stored.into_iter().map(|answer| (code.clone(), answer)).collect());
        QuestionPage::new(&framed(context), &Journey::new(&set, &about(), &answers), &code, false).unwrap()
    };
    let show = |page: QuestionPage| question_page(context, &page);
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
        (
            "about-you",
            about_you_page(
                context,
                &AboutYouPage::new(&framed(context), &Journey::new(&set, &about(), &Answers::default())),
            ),
        ),
    ]
}

fn ends(context: &PageContext) -> Vec<(&'static str, String)> {
    let check = CheckPage::new(
        &framed(context),
        &Journey::new(&questions(), &about(), &answers()),
        Some("Dallow"),
        &BTreeMap::new(),
    );
    let changed =
        CheckPage { notice: Some(context.words().in_english("Your answer has been changed.")), ..check.clone() };
    let no_ward =
        CheckPage::new(&framed(context), &Journey::new(&questions(), &about(), &answers()), None, &BTreeMap::new())
            .with_ward_missing();
    let done = |route: RecruitmentRoute, results_due: Option<String>| {
        let page = DonePage {
            frame: framed(context),
            reference: Reference::from_stored("K7RM-4TXP-ACD9"),
            route,
            ward: "Dallow".into(),
            last_day: last_day(context),
            withdraw_until: last_day(context),
            copy_for: Some(copy_for(context)),
            results_due,
        };
        done_page(context, &page)
    };
    let stop = |route, has_return_code| {
        let page = StopPage {
            frame: framed(context),
            route,
            carry_on: "/survey/luton/question/belong".into(),
            last_day: last_day(context),
            kept_for: Some(kept_for(context)),
            has_return_code,
        };
        stop_page(context, &page)
    };
    let stopped = |route, has_return_code, sent| {
        let last_day = last_day(context);
        stopped_page(context, &StoppedPage { frame: framed(context), route, has_return_code, sent, last_day })
    };
    let copy = CopyPage {
        frame: framed(context),
        reference: Reference::from_stored("K7RM-4TXP-ACD9"),
        sent: last_day(context),
        kept_for: copy_for(context),
        ward: Some("Dallow".into()),
        sections: CopyPage::sections(
            &framed(context),
            &Journey::new(&questions(), &about(), &answers()),
            &BTreeMap::new(),
        ),
    };
    let gone = CopyGonePage { frame: framed(context), kept_for: copy_for(context) };
    let withdraw = |typed: &str, problem| {
        let last_day = Some(last_day(context));
        withdraw_page(context, &WithdrawPage { frame: with_contact(context), typed: typed.into(), problem, last_day })
    };
    let late = WithdrawProblem::TooLate { last_day: last_day(context) };
    let reference = Reference::from_stored("K7RM-4TXP-ACD9");
    let confirm = ConfirmWithdrawalPage { frame: framed(context), reference };
    let expired = ExpiredPage { frame: framed(context), kept: true, open_link_kept_for: Some(kept_for(context)) };
    vec![
        ("check", check_page(context, &check)),
        ("check-changed", check_page(context, &changed)),
        ("check-error", check_page(context, &no_ward)),
        ("done", done(RandomInvitation, Some(last_day(context)))),
        ("done-open", done(OpenLink, None)),
        ("stop", stop(RandomInvitation, false)),
        ("stop-open", stop(OpenLink, false)),
        ("stop-return", stop(OpenLink, true)),
        ("stopped", stopped(None, false, false)),
        ("stopped-open", stopped(Some(OpenLink), false, false)),
        ("stopped-return", stopped(Some(OpenLink), true, false)),
        ("stopped-sent", stopped(None, false, true)),
        ("copy", copy_page(context, &copy)),
        ("copy-gone", copy_gone_page(context, &gone)),
        ("expired", expired_page(context, &expired)),
        ("withdraw", withdraw("", None)),
        ("withdraw-error", withdraw("K7RM 4TXP ACD8", Some(WithdrawProblem::Unknown))),
        ("withdraw-error-late", withdraw("K7RM 4TXP ACD8", Some(late))),
        ("withdraw-confirm", confirm_withdrawal_page(context, &confirm)),
        ("withdrawn", withdrawn_page(context, &WithdrawnPage { frame: framed(context) })),
    ]
}

fn help_pages(context: &PageContext) -> Vec<(&'static str, String)> {
    let privacy = PrivacyPage {
        contact: Some(contact()),
        protection_officer: Some("dpo@council.example".into()),
        retention: None,
    };
    let accessibility = AccessibilityPage { contact: Some(contact()), statement: Arc::new(statement()) };
    let cookies = CookiesPage {
        respondent_lasts: Some(kept_for(context)),
        session_lasts: Some(context.words().hours(12)),
        kiosk_lasts: None,
    };
    let nobody = PageContext { council: None, ..context.clone() };
    vec![
        ("help", help_page(context, &HelpPage { contact: Some(contact()) })),
        ("help-no-council", help_page(&nobody, &HelpPage::default())),
        ("privacy", privacy_page(context, &privacy)),
        ("privacy-no-council", privacy_page(&nobody, &PrivacyPage::default())),
        ("accessibility", accessibility_page(context, &accessibility)),
        ("cookies", cookies_page(context, &cookies)),
    ]
}

#[test]
fn every_page_keeps_the_rules() {
    for (name, html) in pages(english()) {
        eprintln!("{name}");
        if name.contains("error") {
            let field = [
                ("return-code", "email"),
                ("code", "code"),
                ("postcode", "postcode"),
                ("ward", "ward"),
                ("withdraw", "reference"),
            ]
            .into_iter()
            .find(|(page, _)| name.starts_with(page))
            .map(|(_, field)| field);
            assert_error(&html, field.unwrap_or(if name == "check-error" { "ward" } else { "answer" }));
        } else {
            assert_sound(&html);
            assert!(!html.contains("<title>Error"));
        }
    }
}

#[test]
fn every_page_in_every_language_keeps_the_rules() {
    for words in all() {
        for (name, html) in pages(words) {
            eprintln!("{} {name}", words.tag());
            assert_sound(&html);
            let (lang, dir) = (words.html(), words.dir());
            assert!(html.starts_with(&format!("<!DOCTYPE html><html lang=\"{lang}\" dir=\"{dir}\">")));
            assert_eq!(html.contains("class=\"unreviewed\""), !words.is_source());
        }
    }
}

/// What stays in plain letters on a page in any language: names, addresses and codes.
const NAMES: [&str; 23] = [
    "Wardwise",
    "Luton",
    "Council",
    "K7RM4",
    "TXPAC",
    "K7RM",
    "4TXP",
    "ACD9",
    "LU1",
    "MK1",
    "survey@council.example",
    "dpo@council.example",
    "ico.org.uk",
    "Host",
    "respondent",
    "language",
    "session",
    "kiosk",
    "Dallow",
    "TXPAD",
    "K7RM4TXPACDD",
    "name@example.com",
    "https://survey.example/survey/luton/code",
];

#[test]
fn nothing_is_said_in_english_without_a_mark() {
    let wards = wards();
    let known = |word: &str| {
        NAMES.iter().any(|name| name.contains(word))
            || wards.iter().any(|ward| ward.name.contains(word))
            || all().any(|words| words.name().contains(word))
    };
    for (name, html) in pages(pseudo()) {
        assert!(html.contains("lang=\"en\""), "what falls back is marked");
        for text in texts_outside_english(&html) {
            let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| word.len() > 2);
            for word in words.filter(|word| word.chars().any(|letter| letter.is_ascii_alphabetic())) {
                assert!(known(word), "{name}: “{word}” in “{text}” is English without a mark");
            }
        }
    }
}

#[test]
#[ignore = "writes files to look at; the folder is named by WARDWISE_GALLERY"]
fn writes_the_gallery() {
    let folder = std::path::PathBuf::from(std::env::var("WARDWISE_GALLERY").unwrap());
    std::fs::create_dir_all(&folder).unwrap();
    for (name, html) in
        pages(find(&std::env::var("WARDWISE_GALLERY_LANGUAGE").unwrap_or_default()).unwrap_or_else(english))
    {
        let html = html.replace("/style/resident.css", "resident.css");
        std::fs::write(folder.join(format!("{name}.html")), html).unwrap();
    }
}

#[test]
#[ignore = "prints how long a page takes in each language; of use with --release"]
fn measures_pages() {
    for words in all() {
        let context = context_in(words);
        let set = questions();
        let journey = Journey::new(&set, &about(), &Answers::default());
        let page = QuestionPage::new(&framed(&context), &journey, &"cohesion_area".parse().unwrap(), false).unwrap();
        let began = std::time::Instant::now();
        for _ in 0..2_000 {
            std::hint::black_box(question_page(&context, &page));
        }
        eprintln!("{}: {} µs a page", words.tag(), began.elapsed().as_micros() / 2_000);
    }
}
