//! Inputs meant to break things, through every field and every other way in: no error of ours, no panic, and what is taken
//! is stored, shown and exported as it was sent, in the form that `docs/typed-text.md` describes.

mod corpus;
mod drafts;
mod elsewhere;
mod files;
mod page;
mod questions;
mod residents;
mod staff;
mod written;
