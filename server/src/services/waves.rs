//! Weighting and publishing a wave: reads its data from the store, lets [`super::estimation`] do the numbers, and keeps
//! the result. Commands and pages both come through here.

use super::estimation::{
    EarlierPublication, EstimationError, Gone, PublicationInput, Row, StratumCount, WaveData, WeightedSample, publish,
    weigh,
};
use crate::services::audit::audit;
use crate::services::counted::counted;
use crate::state::Platform;
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use store::{CompletedResponse, NewPublication, StoreError, WaveRecord, WeightRow, WeightSetRecord, Withdrawal};
use survey::disclosure::DisclosureRule;
use survey::id::{AccountId, PublicationId, WardId, WaveId, WeightSetId};
use survey::publication::{FieldworkSummary, Publication, PublishedWave};
use survey::response::{Mode, RecruitmentRoute};
use survey::wave::WaveState;

/// Why a wave was not weighted or published.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WaveError {
    /// The numbers do not allow it; said in words for an officer.
    #[error(transparent)]
    Estimation(#[from] EstimationError),
    /// The store did not do its work.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Somebody else published results of the wave after these were computed.
    #[error("results of this wave have been published meanwhile; look at them, then publish again")]
    Overtaken,
    /// The wave, its council or the weight set does not exist.
    #[error("{0} does not exist")]
    NotFound(&'static str),
}

/// A wave's data with the weight set's rows in a fixed order.
pub struct LoadedWave {
    /// The wave.
    pub wave: WaveRecord,
    /// The council it belongs to.
    pub council: store::CouncilRecord,
    /// Responses, strata, targets, questions.
    pub data: WaveData,
}

/// Reads a wave's responses and what they stand for. With `only`, the responses of that weight set and the population
/// targets as they were when it was made.
///
/// # Errors
/// [`WaveError`].
pub async fn load(platform: &Platform, wave: WaveId, only: Option<&WeightSetRecord>) -> Result<LoadedWave, WaveError> {
    let store = &platform.store;
    let wave = store.wave(wave).await?.ok_or(WaveError::NotFound("the wave"))?;
    let council = store.council(wave.survey.council_id).await?.ok_or(WaveError::NotFound("the council"))?;
    let questions = platform
        .question_set(wave.survey.question_set_id)
        .await?
        .ok_or(WaveError::NotFound("the question set of the wave"))?;
    let wards = store.wards(council.id).await?;
    let index: HashMap<WardId, usize> = wards.iter().enumerate().map(|(at, ward)| (ward.id, at)).collect();
    let mut completed = store.completed(wave.id, RecruitmentRoute::RandomInvitation).await?;
    let targets = match only {
        Some(set) => {
            let kept: std::collections::HashSet<_> =
                store.weights(set.id).await?.into_iter().map(|row| row.response_id).collect();
            completed.retain(|response| kept.contains(&response.id));
            set.margins.clone()
        }
        None => store.targets(council.id).await?,
    };
    let strata: BTreeMap<_, _> = store
        .strata(wave.id)
        .await?
        .into_iter()
        .filter_map(|stratum| {
            let ward = wards.get(*index.get(&stratum.ward_id)?)?;
            Some((ward.ward.code.clone(), StratumCount { addresses: stratum.addresses, invited: stratum.invited }))
        })
        .collect();
    let code = |ward: Option<WardId>| Some(&wards.get(*index.get(&ward?)?)?.ward.code);
    let count = |response: CompletedResponse, route| {
        let answers = counted(
            &questions,
            response.id,
            route,
            code(response.ward_id),
            response.language.clone(),
            response.answers,
        );
        CompletedResponse { answers, ..response }
    };
    let invited = |response| count(response, RecruitmentRoute::RandomInvitation);
    let rows = completed.into_iter().map(invited).filter_map(|response| row(response, &index)).collect();
    let open_rows = store
        .completed(wave.id, RecruitmentRoute::OpenLink)
        .await?
        .into_iter()
        .map(|response| count(response, RecruitmentRoute::OpenLink).answers)
        .collect();
    let gone = store.withdrawn(wave.id).await?;
    let gone = gone.into_iter().filter(|gone| gone.route == RecruitmentRoute::RandomInvitation);
    let gone = gone
        .filter_map(|gone| {
            let ward = *index.get(&gone.ward_id?)?;
            let Withdrawal { answered, views } = gone.withdrawal;
            Some(Gone { response: gone.id, ward, answered, views })
        })
        .collect();
    let data = WaveData {
        wards: wards.into_iter().map(|ward| ward.ward).collect(),
        strata,
        targets,
        questions: (*questions).clone(),
        rows,
        gone,
        open_rows,
    };
    Ok(LoadedWave { wave, council, data })
}

/// A complete response always has a ward, and one by invitation a stratum; anything else is no row.
fn row(response: CompletedResponse, index: &HashMap<WardId, usize>) -> Option<Row> {
    Some(Row {
        response: response.id,
        stratum: *index.get(&response.stratum_ward_id?)?,
        ward: *index.get(&response.ward_id?)?,
        answers: response.answers,
    })
}

/// Weights a wave as it stands and keeps the weight set.
///
/// # Errors
/// [`WaveError`]; nothing is kept then.
pub async fn weigh_wave(
    platform: &Platform,
    wave: WaveId,
    by: Option<AccountId>,
) -> Result<WeightSetRecord, WaveError> {
    let loaded = Arc::new(load(platform, wave, None).await?);
    let weighted = numbers(Arc::clone(&loaded), |loaded| weigh(&loaded.data)).await?;
    let set = WeightSetRecord {
        id: WeightSetId::new(platform.now(), platform.entropy.bytes()),
        wave_id: wave,
        created: platform.now(),
        created_by: by,
        diagnostics: weighted.diagnostics.clone(),
        margins: platform.store.targets(loaded.council.id).await?,
    };
    let rows = loaded
        .data
        .rows
        .iter()
        .zip(weighted.base_weights.iter().zip(weighted.weights()))
        .map(|(row, (base_weight, weight))| WeightRow {
            response_id: row.response,
            base_weight: *base_weight,
            weight: *weight,
        })
        .collect();
    let before = platform.store.latest_weight_set(wave).await?;
    platform.store.save_weight_set(set.clone(), rows).await?;
    let said = |set: &WeightSetRecord| json!({ "weight_set": set.id, "responses": set.diagnostics.responses });
    let detail = json!({ "wave": loaded.wave.dates.label, "before": before.as_ref().map(said), "after": said(&set) });
    audit(platform, loaded.council.id, by, "weighting.run", &set.id.to_string(), detail).await?;
    Ok(set)
}

/// Weights a wave again from a weight set's responses and targets, and checks that the same weights come out.
///
/// # Errors
/// [`EstimationError::Withdrawn`] when some of the answers have been taken back since, [`EstimationError::WeightsDiffer`]
/// when other weights come out; other [`WaveError`]s.
pub async fn reweigh(
    platform: &Platform,
    set: &WeightSetRecord,
) -> Result<(Arc<LoadedWave>, WeightedSample), WaveError> {
    let loaded = Arc::new(load(platform, set.wave_id, Some(set)).await?);
    let kept: HashMap<_, _> =
        platform.store.weights(set.id).await?.into_iter().map(|row| (row.response_id, row.weight)).collect();
    let gone = loaded.data.gone.iter().filter(|gone| kept.contains_key(&gone.response)).count();
    if gone > 0 {
        return Err(EstimationError::Withdrawn(gone).into());
    }
    let weighted = numbers(Arc::clone(&loaded), |loaded| weigh(&loaded.data)).await?;
    let same = kept.len() == loaded.data.rows.len()
        && loaded.data.rows.iter().zip(weighted.weights()).all(|(row, weight)| {
            kept.get(&row.response).is_some_and(|kept| (kept - weight).abs() <= 1e-9 * weight.abs())
        });
    if same { Ok((loaded, weighted)) } else { Err(EstimationError::WeightsDiffer.into()) }
}

/// What would be published with a weight set, without publishing it.
///
/// # Errors
/// [`WaveError`].
pub async fn prepare_publication(platform: &Platform, set: WeightSetId) -> Result<Publication, WaveError> {
    let set = platform.store.weight_set(set).await?.ok_or(WaveError::NotFound("the weight set"))?;
    let (loaded, weighted) = reweigh(platform, &set).await?;
    let now = platform.now();
    let replaces = platform.store.current_publication_id(loaded.wave.id).await?;
    let last = last_publication(platform, &loaded.wave).await?;
    // Invented people cannot be found, and a demonstration is there to show what one more answer does.
    let earlier = if loaded.wave.survey.synthetic { Vec::new() } else { earlier(platform, replaces).await? };
    let progress = platform.store.progress(loaded.wave.id).await?;
    let complete = [RecruitmentRoute::RandomInvitation, RecruitmentRoute::OpenLink]
        .map(|route| (route, progress.total(route).complete))
        .to_vec();
    let id = PublicationId::new(now, platform.entropy.bytes());
    let modes = platform.store.interview_progress(loaded.wave.id).await?.complete;
    let fieldwork = FieldworkSummary {
        invited: progress.invited(),
        complete,
        mode: format!("{}, by letter to addresses drawn at random in each ward", asked_how(&modes)),
        population: "people aged 16 and over".to_owned(),
    };
    numbers(loaded, move |loaded| {
        let input = PublicationInput {
            id,
            replaces,
            published: now,
            council: loaded.council.council.clone(),
            survey: loaded.wave.survey.title.clone(),
            synthetic: loaded.wave.survey.synthetic,
            wave: published_wave(&loaded.wave, now),
            last: last.as_deref(),
            earlier: &earlier,
            weight_set: set.id,
            fieldwork,
            rule: DisclosureRule::default(),
        };
        publish(&loaded.data, &weighted, input)
    })
    .await
}

/// How people answered: "online, on paper and by telephone".
fn asked_how(complete: &BTreeMap<Mode, u32>) -> String {
    let named: Vec<String> = complete.keys().map(|mode| mode.label().to_lowercase()).collect();
    match named.as_slice() {
        [] => Mode::Online.label().to_lowercase(),
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        [only, ..] => only.clone(),
    }
}

fn published_wave(wave: &WaveRecord, now: survey::clock::Timestamp) -> PublishedWave {
    PublishedWave {
        id: wave.id,
        label: wave.dates.label.clone(),
        opens: wave.dates.opens,
        closes: wave.dates.closes,
        provisional: wave.dates.state(now) != WaveState::Closed,
    }
}

/// The current publication of the wave before.
async fn last_publication(platform: &Platform, wave: &WaveRecord) -> Result<Option<Arc<Publication>>, WaveError> {
    let waves = platform.store.waves(wave.survey.id).await?;
    let Some(before) = waves.iter().rev().find(|other| other.number < wave.number) else { return Ok(None) };
    match platform.store.current_publication_id(before.id).await? {
        Some(id) => Ok(platform.publication(id).await?),
        None => Ok(None),
    }
}

/// Every publication of the wave so far, newest first, with whose answers it rests on: they stay readable, so a new one
/// is read beside each.
async fn earlier(platform: &Platform, current: Option<PublicationId>) -> Result<Vec<EarlierPublication>, WaveError> {
    let mut earlier = Vec::new();
    let mut next = current;
    while let Some(id) = next {
        let publication = platform.publication(id).await?.ok_or(WaveError::NotFound("an earlier publication"))?;
        let rows = platform.store.weights(publication.weight_set).await?;
        next = publication.replaces;
        earlier
            .push(EarlierPublication { publication, responses: rows.into_iter().map(|row| row.response_id).collect() });
    }
    Ok(earlier)
}

/// Publishes a wave with a weight set.
///
/// # Errors
/// [`WaveError`]; nothing is published then.
pub async fn publish_wave(
    platform: &Platform,
    set: WeightSetId,
    by: Option<AccountId>,
) -> Result<Arc<Publication>, WaveError> {
    let publication = prepare_publication(platform, set).await?;
    let council =
        platform.store.council_by_slug(&publication.council.slug).await?.ok_or(WaveError::NotFound("the council"))?;
    let saved = platform.store.publish(NewPublication { published_by: by, content: publication.clone() }).await;
    if matches!(saved, Err(StoreError::Conflict(_)))
        && platform.store.current_publication_id(publication.wave.id).await? != publication.replaces
    {
        return Err(WaveError::Overtaken);
    }
    saved?;
    let detail = json!({
        "wave": publication.wave.label,
        "before": publication.replaces.map(|before| json!({ "publication": before })),
        "after": { "publication": publication.id, "weight_set": publication.weight_set },
    });
    audit(platform, council.id, by, "publication.published", &publication.id.to_string(), detail).await?;
    Ok(Arc::new(publication))
}

/// Runs the numbers off the threads that serve pages.
async fn numbers<T: Send + 'static>(
    loaded: Arc<LoadedWave>,
    work: impl FnOnce(&LoadedWave) -> Result<T, EstimationError> + Send + 'static,
) -> Result<T, WaveError> {
    let done = tokio::task::spawn_blocking(move || work(&loaded)).await;
    match done {
        Ok(result) => Ok(result?),
        Err(error) => Err(EstimationError::Family(format!("the computation stopped: {error}")).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_people_answered_is_said_in_words() {
        let said = |modes: &[Mode]| asked_how(&modes.iter().map(|mode| (*mode, 1)).collect());
        assert_eq!(said(&[]), "online");
        assert_eq!(said(&[Mode::Online]), "online");
        assert_eq!(said(&[Mode::Online, Mode::Paper]), "online and on paper");
        assert_eq!(said(&[Mode::Online, Mode::Telephone, Mode::FaceToFace]), "online, by telephone and face to face");
    }
}
