//! Every fixed sentence of the documents, in English. They stand in one place so that they can join the interface text of
//! other languages; until then a document in another language has them in English, marked as English.

mod paper;

pub use paper::*;

/// The title of the copy.
pub const COPY_TITLE: &str = "A copy of your answers";
/// Where there is no answer.
pub const NOT_PROVIDED: &str = "Not provided";
/// Page number and number of pages stand for the signs.
pub const PAGE_OF: &str = "Page # of #";
/// On every page of a demonstration.
pub const SYNTHETIC: &str = "Demonstration: this survey is not real";
/// Where a character could not be printed.
pub const COPY_INCOMPLETE: &str = "Some letters or signs of your answers cannot be shown in this file. � stands for each of \
them. The page in your browser shows them all, and they are saved as you typed them.";
