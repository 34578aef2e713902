/// How intervals of one method did in one cell.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Tally {
    /// Intervals made.
    pub intervals: f64,
    /// Of which lay wholly below the truth.
    pub below: f64,
    /// Of which lay wholly above the truth.
    pub above: f64,
    width: f64,
    surveys: f64,
    /// Sums over surveys, of the hits, the hits squared, and hits times intervals, and intervals squared.
    squares: [f64; 3],
}

impl Tally {
    /// Counts the intervals of one survey, each with the truth it should contain.
    pub fn survey(&mut self, intervals: impl Iterator<Item = (f64, f64, f64)>) {
        let (mut made, mut hits) = (0.0, 0.0);
        for (lower, upper, truth) in intervals {
            made += 1.0;
            self.width += upper - lower;
            if upper < truth {
                self.below += 1.0;
            } else if lower > truth {
                self.above += 1.0;
            } else {
                hits += 1.0;
            }
        }
        if made > 0.0 {
            self.intervals += made;
            self.surveys += 1.0;
            for (sum, product) in self.squares.iter_mut().zip([hits * hits, hits * made, made * made]) {
                *sum += product;
            }
        }
    }

    /// The other's surveys as well.
    pub fn merge(&mut self, other: &Self) {
        self.intervals += other.intervals;
        self.below += other.below;
        self.above += other.above;
        self.width += other.width;
        self.surveys += other.surveys;
        for (sum, product) in self.squares.iter_mut().zip(other.squares) {
            *sum += product;
        }
    }

    /// Share of intervals that contain the truth.
    pub fn coverage(&self) -> f64 {
        1.0 - (self.below + self.above) / self.intervals
    }

    /// Mean width.
    pub fn width(&self) -> f64 {
        self.width / self.intervals
    }

    /// Standard error of [`coverage`](Self::coverage) by chance of the simulation: a ratio over surveys, because the
    /// wards of one survey are weighted together.
    pub fn error(&self) -> f64 {
        let coverage = self.coverage();
        let [hits, both, made] = self.squares;
        let spread = (hits - 2.0 * coverage * both + coverage * coverage * made).max(0.0);
        (spread * self.surveys / (self.surveys - 1.0)).sqrt() / self.intervals
    }
}
