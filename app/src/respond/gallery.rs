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
use crate::document::PageContext;
use crate::help::*;
use std::collections::BTreeMap;
use survey::access_code::AccessCodeError;
use survey::answer::{Answer, AnswerError};
use survey::fields::Fields;
use survey::journey::Journey;
use survey::postcode::PostcodeError;
use survey::reference::Reference;
use survey::response::Answers;
use survey::response::RecruitmentRoute::{self, OpenLink, RandomInvitation};

const LAST_DAY: &str = "18 October 2026";
const KEPT_FOR: &str = "7 days";

fn with_contact() -> Frame {
    Frame { contact: Some(contact()), ..frame() }
}

/// Name and document of every page; names with "error" show one.
fn pages() -> Vec<(&'static str, String)> {
    let context = context();
    [
        starts(&context),
        codes(&context),
        places(&context),
        question_pages(&context),
        ends(&context),
        help_pages(&context),
    ]
    .concat()
}

fn starts(context: &PageContext) -> Vec<(&'static str, String)> {
    let start =
        StartPage { frame: with_contact(), questions: 12, last_day: LAST_DAY.into(), open_link: true, carry_on: None };
    let under_way = StartPage { carry_on: Some("/survey/luton/question/belong".into()), ..start.clone() };
    let waiting = |waiting| waiting_page(context, &WaitingPage { frame: with_contact(), waiting });
    let open = OpenLinkPage {
        frame: frame(),
        key: "0199".into(),
        questions: 12,
        last_day: LAST_DAY.into(),
        kept_for: KEPT_FOR.into(),
    };
    vec![
        ("start", start_page(context, &start)),
        ("start-under-way", start_page(context, &under_way)),
        ("start-not-open", waiting(Waiting::NotOpen { opens: "21 September 2026".into() })),
        ("start-closed", waiting(Waiting::Closed { last_day: LAST_DAY.into(), results: true })),
        ("start-none", waiting(Waiting::NoSurvey { results: true })),
        ("open", open_link_page(context, &open)),
    ]
}

fn codes(context: &PageContext) -> Vec<(&'static str, String)> {
    let code = |typed: &str, problem| {
        code_page(context, &CodePage { frame: with_contact(), typed: typed.into(), problem, open_link: true })
    };
    vec![
        ("code", code("", None)),
        ("code-error-missing", code("", Some(CodeProblem::NotACode(AccessCodeError::Missing)))),
        ("code-error-mistyped", code("K7RM4 TXPAD", Some(CodeProblem::NotACode(AccessCodeError::Mistyped)))),
        ("code-error-unknown", code("K7RM4 TXPAC", Some(CodeProblem::Unknown))),
        ("code-error-used", code("K7RM4 TXPAC", Some(CodeProblem::Used))),
        ("code-error-too-many", code("K7RM4 TXPAC", Some(CodeProblem::TooMany { minutes: 15 }))),
    ]
}

fn places(context: &PageContext) -> Vec<(&'static str, String)> {
    let postcode = |typed: &str, problem| {
        let page = PostcodePage {
            frame: frame(),
            progress: Progress::at_place(&Journey::new(&questions(), &about(), &Answers::default())),
            back: "/survey/luton".into(),
            typed: typed.into(),
            problem,
            return_to_check: false,
        };
        postcode_page(context, &page)
    };
    let ward = WardPage {
        frame: frame(),
        progress: Progress::at_place(&Journey::new(&questions(), &about(), &Answers::default())),
        back: "/survey/luton/postcode".into(),
        wards: wards(),
        chosen: Some("E05014741".into()),
        error: None,
        return_to_check: false,
    };
    let no_ward =
        WardPage { chosen: None, error: Some(FieldError::new("ward", "Choose the ward you live in")), ..ward.clone() };
    vec![
        ("postcode", postcode("", None)),
        ("postcode-error-malformed", postcode("LU1", Some(PostcodeProblem::NotAPostcode(PostcodeError::Malformed)))),
        ("postcode-error-not-found", postcode("LU1 9ZZ", Some(PostcodeProblem::NotFound))),
        ("postcode-error-outside", postcode("MK1 1AA", Some(PostcodeProblem::OutsideCouncil))),
        ("ward", ward_page(context, &ward)),
        ("ward-error", ward_page(context, &no_ward)),
        ("outside", outside_page(context, &OutsidePage { frame: frame() })),
    ]
}

fn question_pages(context: &PageContext) -> Vec<(&'static str, String)> {
    let set = questions();
    let page = |code: &str, stored: Option<Answer>| {
        let code: survey::question::Code = code.parse().unwrap();
        let answers = Answers(stored.into_iter().map(|answer| (code.clone(), answer)).collect());
        QuestionPage::new(&frame(), &Journey::new(&set, &about(), &answers), &code, false).unwrap()
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
            about_you_page(context, &AboutYouPage::new(&frame(), &Journey::new(&set, &about(), &Answers::default()))),
        ),
    ]
}

