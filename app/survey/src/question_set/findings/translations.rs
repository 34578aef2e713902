//! Wording that a language lacks. The languages of a set are those used anywhere in it.

use super::{About, Finding, Place};
use crate::question_set::check::wordings;
use crate::question_set::{QuestionSetDraft, Section};
use crate::text::{Language, Text};
use std::collections::BTreeSet;

pub(super) fn look(draft: &QuestionSetDraft, sections: &[Section], found: &mut Vec<Finding>) {
    let titles = || std::iter::once(&draft.title).chain(sections.iter().map(|section| &section.title));
    let questions = || sections.iter().flat_map(|section| &section.questions);
    let languages: BTreeSet<&Language> =
        titles().chain(questions().flat_map(wordings)).flat_map(|text| text.0.keys()).collect();
    // English that is missing from a question is refused with it.
    let english = Language::english();
    for language in languages {
        let lacks = |text: &Text| text.0.get(language).is_none_or(|words| words.trim().is_empty());
        let mut add = |place: Place, about| {
            found.push(Finding { place: Place { language: Some(language.clone()), ..place }, about });
        };
        if lacks(&draft.title) {
            add(Place::default(), About::PartlyTranslated { missing: 1 });
        }
        for (at, section) in sections.iter().enumerate() {
            if lacks(&section.title) {
                add(Place::section(at + 1), About::PartlyTranslated { missing: 1 });
            }
            for question in section.questions.iter().filter(|_| *language != english) {
                let missing = wordings(question).into_iter().filter(|text| lacks(text)).count();
                if lacks(&question.stem) {
                    add(Place::question(at + 1, question), About::QuestionNotTranslated);
                } else if missing > 0 {
                    add(Place::question(at + 1, question), About::PartlyTranslated { missing });
                }
            }
        }
    }
}
