//! Interviews by telephone and face to face: what an attempt to reach somebody led to, and the cards shown at the door. Which
//! questions are asked, and which answers count, is the journey's as online.

mod cards;
mod outcome;

pub use cards::{Card, CardFace, card_of, cards};
pub use outcome::{Outcome, OutcomeClass, OutcomeError};
