//! QR codes, drawn as SVG so that print shops get sharp edges.

use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// The address does not fit.
#[derive(Debug, thiserror::Error)]
#[error("the address is too long for a QR code: {0}")]
pub struct QrError(String);

/// A code as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrDrawing {
    /// Its width and height in modules, with the quiet zone of four that readers need (ISO/IEC 18004).
    pub size: usize,
    /// The dark modules, as the data of an SVG path.
    pub path: String,
}

/// The code of an address.
///
/// # Errors
/// [`QrError`].
pub fn draw(address: &str) -> Result<QrDrawing, QrError> {
    const QUIET: usize = 4;
    let code = QrCode::with_error_correction_level(address, EcLevel::M).map_err(|error| QrError(error.to_string()))?;
    let width = code.width();
    let mut path = String::new();
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            // Writing to a string does not fail.
            let _ = write!(path, "M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET);
        }
    }
    Ok(QrDrawing { size: width + 2 * QUIET, path })
}

/// The code of an address as a file.
pub(crate) fn svg(address: &str) -> Result<String, QrError> {
    let QrDrawing { size, path } = draw(address)?;
    Ok(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size}" height="{size}" shape-rendering="crispEdges"><rect width="{size}" height="{size}" fill="#fff"/><path d="{path}" fill="#000"/></svg>"##
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_drawn_and_one_too_long_is_refused() {
        let drawn = svg("https://survey.example/survey/luton/code").unwrap();
        assert!(drawn.starts_with("<svg") && drawn.contains("M4 4h1v1h-1z"), "a corner is dark");
        assert!(svg(&"a".repeat(5_000)).is_err());
    }
}
