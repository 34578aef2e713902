use super::{Acknowledgement, Draft, DraftHead, ItemId, Placed, SectionHead};
use crate::question_set::Entry;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What one change did to a draft: each part as it was and as it is. It can be turned round, and so be taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delta {
    /// The names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<(DraftHead, DraftHead)>,
    /// Sections and entries in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layout: Option<(Vec<Placed>, Vec<Placed>)>,
    /// Sections; nothing where one was not or is not there.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sections: BTreeMap<ItemId, (Option<SectionHead>, Option<SectionHead>)>,
    /// Entries; nothing where one was not or is not there.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub entries: BTreeMap<ItemId, (Option<Entry>, Option<Entry>)>,
    /// Acknowledged warnings.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub acknowledged: BTreeMap<String, (Option<Acknowledgement>, Option<Acknowledgement>)>,
    /// Approved wording: true where it is approved now, false where it is no longer.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub approved: BTreeMap<String, bool>,
}

/// What a change is about was changed again since: it cannot be taken back alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it was changed again since, so it cannot be taken back alone")]
pub struct Overtaken;

impl Delta {
    /// What leads from one state of a draft to another.
    #[must_use]
    pub fn between(before: &Draft, after: &Draft) -> Self {
        let approved = |from: &BTreeSet<String>, to: &BTreeSet<String>, is| {
            to.difference(from).map(|key| (key.clone(), is)).collect::<Vec<_>>()
        };
        let mut changed = approved(&before.approved, &after.approved, true);
        changed.extend(approved(&after.approved, &before.approved, false));
        Self {
            head: (before.head != after.head).then(|| (before.head.clone(), after.head.clone())),
            layout: (before.layout != after.layout).then(|| (before.layout.clone(), after.layout.clone())),
            sections: differences(&before.sections, &after.sections),
            entries: differences(&before.entries, &after.entries),
            acknowledged: differences(&before.acknowledged, &after.acknowledged),
            approved: changed.into_iter().collect(),
        }
    }

    /// Whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The change back.
    #[must_use]
    pub fn inverse(self) -> Self {
        fn turn<K: Ord, V>(changes: BTreeMap<K, (V, V)>) -> BTreeMap<K, (V, V)> {
            changes.into_iter().map(|(key, (before, after))| (key, (after, before))).collect()
        }
        Self {
            head: self.head.map(|(before, after)| (after, before)),
            layout: self.layout.map(|(before, after)| (after, before)),
            sections: turn(self.sections),
            entries: turn(self.entries),
            acknowledged: turn(self.acknowledged),
            approved: self.approved.into_iter().map(|(key, is)| (key, !is)).collect(),
        }
    }

    /// Makes the change, if every part is still as it was before it.
    ///
    /// # Errors
    /// [`Overtaken`]; the draft is then as it was.
    pub fn apply(&self, draft: &mut Draft) -> Result<(), Overtaken> {
        let fits = self.head.as_ref().is_none_or(|(before, _)| *before == draft.head)
            && self.layout.as_ref().is_none_or(|(before, _)| *before == draft.layout)
            && are_as_before(&self.sections, &draft.sections)
            && are_as_before(&self.entries, &draft.entries)
            && are_as_before(&self.acknowledged, &draft.acknowledged);
        if !fits {
            return Err(Overtaken);
        }
        if let Some((_, after)) = &self.head {
            draft.head = after.clone();
        }
        if let Some((_, after)) = &self.layout {
            draft.layout = after.clone();
        }
        put(&self.sections, &mut draft.sections);
        put(&self.entries, &mut draft.entries);
        put(&self.acknowledged, &mut draft.acknowledged);
        for (key, is) in &self.approved {
            if *is {
                draft.approved.insert(key.clone());
            } else {
                draft.approved.remove(key);
            }
        }
        Ok(())
    }
}

type Changes<K, V> = BTreeMap<K, (Option<V>, Option<V>)>;

fn differences<K: Ord + Clone, V: PartialEq + Clone>(before: &BTreeMap<K, V>, after: &BTreeMap<K, V>) -> Changes<K, V> {
    let keys: BTreeSet<&K> = before.keys().chain(after.keys()).collect();
    keys.into_iter()
        .filter(|key| before.get(key) != after.get(key))
        .map(|key| (key.clone(), (before.get(key).cloned(), after.get(key).cloned())))
        .collect()
}

fn are_as_before<K: Ord, V: PartialEq>(changes: &Changes<K, V>, now: &BTreeMap<K, V>) -> bool {
    changes.iter().all(|(key, (before, _))| now.get(key) == before.as_ref())
}

fn put<K: Ord + Clone, V: Clone>(changes: &Changes<K, V>, now: &mut BTreeMap<K, V>) {
    for (key, (_, after)) in changes {
        match after {
            Some(after) => now.insert(key.clone(), after.clone()),
            None => now.remove(key),
        };
    }
}
