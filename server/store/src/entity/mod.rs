//! One module per table. They never leave this crate: what it gives and takes are `survey` types.

pub(crate) mod account;
pub(crate) mod account_ward;
pub(crate) mod answer;
pub(crate) mod answer_mark;
pub(crate) mod audit_event;
pub(crate) mod contact_attempt;
pub(crate) mod council;
pub(crate) mod feedback;
pub(crate) mod interview;
pub(crate) mod invitation;
pub(crate) mod paper;
pub(crate) mod population_target;
pub(crate) mod postcode;
pub(crate) mod publication;
pub(crate) mod question_set;
pub(crate) mod response;
pub(crate) mod session;
pub(crate) mod sign_in_throttle;
pub(crate) mod survey;
pub(crate) mod translation_approval;
pub(crate) mod ward;
pub(crate) mod wave;
pub(crate) mod wave_stratum;
pub(crate) mod weight;
pub(crate) mod weight_set;
