//! The codebook of a question set: what the columns of its file of responses hold, with the wording in every language.
//!
//! - [`codebook_csv`]: a row for each question, option and net in each language.
//! - [`codebook_html`]: a page to read, with a table for each question.
//! - [`ddi`]: DDI Codebook 2.5, for archives and statistical packages.

mod ddi;
mod facts;
mod html;
mod rows;

pub use ddi::ddi;
pub use html::codebook_html;
pub use rows::codebook_csv;

#[cfg(test)]
mod tests;
