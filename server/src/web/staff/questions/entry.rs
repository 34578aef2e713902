//! One question or battery: what was typed is saved first, whichever button was pressed, and then the button does its work.

use super::draft::item;
use super::editor;
use super::open::Open;
use crate::services::drafts::{ChangeError, Keep, KeepError, Saying, keep_in_bank};
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{ok, see_other};
use app::components::FieldError;
use app::design::designer_page;
use app::design::form::{english, fields_of, free_row, read};
use axum::extract::Path;
use axum::response::Response;
use std::sync::Arc;
use store::StoreError;
use survey::draft::merge::merge;
use survey::draft::{DraftError, ItemId, To};
use survey::fields::Fields as Pairs;
use survey::question_set::Entry;
use survey::writing::{Lines, tidy};

/// What of a form belongs to it and not to the entry.
const ASIDE: [&str; 6] = ["revision", "action", "new_condition", "to_section", "at", "topic"];
/// The longest topic of a question in the bank, in characters.
const LONGEST_TOPIC: usize = 60;

pub(super) async fn save(
    mut open: Open,
    Path((_, at)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let at = item(&at)?;
    let Some(now) = open.record.draft.entry(at).cloned() else { return open.not_made(DraftError::Gone.into()) };
    let began = fields.text("revision").parse().unwrap_or(open.record.summary.revision);
    let base = match open.hand().at(&open.record, began).await {
        Ok(base) => base,
        Err(error) => return open.not_made(error),
    };
    let sent: Pairs = fields.sent().iter().filter(|(name, _)| !ASIDE.contains(name)).collect();
    // Where the entry was not there yet, nobody else can have begun with it.
    let began_as = base.entry(at).map_or_else(|| fields_of(&now), fields_of);
    let merged = merge(&began_as, &fields_of(&now), &sent);
    let action = fields.text("action");
    let changed = rows(merged.fields.clone(), action, fields.text("new_condition"));
    if !merged.clashes.is_empty() {
        return editor::again(&open, at, changed, editor::clashes(&merged.clashes), true).await;
    }
    let entry = match read(&changed, &now) {
        Ok(entry) => entry,
        // A condition that was just added is to be filled in: nothing is wrong yet.
        Err(_) if action == "add_condition" => return editor::again(&open, at, changed, Vec::new(), false).await,
        Err(errors) => return editor::again(&open, at, changed, errors, false).await,
    };
    let twice = entry.codes().find(|code| open.record.draft.entry_of(code).is_some_and(|other| other != at));
    if let Some(code) = twice {
        let message = format!("Another question has the code “{code}”. Choose one of its own");
        let errors =
            vec![FieldError::new(if matches!(entry, Entry::Question(_)) { "code" } else { "statement" }, message)];
        return editor::again(&open, at, changed, errors, false).await;
    }
    let topic = tidy(fields.text("topic"), Lines::One).text;
    if action == "keep" && (topic.is_empty() || topic.chars().count() > LONGEST_TOPIC) {
        let message = format!("Enter the topic to find it by, of at most {LONGEST_TOPIC} characters");
        let typed = with_topic(changed, &topic);
        return editor::again(&open, at, typed, vec![FieldError::new("topic", message)], false).await;
    }
    let about = name(&entry);
    let kept = open.hand().change(Saying { kind: "question_changed", about: &about }, |draft| {
        draft.set_entry_and_codes(at, entry.clone())?;
        Ok(())
    });
    if let Err(error) = kept.await {
        return open.not_made(error);
    }
    if let (Entry::Question(question), "keep") = (&entry, action) {
        let keep = Keep { question, topic: &topic, from: &open.title() };
        let kept = keep_in_bank(&open.platform, open.staff.council.id, open.staff.account.id, keep).await;
        let done = match kept {
            Ok(true) => "kept",
            Ok(false) => "kept_already",
            Err(KeepError::Store(error @ (StoreError::Unavailable(_) | StoreError::Corrupt(_)))) => {
                return Err(error.into());
            }
            Err(error) => {
                open.record = match open.hand().read().await {
                    Ok(now) => now,
                    Err(error) => return open.not_made(error),
                };
                let message = format!("The question is saved in the draft and not kept in the bank: {error}");
                let typed = with_topic(changed, &topic);
                return editor::again(&open, at, typed, vec![FieldError::new("topic", message)], false).await;
            }
        };
        return see_other(&open.page(Some(at), done, ""));
    }
    let done = if merged.took_theirs { "merged" } else { "saved" };
    then(&open, at, action, &about, fields.text("to_section"), done).await
}

fn with_topic(fields: Pairs, topic: &str) -> Pairs {
    let kept = fields.iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
    kept.chain([("topic".to_owned(), topic.to_owned())]).collect()
}

/// The draft with what is typed in place of an entry, as it would be after saving. Nothing is kept; what cannot be read yet is left out.
pub(super) fn as_typed(open: &mut Open, at: ItemId, fields: &Fields) {
    let Some(now) = open.record.draft.entry(at).cloned() else { return };
    let sent: Pairs = fields.sent().iter().filter(|(name, _)| !ASIDE.contains(name)).collect();
    if let Ok(entry) = read(&sent, &now) {
        let is_free = |code: &survey::code::Code| open.record.draft.entry_of(code).is_none_or(|other| other == at);
        if entry.codes().all(is_free) {
            // The entry is there: it was just read.
            let _unused = Arc::make_mut(&mut open.record.draft).set_entry_and_codes(at, entry);
        }
    }
}

/// The page as it would be after saving: script takes what the checks say from it.
pub(super) async fn look(
    mut open: Open,
    Path((_, at)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let at = item(&at)?;
    as_typed(&mut open, at, &fields);
    let page = editor::page(&open, &editor::Seen::at(at)).await?;
    Ok(ok(designer_page(&open.context, &page)))
}

/// What the buttons beside "Save" do to the entry as a whole.
async fn then(open: &Open, at: ItemId, action: &str, about: &str, to: &str, done: &str) -> Result<Response, Failure> {
    let back = |at: ItemId, done: &str, part: &str| open.page(Some(at), done, part);
    let to = match action {
        "up" => Some(To::Up),
        "down" => Some(To::Down),
        "to_section" => to.parse().ok().map(To::EndOf),
        _ => None,
    };
    if let Some(to) = to {
        let moved =
            open.hand().change(Saying { kind: "question_moved", about }, |draft| Ok(draft.move_entry(at, to)?)).await;
        return match moved {
            Ok(_) => see_other(&back(at, "moved", "")),
            Err(error) => open.not_made(error),
        };
    }
    let made: Result<String, ChangeError> = match action {
        "duplicate" => {
            let saying = Saying { kind: "question_duplicated", about };
            open.hand()
                .change(saying, |draft| Ok(draft.duplicate_entry(at)?))
                .await
                .map(|(copy, _)| back(copy, "duplicated", ""))
        }
        "delete" => {
            let section = open.record.draft.section_of(at);
            let saying = Saying { kind: "question_removed", about };
            let gone = open.hand().change(saying, |draft| Ok(draft.remove_entry(at)?)).await;
            gone.map(|_| section.map_or_else(|| open.address(), |section| back(section, "deleted", "")))
        }
        // Back to the part of the form where the button was.
        action => Ok(back(at, done, part_of(action))),
    };
    match made {
        Ok(address) => see_other(&address),
        Err(error) => open.not_made(error),
    }
}

fn part_of(action: &str) -> &'static str {
    match action.split([':']).nth(1).unwrap_or(action) {
        "option" | "net" => "#option",
        "instead" => "#instead",
        _ if action.ends_with("_condition") || action.starts_with("remove_condition") || action == "clear_rule" => {
            "#rule"
        }
        _ => "",
    }
}

/// A question in a few words, for the list of changes.
pub(super) fn name(entry: &Entry) -> String {
    match entry {
        Entry::Question(question) if english(&question.short).is_empty() => question.code.to_string(),
        Entry::Question(question) => english(&question.short),
        Entry::Battery(battery) => english(&battery.lead_in),
    }
}

/// Does to the rows of a form what its small buttons say: `row_up:option:agree`, `row_add:net`, `remove_condition:…`.
pub(super) fn rows(fields: Pairs, action: &str, condition: &str) -> Pairs {
    let mut words = action.splitn(3, ':');
    let (what, list, row) = (words.next().unwrap_or(""), words.next().unwrap_or(""), words.next().unwrap_or(""));
    match what {
        "row_up" | "row_down" => moved(&fields, list, row, what == "row_up"),
        "row_remove" => without(fields, list, row),
        "row_add" => added(fields, list),
        "remove_condition" => without(fields, "condition", action.split_once(':').map_or("", |(_, row)| row)),
        "clear_rule" => fields.iter().filter(|(name, _)| *name != "rule" && !name.starts_with("condition")).collect(),
        "add_condition" if !condition.is_empty() => with_condition(fields, condition),
        _ => fields,
    }
}

fn moved(fields: &Pairs, list: &str, row: &str, up: bool) -> Pairs {
    let mut order: Vec<&str> = fields.all(list).collect();
    if let Some(at) = order.iter().position(|other| *other == row) {
        let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < order.len()) };
        if let Some(to) = to {
            order.swap(at, to);
        }
    }
    let others = fields.iter().filter(|(name, _)| *name != list);
    others.chain(order.into_iter().map(|row| (list, row))).collect()
}

