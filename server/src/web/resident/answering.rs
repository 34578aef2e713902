//! A response under way: what every page of the journey needs.

use super::places::{places_for, postcode_found, ward_codes};
use super::visit::Visit;
use crate::in_field::InField;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::see_other;
use app::language::Words;
use app::respond::Frame;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use store::{ResponseRecord, WaveRecord};
use survey::answer::{Answer, AnswerError};
use survey::clock::Timestamp;
use survey::id::WardId;
use survey::journey::{Journey, Step};
use survey::question::{Code, Question};
use survey::question_set::QuestionSet;
use survey::rule::Circumstances;
use survey::situation::Situation;

/// A response under way in a wave that takes its answers.
#[derive(Clone)]
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

/// A form of the journey.
pub(super) enum Sent {
    /// While the session lasts.
    InTime(Box<Answering>),
    /// By a page that was still open when its session ended.
    Late(Box<Answering>),
}

impl FromRequestParts<Platform> for Sent {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Self::Rejection> {
        let visit = Visit::from_request_parts(parts, platform).await?;
        match (visit.under_way(), visit.late()) {
            (Ok(under_way), _) => Ok(Self::InTime(Box::new(Answering { visit, under_way }))),
            (Err(_), Some(under_way)) => Ok(Self::Late(Box::new(Answering { visit, under_way }))),
            (Err(elsewhere), None) => Err(see_other(&elsewhere).into_response()),
        }
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

    /// What was sent as an answer to a question, as everything stands.
    pub(in crate::web) async fn check(
        &self,
        platform: &Platform,
        in_field: &InField,
        question: &Question,
        fields: &Fields,
    ) -> Result<Result<Answer, AnswerError>, Failure> {
        if fields.get("action") == Some("skip") {
            return Ok(Ok(Answer::Skipped));
        }
        let wards = ward_codes(&places_for(&in_field.wards, question));
        let postcode = postcode_found(platform, in_field, question, fields.sent()).await?;
        let journey = self.journey();
        let now = Situation { today: platform.now().date(), wards: &wards, answers: journey.counted(), postcode };
        Ok(question.check(fields.sent(), &now))
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
