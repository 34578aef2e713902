//! A CSV file as other tools write it, read strictly.

use super::plan::Delimiter;
use super::refusal::{Refusal, some};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// A column: its distinct values in the order they appear, and the number of the value of each row.
#[derive(Clone, Debug, Default)]
pub(super) struct Column {
    pub(super) levels: Vec<String>,
    pub(super) codes: Vec<u32>,
    /// Whether a level is no answer.
    pub(super) missing: Vec<bool>,
}

impl Column {
    /// The value of a row, if there is one.
    pub(super) fn get(&self, row: usize) -> Option<&str> {
        let level = *self.codes.get(row)? as usize;
        self.levels.get(level).filter(|_| !self.missing[level]).map(String::as_str)
    }

    /// The values that some row has, in the order they first appear.
    pub(super) fn answers(&self) -> Vec<&str> {
        let mut used = vec![false; self.levels.len()];
        self.codes.iter().for_each(|code| used[*code as usize] = true);
        (0..self.levels.len())
            .filter(|level| used[*level] && !self.missing[*level])
            .map(|level| self.levels[level].as_str())
            .collect()
    }

    /// The same column with some rows only.
    pub(super) fn select(&self, rows: &[usize]) -> Self {
        Self { codes: rows.iter().map(|row| self.codes[*row]).collect(), ..self.clone() }
    }
}

/// A file as read.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) path: PathBuf,
    pub(super) delimiter: Delimiter,
    /// SHA-256 of the bytes, in hexadecimal.
    pub(super) digest: String,
    pub(super) names: Vec<String>,
    pub(super) columns: Vec<Column>,
    pub(super) rows: usize,
}

/// The header is row 1.
pub(super) fn row_in_file(row: usize) -> usize {
    row + 2
}

impl Sheet {
    /// Reads a file: UTF-8, with or without a byte order mark; space around values is not part of them.
    pub(super) fn read(path: &Path, delimiter: Option<Delimiter>, missing: &[String]) -> Result<Self, Refusal> {
        let refuse = |reason: String| Refusal::Read { path: path.to_owned(), reason };
        let bytes = std::fs::read(path).map_err(|error| refuse(format!("{error}: check the path")))?;
        let text = text(&bytes).map_err(refuse)?;
        let delimiter = delimiter.unwrap_or_else(|| detect(text));
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter.byte())
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::None)
            .from_reader(text.as_bytes());
        let mut records = reader.records();
        let Some(header) = records.next() else { return Err(refuse("it is empty: export it again".to_owned())) };
        let header = header.map_err(|error| refuse(error.to_string()))?;
        let names: Vec<String> = header.iter().map(|name| tidy(name).into_owned()).collect();
        let twice = |(place, name): &(usize, &String)| !name.is_empty() && names[..*place].contains(name);
        if let Some((_, column)) = names.iter().enumerate().find(twice) {
            return Err(Refusal::DuplicateColumn { path: path.to_owned(), column: column.clone() });
        }
        let mut columns: Vec<(Column, HashMap<String, u32>)> = vec![Default::default(); names.len()];
        let mut rows = 0;
        for record in records {
            let record = record.map_err(|error| refuse(error.to_string()))?;
            if record.len() != names.len() {
                let (row, expected, got) = (row_in_file(rows), names.len(), record.len());
                let path = path.to_owned();
                return Err(Refusal::Ragged { path, row, expected, got, delimiter: delimiter.name() });
            }
            for (value, (column, known)) in record.iter().zip(&mut columns) {
                let value = tidy(value);
                column.codes.push(code(&value, column.levels.len(), known));
                if known.len() > column.levels.len() {
                    column.levels.push(value.into_owned());
                }
            }
            rows += 1;
        }
        if rows == 0 {
            return Err(refuse("it has a header and no rows: export it again".to_owned()));
        }
        let finish = |(mut column, _): (Column, _)| {
            column.missing = column.levels.iter().map(|level| level.is_empty() || missing.contains(level)).collect();
            column
        };
        let columns = columns.into_iter().map(finish).collect();
        let digest = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { path: path.to_owned(), delimiter, digest, names, columns, rows })
    }

    /// A column by name; `what` says what it is wanted for.
    pub(super) fn column(&self, name: &str, what: &'static str) -> Result<&Column, Refusal> {
        self.find(name).ok_or_else(|| Refusal::NoColumn {
            path: self.path.clone(),
            column: name.to_owned(),
            what,
            known: some(self.names.iter().map(String::as_str)),
        })
    }

    /// A column by name, if there is one.
    pub(super) fn find(&self, name: &str) -> Option<&Column> {
        let place = self.names.iter().position(|known| known == name && !known.is_empty())?;
        self.columns.get(place)
    }

    /// The same file with some rows only.
    pub(super) fn select(&self, rows: &[usize]) -> Self {
        Self {
            path: self.path.clone(),
            delimiter: self.delimiter,
            digest: self.digest.clone(),
            names: self.names.clone(),
            columns: self.columns.iter().map(|column| column.select(rows)).collect(),
            rows: rows.len(),
        }
    }
}

