/// The largest contributions to a cell and their sum, for rules of dominance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contributions {
    /// Sum over everybody in the cell.
    pub total: f64,
    /// The three largest, largest first; 0 where there are fewer.
    pub largest: [f64; 3],
}

impl Contributions {
    /// Sums and sorts what each person contributes: a survey weight, or a weight times an amount.
    ///
    /// ```
    /// use statistics::disclosure::Contributions;
    ///
    /// let found = Contributions::of([1.0, 5.0, 2.0, 3.0]);
    /// assert_eq!(found.largest, [5.0, 3.0, 2.0]);
    /// assert_eq!(found.total, 11.0);
    /// ```
    #[must_use]
    pub fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut found = Self { total: 0.0, largest: [0.0; 3] };
        for value in values {
            found.total += value;
            let mut carried = value;
            for place in &mut found.largest {
                if carried > *place {
                    std::mem::swap(place, &mut carried);
                }
            }
        }
        found
    }

    /// What the `count` largest (at most 3) hold of the total.
    pub(super) fn share_of_largest(&self, count: usize) -> f64 {
        self.largest.iter().take(count).sum::<f64>() / self.total
    }

    /// What the second largest knows least about: the total less the two largest, as a share of the largest.
    pub(super) fn remainder(&self) -> f64 {
        (self.total - self.largest[0] - self.largest[1]) / self.largest[0]
    }
}
