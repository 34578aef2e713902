//! Who is visiting which survey: read from the address and the cookie before every page.

use super::answering::UnderWay;
use super::lifetime::{ends, is_late, seconds_left};
use super::{COPY_MINUTES, cookie};
use crate::in_field::InField;
use crate::services::counted::about;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::kiosk;
use crate::web::language::FIELD;
use crate::web::page::{PageNonce, contact, context, page_council, see_other};
use app::document::{PageContext, PageKiosk, PageSession};
use app::language::{Said, Words, find};
use app::respond::Frame;
use axum::RequestPartsExt;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use std::sync::Arc;
use store::{KioskRecord, ResponseRecord, ResponseStatus, StoreError, TokenHash, WaveRecord};
use survey::clock::Timestamp;
use survey::council::{Slug, Ward};
use survey::question_set::QuestionSet;
use survey::wave::WaveState;

/// A wave that somebody visits, with what it asks.
#[derive(Clone, Debug)]
pub(super) struct OpenSurvey {
    pub(super) wave: WaveRecord,
    pub(super) questions: Arc<QuestionSet>,
}

/// A visit to a council's survey.
pub(super) struct Visit {
    pub(super) platform: Platform,
    /// The council with its wards.
    pub(super) in_field: Arc<InField>,
    pub(super) context: PageContext,
    pub(super) frame: Frame,
    /// The newest wave that has begun, else the one planned; `None` without a survey.
    pub(super) survey: Option<OpenSurvey>,
    /// The response that the cookie continues: of this council, and not idle for too long.
    pub(super) response: Option<ResponseRecord>,
    /// The same where it was idle for too long, but not so long that a page still open could not be sent: only that page's
    /// answer is taken, and nothing is shown of it.
    late: Option<ResponseRecord>,
    /// The response that the cookie opens where it was sent in another wave than the one shown: its confirmation can be seen while
    /// everything else is about the newest wave.
    sent_before: Option<UnderWay>,
    /// The same as `late` in another wave than the one shown, while that takes answers.
    late_before: Option<UnderWay>,
    /// The device is a shared one of this council's.
    pub(super) shared: Option<KioskRecord>,
    /// The language chosen in this browser.
    pub(super) chosen_here: Option<Words>,
    /// The cookie opens nothing any more, here or in another council on the same site.
    pub(super) lapsed: bool,
    pub(super) token: Option<TokenHash>,
    /// The ward told, where a rule or wording looks at it.
    ward: Option<Ward>,
    pub(super) now: Timestamp,
}

impl FromRequestParts<Platform> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Self::Rejection> {
        let nonce = parts.extract_with_state::<PageNonce, _>(platform).await.map_err(IntoResponse::into_response)?;
        let params = parts.extract::<RawPathParams>().await.map_err(|_| Failure::NotFound.into_response())?;
        // Addresses are typed from letters: capitals are no mistake.
        let slug = params
            .iter()
            .find(|(name, _)| *name == "council")
            .and_then(|(_, slug)| slug.to_ascii_lowercase().parse::<Slug>().ok());
        let jar = CookieJar::from_headers(&parts.headers);
        read(platform, &nonce, slug, &jar).await.map_err(IntoResponse::into_response)
    }
}