/// A value without the space around it; lines within it end as they do on every system.
fn tidy(value: &str) -> Cow<'_, str> {
    let value = value.trim_matches([' ', '\t', '\r', '\n']);
    if value.contains('\r') { value.replace("\r\n", "\n").replace('\r', "\n").into() } else { value.into() }
}

fn code(value: &str, next: usize, known: &mut HashMap<String, u32>) -> u32 {
    if let Some(code) = known.get(value) {
        return *code;
    }
    let code = u32::try_from(next).unwrap_or(u32::MAX);
    known.insert(value.to_owned(), code);
    code
}

fn text(bytes: &[u8]) -> Result<&str, String> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || bytes.contains(&0) {
        return Err("it is UTF-16 or not text: save it as “CSV UTF-8”".to_owned());
    }
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        format!("line {line} is not UTF-8: save it as “CSV UTF-8”")
    })
}

/// The delimiter met most often in the header outside quotation marks; a comma if there is none.
fn detect(text: &str) -> Delimiter {
    let mut counts = [0_usize; Delimiter::ALL.len()];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            _ => {
                let found = Delimiter::ALL.iter().position(|delimiter| delimiter.byte() == byte);
                found.into_iter().for_each(|place| counts[place] += 1);
            }
        }
    }
    let most = (0..counts.len()).rev().max_by_key(|place| counts[*place]).unwrap_or_default();
    Delimiter::ALL[most]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(bytes: &[u8]) -> Result<Sheet, Refusal> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        std::fs::write(&path, bytes).unwrap();
        Sheet::read(&path, None, &["NA".to_owned()])
    }

    #[test]
    fn delimiters_marks_and_spaces() {
        for (text, delimiter) in [
            ("a,b\n1,2\n", Delimiter::Comma),
            ("\u{feff}\"a,x,y\";b\r\n1;2\r\n", Delimiter::Semicolon),
            ("a\tb\n1\t2\n", Delimiter::Tab),
            ("a\n1\n", Delimiter::Comma),
        ] {
            assert_eq!(sheet(text.as_bytes()).unwrap().delimiter, delimiter, "{text}");
        }
        let read = sheet("\u{feff}a, b \nNA, x\n,\"y \"\n".as_bytes()).unwrap();
        assert_eq!(read.names, ["a", "b"]);
        assert_eq!((read.find("a").unwrap().get(0), read.find("a").unwrap().get(1)), (None, None));
        assert_eq!(read.find("b").unwrap().answers(), ["x", "y"]);
        assert_eq!(read.digest.len(), 64);
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let refused = |bytes: &[u8]| sheet(bytes).unwrap_err().to_string();
        assert!(refused(b"").contains("empty"));
        assert!(refused(b"a,b\n").contains("no rows"));
        assert!(refused(b"a,a\n1,2\n").contains("two columns are called “a”"));
        assert!(refused(b"a,b\n1,2\n1,2,3\n").contains("row 3: 3 fields, the header has 2"));
        assert!(refused(b"\xff\xfea\0").contains("UTF-16"));
        assert!(refused(b"a,b\n1,caf\xe9\n").contains("line 2 is not UTF-8"));
    }
}
