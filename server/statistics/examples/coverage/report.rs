//! Puts tables into a report, between markers.

use std::error::Error;
use std::path::Path;

/// Replaces what stands between `<!-- table: name -->` and `<!-- end -->`, for each name.
pub fn fill(report: &Path, tables: &[(&str, String)]) -> Result<(), Box<dyn Error>> {
    let mut text = std::fs::read_to_string(report).map_err(|error| format!("{}: {error}", report.display()))?;
    for (name, table) in tables {
        let marker = format!("<!-- table: {name} -->\n");
        let place = text.find(&marker).ok_or(format!("{} has no place for the table “{name}”", report.display()))?;
        let start = place + marker.len();
        let length = text[start..].find("<!-- end -->").ok_or(format!("the table “{name}” has no end"))?;
        text.replace_range(start..start + length, &format!("\n{table}\n"));
    }
    Ok(std::fs::write(report, text)?)
}
