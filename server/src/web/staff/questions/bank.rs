//! The question bank: what is in it, and what the council keeps there.

use super::super::{staff_context, synthetic};
use crate::auth::session::{Officer, Staff};
use crate::services::audit::audit;
use crate::services::drafts::{CouncilBank, checked};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, see_other};
use app::design::form::english;
use app::design::{BankItemPage, BankPage, BankRow, bank_item_page, bank_page, kind_in_words};
use app::language::name_of;
use app::results::wording::number::upper_first;
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use serde_json::json;
use std::collections::BTreeSet;
use survey::code::Code;
use survey::question_bank::BankItem;
use survey::text::{Language, Text};

fn row(item: &BankItem) -> BankRow {
    let question = &item.question;
    let mut comparators: Vec<String> =
        item.comparators.iter().map(|figure| format!("{}, {}", figure.survey, figure.year)).collect();
    comparators.dedup();
    BankRow {
        code: question.code.to_string(),
        short: english(&question.short),
        stem: english(&question.stem),
        checked: checked(question.source.status),
        comparators,
    }
}

pub(super) async fn list(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let bank = CouncilBank::read(&platform, staff.council.id).await?;
    let groups = bank.groups().into_iter().map(|(name, items)| (name, items.into_iter().map(row).collect()));
    let done = (query.as_deref() == Some("done=removed")).then_some("It is taken out of the bank.");
    let page = BankPage { groups: groups.collect(), done };
    let synthetic = synthetic(&platform, &staff).await?;
    Ok(ok(bank_page(&staff_context(&platform, &nonce, &staff, synthetic), &page)))
}

fn page(item: &BankItem, is_own: bool) -> BankItemPage {
    let question = &item.question;
    let said = |text: Option<&Text>| text.map(english).unwrap_or_default();
    let label = |code: &Code| question.option(code).map(|option| english(&option.label)).unwrap_or_default();
    let languages: BTreeSet<&Language> = question.stem.0.keys().collect();
    BankItemPage {
        code: question.code.to_string(),
        short: english(&question.short),
        lead_in: said(question.lead_in.as_ref()),
        stem: english(&question.stem),
        hint: said(question.hint.as_ref()),
        topic: upper_first(&item.topic),
        kind: kind_in_words(&question.answer),
        options: question.options().iter().map(|option| (english(&option.label), option.in_base)).collect(),
        nets: question
            .nets()
            .iter()
            .map(|net| (english(&net.label), english(&net.complement), net.options.iter().map(label).collect()))
            .collect(),
        source: question.source.title.clone(),
        note: question.source.note.clone().unwrap_or_default(),
        checked: checked(question.source.status),
        comparators: item
            .comparators
            .iter()
            .map(|figure| (figure.survey.clone(), figure.year.clone(), figure.place.clone()))
            .collect(),
        languages: languages.into_iter().map(name_of).collect(),
        history: item.history.iter().rev().map(|change| (change.on.long(), change.what.clone())).collect(),
        is_own,
    }
}

async fn found(platform: &Platform, staff: &Staff, code: &str) -> Result<(CouncilBank, Code), Failure> {
    let code: Code = code.parse().map_err(|_| Failure::NotFound)?;
    let bank = CouncilBank::read(platform, staff.council.id).await?;
    bank.bank().item(&code).is_some().then_some((bank, code)).ok_or(Failure::NotFound)
}

pub(super) async fn show(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let (bank, code) = found(&platform, &staff, &code).await?;
    let item = bank.bank().item(&code).ok_or(Failure::NotFound)?;
    let page = page(item, bank.is_own(&code));
    let synthetic = synthetic(&platform, &staff).await?;
    Ok(ok(bank_item_page(&staff_context(&platform, &nonce, &staff, synthetic), &page)))
}

pub(super) async fn change(
    State(platform): State<Platform>,
    Officer(staff): Officer,
    Path(code): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (bank, code) = found(&platform, &staff, &code).await?;
    if !bank.is_own(&code) {
        return Err(Failure::BadRequest("a standard question stays in the bank"));
    }
    if fields.text("action") == "remove"
        && platform.store.remove_bank_item(staff.council.id, &code, platform.now()).await?
    {
        let detail = json!({ "before": { "code": code }, "after": null });
        audit(&platform, staff.council.id, Some(staff.account.id), "bank.removed", code.as_str(), detail).await?;
        return see_other("/staff/questions/bank?done=removed");
    }
    see_other(&app::design::bank_item_address(code.as_str()))
}
