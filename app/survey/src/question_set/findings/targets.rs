//! Whether the answers can be weighted to the council's population: each population target needs its questions, with its
//! categories as their answers. An answer without a category would count as not stated.

use super::choices::stays_away;
use super::{About, Finding, Place};
use crate::code::Code;
use crate::question::{AnswerKind, AnswerOption};
use crate::question_set::Section;
use crate::weighting::Margin;
use std::collections::BTreeSet;

pub(super) fn look(sections: &[Section], targets: &[Margin], found: &mut Vec<Finding>) {
    for target in targets {
        for (part, code) in target.questions.iter().enumerate() {
            let asked = sections.iter().enumerate().find_map(|(at, section)| {
                let question = section.questions.iter().find(|question| question.code == *code)?;
                Some((at + 1, question))
            });
            let Some((section, question)) = asked else {
                let about = About::WeightingQuestionMissing { target: target.label.clone(), missing: code.clone() };
                found.push(Finding { place: Place::default(), about });
                continue;
            };
            let categories: BTreeSet<&str> =
                target.categories.iter().filter_map(|category| category.category.split('/').nth(part)).collect();
            let options: &[AnswerOption] = match &question.answer {
                AnswerKind::SingleChoice { options, .. } => options,
                _ => &[],
            };
            let is_option = |category: &str| options.iter().any(|option| option.code.as_str() == category);
            let without_option: Vec<String> = categories
                .iter()
                .filter(|category| !is_option(category))
                .map(|category| (*category).to_owned())
                .collect();
            let without_category: Vec<Code> = options
                .iter()
                .filter(|option| !categories.contains(option.code.as_str()) && !stays_away(option))
                .map(|option| option.code.clone())
                .collect();
            if !without_option.is_empty() || !without_category.is_empty() {
                found.push(Finding {
                    place: Place::question(section, question),
                    about: About::WeightingCategoriesDiffer {
                        target: target.label.clone(),
                        without_option,
                        without_category,
                    },
                });
            }
        }
    }
}
