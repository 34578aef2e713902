//! Ward shapes laid out for drawing: done once, when the server starts.

use std::fmt::Write;
use survey::council::OnsCode;

/// A ward's shape: polygons of rings of points, longitude and latitude in degrees (WGS 84), as GeoJSON has them. The
/// first ring of a polygon is its outside, the others are holes.
#[derive(Clone, Debug, PartialEq)]
pub struct WardShape {
    /// The ward.
    pub ward: OnsCode,
    /// Its polygons.
    pub polygons: Vec<Vec<Vec<(f64, f64)>>>,
}

/// Width of the drawing in its own unit.
pub const WIDTH: f64 = 768.0;
const MARGIN: f64 = 6.0;
/// Lines of the grid searched for a label's place, each way.
const GRID: u32 = 20;
/// How much wider than high a label is.
const LABEL_SHAPE: f64 = 0.6;

/// A ward laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct LaidOut {
    /// The ward.
    pub ward: OnsCode,
    /// Its outline as SVG path data.
    pub path: String,
    /// The roomiest point of its largest polygon, where a label stands.
    pub label: (f64, f64),
    /// Room for a label at that point: half its width in the drawing's unit.
    pub room: f64,
}

/// All wards laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct WardMap {
    /// The wards.
    pub wards: Vec<LaidOut>,
    /// Height of the drawing in its own unit.
    pub height: f64,
}

type Ring = Vec<(f64, f64)>;

impl WardMap {
    /// Width of the drawing in its own unit.
    #[must_use]
    pub fn width() -> f64 {
        WIDTH
    }

    /// Lays shapes out: equirectangular, with longitudes shortened by the cosine of the middle latitude, which for one
    /// council is true to shape. `None` where there is nothing to draw.
    #[must_use]
    pub fn of(shapes: &[WardShape]) -> Option<Self> {
        let points = || shapes.iter().flat_map(|shape| shape.polygons.iter().flatten().flatten()).copied();
        let range = |values: &mut dyn Iterator<Item = f64>| {
            values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
        };
        let (west, east) = range(&mut points().map(|point| point.0));
        let (south, north) = range(&mut points().map(|point| point.1));
        let shorter = ((south + north) / 2.0).to_radians().cos();
        let scale = (WIDTH - 2.0 * MARGIN) / ((east - west) * shorter);
        if !(scale.is_finite() && scale > 0.0 && north > south) {
            return None;
        }
        let project = |(longitude, latitude): (f64, f64)| {
            (MARGIN + (longitude - west) * shorter * scale, MARGIN + (north - latitude) * scale)
        };
        let wards = shapes.iter().filter_map(|shape| {
            let polygons: Vec<Vec<Ring>> = shape
                .polygons
                .iter()
                .map(|rings| rings.iter().map(|ring| ring.iter().copied().map(project).collect()).collect())
                .collect();
            let largest = polygons.iter().max_by(|a, b| size(a).total_cmp(&size(b)))?;
            let (label, room) = roomiest(largest)?;
            Some(LaidOut { ward: shape.ward.clone(), path: path(&polygons), label, room })
        });
        Some(Self { wards: wards.collect(), height: 2.0 * MARGIN + (north - south) * scale })
    }
}

fn size(polygon: &[Ring]) -> f64 {
    polygon.first().map_or(0.0, |ring| area(ring))
}

/// Twice the area of a ring, by the shoelace formula.
fn area(ring: &[(f64, f64)]) -> f64 {
    ring.windows(2).map(|pair| pair[0].0 * pair[1].1 - pair[1].0 * pair[0].1).sum::<f64>().abs()
}

fn path(polygons: &[Vec<Ring>]) -> String {
    let mut data = String::new();
    for ring in polygons.iter().flatten() {
        for (index, (x, y)) in ring.iter().enumerate() {
            let _ = write!(data, "{}{x:.1} {y:.1}", if index == 0 { 'M' } else { 'L' });
        }
        data.push('Z');
    }
    data
}

/// The grid point inside a polygon farthest from its edges, measured with widths counted less because labels are wide.
fn roomiest(polygon: &[Ring]) -> Option<((f64, f64), f64)> {
    let outside = polygon.first()?;
    let (left, right) = bounds(outside.iter().map(|point| point.0));
    let (top, bottom) = bounds(outside.iter().map(|point| point.1));
    let mut best: Option<((f64, f64), f64)> = None;
    for (row, column) in (1..GRID).flat_map(|row| (1..GRID).map(move |column| (row, column))) {
        let share = |step: u32| f64::from(step) / f64::from(GRID);
        let point = (left + (right - left) * share(column), top + (bottom - top) * share(row));
        if !inside(polygon, point) {
            continue;
        }
        let room = polygon.iter().flat_map(|ring| ring.windows(2)).map(|edge| distance(point, edge[0], edge[1]));
        let room = room.fold(f64::INFINITY, f64::min);
        if best.is_none_or(|(_, most)| room > most) {
            best = Some((point, room));
        }
    }
    best.map(|(point, room)| (point, room / LABEL_SHAPE))
}

fn bounds(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
}

/// Even-odd rule over all rings, so that holes are outside.
fn inside(polygon: &[Ring], (x, y): (f64, f64)) -> bool {
    polygon.iter().flat_map(|ring| ring.windows(2)).fold(false, |within, edge| {
        let ((x1, y1), (x2, y2)) = (edge[0], edge[1]);
        let crosses = (y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1;
        within != crosses
    })
}

fn distance(point: (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
    let shape = |(x, y): (f64, f64)| (x * LABEL_SHAPE, y);
    let ((px, py), (ax, ay), (bx, by)) = (shape(point), shape(from), shape(to));
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { (((px - ax) * dx + (py - ay) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (px - ax - along * dx).hypot(py - ay - along * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(ring: &[(f64, f64)]) -> WardShape {
        WardShape { ward: "E05014735".parse().unwrap(), polygons: vec![vec![ring.to_vec()]] }
    }

    #[test]
    fn a_label_stands_inside_even_a_bent_ward() {
        // A horseshoe: its centre of gravity lies outside it.
        let bent = [
            (0.0, 0.0),
            (4.0, 0.0),
            (4.0, 4.0),
            (3.0, 4.0),
            (3.0, 1.0),
            (1.0, 1.0),
            (1.0, 4.0),
            (0.0, 4.0),
            (0.0, 0.0),
        ];
        let map = WardMap::of(&[shape(&bent.map(|(x, y)| (x / 100.0, 51.0 + y / 100.0)))]).unwrap();
        let (x, y) = map.wards[0].label;
        let ring: Ring = map.wards[0]
            .path
            .trim_start_matches('M')
            .trim_end_matches('Z')
            .split('L')
            .map(|point| point.split_once(' ').map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap())).unwrap())
            .collect();
        assert!(inside(&[ring], (x, y)));
        assert!(map.height > 0.0 && map.wards[0].room > 0.0);
    }

    #[test]
    fn nothing_to_draw_is_no_map() {
        assert_eq!(WardMap::of(&[]), None);
        assert_eq!(WardMap::of(&[shape(&[(1.0, 51.0), (1.0, 51.0), (1.0, 51.0)])]), None);
    }
}
