//! Charts as SVG text, drawn on the server. No script, no inline style.
//!
//! One SVG has x in per cent and y in pixels, without a view box: it stretches with the page while its text keeps its
//! size. Where labels need another place on a phone there are two SVGs and the style sheet shows one; the other is not
//! displayed, so it is read once. Every chart says in `<title>` what it is and in `<desc>` every number that matters; the
//! page puts a table with the same figures beside it.

pub mod answers;
pub mod axis;
pub mod dots;
pub mod drawing;
pub mod map;
pub mod map_layout;
pub mod ranks;
pub mod waves;
