//! What councillors and the public read: results of a wave for a council and its wards.
//!
//! Every page is a function of a model: `ward_page(&context, &page)` returns the whole document. All figures come from
//! [`survey::publication::Publication`]; pages choose, round and sort them, and never work out a new one. Words for
//! figures stand in [`wording`] alone, so that every page speaks of uncertainty in the same way.

pub mod address;
pub mod charts;
mod council_page;
mod data_page;
mod frame;
mod how_page;
pub mod model;
mod no_results_page;
mod picker;
mod reading;
mod table;
mod ward_page;
mod wards_page;
pub mod wording;

pub use charts::map_layout::{WardMap, WardShape};
pub use council_page::council_page;
pub use data_page::data_page;
pub use how_page::how_page;
pub use model::{
    Comparator, CouncilPage, DataPage, HowPage, NoResultsPage, Release, Replacement, WardPage, WardSort, WardsPage,
    WaveChoice,
};
pub use no_results_page::no_results_page;
pub use ward_page::ward_page;
pub use wards_page::wards_page;

#[cfg(test)]
mod checks;
#[cfg(test)]
#[path = "../examples/results_gallery/sample.rs"]
mod sample;
