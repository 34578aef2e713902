//! Bringing together what two people typed into the same form: field by field, against what both began with.

use crate::fields::Fields;
use std::collections::BTreeSet;

/// A field that both changed, each otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The field.
    pub field: String,
    /// What the other person saved.
    pub theirs: Vec<String>,
    /// What stands in the form.
    pub yours: Vec<String>,
}

/// A form that holds what both changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The fields: what one of them changed as changed, what both changed as in `yours`.
    pub fields: Fields,
    /// What both changed, each otherwise.
    pub clashes: Vec<Clash>,
    /// Whether the other person changed anything that is now in the form.
    pub took_theirs: bool,
}

/// Merges two forms that began as `base`. A field may hold several values, as boxes do; they are taken together.
#[must_use]
pub fn merge(base: &Fields, theirs: &Fields, yours: &Fields) -> Merged {
    let (mut clashes, mut took_theirs, mut merged) = (Vec::new(), false, Vec::new());
    let mut seen = BTreeSet::new();
    let values = |fields: &Fields, name: &str| fields.all(name).map(str::to_owned).collect::<Vec<_>>();
    // In the order of the form as it was sent; what only they added comes behind.
    for (name, _) in yours.iter().chain(theirs.iter()) {
        if !seen.insert(name.to_owned()) {
            continue;
        }
        let (was, their, own) = (values(base, name), values(theirs, name), values(yours, name));
        let taken = if own == their || their == was {
            own
        } else if own == was {
            took_theirs = true;
            their
        } else {
            clashes.push(Clash { field: name.to_owned(), theirs: their, yours: own.clone() });
            own
        };
        merged.extend(taken.into_iter().map(|value| (name.to_owned(), value)));
    }
    Merged { fields: merged.into_iter().collect(), clashes, took_theirs }
}
