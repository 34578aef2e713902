//! What documents say, in the languages of the site: interface text for each of their sentences.

mod condition;
mod cover;
mod question;

use app::language::{Said, Words, english, find};
use documents::{Line, Mention, Sentence, Speaker};
use std::cell::Cell;
use survey::text::Language;

/// Says the sentences of documents in a language.
#[derive(Clone, Copy, Debug)]
pub struct Interpreter {
    words: Words,
    /// Questions may be in a language that the site does not have: what stands beside them is then in English.
    known: bool,
}

impl Interpreter {
    /// For documents in this language.
    #[must_use]
    pub fn of(language: &Language) -> Self {
        let known = find(language.as_str());
        Self { words: known.unwrap_or_else(english), known: known.is_some() }
    }
}

impl Speaker for Interpreter {
    fn say(&self, sentence: &Sentence) -> Line {
        let own = Saying::new(self.words);
        let text = own.sentence(sentence);
        if own.english.get() {
            // One part has no translation: the whole is said in English, for one mark holds for it.
            return Line { text: Saying::new(english()).sentence(sentence), english: true };
        }
        Line { text, english: !self.known }
    }
}

/// A sentence being put together.
struct Saying {
    words: Words,
    /// Some part of it was there in English only.
    english: Cell<bool>,
}

impl Saying {
    fn new(words: Words) -> Self {
        Self { words, english: Cell::new(false) }
    }

    /// The text, noting whether it is English for want of another.
    fn note(&self, said: Said) -> String {
        if said.english {
            self.english.set(true);
        }
        said.text.into_owned()
    }

    fn text(&self, key: &'static str) -> String {
        self.note(self.words.say(key))
    }

    /// A text with a name or an address in it.
    fn naming(&self, key: &'static str, name: &'static str, mention: &Mention) -> String {
        self.note(self.words.with(key, [(name, mention.as_str().into())]))
    }

    /// A text with two numbers that are printed so on the form.
    fn between(&self, key: &'static str, [low, high]: [(&'static str, i64); 2]) -> String {
        let numbers = [(low.0, low.1.to_string().into()), (high.0, high.1.to_string().into())];
        self.note(self.words.with(key, numbers))
    }

    /// A text that a count gives its form.
    fn counting(&self, key: &'static str, name: &'static str, count: u32) -> String {
        self.note(self.words.with(key, [(name, count.into())]))
    }

    fn sentence(&self, sentence: &Sentence) -> String {
        match sentence {
            Sentence::PageOf => self.text("copy-page-of"),
            Sentence::Demonstration => self.text("copy-demonstration"),
            Sentence::Draft => self.text("draft-heading"),
            Sentence::DraftNote => self.text("draft-text"),
            Sentence::Form(form) => self.naming("paper-form", "form", form),
            Sentence::Cover(cover) => self.cover(cover),
            Sentence::Question(question) => self.question(question),
            Sentence::Routing(routing) => self.routing(routing),
            Sentence::CardsTitle => self.text("cards-title"),
            Sentence::CardsNote => self.text("cards-note"),
            Sentence::Card(letter) => self.note(self.words.with("interview-card", [("card", letter.as_str().into())])),
        }
    }
}

#[cfg(test)]
mod tests;
