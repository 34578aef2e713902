use crate::staff::fieldwork::FieldworkPage;
use crate::staff::scroll_table::scroll_table;
use crate::staff::words::{count, counted, short_date};
use leptos::prelude::*;
use survey::clock::{DAY_MS, Timestamp};
use survey::wave::WaveState;

/// Responses of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayCount {
    /// Any moment of the day.
    pub day: Timestamp,
    /// Complete responses by random invitation.
    pub complete: u32,
}

/// Top and bottom of the plot in pixels.
const TOP: f64 = 26.0;
const BOTTOM: f64 = 206.0;

/// The chart's days: from the first to the last of wave and responses, and the highest count of a day.
struct Axis {
    first: i64,
    days: i64,
    step: u32,
    top: u32,
}

impl Axis {
    fn of(page: &FieldworkPage) -> Self {
        let day = |time: Timestamp| time.0.div_euclid(DAY_MS);
        let inside = page.days.iter().map(|count| day(count.day));
        let first = inside.clone().min().unwrap_or(i64::MAX).min(day(page.dates.opens));
        let last = inside.max().unwrap_or(i64::MIN).max(day(page.dates.closes.plus_ms(-1)));
        let highest = page.days.iter().map(|count| count.complete).max().unwrap_or(0);
        let step = nice_step(highest);
        // One step above the highest count at most; saturating because counts are not bounded by their type.
        let top = highest.div_ceil(step).max(1).saturating_mul(step);
        Self { first, days: last.saturating_sub(first).saturating_add(1).max(1), step, top }
    }

    /// The left edge of a day in per cent of the width.
    fn x(&self, day: i64) -> f64 {
        100.0 * day.saturating_sub(self.first) as f64 / self.days as f64
    }

    fn y(&self, count: u32) -> f64 {
        BOTTOM - (BOTTOM - TOP) * f64::from(count) / f64::from(self.top)
    }
}

/// A round step that makes two to five lines up to `highest`.
fn nice_step(highest: u32) -> u32 {
    let mut scale: u32 = 1;
    loop {
        for round in [1, 2, 5] {
            let step = scale.saturating_mul(round);
            if highest.div_ceil(step) <= 4 || step == u32::MAX {
                return step;
            }
        }
        scale = scale.saturating_mul(10);
    }
}

/// Complete responses by day: chart, note and table.
pub(crate) fn days_section(page: &FieldworkPage) -> AnyView {
    let body =
        if page.days.is_empty() { view! { <p>"There is nothing to draw yet."</p> }.into_any() } else { figure(page) };
    view! { <section id="days"><h2>"Responses by day"</h2>{body}</section> }.into_any()
}

fn figure(page: &FieldworkPage) -> AnyView {
    let Some((first, last)) = page.days.first().zip(page.days.last()) else { return ().into_any() };
    let span = format!("Random invitation, {} to {}", first.day.long_date(), last.day.long_date());
    let note = format!(
        "Days are counted in UTC. Answers by open link ({} so far) are not in these figures.",
        count(page.total.open_link)
    );
    view! {
        <figure>
            <figcaption>
                <strong class="h-m">"Complete responses by day"</strong>
                <span class="sub">{span}</span>
            </figcaption>
            {chart(page)}
            <p class="fignote">{note}</p>
        </figure>
        <details>
            <summary>"Show these figures as a table"</summary>
            {table(&page.days)}
        </details>
    }
    .into_any()
}

fn description(days: &[DayCount]) -> String {
    let total: u32 = days.iter().fold(0, |total, day| total.saturating_add(day.complete));
    let busiest = days.iter().max_by_key(|day| day.complete);
    let busiest = busiest.map_or_else(String::new, |day| {
        format!(" The busiest day was {} with {}.", day.day.long_date(), count(day.complete))
    });
    format!("{} in all.{busiest}", counted(total, "complete response", "complete responses"))
}

