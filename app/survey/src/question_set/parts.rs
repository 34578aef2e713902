//! The wording of an entry piece by piece, each with a name that stays: for translating side by side, and for files of translators.

use super::Entry;
use crate::code::Code;
use crate::question::{AnswerKind, AnswerOption, Net, Unit};
use crate::text::Text;

/// A piece of wording and its name within its entry: `stem`, `option.agree`, `net.agree.complement`, `statement.safe_day.stem` in a battery.
pub type Part<'a> = (String, &'a mut Text);

impl Entry {
    /// Every piece of wording that people read, in the order they meet it.
    pub fn parts_mut(&mut self) -> Vec<Part<'_>> {
        let mut parts: Vec<Part<'_>> = Vec::new();
        match self {
            Self::Question(question) => {
                parts.extend(question.lead_in.as_mut().map(|text| ("lead_in".to_owned(), text)));
                parts.push(("stem".to_owned(), &mut question.stem));
                parts.extend(question.hint.as_mut().map(|text| ("hint".to_owned(), text)));
                answers(&mut question.answer, &mut question.instead, &mut parts);
                parts.push(("short".to_owned(), &mut question.short));
            }
            Self::Battery(battery) => {
                parts.push(("lead_in".to_owned(), &mut battery.lead_in));
                answers(&mut battery.answer, &mut battery.instead, &mut parts);
                for statement in &mut battery.statements {
                    let name = |part: &str| format!("statement.{}.{part}", statement.code);
                    parts.push((name("stem"), &mut statement.stem));
                    parts.extend(statement.hint.as_mut().map(|text| (name("hint"), text)));
                    parts.push((name("short"), &mut statement.short));
                }
            }
        }
        parts
    }

    /// The same, to read.
    #[must_use]
    pub fn parts(&self) -> Vec<(String, Text)> {
        self.clone().parts_mut().into_iter().map(|(name, text)| (name, text.clone())).collect()
    }
}

fn answers<'a>(answer: &'a mut AnswerKind, instead: &'a mut [AnswerOption], parts: &mut Vec<Part<'a>>) {
    let (mut in_order, mut nets_of): (&mut [AnswerOption], &mut [Net]) = (&mut [], &mut []);
    match answer {
        AnswerKind::SingleChoice { options, nets, .. } | AnswerKind::MultipleChoice { options, nets, .. } => {
            (in_order, nets_of) = (options, nets);
        }
        AnswerKind::Ranking { options, .. } => in_order = options,
        AnswerKind::Scale { low, high, .. } => {
            parts.push(("low".to_owned(), low));
            parts.push(("high".to_owned(), high));
        }
        AnswerKind::WholeNumber { unit: Some(Unit::Prefix(text) | Unit::Suffix(text)), .. }
        | AnswerKind::Decimal { unit: Some(Unit::Prefix(text) | Unit::Suffix(text)), .. } => {
            parts.push(("unit".to_owned(), text));
        }
        _ => {}
    }
    for option in in_order {
        chosen("option", option, parts);
    }
    for option in instead {
        chosen("instead", option, parts);
    }
    for net in nets_of {
        let name = |code: &Code, part: &str| format!("net.{code}.{part}");
        parts.push((name(&net.code, "label"), &mut net.label));
        parts.push((name(&net.code, "complement"), &mut net.complement));
    }
}

fn chosen<'a>(kind: &str, option: &'a mut AnswerOption, parts: &mut Vec<Part<'a>>) {
    parts.push((format!("{kind}.{}", option.code), &mut option.label));
    if let Some(specify) = &mut option.specify {
        parts.push((format!("{kind}.{}.specify", option.code), &mut specify.label));
    }
}

#[cfg(test)]
mod tests {
    use super::super::{QuestionSetDraft, reading};
    use std::collections::BTreeSet;

    fn shipped(text: &str) -> QuestionSetDraft {
        reading::read(text.as_bytes()).unwrap()
    }

    #[test]
    fn parts_are_all_wording_and_each_has_its_own_name() {
        for text in [
            include_str!("../../../../server/reference/question-sets/every_answer_type_1.json"),
            include_str!("../../../../server/reference/question-sets/residents_core_2.json"),
        ] {
            for entry in shipped(text).sections.iter().flat_map(|section| &section.questions) {
                let parts = entry.parts();
                let names: BTreeSet<&String> = parts.iter().map(|(name, _)| name).collect();
                assert_eq!(names.len(), parts.len(), "{names:?}");
                let sorted = |mut texts: Vec<String>| {
                    texts.sort();
                    texts
                };
                let by_name = parts.iter().map(|(_, text)| format!("{text:?}")).collect();
                let all = entry.wordings().iter().map(|text| format!("{text:?}")).collect();
                assert_eq!(sorted(by_name), sorted(all));
            }
        }
    }
}
