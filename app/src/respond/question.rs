//! One question and what it is answered with.

mod bounds;
mod control;
mod how;
mod map;

pub use bounds::EarlierBound;
pub use control::QuestionControl;

use crate::components::{
    Asked, BackLink, Checkboxes, EntryInput, ErrorSummary, FieldError, Group, InPlace, Instead, PartsInput, Radios,
    Ranking, Select, TextArea,
};
use crate::document::PageContext;
use crate::language::Said;
use crate::respond::frame::{FORM, render_form, return_field, saved_so_far};
use crate::respond::{Frame, Progress};
use crate::results::WardMap;
use crate::results::charts::drawing::embed;
use control::Filling;
use leptos::prelude::*;
use std::sync::Arc;
use survey::answer::AnswerError;
use survey::council::OnsCode;
use survey::fields::Fields;
use survey::journey::{Journey, Step};
use survey::question::{AnswerKind, Code, Question};
use survey::response::Mode;
use survey::text::Piping;

/// A ward to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WardOption {
    /// Its ONS code.
    pub code: OnsCode,
    /// Its name.
    pub name: String,
}

/// What a page about places needs of the council.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// The wards in the order of the list.
    pub wards: Vec<WardOption>,
    /// Their boundaries, where known.
    pub map: Option<Arc<WardMap>>,
}

/// One question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionPage {
    /// The survey.
    pub frame: Frame,
    /// The question.
    pub question: Question,
    /// How far the person has come.
    pub progress: Progress,
    /// The question in a few words, for the title of the window.
    pub short: Said,
    /// What was sent, or the answer given before.
    pub fields: Fields,
    /// Names and earlier answers in its wording.
    pub piping: Piping,
    /// Bounds that earlier answers set.
    pub bounds: Vec<EarlierBound>,
    /// What the order of options is drawn from.
    pub seed: u64,
    /// The council's wards, where the question is about a place.
    pub places: Places,
    /// The page before: the check page where the person came from there.
    pub back: String,
    /// The person came from the check page and goes back there.
    pub return_to_check: bool,
    /// What is wrong.
    pub error: Option<FieldError>,
}

impl QuestionPage {
    /// The page of a question that is asked, with the answer given before. `None` where it is not asked.
    #[must_use]
    pub fn new(frame: &Frame, journey: &Journey<'_>, code: &Code, return_to_check: bool) -> Option<Self> {
        let words = frame.words;
        let piping = journey.piping(&words, &frame.piping());
        let question = journey.question(code)?;
        let stored = journey.counted().get(code);
        // A question that has become one to ask only now is come to from check, but check would lead straight back.
        let back = if return_to_check && stored.is_some() {
            Step::Check
        } else {
            journey.previous(&Step::Question(code.clone())).unwrap_or(Step::Postcode)
        };
        Some(Self {
            progress: Progress::at_question(words, journey, code, &piping)?,
            short: words.wording(&question.short, &piping),
            fields: stored.map(|answer| question.fields_of(answer)).unwrap_or_default(),
            bounds: EarlierBound::all(question, journey),
            places: Places::default(),
            back: frame.step(&back),
            seed: journey.about().seed,
            return_to_check,
            error: None,
            question: question.clone(),
            piping,
            frame: frame.clone(),
        })
    }

    /// The same page with the council's wards.
    #[must_use]
    pub fn with_places(mut self, places: Places) -> Self {
        self.places = places;
        self
    }

    /// The same page with what was sent and not yet looked at: in another language, nothing that was typed is lost.
    #[must_use]
    pub fn with_sent(mut self, sent: &Fields) -> Self {
        self.fields = sent.clone();
        self
    }

    /// The same page with what was sent and why it cannot be taken. Where a button was pressed that the page does not have,
    /// or none, the answer given before stays.
    #[must_use]
    pub fn with_error(mut self, sent: &Fields, error: &AnswerError) -> Self {
        let message = self.frame.words.answer_error(error, &self.piping);
        self.error = Some(FieldError::new(&error.field(), message));
        let one_of_buttons =
            !self.question.is_entered() && !matches!(self.question.answer, AnswerKind::MultipleChoice { .. });
        if !(one_of_buttons && matches!(error, AnswerError::NothingChosen | AnswerError::UnknownOption)) {
            self.fields = sent.clone();
        }
        self
    }
}

