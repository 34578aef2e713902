//! The part of the editor that says what a question is answered with.

use super::controls::{Filled, choices, hidden, nothing, small};
use super::editor::EntryEditor;
use super::form::UNITS;
use leptos::prelude::*;
use survey::question::AnswerKind;

pub(super) fn answers(filled: &Filled<'_>, editor: &EntryEditor) -> AnyView {
    let own = match &editor.kind {
        AnswerKind::SingleChoice { .. } => view! {
            {options(filled, Options { base: true, exclusive: false })}
            {nets(filled)}
            {order(filled)}
            {filled.select("shown", "Shown as", "", &choices(&[
                ("by_length", "Buttons; a list that opens where there are more than 20"), ("buttons", "Buttons"), ("select", "A list that opens"),
            ]))}
        }
        .into_any(),
        AnswerKind::MultipleChoice { .. } => view! {
            {options(filled, Options { base: true, exclusive: true })}
            {nets(filled)}
            {order(filled)}
            <div class="inline">
                {filled.line("smallest", "At least so many", "Leave it empty for one", "w5")}
                {filled.line("largest", "At most so many", "Leave it empty for all", "w5")}
            </div>
        }
        .into_any(),
        AnswerKind::Ranking { .. } => view! {
            {options(filled, Options { base: false, exclusive: false })}
            {order(filled)}
            {filled.line("places", "Places to fill", "How many are ranked", "w5")}
        }
        .into_any(),
        AnswerKind::Scale { .. } => view! {
            <div class="inline">
                {filled.line("from", "From", "", "w5")}
                {filled.line("to", "To", "", "w5")}
            </div>
            {filled.line("low", "Label of the lowest number", "", "")}
            {filled.line("high", "Label of the highest number", "", "")}
        }
        .into_any(),
        AnswerKind::WholeNumber { .. } => view! { {range(filled)} {unit(filled)} {earlier(filled, editor)} }.into_any(),
        AnswerKind::Decimal { .. } => view! {
            {range(filled)}
            {filled.line("places", "Decimal places", "", "w5")}
            {unit(filled)}
            {earlier(filled, editor)}
        }
        .into_any(),
        AnswerKind::Percentage { .. } => {
            view! { {filled.line("places", "Decimal places", "", "w5")} {earlier(filled, editor)} }.into_any()
        }
        AnswerKind::Duration { .. } => {
            let units: Vec<(String, String)> =
                UNITS.iter().map(|(value, _, said)| ((*value).to_owned(), (*said).to_owned())).collect();
            view! {
                {filled.select("units", "Given in", "", &units)}
                <p class="hint">"Bounds are in minutes, or in months for years and months"</p>
                {range(filled)}
                {earlier(filled, editor)}
            }
            .into_any()
        }
        AnswerKind::Date { .. } | AnswerKind::MonthYear { .. } => {
            view! { {day(filled, "earliest", "Not before")} {day(filled, "latest", "Not after")} {earlier_days(filled, editor)} }.into_any()
        }
        AnswerKind::ShortText { .. } | AnswerKind::LongText { .. } => {
            filled.line("most", "At most so many characters", "", "w5")
        }
        AnswerKind::Place { .. } => filled.select("by", "Given as", "", &choices(&[
            ("postcode", "A postcode, kept as its ward"), ("list", "A ward of a list"), ("map", "A ward on a map, or of a list"),
        ])),
    };
    view! {
        <h3>"Answers"</h3>
        {own}
        {instead(filled, editor)}
    }
    .into_any()
}

#[derive(Clone, Copy)]
struct Options {
    base: bool,
    exclusive: bool,
}

fn options(filled: &Filled<'_>, shows: Options) -> AnyView {
    let rows: Vec<String> = filled.fields.all("option").map(str::to_owned).collect();
    let nets: Vec<(String, String)> = filled
        .fields
        .all("net")
        .map(|net| (net.to_owned(), filled.fields.text(&format!("net.{net}.label")).to_owned()))
        .collect();
    let last = rows.len().saturating_sub(1);
    let rows = rows.iter().enumerate().map(|(at, row)| option(filled, row, at, last, shows, &nets)).collect_view();
    view! {
        <ol class="opts" id="option">{rows}</ol>
        <div class="toolbar">{small("row_add:option", "Add an answer", "")}</div>
    }
    .into_any()
}

