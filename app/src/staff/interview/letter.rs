use super::choices::{choices, modes};
use crate::components::FieldError;
use crate::document::PageContext;
use crate::language::{Words, all};
use crate::staff::frame::{StaffHead, notice, staff_document};
use crate::staff::nav::StaffLink;
use leptos::prelude::*;
use survey::clock::Timestamp;
use survey::id::InterviewId;
use survey::interview::Outcome;
use survey::response::Mode;

/// What was done just before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterNotice {
    /// An outcome was saved.
    Saved,
    /// An outcome was saved and ended the interview under way.
    Ended,
}

impl LetterNotice {
    fn words(self) -> &'static str {
        match self {
            Self::Saved => "Saved.",
            Self::Ended => {
                "Saved. The interview is over: the answers given so far are deleted, and the access code opens the survey online again."
            }
        }
    }
}

/// How far the interview is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InterviewState {
    /// Nothing is begun.
    NotBegun {
        /// Answers were begun online, and not sent.
        begun_online: bool,
    },
    /// Answers are being taken.
    UnderWay {
        /// By telephone or face to face, as last.
        mode: Mode,
        /// The language, as last.
        words: Words,
    },
    /// A paper questionnaire came with the code.
    OnPaper,
    /// The people there have said no.
    Refused {
        /// When.
        at: Timestamp,
        /// How they were asked.
        mode: Mode,
    },
    /// The wave does not take answers now.
    NotOpen,
}

/// An attempt that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptRow {
    /// When.
    pub at: Timestamp,
    /// What it led to.
    pub outcome: Outcome,
    /// By telephone or face to face.
    pub mode: Mode,
    /// Who rang or called.
    pub who: String,
}

/// A letter that interviewers are at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterviewLetterPage {
    /// The letter.
    pub interview: InterviewId,
    /// The ward of the address.
    pub ward: String,
    /// The wave's number in addresses.
    pub wave: u32,
    /// How far it is.
    pub state: InterviewState,
    /// The attempts, newest first.
    pub attempts: Vec<AttemptRow>,
    /// Sent with an outcome, the same each time one form is sent.
    pub key: String,
    /// The mode and the outcome chosen.
    pub chosen: (String, String),
    /// What was done just before.
    pub notice: Option<LetterNotice>,
    /// Errors of `mode`, `attempt-mode` and `outcome`.
    pub errors: Vec<FieldError>,
}

/// A letter: asking, and what happened. GETs `start` with `mode` and `language`, or POSTs them where the interview goes on;
/// POSTs `outcome` with `key`, `attempt-mode` and `outcome`.
#[must_use]
pub fn interview_letter_page(context: &PageContext, page: &InterviewLetterPage) -> String {
    let title = format!("A letter to an address in {}", page.ward);
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title.clone(), Some(StaffLink::Interviews)) };
    staff_document(context, head, || {
        view! {
            <a class="back" href=format!("/staff/interviews?wave={}", page.wave)>"Back to interviews"</a>
            {notice(page.notice.map(LetterNotice::words))}
            <h1>{title}</h1>
            {ask(page)}
            {happened(page)}
            {attempts(page)}
        }
        .into_any()
    })
}

fn warning(strong: String, text: &'static str) -> AnyView {
    view! { <div class="inset warn"><p><strong>{strong}</strong>" "{text}</p></div> }.into_any()
}

fn ask(page: &InterviewLetterPage) -> AnyView {
    match page.state {
        InterviewState::NotOpen => {
            warning("This wave does not take answers now.".to_owned(), "Nobody can be interviewed for it.")
        }
        InterviewState::OnPaper => warning(
            "A paper questionnaire came with this code.".to_owned(),
            "Nobody needs to be asked: key the paper. Its answers count.",
        ),
        InterviewState::Refused { at, mode } => {
            let said = format!("They said no on {}, {}.", at.long_date(), mode.label().to_lowercase());
            view! {
                {warning(said, "Do not ring or call again. They can still answer online or on paper if they wish.")}
                <form method="post" action=format!("/staff/interviews/{}/outcome", page.interview) class="narrow-form">
                    <input type="hidden" name="key" value=page.key.clone() />
                    <input type="hidden" name="attempt-mode" value=mode.as_str() />
                    <button class="btn second" type="submit" name="outcome" value=Outcome::AskedToTakePart.as_str()>
                        {Outcome::AskedToTakePart.label()}
                    </button>
                </form>
            }
            .into_any()
        }
        InterviewState::NotBegun { begun_online } => {
            let begun = begun_online.then(|| {
                warning(
                    "Answers were begun online with this code, and not sent.".to_owned(),
                    "Ask whether they would rather finish online. An interview begins from nothing and takes their place once it is complete.",
                )
            });
            view! { {begun} {ask_form(page, None)} }.into_any()
        }
        InterviewState::UnderWay { mode, words } => ask_form(page, Some((mode, words))),
    }
}

