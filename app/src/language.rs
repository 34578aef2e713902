//! The language of a page: interface text from `app/locales`, and how the language says numbers, dates and answers.
//!
//! Text is looked up by key in the page's language, else in English; what fell back is marked as English where it is
//! shown (WCAG 3.1.2), so that a screen reader does not read it with the voice of another language. The browser never
//! needs any of this: pages are made on the server.

mod catalogue;
mod errors;
mod formats;
mod locale;
mod rich;
mod said;
mod voice;
mod words;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

pub use catalogue::{all, english, find, name_of, offered};
pub use locale::{Direction, Locale, LocaleError};
pub use said::Said;
pub use words::Words;

pub(crate) use words::words;
