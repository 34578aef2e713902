//! Residents answer as fast as the server takes it and at half of that, and what that costs the server.

use crate::forms::Forms;
use crate::http::Browser;
use crate::process;
use crate::resident::Survey;
use crate::runs::{AT_ONCE, Run, at_rate, full_speed};
use crate::server::{Place, Server};
use crate::{COUNCIL, SURVEY, kept, people, say};
use anyhow::{Context, ensure};
use std::path::Path;
use std::time::Duration;

/// `load measure PROGRAM CODES POSTCODES RESIDENTS RUNS`: prints a measure and its value a line, with a tab between; where runs
/// differ, one value of each.
pub async fn measure(arguments: &[String]) -> anyhow::Result<()> {
    let [program, codes, postcodes, residents, runs] = arguments else {
        anyhow::bail!("say: load measure PROGRAM CODES POSTCODES RESIDENTS RUNS")
    };
    let (residents, runs): (usize, usize) = (residents.parse()?, runs.parse()?);
    let url = std::env::var("DATABASE_URL").context("DATABASE_URL is not set")?;
    // At full speed and at half of it, and as many as go at once beforehand, to warm up.
    let mut people = people(Path::new(codes), Path::new(postcodes))?;
    ensure!(people.len() >= AT_ONCE + 2 * runs * residents, "{} access codes are too few", people.len());
    let mut next = |count: usize| people.split_off(people.len() - count);

    let server = Server::start(&Place::new(Path::new(program), &url)?).await?;
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

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
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
