//! A question set while officers work on it: sections and entries with names of their own, so that two people can change, move and add at the
//! same time, and each change can be taken back.
//!
//! An entry is a question or a battery, as in a published set. What is not finished yet is kept as it is: [`crate::question_set::findings`]
//! says what stands in the way of publishing.

mod delta;
pub mod merge;
mod moves;
mod rename;
#[cfg(test)]
mod tests;
mod wording;

pub use delta::{Delta, Overtaken};
pub use moves::To;

use crate::code::Code;
use crate::order::Order;
use crate::question_set::{Entry, QuestionSetDraft, SectionDraft};
use crate::rule::Rule;
use crate::text::{Language, Text};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::{fmt, str::FromStr};

/// The most entries of a draft.
pub const MOST_ENTRIES: usize = 500;
/// The most sections of a draft.
pub const MOST_SECTIONS: usize = 100;

/// Names a section or an entry of one draft, for as long as the draft lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub u32);

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for ItemId {
    type Err = std::num::ParseIntError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

/// The names of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftHead {
    /// The set's stable name: its versions share it.
    pub code: Code,
    /// Its title.
    pub title: Text,
    /// The languages it is offered in besides English: wording in others is kept in the draft and not published.
    #[serde(default)]
    pub languages: BTreeSet<Language>,
}

/// A section without its entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionHead {
    /// What residents read above its questions.
    pub title: Text,
    /// When the section is asked; always without a rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask_if: Option<Rule>,
    /// Whether its questions are asked in an order drawn for each person.
    #[serde(default, skip_serializing_if = "Order::is_fixed")]
    pub order: Order,
}

/// The entries of a section in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// The section.
    pub section: ItemId,
    /// Its entries.
    pub entries: Vec<ItemId>,
}

/// Why an officer goes on in spite of a warning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// In the officer's words.
    pub reason: String,
    /// Who: the name of the account at the time.
    pub by: String,
}

/// A question set that is being worked on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    head: DraftHead,
    layout: Vec<Placed>,
    sections: BTreeMap<ItemId, SectionHead>,
    entries: BTreeMap<ItemId, Entry>,
    /// Warnings that were acknowledged, by the warning ([`crate::question_set::findings::Finding::key`]).
    #[serde(default)]
    acknowledged: BTreeMap<String, Acknowledgement>,
    /// Wording that an officer approved in a language, by what was approved ([`Draft::wording_key`]).
    #[serde(default)]
    approved: BTreeSet<String>,
    next: u32,
}

/// Why a draft is not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// The section or entry is not there any more.
    #[error("it is not in the draft any more: somebody took it out")]
    Gone,
    /// No more entries.
    #[error("a question set has at most {MOST_ENTRIES} questions and batteries")]
    Full,
    /// No more sections.
    #[error("a question set has at most {MOST_SECTIONS} sections")]
    FullOfSections,
}

impl Draft {
    /// A draft without sections.
    #[must_use]
    pub fn empty(head: DraftHead) -> Self {
        Self {
            head,
            layout: Vec::new(),
            sections: BTreeMap::new(),
            entries: BTreeMap::new(),
            acknowledged: BTreeMap::new(),
            approved: BTreeSet::new(),
            next: 1,
        }
    }

    /// A draft that begins as a copy of a set.
    #[must_use]
    pub fn of(set: &QuestionSetDraft) -> Self {
        let languages = BTreeSet::new();
        let mut draft = Self::empty(DraftHead { code: set.code.clone(), title: set.title.clone(), languages });
        for section in &set.sections {
            let SectionDraft { title, ask_if, order, questions } = section.clone();
            let id = draft.new_section(SectionHead { title, ask_if, order });
            for entry in questions {
                let entry_id = draft.take_id();
                draft.entries.insert(entry_id, entry);
                if let Some(placed) = draft.layout.iter_mut().find(|placed| placed.section == id) {
                    placed.entries.push(entry_id);
                }
            }
        }
        draft.head.languages = draft.languages();
        draft
    }

