//! Documents to keep and to print, as tagged PDF after PDF/UA-1 (ISO 14289-1): the copy of a resident's answers, the
//! questionnaire on paper, and the cards that interviewers show.
//!
//! What a document says itself comes from a [`Speaker`]: this crate knows sentences and no language.
//!
//! Typst sets them, as a library: no program is started, nothing is read from the disk or the network, and fonts are part
//! of this crate. A template (`templates/*.typ`) is fixed; everything that comes from outside (names, wording, answers)
//! reaches it as JSON and is set as text, never read as markup.

mod cards;
mod copy;
mod error;
mod fonts;
mod paper;
mod qr;
mod text;
mod typesetting;
mod words;

pub use cards::ShowCards;
pub use copy::{AnswersCopy, CopyRow, CopySection, CopyWords};
pub use error::DocumentError;
pub use paper::{Edition, PaperForm, PaperHelp};
pub use qr::{QrDrawing, QrError, draw as draw_qr};
pub use words::{
    Amount, Condition, CoverSentence, Leaving, Line, Mention, QuestionSentence, Routing, Sentence, Speaker,
};
