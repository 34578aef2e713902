//! What an officer is told about a question set before it is published: everything at once, each with its place.
//!
//! An error blocks publishing, a warning is to be acknowledged with a reason, a note is information. Pages show findings by
//! [`Finding::about`], which says the kind and its data; its `Display` is the English.

mod choices;
mod equality;
mod reach;
mod standard;
mod targets;
mod translations;
mod wording;
mod words;

use super::error::QuestionSetError;
use super::{QuestionSetDraft, Section, check, pipes, rules};
use crate::code::Code;
use crate::question::Question;
use crate::question_bank::{Bank, Comparability, Difference};
use crate::text::Language;
use crate::weighting::Margin;
use serde::Serialize;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Blocks publishing.
    Error,
    /// To be acknowledged with a reason.
    Warning,
    /// Information.
    Note,
}

/// Where something was found. Without anything it is about the set as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The section, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<usize>,
    /// The question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<Code>,
    /// The answer option.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub option: Option<Code>,
    /// The language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl Place {
    /// A section, from 1.
    pub(super) fn section(number: usize) -> Self {
        Self { section: Some(number), ..Self::default() }
    }

    /// A question of a section, from 1.
    pub(super) fn question(section: usize, question: &Question) -> Self {
        Self { section: Some(section), question: Some(question.code.clone()), ..Self::default() }
    }
}

/// What was found, with its data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[non_exhaustive]
pub enum About {
    /// Publishing would refuse it.
    Refused {
        /// Why.
        problem: QuestionSetError,
    },
    /// No answers lead to the section.
    SectionNeverAsked,
    /// No answers lead to the question.
    QuestionNeverAsked,
    /// No answers were found that lead to the question.
    NoWayFound,
    /// A language that the set has lacks the question itself.
    QuestionNotTranslated,
    /// A language that the set has lacks part of the wording.
    PartlyTranslated {
        /// Wordings missing.
        missing: usize,
    },
    /// Wording of languages offered that no officer has approved.
    NotApproved {
        /// The languages.
        languages: Vec<Language>,
    },
    /// Options are in a base, but no figure is made of them.
    NoNet,
    /// No option of a perception question is in its base: it has no distribution to report.
    NoBase,
    /// A number fits the labels of two options.
    RangesOverlap {
        /// The option before, as its label says.
        before: String,
        /// The option.
        label: String,
    },
    /// A number between two options fits neither.
    RangesGap {
        /// The option before, as its label says.
        before: String,
        /// The option.
        label: String,
    },
    /// An equality question without a way not to answer it among its options.
    NoWayNotToAnswer,
    /// More words than are read with ease.
    LongStem {
        /// Words in English.
        words: usize,
    },
    /// Words that suggest an answer.
    Leading {
        /// The words.
        words: String,
    },
    /// A negative that turns the meaning of "yes" round.
    Negative {
        /// The word.
        word: String,
    },
    /// Possibly two questions in one.
    TwoInOne,
    /// Wording of one's own that takes a higher reading age than many residents have.
    HardToRead {
        /// The reading age in years, by [`super::reading_age`].
        age: u32,
    },
    /// A standard question that does not ask what the bank has under its code.
    StandardChanged {
        /// How it differs.
        differences: Vec<Difference>,
        /// What is lost by it.
        comparability: Comparability,
    },
    /// Questions whose wording has not been checked in full against its source.
    WordingUnchecked {
        /// The questions.
        questions: Vec<Code>,
    },
    /// Answers are to be weighted by a question that is not asked.
    WeightingQuestionMissing {
        /// The population target: "Age and sex".
        target: String,
        /// The question.
        missing: Code,
    },
    /// The answers of a weighting question are not the categories of the population target.
    WeightingCategoriesDiffer {
        /// The population target.
        target: String,
        /// Categories that are no answer of the question.
        without_option: Vec<String>,
        /// Answers that are no category.
        without_category: Vec<Code>,
    },
    /// An equality question that comes after the explanation has been passed and says nothing itself of why it is asked.
    EqualityNotExplained,
    /// Equality questions before the last question of opinion.
    EqualityEarly,
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// What.
    #[serde(flatten)]
    pub about: About,
}

