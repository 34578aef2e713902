//! The JSON Schema of question sets, as it stands in `docs/schemas`: for editors and other programs. This program reads by
//! [`survey::question_set::reading`]; tests hold the two together.

/// JSON Schema, draft 2020-12, of a question set as a file in format 1.
pub const QUESTION_SET_SCHEMA: &str = include_str!("../../../docs/schemas/question-set-1.json");

#[cfg(test)]
mod tests;
