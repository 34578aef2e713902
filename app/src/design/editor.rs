//! The editor of a question or a battery: its wording, its answers, who is asked, and where it comes from.

use super::answer_rows::answers;
use super::controls::{Filled, choices, hidden, nothing, small};
use super::place::DraftPlace;
use super::rule_rows::{RuleChoices, rule_rows};
use super::tree::named;
use crate::components::FieldError;
use leptos::prelude::*;
use survey::draft::ItemId;
use survey::fields::Fields;
use survey::question::AnswerKind;

/// A standard question that an entry is, or began as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standard {
    /// Its code in the question bank.
    pub code: String,
    /// The council keeps it: it does not come with Wardwise.
    pub is_own: bool,
    /// How far its wording is checked: the class of the tag and what it says.
    pub checked: (&'static str, String),
    /// What was changed of it, in words; nothing where it is as in the bank.
    pub changed: Vec<String>,
}

/// A language that an entry is translated into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryLanguage {
    /// Its tag.
    pub tag: String,
    /// Its own name.
    pub name: String,
    /// How browsers call it.
    pub html: String,
    /// Pieces that have wording in it.
    pub present: usize,
    /// Pieces there are.
    pub needed: usize,
    /// An officer approved it as it is.
    pub approved: bool,
}

/// A question that may come next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStop {
    /// The entry.
    pub id: ItemId,
    /// "5. Safe outside after dark".
    pub name: String,
    /// Who is asked it, in words; nothing where everybody is.
    pub only_if: Option<String>,
}

/// A question or a battery to edit.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryEditor {
    /// The entry.
    pub id: ItemId,
    /// "Question 4", or "Questions 5 to 7".
    pub number: String,
    /// In a few words.
    pub short: String,
    /// What its answers are.
    pub kind: AnswerKind,
    /// It is a battery.
    pub is_battery: bool,
    /// What stands in the form ([`super::form::fields_of`]).
    pub fields: Fields,
    /// The revision that the form was filled from.
    pub revision: u32,
    /// What its rule can be about.
    pub rule: RuleChoices,
    /// What can come next, up to the first question that everybody is asked; the way ends after them where there is none.
    pub next: Vec<NextStop>,
    /// Answers are weighted by its answers.
    pub weighting: bool,
    /// Questions whose answers can bound this one's: code and name.
    pub bounds: Vec<(String, String)>,
    /// The standard question it is.
    pub standard: Option<Standard>,
    /// How hard its wording is to read, in words.
    pub reading: Option<String>,
    /// Its translations.
    pub languages: Vec<EntryLanguage>,
    /// Sections it can be moved to: id and title.
    pub sections: Vec<(ItemId, String)>,
}

/// Kinds of answer in plain words.
#[must_use]
pub fn kind_in_words(kind: &AnswerKind) -> &'static str {
    match kind {
        AnswerKind::SingleChoice { .. } => "One answer of a list",
        AnswerKind::MultipleChoice { .. } => "Several answers of a list",
        AnswerKind::Scale { .. } => "A scale of numbers",
        AnswerKind::WholeNumber { .. } => "A whole number",
        AnswerKind::Decimal { .. } => "A number with decimals",
        AnswerKind::Percentage { .. } => "A percentage",
        AnswerKind::Date { .. } => "A day",
        AnswerKind::MonthYear { .. } => "A month and year",
        AnswerKind::Duration { .. } => "A length of time",
        AnswerKind::ShortText { .. } => "A few words",
        AnswerKind::LongText { .. } => "A longer text",
        AnswerKind::Ranking { .. } => "A ranking",
        AnswerKind::Place { .. } => "A place",
    }
}

/// A question or a battery: posts its fields, `revision` and `action` to `…/entry/{id}`.
pub(super) fn entry_editor(place: &DraftPlace, editor: &EntryEditor, errors: &[FieldError]) -> AnyView {
    let filled = Filled { fields: &editor.fields, errors };
    let wording = if editor.is_battery { battery(&filled) } else { question(&filled, editor) };
    view! {
        <h2 id="w-title">{format!("{}. {}", editor.number, named(&editor.short, "Without a name"))}</h2>
        <p>
            <span class="tag">{kind_in_words(&editor.kind)}</span>
            {editor.is_battery.then(|| view! { " " <span class="tag">"A battery, one statement a page"</span> })}
            {editor.weighting.then(|| view! { " " <span class="tag">"For weighting"</span> })}
            {editor.standard.as_ref().map(standard_tags)}
        </p>
        {editor.standard.as_ref().map(standard_note)}
        <form method="post" action=place.form(&format!("/entry/{}", editor.id)) data-entry=place.form(&format!("/entry/{}/look", editor.id))>
            {hidden("revision", &editor.revision.to_string())}
            // Enter in a field saves.
            <button class="vh" type="submit" name="action" value="save" tabindex="-1" aria-hidden="true">"Save"</button>
            {wording}
            {answers(&filled, editor)}
            {rule_rows(&filled, &editor.rule, "Who is asked")}
            {next(place, editor)}
            {about(&filled)}
            {keep(&filled, editor)}
            <div class="actions">
                <button class="btn" type="submit" name="action" value="save">"Save question"</button>
                {small("up", "Move up", "the question")}
                {small("down", "Move down", "the question")}
                {small("duplicate", "Duplicate", "the question")}
                {small("delete", "Delete", "the question. Undo brings it back")}
            </div>
            {elsewhere(editor)}
        </form>
        {translations(place.start(), editor)}
    }
    .into_any()
}

