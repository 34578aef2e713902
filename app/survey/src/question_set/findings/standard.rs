//! Standard questions: whether they still ask what the bank has, and how far their wording has been checked.

use super::{About, Finding, Place};
use crate::code::Code;
use crate::question::{Question, WordingStatus};
use crate::question_bank::{BankItem, comparability, compare};
use crate::question_set::Section;

pub(super) fn look(item: &BankItem, question: &Question, add: &mut impl FnMut(About)) {
    let differences = compare(item, question);
    if !differences.is_empty() {
        let comparability = comparability(item, &differences);
        add(About::StandardChanged { differences, comparability });
    }
}

/// One finding for all questions: an officer reads it once.
pub(super) fn unchecked(sections: &[Section], found: &mut Vec<Finding>) {
    let unchecked =
        |question: &&Question| matches!(question.source.status, WordingStatus::Unchecked | WordingStatus::TableTitle);
    let questions: Vec<Code> = sections
        .iter()
        .flat_map(|section| &section.questions)
        .filter(unchecked)
        .map(|question| question.code.clone())
        .collect();
    if !questions.is_empty() {
        found.push(Finding { place: Place::default(), about: About::WordingUnchecked { questions } });
    }
}
