//! Dots with intervals: estimates of wards, of questions, and differences.

use crate::results::charts::axis::Axis;
use crate::results::charts::drawing::{Described, Drawing, at, lines};

/// Whose figure a mark is: decides colour and shape together, so that neither speaks alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A ward, about its own area: circle.
    Area,
    /// About the council as a whole: diamond.
    Town,
    /// The rest, or anything else: grey circle.
    Rest,
}

impl Mark {
    fn name(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Town => "city",
            Self::Rest => "rest",
        }
    }
}

/// A row of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// What the row is.
    pub label: String,
    /// Its figure as text: "71% (56 to 82)", "[c]".
    pub text: String,
    /// Estimate, lower and upper end; `None` where there is nothing to draw.
    pub place: Option<(f64, f64, f64)>,
    /// Colour and shape.
    pub mark: Mark,
    /// An earlier wave: hollow.
    pub earlier: bool,
    /// Clearly different, or the row that the page is about: bold.
    pub strong: bool,
    /// A tinted ground.
    pub tinted: bool,
}

/// A value to compare with: a dashed line with its own interval as a band.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// "Luton 71%".
    pub label: String,
    /// Estimate, lower and upper end.
    pub place: (f64, f64, f64),
}

/// A chart of dots.
#[derive(Clone, Debug)]
pub struct Dots<'a> {
    /// The rows from top to bottom.
    pub rows: &'a [Dot],
    /// The scale.
    pub axis: &'a Axis,
    /// What to compare with.
    pub reference: Option<Reference>,
    /// Width of the column of labels on wide screens, per cent.
    pub labels: f64,
    /// Letters that fit across a phone.
    pub letters: usize,
}

