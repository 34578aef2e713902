//! Text to show, and whether it stands for want of another language.

use leptos::either::Either;
use leptos::prelude::*;
use std::borrow::Cow;

/// Text to show. Where it is English on a page in another language, it is marked so (WCAG 3.1.2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The text.
    pub text: Cow<'static, str>,
    /// It is English on a page that is not.
    pub english: bool,
}

impl Said {
    /// English text that has no other form: a title that the council gave, a licence.
    #[must_use]
    pub fn in_english(text: impl Into<Cow<'static, str>>, page_is_english: bool) -> Self {
        Self { text: text.into(), english: !page_is_english }
    }

    /// The language to name where no element can stand around the text: in an option of a list.
    #[must_use]
    pub fn lang(&self) -> Option<&'static str> {
        self.english.then_some("en")
    }

    /// The direction, where it is not the page's.
    #[must_use]
    pub fn dir(&self) -> Option<&'static str> {
        self.english.then_some("ltr")
    }
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self { text: text.into(), english: false }
    }
}

impl From<&'static str> for Said {
    fn from(text: &'static str) -> Self {
        Self { text: text.into(), english: false }
    }
}

impl IntoRender for Said {
    type Output = Either<Cow<'static, str>, AnyView>;

    fn into_render(self) -> Self::Output {
        if self.english {
            Either::Right(view! { <span lang="en" dir="ltr">{self.text}</span> }.into_any())
        } else {
            Either::Left(self.text)
        }
    }
}