/// What comes after it, so that nobody has to gather that from the rules of other questions.
fn next(place: &DraftPlace, editor: &EntryEditor) -> AnyView {
    let stops = editor.next.iter().map(|stop| {
        let who = stop.only_if.as_ref().map_or_else(String::new, |rule| format!(", only if {rule}"));
        view! { <li><a href=place.page(Some(stop.id))>{stop.name.clone()}</a>{who}</li> }
    });
    let stops = stops.collect_view();
    let is_end = editor.next.last().is_none_or(|last| last.only_if.is_some());
    view! {
        <h3>"What comes next"</h3>
        <ul class="list">
            {stops}
            {is_end.then(|| view! { <li>"The page on which people check their answers"</li> })}
        </ul>
        <p class="small"><a href=format!("{}/paths", place.start())>"All paths, as a drawing and a list"</a></p>
    }
    .into_any()
}

fn standard_tags(standard: &Standard) -> AnyView {
    let (class, checked) = standard.checked.clone();
    let what = if standard.is_own { "From your council’s bank" } else { "Standard question" };
    view! {
        " " <a class="tag info" href=super::bank::bank_item_address(&standard.code)>{format!("{what}: {}", standard.code)}</a>
        " " <span class=class>{checked}</span>
        {(!standard.changed.is_empty()).then(|| view! { " " <span class="tag warn">"Changed"</span> })}
    }
    .into_any()
}

fn standard_note(standard: &Standard) -> AnyView {
    let (what, with) = if standard.is_own {
        ("a question of your council’s bank", "your other surveys that ask it")
    } else {
        ("a standard question", "other places and years")
    };
    let said = if standard.changed.is_empty() {
        view! {
            <p>{format!("This is {what}. If you change its wording, its answers or their order, results can no longer be compared with {with}. A warning then asks you for the reason and keeps it.")}</p>
        }
        .into_any()
    } else {
        let changes = standard.changed.iter().map(|change| view! { <li>{change.clone()}</li> }).collect_view();
        view! {
            <p>{format!("This began as {what} and was changed, so its results can no longer be compared with {with}:")}</p>
            <ul class="list">{changes}</ul>
        }
        .into_any()
    };
    view! { <div class="inset">{said}</div> }.into_any()
}

/// The part of the form that keeps a question in the council's bank.
fn keep(filled: &Filled<'_>, editor: &EntryEditor) -> AnyView {
    let is_standard = editor.standard.as_ref().is_some_and(|standard| !standard.is_own);
    if editor.is_battery || is_standard {
        return nothing();
    }
    let label = match &editor.standard {
        Some(own) if own.changed.is_empty() => "Save, and keep in the bank again",
        Some(_) => "Save, and keep this wording in the bank",
        None => "Save, and keep in the bank",
    };
    let error = filled.errors.iter().any(|error| error.field == "topic");
    view! {
        <details open=error>
            <summary>"Your council’s question bank"</summary>
            <p>"A question kept there can be added to any draft, and is held against the bank wherever it is asked, so that results stay comparable from survey to survey."</p>
            {filled.line("topic", "Topic", "To find it by: parks, housing, cost of living", "w20")}
            <button class="btn second small" type="submit" name="action" value="keep">{label}</button>
        </details>
    }
    .into_any()
}

fn question(filled: &Filled<'_>, editor: &EntryEditor) -> AnyView {
    let lead = (!filled.fields.text("lead_in").is_empty())
        .then(|| filled.area("lead_in", "Lead-in", "Stands before the question", 2));
    view! {
        {lead}
        {filled.area("stem", "Question", "", 3)}
        {editor.reading.clone().map(|reading| view! { <p class="small muted">{reading}</p> })}
        {filled.area("hint", "Hint", "Leave it empty for none", 2)}
        {filled.line("short", "In a few words", "For lists, charts and the title of the page", "")}
    }
    .into_any()
}

