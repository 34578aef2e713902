//! Languages of a draft, and which wording of them an officer has approved.

use super::{Draft, DraftError, ItemId};
use crate::order::fnv1a;
use crate::question_set::Entry;
use crate::text::Language;
use std::collections::BTreeSet;

impl Draft {
    /// Names the wording of an entry in a language together with the English it stands for: where either changes, it is another.
    #[must_use]
    pub fn wording_key(&self, id: ItemId, language: &Language) -> Option<String> {
        let wording = self.entries.get(&id)?.wordings();
        let english = Language::english();
        let both = wording.iter().map(|text| (text.0.get(&english), text.0.get(language)));
        let content = format!("{:?}", both.collect::<Vec<_>>());
        Some(format!("{id}.{}.{:016x}", language.as_str(), fnv1a(&content)))
    }

    /// Whether an officer approved the wording of an entry in a language as it is now.
    #[must_use]
    pub fn is_approved(&self, id: ItemId, language: &Language) -> bool {
        self.wording_key(id, language).is_some_and(|key| self.approved.contains(&key))
    }

    /// Approves the wording of an entry in a language as it is now, or takes that back.
    ///
    /// # Errors
    /// [`DraftError::Gone`].
    pub fn approve(&mut self, id: ItemId, language: &Language, is: bool) -> Result<(), DraftError> {
        let key = self.wording_key(id, language).ok_or(DraftError::Gone)?;
        // What was approved before is of wording that is no more.
        let mine = format!("{id}.{}.", language.as_str());
        self.approved.retain(|other| !other.starts_with(&mine));
        if is {
            self.approved.insert(key);
        }
        Ok(())
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
