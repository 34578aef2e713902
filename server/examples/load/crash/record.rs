//! What one resident was told is saved, and what may have been.

use std::collections::{BTreeMap, BTreeSet};

/// A resident's knowledge. "Told" means that the server answered with a redirect.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// The cookie's token, once told.
    pub token: Option<String>,
    /// The answers told, by question; empty when skipped.
    pub told: BTreeMap<String, String>,
    /// Answers sent since, to which no redirect came.
    pub open: BTreeMap<String, BTreeSet<String>>,
    /// Questions that were left out together, by one button, before any of them was answered.
    pub together: Option<Vec<String>>,
    /// The ward was told.
    pub placed: bool,
    /// The answers were sent: `Some(true)` when told, `Some(false)` when no redirect came.
    pub sent: Option<bool>,
    /// The reference on the confirmation.
    pub reference: Option<String>,
    /// Came by open link.
    pub open_link: bool,
}

/// A response as the database holds it.
#[derive(Clone, Debug)]
pub struct Held {
    /// It is complete.
    pub complete: bool,
    /// Its reference.
    pub reference: Option<String>,
    /// It has a ward.
    pub placed: bool,
    /// Its answers.
    pub answers: BTreeMap<String, String>,
}

impl Record {
    /// An answer is on its way.
    pub fn sending(&mut self, question: &str, answer: &str) {
        // From now on each may be there without the other.
        self.together = None;
        self.open.entry(question.to_owned()).or_default().insert(answer.to_owned());
    }

    /// It was told that an answer is saved. Nothing sent earlier can come after it.
    pub fn saved(&mut self, question: &str, answer: &str) {
        self.told.insert(question.to_owned(), answer.to_owned());
        self.open.remove(question);
    }

    /// What is wrong with the response held, in words.
    pub fn faults(&self, held: Option<&Held>) -> Vec<String> {
        if self.token.is_none() {
            return Vec::new();
        }
        let Some(held) = held else { return vec!["the response is lost".to_owned()] };
        let mut faults = Vec::new();
        for (question, answer) in &self.told {
            let found = held.answers.get(question);
            let also = self.open.get(question);
            if found != Some(answer) && !found.is_some_and(|found| also.is_some_and(|also| also.contains(found))) {
                faults.push(format!("{question}: “{answer}” was acknowledged, {found:?} is there"));
            }
        }
        for (question, answer) in &held.answers {
            let sent = self.open.get(question).is_some_and(|open| open.contains(answer));
            if self.told.get(question) != Some(answer) && !sent {
                faults.push(format!("{question}: “{answer}” is there and was never sent"));
            }
        }
        if let Some(together) = &self.together {
            let there = together.iter().filter(|question| held.answers.contains_key(*question)).count();
            if there != 0 && there != together.len() {
                faults.push(format!("{there} of {} answers of one form are there", together.len()));
            }
        }
        if self.placed && !held.placed {
            faults.push("the ward is lost".to_owned());
        }
        match self.sent {
            None if held.complete => faults.push("it is complete and was not sent".to_owned()),
            Some(true) if !held.complete => faults.push("it was sent and is not complete".to_owned()),
            _ => {}
        }
        if held.complete != held.reference.is_some() {
            faults.push("it is half complete".to_owned());
        }
        if let (Some(told), Some(reference)) = (&self.reference, &held.reference)
            && told.replace(' ', "-") != *reference
        {
            faults.push(format!("the reference {told} became {reference}"));
        }
        faults
    }
}
