//! Places that wards could hold, as ranges and never as one place.

use crate::results::charts::axis::Axis;
use crate::results::charts::drawing::{Described, Drawing, at};
use survey::publication::RankRange;

/// Height of a row in pixels.
const ROW: f64 = 26.0;

/// A bar for each ward from the best to the worst place it could hold.
#[must_use]
pub fn ranks(rows: &[(String, RankRange)], last: u32, described: &Described<'_>) -> String {
    let axis = Axis::places(last);
    let bottom = 6.0 + ROW * rows.len() as f64;
    let (mut drawing, mut plot) = (Drawing::default(), Drawing::default());
    axis.draw(&mut plot, 6.0, bottom);
    for ((name, range), index) in rows.iter().zip(0..) {
        let middle = 6.0 + ROW * f64::from(index) + ROW / 2.0;
        drawing.text("0", middle + 5.0, "", name);
        let places = if range.best == range.worst {
            range.best.to_string()
        } else {
            format!("{} to {}", range.best, range.worst)
        };
        drawing.text("100%", middle + 5.0, "end", &places);
        let (from, to) = (axis.share(f64::from(range.best)), axis.share(f64::from(range.worst)));
        plot.across(&at(from), &at(to), middle, "iv area-l");
        plot.across(&at(from), &at(to), middle, "whisk area-w");
        plot.down(&at(from), middle - 6.0, middle + 6.0, "whisk area-w");
        plot.down(&at(to), middle - 6.0, middle + 6.0, "whisk area-w");
    }
    drawing.column("36%", "44%", bottom + 24.0, &plot);
    drawing.finish(described, bottom + 24.0, "ranks")
}
