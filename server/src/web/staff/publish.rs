//! Publishing results.

use super::staff_context;
use super::weighting::{from_wave, made_by, since};
use crate::auth::session::{Officer, Staff};
use crate::services::waves::{WaveError, prepare_publication, publish_wave};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, conflict, ok, see_other, unprocessable};
use app::components::FieldError;
use app::staff::{PublishPage, PublishedPage, Replaced, publish_page, published_page};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use store::{WaveRecord, WeightSetRecord};
use survey::estimate::Figure;
use survey::id::{PublicationId, WeightSetId};
use survey::publication::Publication;

/// The weight set a form or address names, with its wave, of the officer's own council.
async fn set(platform: &Platform, staff: &Staff, text: &str) -> Result<(WeightSetRecord, WaveRecord), Failure> {
    let id: WeightSetId = text.parse().map_err(|_| Failure::NotFound)?;
    let set = platform.store.weight_set(id).await?.ok_or(Failure::NotFound)?;
    let wave = platform.store.wave(set.wave_id).await?.ok_or(Failure::NotFound)?;
    if wave.survey.council_id == staff.council.id { Ok((set, wave)) } else { Err(Failure::NotFound) }
}

/// Figures of a publication by what happens to them.
fn count(publication: &Publication, test: impl Fn(&Figure) -> bool) -> u32 {
    let figures = publication
        .questions
        .iter()
        .flat_map(|question| std::iter::once(&question.council).chain(&question.wards))
        .filter(|area| test(&area.figure))
        .count();
    u32::try_from(figures).unwrap_or(u32::MAX)
}

async fn model(
    platform: &Platform,
    set: &WeightSetRecord,
    wave: &WaveRecord,
    draft: &Result<Publication, WaveError>,
) -> Result<PublishPage, Failure> {
    let replaces = match platform.store.current_publication_id(wave.id).await? {
        Some(id) => platform.publication(id).await?.map(|publication| Replaced {
            id,
            published: publication.published,
            provisional: publication.wave.provisional,
        }),
        None => None,
    };
    let draft = draft.as_ref().ok();
    let counted = |test: fn(&Figure) -> bool| draft.map_or(0, |draft| count(draft, test));
    let open = wave.dates.state(platform.now()) == survey::wave::WaveState::Open;
    Ok(PublishPage {
        survey: wave.survey.title.clone(),
        wave: wave.number,
        wave_label: wave.dates.label.clone(),
        set: set.id,
        made: set.created,
        by: made_by(platform, set.created_by).await?,
        open_until: open.then(|| wave.dates.last_day()),
        questions: draft
            .map(|draft| draft.questions.iter().map(|question| question.short.clone()).collect())
            .unwrap_or_default(),
        wards: draft.map_or(0, |draft| u32::try_from(draft.wards.len()).unwrap_or(u32::MAX)),
        base: set.diagnostics.responses,
        effective_base: set.diagnostics.effective_base,
        since: since(platform, set).await?,
        figures: counted(|_| true),
        withheld: counted(|figure| *figure == Figure::Suppressed),
        unreliable: counted(|figure| matches!(figure, Figure::Unreliable(_))),
        replaces,
        errors: draft
            .is_none()
            .then(|| FieldError::new("publish", "These results cannot be published"))
            .into_iter()
            .collect(),
    })
}

pub(super) async fn confirm(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let query = Fields::parse(query.as_deref().unwrap_or(""));
    let (set, wave) = set(&platform, &staff, query.text("set")).await?;
    let draft = prepare_publication(&platform, set.id).await;
    let context = staff_context(&platform, &nonce, &staff, wave.survey.synthetic);
    let mut page = model(&platform, &set, &wave, &draft).await?;
    match draft {
        Ok(_) => Ok(ok(publish_page(&context, &page))),
        Err(WaveError::Estimation(error)) => {
            page.errors = vec![FieldError::new("publish", error.to_string())];
            Ok(unprocessable(publish_page(&context, &page)))
        }
        Err(error) => Err(from_wave(error)),
    }
}

pub(super) async fn publish(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    fields: Fields,
) -> Result<Response, Failure> {
    let (set, wave) = set(&platform, &staff, fields.text("set")).await?;
    let current = platform.store.current_publication_id(wave.id).await?.map(|id| id.to_string()).unwrap_or_default();
    let published = match fields.get("replaces") {
        Some(read) if read != current => Err(WaveError::Overtaken),
        _ => publish_wave(&platform, set.id, Some(staff.account.id)).await,
    };
    match published {
        Ok(publication) => see_other(&format!("/staff/published?id={}", publication.id)),
        Err(WaveError::Estimation(error)) => {
            let context = staff_context(&platform, &nonce, &staff, wave.survey.synthetic);
            let draft = Err(WaveError::NotFound("a publication"));
            let mut page = model(&platform, &set, &wave, &draft).await?;
            page.errors = vec![FieldError::new("publish", error.to_string())];
            Ok(unprocessable(publish_page(&context, &page)))
        }
        Err(WaveError::Overtaken) => {
            let context = staff_context(&platform, &nonce, &staff, wave.survey.synthetic);
            let draft = prepare_publication(&platform, set.id).await;
            let mut page = model(&platform, &set, &wave, &draft).await?;
            let message = "Somebody else published results of this wave since you opened this page, so yours were not published. \
                           Read theirs, then publish again if yours are to take their place";
            page.errors = vec![FieldError::new("publish", message)];
            Ok(conflict(publish_page(&context, &page)))
        }
        Err(error) => Err(from_wave(error)),
    }
}

pub(super) async fn published(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let query = Fields::parse(query.as_deref().unwrap_or(""));
    let id: PublicationId = query.text("id").parse().map_err(|_| Failure::NotFound)?;
    let publication = platform.publication(id).await?.ok_or(Failure::NotFound)?;
    let wave = platform.store.wave(publication.wave.id).await?.ok_or(Failure::NotFound)?;
    if wave.survey.council_id != staff.council.id {
        return Err(Failure::NotFound);
    }
    let replaced = match publication.replaces {
        Some(id) => platform.publication(id).await?.map(|before| before.published),
        None => None,
    };
    let page = PublishedPage {
        id,
        published: publication.published,
        wave: wave.number,
        wave_label: publication.wave.label.clone(),
        provisional: publication.wave.provisional,
        replaced,
    };
    Ok(ok(published_page(&staff_context(&platform, &nonce, &staff, publication.synthetic), &page)))
}
