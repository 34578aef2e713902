//! Who is visiting which survey: read from the address and the cookie before every page.

use super::{COPY_MINUTES, DONE_MINUTES, INVITED_MINUTES, OPEN_LINK_DAYS, cookie};
use crate::in_field::InField;
use crate::services::counted::about;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::language::FIELD;
use crate::web::page::{PageNonce, context, page_council, see_other};
use app::document::PageContext;
use app::language::{Said, Words, find};
use app::respond::Frame;
use axum::RequestPartsExt;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use std::sync::Arc;
use store::{ResponseRecord, ResponseStatus, StoreError, TokenHash, WaveRecord};
use survey::answer::Answer;
use survey::clock::{DAY_MS, Timestamp};
use survey::council::{Slug, Ward};
use survey::id::WardId;
use survey::journey::{Journey, Step};
use survey::question::Code;
use survey::question_set::QuestionSet;
use survey::response::RecruitmentRoute;
use survey::rule::Circumstances;
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
    let opens_something = found.as_ref().is_some_and(|response| alive(response, now));
    // A response begun in an earlier wave, or in another council on the same site, is not continued here.
    let wave = in_field.wave(now);
    let mine = found.filter(|response| wave.is_some_and(|wave| wave.id == response.wave_id));
    let lapsed = token.is_some() && !opens_something;
    let response = mine.filter(|response| alive(response, now));
    let survey = match wave {
        Some(wave) => {
            let questions = platform
                .question_set(wave.survey.question_set_id)
                .await?
                .ok_or_else(|| Failure::Internal("a wave without its question set".to_owned()))?;
            Some(OpenSurvey { wave: wave.clone(), questions })
        }
        None => None,
    };
    let synthetic = survey.as_ref().is_some_and(|survey| survey.wave.survey.synthetic);
    let ward = match (&survey, response.as_ref().and_then(|response| response.ward_id)) {
        (Some(survey), Some(ward)) if survey.questions.looks_at_ward() => in_field.ward(ward).cloned(),
        _ => None,
    };
    let named = ward.as_ref().map(|ward| ward.name.clone());
    let council = &in_field.council.council;
    let mut context = context(platform, nonce, Some(council), synthetic, None);
    let kept = response.as_ref().and_then(|response| response.language.as_ref());
    context.language = nonce.1.page(kept.and_then(|language| find(language.as_str())));
    let words = context.words();
    let frame = Frame {
        council: page_council(council),
        service: service(survey.as_ref(), words),
        words,
        ward: named,
        contact: None,
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
        token,
        ward,
        now,
    };
    if let Some(chosen) = nonce.1.now {
        visit.keep_language(chosen).await?;
    }
    visit.see_drafts().await?;
    Ok(visit)
}

/// The survey's title as the council gave it, which is in English.
fn service(survey: Option<&OpenSurvey>, words: Words) -> Said {
    survey.map_or_else(|| words.say("service"), |survey| words.in_english(survey.wave.survey.title.clone()))
}

/// Whether the cookie still opens the response.
fn alive(response: &ResponseRecord, now: Timestamp) -> bool {
    let minutes = match (response.status, response.route) {
        (ResponseStatus::Complete, _) => DONE_MINUTES,
        (ResponseStatus::Partial, RecruitmentRoute::RandomInvitation) => INVITED_MINUTES,
        (ResponseStatus::Partial, RecruitmentRoute::OpenLink) => OPEN_LINK_DAYS * (DAY_MS / 60_000),
    };
    now < response.updated.plus_ms(minutes * 60_000)
}

/// A response under way in an open wave.
pub(in crate::web) struct UnderWay {
    pub(in crate::web) response: ResponseRecord,
    pub(in crate::web) questions: Arc<QuestionSet>,
    pub(in crate::web) wave: WaveRecord,
    pub(in crate::web) about: Circumstances,
}

/// A visit with a response under way: what every page of the journey needs. Everybody else is led elsewhere.
pub(super) struct Answering {
    pub(super) visit: Visit,
    pub(super) under_way: UnderWay,
}