fn without(fields: Pairs, list: &str, row: &str) -> Pairs {
    let own = format!("{list}.{row}.");
    // A net counts an answer no longer that is taken out.
    let counted = |name: &str, value: &str| {
        list == "option" && name.starts_with("net.") && name.ends_with(".options") && value == row
    };
    let goes =
        |name: &str, value: &str| (name == list && value == row) || name.starts_with(&own) || counted(name, value);
    fields.iter().filter(|(name, value)| !goes(name, value)).collect()
}

fn added(fields: Pairs, list: &str) -> Pairs {
    let like = match list {
        "option" => "answer",
        "net" => "net",
        "instead" => "instead",
        "statement" => "statement",
        _ => return fields,
    };
    let Some(row) = free_row(&fields, list, like) else { return fields };
    let own = |part: &str| format!("{list}.{row}.{part}");
    let mut pairs: Vec<(String, String)> =
        fields.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    pairs.push((list.to_owned(), row.to_string()));
    pairs.push((own("code"), row.to_string()));
    match list {
        "option" => {
            pairs.push((own("label"), String::new()));
            pairs.push((own("base"), "1".to_owned()));
        }
        "instead" => pairs.push((own("label"), "Don’t know".to_owned())),
        "net" => {
            pairs.push((own("label"), "agree".to_owned()));
            pairs.push((own("complement"), "disagree".to_owned()));
        }
        _ => {}
    }
    pairs.into_iter().collect()
}

