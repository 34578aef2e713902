//! Files for analysts and the public. Every figure comes from the one publication; nothing here computes.
//!
//! - [`figures`]: published figures as CSV, one row for each question and area.
//! - [`wards`]: ward boundaries with a question's published figures as GeoJSON.
//! - [`responses`]: row-level answers with weights as CSV, for officers only.
//! - [`signals`]: how the responses came about (seconds, changes, device) as CSV, for officers only.
//! - [`audit`]: entries of the audit log with their hashes as CSV, for administrators only.
//! - [`cell`]: cells of CSV files that spreadsheets cannot mistake for formulas, for every file the program makes.
//! - [`schema`]: the JSON Schema of question sets.
//! - [`xlsform`]: question sets as XLSForm workbooks, and back.
//! - [`xliff`]: translations of question sets for translators, and back.
//! - [`codebook`]: what those columns hold, as CSV, HTML and DDI.
//! - [`not_said`]: what another form cannot say, and what is wrong with a file that was read.
//! - [`margins`]: the population targets a weight set was raked to, as CSV.

pub mod audit;
pub mod cell;
pub mod codebook;
pub mod figures;
pub mod margins;
pub mod not_said;
pub mod responses;
pub mod schema;
pub mod signals;
pub mod wards;
pub mod xliff;
pub mod xlsform;
mod xml;

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// A row could not be written.
    #[error("a row could not be written: {0}")]
    Csv(#[from] csv::Error),
    /// XML could not be written.
    #[error("XML could not be written: {0}")]
    Xml(#[from] std::io::Error),
    /// JSON could not be written.
    #[error("JSON could not be written: {0}")]
    Json(#[from] serde_json::Error),
    /// A workbook could not be written.
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// A boundary stored is not GeoJSON.
    #[error("the boundary of {ward} is not GeoJSON: {source}")]
    Boundary {
        /// The ward's name.
        ward: String,
        /// The parser's word.
        source: serde_json::Error,
    },
}

/// The text of a finished CSV writer.
fn text(writer: csv::Writer<Vec<u8>>) -> Result<String, ExportError> {
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