fn option(
    filled: &Filled<'_>,
    row: &str,
    at: usize,
    last: usize,
    shows: Options,
    nets: &[(String, String)],
) -> AnyView {
    let name = |part: &str| format!("option.{row}.{part}");
    let number = at + 1;
    let label = filled.fields.text(&name("label")).to_owned();
    let about = if label.is_empty() { format!("answer {number}") } else { label };
    let error =
        filled.errors.iter().find(|error| error.field == name("label")).map(|error| error.message.text.to_string());
    let error_id = format!("{}-error", name("label"));
    let in_nets = nets
        .iter()
        .map(|(net, said)| filled.tick(&format!("net.{net}.options"), row, &format!("Counts as {said}"), &about))
        .collect_view();
    view! {
        <li>
            {hidden("option", row)}
            <div>
                <label class="vh" for=name("label")>{format!("Answer {number}")}</label>
                {error.clone().map(|error| view! { <p class="error-text" id=error_id.clone()><span class="vh">"Error: "</span>{error}</p> })}
                <input type="text" id=name("label") name=name("label") value=filled.fields.text(&name("label")).to_owned() autocomplete="off" aria-invalid=error.is_some().then_some("true") aria-describedby=error.is_some().then_some(error_id) />
            </div>
            <div class="moves">
                {(at > 0).then(|| small(&format!("row_up:option:{row}"), "↑", &format!("Move up: {about}")))}
                {(at < last).then(|| small(&format!("row_down:option:{row}"), "↓", &format!("Move down: {about}")))}
                {small(&format!("row_remove:option:{row}"), "Remove", &about)}
            </div>
            <div class="flags">
                {flag(filled, &name("base"), shows.base, "In the base", &about)}
                {in_nets}
                {flag(filled, &name("exclusive"), shows.exclusive, "Excludes the others", &about)}
                <details class="more">
                    <summary>"More"<span class="vh">{format!(" of {about}")}</span></summary>
                    {filled.line(&name("code"), "Code", "In files and rules", "w20")}
                    {filled.line(&name("specify"), "Asks for a text: its label", "Leave it empty where it asks for none", "")}
                    {filled.line(&name("most"), "At most so many characters", "Where it asks for a text", "w5")}
                    <div class="flags">{filled.tick(&name("required"), "1", "The text is needed", &about)}</div>
                    {filled.select(&name("read_out"), "Read out by interviewers", "", &choices(&[
                        ("usual", "As usual: not where it is outside the base"), ("yes", "Read out"), ("no", "Not read out"),
                    ]))}
                </details>
            </div>
        </li>
    }
    .into_any()
}

/// A box; where it is not for this kind of answer to show, what it says goes along unseen.
fn flag(filled: &Filled<'_>, name: &str, is_shown: bool, label: &str, about: &str) -> AnyView {
    if is_shown {
        filled.tick(name, "1", label, about)
    } else if filled.fields.get(name).is_some() {
        hidden(name, "1")
    } else {
        nothing()
    }
}

fn nets(filled: &Filled<'_>) -> AnyView {
    let rows: Vec<String> = filled.fields.all("net").map(str::to_owned).collect();
    let rows = rows.iter().map(|row| {
        let name = |part: &str| format!("net.{row}.{part}");
        let said = filled.fields.text(&name("label")).to_owned();
        view! {
            <div class="condition">
                {hidden("net", row)}
                <div class="inline">
                    {filled.line(&name("label"), "Answers ticked “Counts as …” are called", "agree, satisfied, feel safe", "")}
                    {filled.line(&name("complement"), "The others in the base", "disagree", "")}
                    {small(&format!("row_remove:net:{row}"), "Remove", &format!("the net {said}"))}
                </div>
            </div>
        }
    });
    let rows = rows.collect_view();
    view! {
        <h3>"Net and base"</h3>
        <p class="small muted">"The base is the answers that percentages are out of. A net adds some of them up to the figure that is published. Answers outside the base, such as ‘Don’t know’, are reported beside it."</p>
        {rows}
        <div class="toolbar">{small("row_add:net", "Add a net", "")}</div>
    }
    .into_any()
}

