//! The paths through a draft, drawn and as a list.

use super::page::draft_address;
use crate::document::PageContext;
use crate::results::charts::drawing::{embed, escaped};
use crate::staff::{StaffHead, StaffLink, scroll_table, staff_document};
use leptos::prelude::*;
use std::fmt::Write as _;
use survey::draft::ItemId;

/// A question on the paths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathStop {
    /// The entry.
    pub id: ItemId,
    /// "4".
    pub number: String,
    /// Its code.
    pub code: String,
    /// In a few words.
    pub short: String,
    /// Who is asked, in words; nothing where everybody is.
    pub asked_if: Option<String>,
    /// The stops that decide whether it is asked, by place in the list.
    pub depends_on: Vec<usize>,
    /// Nobody can reach it.
    pub unreachable: bool,
}

/// The paths through a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathsPage {
    /// The draft.
    pub draft: String,
    /// Its title.
    pub title: String,
    /// Every question in order.
    pub stops: Vec<PathStop>,
}

/// The height of a row, the place of the line through all questions, the lanes beside it, and the longest name drawn.
const ROW: usize = 34;
const TRUNK: usize = 84;
const LANES: usize = 7;
const LONGEST: usize = 34;

/// The paths through a draft: a drawing, and the same as a list.
#[must_use]
pub fn paths_page(context: &PageContext, page: &PathsPage) -> String {
    let title = format!("Paths through {}", page.title);
    staff_document(context, StaffHead::new(title.clone(), Some(StaffLink::Questions)), || {
        let address = draft_address(&page.draft);
        let some = page.stops.iter().filter(|stop| stop.asked_if.is_some()).count();
        let said = match some {
            0 => "Everybody is asked every question.".to_owned(),
            1 => "One question is asked of some people only.".to_owned(),
            some => format!("{some} questions are asked of some people only."),
        };
        let rows = page.stops.iter().map(|stop| {
            let href = format!("{address}?at={}", stop.id);
            let way = stop.asked_if.is_some().then(|| format!("{address}/try?to={}", stop.code));
            let asked = stop.asked_if.clone().map_or_else(|| "Everybody".to_owned(), |rule| format!("Only if {rule}"));
            view! {
                <tr>
                    <td class="num">{stop.number.clone()}</td>
                    <th scope="row"><a href=href>{super::tree::named(&stop.short, "Question without a name")}</a></th>
                    <td>{asked} {stop.unreachable.then(|| view! { " " <span class="tag err">"Nobody can reach it"</span> })}
                        {way.map(|way| view! { " " <a href=way>"A way there"<span class="vh">{format!(": {}", stop.short)}</span></a> })}
                    </td>
                </tr>
            }
        });
        let rows = rows.collect_view();
        view! {
            <a class="back" href=address.clone()>"Back to the draft"</a>
            <h1>{title.clone()}</h1>
            <p class="lead">{said}</p>
            <figure class="paths">{embed(drawing(&page.stops))}</figure>
            <h2>"The same as a list"</h2>
            {scroll_table("paths", "Who is asked what", "compact", view! {
                <thead><tr><th scope="col">"No."</th><th scope="col">"Question"</th><th scope="col">"Asked"</th></tr></thead>
                <tbody>{rows}</tbody>
            })}
        }
        .into_any()
    })
}

/// The questions one below the other, with a line from each that decides to each that depends on it.
fn drawing(stops: &[PathStop]) -> String {
    let height = stops.len() * ROW + 10;
    let mut svg = format!(
        "<svg class=\"chart\" width=\"100%\" height=\"{height}\" role=\"img\" aria-labelledby=\"paths-name\"><title id=\"paths-name\">Questions in order; a \
         line leads from each answer that decides to each question that depends on it. The list below says the same.</title>"
    );
    let middle = |at: usize| at * ROW + ROW / 2 + 5;
    for at in 1..stops.len() {
        let (y, next) = (middle(at - 1), middle(at));
        let _ = write!(
            svg,
            "<line x1=\"{TRUNK}\" x2=\"{TRUNK}\" y1=\"{y}\" y2=\"{next}\" stroke=\"#5d6975\" stroke-width=\"2\"/>"
        );
    }
    // Each line that decides runs in a lane of its own at the left, as far as there is room.
    let decisions = stops.iter().enumerate().flat_map(|(at, stop)| stop.depends_on.iter().map(move |from| (*from, at)));
    for (lane, (from, to)) in decisions.enumerate() {
        let x = TRUNK - 20 - (lane % LANES) * 9;
        let (top, bottom, end) = (middle(from), middle(to), TRUNK - 17);
        let _ = write!(
            svg,
            "<path d=\"M{TRUNK} {top} H{x} V{bottom} H{end}\" fill=\"none\" stroke=\"#8a3f6d\" stroke-width=\"2\"/>\
             <path d=\"M{} {bottom} l-9 -5 v10 z\" fill=\"#8a3f6d\"/>",
            TRUNK - 9
        );
    }
    for (at, stop) in stops.iter().enumerate() {
        let y = middle(at);
        let (fill, dash) =
            if stop.asked_if.is_some() { ("#ffffff", " stroke-dasharray=\"4 3\"") } else { ("#0b4f66", "") };
        let colour = if stop.unreachable { "#a8231c" } else { "#0b4f66" };
        let _ = write!(
            svg,
            "<circle cx=\"{TRUNK}\" cy=\"{y}\" r=\"8\" fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"2\"{dash}/>"
        );
        let short: String = stop.short.chars().take(LONGEST).collect();
        let _ = write!(
            svg,
            "<text x=\"{}\" y=\"{}\" font-size=\"14\" fill=\"#16202b\">{} {}</text>",
            TRUNK + 16,
            y + 5,
            escaped(&stop.number),
            escaped(&short)
        );
    }
    svg.push_str("</svg>");
    svg
}
