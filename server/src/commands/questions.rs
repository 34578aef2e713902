//! Question sets as files: what an officer should know before one is published, those shipped to start from, and other forms
//! to hand them on in.

mod bank;
mod check;
mod export;
mod import;

use super::progress::result;
use anyhow::Context;
use clap::Subcommand;
use std::io::Read;
use std::path::Path;
use survey::code::Code;
use survey::question_set::reading::{MOST_BYTES, read};
use survey::question_set::{QuestionSet, QuestionSetDraft};

/// Question sets.
#[derive(Debug, Subcommand)]
pub(super) enum Questions {
    /// Say all that stands in the way of publishing a question set, and what to look at. Exit code 1 where there are errors.
    Check(check::Check),
    /// Write a question set in another form: JSON, a codebook, DDI, an XLSForm workbook, a file for translators.
    Export(export::Export),
    /// Read a question set from an XLSForm workbook (.xlsx), or a translation (.xlf) into one.
    Import(import::Import),
    /// List the standard questions of the question bank, or write one of them.
    Bank(bank::OfBank),
    /// Write the JSON Schema of question sets.
    Schema,
}

pub(super) fn questions(command: &Questions) -> anyhow::Result<()> {
    match command {
        Questions::Check(arguments) => check::check(arguments),
        Questions::Bank(arguments) => bank::bank(arguments),
        Questions::Export(arguments) => export::export(arguments),
        Questions::Import(arguments) => import::import(arguments),
        Questions::Schema => {
            result(exports::schema::QUESTION_SET_SCHEMA.trim_end());
            Ok(())
        }
    }
}

/// A question set that comes with the program.
fn shipped(code: &Code) -> anyhow::Result<QuestionSet> {
    let shipped = [crate::reference::core_questions()?, crate::reference::every_answer_type()?];
    let names = shipped.each_ref().map(|set| set.code().to_string()).join(", ");
    let found = shipped.into_iter().find(|set: &QuestionSet| set.code() == code);
    found.with_context(|| format!("no question set “{code}” comes with the program: it has {names}"))
}

/// Reads a question set from a file.
pub(super) fn draft(path: &Path) -> anyhow::Result<QuestionSetDraft> {
    read(&bytes(path, MOST_BYTES)?).with_context(|| format!("{} is not a question set", path.display()))
}

/// The bytes of a file, and of one that is too large no more than tells it.
fn bytes(path: &Path, most: usize) -> anyhow::Result<Vec<u8>> {
    let cannot = || format!("cannot read {}", path.display());
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).with_context(cannot)?;
    file.take(most as u64 + 1).read_to_end(&mut bytes).with_context(cannot)?;
    Ok(bytes)
}
