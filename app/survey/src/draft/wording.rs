//! Languages of a draft, and which wording of them an officer has approved.

use super::{Draft, DraftError, ItemId};
use crate::order::fnv1a;
use crate::question_set::Entry;
use crate::text::{Language, Text};
use std::collections::BTreeSet;

impl Draft {
    /// Names wording in a language together with the English it stands for: where either changes, it is another. The wording is an
    /// entry's, or the title of a section, or, without an item, the title of the set.
    #[must_use]
    pub fn wording_key(&self, of: impl Into<Option<ItemId>>, language: &Language) -> Option<String> {
        let of = of.into();
        let wording = self.wording_of(of)?;
        let english = Language::english();
        let both = wording.iter().map(|text| (text.0.get(&english), text.0.get(language)));
        let content = format!("{:?}", both.collect::<Vec<_>>());
        Some(format!("{}{:016x}", prefix(of, language), fnv1a(&content)))
    }

    fn wording_of(&self, of: Option<ItemId>) -> Option<Vec<&Text>> {
        let Some(id) = of else { return Some(vec![&self.head.title]) };
        let title = || Some(vec![&self.sections.get(&id)?.title]);
        self.entries.get(&id).map(Entry::wordings).or_else(title)
    }

    /// Whether an officer approved this wording in a language as it is now.
    #[must_use]
    pub fn is_approved(&self, of: impl Into<Option<ItemId>>, language: &Language) -> bool {
        self.wording_key(of, language).is_some_and(|key| self.approved.contains(&key))
    }

    /// Approves this wording in a language as it is now, or takes that back.
    ///
    /// # Errors
    /// [`DraftError::Gone`].
    pub fn approve(&mut self, of: impl Into<Option<ItemId>>, language: &Language, is: bool) -> Result<(), DraftError> {
        let of = of.into();
        let key = self.wording_key(of, language).ok_or(DraftError::Gone)?;
        // What was approved before is of wording that is no more.
        let mine = prefix(of, language);
        self.approved.retain(|other| !other.starts_with(&mine));
        if is {
            self.approved.insert(key);
        }
        Ok(())
    }

    /// All there is to approve in a language: the title of the set (nothing), those of its sections, and its entries, where they say
    /// anything.
    #[must_use]
    pub fn to_approve(&self) -> Vec<Option<ItemId>> {
        let items = self.layout.iter().flat_map(|placed| std::iter::once(placed.section).chain(placed.entries.clone()));
        let english = Language::english();
        let says = |text: &&Text| text.0.get(&english).is_some_and(|text| !text.trim().is_empty());
        let all = std::iter::once(None).chain(items.map(Some));
        all.filter(|of| self.wording_of(*of).is_some_and(|wording| wording.iter().any(says))).collect()
    }

    /// The languages offered in which an officer has not approved all there is.
    #[must_use]
    pub fn unapproved(&self) -> Vec<Language> {
        let to_approve = self.to_approve();
        let is_not = |language: &&Language| to_approve.iter().any(|of| !self.is_approved(*of, language));
        self.head.languages.iter().filter(is_not).cloned().collect()
    }

    /// How many pieces of wording there are (the titles of the set and of its sections, and what is said in its entries), and how many
    /// of them have something in a language: `(present, needed)`.
    #[must_use]
    pub fn translated(&self, language: &Language) -> (usize, usize) {
        let titles = self.sections.values().map(|section| &section.title).chain([&self.head.title]);
        let (mut present, mut needed) = (0, 0);
        for text in titles.chain(self.entries.values().flat_map(Entry::wordings)) {
            needed += 1;
            present += usize::from(text.0.get(language).is_some_and(|text| !text.trim().is_empty()));
        }
        (present, needed)
    }

    /// The languages that any wording of the draft has, English left out.
    #[must_use]
    pub fn languages(&self) -> BTreeSet<Language> {
        let titles = self.sections.values().map(|section| &section.title).chain([&self.head.title]);
        let wordings = self.entries.values().flat_map(Entry::wordings);
        let mut languages: BTreeSet<Language> =
            titles.chain(wordings).flat_map(|text| text.0.keys().cloned()).collect();
        languages.remove(&Language::english());
        languages
    }
}

/// What every key of this wording in this language begins with.
fn prefix(of: Option<ItemId>, language: &Language) -> String {
    let of = of.map_or_else(|| "set".to_owned(), |id| id.to_string());
    format!("{of}.{}.", language.as_str())
}
