//! The folder that is made: all of it, or nothing.

use super::refusal::Refusal;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The files of the folder. With force, only folders that hold nothing else are replaced.
pub(super) const NAMES: [&str; 4] = ["weights.csv", "tables.csv", "report.md", "reproduce.R"];

/// Refuses a folder that cannot be made, before anything is computed.
pub(super) fn check(out: &Path, force: bool) -> Result<(), Refusal> {
    let failed = |source| Refusal::Write { path: out.to_owned(), source };
    if out.file_name().is_none() {
        return Err(failed(std::io::Error::other("it has no name of its own")));
    }
    match fs::symlink_metadata(out) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(failed(error)),
        Ok(found) if !found.is_dir() => Err(failed(std::io::Error::other("it is there, and is not a folder"))),
        Ok(_) => {
            let mut names = Vec::new();
            for entry in fs::read_dir(out).map_err(failed)? {
                names.push(entry.map_err(failed)?.file_name().to_string_lossy().into_owned());
            }
            names.sort();
            if let Some(stranger) = names.iter().find(|name| !NAMES.contains(&name.as_str())) {
                return Err(Refusal::OutForeign { path: out.to_owned(), stranger: stranger.clone() });
            }
            if names.is_empty() || force { Ok(()) } else { Err(Refusal::OutExists { path: out.to_owned() }) }
        }
    }
}

/// Writes the files beside the folder, then puts them in its place by renaming.
pub(super) fn write(out: &Path, contents: &[(&str, String)]) -> Result<(), Refusal> {
    let parent = match out.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let made = beside(out, parent, "partial");
    let replaced = beside(out, parent, "replaced");
    let result = fill(&made, parent, contents).and_then(|()| {
        if fs::symlink_metadata(out).is_err() {
            return fs::rename(&made, out);
        }
        fs::rename(out, &replaced)?;
        fs::rename(&made, out).inspect_err(|_| {
            // What was there before comes back.
            let _ = fs::rename(&replaced, out);
        })
    });
    let _ = fs::remove_dir_all(&made);
    if result.is_ok() {
        let _ = fs::remove_dir_all(&replaced);
    }
    result.map_err(|source| Refusal::Write { path: out.to_owned(), source })
}

/// A hidden name beside the folder, this process's own.
fn beside(out: &Path, parent: &Path, what: &str) -> PathBuf {
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    parent.join(format!(".{name}.{what}-{}", std::process::id()))
}

fn fill(made: &Path, parent: &Path, contents: &[(&str, String)]) -> std::io::Result<()> {
    fs::create_dir_all(parent)?;
    fs::create_dir(made)?;
    for (name, text) in contents {
        let mut file = fs::File::create(made.join(name))?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_is_replaced_as_a_whole_and_only_if_it_is_ours() {
        let parent = tempfile::tempdir().unwrap();
        let out = parent.path().join("deep").join("out");
        check(&out, false).unwrap();
        write(&out, &[("weights.csv", "1".into()), ("report.md", "old".into())]).unwrap();
        assert!(matches!(check(&out, false), Err(Refusal::OutExists { .. })));
        check(&out, true).unwrap();
        write(&out, &[("weights.csv", "2".into())]).unwrap();
        assert_eq!((left(&out), left(out.parent().unwrap())), (vec!["weights.csv".to_owned()], vec!["out".to_owned()]));
        fs::write(out.join("thesis.docx"), "mine").unwrap();
        assert!(matches!(check(&out, true), Err(Refusal::OutForeign { stranger, .. }) if stranger == "thesis.docx"));
    }

    #[test]
    fn nothing_is_left_behind_where_writing_fails() {
        let parent = tempfile::tempdir().unwrap();
        let file = parent.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(matches!(check(&file, true), Err(Refusal::Write { .. })));
        assert!(matches!(write(&file.join("out"), &[("weights.csv", String::new())]), Err(Refusal::Write { .. })));
        // A file name that cannot be: the folder made so far goes away again.
        let out = parent.path().join("out");
        assert!(write(&out, &[("weights.csv", "1".into()), ("no/such/folder", String::new())]).is_err());
        assert_eq!(left(parent.path()), ["file"]);
    }
}
