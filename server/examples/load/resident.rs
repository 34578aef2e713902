//! One resident's way through the survey, as a browser without JavaScript goes it.

use crate::forms::{Form, Forms};
use crate::http::{Answer, Browser};
use anyhow::{Context, bail, ensure};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::time::{Instant, sleep_until};

/// Pages of a journey at most: a server that leads in circles ends the run.
const MOST_PAGES: usize = 200;

/// What one resident brings.
#[derive(Clone, Debug)]
pub struct Resident {
    /// Counts residents from 0: decides address and answers.
    pub number: u32,
    /// The access code.
    pub code: String,
    /// The postcode.
    pub postcode: String,
}

/// Where they answer.
#[derive(Clone, Debug)]
pub struct Survey {
    /// The server.
    pub host: SocketAddr,
    /// The address of the start page.
    pub path: &'static str,
    /// What its forms offer.
    pub forms: Forms,
}

/// When the resident clicks.
#[derive(Clone, Copy, Debug)]
pub enum Pace {
    /// As soon as a page is there.
    AtOnce,
    /// At fixed times, whether or not the server keeps up.
    Every {
        /// The first click.
        first: Instant,
        /// Between clicks.
        gap: Duration,
    },
}

/// One request answered.
#[derive(Clone, Copy, Debug)]
pub struct Timing {
    /// From when it was due to when its last byte was there.
    pub latency: Duration,
    /// The server was told something.
    pub post: bool,
}

/// A journey that came to its end.
#[derive(Debug)]
pub struct Travelled {
    /// Every request.
    pub timings: Vec<Timing>,
    /// The answers acknowledged by a redirect: question, and value sent, empty when skipped.
    pub answers: BTreeMap<String, String>,
    /// Bytes of pages (not of redirects), and how many pages.
    pub page_bytes: (u64, u64),
}

struct Trip<'a> {
    browser: Browser,
    resident: &'a Resident,
    pace: Pace,
    clicks: u32,
    /// When the request now under way was due.
    due: Instant,
    travelled: Travelled,
}

/// Goes from the start page to the confirmation.
pub async fn travel(at: &Survey, resident: &Resident, pace: Pace) -> anyhow::Result<Travelled> {
    let Survey { path: survey, forms, .. } = at;
    if let Pace::Every { first, .. } = pace {
        sleep_until(first).await;
    }
    let browser = Browser::open(at.host, resident.number).await?;
    let travelled = Travelled { timings: Vec::new(), answers: BTreeMap::new(), page_bytes: (0, 0) };
    let mut trip = Trip { browser, resident, pace, clicks: 0, due: Instant::now(), travelled };
    trip.click().await;
    trip.page(survey).await?;
    trip.click().await;
    trip.page(&format!("{survey}/code")).await?;
    trip.click().await;
    let (mut path, mut page) = trip.form(&format!("{survey}/code"), &[("code", &resident.code)]).await?;
    for _ in 0..MOST_PAGES {
        trip.click().await;
        let step = path.strip_prefix(*survey).unwrap_or_default().to_owned();
        (path, page) = match step.as_str() {
            // One in eight would rather choose a ward.
            "/postcode" if resident.number % 8 == 7 => {
                let path = format!("{survey}/ward");
                let page = trip.page(&path).await?;
                (path, page)
            }
            "/postcode" => trip.form(&path, &[("postcode", &resident.postcode)]).await?,
            "/ward" => {
                let form = forms.of(&path, &page)?;
                // The last button says that the person lives elsewhere.
                let wards: Vec<&String> = form.options.iter().filter(|ward| ward.starts_with('E')).collect();
                let ward = wards.get(resident.number as usize % wards.len().max(1)).context("a list without wards")?;
                trip.form(&path, &[("ward", ward)]).await?
            }
            "/about-you" => trip.form(&path, &[("action", "continue")]).await?,
            "/check" => trip.form(&path, &[]).await?,
            "/done" => return Ok(trip.travelled),
            question => {
                let code = question.strip_prefix("/question/").with_context(|| format!("led to {path}"))?.to_owned();
                let form = forms.of(&path, &page)?;
                let answer = trip.answer(&form);
                let next = match &answer {
                    Some(value) => trip.form(&path, &[("answer", value), ("action", "continue")]).await?,
                    None => trip.form(&path, &[("action", "skip")]).await?,
                };
                ensure!(next.0 != path, "{path} leads to itself");
                trip.travelled.answers.insert(code, answer.unwrap_or_default());
                next
            }
        };
    }
    bail!("more than {MOST_PAGES} pages, the last {path}")
}

impl Trip<'_> {
    /// Waits for the next click.
    async fn click(&mut self) {
        self.due = match self.pace {
            Pace::AtOnce => Instant::now(),
            Pace::Every { first, gap } => first + gap * self.clicks,
        };
        self.clicks += 1;
        // Where the last page came late this is in the past: the delay counts as this click's too.
        sleep_until(self.due).await;
    }

    fn done(&mut self, post: bool) {
        let now = Instant::now();
        self.travelled.timings.push(Timing { latency: now - self.due, post });
        // What follows from the answer, such as a redirect, is due now.
        self.due = now;
    }

    async fn page(&mut self, path: &str) -> anyhow::Result<Answer> {
        let page = self.browser.get(path).await?;
        self.done(false);
        ensure!(page.status == 200, "{path} answered {} {}", page.status, page.location.unwrap_or_default());
        self.travelled.page_bytes.0 += page.bytes;
        self.travelled.page_bytes.1 += 1;
        Ok(page)
    }

    /// Sends a form and follows the redirect by which it is acknowledged.
    async fn form(&mut self, path: &str, fields: &[(&str, &str)]) -> anyhow::Result<(String, Answer)> {
        let Answer { status, location, .. } = self.browser.post(path, fields).await?;
        self.done(true);
        let Some(next) = location.filter(|_| status == 303) else {
            bail!("a form sent to {path} was answered {status}")
        };
        let page = self.page(&next).await?;
        Ok((next, page))
    }

    /// What this resident answers on a page: an option, a small number, or nothing (one in sixteen, and where the page
    /// is answered otherwise).
    fn answer(&self, form: &Form) -> Option<String> {
        let turn = self.resident.number.wrapping_mul(2_654_435_761).wrapping_add(self.clicks.wrapping_mul(40_503)) >> 7;
        if turn.is_multiple_of(16) {
            return None;
        }
        match form.options.len() {
            0 if form.number => Some((1 + turn % 4).to_string()),
            0 => None,
            many => form.options.get(turn as usize % many).cloned(),
        }
    }
}
