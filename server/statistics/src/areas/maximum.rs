use super::AreaError;
use super::likelihood::{Model, Point};

/// Steps of the grid in `ln(A + min D)`. The likelihood is a sum of terms in `ln(A + D)`, none of which bends within less
/// than about 1.
const STEP: f64 = 0.05;
/// Width of the bracket, relative to `A + min D`, at which a maximum is found.
const TOLERANCE: f64 = 1e-15;
/// Halvings that take any bracket down to rounding.
const MOST_STEPS: usize = 300;

/// The maximum of the restricted likelihood over `A >= 0`, and how often the likelihood was evaluated.
///
/// The likelihood of an area model may have several maxima, where areas of very different precision disagree. So the score is taken along a grid up to an `A` beyond which the likelihood can only fall; each change from rising to
/// falling brackets a maximum, which is then narrowed down by Fisher's scoring kept inside the bracket. The highest one
/// wins, the boundary 0 among them; of equals the smallest.
pub(super) fn maximum(model: &Model) -> Result<(Point, usize), AreaError> {
    let smallest = model.variances.first().copied().unwrap_or(1.0);
    let upper = model.upper().ok_or(AreaError::Collinear)?;
    if !upper.is_finite() {
        return Err(AreaError::Overflow);
    }
    let steps = ((upper / smallest).ln_1p() / STEP).ceil().max(1.0);
    let mut evaluations = 0_usize;
    let mut at = |a: f64| {
        evaluations += 1;
        model.at(a)
    };
    let mut left = at(0.0)?;
    let mut best: Option<Point> = None;
    let keep = |best: &mut Option<Point>, point: Point| {
        if best.as_ref().is_none_or(|best| point.value > best.value) {
            *best = Some(point);
        }
    };
    if left.score <= 0.0 {
        keep(&mut best, model.at(0.0)?);
    }
    for step in 1..=steps as usize {
        let to = smallest * ((upper / smallest).ln_1p() * step as f64 / steps).exp_m1();
        let right = at(to)?;
        if left.score > 0.0 && right.score <= 0.0 {
            let bracket = (left.area_variance, right.area_variance);
            keep(&mut best, narrow(&mut at, bracket, smallest)?);
        }
        left = right;
    }
    // Rounding of the last point only: beyond it the score is below 0.
    if best.is_none() {
        keep(&mut best, left);
    }
    best.map(|point| (point, evaluations)).ok_or(AreaError::Overflow)
}

/// The point between an `A` with a positive score and one without where the score is 0.
fn narrow(
    at: &mut impl FnMut(f64) -> Result<Point, AreaError>,
    (mut low, mut high): (f64, f64),
    smallest: f64,
) -> Result<Point, AreaError> {
    let mut point = at(0.5 * (low + high))?;
    for _ in 0..MOST_STEPS {
        let width = high - low;
        (low, high) = if point.score > 0.0 { (point.area_variance, high) } else { (low, point.area_variance) };
        let to = point.area_variance + point.score / point.information;
        // A step that leaves the bracket, or after one that did not halve it: the middle.
        let slow = high - low > 0.5 * width;
        let next = if to > low && to < high && !slow { to } else { 0.5 * (low + high) };
        let small = (next - point.area_variance).abs() <= TOLERANCE * (next + smallest);
        if small || next <= low || next >= high {
            break;
        }
        point = at(next)?;
    }
    Ok(point)
}
