//! Question sets as XLSForm workbooks (xlsform.org), as KoboToolbox, ODK, Ona and SurveyCTO take them: the sheets `survey`,
//! `choices` and `settings`.
//!
//! What XLSForm has no word for stands in columns that begin with `wardwise_`, which other programs pass over: so a workbook
//! written here is read back as it was, and what somebody changed in its XLSForm columns counts. What other programs will not
//! do is listed on the sheet `not said`.

mod cells;
mod constraint;
mod expression;
mod languages;
mod limits;
mod read;
mod relevant;
mod write;

pub use crate::not_said::{ImportError, NotSaid};
pub use limits::{MOST_BYTES, MOST_UNZIPPED};
pub use read::{Imported, read};
pub use write::{Written, write};

/// What our own columns begin with.
const OWN: &str = "wardwise_";
/// The name of the column that holds what XLSForm cannot say, as JSON.
const REST: &str = "wardwise_rest";
/// Under this name the rest holds the XLSForm columns it goes with.
const AS_WRITTEN: &str = "as_written";

#[cfg(test)]
mod tests;
