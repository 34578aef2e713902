//! The question bank, as the designer offers it.

use app::design::Standard;
use app::results::wording::number::upper_first;
use std::sync::LazyLock;
use survey::question::{Question, WordingStatus};
use survey::question_bank::{Bank, BankItem, compare};

/// Read once: it is part of the program.
static BANK: LazyLock<Option<Bank>> = LazyLock::new(|| crate::reference::question_bank().ok());

/// The bank; a test reads the file shipped.
#[must_use]
pub fn bank() -> Option<&'static Bank> {
    BANK.as_ref()
}

/// The standard questions by topic, in the order of the bank.
#[must_use]
pub fn by_topic() -> Vec<(String, Vec<&'static BankItem>)> {
    let mut topics: Vec<(String, Vec<&'static BankItem>)> = Vec::new();
    for item in bank().into_iter().flat_map(Bank::items) {
        match topics.iter_mut().find(|(topic, _)| *topic == item.topic) {
            Some((_, items)) => items.push(item),
            None => topics.push((item.topic.clone(), vec![item])),
        }
    }
    topics
}

/// What a question is of the bank, and what was changed of it.
#[must_use]
pub fn standard(question: &Question) -> Option<Standard> {
    let item = bank()?.item(&question.code)?;
    Some(Standard {
        code: question.code.to_string(),
        checked: checked(item.question.source.status),
        changed: compare(item, question).iter().map(ToString::to_string).collect(),
    })
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
