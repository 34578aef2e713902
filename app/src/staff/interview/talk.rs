//! What the pages of an interview under way share.

use crate::components::{FieldError, ReadAloud};
use crate::document::PageContext;
use crate::language::{Said, Words};
use crate::respond::Frame;
use crate::staff::frame::{StaffHead, staff_document};
use crate::staff::nav::StaffLink;
use leptos::prelude::*;
use survey::response::Mode;

/// The interview a page belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkFrame {
    /// The survey in the language of the person; its addresses are the interview's.
    pub frame: Frame,
    /// By telephone or face to face.
    pub mode: Mode,
    /// The page before.
    pub back: String,
    /// "Question 3 of about 11", in English.
    pub progress: Option<String>,
}

impl TalkFrame {
    /// The language of the person.
    pub(super) fn words(&self) -> Words {
        self.frame.words
    }

    /// A page of the interview: where it is, what is wrong, and `main`.
    pub(super) fn page(
        &self,
        context: &PageContext,
        title: &str,
        errors: &[FieldError],
        main: impl FnOnce() -> AnyView,
    ) -> String {
        let title = match &self.progress {
            Some(progress) => format!("{title} – {progress}"),
            None => title.to_owned(),
        };
        let head = StaffHead { errors, ..StaffHead::new(title, Some(StaffLink::Interviews)) };
        staff_document(context, head, || {
            let mut facts = vec![self.mode.label().to_owned()];
            if !self.words().is_source() {
                facts.push(format!("in {}", self.words().name()));
            }
            facts.extend(self.progress.clone());
            view! {
                <a class="back" href=self.back.clone()>"Back"</a>
                <p class="talk-at">{facts.join(" · ")}</p>
                {main()}
                <p class="after"><a class="standalone" href=self.frame.address("")>"Stop here, or say what happened"</a>" Answers so far are saved."</p>
            }
            .into_any()
        })
    }
}

/// What is made in the language of the person, for an interviewer to read out.
pub(super) fn aloud(words: Words, made: impl FnOnce() -> AnyView) -> AnyView {
    let page = crate::language::words();
    provide_context(words);
    provide_context(ReadAloud);
    let made = made();
    provide_context(page);
    view! { <div class="aloud" lang=words.html() dir=words.dir()>{made}</div> }.into_any()
}

/// Sentences to read out, in a box of their own.
pub(super) fn say(words: Words, sentences: Vec<Said>) -> AnyView {
    let lines = sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view();
    view! {
        <div class="say">
            <p class="say-tag">"Read out"</p>
            <div lang=words.html() dir=words.dir()>{lines}</div>
        </div>
    }
    .into_any()
}

/// What the interviewer does: never read out.
pub(super) fn instruction(text: &'static str) -> AnyView {
    view! { <p class="do"><strong>"Instruction: "</strong>{text}</p> }.into_any()
}
