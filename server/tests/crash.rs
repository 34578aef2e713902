//! The server is killed, its disk filled and its database made read-only while residents answer: a small run of
//! `server/examples/load crash`, which `server/bench/crash.sh` runs at length.

#![cfg(test)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Kills, full disks, read-only databases, seed.
const SMALL: [&str; 4] = ["20", "1", "1", "7"];

/// The program, and the residents, which are built as an example beside it.
fn programs() -> (PathBuf, PathBuf) {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_wardwise"));
    let load = program.with_file_name("examples").join("load");
    assert!(load.exists(), "{} is not built: cargo build --package server --examples", load.display());
    (program, load)
}

#[test]
fn what_was_acknowledged_survives() {
    let (program, load) = programs();
    let reference = Path::new(env!("CARGO_MANIFEST_DIR")).join("reference/luton");
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    for folder in ["site/style", "site/pkg"] {
        std::fs::create_dir_all(at(folder)).unwrap();
    }
    for name in ["resident.css", "studio.css"] {
        std::fs::write(at("site/style").join(name), "body{}").unwrap();
    }
    let run = |program: &Path, arguments: &[&str], stdout: Stdio| {
        let status = Command::new(program)
            .args(arguments)
            .current_dir(folder.path())
            .env("DATABASE_URL", format!("sqlite://{}?mode=rwc", at("crash.sqlite").display()))
            .env("WARDWISE_SECRET_FILE", at("key"))
            .env("WARDWISE_SITE_ROOT", at("site"))
            .env("WARDWISE_LOG", "warn")
            .stdout(stdout)
            .status()
            .unwrap();
        assert!(status.success(), "{arguments:?}: {status}");
    };
    let reference = reference.to_str().unwrap();
    run(&program, &["council", "import", "--dir", reference], Stdio::null());
    let days = ["--opens", "2020-01-01", "--last-day", "2099-12-31"];
    let open = ["wave", "open", "--council", "luton", "--synthetic", "--invitations-per-ward", "100"];
    let codes = std::fs::File::create(at("codes")).unwrap();
    run(&program, &[&open[..], &days[..]].concat(), codes.into());
    let (program, codes, postcodes) = (program.to_str().unwrap(), at("codes"), format!("{reference}/postcodes.csv"));
    let [kills, full, read_only, seed] = SMALL;
    let arguments = ["crash", program, codes.to_str().unwrap(), &postcodes, kills, full, read_only, seed, "limit"];
    run(&load, &arguments, Stdio::inherit());
}
