//! What documents say themselves: each sentence with what stands in it. Documents know no language: whoever sets one hands
//! over a [`Speaker`], which says the sentences in the language of the document.

mod condition;
mod cover;
mod question;

pub use condition::{Amount, Condition, Leaving, Routing};
pub use cover::CoverSentence;
pub use question::QuestionSentence;

use crate::text::{ENGLISH_BEGINS, ENGLISH_ENDS, clean};

/// A text, in the language of the document or in English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The text.
    pub text: String,
    /// It is English in a document that is not.
    pub english: bool,
}

/// Says the sentences of a document in its language.
pub trait Speaker {
    /// A sentence; in English and marked so where the language has no words for it.
    fn say(&self, sentence: &Sentence) -> Line;
}

/// Text from outside that stands in a sentence: a name, an address, the label of an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention(String);

impl Mention {
    /// A name, or wording in the language of the document.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(clean(text).replace([ENGLISH_BEGINS, ENGLISH_ENDS], ""))
    }

    /// Wording that stands in English because the language of the document has none.
    pub(crate) fn english(text: &str) -> Self {
        Self(format!("{ENGLISH_BEGINS}{}{ENGLISH_ENDS}", Self::new(text).0))
    }

    /// As it is put into the sentence: the sentence is set as it is said, with what marks this text as English.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A sentence of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sentence {
    /// "Page # of #": page number and number of pages stand for the signs.
    PageOf,
    /// On every page of a demonstration.
    Demonstration,
    /// On every page of a translation that nobody has approved.
    Draft,
    /// Where it matters, what that means.
    DraftNote,
    /// At the foot of each page, which form this is: "residents_core 1, 3f9a1c20".
    Form(Mention),
    /// On the first page of a questionnaire.
    Cover(CoverSentence),
    /// Beside the questions.
    Question(QuestionSentence),
    /// Who answers a question, and where to go on.
    Routing(Routing),
    /// Above the sheet that goes with the show cards.
    CardsTitle,
    /// What the sheet is for.
    CardsNote,
    /// What the card of this letter is called.
    Card(String),
}

impl From<CoverSentence> for Sentence {
    fn from(sentence: CoverSentence) -> Self {
        Self::Cover(sentence)
    }
}

impl From<QuestionSentence> for Sentence {
    fn from(sentence: QuestionSentence) -> Self {
        Self::Question(sentence)
    }
}

impl From<Routing> for Sentence {
    fn from(sentence: Routing) -> Self {
        Self::Routing(sentence)
    }
}
