//! Looks a workbook over before anything else opens it: a small file can unzip to gigabytes.

use super::ImportError;
use quick_xml::events::Event;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The most bytes of a workbook.
pub const MOST_BYTES: usize = 2_000_000;
/// The most bytes of all its parts together, unzipped.
pub const MOST_UNZIPPED: u64 = 8_000_000;
/// The most parts; a workbook of four sheets has about fifteen.
const MOST_PARTS: usize = 200;

/// Refuses what is too large, whatever its directory says of itself: every part is unzipped and counted, never kept.
pub(super) fn look(bytes: &[u8]) -> Result<(), ImportError> {
    if bytes.len() > MOST_BYTES {
        return Err(ImportError::one(format!("the workbook has more than {MOST_BYTES} bytes")));
    }
    let broken = |error: &dyn std::fmt::Display| {
        ImportError::one(format!(
            "this is not an .xlsx workbook that can be read ({error}). Save it as .xlsx and try again"
        ))
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MOST_PARTS {
        return Err(ImportError::one(format!("the workbook has {} parts; the most is {MOST_PARTS}", archive.len())));
    }
    let mut left = MOST_UNZIPPED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| broken(&error))?;
        let name: String = part.name().map_err(|error| broken(&error))?.chars().take(60).collect();
        let mut content = Vec::new();
        part.take(left + 1).read_to_end(&mut content).map_err(|error| broken(&error))?;
        let size = content.len() as u64;
        if size > left {
            return Err(ImportError::one(format!("the workbook unzips to more than {MOST_UNZIPPED} bytes")));
        }
        left -= size;
        if let Some(cell) = impossible_cell(&content) {
            return Err(ImportError::one(format!(
                "part {name} of the workbook names the cell “{cell}”, which no sheet has"
            )));
        }
        // No program writes these into a workbook. Nothing here would expand them, and nothing needs them.
        if content.windows(9).any(|bytes| bytes == b"<!DOCTYPE") || content.windows(8).any(|bytes| bytes == b"<!ENTITY")
        {
            return Err(ImportError::one(format!("part {name} of the workbook declares entities of its own")));
        }
    }
    Ok(())
}

/// The first name of a cell or a range that no sheet has: the last is XFD1048576. The reader of workbooks works with such names
/// before it looks whether they can be.
fn impossible_cell(content: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(content).ok()?;
    let mut reader = quick_xml::Reader::from_str(text);
    // As lenient as the reader of workbooks, so that nothing it sees is passed over here.
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    loop {
        let element = match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => element,
            Event::Eof => return None,
            _ => continue,
        };
        let mut attributes = element.attributes();
        attributes.with_checks(false);
        let named = attributes.flatten().filter(|attribute| matches!(attribute.key.as_ref(), "r" | "ref"));
        for attribute in named {
            if !attribute.value.split(':').all(is_cell) {
                return Some(attribute.value.chars().take(30).collect());
            }
        }
    }
}

/// "A1", "$B$2", "C" or "7", within a sheet.
fn is_cell(name: &str) -> bool {
    let name = name.replace('$', "");
    let digits = name.trim_start_matches(|sign: char| sign.is_ascii_alphabetic());
    name.len() - digits.len() <= 3 && digits.len() <= 7 && digits.bytes().all(|byte| byte.is_ascii_digit())
}
