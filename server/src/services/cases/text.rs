//! The text of a CSV file and where its fields begin: one buffer for the whole file, nothing copied per field.

use anyhow::{Context, bail};
use memchr::{memchr2, memchr2_iter};
use std::fs;
use std::path::Path;

/// Separators that no field may hold, for files whose fields are quoted: the information separators of ASCII.
const UNIT: u8 = 0x1f;
const RECORD: u8 = 0x1e;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// Places in the text are kept in 32 bits.
const MOST_BYTES: usize = u32::MAX as usize - 1;

/// The records of a file, as one text.
#[derive(Debug)]
pub(super) struct Text {
    text: String,
    between: u8,
    after: u8,
}

/// Where the fields of the wanted columns begin, column by column.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) starts: Vec<Vec<u32>>,
    pub(super) rows: usize,
}

impl Text {
    /// Reads a file: UTF-8, with or without a byte order mark, quoted or not, its lines ended in any of the usual ways.
    pub(super) fn read(path: &Path) -> anyhow::Result<Self> {
        let name = || path.display().to_string();
        Self::new(fs::read(path).with_context(name)?).with_context(name)
    }

    fn new(mut bytes: Vec<u8>) -> anyhow::Result<Self> {
        if bytes.starts_with(BYTE_ORDER_MARK) {
            bytes.drain(..BYTE_ORDER_MARK.len());
        }
        // Most files are plain: they are their own index. The others are written anew without quotes.
        let plain = memchr2(b'"', b'\r', &bytes).is_none();
        let (bytes, between, after) = if plain { (bytes, b',', b'\n') } else { (unquoted(&bytes)?, UNIT, RECORD) };
        if bytes.len() > MOST_BYTES {
            bail!("larger than {MOST_BYTES} bytes");
        }
        let text = String::from_utf8(bytes).map_err(|error| {
            let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let record = before.iter().filter(|byte| **byte == after).count();
            anyhow::anyhow!("record {record} is not UTF-8")
        })?;
        Ok(Self { text, between, after })
    }

    /// The names in the first record, and where the next begins.
    pub(super) fn header(&self) -> (Vec<&str>, usize) {
        let start = if self.after == b'\n' { self.text.len() - self.text.trim_start_matches('\n').len() } else { 0 };
        let line = self.text[start..].split(char::from(self.after)).next().unwrap_or_default();
        (line.split(char::from(self.between)).map(str::trim).collect(), start + line.len() + 1)
    }

    /// Finds the fields of the columns at `places` (ascending) in every record from `from` on, each of `fields` fields.
    pub(super) fn index(&self, from: usize, fields: usize, places: &[usize]) -> anyhow::Result<Index> {
        let bytes = self.text.as_bytes();
        let mut index = Index { starts: vec![Vec::new(); places.len()], rows: 0 };
        let wanted: Vec<Option<usize>> =
            (0..fields).map(|place| places.iter().position(|wanted| *wanted == place)).collect();
        let take = |place: usize, start: usize, starts: &mut [Vec<u32>]| {
            if let Some(column) = wanted.get(place).copied().flatten() {
                starts[column].push(u32::try_from(start).unwrap_or(u32::MAX));
            }
        };
        let (mut start, mut place) = (from, 0);
        let rest = bytes.get(from..).unwrap_or_default();
        // The end of the file ends the last record, if nothing else did.
        let end = (!rest.is_empty() && rest.last() != Some(&self.after)).then_some(bytes.len());
        for end in memchr2_iter(self.between, self.after, rest).map(|end| from + end).chain(end) {
            let last = bytes.get(end) != Some(&self.between);
            let blank = last && place == 0 && end == start && self.after == b'\n';
            if !blank {
                take(place, start, &mut index.starts);
                place += 1;
            }
            if last && !blank {
                if place != fields {
                    bail!("record {} has {place} fields, the header has {fields}", index.rows + 1);
                }
                index.rows += 1;
                place = 0;
            }
            start = end + 1;
        }
        Ok(index)
    }

    /// The field that begins at a place.
    pub(super) fn field(&self, start: u32) -> &str {
        let rest = self.text.get(start as usize..).unwrap_or_default();
        let end = rest.bytes().position(|byte| byte == self.between || byte == self.after);
        rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
    }
}

/// The records of a quoted file, between separators that need no quotes.
fn unquoted(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let mut written = Vec::with_capacity(bytes.len());
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record)? {
        for (place, field) in record.iter().enumerate() {
            if memchr2(UNIT, RECORD, field).is_some() {
                bail!("a field holds a control character");
            }
            if place > 0 {
                written.push(UNIT);
            }
            written.extend_from_slice(field);
        }
        written.push(RECORD);
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(bytes: &[u8]) -> anyhow::Result<Vec<Vec<String>>> {
        let text = Text::new(bytes.to_vec())?;
        let (names, from) = text.header();
        let places: Vec<usize> = (0..names.len()).collect();
        let index = text.index(from, names.len(), &places)?;
        let mut all = vec![names.into_iter().map(str::to_owned).collect::<Vec<_>>()];
        let row = |row: usize| index.starts.iter().map(|starts| text.field(starts[row]).to_owned()).collect();
        all.extend((0..index.rows).map(row));
        Ok(all)
    }

    #[test]
    fn the_same_table_however_it_is_written() {
        let expected = [["a", "b"], ["1", ""], ["2", "x y"]].map(|row| row.map(str::to_owned).to_vec());
        for written in [
            "a,b\n1,\n2,x y\n",
            "a,b\n1,\n2,x y",
            "\u{feff}a,b\n1,\n2,x y\n",
            "\na,b\n\n1,\n\n2,x y\n\n",
            "a,b\r\n1,\r\n2,x y\r\n",
            "a,b\r\n1,\r\n\r\n2,x y",
            "a,b\r1,\r2,x y\r",
            "\"a\",\"b\"\n1,\"\"\n\"2\",\"x y\"",
            "\u{feff}\"a\", b\r\n\"1\",\r\n2,x y",
        ] {
            assert_eq!(fields(written.as_bytes()).unwrap(), expected, "{written:?}");
        }
        assert_eq!(fields(b"a,b\n1,").unwrap()[1], ["1", ""]);
        assert_eq!(fields("a\n\"x,\"\"y\"\"\n\u{e9}\"\n".as_bytes()).unwrap()[1], ["x,\"y\"\n\u{e9}"]);
        assert_eq!(fields(b"\"a\"\n\"\"\n1\n").unwrap().len(), 3);
        assert_eq!(fields(b"").unwrap(), [[""]]);
    }

    #[test]
    fn refused_with_the_record() {
        for (written, said) in [
            (b"a,b\n1,2\n3\n".as_slice(), "record 2 has 1 fields"),
            (b"a,b\n1,2,3\n", "record 1 has 3 fields"),
            (b"a,b\n1,2\n\xff,2\n", "record 2 is not UTF-8"),
            (b"a,b\n\"1\",2,3\n", "record 1 has 3 fields"),
            (b"a\n\"x\x1fy\"\n", "control character"),
        ] {
            let error = format!("{:#}", fields(written).unwrap_err());
            assert!(error.contains(said), "{error}");
        }
    }
}
