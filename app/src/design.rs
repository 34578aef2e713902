//! The officer's pages of question sets: the list of them, and the designer, in which a draft is written, checked, translated and published.
//!
//! Everything works without script: each button is a form's, and a page that was left with something wrong comes back with what was typed.

mod add;
mod answer_rows;
mod attempt;
mod bank;
mod changes;
mod checks;
mod comments;
mod controls;
mod editor;
mod files;
pub mod form;
mod head;
mod help;
mod list;
mod page;
mod paths;
mod place;
mod preview;
mod publish;
mod rule_rows;
mod rule_words;
mod section;
#[cfg(test)]
mod tests;
mod translate;
mod tree;
mod version;

pub use add::{AddPage, BankChoice, add_page};
pub use attempt::{AttemptControl, AttemptPage, AttemptStop, attempt_page};
pub use bank::{BankItemPage, BankPage, BankRow, bank_item_address, bank_item_page, bank_page};
pub use changes::{ChangeRow, ChangesPage, changes_page};
pub use checks::Check;
pub use comments::{Comment, LONGEST_COMMENT};
pub use editor::{EntryEditor, EntryLanguage, NextStop, Standard, kind_in_words};
pub use files::{QuestionFilesPage, TranslationFile, question_files_page};
pub use head::HeadEditor;
pub use help::design_help_page;
pub use list::{DraftRow, QuestionSetsPage, VersionRow, gone_page, kinds, question_sets_page};
pub use page::{Chosen, DesignerPage, LastChange, designer_page, draft_address, item_address};
pub use paths::{PathStop, PathsPage, paths_page};
pub use place::DraftPlace;
pub use preview::Preview;
pub use publish::{PublishDraftPage, publish_draft_page};
pub use rule_rows::{RuleChoices, RuleLooks, RuleQuestion};
pub use rule_words::rule_in_words;
pub use section::SectionEditor;
pub use translate::{LanguageRow, TranslatePage, TranslatedEntry, TranslatedSection, translate_page};
pub use tree::{TreeItem, TreeSection};
pub use version::{ComparePage, DifferenceRow, VersionPage, VersionQuestion, compare_page, version_page};