fn ends(context: &PageContext) -> Vec<(&'static str, String)> {
    let check =
        CheckPage::new(&frame(), &Journey::new(&questions(), &about(), &answers()), Some("Dallow"), &BTreeMap::new());
    let changed = CheckPage { notice: Some("Your answer has been changed.".into()), ..check.clone() };
    let no_ward = CheckPage::new(&frame(), &Journey::new(&questions(), &about(), &answers()), None, &BTreeMap::new())
        .with_ward_missing();
    let done = |route: RecruitmentRoute, results_due: Option<String>| {
        let page = DonePage {
            frame: frame(),
            reference: Reference::from_stored("K7RM-4TXP-ACD9"),
            route,
            ward: "Dallow".into(),
            last_day: LAST_DAY.into(),
            withdraw_until: "1 November 2026".into(),
            copy_for: Some("45 minutes".into()),
            results_due,
        };
        done_page(context, &page)
    };
    let stop = |route| {
        let page = StopPage {
            frame: frame(),
            route,
            carry_on: "/survey/luton/question/belong".into(),
            last_day: LAST_DAY.into(),
            kept_for: KEPT_FOR.into(),
        };
        stop_page(context, &page)
    };
    let stopped =
        |route, sent| stopped_page(context, &StoppedPage { frame: frame(), route, sent, last_day: LAST_DAY.into() });
    let copy = CopyPage {
        frame: frame(),
        reference: Reference::from_stored("K7RM-4TXP-ACD9"),
        sent: "4 October 2026".into(),
        kept_for: "45 minutes".into(),
        ward: Some("Dallow".into()),
        sections: CopyPage::sections(&frame(), &Journey::new(&questions(), &about(), &answers()), &BTreeMap::new()),
    };
    let gone = CopyGonePage { frame: frame(), kept_for: "45 minutes".into() };
    let withdraw = |typed: &str, problem| {
        let last_day = Some("1 November 2026".into());
        withdraw_page(context, &WithdrawPage { frame: with_contact(), typed: typed.into(), problem, last_day })
    };
    let late = WithdrawProblem::TooLate { last_day: "1 November 2024".into() };
    let reference = Reference::from_stored("K7RM-4TXP-ACD9");
    let confirm = ConfirmWithdrawalPage { frame: frame(), reference };
    let expired = ExpiredPage { frame: frame(), open_link_kept_for: Some(KEPT_FOR.into()) };
    vec![
        ("check", check_page(context, &check)),
        ("check-changed", check_page(context, &changed)),
        ("check-error", check_page(context, &no_ward)),
        ("done", done(RandomInvitation, Some("19 November 2026".into()))),
        ("done-open", done(OpenLink, None)),
        ("stop", stop(RandomInvitation)),
        ("stop-open", stop(OpenLink)),
        ("stopped", stopped(None, false)),
        ("stopped-open", stopped(Some(OpenLink), false)),
        ("stopped-sent", stopped(None, true)),
        ("copy", copy_page(context, &copy)),
        ("copy-gone", copy_gone_page(context, &gone)),
        ("expired", expired_page(context, &expired)),
        ("withdraw", withdraw("", None)),
        ("withdraw-error", withdraw("K7RM 4TXP ACD8", Some(WithdrawProblem::Unknown))),
        ("withdraw-error-late", withdraw("K7RM 4TXP ACD8", Some(late))),
        ("withdraw-confirm", confirm_withdrawal_page(context, &confirm)),
        ("withdrawn", withdrawn_page(context, &WithdrawnPage { frame: frame() })),
    ]
}

fn help_pages(context: &PageContext) -> Vec<(&'static str, String)> {
    let privacy = PrivacyPage {
        contact: Some(contact()),
        protection_officer: Some("dpo@council.example".into()),
        retention: Some("two years after the survey closes".into()),
    };
    let accessibility = AccessibilityPage { contact: Some(contact()), prepared: Some("1 September 2026".into()) };
    let cookies = CookiesPage { respondent_lasts: Some(KEPT_FOR.into()), session_lasts: Some("12 hours".into()) };
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
    for (name, html) in pages() {
        eprintln!("{name}");
        if name.contains("error") {
            let field = [("code", "code"), ("postcode", "postcode"), ("ward", "ward"), ("withdraw", "reference")]
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
#[ignore = "writes files to look at; the folder is named by WARDWISE_GALLERY"]
fn writes_the_gallery() {
    let folder = std::path::PathBuf::from(std::env::var("WARDWISE_GALLERY").unwrap());
    std::fs::create_dir_all(&folder).unwrap();
    for (name, html) in pages() {
        let html = html.replace("/style/resident.css", "resident.css");
        std::fs::write(folder.join(format!("{name}.html")), html).unwrap();
    }
}
