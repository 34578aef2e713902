//! Show cards: what a person looks at while an interviewer asks face to face.

use crate::error::DocumentError;
use crate::text::{Piece, clean};
use crate::typesetting::{Template, set};
use crate::words::{Sentence, Speaker};
use serde::Serialize;
use survey::council::Council;
use survey::interview::{CardFace, cards};
use survey::question_set::QuestionSet;
use survey::text::{Language, Piping, Text};

/// The show cards of a question set, to be printed.
pub struct ShowCards<'a> {
    /// The questions.
    pub questions: &'a QuestionSet,
    /// The language of the wording; what is not translated is in English and marked so.
    pub language: &'a Language,
    /// The council that asks.
    pub council: &'a Council,
    /// "Residents’ survey 2026".
    pub survey: &'a str,
    /// Says what the cards say themselves, in this language.
    pub speaker: &'a dyn Speaker,
    /// The survey is a demonstration: every card says so.
    pub synthetic: bool,
    /// Nobody has approved the translation: the sheet says so.
    pub draft: bool,
}

#[derive(Serialize)]
struct Data {
    lang: String,
    document_title: String,
    council: String,
    survey: Piece,
    synthetic: Option<Piece>,
    draft: Option<Piece>,
    page_of: Piece,
    title: Piece,
    note: Piece,
    cards: Vec<CardData>,
}

#[derive(Serialize)]
struct CardData {
    /// The questions it is shown with, in a few words each, for the sheet of the interviewer.
    shown_with: Vec<Piece>,
    title: Piece,
    options: Vec<Piece>,
    scale: Option<Scale>,
}

#[derive(Serialize)]
struct Scale {
    numbers: Vec<i64>,
    low: Piece,
    high: Piece,
}

impl ShowCards<'_> {
    /// The cards as PDF/UA-1, one on each page, after a sheet for the interviewer that says which card goes with which question.
    ///
    /// # Errors
    /// [`DocumentError`].
    pub fn pdf(&self) -> Result<Vec<u8>, DocumentError> {
        let piping =
            Piping { council: self.council.name.clone(), area: self.council.area.clone(), ..Piping::default() };
        let say = |text: &Text| Piece::say(text, self.language, &piping);
        let own = |sentence: Sentence| Piece::said(&self.speaker.say(&sentence));
        let card = |card: survey::interview::Card<'_>| {
            let title = own(Sentence::Card(card.letter.clone()));
            let asked = card.questions.iter().filter_map(|code| self.questions.question(code));
            let shown_with = asked.map(|question| say(&question.short)).collect();
            match card.face {
                CardFace::Options(options) => CardData {
                    shown_with,
                    title,
                    options: options.into_iter().map(|option| say(&option.label)).collect(),
                    scale: None,
                },
                CardFace::Scale { from, to, low, high } => CardData {
                    shown_with,
                    title,
                    options: Vec::new(),
                    scale: Some(Scale { numbers: (from..=to).collect(), low: say(low), high: say(high) }),
                },
            }
        };
        let title = own(Sentence::CardsTitle);
        let data = Data {
            // Typst knows languages by their first part: easy-read English is English.
            lang: self.language.primary().to_owned(),
            document_title: clean(&format!("{}: {}", title.text(), self.survey)),
            council: clean(&self.council.name),
            survey: Piece::english(self.survey, self.language),
            synthetic: self.synthetic.then(|| own(Sentence::Demonstration)),
            draft: self.draft.then(|| own(Sentence::DraftNote)),
            page_of: own(Sentence::PageOf),
            title,
            note: own(Sentence::CardsNote),
            cards: cards(self.questions).into_iter().map(card).collect(),
        };
        set(Template::Cards, &data, None)
    }
}
