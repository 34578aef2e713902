use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The records of a file, the header first.
pub(super) type Records = Vec<Vec<String>>;

/// A case folder in memory.
#[derive(Clone, Debug)]
pub(super) struct Files {
    pub(super) name: String,
    pub(super) case: Value,
    pub(super) tables: BTreeMap<String, Records>,
}

/// Where the kept cases are.
pub(super) fn kept() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "statistics", "tests", "reference"].iter().collect()
}

impl Files {
    pub(super) fn read(folder: &Path) -> Self {
        let case = serde_json::from_slice(&std::fs::read(folder.join("case.json")).unwrap()).unwrap();
        let mut tables = BTreeMap::new();
        for name in ["responses.csv", "margins.csv", "replicate_weights.csv"] {
            if let Ok(text) = std::fs::read_to_string(folder.join(name)) {
                let records = text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect();
                tables.insert(name.to_owned(), records);
            }
        }
        Self { name: folder.file_name().unwrap().to_string_lossy().into_owned(), case, tables }
    }

    /// Each file as bytes.
    pub(super) fn bytes(&self) -> BTreeMap<String, Vec<u8>> {
        let csv = |records: &Records| records.iter().map(|record| record.join(",") + "\n").collect::<String>();
        let mut files: BTreeMap<String, Vec<u8>> =
            self.tables.iter().map(|(name, records)| (name.clone(), csv(records).into_bytes())).collect();
        files.insert("case.json".to_owned(), serde_json::to_vec(&self.case).unwrap());
        files
    }

    pub(super) fn write(&self, folder: &Path) {
        write(&self.bytes(), folder);
    }

    /// Place of a column.
    pub(super) fn place(&self, table: &str, column: &str) -> Option<usize> {
        self.tables.get(table)?.first()?.iter().position(|name| name == column)
    }
}

/// Writes the files and removes what was there before.
pub(super) fn write(files: &BTreeMap<String, Vec<u8>>, folder: &Path) {
    for entry in std::fs::read_dir(folder).unwrap() {
        std::fs::remove_file(entry.unwrap().path()).unwrap();
    }
    for (name, bytes) in files {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}
