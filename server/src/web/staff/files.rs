//! Downloads for officers: row-level responses with weights, and the targets they were raked to. Each download of
//! row-level answers is recorded.

use super::wave::chosen;
use crate::auth::session::{Officer, Staff};
use crate::services::audit::audit;
use crate::services::counted::counted;
use crate::services::waves::reweigh;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::download;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use exports::margins::margins_csv;
use exports::responses::{ResponseRow, responses_csv};
use exports::signals::{SignalsRow, signals_csv};
use serde_json::json;
use std::collections::HashMap;
use std::sync::Arc;
use store::WaveRecord;
use survey::council::OnsCode;
use survey::id::{WardId, WeightSetId};
use survey::question_set::QuestionSet;
use survey::response::RecruitmentRoute;
use survey::text::Language;

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::Internal(error.to_string())
}

/// The wave a download is about, what it asks, and the codes of the council's wards.
struct AskedFor {
    wave: WaveRecord,
    questions: Arc<QuestionSet>,
    wards: HashMap<WardId, OnsCode>,
}

impl AskedFor {
    async fn read(platform: &Platform, staff: &Staff, query: Option<&str>) -> Result<Self, Failure> {
        let query = Fields::parse(query.unwrap_or(""));
        let wave = chosen(platform, staff, query.get("wave")).await?.ok_or(Failure::NotFound)?.wave;
        let questions = platform.question_set(wave.survey.question_set_id).await?.ok_or(Failure::NotFound)?;
        let wards = platform.store.wards(staff.council.id).await?;
        let wards = wards.into_iter().map(|ward| (ward.id, ward.ward.code)).collect();
        Ok(Self { wave, questions, wards })
    }
}

/// A file about persons: who takes it is written down.
async fn recorded(
    platform: &Platform,
    staff: &Staff,
    wave: &WaveRecord,
    what: &str,
    rows: usize,
    csv: String,
) -> Result<Response, Failure> {
    let detail = json!({ "wave": wave.dates.label, "rows": rows });
    let action = format!("{what}.downloaded");
    audit(platform, staff.council.id, Some(staff.account.id), &action, &wave.id.to_string(), detail).await?;
    let name = format!("{}-wave-{}-{what}.csv", staff.council.council.slug, wave.number);
    download("text/csv; charset=utf-8", &name, csv)
}

pub(super) async fn responses(
    State(platform): State<Platform>,
    Officer(staff): Officer,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let AskedFor { wave, questions, wards } = AskedFor::read(&platform, &staff, query.as_deref()).await?;
    let store = &platform.store;
    let weights: HashMap<_, _> = match store.latest_weight_set(wave.id).await? {
        Some(set) => store
            .weights(set.id)
            .await?
            .into_iter()
            .map(|row| (row.response_id, (row.base_weight, row.weight)))
            .collect(),
        None => HashMap::new(),
    };
    let mut rows = Vec::new();
    for route in [RecruitmentRoute::RandomInvitation, RecruitmentRoute::OpenLink] {
        for response in store.completed(wave.id, route).await? {
            let Some(ward) = response.ward_id.and_then(|ward| wards.get(&ward)) else { continue };
            rows.push(ResponseRow {
                response: response.id,
                route,
                mode: response.mode,
                stratum: response.stratum_ward_id.and_then(|ward| wards.get(&ward)).cloned(),
                ward: ward.clone(),
                weights: weights.get(&response.id).copied(),
                language: response.language.unwrap_or_else(Language::english),
                answers: response.answers,
            });
        }
    }
    let csv = responses_csv(&questions, &rows).map_err(failed)?;
    recorded(&platform, &staff, &wave, "responses", rows.len(), csv).await
}

/// Seconds, changes and devices: of persons too, so each download is recorded.
pub(super) async fn signals(
    State(platform): State<Platform>,
    Officer(staff): Officer,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let AskedFor { wave, questions, wards } = AskedFor::read(&platform, &staff, query.as_deref()).await?;
    let store = &platform.store;
    let mut found = store.signals(wave.id).await?;
    let mut rows = Vec::new();
    for route in [RecruitmentRoute::RandomInvitation, RecruitmentRoute::OpenLink] {
        for response in store.completed(wave.id, route).await? {
            let ward = response.ward_id.and_then(|ward| wards.get(&ward));
            rows.push(SignalsRow {
                response: response.id,
                route,
                answers: counted(&questions, response.id, route, ward, response.language.clone(), response.answers),
                signals: found.remove(&response.id).unwrap_or_default(),
            });
        }
    }
    let csv = signals_csv(&questions, &rows).map_err(failed)?;
    recorded(&platform, &staff, &wave, "signals", rows.len(), csv).await
}

pub(super) async fn margins(
    State(platform): State<Platform>,
    Officer(staff): Officer,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let query = Fields::parse(query.as_deref().unwrap_or(""));
    let id: WeightSetId = query.text("set").parse().map_err(|_| Failure::NotFound)?;
    let set = platform.store.weight_set(id).await?.ok_or(Failure::NotFound)?;
    // Before the work: another council's weights are neither computed nor spoken of.
    let wave = platform.store.wave(set.wave_id).await?.ok_or(Failure::NotFound)?;
    if wave.survey.council_id != staff.council.id {
        return Err(Failure::NotFound);
    }
    let (_, weighted) = reweigh(&platform, &set).await.map_err(super::weighting::from_wave)?;
    let csv = margins_csv(&weighted.margins).map_err(failed)?;
    let name = format!("{}-wave-{}-margins.csv", staff.council.council.slug, wave.number);
    download("text/csv; charset=utf-8", &name, csv)
}