fn battery(filled: &Filled<'_>) -> AnyView {
    let rows: Vec<String> = filled.fields.all("statement").map(str::to_owned).collect();
    let (last, count) = (rows.len().saturating_sub(1), rows.len());
    let statements = rows.iter().enumerate().map(|(at, row)| {
        let name = |part: &str| format!("statement.{row}.{part}");
        let about = format!("statement {}", at + 1);
        view! {
            <li>
                {hidden("statement", row)}
                <fieldset>
                    <legend>{format!("Statement {}", at + 1)}</legend>
                    {filled.area(&name("stem"), "Statement", "", 2)}
                    {filled.line(&name("short"), "In a few words", "", "")}
                    {filled.line(&name("hint"), "Hint", "Leave it empty for none", "")}
                    {filled.line(&name("code"), "Code", "", "w20")}
                    <div class="moves">
                        {(at > 0).then(|| small(&format!("row_up:statement:{row}"), "↑", &format!("Move {about} up")))}
                        {(at < last).then(|| small(&format!("row_down:statement:{row}"), "↓", &format!("Move {about} down")))}
                        {(count > 1).then(|| small(&format!("row_remove:statement:{row}"), "Remove", &about))}
                    </div>
                </fieldset>
            </li>
        }
    });
    let statements = statements.collect_view();
    view! {
        {filled.area("lead_in", "Lead-in", "Stands before each statement: How much do you agree or disagree?", 2)}
        <h3>"Statements, in order"</h3>
        <ol class="statements">{statements}</ol>
        <div class="toolbar">{small("row_add:statement", "Add a statement", "")}</div>
    }
    .into_any()
}

fn about(filled: &Filled<'_>) -> AnyView {
    let purposes = choices(&[
        ("perception", "What people think or do: results are published"),
        ("weighting", "Weighting: compared with the population"),
        ("equality", "Equality monitoring: optional and explained"),
    ]);
    let statuses = choices(&[
        ("own", "Wording of our own"),
        ("verbatim", "As in its source, checked"),
        ("table_title", "Question as in published tables; answers not checked"),
        ("unchecked", "Not checked against its source"),
    ]);
    let code =
        filled.fields.get("code").map(|_| filled.line("code", "Code", "Names the question in files and rules", "w20"));
    view! {
        <details>
            <summary>"Code, purpose and source"</summary>
            {code}
            {filled.select("purpose", "What it is for", "", &purposes)}
            {filled.line("source", "Source", "The survey or standard that the wording comes from", "")}
            {filled.select("status", "How far the wording is checked", "", &statuses)}
            {filled.area("note", "Note", "Leave it empty for none", 2)}
        </details>
    }
    .into_any()
}

fn elsewhere(editor: &EntryEditor) -> AnyView {
    if editor.sections.len() < 2 {
        return nothing();
    }
    let sections = editor.sections.iter().map(|(id, title)| {
        view! { <option value=id.to_string()>{named(title, "Section without a title")}</option> }
    });
    let sections = sections.collect_view();
    view! {
        <div class="inline">
            <div class="field f2">
                <label for="to_section">"Move to the end of"</label>
                <select id="to_section" name="to_section">{sections}</select>
            </div>
            {small("to_section", "Move", "the question there")}
        </div>
    }
    .into_any()
}

fn translations(address: &str, editor: &EntryEditor) -> AnyView {
    let rows = editor.languages.iter().map(|language| {
        let (class, state) = match (language.present, language.approved) {
            (present, _) if present < language.needed => {
                ("tag warn", format!("{present} of {} pieces", language.needed))
            }
            (_, true) => ("tag ok", "Approved".to_owned()),
            (_, false) => ("tag warn", "Draft, needs review".to_owned()),
        };
        let href = format!("{address}/translate?language={}#part-{}", language.tag, editor.id);
        view! {
            <tr>
                <th scope="row"><span lang=language.html.clone() dir="auto">{language.name.clone()}</span></th>
                <td><span class=class>{state}</span></td>
                <td><a href=href>"Side by side"<span class="vh">{format!(" in {}", language.name)}</span></a></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    if editor.languages.is_empty() {
        return view! {
            <p class="rule">"Offered in English only. " <a href=format!("{address}/translate")>"Translate"</a></p>
        }
        .into_any();
    }
    view! {
        <section class="rule">
            <h3 id="translations">"Translations of this question"</h3>
            <table class="compact" aria-labelledby="translations">
                <thead><tr><th scope="col">"Language"</th><th scope="col">"State"</th><th scope="col">"Next step"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}
