//! Settings that stand in two files and must agree.

use std::path::Path;

fn leptos(file: &str, at: &[&str]) -> toml::Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file);
    let table: toml::Table = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    let inner = at.iter().fold(toml::Value::Table(table), |value, key| value[*key].clone());
    match inner {
        toml::Value::Array(tables) => tables[0].as_table().unwrap().clone(),
        other => panic!("{file}: {other} is no list of tables"),
    }
}

/// The site is built with one and served with the other: a difference would be a site without its files.
#[test]
fn both_files_describe_the_same_site() {
    let built = leptos("Cargo.toml", &["workspace", "metadata", "leptos"]);
    let served = leptos("Leptos.toml", &["workspace", "metadata", "leptos"]);
    for key in ["output-name", "site-root", "site-pkg-dir", "site-addr", "reload-port"] {
        assert!(served.contains_key(key) && built.contains_key(key), "{key} is missing");
    }
    for (key, value) in &served {
        assert_eq!(built.get(key), Some(value), "{key} differs");
    }
}
