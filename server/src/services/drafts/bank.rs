//! The question bank, as the designer offers it: the standard questions that come with the program, and the council's own.

use crate::services::audit::audit;
use crate::state::Platform;
use app::design::Standard;
use app::results::wording::number::upper_first;
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use store::StoreError;
use survey::calendar::Day;
use survey::code::Code;
use survey::id::{AccountId, CouncilId};
use survey::question::{Question, WordingStatus};
use survey::question_bank::{Bank, BankError, BankItem, Change, compare};

/// Read once: it is part of the program; a test reads the file shipped.
static SHIPPED: LazyLock<Option<Bank>> = LazyLock::new(|| crate::reference::question_bank().ok());

/// The longest line of an item's history, in characters.
const LONGEST_CHANGE: usize = 1_000;

/// The bank of a council.
#[derive(Clone, Debug)]
pub struct CouncilBank {
    bank: Bank,
    own: BTreeSet<Code>,
}

impl CouncilBank {
    /// Reads it.
    ///
    /// # Errors
    /// The store's.
    pub async fn read(platform: &Platform, council: CouncilId) -> Result<Self, StoreError> {
        let unreadable = || StoreError::Corrupt("the question bank of the program".to_owned());
        let shipped = SHIPPED.as_ref().ok_or_else(unreadable)?;
        let items = platform.store.bank_items(council).await?.into_iter().map(|record| record.item);
        // A code of the council's that came to be a standard one is the standard's.
        let own: Vec<BankItem> = items.filter(|item| shipped.item(&item.question.code).is_none()).collect();
        let codes = own.iter().map(|item| item.question.code.clone()).collect();
        Ok(Self { bank: shipped.with(own), own: codes })
    }

    /// Standard questions and the council's own.
    #[must_use]
    pub fn bank(&self) -> &Bank {
        &self.bank
    }

    /// The council keeps it: it does not come with the program.
    #[must_use]
    pub fn is_own(&self, code: &Code) -> bool {
        self.own.contains(code)
    }

    /// The questions in the order shown: the council's own, then the standard ones by topic as the bank has them.
    #[must_use]
    pub fn groups(&self) -> Vec<(String, Vec<&BankItem>)> {
        let (own, standard): (Vec<_>, Vec<_>) =
            self.bank.items().iter().partition(|item| self.is_own(&item.question.code));
        let mut groups: Vec<(String, Vec<&BankItem>)> = Vec::new();
        for item in standard {
            let topic = upper_first(&item.topic);
            match groups.iter_mut().find(|(known, _)| *known == topic) {
                Some((_, items)) => items.push(item),
                None => groups.push((topic, vec![item])),
            }
        }
        if !own.is_empty() {
            groups.insert(0, ("Your council’s own questions".to_owned(), own));
        }
        groups
    }

    /// What a question is of the bank, and what was changed of it.
    #[must_use]
    pub fn standard(&self, question: &Question) -> Option<Standard> {
        let item = self.bank.item(&question.code)?;
        Some(Standard {
            code: question.code.to_string(),
            is_own: self.is_own(&question.code),
            checked: checked(item.question.source.status),
            changed: compare(item, question).iter().map(ToString::to_string).collect(),
        })
    }
}

fn shipped(code: &Code) -> Option<&'static BankItem> {
    SHIPPED.as_ref()?.item(code)
}

/// How far a wording is checked: the class of the tag and what it says.
#[must_use]
pub fn checked(status: WordingStatus) -> (&'static str, String) {
    let class = match status {
        WordingStatus::Verbatim => "tag ok",
        WordingStatus::TableTitle | WordingStatus::Unchecked => "tag warn",
        WordingStatus::Own => "tag",
    };
    (class, upper_first(status.describe()))
}

/// Why a question is not kept in the bank.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KeepError {
    /// Its code is that of a question that comes with the program.
    #[error("“{0}” is the code of a standard question. Give this one a code of its own to keep it")]
    Standard(Code),
    /// It cannot be asked by itself.
    #[error("{0}")]
    Item(#[from] BankError),
    /// The store's.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A question to keep in a council's part of the bank.
#[derive(Clone, Copy, Debug)]
pub struct Keep<'a> {
    /// The question. Its rule is left out: when it is asked is for each set to say.
    pub question: &'a Question,
    /// What it is about, to find it by.
    pub topic: &'a str,
    /// Where it was written, for its history: the title of the draft.
    pub from: &'a str,
}

/// Keeps a question in a council's part of the bank, with what was changed of it in its history. `false` where it is there as it is.
///
/// # Errors
/// [`KeepError`].
pub async fn keep_in_bank(
    platform: &Platform,
    council: CouncilId,
    by: AccountId,
    keep: Keep<'_>,
) -> Result<bool, KeepError> {
    let code = &keep.question.code;
    if shipped(code).is_some() {
        return Err(KeepError::Standard(code.clone()));
    }
    let mut question = keep.question.clone();
    question.ask_if = None;
    let now = platform.now();
    let known = platform.store.bank_items(council).await?.into_iter().find(|record| record.item.question.code == *code);
    let (what, comparators, mut history) = match known.map(|record| record.item) {
        None => (format!("Kept in the bank from “{}”", keep.from), Vec::new(), Vec::new()),
        Some(item) if item.question == question && item.topic == keep.topic => return Ok(false),
        Some(item) => {
            let changes = compare(&item, &question).iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
            let what = if changes.is_empty() {
                "Changed without a change of what is asked".to_owned()
            } else {
                upper_first(&changes)
            };
            (what, item.comparators, item.history)
        }
    };
    // A clock put back does not turn the history round.
    let on = history.last().map_or(Day(now.date()), |last: &Change| last.on.max(Day(now.date())));
    history.push(Change { on, what: what.chars().take(LONGEST_CHANGE).collect() });
    let item = BankItem { topic: keep.topic.to_owned(), question, comparators, history };
    item.check()?;
    platform.store.keep_bank_item(council, &item, by, now).await?;
    let detail =
        json!({ "before": null, "after": { "code": code, "what": item.history.last().map(|change| &change.what) } });
    audit(platform, council, Some(by), "bank.kept", code.as_str(), detail).await?;
    Ok(true)
}
