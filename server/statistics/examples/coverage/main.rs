//! How often intervals contain the truth, by simulation: tables, charts and a file of all cells.
//!
//! `cargo run --release -p statistics --example coverage -- 5000 1 docs/reports`: number of surveys simulated, seed, and
//! the folder with `interval-coverage.md`, in which the tables between the markers are replaced.

#[path = "../../tests/city/mod.rs"]
mod city;

mod chart;
mod report;
mod small_areas;
mod tables;

use std::error::Error;
use std::path::PathBuf;

use city::{City, Experiment, Nonresponse};

/// Seed of the city itself: the same people, whatever the seed of the surveys.
const CITY: u64 = 2026;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = |what: &str| arguments.next().ok_or(format!("{what}? Give surveys, seed and output folder"));
    let surveys: u64 = next("How many surveys")?.parse()?;
    let seed: u64 = next("Which seed")?.parse()?;
    let folder = PathBuf::from(next("Which folder")?);

    let city = City::new(CITY);
    let run = |nonresponse| Experiment { city: &city, nonresponse, seed }.run(surveys);
    let explained = run(Nonresponse::Explained)?;
    let by_opinion = run(Nonresponse::ByOpinion)?;
    let areas = small_areas::run(&city, surveys, seed)?;

    std::fs::write(folder.join("interval-coverage-methods.svg"), chart::methods(&explained))?;
    std::fs::write(folder.join("interval-coverage-plain.svg"), chart::plain(&explained))?;
    std::fs::write(folder.join("interval-coverage.csv"), tables::cells(&explained, &by_opinion))?;
    report::fill(
        &folder.join("interval-coverage.md"),
        &[
            ("run", tables::run(&city, &explained, surveys, seed)),
            ("recommended", tables::recommended(&explained)),
            ("methods", tables::methods(&explained)),
            ("misses", tables::misses(&explained)),
            ("variance", tables::variance(&explained)),
            ("by opinion", tables::by_opinion(&explained, &by_opinion)),
            ("areas", areas.table()),
        ],
    )
}
