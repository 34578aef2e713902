//! Plain charts as SVG: one panel a place, lines told apart by mark and dash as well as by shade.

use crate::city::{CITY, Method, PROPORTIONS, Results};
use crate::tables::{name, places};

const PANEL: (f64, f64) = (300.0, 170.0);
/// Room to the left of and above a panel.
const GAP: (f64, f64) = (56.0, 62.0);
const HEAD: f64 = 74.0;
const COLUMNS: usize = 3;

/// A line of a chart: the method, its shade, its dash and its mark.
struct Line {
    method: Method,
    shade: &'static str,
    dash: &'static str,
    mark: fn(f64, f64) -> String,
}

fn circle(x: f64, y: f64) -> String {
    format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.2\"/>")
}

fn square(x: f64, y: f64) -> String {
    format!("<rect x=\"{:.1}\" y=\"{:.1}\" width=\"6\" height=\"6\"/>", x - 3.0, y - 3.0)
}

fn triangle(x: f64, y: f64) -> String {
    format!("<path d=\"M{:.1} {:.1}l3.8 6.6h-7.6z\"/>", x, y - 4.0)
}

const RECOMMENDED: Line = Line { method: Method::Recommended, shade: "#0b3d62", dash: "none", mark: circle };

/// What is published beside the plain interval, on the whole scale.
pub fn plain(results: &Results) -> String {
    let plain = Line { method: Method::PlainWald, shade: "#a33b00", dash: "6 4", mark: square };
    let title = "Coverage of 95% intervals: what is published, and the plain interval";
    chart(title, results, &[RECOMMENDED, plain], (0.0, 1.0), 0.2)
}

/// What is published beside other rules, near 95%.
pub fn methods(results: &Results) -> String {
    let switching = Line { method: Method::Switching, shade: "#a33b00", dash: "6 4", mark: square };
    let exact = Line { method: Method::KornGraubard, shade: "#4d4d4d", dash: "2 3", mark: triangle };
    let title = "Coverage of 95% intervals: what is published, and other rules";
    chart(title, results, &[RECOMMENDED, switching, exact], (0.9, 1.0), 0.02)
}

fn chart(title: &str, results: &Results, lines: &[Line], (low, high): (f64, f64), step: f64) -> String {
    let rows = (CITY + 1).div_ceil(COLUMNS);
    let width = COLUMNS as f64 * (PANEL.0 + GAP.0) + 20.0;
    let height = HEAD + rows as f64 * (PANEL.1 + GAP.1) + 10.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" role=\"img\" \
         aria-labelledby=\"title description\" font-family=\"Arial, Helvetica, sans-serif\" font-size=\"12\" \
         fill=\"#0b0c0c\">\n<title id=\"title\">{title}</title>\n<desc id=\"description\">One panel for wards of each base \
         and one for the city. Across: the true share, from 2% to 98%. Up: how many of the intervals contain it. The \
         band is 93% to 97%. The numbers are in the table beside the chart.</desc>\n<rect width=\"{width:.0}\" \
         height=\"{height:.0}\" fill=\"#ffffff\"/>\n<text x=\"{:.0}\" y=\"24\" font-size=\"16\" \
         font-weight=\"bold\">{title}</text>\n",
        GAP.0
    );
    for (position, line) in lines.iter().enumerate() {
        let x = GAP.0 + 220.0 * position as f64;
        svg += &path(line, &format!("M{x:.0} 46h36"));
        svg += &format!("<g fill=\"{}\">{}</g>", line.shade, (line.mark)(x + 18.0, 46.0));
        svg += &format!("<text x=\"{:.0}\" y=\"50\">{}</text>\n", x + 44.0, name(line.method));
    }
    for (place, label) in places().take(CITY + 1) {
        let left = GAP.0 + (place % COLUMNS) as f64 * (PANEL.0 + GAP.0);
        let top = HEAD + 20.0 + (place / COLUMNS) as f64 * (PANEL.1 + GAP.1);
        let y = |share: f64| top + PANEL.1 * (1.0 - (share.max(low) - low) / (high - low));
        let x = |proportion: usize| left + PANEL.0 * (proportion as f64 + 0.5) / PROPORTIONS.len() as f64;
        let heading = if label == "city" {
            "The city".to_owned()
        } else {
            format!("{} answers", label.replace("ward, ", "Wards of about "))
        };
        svg += &format!("<text x=\"{left:.0}\" y=\"{:.0}\" font-weight=\"bold\">{heading}</text>\n", top - 7.0);
        svg += &format!(
            "<rect x=\"{left:.0}\" y=\"{:.1}\" width=\"{:.0}\" height=\"{:.1}\" fill=\"#dfe9f2\"/>\n",
            y(0.97),
            PANEL.0,
            y(0.93) - y(0.97)
        );
        let ticks = ((high - low) / step).round() as usize;
        for tick in 0..=ticks {
            let share = low + step * tick as f64;
            svg += &format!(
                "<path d=\"M{left:.0} {0:.1}h{1:.0}\" stroke=\"#b1b4b6\" stroke-width=\"0.6\"/><text x=\"{2:.0}\" \
                 y=\"{3:.1}\" text-anchor=\"end\">{4:.0}%</text>\n",
                y(share),
                PANEL.0,
                left - 5.0,
                y(share) + 4.0,
                100.0 * share
            );
        }
        for (proportion, p) in PROPORTIONS.iter().enumerate() {
            svg += &format!(
                "<text x=\"{:.1}\" y=\"{:.0}\" text-anchor=\"middle\" font-size=\"10\">{:.0}%</text>\n",
                x(proportion),
                top + PANEL.1 + 14.0,
                100.0 * p
            );
        }
        for line in lines {
            let coverage = |proportion| results.tally(place, proportion, line.method).coverage();
            let points: Vec<(f64, f64)> = (0..PROPORTIONS.len()).map(|p| (x(p), y(coverage(p)))).collect();
            let steps: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1} {y:.1}")).collect();
            svg += &path(line, &format!("M{}", steps.join("L")));
            let marks: String = points.iter().map(|(x, y)| (line.mark)(*x, *y)).collect();
            svg += &format!("<g fill=\"{}\">{marks}</g>\n", line.shade);
        }
    }
    svg + "</svg>\n"
}

fn path(line: &Line, along: &str) -> String {
    let Line { shade, dash, .. } = line;
    format!("<path d=\"{along}\" fill=\"none\" stroke=\"{shade}\" stroke-width=\"1.8\" stroke-dasharray=\"{dash}\"/>")
}