fn ask_form(page: &InterviewLetterPage, before: Option<(Mode, Words)>) -> AnyView {
    let (title, method, button) = match before {
        Some(_) => ("Go on with the interview", "post", "Go on"),
        None => ("Ask", "get", "Show the introduction"),
    };
    let text = before.is_some().then(|| {
        view! { <p>"Answers given before are saved. The interview goes on where it stopped."</p> }
    });
    let mode = before.map_or(page.chosen.0.as_str(), |(mode, _)| mode.as_str());
    let language = before.map(|(_, words)| words.tag());
    let languages = all()
        .map(|words| {
            view! {
                <option value=words.tag() selected=language == Some(words.tag()) lang=words.html()>{words.name()}</option>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{title}</h2>
            {text}
            <form method=method action=format!("/staff/interviews/{}/start", page.interview) class="narrow-form">
                {choices("mode", "How do you ask?", &modes(), Some(mode), &page.errors)}
                <div class="field">
                    <label for="language">"Language you speak with them"</label>
                    <select id="language" name="language">{languages}</select>
                </div>
                <button class="btn" type="submit">{button}</button>
            </form>
        </section>
    }
    .into_any()
}

/// Why an outcome is chosen, where its name does not say it.
fn note(outcome: Outcome, under_way: bool) -> Option<String> {
    let text = match outcome {
        Outcome::Refusal | Outcome::BrokeOff if under_way => {
            "Nobody asks there again. The answers given so far are deleted."
        }
        Outcome::Refusal => "Nobody asks there again.",
        Outcome::OtherWay if under_way => {
            "The answers given so far are deleted, and the access code works online again."
        }
        Outcome::Appointment => "Write the time on your own sheet, not here.",
        Outcome::NotAHome => "A shop, an office, an institution.",
        Outcome::Empty => "Empty, being built, a second home.",
        _ => return None,
    };
    Some(text.to_owned())
}

fn happened(page: &InterviewLetterPage) -> Option<AnyView> {
    let under_way = matches!(page.state, InterviewState::UnderWay { .. });
    if matches!(page.state, InterviewState::Refused { .. } | InterviewState::OnPaper) {
        return None;
    }
    let offered: Vec<(String, String, Option<String>)> = Outcome::ALL
        .into_iter()
        .filter(|outcome| *outcome != Outcome::AskedToTakePart && (under_way || *outcome != Outcome::BrokeOff))
        .map(|outcome| (outcome.to_string(), outcome.label().to_owned(), note(outcome, under_way)))
        .collect();
    Some(
        view! {
            <section class="rule" id="happened" tabindex="-1">
                <h2>"Say what happened"</h2>
                <p>"Each time you rang or called and there was no complete interview."</p>
                <form method="post" action=format!("/staff/interviews/{}/outcome", page.interview)>
                    <input type="hidden" name="key" value=page.key.clone() />
                    {choices("attempt-mode", "How did you try?", &modes(), Some(page.chosen.0.as_str()), &page.errors)}
                    {choices("outcome", "What happened?", &offered, Some(page.chosen.1.as_str()), &page.errors)}
                    <button class="btn" type="submit">"Save"</button>
                </form>
            </section>
        }
        .into_any(),
    )
}

fn attempts(page: &InterviewLetterPage) -> Option<AnyView> {
    let rows = page
        .attempts
        .iter()
        .map(|attempt| {
            view! {
                <li>
                    <strong>{attempt.outcome.label()}</strong>
                    {format!(", {}, {}. {}", attempt.mode.label().to_lowercase(), attempt.at.long_date_time(), attempt.who)}
                </li>
            }
        })
        .collect_view();
    (!page.attempts.is_empty()).then(|| {
        view! {
            <section class="rule">
                <h2>"Before"</h2>
                <ul class="list">{rows}</ul>
                <p class="muted small">"Kept with the letter until answers with its code are complete."</p>
            </section>
        }
        .into_any()
    })
}
