//! Whether the database holds what was acknowledged, and nothing twice.

use crate::resident::Travelled;
use anyhow::{Context, ensure};
use std::collections::BTreeMap;
use store::Store;
use survey::answer::Answer;
use survey::response::RecruitmentRoute;

/// What the database holds of the wave under load.
pub struct Kept {
    /// Complete responses.
    pub responses: usize,
    /// Their answers, skipped questions included.
    pub answers: usize,
}

/// Compares the complete responses of the newest wave with the journeys: as many responses, and each journey's answers
/// in exactly one of them.
///
/// # Errors
/// When anything acknowledged is missing, differs, or is there twice; the store's.
pub async fn check(url: &str, council: &str, journeys: &[Travelled]) -> anyhow::Result<Kept> {
    let store = Store::connect(url).await?;
    let council = store.council_by_slug(&council.parse()?).await?.context("no such council")?;
    let survey = store.survey_of_council(council.id).await?.context("the council has no survey")?;
    let wave = store.waves(survey.id).await?.pop().context("the survey has no wave")?;
    let completed = store.completed(wave.id, RecruitmentRoute::RandomInvitation).await?;
    let all = store.count_complete(wave.id).await?;
    store.close().await?;
    ensure!(all == completed.len() as u64, "{all} responses are complete, {} of them by code", completed.len());
    ensure!(completed.len() == journeys.len(), "{} responses of {} journeys", completed.len(), journeys.len());
    ensure!(completed.iter().all(|response| response.ward_id.is_some()), "a response without a ward");
    let mut kept: Vec<BTreeMap<String, String>> = completed
        .into_iter()
        .map(|response| {
            response.answers.0.into_iter().map(|(code, answer)| (code.to_string(), said(&answer))).collect()
        })
        .collect();
    let mut sent: Vec<BTreeMap<String, String>> = journeys
        .iter()
        .map(|journey| journey.answers.iter().map(|(code, value)| (from_address(code), value.clone())).collect())
        .collect();
    kept.sort_unstable();
    sent.sort_unstable();
    if let Some((kept, sent)) = kept.iter().zip(&sent).find(|(kept, sent)| kept != sent) {
        anyhow::bail!("acknowledged and kept differ: {sent:?} was sent, {kept:?} is there");
    }
    Ok(Kept { responses: kept.len(), answers: kept.iter().map(BTreeMap::len).sum() })
}

/// A question's code as its address writes it.
fn from_address(code: &str) -> String {
    survey::question::Code::from_address(code).map_or_else(|_| code.to_owned(), |code| code.to_string())
}

/// An answer as a form sends it.
fn said(answer: &Answer) -> String {
    match answer {
        Answer::Choice(code) => code.to_string(),
        Answer::Number(number) => number.to_string(),
        Answer::Skipped => String::new(),
        other => format!("{other:?}"),
    }
}
