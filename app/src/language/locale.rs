//! One language: its text and how it writes numbers and dates.

use super::catalogue::Metadata;
use super::formats::Formats;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::Deserialize;
use std::borrow::Cow;
use std::fmt;
use survey::text::Language;

/// How a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// As HTML has it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// What is wrong with the files of a language.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LocaleError {
    /// The tag or the locale of its formats is none.
    #[error("{0} is not a language tag")]
    Tag(String),
    /// A file is not Fluent.
    #[error("{file}: {problem}")]
    Syntax {
        /// Its name.
        file: String,
        /// What is wrong.
        problem: String,
    },
    /// A key stands twice.
    #[error("{file}: {problem}")]
    Twice {
        /// The later file.
        file: String,
        /// Which.
        problem: String,
    },
}

/// One language of the site.
pub struct Locale {
    pub(super) language: Language,
    pub(super) html: String,
    pub(super) name: String,
    pub(super) direction: Direction,
    pub(super) formats: Formats,
    pub(super) source: String,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Locale").field(&self.language.0).finish()
    }
}

impl Locale {
    /// A language from its files, and what is wrong with them. What can be read is there nonetheless: the rest falls back.
    #[must_use]
    pub(super) fn new(metadata: &Metadata, files: &[(&str, &str)]) -> (Self, Vec<LocaleError>) {
        let mut errors = Vec::new();
        let formats = Formats::new(&metadata.formats);
        if formats.is_none() {
            errors.push(LocaleError::Tag(metadata.formats.clone()));
        }
        let tag = metadata.formats.split("-u-").next().unwrap_or_default();
        let tags = tag.parse().into_iter().collect::<Vec<_>>();
        let mut bundle = FluentBundle::new_concurrent(tags);
        // Names and numbers keep their own direction inside a sentence written the other way (Unicode Standard Annex 9).
        bundle.set_use_isolating(metadata.direction == Direction::Rtl);
        bundle.set_formatter(Some(mark));
        // `NUMBER` is what chooses the form of a word for a number; it cannot be there already.
        let _ = bundle.add_builtins();
        let mut source = String::new();
        for (file, text) in files {
            source.push_str(text);
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(part, problems)| {
                let problem = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
                errors.push(LocaleError::Syntax { file: (*file).to_owned(), problem });
                part
            });
            for problem in bundle.add_resource(resource).err().into_iter().flatten() {
                errors.push(LocaleError::Twice { file: (*file).to_owned(), problem: problem.to_string() });
            }
        }
        let locale = Self {
            language: Language(metadata.tag.clone()),
            html: metadata.html.clone(),
            name: metadata.name.clone(),
            direction: metadata.direction,
            formats: formats.unwrap_or_default(),
            source,
            bundle,
        };
        (locale, errors)
    }

    /// Whether there is a text of this key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// The text of a key; `None` where there is none. What an argument lacks shows as its name in braces.
    pub(super) fn say<'l>(&'l self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<Cow<'l, str>> {
        let message = self.bundle.get_message(key)?;
        let pattern = message.value()?;
        let mut problems = Vec::new();
        Some(written(&self.formats, self.bundle.format_pattern(pattern, args, &mut problems)))
    }
}

/// Stand around a number in a text until it is written in the figures of the language: Fluent's own formatter of numbers is
/// a plain function and knows nothing of ours. Characters for private use, which no text of ours holds.
const BEGIN: char = '\u{e000}';
const END: char = '\u{e001}';

fn mark<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format!("{BEGIN}{}{END}", number.as_string())),
        _ => None,
    }
}

/// The text with its numbers in the figures of the language.
fn written<'l>(formats: &Formats, text: Cow<'l, str>) -> Cow<'l, str> {
    if !text.contains(BEGIN) {
        return text;
    }
    let mut pieces = text.split(BEGIN);
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match piece.split_once(END) {
            Some((number, rest)) => {
                whole.push_str(&formats.figures(number));
                whole.push_str(rest);
            }
            None => whole.push_str(piece),
        }
    }
    whole.into()
}
