//! A city that exists only here, surveyed again and again, to see how often intervals contain the truth.
//!
//! Shared by the quick test (`tests/coverage.rs`) and the report (`examples/coverage`).

mod experiment;
mod methods;
mod population;
mod precision;
mod question;
pub mod surveys;
mod tally;
mod wave;

pub use experiment::{AT_LEAST, CITY, ENOUGH, Experiment, PROPORTIONS, Results};
pub use methods::{Found, LEVEL, Method};
pub use population::{BASES, City};
pub use precision::Precision;
pub use tally::Tally;
pub use wave::Nonresponse;
