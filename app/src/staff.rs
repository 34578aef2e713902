//! Pages of officers, administrators and councillors at work: signing in, fieldwork, weighting, publishing, accounts.
//!
//! Each page is one function of a plain model that the server fills. Forms are plain posts; a page that shows errors
//! keeps what was typed, except passwords.

mod account;
mod account_message;
mod accounts;
mod audit;
mod choices;
mod council;
mod enrol;
mod feedback;
mod fieldwork;
mod fieldwork_days;
mod fieldwork_wards;
mod forbidden;
mod forgotten;
mod frame;
mod interview;
mod kiosks;
mod languages;
mod managed_account;
mod margin_chart;
mod margins;
mod nav;
mod new_account;
mod no_wave;
mod paper;
mod progress;
mod publish;
mod published;
mod recovery_codes;
mod scroll_table;
mod second_factor;
mod set_password;
mod shown_link;
mod sign_in;
mod sign_in_code;
mod signed_out;
mod ward_sort;
mod wave_form;
mod weight_set;
mod weight_sets;
mod weighting;
mod weighting_settings;
mod words;

pub(crate) use frame::{StaffHead, notice, staff_document};
pub(crate) use scroll_table::scroll_table;

pub use account::{AccountPage, MIN_PASSWORD_CHARACTERS, SessionRow, account_page};
pub use account_message::{AccountMessage, AskedBy};
pub use accounts::{AccountRow, AccountState, AccountsPage, accounts_page};
pub use audit::{AUDIT_ENTRIES_SHOWN, AuditChoice, AuditChoices, AuditPage, AuditRow, AuditState, audit_page};
pub use council::{CouncilForm, CouncilPage, council_page};
pub use enrol::{EnrolPage, QrPicture, enrol_page};
pub use feedback::{COMMENTS_SHOWN, FeedbackListPage, FeedbackRow, feedback_list_page};
pub use fieldwork::{FieldworkPage, fieldwork_page};
pub use fieldwork_days::DayCount;
pub use forbidden::{ForbiddenPage, forbidden_page};
pub use forgotten::{ForgottenPage, forgotten_page};
pub use interview::{
    AttemptRow, InterviewAboutPage, InterviewAnswersPage, InterviewDonePage, InterviewLetterPage, InterviewListPage,
    InterviewNotice, InterviewPostcodePage, InterviewQuestionPage, InterviewRow, InterviewState, IntroductionPage,
    LetterNotice, OutcomeCount, TalkFrame, interview_about_page, interview_answers_page, interview_done_page,
    interview_letter_page, interview_list_page, interview_postcode_page, interview_question_page, introduction_page,
};
pub use kiosks::{KioskRow, KiosksPage, kiosks_page};
pub use languages::{LanguagesPage, TranslationRow, languages_page};
pub use managed_account::{ManagedAccountPage, managed_account_page};
pub use nav::{StaffLink, staff_nav};
pub use new_account::{NewAccountPage, new_account_page};
pub use no_wave::{NoWavePage, no_wave_page};
pub use paper::{
    Difference, KeyPage, KeyRow, KeySection, KeyText, LanguageChoice, PaperListPage, PaperNotice, PaperRow, PaperState,
    RemovePaperPage, Round, SETTLE_REASONS, SettlePage, key_page, paper_list_page, remove_paper_page, settle_page,
};
pub use progress::{FEW_RESPONSES, Progress, WardProgress};
pub use publish::{PublishPage, Replaced, publish_page};
pub use published::{PublishedPage, published_page};
pub use recovery_codes::{RecoveryCodesPage, recovery_codes_page};
pub use second_factor::{SecondFactorPage, second_factor_page};
pub use set_password::{PasswordOwner, SetPasswordPage, set_password_page};
pub use shown_link::{ShownLinkPage, shown_link_page};
pub use sign_in::{SignInNotice, SignInPage, locked, locked_code, sign_in_page, wrong_email_or_password};
pub use sign_in_code::{SignInCodePage, sign_in_code_page};
pub use signed_out::{SignedOutPage, signed_out_page};
pub use ward_sort::{WardColumn, WardSort};
pub use wave_form::WaveChoice;
pub use weight_set::SelectedSet;
pub use weight_sets::WeightSetRow;
pub use weighting::{Refusal, WeightingPage, weighting_page};
pub use weighting_settings::MarginSetting;

#[cfg(test)]
mod tests;