impl Dots<'_> {
    /// Top of the first row: room for the reference's label.
    fn top(&self) -> f64 {
        if self.reference.is_some() { 22.0 } else { 4.0 }
    }

    fn reference(&self, drawing: &mut Drawing, bottom: f64) {
        let Some(reference) = &self.reference else { return };
        let (value, lower, upper) = reference.place;
        let width = at(self.axis.share(upper) - self.axis.share(lower));
        drawing.rect(&self.axis.at(lower), &width, 22.0, bottom - 22.0, "band");
        let share = self.axis.share(value);
        let anchor = if share < 12.0 {
            "t2"
        } else if share > 88.0 {
            "t2 end"
        } else {
            "t2 mid"
        };
        drawing.text(&at(share), 15.0, anchor, &reference.label);
    }

    fn reference_line(&self, drawing: &mut Drawing, bottom: f64) {
        if let Some(reference) = &self.reference {
            drawing.down(&self.axis.at(reference.place.0), 22.0, bottom, "refl");
        }
    }

    /// Letters of a row that fit across a phone: fewer in bold.
    fn fitting(&self, row: &Dot) -> usize {
        if row.strong { self.letters * 9 / 10 } else { self.letters }
    }

    fn mark(&self, drawing: &mut Drawing, row: &Dot, y: f64) {
        let Some((value, lower, upper)) = row.place else { return };
        let name = row.mark.name();
        let tone = if row.earlier { "rest" } else { name };
        let (from, to, x) = (self.axis.at(lower), self.axis.at(upper), self.axis.at(value));
        drawing.across(&from, &to, y, &format!("iv {tone}-l"));
        drawing.across(&from, &to, y, &format!("whisk {tone}-w"));
        let class = if row.earlier { format!("ring {tone}-r") } else { format!("{tone}-f") };
        match row.mark {
            Mark::Town => drawing.diamond(&x, y, if row.earlier { 7.0 } else { 8.0 }, &class),
            Mark::Area | Mark::Rest => drawing.circle(&x, y, if row.earlier { 6.0 } else { 6.5 }, &class),
        }
    }

    /// For phones and cards: labels above the bars.
    #[must_use]
    pub fn narrow(&self, described: &Described<'_>, class: &str) -> String {
        let laid: Vec<(Vec<String>, bool)> = self
            .rows
            .iter()
            .map(|row| {
                let one_line = row.label.chars().count() + row.text.chars().count() < self.fitting(row);
                (if one_line { vec![row.label.clone()] } else { lines(&row.label, self.letters) }, one_line)
            })
            .collect();
        let height =
            |(lines, one_line): &(Vec<String>, bool)| 50.0 + 18.0 * (lines.len() - usize::from(*one_line)) as f64;
        let bottom = self.top() + laid.iter().map(height).sum::<f64>();
        let mut drawing = Drawing::default();
        let mut tops = self.top();
        for ((row, laid), index) in self.rows.iter().zip(&laid).zip(0..) {
            if row.tinted {
                drawing.rect("0", "100%", tops + 1.0, height(laid) - 2.0, "hlrow");
            }
            drawing.row(index, tops, height(laid));
            tops += height(laid);
        }
        self.reference(&mut drawing, bottom);
        self.axis.draw(&mut drawing, self.top(), bottom);
        self.reference_line(&mut drawing, bottom);
        let mut y = self.top();
        for (row, laid) in self.rows.iter().zip(&laid) {
            let halo = if row.tinted { "haloh" } else { "halo" };
            let bold = if row.strong { " tb" } else { "" };
            for (index, line) in laid.0.iter().enumerate() {
                drawing.text("0", y + 18.0 + 18.0 * index as f64, &format!("{halo}{bold}"), line);
            }
            let end = y + height(laid);
            drawing.text("100%", end - 32.0, &format!("end {halo}{bold}"), &row.text);
            self.mark(&mut drawing, row, end - 16.0);
            y = end;
        }
        drawing.finish(described, bottom + 24.0, class)
    }

    /// For wide screens: labels, bars and figures in columns.
    #[must_use]
    pub fn wide(&self, described: &Described<'_>, class: &str) -> String {
        let letters = (self.labels * 1.18) as usize;
        let laid: Vec<Vec<String>> = self.rows.iter().map(|row| lines(&row.label, letters)).collect();
        let height = |lines: &Vec<String>| if lines.len() > 1 { 12.0 + 18.0 * lines.len() as f64 } else { 30.0 };
        let bottom = self.top() + laid.iter().map(height).sum::<f64>();
        let (mut drawing, mut plot) = (Drawing::default(), Drawing::default());
        self.reference(&mut plot, bottom);
        self.axis.draw(&mut plot, self.top(), bottom);
        self.reference_line(&mut plot, bottom);
        let mut y = self.top();
        for ((row, lines), index) in self.rows.iter().zip(&laid).zip(0..) {
            let middle = y + height(lines) / 2.0;
            if row.tinted {
                drawing.rect("0", "100%", y + 1.0, height(lines) - 2.0, "hlrow");
            }
            drawing.row(index, y, height(lines));
            let class = if row.strong { "t15 tb" } else { "t15" };
            let first = middle + 5.0 - 9.0 * (lines.len().saturating_sub(1)) as f64;
            for (index, line) in lines.iter().enumerate() {
                drawing.text("6", first + 18.0 * index as f64, class, line);
            }
            drawing.text("82.5%", middle + 5.0, class, &row.text);
            self.mark(&mut plot, row, middle);
            y += height(lines);
        }
        drawing.column(&at(self.labels), &at(79.5 - self.labels), bottom + 24.0, &plot);
        drawing.finish(described, bottom + 24.0, class)
    }

    /// Both, of which the style sheet shows one.
    #[must_use]
    pub fn both(&self, described: &Described<'_>) -> String {
        let (narrow, wide) = (format!("{}-n", described.id), format!("{}-w", described.id));
        let narrow = self.narrow(&Described { id: &narrow, ..*described }, "only-narrow");
        narrow + &self.wide(&Described { id: &wide, ..*described }, "only-wide")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_withheld_row_has_no_mark() {
        let row = Dot {
            label: "Dallow".into(),
            text: "[c]".into(),
            place: None,
            mark: Mark::Area,
            earlier: false,
            strong: false,
            tinted: false,
        };
        let axis = Axis::whole();
        let chart = Dots { rows: &[row], axis: &axis, reference: None, labels: 18.0, letters: 40 };
        let svg = chart.both(&Described { id: "a", title: "t", description: "d" });
        assert!(!svg.contains("<circle") && !svg.contains("class=\"iv"));
        assert_eq!(svg.matches("[c]").count(), 2);
    }
}
