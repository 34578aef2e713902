//! One section.

use super::draft::item;
use super::editor;
use super::entry::rows;
use super::open::Open;
use crate::services::drafts::Saying;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::see_other;
use app::components::FieldError;
use app::design::form::{LONGEST, read_rule};
use axum::extract::Path;
use axum::response::Response;
use survey::draft::DraftError;
use survey::draft::merge::merge;
use survey::fields::Fields as Pairs;
use survey::order::Order;
use survey::text::Language;

const ASIDE: [&str; 3] = ["revision", "action", "new_condition"];

pub(super) async fn save(
    open: Open,
    Path((_, at)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let at = item(&at)?;
    let Some(now) = open.record.draft.section(at).cloned() else { return open.not_made(DraftError::Gone.into()) };
    let began = fields.text("revision").parse().unwrap_or(open.record.summary.revision);
    let base = match open.hand().at(&open.record, began).await {
        Ok(base) => base,
        Err(error) => return open.not_made(error),
    };
    let action = fields.text("action");
    let sent: Pairs = fields.sent().iter().filter(|(name, _)| !ASIDE.contains(name)).collect();
    let began_as = editor::section_fields(base.section(at).unwrap_or(&now));
    let merged = merge(&began_as, &editor::section_fields(&now), &sent);
    let changed = rows(merged.fields, action, fields.text("new_condition"));
    if !merged.clashes.is_empty() {
        return editor::again(&open, at, changed, editor::clashes(&merged.clashes), true).await;
    }
    let rule = match read_rule(&changed, now.ask_if.as_ref()) {
        Ok(rule) => rule,
        Err(errors) => return editor::again(&open, at, changed, errors, false).await,
    };
    let title = changed.trimmed("title").to_owned();
    if title.chars().count() > LONGEST {
        let errors = vec![FieldError::new("title", format!("Use at most {LONGEST} characters"))];
        return editor::again(&open, at, changed, errors, false).await;
    }
    let order = if changed.text("order") == "random" { Order::Random } else { Order::Fixed };
    let kept = open.hand().change(Saying { kind: "section_changed", about: &title }, |draft| {
        let mut head = draft.section(at).cloned().ok_or(DraftError::Gone)?;
        head.title.0.insert(Language::english(), title.clone());
        head.ask_if.clone_from(&rule);
        head.order = order;
        draft.set_section(at, head)?;
        Ok(())
    });
    if let Err(error) = kept.await {
        return open.not_made(error);
    }
    let back = |done: &str, part: &str| open.page(Some(at), done, part);
    let made = match action {
        "up" | "down" => {
            let saying = Saying { kind: "section_moved", about: &title };
            let moved = open.hand().change(saying, |draft| Ok(draft.move_section(at, action == "up")?)).await;
            moved.map(|_| back("moved", ""))
        }
        "delete" => {
            let saying = Saying { kind: "section_removed", about: &title };
            let gone = open.hand().change(saying, |draft| Ok(draft.remove_section(at)?)).await;
            gone.map(|_| open.page(None, "deleted", ""))
        }
        _ => Ok(back(if merged.took_theirs { "merged" } else { "saved" }, if action == "save" { "" } else { "#rule" })),
    };
    match made {
        Ok(address) => see_other(&address),
        Err(error) => open.not_made(error),
    }
}
