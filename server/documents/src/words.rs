//! Every fixed sentence of the documents, in English. They stand in one place so that they can join the interface text of
//! other languages; until then a document in another language has them in English, marked as English.

mod paper;

pub use paper::*;

/// Page number and number of pages stand for the signs.
pub const PAGE_OF: &str = "Page # of #";
/// On every page of a demonstration.
pub const SYNTHETIC: &str = "Demonstration: this survey is not real";
/// Above the sheet that goes with the show cards.
pub const CARDS_TITLE: &str = "Show cards";
/// What the sheet is for.
pub const CARDS_NOTE: &str =
    "For the interviewer: do not show this sheet. The page of each question says which card to show.";