/// A condition begins with what is most often meant, and is to be filled in: an unfinished one is not saved.
fn with_condition(fields: Pairs, about: &str) -> Pairs {
    let id =
        (0..100).map(|number| format!("{about}~{number}")).find(|id| fields.all("condition").all(|other| other != id));
    let Some(id) = id else { return fields };
    let own = |part: &str| format!("condition.{id}.{part}");
    let new =
        [("condition".to_owned(), id.clone()), (own("about"), about.to_owned()), (own("how"), "given".to_owned())];
    let how = if about.starts_with('@') { "any" } else { "given" };
    let new = new
        .into_iter()
        .map(|(name, value)| if name.ends_with(".how") { (name, how.to_owned()) } else { (name, value) });
    let kept = fields.iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
    kept.chain(new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Pairs {
        text.split_whitespace().filter_map(|pair| pair.split_once('=')).collect()
    }

    fn order(fields: &Pairs, list: &str) -> String {
        fields.all(list).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn rows_are_moved_added_and_taken_out() {
        let form = pairs("option=a option=b option=c option.b.label=B net=x net.x.options=a net.x.options=b");
        assert_eq!(order(&rows(form.clone(), "row_up:option:b", ""), "option"), "b a c");
        assert_eq!(order(&rows(form.clone(), "row_down:option:c", ""), "option"), "a b c");
        assert_eq!(order(&rows(form.clone(), "row_down:option:zz", ""), "option"), "a b c");
        let out = rows(form.clone(), "row_remove:option:b", "");
        assert_eq!((order(&out, "option"), order(&out, "net.x.options")), ("a c".into(), "a".into()));
        assert_eq!(out.get("option.b.label"), None);
        let added = rows(form.clone(), "row_add:option", "");
        assert_eq!((order(&added, "option"), added.text("option.answer_1.base")), ("a b c answer_1".into(), "1"));
        assert_eq!(order(&rows(added, "row_add:option", ""), "option"), "a b c answer_1 answer_2");
        assert_eq!(rows(form.clone(), "row_add:nothing", ""), form);
        assert_eq!(rows(form.clone(), "save", "q"), form);
    }

    #[test]
    fn conditions_are_added_and_taken_out() {
        let form = rows(Pairs::default(), "add_condition", "q");
        let form = rows(form, "add_condition", "@ward");
        let form = rows(form, "add_condition", "q");
        assert_eq!(order(&form, "condition"), "q~0 @ward~0 q~1");
        assert_eq!((form.text("condition.q~1.how"), form.text("condition.@ward~0.how")), ("given", "any"));
        let form = rows(form, "remove_condition:q~0", "");
        assert_eq!(order(&form, "condition"), "@ward~0 q~1");
        assert_eq!(rows(form.clone(), "add_condition", ""), form);
        assert_eq!(order(&rows(form, "clear_rule", ""), "condition"), "");
    }
}
