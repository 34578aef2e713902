//! Folders in other forms than the kept ones.

use super::files::Files;
use super::kept;
use serde_json::Value;
use std::path::Path;
use wardwise::services::cases::answer_folder;

fn answers(folder: &Path) -> Value {
    answer_folder(folder).unwrap()["results"].clone()
}

/// The order of columns, quotes, line ends, a byte order mark and blank lines change nothing.
#[test]
fn the_same_answers_however_the_files_are_written() {
    let folder = tempfile::tempdir().unwrap();
    for files in kept() {
        files.write(folder.path());
        let expected = answers(folder.path());
        let mut turned: Files = files.clone();
        // But for replicates: in another order their squares add up in another order.
        for (_, records) in turned.tables.iter_mut().filter(|(name, _)| *name != "replicate_weights.csv") {
            records.iter_mut().for_each(|record| record.reverse());
        }
        let mut written = turned.bytes();
        for (name, bytes) in &mut written {
            let text = String::from_utf8(bytes.clone()).unwrap();
            let text = if name == "case.json" { text } else { quoted(&text) };
            *bytes = format!("\u{feff}{text}").into_bytes();
        }
        super::files::write(&written, folder.path());
        assert_eq!(answers(folder.path()), expected, "{}", files.name);
    }
}

fn quoted(text: &str) -> String {
    let line = |line: &str| line.split(',').map(|field| format!("\"{field}\"")).collect::<Vec<_>>().join(",");
    text.lines().map(|text| line(text) + "\r\n\r\n").collect()
}