async fn read(platform: &Platform, nonce: &PageNonce, slug: Option<Slug>, jar: &CookieJar) -> Result<Visit, Failure> {
    let now = platform.now();
    let slug = slug.ok_or(Failure::NotFound)?;
    let in_field = platform.in_field(&slug).await?.ok_or(Failure::NotFound)?;
    let token = cookie::read(jar);
    let found = match token {
        Some(token) => platform.store.response_by_token(token).await?,
        None => None,
    };
    let shared = shared(platform, &in_field, jar).await?;
    let is_alive = |response: &ResponseRecord| now < ends(response, shared.is_some());
    let opens_something = found.as_ref().is_some_and(is_alive);
    let is_shown_elsewhere = |found: &&ResponseRecord| match found.status {
        ResponseStatus::Complete => is_alive(found),
        ResponseStatus::Partial => !is_alive(found) && shared.is_none() && is_late(found, now),
    };
    let elsewhere = of_another_wave(platform, &in_field, found.as_ref().filter(is_shown_elsewhere), now).await?;
    let (sent_before, late_before) = match elsewhere {
        Some(sent) if sent.response.status == ResponseStatus::Complete => (Some(sent), None),
        late => (None, late.filter(|late| late.wave.dates.state(now) == WaveState::Open)),
    };
    let (wave, mine) = wave_of(platform, &in_field, found, is_alive, now).await?;
    let lapsed = token.is_some() && !opens_something;
    let (response, idle): (Option<_>, Option<_>) = match mine {
        Some(response) if is_alive(&response) => (Some(response), None),
        idle => (None, idle),
    };
    let late = idle.filter(|response| shared.is_none() && is_late(response, now));
    let survey = match wave {
        Some(wave) => {
            let questions = platform
                .question_set(wave.survey.question_set_id)
                .await?
                .ok_or_else(|| Failure::Internal("a wave without its question set".to_owned()))?;
            Some(OpenSurvey { wave, questions })
        }
        None => None,
    };
    let synthetic = survey.as_ref().is_some_and(|survey| survey.wave.survey.synthetic);
    let ward = match (&survey, response.as_ref().or(late.as_ref()).and_then(|response| response.ward_id)) {
        (Some(survey), Some(ward)) if survey.questions.looks_at_ward() => in_field.ward(ward).cloned(),
        _ => None,
    };
    let named = ward.as_ref().map(|ward| ward.name.clone());
    let council = &in_field.council;
    let mut context = context(platform, nonce, Some(council), synthetic, None);
    let kept = response.as_ref().and_then(|response| response.language.as_ref());
    context.language = nonce.1.page(kept.and_then(|language| find(language.as_str())));
    let words = context.words();
    let frame = Frame {
        council: page_council(council),
        service: service(survey.as_ref(), words),
        words,
        ward: named,
        contact: contact(council),
        apart: None,
    };
    let mut visit = Visit {
        platform: platform.clone(),
        context,
        in_field,
        frame,
        survey,
        chosen_here: nonce.1.now.or(nonce.1.before),
        lapsed,
        response,
        late,
        sent_before,
        late_before,
        shared,
        token,
        ward,
        now,
    };
    if let Some(chosen) = nonce.1.now {
        visit.keep_language(chosen).await?;
    }
    visit.see_drafts().await?;
    visit.context.closing = visit.grace();
    visit.context.shared = visit.shared.as_ref().map(|device| PageKiosk {
        place: device.place.to_string(),
        start: visit.frame.address(""),
        finish: visit.frame.address("stop"),
    });
    visit.context.session = visit.seconds_left().map(|seconds| PageSession {
        seconds,
        address: visit.frame.address("session"),
        over: visit.frame.address("expired"),
        stop: visit.frame.address("stop"),
    });
    Ok(visit)
}

/// The shared device that a request comes from, where it is one of this council's.
async fn shared(platform: &Platform, in_field: &InField, jar: &CookieJar) -> Result<Option<KioskRecord>, Failure> {
    let Some(token) = kiosk::read(jar) else { return Ok(None) };
    let found = platform.store.kiosk_by_token(token).await?;
    Ok(found.filter(|device| device.council == in_field.council.id))
}

