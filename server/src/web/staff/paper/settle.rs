//! Settling where two people read different things.

use super::open::{Open, elsewhere};
use super::{name_of, named};
use crate::services::paper::Desk;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{ok, unprocessable};
use app::components::FieldError;
use app::staff::{Difference, SETTLE_REASONS, SettlePage, settle_page};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;
use serde_json::json;
use store::KeyingRecord;
use survey::code::Code;
use survey::id::AccountId;
use survey::paper::{Keyed, KeyedForm};
use survey::response::Answers;

/// The field in which is chosen between two readings.
fn choice(code: Option<&Code>) -> String {
    format!("settle-{}", Desk::field(code))
}

fn at<'a>(form: &'a KeyedForm, code: Option<&Code>) -> &'a Keyed {
    code.map_or(&form.home, |code| form.at(code))
}

/// A paper that two people read differently, for a person who may settle it.
pub(in super::super) struct Settling {
    open: Open,
    first: KeyingRecord,
    second: KeyingRecord,
    differences: Vec<Option<Code>>,
    needs_reason: bool,
}

impl FromRequestParts<Platform> for Settling {
    type Rejection = Response;

    /// Without two readings, and for the person who keyed first, another page is next. An officer who keyed second may settle it
    /// alone and says why; others leave it to a third person.
    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        let open = Open::from_request_parts(parts, platform).await?;
        let (first, second) = match (&open.paper.first, &open.paper.second) {
            (Some(first), Some(second))
                if first.by == open.staff.account.id
                    || (second.by == open.staff.account.id && !open.staff.account.role.runs_surveys()) =>
            {
                return Err(elsewhere(&open.list_address("differences")));
            }
            (Some(first), Some(second)) => (first.clone(), second.clone()),
            _ => return Err(elsewhere(&format!("/staff/paper/{}", open.paper.id))),
        };
        let differences = first.form.differences(&second.form, &open.desk.questions);
        let needs_reason = second.by == open.staff.account.id;
        Ok(Self { open, first, second, differences, needs_reason })
    }
}

impl Settling {
    async fn page(&self, typed: &survey::fields::Fields, errors: Vec<FieldError>) -> Result<SettlePage, Failure> {
        let accounts = self.open.platform.store.accounts(self.open.staff.council.id).await?;
        let name = |id: AccountId| name_of(&accounts, id);
        let desk = &self.open.desk;
        let difference = |code: &Option<Code>| {
            let code = code.as_ref();
            let name = choice(code);
            Difference {
                row: named(desk, code, typed),
                first: desk.said(code, at(&self.first.form, code)),
                second: desk.said(code, at(&self.second.form, code)),
                chosen: typed.text(&name).to_owned(),
                name,
            }
        };
        Ok(SettlePage {
            paper: self.open.paper.id,
            number: self.open.paper.number,
            wave: self.open.wave.number,
            keyed_by: (name(self.first.by), name(self.second.by)),
            needs_reason: self.needs_reason,
            reason: typed.text("reason").to_owned(),
            differences: self.differences.iter().map(difference).collect(),
            errors,
        })
    }

    /// The paper as it is settled: what both read, and the choice where they differ.
    async fn settled(&self, sent: &survey::fields::Fields) -> Result<Result<KeyedForm, Vec<FieldError>>, Failure> {
        let mut form = self.second.form.clone();
        let mut errors = Vec::new();
        for code in &self.differences {
            let code = code.as_ref();
            let keyed = match sent.text(&choice(code)) {
                "first" => at(&self.first.form, code).clone(),
                "second" => at(&self.second.form, code).clone(),
                "other" => match self.typed(code, sent, &form).await? {
                    Ok(keyed) => keyed,
                    Err(error) => {
                        errors.push(error);
                        continue;
                    }
                },
                _ => {
                    let field = format!("{}-first", choice(code));
                    errors.push(FieldError::new(&field, "Choose what stands on the paper"));
                    continue;
                }
            };
            match code {
                None => form.home = keyed,
                Some(code) => {
                    form.answers.insert(code.clone(), keyed);
                }
            }
        }
        if self.needs_reason && !SETTLE_REASONS.iter().any(|(reason, _)| *reason == sent.text("reason")) {
            errors.push(FieldError::new("reason-alone", "Choose why you settle it yourself"));
        }
        Ok(if errors.is_empty() { Ok(form) } else { Err(errors) })
    }

    /// What was typed in place of both readings.
    async fn typed(
        &self,
        code: Option<&Code>,
        sent: &survey::fields::Fields,
        form: &KeyedForm,
    ) -> Result<Result<Keyed, FieldError>, Failure> {
        let (desk, platform) = (&self.open.desk, &self.open.platform);
        let read = match code.and_then(|code| desk.questions.question(code)) {
            None => desk.home(platform, sent.trimmed(&Desk::field(None))).await?,
            Some(question) => {
                let before: Answers = form.counted(&desk.questions);
                desk.one(platform, question, sent, (&form.home, &before)).await?
            }
        };
        Ok(read.map_err(|misread| FieldError::new(&misread.field, misread.message)))
    }
}

pub(in super::super) async fn ask_settle(settling: Settling) -> Result<Response, Failure> {
    let page = settling.page(&survey::fields::Fields::default(), Vec::new()).await?;
    Ok(ok(settle_page(&settling.open.context(), &page)))
}

pub(in super::super) async fn settle(settling: Settling, fields: Fields) -> Result<Response, Failure> {
    let open = &settling.open;
    let form = match settling.settled(fields.sent()).await? {
        Ok(form) => form,
        Err(errors) => {
            let page = settling.page(fields.sent(), errors).await?;
            return Ok(unprocessable(settle_page(&open.context(), &page)));
        }
    };
    let differences = settling.differences.len();
    if !open.complete(&form, differences).await? {
        return open.to_list("gone");
    }
    let reason = settling.needs_reason.then(|| fields.text("reason").to_owned());
    let (before, after) = (json!({ "differences": differences }), json!({ "differences": 0 }));
    open.record("paper.settled", json!({ "reason": reason, "before": before, "after": after })).await?;
    open.to_list("settled")
}
