//! Typst as a library: a world of a template, its data and the fonts, and nothing else.

use crate::error::DocumentError;
use crate::fonts::FONTS;
use serde::Serialize;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// A fixed document into which data is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Template {
    Copy,
    Paper,
    Cards,
}

impl Template {
    fn text(self) -> &'static str {
        match self {
            Self::Copy => include_str!("../templates/copy.typ"),
            Self::Paper => include_str!("../templates/paper.typ"),
            Self::Cards => include_str!("../templates/cards.typ"),
        }
    }
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// What a template may see.
struct Desk {
    main: Source,
    common: Source,
    files: Vec<(FileId, Bytes)>,
}

/// The id of a file at the root of the desk.
fn file(name: &str) -> Result<FileId, DocumentError> {
    let path = VirtualPath::new(name).map_err(|error| DocumentError::Typesetting(format!("{error:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.main, &self.common].into_iter().find(|source| source.id() == id).cloned().ok_or_else(missing)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.iter().find(|(known, _)| *known == id).map(|(_, bytes)| bytes.clone()).ok_or_else(missing)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.all.get(index).cloned()
    }

    // No document says when it was made: two made from the same content are the same.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing() -> FileError {
    FileError::AccessDenied
}

/// Sets `data` into the template. `drawing` is an SVG that the template may show as `drawing.svg`.
pub(crate) fn set(
    template: Template,
    data: &impl Serialize,
    drawing: Option<String>,
) -> Result<Vec<u8>, DocumentError> {
    let mut files = vec![(file("data.json")?, Bytes::new(serde_json::to_vec(data)?))];
    if let Some(drawing) = drawing {
        files.push((file("drawing.svg")?, Bytes::from_string(drawing)));
    }
    let desk = Desk {
        main: Source::new(file("main.typ")?, template.text().to_owned()),
        common: Source::new(file("common.typ")?, include_str!("../templates/common.typ").to_owned()),
        files,
    };
    let made = made(&desk);
    // What was set is remembered for the next time. Answers must not be; forms of a batch differ in their code alone.
    typst::comemo::evict(match template {
        Template::Copy => 0,
        Template::Paper | Template::Cards => 4,
    });
    made
}

fn made(desk: &Desk) -> Result<Vec<u8>, DocumentError> {
    let document: PagedDocument = typst::compile(desk).output.map_err(|errors| failed(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| DocumentError::Typesetting(error.message().to_string()))?;
    let options =
        PdfOptions { creator: Smart::Custom(Some("Wardwise".to_owned())), standards, ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(|errors| failed(&errors))
}

/// The first complaint. Typst names places and rules of the template; texts of the data do not stand in it.
fn failed(errors: &[SourceDiagnostic]) -> DocumentError {
    let first = errors.first().map(|error| error.message.to_string());
    DocumentError::Typesetting(first.unwrap_or_else(|| "for no reason given".to_owned()))
}
