//! Makes a logo safe: what comes out is drawn anew from what was understood of the file, so that nothing else of it is left.

mod drawing;
mod picture;
#[cfg(test)]
mod tests;

use crate::entropy::hex;
use sha2::{Digest, Sha256};
use survey::profile::{Logo, LogoKind};

/// The largest file taken, in bytes.
pub const LARGEST: usize = 512 * 1024;
/// The largest logo kept, in bytes: it is loaded with a resident's first page, on slow phones too.
pub const LARGEST_KEPT: usize = 40 * 1024;
/// The most pixels of a picture's side.
pub const LONGEST_SIDE: u32 = 1_000;

/// Why a file cannot be a logo.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LogoError {
    /// No file was chosen.
    #[error("Choose a file")]
    Missing,
    /// More than is taken.
    #[error("The file is larger than {} KB. Choose a smaller one", LARGEST / 1024)]
    TooLarge,
    /// Neither kind of file.
    #[error("The file is neither an SVG nor a PNG. Save the logo as one of these")]
    Kind,
    /// Cannot be read.
    #[error("The file cannot be read as {0}. Save the logo again and choose the new file")]
    Broken(&'static str),
    /// Declares a document type: entities can be abused.
    #[error("The SVG begins with a document type (DOCTYPE). Save it as a plain SVG, without one")]
    DocumentType,
    /// A part that is not kept, and without which the logo would look different.
    #[error("The SVG holds {0}, which is not taken. Turn it into plain shapes, or save the logo as a PNG")]
    Part(&'static str),
    /// So many parts that drawing it would take long.
    #[error("The SVG is too intricate: it holds more than {MOST_PARTS} parts, or copies of copies. Simplify it, or save the logo as a PNG", MOST_PARTS = drawing::MOST_PARTS)]
    Intricate,
    /// Nothing to see.
    #[error("There is nothing to see in this file")]
    Empty,
    /// Too wide, too high, or far longer one way than the other.
    #[error("The logo is {width} by {height} pixels. Use at most {LONGEST_SIDE} each way, and at least 16")]
    Size {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// Too heavy for residents' phones.
    #[error("The logo would be {} KB to load on every page, and at most {} KB are taken. Use fewer pixels or fewer shapes", .0 / 1024 + 1, LARGEST_KEPT / 1024)]
    Heavy(usize),
}

/// A logo that is safe to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanLogo {
    /// What the profile says of it.
    pub logo: Logo,
    /// Its content.
    pub content: Vec<u8>,
}

/// Draws a logo anew. Takes up to some tens of milliseconds: not for an async thread.
///
/// # Errors
/// [`LogoError`].
pub fn clean(file: &[u8]) -> Result<CleanLogo, LogoError> {
    if file.is_empty() {
        return Err(LogoError::Missing);
    }
    if file.len() > LARGEST {
        return Err(LogoError::TooLarge);
    }
    let (kind, content, width, height) = if file.starts_with(b"\x89PNG\r\n\x1a\n") {
        let (content, width, height) = picture::clean(file)?;
        (LogoKind::Png, content, width, height)
    } else {
        let text = std::str::from_utf8(file).map_err(|_| LogoError::Kind)?.trim_start_matches('\u{feff}');
        if !text.trim_start().starts_with('<') {
            return Err(LogoError::Kind);
        }
        let (content, width, height) = drawing::clean(text)?;
        (LogoKind::Svg, content.into_bytes(), width, height)
    };
    if content.len() > LARGEST_KEPT {
        return Err(LogoError::Heavy(content.len()));
    }
    let hash = hex(&Sha256::digest(&content))[..16].to_owned();
    Ok(CleanLogo { logo: Logo { kind, hash, width, height }, content })
}

/// Refuses what is too large or too thin to show.
fn size(width: u32, height: u32) -> Result<(), LogoError> {
    let fits = |side| (16..=LONGEST_SIDE).contains(&side);
    if fits(width) && fits(height) { Ok(()) } else { Err(LogoError::Size { width, height }) }
}