/// The wave to show, and the response where it belongs to it. Somebody who is in the middle of another wave of the council
/// stays in that one, although a newer one has begun meanwhile. A response in another council on the same site is not
/// continued here.
async fn wave_of(
    platform: &Platform,
    in_field: &InField,
    found: Option<ResponseRecord>,
    is_alive: impl Fn(&ResponseRecord) -> bool,
    now: Timestamp,
) -> Result<(Option<WaveRecord>, Option<ResponseRecord>), Failure> {
    let newest = in_field.wave(now);
    let Some(response) = found else { return Ok((newest.cloned(), None)) };
    if newest.is_some_and(|wave| wave.id == response.wave_id) {
        return Ok((newest.cloned(), Some(response)));
    }
    let begun = platform.store.wave(response.wave_id).await?;
    let finishes = response.status == ResponseStatus::Partial && is_alive(&response);
    let begun = begun.filter(|wave| {
        finishes && wave.survey.council_id == in_field.council.id && wave.dates.takes(response.started, now)
    });
    Ok(match begun {
        Some(wave) => (Some(wave), Some(response)),
        None => (newest.cloned(), None),
    })
}

/// A response in another wave of the council than the one that visitors are shown.
async fn of_another_wave(
    platform: &Platform,
    in_field: &InField,
    found: Option<&ResponseRecord>,
    now: Timestamp,
) -> Result<Option<UnderWay>, Failure> {
    let shown = in_field.wave(now).map(|wave| wave.id);
    let Some(response) = found.filter(|found| Some(found.wave_id) != shown) else { return Ok(None) };
    let wave = platform.store.wave(response.wave_id).await?;
    let Some(wave) = wave.filter(|wave| wave.survey.council_id == in_field.council.id) else { return Ok(None) };
    let Some(questions) = platform.question_set(wave.survey.question_set_id).await? else { return Ok(None) };
    let ward = response.ward_id.filter(|_| questions.looks_at_ward()).and_then(|ward| in_field.ward(ward));
    let about = about(response.id, response.route, ward.map(|ward| ward.code.clone()), response.language.clone());
    Ok(Some(UnderWay { response: response.clone(), questions, wave, about }))
}

/// The survey's title as the council gave it, which is in English.
fn service(survey: Option<&OpenSurvey>, words: Words) -> Said {
    survey.map_or_else(|| words.say("service"), |survey| words.in_english(survey.wave.survey.title.clone()))
}

impl Visit {
    /// Goes over to the language that a form asks for, if it does: what was sent with it is shown again and not looked at.
    pub(super) async fn switch(&mut self, fields: &Fields) -> Result<Option<Words>, Failure> {
        let Some(words) = fields.get(FIELD).and_then(find) else { return Ok(None) };
        self.context.language.words = words;
        self.context.language.offered = None;
        self.frame.words = words;
        self.frame.service = service(self.survey.as_ref(), words);
        self.keep_language(words).await?;
        self.see_drafts().await?;
        Ok(Some(words))
    }

    /// Keeps the language with the response, while that can change.
    pub(super) async fn keep_language(&mut self, words: Words) -> Result<(), Failure> {
        let Some(response) = self.response.as_mut().filter(|response| response.status == ResponseStatus::Partial)
        else {
            return Ok(());
        };
        if response.language.as_ref() == Some(words.language()) {
            return Ok(());
        }
        match self.platform.store.set_language(response.id, words.language().clone(), self.now).await {
            // Sent at the same moment, in another window: the page says so in either language.
            Ok(()) | Err(StoreError::Conflict(_)) => {}
            Err(error) => return Err(error.into()),
        }
        response.language = Some(words.language().clone());
        Ok(())
    }

    async fn see_drafts(&mut self) -> Result<(), Failure> {
        let set = self.survey.as_ref().map(|open| (open.wave.survey.question_set_id, open.questions.as_ref()));
        let words = self.context.words();
        self.context.language.draft = self.platform.is_draft(Some(self.in_field.council.id), words, set).await?;
        Ok(())
    }

    /// What stands around a page about a wave, which may be another than the one shown.
    pub(super) fn frame_of(&self, wave: &WaveRecord) -> Frame {
        Frame { service: self.frame.words.in_english(wave.survey.title.clone()), ..self.frame.clone() }
    }

    /// A day as the page says it.
    pub(super) fn day(&self, day: Timestamp) -> String {
        self.frame.words.date(day.date())
    }

