use crate::staff::margin_chart::margin_chart;
use crate::staff::scroll_table::scroll_table;
use crate::staff::words::{count, percent};
use leptos::prelude::*;
use survey::weighting::MarginRow;

/// Every margin before and after weighting: a sentence, a chart and a table each, folded up but for the one that
/// moved most.
pub(crate) fn margins_section(rows: &[MarginRow]) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    let groups: Vec<&[MarginRow]> = rows.chunk_by(|a, b| a.margin == b.margin).collect();
    let moves = groups.iter().map(|group| most_moved(group).map_or(0.0, moved));
    let most = moves.enumerate().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at);
    let figures = groups.iter().enumerate().map(|(at, group)| margin(at, group, most == Some(at))).collect_view();
    view! {
        <section>
            <h2>"Before and after"</h2>
            <p>"Before: the responses with their base weights. After: with these weights. A large move means that the group answered much less, or much more, than its share."</p>
            {figures}
        </section>
    }
    .into_any()
}

fn moved(row: &MarginRow) -> f64 {
    (row.after - row.before).abs()
}

fn most_moved(rows: &[MarginRow]) -> Option<&MarginRow> {
    rows.iter().max_by(|a, b| moved(a).total_cmp(&moved(b)))
}

fn margin(at: usize, rows: &[MarginRow], open: bool) -> AnyView {
    let name = rows.first().map(|row| row.margin.clone()).unwrap_or_default();
    let largest = most_moved(rows).map(|row| {
        let (before, after) = (percent(row.before, 1), percent(row.after, 1));
        view! { <p>{format!("Largest move: {}, from {before} to {after}.", row.category)}</p> }
    });
    view! {
        <details class="margin" open=open>
            <summary>{name.clone()}<span class="vh">": before and after weighting"</span></summary>
            <div>
                {largest}
                <figure>
                    <figcaption>
                        <strong class="h-m">{format!("{name}: shares against the targets")}</strong>
                        <span class="sub">"Per cent of adults. The figures at the end of each row: before → after"</span>
                    </figcaption>
                    {key()}
                    {margin_chart(at, &name, rows)}
                </figure>
                <details>
                    <summary>{format!("Show {name} as a table")}</summary>
                    {table(&name, rows)}
                </details>
            </div>
        </details>
    }
    .into_any()
}

fn key() -> AnyView {
    view! {
        <ul class="key">
            <li><svg width="18" height="18" aria-hidden="true" focusable="false"><circle cx="9" cy="9" r="6" class="ring rest-r"></circle></svg>"Before"</li>
            <li><svg width="18" height="18" aria-hidden="true" focusable="false"><circle cx="9" cy="9" r="6.5" class="area-f"></circle></svg>"After"</li>
            <li><svg width="8" height="18" aria-hidden="true" focusable="false"><path d="M4 0V18" class="target"></path></svg>"Target"</li>
        </ul>
    }
    .into_any()
}

fn table(name: &str, rows: &[MarginRow]) -> AnyView {
    let region = format!("{name}, before and after");
    let caption = format!("{name}: responses, and shares before and after weighting");
    let body = rows
        .iter()
        .map(|row| {
            view! {
                <tr>
                    <th scope="row">{row.category.clone()}</th>
                    <td class="n">{count(row.responses)}</td>
                    <td class="n">{percent(row.before, 1)}</td>
                    <td class="n">{percent(row.after, 1)}</td>
                    <td class="n">{percent(row.target, 1)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        {scroll_table(&region, &caption, "mid compact", view! {
            <thead>
                <tr>
                    <th scope="col">{name.to_owned()}</th>
                    <th scope="col" class="n">"Responses"</th>
                    <th scope="col" class="n">"Before"</th>
                    <th scope="col" class="n">"After"</th>
                    <th scope="col" class="n">"Target"</th>
                </tr>
            </thead>
            <tbody>{body}</tbody>
        })}
    }
    .into_any()
}
