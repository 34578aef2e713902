//! Scales of charts.

use crate::results::charts::drawing::{Drawing, at};
use crate::results::wording::number::points;
use survey::estimate::Comparison;

/// A tick of a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where, in the scale's own unit (0 to 1 for proportions).
    pub value: f64,
    /// What it says.
    pub label: String,
    /// The line of no difference.
    pub zero: bool,
}

/// A scale from one value to another across the width.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    from: f64,
    to: f64,
    /// Ticks from left to right.
    pub ticks: Vec<Tick>,
}

impl Axis {
    /// Nought to a hundred per cent.
    #[must_use]
    pub fn whole() -> Self {
        Self::per_cent(0, 100, 25)
    }

    /// Per cent in steps of 20 around values from 0 to 1. Only for dots: a bar begins at nought.
    #[must_use]
    pub fn around(values: impl Iterator<Item = f64>) -> Self {
        let (low, high) = values.fold((1.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        let from = ((low * 5.0).floor().clamp(0.0, 4.0) as u32) * 20;
        let to = ((high * 5.0).ceil().clamp(1.0, 5.0) as u32) * 20;
        if from >= to || to - from < 40 { Self::whole() } else { Self::per_cent(from, to, 20) }
    }

    fn per_cent(from: u32, to: u32, step: usize) -> Self {
        let ticks = (from..=to)
            .step_by(step)
            .map(|percent| Tick { value: f64::from(percent) / 100.0, label: format!("{percent}%"), zero: false })
            .collect();
        Self { from: f64::from(from) / 100.0, to: f64::from(to) / 100.0, ticks }
    }

    /// Points on both sides of nought, wide enough for every interval.
    #[must_use]
    pub fn differences(comparisons: &[Comparison]) -> Self {
        let widest = comparisons.iter().flat_map(|one| [one.lower.abs(), one.upper.abs()]).fold(0.0, f64::max);
        let reach = ((widest * 10.0).ceil() / 10.0).clamp(0.2, 1.0);
        let ticks = [-1.0, -0.5, 0.0, 0.5, 1.0]
            .map(|side| Tick { value: side * reach, label: points(side * reach), zero: side == 0.0 })
            .to_vec();
        Self { from: -reach, to: reach, ticks }
    }

    /// Places from the first to the last.
    #[must_use]
    pub fn places(last: u32) -> Self {
        let middle = [1, last.div_ceil(2), last];
        let mut ticks: Vec<Tick> = middle
            .map(|place| Tick {
                value: f64::from(place),
                label: crate::results::wording::number::place(place),
                zero: false,
            })
            .to_vec();
        ticks.dedup();
        Self { from: 1.0, to: f64::from(last.max(2)), ticks }
    }

    /// Whether the scale begins above nought.
    #[must_use]
    pub fn cut(&self) -> bool {
        self.from > 0.0
    }

    /// "The scale runs from 20% to 100%. ", where it does not run from nought.
    #[must_use]
    pub fn note(&self) -> String {
        match (self.ticks.first(), self.ticks.last()) {
            (Some(first), Some(last)) if self.cut() || self.to < 1.0 => {
                format!("The scale runs from {} to {}. ", first.label, last.label)
            }
            _ => String::new(),
        }
    }

    /// A value's share of the width, 0 to 100.
    #[must_use]
    pub fn share(&self, value: f64) -> f64 {
        ((value - self.from) / (self.to - self.from) * 100.0).clamp(0.0, 100.0)
    }

    /// A value's place across the width: "56.12%".
    #[must_use]
    pub fn at(&self, value: f64) -> String {
        at(self.share(value))
    }

    /// Draws the ticks: lines from `top` to `bottom`, labels under them.
    pub fn draw(&self, drawing: &mut Drawing, top: f64, bottom: f64) {
        let last = self.ticks.len().saturating_sub(1);
        for (index, tick) in self.ticks.iter().enumerate() {
            let x = self.at(tick.value);
            drawing.down(&x, top, bottom, if tick.zero { "zero" } else { "grid" });
            let anchor = match index {
                0 => "t2",
                index if index == last => "t2 end",
                _ => "t2 mid",
            };
            drawing.text(&x, bottom + 17.0, anchor, &tick.label);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::sample::figures::comparison;
    use survey::estimate::Direction;

    #[test]
    fn a_scale_holds_every_value_and_says_when_it_is_cut() {
        let axis = Axis::around([0.26, 0.94].into_iter());
        assert_eq!(axis.note(), "The scale runs from 20% to 100%. ");
        assert!(axis.share(0.26) > 0.0 && axis.share(0.94) < 100.0);
        assert_eq!(Axis::around([0.0, 1.0].into_iter()).note(), "");
        assert_eq!(Axis::around(std::iter::empty()), Axis::whole());
        assert_eq!(Axis::around([0.62, 0.66].into_iter()), Axis::whole());
    }

    #[test]
    fn differences_have_nought_in_the_middle() {
        let axis = Axis::differences(&[comparison(0.06, -0.15, 0.27, Direction::NotClearlyDifferent)]);
        assert!((axis.share(0.0) - 50.0).abs() < 1e-9);
        let labels: Vec<&str> = axis.ticks.iter().map(|tick| tick.label.as_str()).collect();
        assert_eq!(labels, ["−30", "−15", "0", "+15", "+30"]);
    }
}
