//! The routes as they stand in the source, so that none is added without being tried.

use std::collections::BTreeSet;
use std::path::Path;

/// The call that begins at `(`: up to the bracket that closes it.
fn call(text: &str) -> &str {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 1 => return &text[..at],
            ')' => depth -= 1,
            _ => {}
        }
    }
    panic!("a bracket is not closed");
}

fn read(folder: &Path, found: &mut BTreeSet<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            for after in text.split(".route").skip(1).filter(|after| after.starts_with('(')) {
                let call = call(after);
                let pattern = call.split('"').nth(1).unwrap_or_else(|| panic!("no pattern in {}", path.display()));
                for (method, function) in [("GET", "get("), ("POST", "post("), ("PUT", "put("), ("DELETE", "delete(")] {
                    let own = call.match_indices(function).any(|(at, _)| !call[..at].ends_with(char::is_alphanumeric));
                    if own {
                        found.insert((method.to_owned(), pattern.to_owned()));
                    }
                }
                assert!(
                    !call.contains("any(") && !call.contains("on("),
                    "{pattern} takes methods this test does not know"
                );
            }
        }
    }
}

/// Every method and pattern in the server's source.
pub(super) fn in_source() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.len() > 50, "the source is not read as it should be: {found:?}");
    found
}
