//! Every resident's and help page in every state: the rules are checked on each, and they can be written to a
//! folder to be looked at:
//!
//! ```text
//! WARDWISE_GALLERY=/tmp/gallery cargo test -p app --features ssr writes_the_gallery -- --ignored
//! ```
//!
//! The files load `resident.css` from the same folder, which is not written here: build it with
//! `npx sass style/resident.scss /tmp/gallery/resident.css`.

mod by_hand;
mod codes;
mod ends;
mod help;
mod places;
mod questions;
mod rules;
mod sessions;
mod starts;

use super::Frame;
use super::testing::{contact, context, frame};
use crate::document::{PageContext, PageLanguage};
use crate::language::Words;

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
        starts::starts(&context),
        sessions::sessions(&context),
        codes::codes(&context),
        codes::return_codes(&context),
        places::places(&context),
        questions::question_pages(&context),
        ends::ends(&context),
        help::help_pages(&context),
    ]
    .concat()
}