fn order(filled: &Filled<'_>) -> AnyView {
    filled.select(
        "order",
        "Order of the answers",
        "",
        &choices(&[
            ("fixed", "As in the list"),
            ("random", "Drawn anew for each person; those outside the base stay last"),
        ]),
    )
}

fn range(filled: &Filled<'_>) -> AnyView {
    view! {
        <div class="inline">
            {filled.line("min", "Smallest", "", "w10")}
            {filled.line("max", "Largest", "", "w10")}
        </div>
    }
    .into_any()
}

fn unit(filled: &Filled<'_>) -> AnyView {
    view! {
        <div class="inline">
            {filled.line("unit", "Unit", "£, people, miles; leave it empty for none", "w10")}
            {filled.select("unit_side", "It stands", "", &choices(&[("before", "before the number"), ("after", "after the number")]))}
        </div>
    }
    .into_any()
}

fn with_none(codes: &[(String, String)]) -> Vec<(String, String)> {
    std::iter::once((String::new(), "No earlier answer".to_owned())).chain(codes.iter().cloned()).collect()
}

fn earlier(filled: &Filled<'_>, editor: &EntryEditor) -> AnyView {
    let codes = with_none(&editor.bounds);
    view! {
        {filled.select("at_least", "At least the answer to", "", &codes)}
        {filled.select("at_most", "At most the answer to", "", &codes)}
    }
    .into_any()
}

fn earlier_days(filled: &Filled<'_>, editor: &EntryEditor) -> AnyView {
    let codes = with_none(&editor.bounds);
    view! {
        {filled.select("not_before", "Not before the answer to", "", &codes)}
        {filled.select("not_after", "Not after the answer to", "", &codes)}
    }
    .into_any()
}

fn day(filled: &Filled<'_>, name: &str, label: &str) -> AnyView {
    let part = |part: &str| format!("{name}_{part}");
    let kinds = choices(&[
        ("none", "Any day"),
        ("on", "A day of the calendar"),
        ("from_today", "Counted from the day of the answer"),
    ]);
    let fields = match filled.fields.text(name) {
        "on" => filled.line(&part("day"), "Day", "As 2026-01-31", "w10"),
        "from_today" => view! {
            <div class="inline">
                {filled.line(&part("years"), "Years", "Below 0: before", "w5")}
                {filled.line(&part("months"), "Months", "", "w5")}
                {filled.line(&part("days"), "Days", "", "w5")}
            </div>
        }
        .into_any(),
        _ => nothing(),
    };
    view! { {filled.select(name, label, "Save after choosing, then fill in what is asked for", &kinds)} {fields} }
        .into_any()
}

/// What can be chosen in place of an answer; choices have it among their answers.
fn instead(filled: &Filled<'_>, editor: &EntryEditor) -> AnyView {
    if matches!(editor.kind, AnswerKind::SingleChoice { .. } | AnswerKind::MultipleChoice { .. }) {
        return nothing();
    }
    let rows: Vec<String> = filled.fields.all("instead").map(str::to_owned).collect();
    let rows = rows.iter().enumerate().map(|(at, row)| {
        let name = |part: &str| format!("instead.{row}.{part}");
        let said = filled.fields.text(&name("label")).to_owned();
        view! {
            <li>
                {hidden("instead", row)}
                {hidden(&name("read_out"), filled.fields.text(&name("read_out")))}
                <div>
                    <label class="vh" for=name("label")>{format!("In place of an answer, {}", at + 1)}</label>
                    <input type="text" id=name("label") name=name("label") value=said.clone() autocomplete="off" />
                </div>
                <div class="moves">{small(&format!("row_remove:instead:{row}"), "Remove", &said)}</div>
                <details class="more">
                    <summary>"More"<span class="vh">{format!(" of {said}")}</span></summary>
                    {filled.line(&name("code"), "Code", "In files", "w20")}
                </details>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <h3>"In place of an answer"</h3>
        <ol class="opts" id="instead">{rows}</ol>
        <div class="toolbar">{small("row_add:instead", "Add ‘Don’t know’ or the like", "")}</div>
    }
    .into_any()
}