    /// The set as it would be published under a version number.
    #[must_use]
    pub fn to_set(&self, version: u32) -> QuestionSetDraft {
        let english = Language::english();
        let offered = |mut text: Text| {
            text.0.retain(|language, _| *language == english || self.head.languages.contains(language));
            text
        };
        let entry = |id: &ItemId| {
            let mut entry = self.entries.get(id)?.clone();
            for (_, text) in entry.parts_mut() {
                *text = offered(std::mem::take(text));
            }
            Some(entry)
        };
        let sections = self.layout.iter().filter_map(|placed| {
            let SectionHead { title, ask_if, order } = self.sections.get(&placed.section)?.clone();
            let questions = placed.entries.iter().filter_map(entry).collect();
            Some(SectionDraft { title: offered(title), ask_if, order, questions })
        });
        QuestionSetDraft {
            code: self.head.code.clone(),
            version,
            title: offered(self.head.title.clone()),
            sections: sections.collect(),
        }
    }

    /// Its names.
    #[must_use]
    pub fn head(&self) -> &DraftHead {
        &self.head
    }

    /// Sections and entries in order.
    #[must_use]
    pub fn layout(&self) -> &[Placed] {
        &self.layout
    }

    /// A section.
    #[must_use]
    pub fn section(&self, id: ItemId) -> Option<&SectionHead> {
        self.sections.get(&id)
    }

    /// An entry.
    #[must_use]
    pub fn entry(&self, id: ItemId) -> Option<&Entry> {
        self.entries.get(&id)
    }

    /// The entries in order.
    pub fn entries(&self) -> impl Iterator<Item = (ItemId, &Entry)> {
        self.layout.iter().flat_map(|placed| &placed.entries).filter_map(|id| Some((*id, self.entries.get(id)?)))
    }

    /// The section that an entry stands in.
    #[must_use]
    pub fn section_of(&self, entry: ItemId) -> Option<ItemId> {
        self.layout.iter().find(|placed| placed.entries.contains(&entry)).map(|placed| placed.section)
    }

    /// The entry that holds the question of this code.
    #[must_use]
    pub fn entry_of(&self, code: &Code) -> Option<ItemId> {
        let holds = |entry: &Entry| entry.codes().any(|own| own == code);
        self.entries().find(|(_, entry)| holds(entry)).map(|(id, _)| id)
    }

    /// A code that no question of the draft has, beginning like this one.
    #[must_use]
    pub fn free_code(&self, like: &str) -> Code {
        let taken: BTreeSet<&str> = self.entries.values().flat_map(Entry::codes).map(Code::as_str).collect();
        let stem: String = like.chars().take(34).collect();
        let numbered = (2..).map(|number: u32| format!("{stem}_{number}"));
        let mut names = std::iter::once(stem.clone()).chain(numbered);
        let free = names.find(|name| !taken.contains(name.as_str())).and_then(|name| name.parse().ok());
        // Only for what is no beginning of a code.
        free.unwrap_or_else(|| self.free_code("q"))
    }

    /// Changes the names.
    pub fn set_head(&mut self, head: DraftHead) {
        self.head = head;
    }

    /// Adds a section at the end.
    ///
    /// # Errors
    /// [`DraftError::FullOfSections`].
    pub fn add_section(&mut self, head: SectionHead) -> Result<ItemId, DraftError> {
        if self.sections.len() >= MOST_SECTIONS { Err(DraftError::FullOfSections) } else { Ok(self.new_section(head)) }
    }

    /// Changes a section.
    ///
    /// # Errors
    /// [`DraftError::Gone`].
    pub fn set_section(&mut self, id: ItemId, head: SectionHead) -> Result<(), DraftError> {
        *self.sections.get_mut(&id).ok_or(DraftError::Gone)? = head;
        Ok(())
    }

