//! Equality questions are explained before they are asked, and come last.
//!
//! The program says why before the first of them, on pages, on paper and in interviews. One that comes after other questions
//! again is out of sight of that explanation, so its own wording has to say it.

use super::{About, Finding, Place};
use crate::question::{Purpose, Question};
use crate::question_set::Section;

pub(super) fn look(sections: &[Section], found: &mut Vec<Finding>) {
    let questions: Vec<(usize, &Question)> = sections
        .iter()
        .enumerate()
        .flat_map(|(at, section)| section.questions.iter().map(move |question| (at + 1, question)))
        .collect();
    let is = |purpose: Purpose| move |(_, question): &&(usize, &Question)| question.purpose == purpose;
    let last_opinion = questions.iter().rposition(|(_, question)| question.purpose == Purpose::Perception);
    let early = questions.iter().take(last_opinion.unwrap_or_default()).find(is(Purpose::Equality));
    found.extend(
        early.map(|(at, question)| Finding { place: Place::question(*at, question), about: About::EqualityEarly }),
    );
    let mut explained = false;
    let mut in_sight = false;
    for (at, question) in questions {
        let equality = question.purpose == Purpose::Equality;
        let says = question.lead_in.is_some() || question.hint.is_some();
        if equality && explained && !in_sight && !says {
            found.push(Finding { place: Place::question(at, question), about: About::EqualityNotExplained });
        }
        explained |= equality;
        in_sight = equality;
    }
}
