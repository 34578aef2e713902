//! The map of wards: five shades, direct labels, a heavy outline and an arrow only where clearly different.

use crate::results::charts::drawing::{Described, Drawing};
use crate::results::charts::map_layout::{LaidOut, WIDTH, WardMap};
use crate::results::wording::number::whole;
use survey::council::OnsCode;

/// Above this many wards, or where a label does not fit, numbers with a key take the labels' place on every screen.
const MOST_LABELS: usize = 30;

/// What the map shows of a ward.
#[derive(Clone, Debug, PartialEq)]
pub struct MapWard {
    /// The ward.
    pub ward: OnsCode,
    /// Its name.
    pub name: String,
    /// "↑ 87%", "[c]".
    pub text: String,
    /// The estimate, unless withheld.
    pub value: Option<f64>,
    /// Clearly higher or lower than the rest.
    pub different: bool,
}

/// The lower bounds, in whole per cent, of all shades but the lightest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shades {
    first: u32,
}

impl Shades {
    /// Steps of ten points, placed so that the wards fall into as many shades as they can, as evenly as they can.
    #[must_use]
    pub fn of(values: &[f64]) -> Self {
        let spread = |first: u32| {
            let mut counts = [0_usize; 5];
            for value in values {
                counts[Self { first }.index(*value)] += 1;
            }
            let used = counts.iter().filter(|count| **count > 0).count();
            (used, std::cmp::Reverse(counts.into_iter().max().unwrap_or(0)))
        };
        Self { first: (1..=6).map(|tens| tens * 10).max_by_key(|first| spread(*first)).unwrap_or(50) }
    }

    /// The shade of a value from 0, lightest. By the whole per cent shown, so that figure and shade agree.
    #[must_use]
    pub fn index(self, value: f64) -> usize {
        let percent = whole(value);
        (0..4).take_while(|step| percent >= self.first + step * 10).count()
    }

    /// "Under 50%", "50% to 59%", …, "80% or more".
    #[must_use]
    pub fn labels(self) -> [String; 5] {
        let band = |step: u32| format!("{}% to {}%", self.first + step * 10, self.first + step * 10 + 9);
        [format!("Under {}%", self.first), band(0), band(1), band(2), format!("{}% or more", self.first + 30)]
    }
}

/// The class of a shade.
#[must_use]
pub fn shade_class(index: usize) -> &'static str {
    ["m1", "m2", "m3", "m4", "m5"].get(index).copied().unwrap_or("mx")
}

/// Whether numbers with a key take the labels' place on every screen.
#[must_use]
pub fn needs_key(map: &WardMap) -> bool {
    map.wards.len() > MOST_LABELS
}

/// The map. `wards` stand in the order of the key, which counts from 1.
#[must_use]
pub fn map(layout: &WardMap, wards: &[MapWard], shades: Shades, described: &Described<'_>) -> String {
    let mut drawing = Drawing::default();
    let (mut labels, mut numbers) = (Drawing::default(), Drawing::default());
    let (mut halos, mut outlines) = (Drawing::default(), Drawing::default());
    for (ward, number) in wards.iter().zip(1..) {
        let Some(laid) = layout.wards.iter().find(|laid| laid.ward == ward.ward) else { continue };
        let shade = ward.value.map(|value| shades.index(value));
        drawing.path(&laid.path, &format!("ward {}", shade.map_or("mx", shade_class)));
        if ward.different {
            halos.path(&laid.path, "wardc");
            outlines.path(&laid.path, "wardb");
        }
        let white = if matches!(shade, Some(3 | 4)) { " tw" } else { "" };
        label(&mut labels, laid, ward, white);
        let (x, y) = laid.label;
        numbers.text(&format!("{x:.0}"), y + 10.0, &format!("mid tb{white}"), &u32::to_string(&number));
    }
    drawing.group("outlines", &halos);
    drawing.group("outlines", &outlines);
    if needs_key(layout) {
        drawing.group("numbers", &numbers);
    } else {
        drawing.group("labels only-wide", &labels);
        drawing.group("numbers only-narrow", &numbers);
    }
    drawing.finish_scaled(described, (WIDTH, layout.height), "map")
}

/// Name and figure, the name in two lines where it has two words and little room.
fn label(drawing: &mut Drawing, laid: &LaidOut, ward: &MapWard, white: &str) {
    let (x, y) = laid.label;
    let x = format!("{x:.0}");
    // Half the width of a letter, in the drawing's unit.
    let fits = laid.room > 5.2 * ward.name.chars().count() as f64;
    let names: Vec<&str> = if fits { vec![&ward.name] } else { ward.name.splitn(2, ' ').collect() };
    let first = y + 4.0 - 7.5 * names.len() as f64;
    for (name, index) in names.iter().zip(0..) {
        drawing.text(&x, first + 15.0 * f64::from(index), &format!("mid{white}"), name);
    }
    drawing.text(&x, first + 15.0 * names.len() as f64, &format!("mid tb{white}"), &ward.text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_follow_the_whole_per_cent_shown() {
        let shades = Shades { first: 50 };
        assert_eq!(shades.index(0.494), 0);
        assert_eq!(shades.index(0.495), 1);
        assert_eq!(shades.index(0.795), 4);
        assert_eq!(
            shades.labels(),
            ["Under 50%", "50% to 59%", "60% to 69%", "70% to 79%", "80% or more"].map(String::from)
        );
    }

    #[test]
    fn shades_spread_over_the_wards() {
        assert_eq!(Shades::of(&[0.40, 0.48, 0.54, 0.66, 0.71, 0.83]), Shades { first: 50 });
        assert_eq!(Shades::of(&[0.12, 0.22, 0.31, 0.42, 0.55]), Shades { first: 20 });
        let _ = Shades::of(&[]);
    }
}
