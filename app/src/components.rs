//! Page furniture and form controls, with the names the GOV.UK Design System gives them.

mod back_link;
mod contact;
mod demonstration_strip;
mod error_summary;
mod footer;
mod header;
mod notice;
mod radios;
mod summary_list;
mod text_input;

pub use back_link::BackLink;
pub use contact::{Contact, ContactDetails};
pub use demonstration_strip::DemonstrationStrip;
pub use error_summary::{ErrorSummary, FieldError};
pub use footer::Footer;
pub use header::Header;
pub use notice::Notice;
pub use radios::{RadioItem, Radios};
pub use summary_list::{SummaryList, SummaryRow};
pub use text_input::TextInput;
