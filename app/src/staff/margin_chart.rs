use crate::staff::words::percent;
use leptos::prelude::*;
use survey::weighting::MarginRow;

/// Shares from 0 to a round top with a few grid lines.
struct Scale {
    top: f64,
    step: f64,
}

impl Scale {
    fn of(rows: &[MarginRow]) -> Self {
        let highest = rows
            .iter()
            .flat_map(|row| [row.before, row.after, row.target])
            .filter(|share| share.is_finite())
            .fold(0.01, f64::max)
            .min(1.0);
        let step = [0.01, 0.02, 0.05, 0.1, 0.2].into_iter().find(|step| highest / step <= 4.0).unwrap_or(0.25);
        Self { top: step * (highest / step).ceil(), step }
    }

    /// Where a share stands, in per cent of the width. What is no number stands at zero; the table shows it as it is.
    fn x(&self, share: f64) -> String {
        let share = if share.is_finite() { (share / self.top).clamp(0.0, 1.0) } else { 0.0 };
        format!("{:.2}%", share * 100.0)
    }

    fn lines(&self) -> Vec<f64> {
        let lines = (self.top / self.step).round() as u32;
        (0..=lines).map(|line| f64::from(line) * self.step).collect()
    }
}

/// Before, after and target of each category, twice: with the labels beside the rows where there is room, above them on
/// a phone. The style sheet shows one.
pub(crate) fn margin_chart(at: usize, name: &str, rows: &[MarginRow]) -> AnyView {
    let scale = Scale::of(rows);
    view! { {narrow(at, name, rows, &scale)} {wide(at, name, rows, &scale)} }.into_any()
}

fn description(rows: &[MarginRow]) -> String {
    let parts = rows.iter().map(|row| {
        let [target, before, after] = [row.target, row.before, row.after].map(|share| percent(share, 1));
        format!("{}: target {target}, before {before}, after {after}", row.category)
    });
    parts.collect::<Vec<_>>().join("; ")
}

fn grid(scale: &Scale, bottom: u32) -> AnyView {
    let lines = scale.lines();
    let last = lines.len().saturating_sub(1);
    lines
        .into_iter()
        .enumerate()
        .map(|(line, share)| {
            let x = scale.x(share);
            let class = match line {
                0 => "t2",
                line if line == last => "t2 end",
                _ => "t2 mid",
            };
            view! {
                <line x1=x.clone() x2=x.clone() y1="4" y2=bottom.to_string() class="grid"></line>
                <text x=x y=(bottom + 17).to_string() class=class>{percent(share, 0)}</text>
            }
        })
        .collect_view()
        .into_any()
}

fn marks(scale: &Scale, row: &MarginRow, y: u32) -> AnyView {
    let y = y.to_string();
    view! {
        <svg x=scale.x(row.target) y=y.clone() overflow="visible"><path d="M0-11V11" class="target"></path></svg>
        <circle cx=scale.x(row.before) cy=y.clone() r="6" class="ring rest-r"></circle>
        <circle cx=scale.x(row.after) cy=y r="6.5" class="area-f"></circle>
    }
    .into_any()
}

fn change(row: &MarginRow) -> String {
    format!("{} → {}", percent(row.before, 1), percent(row.after, 1))
}

fn height(rows: &[MarginRow], row: u32) -> u32 {
    u32::try_from(rows.len()).unwrap_or(u32::MAX).saturating_mul(row)
}

fn narrow(at: usize, name: &str, rows: &[MarginRow], scale: &Scale) -> AnyView {
    let bottom = height(rows, 50).saturating_add(6);
    let body = rows
        .iter()
        .zip((0..).step_by(50))
        .map(|(row, top)| {
            let y = (top + 22_u32).to_string();
            view! {
                <text x="0" y=y.clone() class="halo">{row.category.clone()}</text>
                <text x="100%" y=y class="end halo">{change(row)}</text>
                {marks(scale, row, top + 38)}
            }
        })
        .collect_view();
    view! {
        <svg
            class="chart only-narrow"
            height=bottom.saturating_add(24).to_string()
            role="img"
            aria-labelledby=format!("margin-{at}-n-title margin-{at}-n-desc")
            xmlns="http://www.w3.org/2000/svg"
        >
            <title id=format!("margin-{at}-n-title")>{format!("{name} before and after weighting against the targets")}</title>
            <desc id=format!("margin-{at}-n-desc")>{description(rows)}</desc>
            {grid(scale, bottom)}
            {body}
        </svg>
    }
    .into_any()
}

fn wide(at: usize, name: &str, rows: &[MarginRow], scale: &Scale) -> AnyView {
    let bottom = height(rows, 28).saturating_add(4);
    let labels = rows
        .iter()
        .zip((0..).step_by(28))
        .map(|(row, top)| {
            let y = (top + 23_u32).to_string();
            view! {
                <text x="0" y=y.clone() class="t15">{row.category.clone()}</text>
                <text x="100%" y=y class="t15 end">{change(row)}</text>
            }
        })
        .collect_view();
    let dots = rows.iter().zip((0..).step_by(28)).map(|(row, top)| marks(scale, row, top + 18_u32)).collect_view();
    let height = bottom.saturating_add(24);
    view! {
        <svg
            class="chart only-wide"
            height=height.to_string()
            role="img"
            aria-labelledby=format!("margin-{at}-w-title margin-{at}-w-desc")
            xmlns="http://www.w3.org/2000/svg"
        >
            <title id=format!("margin-{at}-w-title")>{format!("{name} before and after weighting against the targets")}</title>
            <desc id=format!("margin-{at}-w-desc")>{description(rows)}</desc>
            {labels}
            <svg x="34%" width="44%" y="0" height=height.to_string() overflow="visible">{grid(scale, bottom)} {dots}</svg>
        </svg>
    }
    .into_any()
}
