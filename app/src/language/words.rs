//! The words of a page.

use super::locale::{Direction, Locale};
use super::{Said, english};
use fluent_bundle::{FluentArgs, FluentValue};
use leptos::prelude::use_context;
use std::borrow::Cow;
use survey::text::{Language, Piping, Text};
use time::Date;

/// The language of a page, and everything it says in it. One of those the site has: it cannot be another.
#[derive(Clone, Copy, Debug)]
pub struct Words(&'static Locale);

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.tag() == other.tag()
    }
}

impl Eq for Words {}

/// The words of the page that is being rendered.
pub(crate) fn words() -> Words {
    use_context().unwrap_or_else(english)
}

impl Words {
    pub(super) fn of(locale: &'static Locale) -> Self {
        Self(locale)
    }

    pub(super) fn locale(self) -> &'static Locale {
        self.0
    }

    /// "cy", "en-x-easyread".
    #[must_use]
    pub fn tag(self) -> &'static str {
        &self.0.language.0
    }

    /// The language of question sets.
    #[must_use]
    pub fn language(self) -> &'static Language {
        &self.0.language
    }

    /// The language told to browsers and screen readers: easy-read English is English.
    #[must_use]
    pub fn html(self) -> &'static str {
        &self.0.html
    }

    /// The language's own name for itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        &self.0.name
    }

    /// "ltr" or "rtl".
    #[must_use]
    pub fn dir(self) -> &'static str {
        self.0.direction.as_str()
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub fn is_rtl(self) -> bool {
        self.0.direction == Direction::Rtl
    }

    /// Whether readers of English can read it: what falls back to English needs no mark.
    #[must_use]
    pub fn is_english(self) -> bool {
        self.0.html == "en"
    }

    /// Whether it is the language the others are translated from.
    #[must_use]
    pub fn is_source(self) -> bool {
        self.tag() == "en"
    }

    /// All interface text of the language as written: what an officer approves.
    #[must_use]
    pub fn source(self) -> &'static str {
        &self.0.source
    }

    /// How many of the keys that English has the language has too, and how many there are.
    #[must_use]
    pub fn completeness(self) -> (usize, usize) {
        let keys = super::catalogue::keys();
        (keys.iter().filter(|key| self.0.has(key)).count(), keys.len())
    }

    /// A text.
    #[must_use]
    pub fn say(self, key: &'static str) -> Said {
        self.find(key, None)
    }

    /// A text with something in it.
    #[must_use]
    pub fn with<const N: usize>(self, key: &'static str, args: [(&'static str, FluentValue<'_>); N]) -> Said {
        let args: FluentArgs<'_> = args.into_iter().collect();
        self.find(key, Some(&args))
    }

    /// A text around another. Where the other is English for want of this language, so is the whole: one mark holds for it.
    #[must_use]
    pub fn around(self, key: &'static str, name: &'static str, inner: &Said) -> Said {
        let words = if inner.english { english() } else { self };
        let said = words.with(key, [(name, inner.text.as_ref().into())]);
        Said { english: inner.english || said.english, ..said }
    }

    /// A text where only text can stand: in a title or an attribute.
    #[must_use]
    pub fn text(self, key: &'static str) -> String {
        self.say(key).text.into_owned()
    }

    pub(super) fn find(self, key: &'static str, args: Option<&FluentArgs<'_>>) -> Said {
        if let Some(text) = self.0.say(key, args) {
            return Said { text, english: false };
        }
        // A key that even English lacks shows itself; a test sees to it that there is none.
        let text = english().0.say(key, args).unwrap_or(Cow::Borrowed(key));
        Said { text, english: !self.is_english() }
    }

    /// Wording of a question set.
    #[must_use]
    pub fn wording(self, text: &Text, piping: &Piping) -> Said {
        let (text, own) = text.said(self.language(), piping);
        Said { text: text.into(), english: !own && !self.is_english() }
    }

    /// English text that has no other form, such as a title that the council gave.
    #[must_use]
    pub fn in_english(self, text: impl Into<Cow<'static, str>>) -> Said {
        Said::in_english(text, self.is_english())
    }

    /// "18 October 2026".
    #[must_use]
    pub fn date(self, day: Date) -> String {
        self.0.formats.day(day)
    }

    /// A number of minutes: "45 minutes".
    #[must_use]
    pub fn minutes(self, minutes: i64) -> String {
        self.with("time-minutes", [("n", minutes.into())]).text.into_owned()
    }

    /// A number of days: "7 days".
    #[must_use]
    pub fn days(self, days: i64) -> String {
        self.with("time-days", [("n", days.into())]).text.into_owned()
    }

    /// A number of months: "18 months".
    #[must_use]
    pub fn months(self, months: u16) -> String {
        self.with("time-months", [("n", months.into())]).text.into_owned()
    }

    /// A number of years: "2 years".
    #[must_use]
    pub fn years(self, years: u16) -> String {
        self.with("time-years", [("n", years.into())]).text.into_owned()
    }

    /// A number of hours: "12 hours".
    #[must_use]
    pub fn hours(self, hours: i64) -> String {
        self.with("time-hours", [("n", hours.into())]).text.into_owned()
    }
}