impl Answering {
    /// Goes over to the language that a form asks for, with everything else as it is; tells whether it asks for one.
    pub(super) async fn switch(&mut self, fields: &Fields) -> Result<Option<Words>, Failure> {
        let chosen = self.visit.switch(fields).await?;
        if let Some(words) = chosen {
            self.under_way.about.language = words.language().clone();
        }
        Ok(chosen)
    }
}

impl FromRequestParts<Platform> for Answering {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Self::Rejection> {
        let visit = Visit::from_request_parts(parts, platform).await?;
        match visit.under_way() {
            Ok(under_way) => Ok(Self { visit, under_way }),
            Err(elsewhere) => Err(see_other(&elsewhere).into_response()),
        }
    }
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

    /// The survey, if it takes answers now.
    pub(super) fn open(&self) -> Option<&OpenSurvey> {
        self.survey.as_ref().filter(|survey| survey.wave.dates.state(self.now) == WaveState::Open)
    }

    /// The response under way. Otherwise the address that leads on: to the confirmation when it is sent, to the page
    /// that explains when the session is over, to the start page when the survey is closed.
    pub(super) fn under_way(&self) -> Result<UnderWay, String> {
        let Some(survey) = self.open() else { return Err(self.frame.address("")) };
        match &self.response {
            Some(response) if response.status == ResponseStatus::Complete => Err(self.frame.address("done")),
            Some(response) => Ok(self.with(survey, response)),
            None => Err(self.frame.address("expired")),
        }
    }
}

impl Visit {
    /// The response that was sent, with what it was asked, while the cookie still opens it: also when the wave has
    /// closed since.
    pub(super) fn sent(&self) -> Option<UnderWay> {
        let survey = self.survey.as_ref()?;
        let response = self.response.as_ref().filter(|response| response.status == ResponseStatus::Complete)?;
        Some(self.with(survey, response))
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
        self.now < sent.updated.plus_ms(COPY_MINUTES * 60_000)
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

impl UnderWay {
    /// The person's way as their answers stand.
    pub(in crate::web) fn journey(&self) -> Journey<'_> {
        Journey::new(&self.questions, &self.about, &self.response.answers)
    }

    /// Seconds since the last thing saved, at most an hour: how long the page was open that is sent now.
    pub(in crate::web) fn seconds(&self, now: Timestamp) -> u32 {
        let seconds = now.0.saturating_sub(self.response.updated.0) / 1000;
        u32::try_from(seconds.clamp(0, 3600)).unwrap_or(0)
    }

    /// Where the person goes on.
    pub(in crate::web) fn resume(&self) -> Step {
        self.journey().resume(self.response.ward_id.is_some())
    }

    /// The address after `step`, which was just answered. Whoever came from check goes back there, by way of questions
    /// that the answer has brought up.
    pub(in crate::web) fn after(&self, frame: &Frame, step: &Step, to_check: bool) -> String {
        if !to_check {
            return frame.step(&self.journey().next(step));
        }
        match self.resume() {
            next @ Step::Question(_) if self.questions.depends_on_answers() => frame.change(&next),
            _ => frame.step(&Step::Check),
        }
    }

    /// The equality questions that have no answer yet, each skipped.
    pub(in crate::web) fn equality_left_out(&self) -> Vec<(Code, Answer)> {
        let journey = self.journey();
        let open = journey.equality_questions().filter(|question| journey.counted().get(&question.code).is_none());
        open.map(|question| (question.code.clone(), Answer::Skipped)).collect()
    }

    /// The same with an answer given just now.
    pub(in crate::web) fn with_answer(mut self, question: Code, answer: Answer) -> Self {
        self.response.answers.0.insert(question, answer);
        self
    }

    /// The same with the ward told just now.
    pub(in crate::web) fn with_ward(mut self, in_field: &InField, ward: WardId) -> Self {
        self.response.ward_id = Some(ward);
        if self.questions.looks_at_ward() {
            self.about.ward = in_field.ward(ward).map(|ward| ward.code.clone());
        }
        self
    }
}
