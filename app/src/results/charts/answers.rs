//! How people answered: one bar per area, the net's answers dark to light, the others light to dark, a black tick at the turn.

use crate::results::charts::drawing::{Described, Drawing, at, lines};
use crate::results::wording::number::whole;

/// One answer's part of a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Share of the base, 0 to 1.
    pub share: f64,
    /// Counted in the net.
    pub in_net: bool,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// "Local area".
    pub label: String,
    /// "71% agree, 29% disagree".
    pub text: String,
    /// The parts, those of the net first.
    pub parts: Vec<Part>,
}

/// The colour class of each answer: the net's first is darkest, the last of the others is darkest; with three or more
/// others the first stand for neither side and are grey.
#[must_use]
pub fn tones(in_net: &[bool]) -> Vec<&'static str> {
    let others = in_net.iter().filter(|counted| !**counted).count();
    let (mut net, mut rest) = (0, 0);
    let mut tones = Vec::with_capacity(in_net.len());
    for counted in in_net {
        if *counted {
            tones.push(if net == 0 { "d1" } else { "d2" });
            net += 1;
        } else {
            rest += 1;
            tones.push(match others - rest {
                0 => "d4",
                1 => "d3",
                _ => "d0",
            });
        }
    }
    tones
}

/// A drawing with one bar after another.
#[must_use]
pub fn answers(bars: &[Bar], described: &Described<'_>) -> String {
    let mut drawing = Drawing::default();
    let mut y = 0.0;
    for bar in bars {
        let long = bar.label.chars().count() + bar.text.chars().count() > 42;
        drawing.text("0", y + 15.0, "tb", &bar.label);
        if long {
            for line in lines(&bar.text, 42) {
                y += 19.0;
                drawing.text("0", y + 15.0, "", &line);
            }
        } else {
            drawing.text("100%", y + 15.0, "end", &bar.text);
        }
        draw_bar(&mut drawing, bar, y + 23.0);
        y += 86.0;
    }
    drawing.finish(described, (y - 20.0).max(0.0), "")
}

fn draw_bar(drawing: &mut Drawing, bar: &Bar, top: f64) {
    const HEIGHT: f64 = 38.0;
    let in_net: Vec<bool> = bar.parts.iter().map(|part| part.in_net).collect();
    let mut left = 0.0;
    for (index, (part, tone)) in bar.parts.iter().zip(tones(&in_net)).enumerate() {
        let width = part.share * 100.0;
        drawing.rect(&at(left), &at(width), top, HEIGHT, tone);
        if index > 0 && width > 0.0 {
            drawing.down(&at(left), top, top + HEIGHT, "dsep");
        }
        let white = if matches!(tone, "d1" | "d4") { " tw" } else { "" };
        let label = match width {
            width if width >= 11.0 => Some(format!("{}%", whole(part.share))),
            width if width >= 4.5 => Some(whole(part.share).to_string()),
            _ => None,
        };
        if let Some(label) = label {
            drawing.text(&at(left + width / 2.0), top + 24.0, &format!("mid tb{white}"), &label);
        }
        left += width;
    }
    let turn: f64 = bar.parts.iter().filter(|part| part.in_net).map(|part| part.share * 100.0).sum();
    if turn > 0.0 && turn < 100.0 {
        drawing.down(&at(turn), top - 4.0, top + HEIGHT + 4.0, "zero");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tones_run_dark_to_light_and_back() {
        assert_eq!(tones(&[true, true, false, false]), ["d1", "d2", "d3", "d4"]);
        assert_eq!(tones(&[true, true, false, false, false]), ["d1", "d2", "d0", "d3", "d4"]);
        assert_eq!(tones(&[true, false]), ["d1", "d4"]);
    }
}
