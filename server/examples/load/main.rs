//! Residents answer a survey under load: what that costs the server (`server/bench/load.sh`), and whether everything
//! acknowledged is kept when the server is killed, its disk is full or its database can only be read
//! (`server/bench/crash.sh`).
//!
//! The database is the environment's `DATABASE_URL`, with a wave of the demonstration's council open. CODES is a file of
//! unused access codes as `wave open` prints them, POSTCODES the council's `postcodes.csv`, PROGRAM is `wardwise`.

#![expect(clippy::print_stdout, reason = "the measures are its result")]

mod crash;
mod forms;
mod http;
mod kept;
mod measure;
mod process;
mod resident;
mod runs;
mod server;

use anyhow::{Context, ensure};
use resident::Resident;
use std::path::Path;

/// The council of the demonstration, and the address of its survey.
const COUNCIL: &str = "luton";
const SURVEY: &str = "/survey/luton";

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.split_first() {
        Some((what, rest)) if what == "measure" => measure::measure(rest).await,
        Some((what, rest)) if what == "crash" => crash::crash(rest).await,
        _ => anyhow::bail!("say: load measure …, or: load crash …"),
    }
}

fn say(what: &str, value: impl std::fmt::Display) {
    println!("{what}\t{value}");
}

/// Everybody invited, each with some postcode of the council.
fn people(codes: &Path, postcodes: &Path) -> anyhow::Result<Vec<Resident>> {
    let read = |path: &Path| std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()));
    let (codes, postcodes) = (read(codes)?, read(postcodes)?);
    let codes: Vec<&str> = codes.lines().filter_map(|line| line.split('\t').nth(1)).collect();
    let postcodes: Vec<&str> = postcodes.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    ensure!(!postcodes.is_empty(), "no postcodes");
    let person = |(number, code): (usize, &&str)| {
        let postcode = postcodes[number * 7 % postcodes.len()].to_owned();
        Ok(Resident { number: u32::try_from(number)?, code: (*code).to_owned(), postcode })
    };
    codes.iter().enumerate().map(person).collect()
}
