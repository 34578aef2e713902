//! A synthetic wave: invitations are drawn, people answer through the code that stores real answers.

use super::{Opinions, Person, Population};
use crate::secret::token_hash;
use crate::services::fieldwork::{NewFieldwork, open_wave};
use crate::state::{Parts, Platform};
use anyhow::{Context, bail};
use rand::rngs::ChaCha20Rng;
use rand::{Rng, RngExt};
use std::sync::Arc;
use store::{CouncilRecord, DraftKey, Redeem, TokenHash, WaveRecord};
use survey::access_code::AccessCode;
use survey::answer::Answer;
use survey::clock::{Clock, DAY_MS, Timestamp};
use survey::id::{ResponseId, WardId};
use survey::question::Code;
use survey::question_set::QuestionSet;
use survey::wave::WaveDates;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

/// Addresses invited in each ward.
const INVITED_PER_WARD: u32 = 300;
/// People who take part by open link.
const OPEN_LINK: u32 = 70;
/// Share of those who begin and stop part of the way.
const STOPS: f64 = 0.05;
/// Journeys under way at once.
const AT_ONCE: usize = 128;

/// A clock that stands still: waves of the past are opened in the past.
struct Standing(Timestamp);

impl Clock for Standing {
    fn now(&self) -> Timestamp {
        self.0
    }
}

/// What all waves share.
pub(super) struct Setting<'a> {
    pub(super) platform: &'a Platform,
    pub(super) council: &'a CouncilRecord,
    pub(super) population: &'a Population,
    pub(super) opinions: &'a Opinions,
    pub(super) questions: &'a QuestionSet,
}

/// One person's way through the survey.
struct Journey {
    /// `None` by open link.
    code: Option<AccessCode>,
    ward: WardId,
    answers: Vec<(Code, Answer)>,
    begins: Timestamp,
    /// Stops before this answer; `None` goes on to the end.
    stops_at: Option<usize>,
}

/// A wave after its synthetic fieldwork.
pub(super) struct Fielded {
    pub(super) wave: WaveRecord,
    /// Codes nobody has used.
    pub(super) unused: Vec<AccessCode>,
}

/// Opens a wave with these dates and lets people answer until `until`. `number` counts waves from 0.
pub(super) async fn field(
    setting: &Setting<'_>,
    dates: WaveDates,
    until: Timestamp,
    number: u32,
    random: &mut ChaCha20Rng,
    each: impl Fn(usize, usize),
) -> anyhow::Result<Fielded> {
    let past = Platform::from(Parts { clock: Arc::new(Standing(dates.opens)), ..Parts::clone(setting.platform) });
    let opens = dates.opens;
    let fieldwork = NewFieldwork {
        council: setting.council.id,
        title: "Residents’ survey".to_owned(),
        questions: setting.questions.clone(),
        synthetic: true,
        dates,
        invitations_per_ward: INVITED_PER_WARD,
        replace: false,
    };
    let drawn = open_wave(&past, fieldwork).await?;
    let wards = setting.platform.store.wards(setting.council.id).await?;
    let (mut journeys, mut unused) = (Vec::new(), Vec::new());
    for (ward, code) in drawn.codes {
        let people = setting.population.0.get(&ward).with_context(|| format!("no population for ward {ward}"))?;
        let person = Person::draw(people, random).with_context(|| format!("nobody lives in ward {ward}"))?;
        let record = wards.iter().find(|record| record.ward.code == ward).context("a drawn ward is gone")?;
        if random.random_bool(person.response_chance(setting.opinions.response_effect(&ward))) {
            let answers = setting.opinions.answers(setting.questions, &ward, &person, number, random);
            journeys.push(journey(Some(code), record.id, answers, opens, until, random));
        } else {
            unused.push(code);
        }
    }
    for _ in 0..OPEN_LINK {
        let at = random.random_range(0..wards.len());
        let record = wards.get(at).context("no wards")?;
        let people = setting.population.0.get(&record.ward.code).context("no population")?;
        let person = Person::draw(people, random).context("nobody lives there")?;
        let answers = setting.opinions.answers(setting.questions, &record.ward.code, &person, number, random);
        journeys.push(journey(None, record.id, answers, opens, until, random));
    }
    travel(setting.platform, &drawn.wave, journeys, each).await?;
    // The first of the unused codes would all be of one ward.
    let step = (unused.len() / 200).max(1);
    Ok(Fielded { wave: drawn.wave, unused: unused.into_iter().step_by(step).take(200).collect() })
}

fn journey(
    code: Option<AccessCode>,
    ward: WardId,
    answers: Vec<(Code, Answer)>,
    opens: Timestamp,
    until: Timestamp,
    random: &mut impl Rng,
) -> Journey {
    // Most people answer in the first days after a letter: the day is drawn from the smaller of two.
    let days = ((until.0 - opens.0) / DAY_MS).max(1);
    let day = random.random_range(0..days).min(random.random_range(0..days));
    let begins =
        opens.plus_days(day).plus_ms(random.random_range(7 * 3_600_000..22 * 3_600_000)).min(until.plus_ms(-600_000));
    let stops_at = random.random_bool(STOPS).then(|| random.random_range(1..answers.len().max(2)));
    Journey { code, ward, answers, begins, stops_at }
}

/// Lets everybody answer, many at once.
async fn travel(
    platform: &Platform,
    wave: &WaveRecord,
    journeys: Vec<Journey>,
    each: impl Fn(usize, usize),
) -> anyhow::Result<()> {
    let (total, mut done) = (journeys.len(), 0);
    let places = Arc::new(Semaphore::new(AT_ONCE));
    let mut under_way = JoinSet::new();
    for journey in journeys {
        let place = Arc::clone(&places).acquire_owned().await?;
        let (platform, wave) = (platform.clone(), wave.clone());
        under_way.spawn(async move {
            let outcome = answer(&platform, &wave, journey).await;
            drop(place);
            outcome
        });
        while let Some(finished) = under_way.try_join_next() {
            finished??;
            done += 1;
            each(done, total);
        }
    }
    while let Some(finished) = under_way.join_next().await {
        finished??;
        done += 1;
        each(done, total);
    }
    Ok(())
}

async fn answer(platform: &Platform, wave: &WaveRecord, journey: Journey) -> anyhow::Result<()> {
    let (store, entropy) = (&platform.store, &platform.entropy);
    let token = TokenHash(token_hash(&entropy.token()));
    let id = ResponseId::new(journey.begins, entropy.bytes());
    let response = match &journey.code {
        Some(code) => {
            match store.redeem(wave.id, platform.secret.access_code_hash(code), token, id, journey.begins).await? {
                Redeem::Started(response) => response,
                other => bail!("a fresh access code was not taken: {other:?}"),
            }
        }
        None => {
            let key = DraftKey(token_hash(&entropy.token()));
            store.start_open(wave.id, key, token, id, journey.begins).await?.response()
        }
    };
    let mut now = journey.begins.plus_ms(20_000);
    store.set_ward(response, journey.ward, now).await?;
    for (at, (question, answer)) in journey.answers.into_iter().enumerate() {
        if journey.stops_at == Some(at) {
            return Ok(());
        }
        now = now.plus_ms(15_000);
        store.save_answer(response, question, answer, now).await?;
    }
    store.submit(response, entropy.reference(), now.plus_ms(15_000)).await?;
    Ok(())
}
