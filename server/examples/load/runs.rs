//! A run: many residents, as fast as the server answers or at a fixed rate.

use crate::process::processor_time;
use crate::resident::{Pace, Resident, Survey, Timing, Travelled, travel};
use crate::server::Server;
use anyhow::{Context, ensure};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::Instant;

/// Residents under way at once at full speed.
pub const AT_ONCE: usize = 64;
/// Between the clicks of a resident at a fixed rate. People take longer: this keeps connections and the run short.
const GAP: Duration = Duration::from_millis(200);
/// The longest a run may take.
const LONGEST: Duration = Duration::from_secs(300);

/// What a run measured.
pub struct Run {
    /// By the clock.
    pub took: Duration,
    /// Processor time of the server.
    pub processor: Duration,
    /// The journeys, all at their end.
    pub journeys: Vec<Travelled>,
}

impl Run {
    /// Requests answered.
    pub fn requests(&self) -> usize {
        self.journeys.iter().map(|journey| journey.timings.len()).sum()
    }

    /// Requests of a second by the clock.
    pub fn per_second(&self) -> f64 {
        self.requests() as f64 / self.took.as_secs_f64()
    }

    /// Requests of a second of the server's processor time.
    pub fn per_processor_second(&self) -> f64 {
        self.requests() as f64 / self.processor.as_secs_f64()
    }

    /// The latency that `share` of the requests stay below or at, by nearest rank; of POSTs alone where `posts`.
    pub fn latency(&self, share: f64, posts: bool) -> Duration {
        let timings = self.journeys.iter().flat_map(|journey| &journey.timings);
        let mut sorted: Vec<Duration> =
            timings.filter(|timing| timing.post || !posts).map(|Timing { latency, .. }| *latency).collect();
        sorted.sort_unstable();
        let rank = (share * sorted.len() as f64).ceil() as usize;
        sorted.get(rank.clamp(1, sorted.len().max(1)) - 1).copied().unwrap_or_default()
    }
}

/// [`AT_ONCE`] residents at a time, each clicking as soon as a page is there.
pub async fn full_speed(server: &Server, survey: &Survey, residents: Vec<Resident>) -> anyhow::Result<Run> {
    let waiting = Arc::new(Mutex::new(residents.into_iter()));
    measured(server, |tasks| {
        for _ in 0..AT_ONCE {
            let (survey, waiting) = (survey.clone(), Arc::clone(&waiting));
            tasks.spawn(async move {
                let mut journeys = Vec::new();
                loop {
                    let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
                    let Some(resident) = next else { return Ok(journeys) };
                    journeys.push(travel(&survey, &resident, Pace::AtOnce).await.with_context(|| named(&resident))?);
                }
            });
        }
    })
    .await
}

/// Residents who arrive at fixed times, `rate` journeys a second, and click at fixed times, whether or not the server
/// keeps up: a stall delays nothing that is counted from.
pub async fn at_rate(server: &Server, survey: &Survey, residents: Vec<Resident>, rate: f64) -> anyhow::Result<Run> {
    measured(server, |tasks| {
        let start = Instant::now();
        for (place, resident) in residents.into_iter().enumerate() {
            let first = start + Duration::from_secs_f64(place as f64 / rate);
            let survey = survey.clone();
            tasks.spawn(async move {
                let pace = Pace::Every { first, gap: GAP };
                Ok(vec![travel(&survey, &resident, pace).await.with_context(|| named(&resident))?])
            });
        }
    })
    .await
}

fn named(resident: &Resident) -> String {
    format!("resident {}", resident.number)
}

async fn measured(
    server: &Server,
    spawn: impl FnOnce(&mut JoinSet<anyhow::Result<Vec<Travelled>>>),
) -> anyhow::Result<Run> {
    let (before, start) = (processor_time(server.process())?, Instant::now());
    let mut tasks = JoinSet::new();
    spawn(&mut tasks);
    let mut journeys = Vec::new();
    while let Some(ended) =
        tokio::time::timeout_at(start + LONGEST, tasks.join_next()).await.context("the run took too long")?
    {
        journeys.extend(ended??);
    }
    ensure!(!journeys.is_empty(), "nobody travelled");
    Ok(Run { took: start.elapsed(), processor: processor_time(server.process())? - before, journeys })
}
