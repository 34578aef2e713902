//! One area's figures as a page may read them.

use survey::clock::Timestamp;
use survey::estimate::{Comparison, Estimate, Figure};
use survey::publication::{AreaResult, PairResult, PairedComparison, RankRange, Share};

/// An area's figures without any that would give a withheld one away.
///
/// A publication leaves those out already. The page checks again, because two figures shown together can be taken from
/// each other: with the council's figure and that of the rest at hand, a withheld ward is one subtraction away.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    area: &'a AreaResult,
}

impl<'a> Reading<'a> {
    /// Reads an area.
    #[must_use]
    pub fn of(area: &'a AreaResult) -> Self {
        Self { area }
    }

    /// The figure.
    #[must_use]
    pub fn figure(self) -> Figure {
        self.area.figure
    }

    /// The estimate, unless withheld.
    #[must_use]
    pub fn estimate(self) -> Option<Estimate> {
        self.area.figure.estimate().copied()
    }

    /// People who took part.
    #[must_use]
    pub fn took_part(self) -> Option<u32> {
        self.estimate().and(self.area.took_part)
    }

    /// The rest of the council.
    #[must_use]
    pub fn rest(self) -> Option<Estimate> {
        self.estimate().and(self.area.rest).and_then(|rest| rest.estimate().copied())
    }

    /// Ward minus the rest.
    #[must_use]
    pub fn against_rest(self) -> Option<Comparison> {
        self.estimate().and(self.area.against_rest)
    }

    /// The last wave's figure.
    #[must_use]
    pub fn last(self) -> Option<Figure> {
        self.area.last
    }

    /// The last wave's estimate, unless withheld.
    #[must_use]
    pub fn last_estimate(self) -> Option<Estimate> {
        self.area.last.and_then(|last| last.estimate().copied())
    }

    /// This wave minus the last, where both are shown.
    #[must_use]
    pub fn against_last(self) -> Option<Comparison> {
        self.estimate().and(self.last_estimate()).and(self.area.against_last)
    }

    /// Places the ward could hold.
    #[must_use]
    pub fn rank(self) -> Option<RankRange> {
        self.estimate().and(self.area.rank)
    }

    /// When the figure was published first, where it was kept because few people have answered since.
    #[must_use]
    pub fn as_published(self) -> Option<Timestamp> {
        self.estimate().and(self.area.as_published)
    }

    /// Shares of the base.
    #[must_use]
    pub fn shares(self) -> &'a [Share] {
        if self.estimate().is_some() { &self.area.shares } else { &[] }
    }

    /// Shares outside the base.
    #[must_use]
    pub fn outside(self) -> &'a [Share] {
        if self.estimate().is_some() { &self.area.outside } else { &[] }
    }
}

/// The paired difference of a ward, where both of its figures are shown.
#[must_use]
pub fn paired(pair: &PairResult, ward: usize, first: Reading<'_>, second: Reading<'_>) -> Option<PairedComparison> {
    first.estimate().and(second.estimate()).and(pair.wards.get(ward).copied().flatten())
}
