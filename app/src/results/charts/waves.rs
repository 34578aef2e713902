//! A ward and its council over the waves.

use crate::results::charts::drawing::{Described, Drawing, at};
use crate::results::wording::number::percent;
use survey::estimate::Figure;

/// One wave.
#[derive(Clone, Debug, PartialEq)]
pub struct WavePoint {
    /// "Autumn 2026".
    pub label: String,
    /// The ward.
    pub ward: Figure,
    /// The council.
    pub council: Figure,
    /// Earlier than the wave of the page.
    pub earlier: bool,
}

const TOP: f64 = 16.0;
const BOTTOM: f64 = 216.0;

fn y(value: f64) -> f64 {
    BOTTOM - value * (BOTTOM - TOP)
}

/// The chart: time across, per cent up. No line is drawn to or from a withheld figure.
#[must_use]
pub fn waves(points: &[WavePoint], described: &Described<'_>) -> String {
    let mut drawing = Drawing::default();
    for percent in [0, 25, 50, 75, 100] {
        let line = y(f64::from(percent) / 100.0);
        drawing.across("11%", "100%", line, "grid");
        drawing.text("9.5%", line + 5.0, "t2 end", &format!("{percent}%"));
    }
    let centre = |index: usize| 11.0 + 89.0 * (index as f64 + 0.5) / points.len().max(1) as f64;
    for (index, pair) in points.windows(2).enumerate() {
        let (from, to) = (centre(index), centre(index + 1));
        if let (Some(first), Some(second)) = (pair[0].council.estimate(), pair[1].council.estimate()) {
            drawing.line((&at(from + 2.5), y(first.value)), (&at(to + 2.5), y(second.value)), "trend2");
        }
        if let (Some(first), Some(second)) = (pair[0].ward.estimate(), pair[1].ward.estimate()) {
            drawing.line((&at(from - 2.5), y(first.value)), (&at(to - 2.5), y(second.value)), "trend");
        }
    }
    for (index, point) in points.iter().enumerate() {
        let (ward, council) = (at(centre(index) - 2.5), at(centre(index) + 2.5));
        if let Some(estimate) = point.council.estimate() {
            drawing.down(&council, y(estimate.upper), y(estimate.lower), "iv rest-l");
            let class = if point.earlier { "ring rest-r" } else { "rest-f" };
            drawing.diamond(&council, y(estimate.value), 7.5, class);
        }
        if let Some(estimate) = point.ward.estimate() {
            drawing.down(&ward, y(estimate.upper), y(estimate.lower), "iv area-l");
            drawing.down(&ward, y(estimate.upper), y(estimate.lower), "whisk area-w");
            let class = if point.earlier { "ring area-r" } else { "area-f" };
            drawing.circle(&ward, y(estimate.value), if point.earlier { 6.0 } else { 6.5 }, class);
            // Under the interval where there is room, else above it.
            let below = y(estimate.lower) + 18.0;
            let label = if below > BOTTOM - 4.0 { y(estimate.upper) - 8.0 } else { below };
            drawing.text(&ward, label, "mid tb halo", &percent(estimate.value));
        } else {
            drawing.text(&ward, y(0.5), "mid tb halo", point.ward.shorthand());
        }
        drawing.text(&at(centre(index)), 238.0, "t15 mid tb", &point.label);
    }
    drawing.finish(described, 248.0, "")
}
