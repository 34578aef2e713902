use super::Estimand;

/// A value with its linearised influence `e` on the rows of its domain (0 elsewhere): what the variance is computed of.
///
/// The influence of a difference is the difference of the influences, which carries the covariance of overlapping or
/// paired domains (Särndal, Swensson & Wretman 1992, chapter 5).
#[derive(Debug, Clone)]
pub struct Linearised {
    pub(crate) estimand: Estimand,
    pub(crate) value: Option<f64>,
    /// Ascending rows of the domain with a valid answer.
    pub(crate) rows: Vec<u32>,
    /// `e` on these rows.
    pub(crate) influence: Vec<f64>,
    pub(crate) base: Base,
    /// All answers with a weight are the same.
    pub(crate) identical: bool,
}

/// The base of an estimate.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Base {
    /// Rows with a weight other than 0.
    pub(crate) n: usize,
    pub(crate) sum: f64,
    pub(crate) squares: f64,
    pub(crate) degrees_of_freedom: usize,
}

impl Linearised {
    /// The value, `None` if nobody is in the domain.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        self.value
    }

    /// The unweighted base: rows with a valid answer and a weight other than 0.
    #[must_use]
    pub fn n(&self) -> usize {
        self.base.n
    }

    /// Rows of both, ascending, with the difference of the influences.
    pub(crate) fn subtract(&self, other: &Self) -> (Vec<u32>, Vec<f64>) {
        let mut rows = Vec::with_capacity(self.rows.len() + other.rows.len());
        let mut influence = Vec::with_capacity(rows.capacity());
        let (mut i, mut j) = (0, 0);
        while i < self.rows.len() || j < other.rows.len() {
            let left = self.rows.get(i).copied().unwrap_or(u32::MAX);
            let right = other.rows.get(j).copied().unwrap_or(u32::MAX);
            let mut e = 0.0;
            if left <= right {
                e += self.influence[i];
                i += 1;
            }
            if right <= left {
                e -= other.influence[j];
                j += 1;
            }
            rows.push(left.min(right));
            influence.push(e);
        }
        (rows, influence)
    }
}
