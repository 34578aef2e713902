use crate::staff::fieldwork::FieldworkPage;
use crate::staff::progress::{FEW_RESPONSES, WardProgress};
use crate::staff::scroll_table::scroll_table;
use crate::staff::ward_sort::WardColumn;
use crate::staff::words::{count, percent};
use leptos::prelude::*;
use survey::wave::WaveState;

/// The table of wards, sortable by links.
pub(crate) fn wards_section(page: &FieldworkPage) -> AnyView {
    if page.wards.is_empty() {
        return view! { <section id="wards" class="rule"><h2>"Wards"</h2><p>"No ward is counted yet."</p></section> }
            .into_any();
    }
    let mut wards = page.wards.clone();
    page.sort.apply(&mut wards);
    let widest = wards.iter().filter_map(|ward| ward.progress.response_rate()).fold(0.0, f64::max);
    let caption = format!("Responses by ward, {}", page.dates.label);
    let heads = WardColumn::ALL.into_iter().map(|column| head(page, column)).collect_view();
    // Before the wave opens every ward is at nought: a mark on each would say nothing.
    let marked = page.state() != WaveState::Planned;
    let rows = wards.iter().map(|ward| row(ward, widest, marked)).collect_view();
    view! {
        <section id="wards" class="rule">
            <h2>"Wards"</h2>
            <p>
                {format!("Choose a column’s name to sort by it. Wards with fewer than {FEW_RESPONSES} complete responses by random invitation are marked. The ward is where the invited address is; for answers by open link, where the person says they live.")}
            </p>
            {scroll_table("responses by ward", &caption, "compact wards", view! {
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}{total(page)}</tbody>
            })}
            <p class="small muted">
                "Response rate: complete responses by random invitation for each 100 invitations. Answers by open link are never part of it."
            </p>
        </section>
    }
    .into_any()
}

fn head(page: &FieldworkPage, column: WardColumn) -> AnyView {
    let current = page.sort.column == column;
    let (sorted, arrow) = match (current, page.sort.descending) {
        (false, _) => (None, ""),
        (true, false) => (Some("ascending"), " ▲"),
        (true, true) => (Some("descending"), " ▼"),
    };
    let class = (column != WardColumn::Ward).then_some("n");
    let href = format!("/staff/fieldwork?wave={}&{}#wards", page.wave, page.sort.choose(column).query());
    let arrow = current.then(|| view! { <span aria-hidden="true">{arrow}</span> });
    view! {
        <th scope="col" class=class aria-sort=sorted>
            <a class="sort" href=href>{column.label()}</a>
            {arrow}
        </th>
    }
    .into_any()
}

fn row(ward: &WardProgress, widest: f64, marked: bool) -> AnyView {
    let progress = ward.progress;
    let few = (marked && progress.complete < FEW_RESPONSES)
        .then(|| view! { " " <span class="tag warn">{format!("under {FEW_RESPONSES}")}</span> });
    let rate = match progress.response_rate() {
        Some(rate) => {
            let width = if widest > 0.0 { 100.0 * rate / widest } else { 0.0 };
            view! {
                <svg class="cell-bar" height="12" aria-hidden="true" focusable="false">
                    <rect width="100%" height="12" class="band"></rect>
                    <rect width=format!("{width:.1}%") height="12" class="bar"></rect>
                </svg>
                <span class="value">{percent(rate, 1)}</span>
            }
            .into_any()
        }
        None => view! { "none invited" }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{ward.ward.clone()}{few}</th>
            <td class="n rate">{rate}</td>
            <td class="n">{count(progress.complete)}</td>
            <td class="n">{count(progress.invited)}</td>
            <td class="n">{count(progress.partial)}</td>
            <td class="n apart">{count(progress.open_link)}</td>
        </tr>
    }
    .into_any()
}

fn total(page: &FieldworkPage) -> AnyView {
    let total = page.total;
    let rate = total.response_rate().map_or_else(|| "none invited".to_owned(), |rate| percent(rate, 1));
    view! {
        <tr class="tot">
            <th scope="row">"All"</th>
            <td class="n rate">{rate}</td>
            <td class="n">{count(total.complete)}</td>
            <td class="n">{count(total.invited)}</td>
            <td class="n">{count(total.partial)}</td>
            <td class="n apart">{count(total.open_link)}</td>
        </tr>
    }
    .into_any()
}
