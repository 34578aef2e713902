//! Questionnaires on paper: what a paper is read as, and what is printed.

mod print;
mod reading;

pub use print::{PrintError, Printing, is_draft, languages, printing, printing_of_draft};
pub use reading::{Desk, Misread, home_field, text_field};
