//! The officer's pages of question sets: the list of them, and the designer, in which a draft is written, checked, translated and published.
//!
//! Everything works without script: each button is a form's, and a page that was left with something wrong comes back with what was typed.

pub mod form;
