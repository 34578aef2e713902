//! Words for figures. Rules kept here and nowhere else:
//!
//! - The interval stands beside the figure. "About 7 in 10" is said only where the interval is at most
//!   [`estimate::WIDEST_FOR_ONE_FIGURE`] wide; a wider one is given as a range, without a figure first.
//! - "Higher", "lower", "up" and "down" follow [`survey::estimate::Direction`], the adjusted test, and nothing else.
//!   Otherwise the figures are "not clearly different". Never "the same", never "not significant".
//! - Whole per cent; differences in points with a sign, rounded after they were worked out.
//! - One reason for every withheld figure, so that the reader cannot tell a small group from its neighbour's.

pub mod difference;
pub mod estimate;
pub mod number;
pub mod question;