    /// The last day on which a wave takes answers.
    pub(super) fn last_day(&self, wave: &WaveRecord) -> String {
        self.day(wave.dates.closes.plus_ms(-1))
    }

    /// The last day on which answers can be withdrawn.
    pub(super) fn withdraw_until(&self, wave: &WaveRecord) -> String {
        self.day(wave.dates.withdrawal_ends().plus_ms(-1))
    }

    /// Minutes that are left to finish a response begun before the survey closed.
    fn grace(&self) -> Option<i64> {
        let response = self.response.as_ref().filter(|response| response.status == ResponseStatus::Partial)?;
        self.survey.as_ref()?.wave.dates.grace(response.started, self.now)
    }

    /// Seconds until the session ends, unless something is saved before; `None` where nothing ends within the hour.
    pub(super) fn seconds_left(&self) -> Option<u32> {
        let sent_before = self.sent_before.as_ref().map(|sent| &sent.response);
        seconds_left(self.response.as_ref().or(sent_before)?, self.shared.is_some(), self.now)
    }

    /// The survey, if anybody can begin it now.
    pub(super) fn open(&self) -> Option<&OpenSurvey> {
        self.survey.as_ref().filter(|survey| survey.wave.dates.state(self.now) == WaveState::Open)
    }

    /// The response under way. Otherwise the address that leads on: to the confirmation when it is sent, to the page
    /// that explains when the session is over, to the start page when the survey is closed.
    pub(super) fn under_way(&self) -> Result<UnderWay, String> {
        let Some(survey) = &self.survey else { return Err(self.frame.address("")) };
        if self.sent_before.is_some() {
            return Err(self.frame.address("done"));
        }
        let open = survey.wave.dates.state(self.now) == WaveState::Open;
        match &self.response {
            Some(response) if response.status == ResponseStatus::Complete && open => Err(self.frame.address("done")),
            Some(response) if open || self.grace().is_some() => Ok(self.with(survey, response)),
            None if open => Err(self.frame.address("expired")),
            Some(_) | None => Err(self.frame.address("")),
        }
    }

    /// The response of a page that was open when its session ended, while the survey takes answers.
    pub(super) fn late(&self) -> Option<UnderWay> {
        match &self.late {
            Some(late) => Some(self.with(self.open()?, late)),
            None => self.late_before.clone(),
        }
    }
}

impl Visit {
    /// The response that was sent, with what it was asked, while the cookie still opens it: also when the wave has
    /// closed since, or another one has opened.
    pub(super) fn sent(&self) -> Option<UnderWay> {
        let here = self.response.as_ref().filter(|response| response.status == ResponseStatus::Complete);
        match (here, &self.survey) {
            (Some(response), Some(survey)) => Some(self.with(survey, response)),
            _ => self.sent_before.clone(),
        }
    }

    fn with(&self, survey: &OpenSurvey, response: &ResponseRecord) -> UnderWay {
        UnderWay {
            response: response.clone(),
            questions: Arc::clone(&survey.questions),
            wave: survey.wave.clone(),
            about: about(
                response.id,
                response.route,
                self.ward.as_ref().map(|ward| ward.code.clone()),
                response.language.clone(),
            ),
        }
    }

    /// Whether the copy of the answers sent can still be opened.
    pub(super) fn has_copy(&self, sent: &ResponseRecord) -> bool {
        // A file stays on a device that others use.
        self.shared.is_none() && self.now < sent.updated.plus_ms(COPY_MINUTES * 60_000)
    }

    /// On to the next page once something is saved. Where the answers were sent at the same moment, in another window,
    /// nothing can be saved any more: to the confirmation.
    pub(super) fn saved(&self, outcome: store::Result<()>, next: &str) -> Result<Response, Failure> {
        match outcome {
            Ok(()) => see_other(next),
            Err(StoreError::Conflict(_)) => see_other(&self.frame.address("done")),
            Err(error) => Err(error.into()),
        }
    }
}
