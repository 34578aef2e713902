//! What going through a question set needs to know, found once.

use super::Section;
use super::check::wordings;
use crate::question::Question;
use crate::rule::Rule;
use crate::text::{Piece, Text, pieces};

/// What going through a question set needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Needs {
    /// What counts depends on answers.
    pub(super) answers: bool,
    /// A rule or wording is about the ward.
    pub(super) ward: bool,
}

impl Needs {
    pub(super) fn of(sections: &[Section]) -> Self {
        let questions = || sections.iter().flat_map(|section| &section.questions);
        let rules: Vec<&Rule> = questions()
            .filter_map(|question| question.ask_if.as_ref())
            .chain(sections.iter().filter_map(|section| section.ask_if.as_ref()))
            .collect();
        let by_rule = rules.iter().flat_map(|rule| rule.parts()).any(|part| matches!(part, Rule::Ward(_)));
        let titles = sections.iter().map(|section| &section.title);
        let by_wording = titles.chain(questions().flat_map(wordings)).any(says_ward);
        Self { answers: !rules.is_empty() || questions().any(is_bound), ward: by_rule || by_wording }
    }
}

fn is_bound(question: &Question) -> bool {
    let (least, most) = question.answer.bound_by();
    least.is_some() || most.is_some()
}

fn says_ward(text: &Text) -> bool {
    text.0.values().any(|words| pieces(words).iter().any(|piece| matches!(piece, Piece::Pipe { name: "ward", .. })))
}
