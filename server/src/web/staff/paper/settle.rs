//! Settling where two people read different things.

use super::super::staff_context;
use super::{GONE, Open, complete, list_address, named, open, record, to_list};
use crate::auth::session::{Officer, Staff};
use crate::services::paper::Desk;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, see_other, unprocessable};
use app::components::FieldError;
use app::staff::{Difference, SETTLE_REASONS, SettlePage, settle_page};
use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::json;
use store::{KeyingRecord, StoreError};
use survey::code::Code;
use survey::id::AccountId;
use survey::paper::{Keyed, KeyedForm};
use survey::response::Answers;

/// Both readings; without them, or for the person who keyed first, the address that leads on.
fn readings<'a>(open: &'a Open, staff: &Staff) -> Result<(&'a KeyingRecord, &'a KeyingRecord), String> {
    match (&open.paper.first, &open.paper.second) {
        (Some(first), Some(_)) if first.by == staff.account.id => Err(list_address(&open.wave, "differences")),
        (Some(first), Some(second)) => Ok((first, second)),
        _ => Err(format!("/staff/paper/{}", open.paper.id)),
    }
}

/// The field in which is chosen between two readings.
fn choice(code: Option<&Code>) -> String {
    format!("settle-{}", Desk::field(code))
}

fn at<'a>(form: &'a KeyedForm, code: Option<&Code>) -> &'a Keyed {
    code.map_or(&form.home, |code| form.at(code))
}

struct Settling<'a> {
    open: &'a Open,
    first: &'a KeyingRecord,
    second: &'a KeyingRecord,
    differences: Vec<Option<Code>>,
    needs_reason: bool,
}

impl<'a> Settling<'a> {
    fn new(open: &'a Open, staff: &Staff) -> Result<Self, String> {
        let (first, second) = readings(open, staff)?;
        let differences = first.form.differences(&second.form, &open.desk.questions);
        Ok(Self { open, first, second, differences, needs_reason: second.by == staff.account.id })
    }

    async fn page(
        &self,
        platform: &Platform,
        staff: &Staff,
        typed: &survey::fields::Fields,
        errors: Vec<FieldError>,
    ) -> Result<SettlePage, Failure> {
        let accounts = platform.store.accounts(staff.council.id).await?;
        let name = |id: AccountId| {
            let known = accounts.iter().find(|account| account.id == id);
            known.map_or_else(|| "somebody who has left".to_owned(), |account| account.name.clone())
        };
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
    async fn settled(
        &self,
        platform: &Platform,
        sent: &survey::fields::Fields,
    ) -> Result<Result<KeyedForm, Vec<FieldError>>, Failure> {
        let mut form = self.second.form.clone();
        let mut errors = Vec::new();
        for code in &self.differences {
            let code = code.as_ref();
            let keyed = match sent.text(&choice(code)) {
                "first" => at(&self.first.form, code).clone(),
                "second" => at(&self.second.form, code).clone(),
                "other" => match self.typed(platform, code, sent, &form).await? {
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
        platform: &Platform,
        code: Option<&Code>,
        sent: &survey::fields::Fields,
        form: &KeyedForm,
    ) -> Result<Result<Keyed, FieldError>, Failure> {
        let desk = &self.open.desk;
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

pub(in super::super) async fn ask_settle(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let Some(open) = open(&platform, &staff, &id).await? else { return see_other(GONE) };
    let settling = match Settling::new(&open, &staff) {
        Ok(settling) => settling,
        Err(elsewhere) => return see_other(&elsewhere),
    };
    let context = staff_context(&platform, &nonce, &staff, open.wave.survey.synthetic);
    let page = settling.page(&platform, &staff, &survey::fields::Fields::default(), Vec::new()).await?;
    Ok(ok(settle_page(&context, &page)))
}

pub(in super::super) async fn settle(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let Some(open) = open(&platform, &staff, &id).await? else { return see_other(GONE) };
    let settling = match Settling::new(&open, &staff) {
        Ok(settling) => settling,
        Err(elsewhere) => return see_other(&elsewhere),
    };
    let form = match settling.settled(&platform, fields.sent()).await? {
        Ok(form) => form,
        Err(errors) => {
            let context = staff_context(&platform, &nonce, &staff, open.wave.survey.synthetic);
            let page = settling.page(&platform, &staff, fields.sent(), errors).await?;
            return Ok(unprocessable(settle_page(&context, &page)));
        }
    };
    let differences = settling.differences.len();
    match complete(&platform, &staff, &open, &form, differences).await {
        Ok(()) => {}
        Err(StoreError::NotFound(_)) => return to_list(&open.wave, "gone"),
        Err(error) => return Err(error.into()),
    }
    let reason = settling.needs_reason.then(|| fields.text("reason").to_owned());
    let (before, after) = (json!({ "differences": differences }), json!({ "differences": 0 }));
    let detail = json!({ "reason": reason, "before": before, "after": after });
    record(&platform, &staff, &open, "paper.settled", detail).await?;
    to_list(&open.wave, "settled")
}
