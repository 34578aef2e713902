//! An interview under way: what every page on which something is asked needs. Everybody else is led elsewhere.

use super::{GONE, Letter, open};
use crate::auth::session::{Fieldworker, Staff};
use crate::services::counted::about;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::page::{PageNonce, contact, page_council, see_other};
use crate::web::resident::UnderWay;
use crate::web::staff::staff_context;
use app::document::PageContext;
use app::language::{english, find};
use app::respond::{Frame, Progress};
use app::staff::TalkFrame;
use axum::RequestPartsExt;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use store::{InterviewStage, StoreError};
use survey::clock::Timestamp;
use survey::journey::Step;
use survey::question::Code;
use survey::response::Mode;

/// An interview under way.
pub(in super::super) struct Talk {
    pub(super) platform: Platform,
    pub(super) staff: Staff,
    pub(super) context: PageContext,
    pub(super) letter: Letter,
    pub(super) under_way: UnderWay,
    /// The survey in the language of the person; its addresses are the interview's.
    pub(super) frame: Frame,
    pub(super) mode: Mode,
    pub(super) now: Timestamp,
}

impl FromRequestParts<Platform> for Talk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Self::Rejection> {
        let Fieldworker(staff) = parts.extract_with_state::<Fieldworker, _>(platform).await?;
        let nonce = parts.extract_with_state::<PageNonce, _>(platform).await.map_err(IntoResponse::into_response)?;
        let params = parts.extract::<RawPathParams>().await.map_err(|_| Failure::NotFound.into_response())?;
        let id = params.iter().find(|(name, _)| *name == "interview").map(|(_, id)| id.to_owned()).unwrap_or_default();
        match read(platform, staff, &nonce, &id).await {
            Ok(Ok(talk)) => Ok(talk),
            Ok(Err(elsewhere)) => Err(see_other(&elsewhere).into_response()),
            Err(failure) => Err(failure.into_response()),
        }
    }
}

async fn read(platform: &Platform, staff: Staff, nonce: &PageNonce, id: &str) -> Result<Result<Talk, String>, Failure> {
    let Some(letter) = open(platform, &staff, id).await? else { return Ok(Err(GONE.to_owned())) };
    let (response, mode) = match letter.record.stage {
        InterviewStage::UnderWay { response, mode, .. } if letter.is_open(platform) && !letter.record.on_paper => {
            (response, mode)
        }
        InterviewStage::Complete { .. } => return Ok(Err(format!("{}/done", letter.address()))),
        _ => return Ok(Err(letter.address())),
    };
    // Ended a moment ago, in another window.
    let Some(response) = platform.store.response(response).await? else { return Ok(Err(letter.address())) };
    let words = response.language.as_ref().and_then(|language| find(language.as_str())).unwrap_or_else(english);
    let looks = letter.questions.looks_at_ward();
    let ward = response.ward_id.filter(|_| looks).and_then(|ward| letter.in_field.ward(ward)).cloned();
    let frame = Frame {
        council: page_council(&staff.council),
        service: words.in_english(letter.wave.survey.title.clone()),
        words,
        ward: ward.as_ref().map(|ward| ward.name.clone()),
        contact: contact(&staff.council),
        apart: Some(letter.address()),
    };
    let under_way = UnderWay {
        about: about(response.id, response.route, ward.map(|ward| ward.code), Some(words.language().clone())),
        questions: Arc::clone(&letter.questions),
        wave: letter.wave.clone(),
        response,
    };
    let context = staff_context(platform, nonce, &staff, letter.wave.survey.synthetic);
    Ok(Ok(Talk { platform: platform.clone(), staff, context, letter, under_way, frame, mode, now: platform.now() }))
}

impl Talk {
    /// The same survey in English, for what the interviewer reads to themselves.
    pub(super) fn in_english(&self) -> Frame {
        Frame { words: english(), service: self.letter.wave.survey.title.clone().into(), ..self.frame.clone() }
    }

    /// What a page has around it. `at` is the question, where it is about one.
    pub(super) fn around(&self, step: &Step, at: Option<&Code>, to_check: bool) -> TalkFrame {
        let journey = self.under_way.journey();
        let back = match journey.previous(step) {
            _ if to_check => self.frame.step(&Step::Check),
            Some(before) => self.frame.step(&before),
            None => self.frame.address(""),
        };
        let names = self.in_english().piping();
        let progress = match at {
            Some(code) => Progress::at_question(english(), &journey, code, &names),
            None => (*step == Step::Postcode).then(|| Progress::at_place(english(), &journey)),
        };
        TalkFrame {
            frame: self.frame.clone(),
            mode: self.mode,
            back,
            progress: progress.map(|progress| progress.question()),
        }
    }

    /// On to the next page once something is saved. Where the interview is over meanwhile, its letter says so.
    pub(super) fn saved(&self, outcome: store::Result<()>, next: &str) -> Result<Response, Failure> {
        match outcome {
            Ok(()) => see_other(next),
            Err(StoreError::Conflict(_) | StoreError::NotFound(_)) => see_other(&self.frame.address("")),
            Err(error) => Err(error.into()),
        }
    }
}
