//! The resident's pages: from the start page to the reference at the end. One thing on a page, no script, and every
//! form a plain POST to the page's own address, after which the server saves and sends the person on.
//!
//! Each page is a model (a plain struct) and a function that turns it into a whole document. The models carry
//! errors and what was typed, so a page with errors is the same function with another model.

mod about_you;
mod check;
mod code;
mod copy;
mod done;
mod expired;
pub(crate) mod frame;
mod open;
mod outside;
mod postcode;
mod progress;
pub(crate) mod question;
mod return_code;
mod return_message;
mod start;
mod stop;
mod stopped;
mod waiting;
mod ward;
mod withdraw;

#[cfg(test)]
mod gallery;
#[cfg(test)]
pub(crate) mod testing;

pub use about_you::{AboutYouPage, about_you_page};
pub use check::{CheckPage, CheckSection, check_page};
pub use code::{CodePage, CodeProblem, code_page};
pub use copy::{CopyGonePage, CopyPage, copy_gone_page, copy_page};
pub use done::{DonePage, done_page};
pub use expired::{ExpiredPage, expired_page};
pub use frame::Frame;
pub use open::{OpenLinkPage, open_link_page};
pub use outside::{OutsidePage, outside_page};
pub use postcode::{PostcodePage, PostcodeProblem, postcode_page};
pub use progress::Progress;
pub use question::{EarlierBound, Places, QuestionControl, QuestionPage, WardOption, question_page};
pub use return_code::{EmailForm, EmailProblem, ReturnCodePage, return_code_page};
pub use return_message::ReturnMessage;
pub use start::{StartPage, minutes_for, start_page};
pub use stop::{StopPage, stop_page};
pub use stopped::{StoppedPage, stopped_page};
pub use waiting::{Waiting, WaitingPage, waiting_page};
pub use ward::{LIVES_OUTSIDE, WardChoice, WardPage, ward_page};
pub use withdraw::{
    ConfirmWithdrawalPage, WithdrawPage, WithdrawProblem, WithdrawnPage, confirm_withdrawal_page, withdraw_page,
    withdrawn_page,
};
