//! What the product keeps and how it is written: SQLite in a file or PostgreSQL, decided by the database URL.
//!
//! [`Store`] is the only door. What goes in and out are `survey` types and small plain structs; tables stay inside.
//! Residents' writes pass the group-commit writer and are answered only once durable; all other writes begin an
//! immediate transaction. Neither clock nor random source is read here: times and identifiers are parameters.
//!
//! Look-ups return `Result<Option<T>, StoreError>`. Question sets, weight sets and publications are written once
//! and never changed; audit events are only added, each chained to the one before it.

mod account_changes;
mod account_links;
mod accounts;
mod audit;
mod bank_items;
mod bulk;
mod check;
mod connect;
mod council_import;
mod councils;
mod drafts;
mod entity;
mod error;
mod feedback;
mod hash;
mod interviews;
mod invitations;
mod kiosks;
mod lookups;
mod only;
mod papers;
mod profiles;
mod progress;
mod publications;
mod question_sets;
mod responses;
mod second_factors;
mod sessions;
mod sign_in_steps;
mod store;
mod stored;
mod surveys;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;
mod throttle;
mod translations;
mod weights;
mod writer;

pub use account_changes::ChangedAccount;
pub use account_links::{AccountLink, LinkPurpose, NewAccountLink};
pub use accounts::{AccountRecord, NewAccount, PasswordHash};
pub use audit::{AuditChain, AuditEntry, AuditEvent, AuditFilter, AuditPlace, ChainCheck, ChainFault, ChainLink};
pub use bank_items::{BankItemRecord, MOST_BANK_ITEMS};
pub use check::Check;
pub use connect::Backend;
pub use council_import::{CouncilImport, WardImport};
pub use councils::{CouncilRecord, WardRecord};
pub use drafts::{
    CommentRecord, CouncilQuestionSet, DraftChange, DraftRecord, DraftSummary, NewComment, NewDraft, PublishDraft,
};
pub use error::{Result, StoreError};
pub use feedback::{FeedbackRecord, NewFeedback};
pub use hash::{
    CodeHash, DraftKey, KioskHash, LinkHash, RecoveryHash, ReturnCodeHash, SessionHash, SignInHash, TokenHash,
};
pub use interviews::{
    AttemptRecord, Begun, InterviewProgress, InterviewRecord, InterviewStage, InterviewSummary, NewAttempt,
    NewInterview, OpenInterview,
};
pub use invitations::{NewInvitation, Stratum};
pub use kiosks::{KioskRecord, NewKiosk};
pub use papers::{KeyingRecord, NewPaperResponse, PaperProgress, PaperRecord, PaperSummary, Receive};
pub use progress::{DayProgress, Progress, RouteProgress, WardProgress};
pub use publications::{NewPublication, PublicationRecord, PublicationSummary};
pub use question_sets::QuestionSetRecord;
pub use responses::{
    CompletedResponse, Letter, Redeem, ResponseRecord, ResponseStatus, StartOpen, Submitted, Withdrawal,
    WithdrawnResponse,
};
pub use second_factors::{SealedSecret, SecondFactorRecord};
pub use sessions::{NewSession, SessionRecord, SessionSummary};
pub use store::Store;
pub use surveys::{NewSurvey, NewWave, SurveyRecord, WaveRecord};
pub use throttle::{FREE_FAILURES, LONGEST_LOCK_MINUTES, ThrottleState};
pub use translations::TranslationApproval;
pub use weights::{NewWeightSet, WeightRow, WeightSetRecord};
pub use writer::WriterStats;
