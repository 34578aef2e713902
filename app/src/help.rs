//! Help pages for everybody: with a council's name below `/help/{slug}`, without one below `/help`. They say only
//! what is true of every installation; what differs between councils comes with the model or is left out.

mod accessibility;
mod cookies;
mod feedback;
mod index;
mod page;
mod privacy;
pub mod statement;

pub use accessibility::{AccessibilityPage, accessibility_page};
pub use cookies::{CookiesPage, cookies_page};
pub use feedback::{FeedbackPage, FeedbackProblem, feedback_page, feedback_sent_page};
pub use index::{HelpPage, help_page};
pub use privacy::{PrivacyPage, privacy_page};