    /// Takes a section out with all that stands in it.
    ///
    /// # Errors
    /// [`DraftError::Gone`].
    pub fn remove_section(&mut self, id: ItemId) -> Result<(), DraftError> {
        let at = self.layout.iter().position(|placed| placed.section == id).ok_or(DraftError::Gone)?;
        for entry in self.layout.remove(at).entries {
            self.entries.remove(&entry);
        }
        self.sections.remove(&id);
        Ok(())
    }

    /// Adds an entry after another, or at the end of a section.
    ///
    /// # Errors
    /// [`DraftError::Gone`] where the section is, [`DraftError::Full`].
    pub fn add_entry(&mut self, section: ItemId, after: Option<ItemId>, entry: Entry) -> Result<ItemId, DraftError> {
        if self.entries.len() >= MOST_ENTRIES {
            return Err(DraftError::Full);
        }
        let at = self.layout.iter().position(|placed| placed.section == section).ok_or(DraftError::Gone)?;
        let id = self.take_id();
        self.entries.insert(id, entry);
        let entries = &mut self.layout[at].entries;
        let place = after.and_then(|after| entries.iter().position(|entry| *entry == after)).map(|at| at + 1);
        entries.insert(place.unwrap_or(entries.len()), id);
        Ok(id)
    }

    /// Changes an entry.
    ///
    /// # Errors
    /// [`DraftError::Gone`].
    pub fn set_entry(&mut self, id: ItemId, entry: Entry) -> Result<(), DraftError> {
        *self.entries.get_mut(&id).ok_or(DraftError::Gone)? = entry;
        Ok(())
    }

    /// Takes an entry out.
    ///
    /// # Errors
    /// [`DraftError::Gone`].
    pub fn remove_entry(&mut self, id: ItemId) -> Result<(), DraftError> {
        self.entries.remove(&id).ok_or(DraftError::Gone)?;
        for placed in &mut self.layout {
            placed.entries.retain(|entry| *entry != id);
        }
        Ok(())
    }

    /// Puts a copy of an entry after it. Questions have codes of their own, so the copy's are new.
    ///
    /// # Errors
    /// [`DraftError::Gone`], [`DraftError::Full`].
    pub fn duplicate_entry(&mut self, id: ItemId) -> Result<ItemId, DraftError> {
        let mut copy = self.entries.get(&id).ok_or(DraftError::Gone)?.clone();
        let section = self.section_of(id).ok_or(DraftError::Gone)?;
        match &mut copy {
            Entry::Question(question) => question.code = self.free_code(question.code.as_str()),
            Entry::Battery(battery) => {
                let mut taken = BTreeSet::new();
                for statement in &mut battery.statements {
                    // Two of the same battery may lead to the same free code.
                    let mut code = self.free_code(statement.code.as_str());
                    while !taken.insert(code.clone()) {
                        code = self.free_code(&format!("{code}_2"));
                    }
                    statement.code = code;
                }
            }
        }
        self.add_entry(section, Some(id), copy)
    }

    /// What was acknowledged, by warning.
    #[must_use]
    pub fn acknowledged(&self) -> &BTreeMap<String, Acknowledgement> {
        &self.acknowledged
    }

    /// Acknowledges a warning, or takes that back.
    pub fn acknowledge(&mut self, warning: String, acknowledgement: Option<Acknowledgement>) {
        match acknowledgement {
            Some(acknowledgement) => self.acknowledged.insert(warning, acknowledgement),
            None => self.acknowledged.remove(&warning),
        };
    }

    fn new_section(&mut self, head: SectionHead) -> ItemId {
        let id = self.take_id();
        self.sections.insert(id, head);
        self.layout.push(Placed { section: id, entries: Vec::new() });
        id
    }

    fn take_id(&mut self) -> ItemId {
        let id = ItemId(self.next);
        self.next += 1;
        id
    }
}
