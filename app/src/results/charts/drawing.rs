//! A small SVG writer: escapes every text, and has no other way in.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use std::fmt::Write;

/// An SVG in the making.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    inner: String,
}

/// What an SVG says of itself to those who do not see it.
#[derive(Clone, Debug)]
pub struct Described<'a> {
    /// Unique on the page.
    pub id: &'a str,
    /// What it is.
    pub title: &'a str,
    /// Every number that matters.
    pub description: &'a str,
}

/// Text made safe for HTML and SVG, attributes included.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A text broken between words into lines of at most `letters`, because SVG breaks none.
#[must_use]
pub fn lines(label: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in label.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A number as SVG has it: one digit after the point, none where it is whole.
fn px(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// A share of the width: "56.12%".
#[must_use]
pub fn at(percent: f64) -> String {
    format!("{percent:.2}%")
}

impl Drawing {
    /// Adds to the text; writing to a string cannot fail.
    fn add(&mut self, part: std::fmt::Arguments<'_>) {
        let _ = self.inner.write_fmt(part);
    }

    /// A text at x (with its unit) and y pixels.
    pub fn text(&mut self, x: &str, y: f64, class: &str, content: &str) {
        self.add(format_args!("<text x=\"{x}\" y=\"{}\" class=\"{class}\">{}</text>", px(y), escaped(content)));
    }

    /// A horizontal line between two places.
    pub fn across(&mut self, from: &str, to: &str, y: f64, class: &str) {
        self.add(format_args!("<line x1=\"{from}\" x2=\"{to}\" y1=\"{0}\" y2=\"{0}\" class=\"{class}\"/>", px(y)));
    }

    /// A vertical line.
    pub fn down(&mut self, x: &str, top: f64, bottom: f64, class: &str) {
        self.add(format_args!(
            "<line x1=\"{x}\" x2=\"{x}\" y1=\"{}\" y2=\"{}\" class=\"{class}\"/>",
            px(top),
            px(bottom)
        ));
    }

    /// A line between two points.
    pub fn line(&mut self, from: (&str, f64), to: (&str, f64), class: &str) {
        let (y1, y2) = (px(from.1), px(to.1));
        self.add(format_args!("<line x1=\"{}\" x2=\"{}\" y1=\"{y1}\" y2=\"{y2}\" class=\"{class}\"/>", from.0, to.0));
    }

    /// A rectangle.
    pub fn rect(&mut self, x: &str, width: &str, y: f64, height: f64, class: &str) {
        let (y, height) = (px(y), px(height));
        self.add(format_args!("<rect x=\"{x}\" width=\"{width}\" y=\"{y}\" height=\"{height}\" class=\"{class}\"/>"));
    }

    /// A row that can be pointed at: nothing to see until the page's script marks it.
    pub fn row(&mut self, index: usize, y: f64, height: f64) {
        let (y, height) = (px(y), px(height));
        self.add(format_args!(
            "<rect x=\"0\" width=\"100%\" y=\"{y}\" height=\"{height}\" class=\"hit\" data-row=\"{index}\"/>"
        ));
    }

    /// A circle.
    pub fn circle(&mut self, x: &str, y: f64, radius: f64, class: &str) {
        self.add(format_args!("<circle cx=\"{x}\" cy=\"{}\" r=\"{}\" class=\"{class}\"/>", px(y), px(radius)));
    }

    /// A diamond around a point.
    pub fn diamond(&mut self, x: &str, y: f64, radius: f64, class: &str) {
        let r = px(radius);
        self.add(format_args!(
            "<svg x=\"{x}\" y=\"{}\" overflow=\"visible\"><path d=\"M0-{r}L{r} 0 0 {r}-{r} 0Z\" class=\"{class}\"/></svg>",
            px(y)
        ));
    }

    /// A path given as SVG writes it. The data must be made of numbers, not of anybody's text.
    pub fn path(&mut self, data: &str, class: &str) {
        self.add(format_args!("<path d=\"{data}\" class=\"{class}\"/>"));
    }

    /// Another drawing in a column of this one.
    pub fn column(&mut self, x: &str, width: &str, height: f64, drawing: &Self) {
        let height = px(height);
        self.add(format_args!(
            "<svg x=\"{x}\" width=\"{width}\" y=\"0\" height=\"{height}\" overflow=\"visible\">{}</svg>",
            drawing.inner
        ));
    }

    /// Another drawing as a group of a class.
    pub fn group(&mut self, class: &str, drawing: &Self) {
        self.add(format_args!("<g class=\"{class}\">{}</g>", drawing.inner));
    }

    /// The whole SVG, `height` pixels high and as wide as its place.
    #[must_use]
    pub fn finish(&self, described: &Described<'_>, height: f64, class: &str) -> String {
        self.wrap(described, &format!("height=\"{}\"", px(height)), class)
    }

    /// The whole SVG with a view box, for maps.
    #[must_use]
    pub fn finish_scaled(&self, described: &Described<'_>, (width, height): (f64, f64), class: &str) -> String {
        self.wrap(described, &format!("viewBox=\"0 0 {} {}\"", px(width), px(height)), class)
    }

    fn wrap(&self, described: &Described<'_>, size: &str, class: &str) -> String {
        let (id, title, description) = (described.id, escaped(described.title), escaped(described.description));
        format!(
            "<svg class=\"chart {class}\" {size} role=\"img\" aria-labelledby=\"{id}-t {id}-d\" \
             xmlns=\"http://www.w3.org/2000/svg\"><title id=\"{id}-t\">{title}</title><desc id=\"{id}-d\">{description}</desc>{}</svg>",
            self.inner
        )
    }

    /// A small mark for the key of a chart, said by the words next to it.
    #[must_use]
    pub fn key(&self, width: u32, height: u32) -> String {
        format!(
            "<svg width=\"{width}\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\">{}</svg>",
            self.inner
        )
    }
}

/// Finished SVG text as part of a page.
#[must_use]
pub fn embed(svg: String) -> AnyView {
    InertElement::new(svg).into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_labels_break_between_words() {
        assert_eq!(lines("People get on well together", 12), ["People get", "on well", "together"]);
        assert_eq!(lines("Incomprehensibilities", 5), ["Incomprehensibilities"]);
        assert!(lines("", 5).is_empty());
    }

    #[test]
    fn texts_are_escaped_and_nothing_is_styled_inline() {
        let mut drawing = Drawing::default();
        drawing.text("0", 10.04, "tb", "<b> & \"co\"");
        drawing.diamond(&at(12.0), 4.25, 8.0, "city-f");
        let svg = drawing.finish(&Described { id: "x", title: "A<B", description: "d" }, 40.0, "");
        assert!(svg.contains("&lt;b&gt; &amp; &quot;co&quot;"));
        assert!(svg.contains("<title id=\"x-t\">A&lt;B</title>"));
        assert!(svg.contains("y=\"10\" class=\"tb\""));
        assert!(!svg.contains("style="));
    }
}
