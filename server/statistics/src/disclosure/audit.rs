//! Attacks on what is shown, made without knowing how it was protected.
//!
//! [`tables()`] knows cells and relations; [`groups()`] knows people: which rows stand behind each figure ever shown,
//! under any filter and in any publication. Neither shares code with [`suppress`](super::suppress); what
//! [`release`](super::release) has beyond it are the sums that the second finds.

mod bounds;
mod span;

pub use bounds::tables;
pub use span::{Group, groups};
pub(super) use span::{Sum, differences, sums};

use super::Bounds;

/// Something that a reader can work out.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Finding {
    /// A small group is shown as such.
    Shown {
        /// Its name.
        group: String,
        /// People in it.
        people: usize,
    },
    /// Two shown groups, one within the other, differ by few people.
    Difference {
        /// The larger.
        larger: String,
        /// The smaller.
        smaller: String,
        /// People in the larger only.
        people: usize,
    },
    /// Figures of a small group are a sum of shown figures.
    Sum {
        /// Its name, or the people it is made of.
        group: String,
        /// People in it.
        people: usize,
    },
    /// The number of people in a sensitive cell lies within narrow bounds.
    Narrow {
        /// The cell.
        group: String,
        /// People in it.
        people: usize,
        /// What a reader can work out.
        bounds: Bounds,
    },
}
