//! Running the weighting and reading what it did.

use super::staff_context;
use super::wave::chosen;
use crate::auth::session::{Officer, Staff};
use crate::services::estimation::EstimationError;
use crate::services::waves::{WaveError, weigh_wave};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, see_other, unprocessable};
use app::staff::{
    MarginSetting, NoWavePage, Refusal, SelectedSet, StaffLink, WeightSetRow, WeightingPage, no_wave_page,
    weighting_page,
};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use store::{WaveRecord, WeightSetRecord};
use survey::id::{AccountId, WeightSetId};
use survey::response::RecruitmentRoute;

/// Who made a weight set, in words.
pub(super) async fn made_by(platform: &Platform, account: Option<AccountId>) -> Result<String, Failure> {
    let Some(account) = account else { return Ok("the command line".to_owned()) };
    Ok(platform
        .store
        .account(account)
        .await?
        .map_or_else(|| "an account that is gone".to_owned(), |account| account.name))
}

/// Complete responses of the random sample that came after a weight set was made.
pub(super) async fn since(platform: &Platform, set: &WeightSetRecord) -> Result<u32, Failure> {
    let complete = platform.store.progress(set.wave_id).await?.total(RecruitmentRoute::RandomInvitation).complete;
    Ok(complete.saturating_sub(set.diagnostics.responses))
}

pub(super) async fn show(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let query = Fields::parse(query.as_deref().unwrap_or(""));
    let Some(chosen) = chosen(&platform, &staff, query.get("wave")).await? else {
        let command = format!("wardwise wave open --council {}", staff.council.council.slug);
        let page = NoWavePage { current: StaffLink::Weighting, command };
        return Ok(ok(no_wave_page(&staff_context(&platform, &nonce, &staff, false), &page)));
    };
    let set = match query.get("set") {
        Some(text) => Some(text.parse::<WeightSetId>().map_err(|_| Failure::NotFound)?),
        None => None,
    };
    let notice = (query.get("done") == Some("1"))
        .then(|| "The weighting is done. Read its diagnostics before you publish.".to_owned());
    let mut page = model(&platform, &staff, &chosen.wave, chosen.choices, set).await?;
    page.notice = notice;
    Ok(ok(weighting_page(&staff_context(&platform, &nonce, &staff, chosen.wave.survey.synthetic), &page)))
}

async fn model(
    platform: &Platform,
    staff: &Staff,
    wave: &WaveRecord,
    waves: Vec<app::staff::WaveChoice>,
    set: Option<WeightSetId>,
) -> Result<WeightingPage, Failure> {
    let store = &platform.store;
    let progress = store.progress(wave.id).await?;
    let publications = store.publications(wave.id).await?;
    let published = |id: WeightSetId| publications.iter().find(|publication| publication.weight_set_id == id);
    let mut records = store.weight_sets(wave.id).await?;
    records.sort_by_key(|record| std::cmp::Reverse((record.created, record.id)));
    let mut sets = Vec::new();
    for record in &records {
        sets.push(WeightSetRow {
            id: record.id,
            made: record.created,
            by: made_by(platform, record.created_by).await?,
            responses: record.diagnostics.responses,
            effective_base: record.diagnostics.effective_base,
            design_effect: record.diagnostics.design_effect,
            published: published(record.id).is_some(),
        });
    }
    let record = match set {
        Some(id) => Some(records.into_iter().find(|record| record.id == id).ok_or(Failure::NotFound)?),
        None => records.into_iter().next(),
    };
    let selected = match record {
        Some(record) => Some(SelectedSet {
            id: record.id,
            made: record.created,
            by: made_by(platform, record.created_by).await?,
            since: since(platform, &record).await?,
            published: published(record.id).map(|publication| publication.published),
            diagnostics: record.diagnostics,
        }),
        None => None,
    };
    let margins = store.targets(staff.council.id).await?;
    Ok(WeightingPage {
        survey: wave.survey.title.clone(),
        wave: wave.number,
        wave_label: wave.dates.label.clone(),
        waves,
        complete: progress.total(RecruitmentRoute::RandomInvitation).complete,
        open_link: progress.total(RecruitmentRoute::OpenLink).complete,
        margins: margins
            .into_iter()
            .map(|margin| {
                let (source, caveat) = match margin.source.split_once(": ") {
                    Some((source, caveat)) => (source.to_owned(), Some(caveat.to_owned())),
                    None => (margin.source, None),
                };
                let categories = u32::try_from(margin.categories.len()).unwrap_or(u32::MAX);
                MarginSetting { label: margin.label, categories, source, caveat }
            })
            .collect(),
        sets,
        selected,
        notice: None,
        refused: None,
    })
}

pub(super) async fn run(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    fields: Fields,
) -> Result<Response, Failure> {
    let chosen = chosen(&platform, &staff, fields.get("wave")).await?.ok_or(Failure::NotFound)?;
    match weigh_wave(&platform, chosen.wave.id, Some(staff.account.id)).await {
        Ok(set) => see_other(&format!("/staff/weighting?wave={}&set={}&done=1", chosen.wave.number, set.id)),
        Err(WaveError::Estimation(error)) => {
            let mut page = model(&platform, &staff, &chosen.wave, chosen.choices, None).await?;
            page.refused = Some(Refusal {
                reason: error.to_string(),
                what_to_do: vec![
                    "Wait until more people have answered, then run the weighting again.".to_owned(),
                    "If the population targets are wrong or too fine, have them imported again.".to_owned(),
                ],
            });
            Ok(unprocessable(weighting_page(
                &staff_context(&platform, &nonce, &staff, chosen.wave.survey.synthetic),
                &page,
            )))
        }
        Err(error) => Err(from_wave(error)),
    }
}

/// What keeps a wave from being weighted or published, apart from its numbers.
pub(super) fn from_wave(error: WaveError) -> Failure {
    match error {
        WaveError::Store(error) => error.into(),
        WaveError::NotFound(_) => Failure::NotFound,
        WaveError::Estimation(EstimationError::Withdrawn(_)) => Failure::Withdrawn,
        other => Failure::Internal(other.to_string()),
    }
}
