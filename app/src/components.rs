//! Page furniture and form controls, with the names the GOV.UK Design System gives them.

mod back_link;
mod checkboxes;
mod contact;
mod demonstration_strip;
mod entry_input;
mod error_summary;
mod footer;
mod group;
mod header;
mod notice;
mod parts_input;
mod radios;
mod ranking;
mod select;
mod summary_list;
mod text_area;
mod text_input;

pub use back_link::BackLink;
pub use checkboxes::{Checkboxes, Instead};
pub use contact::{Contact, ContactDetails};
pub use demonstration_strip::DemonstrationStrip;
pub use entry_input::EntryInput;
pub use error_summary::{ErrorSummary, FieldError};
pub use footer::Footer;
pub(crate) use group::described;
pub use group::{Asked, Group};
pub use header::Header;
pub use notice::Notice;
pub use parts_input::{PartField, PartsInput};
pub(crate) use radios::radio_buttons;
pub use radios::{BesideText, RadioItem, Radios};
pub use ranking::Ranking;
pub use select::{Select, SelectItem};
pub use summary_list::{SummaryList, SummaryRow};
pub use text_area::TextArea;
pub use text_input::TextInput;