impl Finding {
    /// Names the finding with all it says: where a question changes so that the finding says something else, it is another. Where the
    /// question stands does not matter.
    #[must_use]
    pub fn key(&self) -> String {
        let mut finding = self.clone();
        if finding.place.question.is_some() {
            finding.place.section = None;
        }
        serde_json::to_string(&finding).unwrap_or_default()
    }

    /// How much it matters.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self.about {
            About::Refused { .. }
            | About::SectionNeverAsked
            | About::QuestionNeverAsked
            | About::QuestionNotTranslated
            | About::WeightingCategoriesDiffer { .. } => Severity::Error,
            // A survey may do without a target: whoever publishes says why.
            About::WeightingQuestionMissing { .. }
            | About::NoWayFound
            | About::PartlyTranslated { .. }
            | About::NotApproved { .. }
            | About::NoNet
            | About::NoBase
            | About::RangesOverlap { .. }
            | About::RangesGap { .. }
            | About::NoWayNotToAnswer
            | About::Leading { .. }
            | About::StandardChanged { .. }
            | About::EqualityNotExplained => Severity::Warning,
            About::LongStem { .. }
            | About::Negative { .. }
            | About::TwoInOne
            | About::HardToRead { .. }
            | About::WordingUnchecked { .. }
            | About::EqualityEarly => Severity::Note,
        }
    }
}

/// Problems that publishing stops at, in the order it looks.
pub(crate) type Problems = Vec<(Place, QuestionSetError)>;

/// All problems that publishing would stop at: the first of them is what it says.
pub(crate) fn problems(sections: &[Section]) -> Problems {
    let mut found = Problems::new();
    check::set(sections, &mut found);
    rules::check(sections, &mut found);
    pipes::check(sections, &mut found);
    found
}

/// What a draft is held against besides itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Against<'a> {
    /// The question bank.
    pub bank: Option<&'a Bank>,
    /// The population targets of the council that will ask it.
    pub targets: Option<&'a [Margin]>,
    /// Languages offered in which an officer has still to approve wording; nothing is known of approvals without it.
    pub unapproved: Option<&'a [Language]>,
}

/// Everything found in a draft by itself.
#[must_use]
pub fn findings(draft: &QuestionSetDraft) -> Vec<Finding> {
    findings_against(draft, Against::default())
}

/// Everything found in a draft: errors first, then warnings, then notes; in each in the order of the checks.
#[must_use]
pub fn findings_against(draft: &QuestionSetDraft, against: Against<'_>) -> Vec<Finding> {
    let sections = draft.asked();
    let refused = problems(&sections);
    let sound = refused.is_empty();
    let mut found: Vec<Finding> =
        refused.into_iter().map(|(place, problem)| Finding { place, about: About::Refused { problem } }).collect();
    // What leads where can only be told of rules that are about questions and options that exist.
    if sound {
        reach::look(&sections, &mut found);
    }
    translations::look(draft, &sections, &mut found);
    if let Some(languages) = against.unapproved.filter(|languages| !languages.is_empty()) {
        let about = About::NotApproved { languages: languages.to_vec() };
        found.push(Finding { place: Place::default(), about });
    }
    targets::look(&sections, against.targets.unwrap_or_default(), &mut found);
    standard::unchecked(&sections, &mut found);
    equality::look(&sections, &mut found);
    for (at, section) in sections.iter().enumerate() {
        for question in &section.questions {
            let mut add = |about| found.push(Finding { place: Place::question(at + 1, question), about });
            choices::look(question, &mut add);
            wording::look(question, &mut add);
            if let Some(item) = against.bank.and_then(|bank| bank.item(&question.code)) {
                standard::look(item, question, &mut add);
            }
        }
    }
    found.sort_by_key(Finding::severity);
    found
}

#[cfg(test)]
mod tests;
