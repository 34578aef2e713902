//! The cells of a sheet as text. They are read one by one and kept by their place: a sheet with one cell in its last corner is
//! one cell, not a rectangle.

use super::{ImportError, MOST_UNZIPPED};
use calamine::{DataRef, Reader, Xlsx, XlsxError};
use std::collections::BTreeMap;
use std::io::Cursor;

/// The most cells of a sheet that hold something.
const MOST_CELLS: usize = 200_000;
/// The most columns.
const MOST_COLUMNS: u32 = 400;
/// The most characters of a cell, as in Excel.
const LONGEST_CELL: usize = 32_767;

/// A sheet with its first row as headings.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) name: String,
    /// Heading and column, from 0.
    pub(super) headings: Vec<(u32, String)>,
    pub(super) rows: Vec<Row>,
}

/// A row with something in it.
#[derive(Debug)]
pub(super) struct Row {
    /// As the spreadsheet shows it, from 1.
    pub(super) number: u32,
    cells: BTreeMap<u32, String>,
}

impl Table {
    pub(super) fn column(&self, heading: &str) -> Option<u32> {
        self.headings.iter().find(|(_, name)| name == heading).map(|(at, _)| *at)
    }

    /// The text of a cell, without the white space around it; empty where there is none.
    pub(super) fn cell<'a>(&self, row: &'a Row, heading: &str) -> &'a str {
        self.column(heading).and_then(|at| row.cells.get(&at)).map_or("", |text| text.trim())
    }

    /// "survey!C5".
    pub(super) fn place(&self, row: &Row, heading: &str) -> String {
        match self.column(heading) {
            Some(at) => format!("{}!{}{}", self.name, letters(at), row.number),
            None => format!("{} row {}", self.name, row.number),
        }
    }
}

impl Row {
    pub(super) fn at(&self, column: u32) -> &str {
        self.cells.get(&column).map_or("", |text| text.trim())
    }
}

/// A workbook that has been looked over.
pub(super) struct Workbook(Xlsx<Cursor<Vec<u8>>>);

impl Workbook {
    pub(super) fn open(bytes: &[u8]) -> Result<Self, ImportError> {
        super::limits::look(bytes)?;
        Xlsx::new(Cursor::new(bytes.to_vec())).map(Self).map_err(|error| unreadable(&error))
    }

    /// A sheet by its name in any case; `None` where there is none.
    pub(super) fn table(&mut self, name: &str) -> Result<Option<Table>, ImportError> {
        let found = self.0.sheet_names().into_iter().find(|sheet| sheet.trim().eq_ignore_ascii_case(name));
        let Some(found) = found else { return Ok(None) };
        let mut cells = self.0.worksheet_cells_reader(&found).map_err(|error| unreadable(&error))?;
        let mut rows: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
        let (mut count, mut bytes) = (0, 0);
        while let Some(cell) = cells.next_cell().map_err(|error| unreadable(&error))? {
            let (row, column) = cell.get_position();
            let text = text(cell.get_value());
            if text.trim().is_empty() {
                continue;
            }
            count += 1;
            let place = || format!("{name}!{}{}", letters(column), u64::from(row) + 1);
            if column >= MOST_COLUMNS {
                return Err(ImportError::one(format!("{}: there are more than {MOST_COLUMNS} columns", place())));
            }
            if count > MOST_CELLS {
                return Err(ImportError::one(format!("{}: the sheet has more than {MOST_CELLS} cells", place())));
            }
            // Cells share their texts in the file, and not here: a text of a few kilobytes in every cell would be gigabytes.
            bytes += text.len();
            if bytes as u64 > MOST_UNZIPPED {
                return Err(ImportError::one(format!(
                    "{}: the sheet holds more than {MOST_UNZIPPED} bytes of text",
                    place()
                )));
            }
            if text.chars().count() > LONGEST_CELL {
                return Err(ImportError::one(format!(
                    "{}: the text is longer than {LONGEST_CELL} characters",
                    place()
                )));
            }
            rows.entry(row).or_default().insert(column, text);
        }
        let mut rows = rows.into_iter();
        let headings = rows.next().map(|(_, cells)| cells).unwrap_or_default();
        Ok(Some(Table {
            name: name.to_owned(),
            headings: headings.into_iter().map(|(at, heading)| (at, heading.trim().to_owned())).collect(),
            rows: rows.map(|(row, cells)| Row { number: row.saturating_add(1), cells }).collect(),
        }))
    }
}

fn unreadable(error: &XlsxError) -> ImportError {
    let words: String = error.to_string().chars().take(200).collect();
    ImportError::one(format!("the workbook cannot be read ({words})"))
}

/// A cell as text: a formula is what it came to, a whole number has no point.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(is) => is.to_string(),
        DataRef::DateTime(date) => date.as_f64().to_string(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A column's name, from 0: A, B, …, Z, AA.
pub(super) fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    letters.iter().rev().collect()
}
