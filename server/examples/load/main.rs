//! Residents answer a survey under load, and what that costs the server (`server/bench/load.sh`).
//!
//! `load PROGRAM CODES POSTCODES RESIDENTS RUNS`: the program `wardwise`, a file of unused access codes as `wave open`
//! prints them, the council's `postcodes.csv`, residents in a run, and how many runs. The database is the environment's
//! `DATABASE_URL`. Prints a measure and its value a line, with a tab between; where runs differ, one value of each.

#![expect(clippy::print_stdout, reason = "the measures are its result")]

mod forms;
mod http;
mod kept;
mod process;
mod resident;
mod runs;
mod server;

use anyhow::{Context, ensure};
use forms::Forms;
use http::Browser;
use resident::{Resident, Survey};
use runs::{AT_ONCE, Run, at_rate, full_speed};
use server::Server;
use std::path::Path;
use std::time::Duration;

/// The council of the demonstration, and the address of its survey.
const COUNCIL: &str = "luton";
const SURVEY: &str = "/survey/luton";

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [program, codes, postcodes, residents, runs] = arguments.as_slice() else {
        anyhow::bail!("say: load PROGRAM CODES POSTCODES RESIDENTS RUNS")
    };
    let (residents, runs): (usize, usize) = (residents.parse()?, runs.parse()?);
    let url = std::env::var("DATABASE_URL").context("DATABASE_URL is not set")?;
    // At full speed and at half of it, and as many as go at once beforehand, to warm up.
    let mut people = people(Path::new(codes), Path::new(postcodes))?;
    ensure!(people.len() >= AT_ONCE + 2 * runs * residents, "{} access codes are too few", people.len());
    let mut next = |count: usize| people.split_off(people.len() - count);

    let server = Server::start(Path::new(program)).await?;
    let survey = Survey { host: server.host, path: SURVEY, forms: Forms::default() };
    let first_view = first_view(&server).await?;
    let load_before = process::load_average();
    let warm_up = full_speed(&server, &survey, next(AT_ONCE)).await?;
    let (mut full, mut half) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        let run = full_speed(&server, &survey, next(residents)).await?;
        let rate = residents as f64 / run.took.as_secs_f64() / 2.0;
        full.push(run);
        half.push(at_rate(&server, &survey, next(residents), rate).await?);
    }
    let (peak, load_after) = (process::peak_memory(server.process())?, process::load_average());
    server.kill()?;

    let each = |runs: &[Run], what: &dyn Fn(&Run) -> f64, digits: usize| {
        runs.iter().map(|run| format!("{:.digits$}", what(run))).collect::<Vec<_>>().join(" · ")
    };
    let late = |share: f64, posts: bool| each(&half, &|run| milliseconds(run.latency(share, posts)), 1);
    say("full by processor", each(&full, &Run::per_processor_second, 0));
    say("half by processor", each(&half, &Run::per_processor_second, 0));
    say("full by clock", each(&full, &Run::per_second, 0));
    say("half by clock", each(&half, &Run::per_second, 0));
    say("half p50", late(0.5, false));
    say("half p99", late(0.99, false));
    say("half max", late(1.0, false));
    say("half p99 of POSTs", late(0.99, true));

    let journeys: Vec<_> = [warm_up].into_iter().chain(full).chain(half).flat_map(|run| run.journeys).collect();
    let kept = kept::check(&url, COUNCIL, &journeys).await?;
    let requests: usize = journeys.iter().map(|journey| journey.timings.len()).sum();
    let posts = journeys.iter().flat_map(|journey| &journey.timings).filter(|timing| timing.post).count();
    let answers: usize = journeys.iter().map(|journey| journey.answers.len()).sum();
    let bytes: u64 = journeys.iter().map(|journey| journey.page_bytes.0).sum();
    let pages: u64 = journeys.iter().map(|journey| journey.page_bytes.1).sum();
    say("residents", journeys.len());
    say("requests", requests);
    say("requests a resident", format!("{:.1}", requests as f64 / journeys.len() as f64));
    say("POSTs", posts);
    say("answers sent", answers);
    say("answers kept", kept.answers);
    say("responses kept", kept.responses);
    say("peak memory", format!("{:.0} MB", peak as f64 / 1e6));
    say("first view", format!("{first_view} bytes"));
    say("later page", format!("{} bytes", bytes / pages.max(1)));
    say("load average", format!("{load_before} to {load_after}"));
    Ok(())
}

fn say(what: &str, value: impl std::fmt::Display) {
    println!("{what}\t{value}");
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
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

/// Bytes of everything the first page needs: itself, its style sheet, its icon.
async fn first_view(server: &Server) -> anyhow::Result<u64> {
    let mut browser = Browser::open(server.host, u32::MAX >> 8).await?;
    let page = browser.get(SURVEY).await?;
    let (text, mut bytes) = (page.text()?, page.bytes);
    for link in text.split("<link ").skip(1) {
        let address =
            link.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).context("a link to nothing")?;
        let file = browser.get(address).await?;
        ensure!(file.status == 200, "{address} answered {}", file.status);
        bytes += file.bytes;
    }
    ensure!(!text.contains("<script"), "the first page loads a script");
    Ok(bytes)
}
