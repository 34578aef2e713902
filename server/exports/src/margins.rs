//! Population targets as CSV.

use crate::cell::{number, words};
use crate::{ExportError, text};
use survey::weighting::Margin;

/// Columns `variable`, `category`, `population`, then labels and source.
///
/// # Errors
/// [`ExportError`].
pub fn margins_csv(margins: &[Margin]) -> Result<String, ExportError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["variable", "category", "population", "variable_label", "category_label", "source"])?;
    for margin in margins {
        for category in &margin.categories {
            writer.write_record([
                margin.variable.to_string(),
                words(&category.category),
                number(Some(category.population)),
                words(&margin.label),
                words(&category.label),
                words(&margin.source),
            ])?;
        }
    }
    text(writer)
}
