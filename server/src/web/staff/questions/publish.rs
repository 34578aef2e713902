//! Publishing a draft: what stands in the way, reasons for warnings, and the step itself.

use super::open::Open;
use crate::services::drafts::{ChangeError, PublishError, Saying, publish as publish_draft};
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{conflict, ok, see_other, unprocessable};
use app::components::FieldError;
use app::design::{PublishDraftPage, publish_draft_page};
use app::results::wording::number::upper_first;
use axum::extract::RawQuery;
use axum::response::Response;
use survey::draft::Acknowledgement;
use survey::fields::Fields as Pairs;
use survey::writing::{Lines, tidy};

/// The longest reason or note, in characters.
const LONGEST: usize = 500;

fn page(open: &Open, typed: Option<&Pairs>) -> PublishDraftPage {
    let assessed = open.assess();
    let mut page = PublishDraftPage {
        draft: open.id(),
        title: open.title(),
        version: open.version(),
        revision: open.record.summary.revision,
        checks: assessed.checks,
        fields: Pairs::default(),
        errors: Vec::new(),
        done: None,
    };
    // What was typed stays with its warning: warnings may have come and gone since.
    let typed_for = |key: &str| {
        let typed = typed?;
        let row =
            typed.iter().find(|(name, value)| name.starts_with("key.") && *value == key)?.0.strip_prefix("key.")?;
        typed.get(&format!("reason.{row}")).map(str::to_owned)
    };
    let reasons = page.warnings().enumerate().map(|(number, check)| {
        let kept = check.acknowledged.as_ref().map(|given| given.reason.clone()).unwrap_or_default();
        (format!("reason.{number}"), typed_for(&check.key).unwrap_or(kept))
    });
    let note = ("note".to_owned(), typed.map(|typed| typed.text("note").to_owned()).unwrap_or_default());
    page.fields = reasons.chain([note]).collect();
    page
}

pub(super) async fn confirm(open: Open, RawQuery(query): RawQuery) -> Result<Response, Failure> {
    let mut page = page(&open, None);
    if query.as_deref() == Some("done=reasons") {
        page.done = Some("The reasons are saved.");
    }
    Ok(ok(publish_draft_page(&open.context, &page)))
}

pub(super) async fn publish(mut open: Open, fields: Fields) -> Result<Response, Failure> {
    let sent = fields.sent();
    let kept = match keep_reasons(&open, sent).await {
        Ok(revision) => revision,
        Err(Kept::TooLong(errors)) => {
            let page = PublishDraftPage { errors, ..page(&open, Some(sent)) };
            return Ok(unprocessable(publish_draft_page(&open.context, &page)));
        }
        Err(Kept::Change(error)) => return open.not_made(error),
    };
    if fields.text("action") != "publish" {
        return see_other(&format!("{}/publish?done=reasons", open.address()));
    }
    // The reasons just kept are no change that anybody has to look at again.
    let looked_at: u32 = fields.text("revision").parse().unwrap_or(0);
    let before = open.record.summary.revision;
    let revision = if looked_at == before { kept } else { looked_at };
    let note: String = tidy(fields.text("note"), Lines::Many).text.chars().take(LONGEST).collect();
    let (message, status): (String, fn(String) -> Response) = match publish_draft(open.hand(), revision, &note).await {
        Ok(set) => return see_other(&format!("/staff/questions/version/{set}?done=published")),
        Err(PublishError::Store(store::StoreError::Unavailable(cause))) => {
            return Err(Failure::Unavailable(cause.to_string()));
        }
        Err(PublishError::Ended) => return open.not_made(ChangeError::Ended),
        Err(error @ PublishError::Changed) => (error.to_string(), conflict),
        Err(error) => (error.to_string(), unprocessable),
    };
    match open.hand().read().await {
        Ok(now) => open.record = now,
        Err(error) => return open.not_made(error),
    }
    let errors = vec![FieldError::new("note", upper_first(&message))];
    let page = PublishDraftPage { errors, ..page(&open, Some(sent)) };
    Ok(status(publish_draft_page(&open.context, &page)))
}

enum Kept {
    TooLong(Vec<FieldError>),
    Change(ChangeError),
}

/// Keeps the reasons given for warnings that are still there; gives the revision.
async fn keep_reasons(open: &Open, sent: &Pairs) -> Result<u32, Kept> {
    let known: Vec<String> = open.assess().checks.into_iter().map(|check| check.key).collect();
    let (mut reasons, mut errors) = (Vec::new(), Vec::new());
    for (name, key) in sent.iter() {
        let Some(row) = name.strip_prefix("key.") else { continue };
        let field = format!("reason.{row}");
        let reason = tidy(sent.text(&field), Lines::One).text;
        if reason.chars().count() > LONGEST {
            errors.push(FieldError::new(&field, format!("Use at most {LONGEST} characters")));
        }
        if known.iter().any(|known| known == key) {
            reasons.push((key.to_owned(), reason));
        }
    }
    if !errors.is_empty() {
        return Err(Kept::TooLong(errors));
    }
    let by = open.staff.account.name.clone();
    let kept = open.hand().change(Saying { kind: "acknowledged", about: "" }, |draft| {
        for (key, reason) in &reasons {
            let same = draft.acknowledged().get(key).is_some_and(|given| given.reason == *reason);
            if same {
                continue;
            }
            let given = Acknowledgement { reason: reason.clone(), by: by.clone() };
            draft.acknowledge(key.clone(), Some(given).filter(|given| !given.reason.is_empty()));
        }
        Ok(())
    });
    kept.await.map(|((), revision)| revision).map_err(Kept::Change)
}
