//! Paper questionnaires: printing them, and keying those that come back.

mod form;
mod key;
mod list;
mod remove;
mod settle;

pub use form::{KeyRow, KeySection, KeyText};
pub use key::{KeyPage, Round, key_page};
pub use list::{LanguageChoice, PaperListPage, PaperNotice, PaperRow, PaperState, paper_list_page};
pub use remove::{RemovePaperPage, remove_paper_page};
pub use settle::{Difference, SETTLE_REASONS, SettlePage, settle_page};
