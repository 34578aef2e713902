//! The questionnaire on paper, from a question set.

mod cover;
mod question;
mod rules;
mod way;

use crate::error::DocumentError;
use crate::qr;
use crate::text::{Piece, clean};
use crate::typesetting::{Template, set};
use crate::words::{Mention, QuestionSentence, Sentence, Speaker};
use cover::Cover;
use question::Section;
use serde::Serialize;
use survey::access_code::AccessCode;
use survey::calendar::Day;
use survey::council::{Council, Ward};
use survey::question_set::QuestionSet;
use survey::text::{Language, Piping, Text};

/// How large the questionnaire is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// 12 point.
    #[default]
    Standard,
    /// 18 point, one column, wide spacing.
    LargePrint,
}

/// What only the council can say about sending back and asking. What is empty is left out or said in general words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperHelp {
    /// Where to send it: "Freepost LUTON SURVEY".
    pub return_to: Option<String>,
    /// A phone number and its hours.
    pub help_line: Option<String>,
}

/// A questionnaire to print.
#[derive(Clone, Copy)]
pub struct PaperForm<'a> {
    /// The questions.
    pub questions: &'a QuestionSet,
    /// The first digits of the hash of their content: two forms with the same are the same.
    pub content: &'a str,
    /// The language; what is not translated is in English and marked so.
    pub language: &'a Language,
    /// Says what the form says itself, in this language.
    pub speaker: &'a dyn Speaker,
    /// The size.
    pub edition: Edition,
    /// The council that asks.
    pub council: &'a Council,
    /// "Residents’ survey 2026".
    pub survey: &'a str,
    /// The last day on which answers are taken.
    pub last_day: Day,
    /// The wards in the order in which lists of them are numbered.
    pub wards: &'a [Ward],
    /// Where the survey is online: "https://survey.example"; without it the form says nothing of it. The QR code leads there,
    /// on a form with an access code to the page with that code filled in.
    pub site: Option<&'a str>,
    /// How to send it back and ask for help.
    pub help: &'a PaperHelp,
    /// The survey is a demonstration: every page says so.
    pub synthetic: bool,
    /// Nobody has approved the translation: every page says so.
    pub draft: bool,
}

#[derive(Serialize)]
struct Data {
    lang: String,
    large: bool,
    document_title: String,
    council: Piece,
    form: Piece,
    synthetic: Option<Piece>,
    draft: Option<Piece>,
    page_of: Piece,
    code: Option<String>,
    draws: bool,
    cover: Cover,
    sections: Vec<Section>,
    thanks: Vec<Piece>,
    thanks_title: Piece,
}

impl PaperForm<'_> {
    /// The questionnaire as PDF/UA-1: with its access code printed, or with boxes to write one in.
    ///
    /// # Errors
    /// [`DocumentError`].
    pub fn pdf(&self, code: Option<&AccessCode>) -> Result<Vec<u8>, DocumentError> {
        let online = self.site.map(|site| format!("{}/survey/{}", site.trim_end_matches('/'), self.council.slug));
        let drawing = online
            .as_deref()
            .map(|survey| code.map_or_else(|| survey.to_owned(), |code| code.link(survey)))
            .map(|address| qr::svg(&address))
            .transpose()?;
        let sections = question::sections(self);
        let untranslated = sections.iter().any(Section::is_untranslated);
        let form = format!("{} {}, {}", self.questions.code(), self.questions.version(), self.content);
        let data = Data {
            // Typst knows languages by their first part: easy-read English is English.
            lang: self.language.primary().to_owned(),
            large: self.edition == Edition::LargePrint,
            document_title: clean(&format!("{}: {}", self.survey, self.council.name)),
            council: Piece::own(&self.council.name),
            form: self.own(Sentence::Form(Mention::new(&form))),
            synthetic: self.synthetic.then(|| self.own(Sentence::Demonstration)),
            draft: self.draft.then(|| self.own(Sentence::Draft)),
            page_of: self.own(Sentence::PageOf),
            code: code.map(AccessCode::grouped),
            draws: drawing.is_some(),
            cover: Cover::new(self, code.is_some(), online.as_deref(), untranslated),
            sections,
            thanks: vec![self.own(QuestionSentence::Thanks), self.own(cover::send_back(self))],
            thanks_title: self.own(QuestionSentence::End),
        };
        set(Template::Paper, &data, drawing)
    }

    /// One of the form's own sentences.
    fn own(&self, sentence: impl Into<Sentence>) -> Piece {
        Piece::said(&self.speaker.say(&sentence.into()))
    }

    /// Wording of the question set.
    fn say(&self, text: &Text) -> Piece {
        Piece::say(text, self.language, &self.piping())
    }

    /// Wording of the question set inside one of the form's own sentences.
    fn mention(&self, text: &Text) -> Mention {
        Mention::say(text, self.language, &self.piping())
    }

    /// The names that can be printed for everybody.
    fn piping(&self) -> Piping {
        Piping { council: self.council.name.clone(), area: self.council.area.clone(), ..Piping::default() }
    }
}