/// One question. Posts the fields of [`Question::check`], `action` (`continue` or `skip`), and `return` where the person
/// came from check.
///
/// Skipping is a button of its own, so that nobody is driven into "don't know".
#[must_use]
pub fn question_page(context: &PageContext, page: &QuestionPage) -> String {
    let frame = page.frame.clone();
    let words = context.words();
    let title = format!("{} – {}", page.short.text, page.progress.question());
    render_form(context, &frame, title, page.error.is_some(), Some(FORM), || {
        let errors = page.error.iter().cloned().collect();
        view! {
            <BackLink href=page.back.clone() />
            <ErrorSummary errors />
            <form id=FORM data-keep="" class="narrow question" method="post" action=frame.step(&Step::Question(page.question.code.clone()))>
                {controls(page, None)}
                {return_field(page.return_to_check)}
                {page.error.is_some().then(|| view! { <input type="hidden" name="checked" value="1" /> })}
                <div class="actions">
                    <button class="btn" type="submit" name="action" value="continue">{words.say("continue")}</button>
                    <button class="linkbtn" type="submit" name="action" value="skip">{words.say("skip-question")}</button>
                </div>
                <p class="small muted after">
                    {saved_so_far(words, &frame)}
                </p>
            </form>
        }
    })
}

/// How an interviewer asks a question.
#[derive(Clone, Debug)]
pub(crate) struct Aloud {
    /// By telephone or face to face.
    pub mode: Mode,
    /// Above the question: "Read out".
    pub caption: Said,
    /// What is read out after the question.
    pub after: Option<Said>,
    /// What the interviewer does, in English.
    pub how: Said,
}

/// The question with what it is answered with: for the person, or for an interviewer who reads it out.
pub(crate) fn controls(page: &QuestionPage, aloud: Option<&Aloud>) -> AnyView {
    let words = page.frame.words;
    let filling = Filling {
        words,
        piping: &page.piping,
        question: &page.question,
        fields: &page.fields,
        wards: &page.places.wards,
        seed: page.seed,
        aloud: aloud.map(|aloud| aloud.mode),
    };
    let say = |text: &survey::text::Text| words.wording(text, &page.piping);
    let asked = Asked {
        caption: page.progress.caption(),
        lead_in: page.question.lead_in.as_ref().map(say),
        question: say(&page.question.stem),
        hint: page.question.hint.as_ref().map(say),
        how: filling.how(),
        bounds: page.bounds.iter().map(|bound| bound.say(words, &page.piping)).collect(),
    };
    let asked = match aloud {
        Some(aloud) => Asked {
            caption: aloud.caption.clone(),
            hint: aloud.after.clone().or(asked.hint),
            how: Some(aloud.how.clone()),
            bounds: Vec::new(),
            ..asked
        },
        None => asked,
    };
    let error = page.error.clone();
    let name = "answer";
    let entered = page.question.is_entered();
    let items = if entered { filling.instead() } else { Vec::new() };
    let in_place = InPlace { items, chosen: filling.instead_chosen() };
    match filling.control() {
        QuestionControl::Radios { items, chosen, class, map: false } => {
            view! { <Radios name asked items chosen error class=class.unwrap_or_default() /> }.into_any()
        }
        QuestionControl::Radios { items, chosen, map: true, .. } => {
            let wards: Vec<OnsCode> = page.places.wards.iter().map(|ward| ward.code.clone()).collect();
            let map = page.places.map.as_ref().map(|layout| embed(map::ward_map(layout, &wards)));
            let buttons = crate::components::radio_buttons(name, items, chosen, error.as_ref());
            view! { <Group name asked error>{map}<div class="radios radios-columns">{buttons}</div></Group> }.into_any()
        }
        QuestionControl::Checkboxes { items, chosen } => {
            view! { <Checkboxes name asked items chosen error /> }.into_any()
        }
        QuestionControl::Select { items, chosen } => {
            let described = crate::components::described(name, &asked, error.is_some());
            let invalid = error.is_some();
            view! {
                <Group name asked error>
                    <label class="vh" for=name>{words.say("your-answer")}</label>
                    <Select name nothing=words.say("choose-an-answer") items chosen described invalid />
                </Group>
            }
            .into_any()
        }
        QuestionControl::Entry { typed, inputmode, autocomplete, prefix, suffix, width } => view! {
            <EntryInput name asked typed inputmode autocomplete prefix suffix width in_place error />
        }
        .into_any(),
        QuestionControl::Area { typed } => view! {
            <TextArea name asked typed rows=6 in_place error />
        }
        .into_any(),
        QuestionControl::Parts { parts } => view! {
            <PartsInput name asked parts error><Instead items=in_place.items chosen=in_place.chosen /></PartsInput>
        }
        .into_any(),
        QuestionControl::Ranking { places, items } => view! {
            <Ranking name asked places items error><Instead items=in_place.items chosen=in_place.chosen /></Ranking>
        }
        .into_any(),
    }
}

#[cfg(test)]
mod tests;
