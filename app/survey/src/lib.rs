//! The domain of residents' surveys: places, questions, answers, the way through a questionnaire,
//! and the published estimate. Pure: no input or output, no page, no database; builds for the browser.
//!
//! The data's way through these types: [`question_set`] → [`answer`] → (store) → [`weighting`] →
//! (statistics) → [`estimate`] → [`disclosure`] → [`publication`] → pages and exports. Nothing downstream of
//! [`publication`] computes a number.

pub mod access_code;
pub mod answer;
pub mod calendar;
pub mod clock;
pub mod code;
pub mod council;
pub mod disclosure;
pub mod draft;
pub mod email_address;
pub mod estimate;
pub mod feedback;
pub mod fields;
pub mod id;
pub mod interview;
pub mod journey;
pub mod kiosk;
pub mod link_code;
pub mod order;
pub mod paper;
pub mod postcode;
pub mod profile;
pub mod publication;
pub mod question;
pub mod question_bank;
pub mod question_set;
pub mod reference;
pub mod response;
pub mod return_code;
pub mod role;
pub mod rule;
pub mod signals;
pub mod situation;
pub mod span;
mod symbols;
pub mod text;
pub mod typed_code;
pub mod wave;
pub mod weighting;
pub mod writing;