fn chart(page: &FieldworkPage) -> AnyView {
    let axis = Axis::of(page);
    let width = 100.0 / axis.days as f64;
    let lines = (0..=axis.top / axis.step)
        .map(|line| {
            let value = line * axis.step;
            let y = axis.y(value);
            let label =
                (line > 0).then(|| view! { <text x="100%" y=px(y - 4.0) class="t2 end halo">{count(value)}</text> });
            let class = if line == 0 { "zero" } else { "grid" };
            // The label stands outside the group of lines so that a bar never covers it.
            (view! { <line x1="0" x2="100%" y1=px(y) y2=px(y) class=class></line> }, label)
        })
        .collect::<Vec<_>>();
    let (lines, labels): (Vec<_>, Vec<_>) = lines.into_iter().unzip();
    let bars = page
        .days
        .iter()
        .map(|day| {
            let x = axis.x(day.day.0.div_euclid(DAY_MS)) + width * 0.07;
            let y = axis.y(day.complete);
            view! { <rect x=pc(x) width=pc(width * 0.86) y=px(y) height=px(BOTTOM - y) class="bar"></rect> }
        })
        .collect_view();
    let today = (page.state() == WaveState::Open).then(|| {
        let x = axis.x(page.counted.0.div_euclid(DAY_MS)) + width;
        let class = if x > 88.0 { "t2 end" } else { "t2" };
        let (at, y) = (pc(x), px(TOP - 8.0));
        view! {
            <line x1=at.clone() x2=at.clone() y1=px(TOP - 4.0) y2=px(BOTTOM) class="refl"></line>
            <text x=at y=y class=class>"Today"</text>
        }
    });
    let middle = axis.first.saturating_add(axis.days / 2);
    let dates = [(axis.first, "t2"), (middle, "t2 mid"), (axis.first.saturating_add(axis.days - 1), "t2 end")]
        .into_iter()
        .map(|(day, class)| {
            let x = match class {
                "t2" => 0.0,
                "t2 end" => 100.0,
                _ => axis.x(day) + width / 2.0,
            };
            view! { <text x=pc(x) y=px(BOTTOM + 18.0) class=class>{short_date(Timestamp(day.saturating_mul(DAY_MS)))}</text> }
        })
        .collect_view();
    view! {
        <svg class="chart" height="230" role="img" aria-labelledby="days-title days-desc" xmlns="http://www.w3.org/2000/svg">
            <title id="days-title">"Complete responses by random invitation by day"</title>
            <desc id="days-desc">{description(&page.days)}</desc>
            {lines}
            {bars}
            {labels}
            {today}
            {dates}
        </svg>
    }
    .into_any()
}

fn table(days: &[DayCount]) -> AnyView {
    let mut sum: u32 = 0;
    let rows = days
        .iter()
        .map(|day| {
            sum = sum.saturating_add(day.complete);
            view! {
                <tr>
                    <th scope="row">{day.day.long_date()}</th>
                    <td class="n">{count(day.complete)}</td>
                    <td class="n">{count(sum)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        {scroll_table("responses by day", "Complete responses by random invitation, by day", "mid compact", view! {
            <thead>
                <tr>
                    <th scope="col">"Day"</th>
                    <th scope="col" class="n">"Complete that day"</th>
                    <th scope="col" class="n">"Complete so far"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        })}
        <p class="small muted">"Days without a complete response are left out."</p>
    }
    .into_any()
}

fn px(pixels: f64) -> String {
    format!("{pixels:.1}")
}

fn pc(share: f64) -> String {
    format!("{share:.2}%")
}

#[cfg(test)]
mod tests {
    use super::nice_step;

    #[test]
    fn steps_are_round_and_few() {
        assert_eq!([0, 1, 4, 5, 140, 401, u32::MAX].map(nice_step), [1, 1, 1, 2, 50, 200, 2_000_000_000]);
    }
}
