//! New codes for questions and options: what else in the draft goes by the old ones goes along.

use super::{Draft, DraftError, ItemId};
use crate::code::Code;
use crate::question::{AnswerKind, Question};
use crate::question_set::Entry;
use crate::rule::Rule;
use crate::text::{Language, Piece, Text, pieces};

/// An old code and the new one.
type Pair = (Code, Code);

impl Draft {
    /// Replaces an entry by the same with other codes and wording: rules, bounds and piped answers elsewhere that are about a question or an
    /// option by its old code are about the new one afterwards. Approvals of wording that changed in nothing but a code stay.
    ///
    /// # Errors
    /// [`DraftError::Gone`].
    pub fn set_entry_and_codes(&mut self, id: ItemId, entry: Entry) -> Result<(), DraftError> {
        let before = self.entry(id).ok_or(DraftError::Gone)?;
        let questions = renamed(before.codes(), entry.codes());
        let options = match (before, &entry) {
            (Entry::Question(before), Entry::Question(after)) => {
                let renamed = renamed(codes_of(before), codes_of(after));
                renamed.into_iter().map(|pair| (after.code.clone(), pair)).collect()
            }
            _ => Vec::new(),
        };
        self.set_entry(id, entry)?;
        if questions.is_empty() && options.is_empty() {
            return Ok(());
        }
        let all: Vec<ItemId> = self.entries().map(|(id, _)| id).collect();
        let languages: Vec<Language> = self.languages().into_iter().collect();
        for other in all.into_iter().filter(|other| *other != id) {
            let Some(mut entry) = self.entry(other).cloned() else { continue };
            let approved: Vec<&Language> =
                languages.iter().filter(|language| self.is_approved(other, language)).collect();
            change(&mut entry, &questions, &options);
            self.set_entry(other, entry)?;
            for language in approved {
                self.approve(other, language, true)?;
            }
        }
        for placed in self.layout().to_vec() {
            let Some(mut head) = self.section(placed.section).cloned() else { continue };
            rename_text(&mut head.title, &questions);
            if let Some(rule) = &mut head.ask_if {
                rename_rule(rule, &questions, &options);
            }
            self.set_section(placed.section, head)?;
        }
        Ok(())
    }
}

fn codes_of(question: &Question) -> impl Iterator<Item = &Code> {
    question.options().iter().map(|option| &option.code)
}

/// What has another code in the same place. Where as many codes are gone as there are new ones, but not in the same places, nobody knows which
/// is which: nothing is renamed then.
fn renamed<'a>(before: impl Iterator<Item = &'a Code>, after: impl Iterator<Item = &'a Code>) -> Vec<Pair> {
    let (before, after): (Vec<&Code>, Vec<&Code>) = (before.collect(), after.collect());
    if before.len() != after.len() {
        return Vec::new();
    }
    let changed = before.iter().zip(&after).filter(|(old, new)| old != new);
    let pairs: Vec<Pair> = changed.map(|(old, new)| ((*old).clone(), (*new).clone())).collect();
    let is_clear = pairs.iter().all(|(old, new)| !after.contains(&old) && !before.contains(&new));
    if is_clear { pairs } else { Vec::new() }
}

fn new_of(code: &mut Code, pairs: &[Pair]) {
    if let Some((_, new)) = pairs.iter().find(|(old, _)| old == code) {
        *code = new.clone();
    }
}

fn change(entry: &mut Entry, questions: &[Pair], options: &[(Code, Pair)]) {
    for (_, text) in entry.parts_mut() {
        rename_text(text, questions);
    }
    let (answer, rule) = match entry {
        Entry::Question(question) => (&mut question.answer, &mut question.ask_if),
        Entry::Battery(battery) => (&mut battery.answer, &mut battery.ask_if),
    };
    let (least, most) = match answer {
        AnswerKind::WholeNumber { at_least, at_most, .. }
        | AnswerKind::Decimal { at_least, at_most, .. }
        | AnswerKind::Percentage { at_least, at_most, .. }
        | AnswerKind::Duration { at_least, at_most, .. } => (at_least.as_mut(), at_most.as_mut()),
        AnswerKind::Date { not_before, not_after, .. } | AnswerKind::MonthYear { not_before, not_after, .. } => {
            (not_before.as_mut(), not_after.as_mut())
        }
        _ => (None, None),
    };
    for bound in [least, most].into_iter().flatten() {
        new_of(bound, questions);
    }
    if let Some(rule) = rule {
        rename_rule(rule, questions, options);
    }
}

fn rename_rule(rule: &mut Rule, questions: &[Pair], options: &[(Code, Pair)]) {
    match rule {
        Rule::All(rules) | Rule::Any(rules) => {
            for rule in rules {
                rename_rule(rule, questions, options);
            }
        }
        Rule::Not(rule) => rename_rule(rule, questions, options),
        Rule::Chose { question, any_of: codes } | Rule::ChoseAll { question, all_of: codes } => {
            new_of(question, questions);
            for code in codes {
                let own = options.iter().find(|(of, (old, _))| of == question && old == code);
                if let Some((_, (_, new))) = own {
                    *code = new.clone();
                }
            }
        }
        Rule::Count { question, .. }
        | Rule::Number { question, .. }
        | Rule::Date { question, .. }
        | Rule::Answered(question)
        | Rule::Skipped(question) => new_of(question, questions),
        Rule::Ward(_) | Rule::Route(_) | Rule::Language(_) => {}
    }
}

fn rename_text(text: &mut Text, questions: &[Pair]) {
    for words in text.0.values_mut() {
        let piped = |name: &str| questions.iter().find(|(old, _)| name.strip_prefix("answer.") == Some(old.as_str()));
        let renamed: String = pieces(words)
            .into_iter()
            .map(|piece| match piece {
                Piece::Words(words) => words.to_owned(),
                Piece::Pipe { whole, name, .. } => match piped(name) {
                    Some((_, new)) => format!("{{answer.{new}{}", whole.get(name.len() + 1..).unwrap_or("}")),
                    None => whole.to_owned(),
                },
            })
            .collect();
        if renamed != *words {
            *words = renamed;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question_set::QuestionSetDraft;
    use serde_json::json;

    fn draft() -> Draft {
        let question = |code: &str, more: serde_json::Value| {
            let mut question = json!({
                "code": code, "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": "perception",
                "source": {"title": "T", "status": "own"}
            });
            question.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            question
        };
        let option = |code: &str| json!({"code": code, "label": {"en": code}, "in_base": true});
        let set: QuestionSetDraft = serde_json::from_value(json!({
            "code": "t", "version": 1, "title": {"en": "T"},
            "sections": [
                {"title": {"en": "One"}, "questions": [
                    question("park", json!({"kind": "single_choice", "options": [option("yes"), option("no")]})),
                    question("people", json!({"kind": "whole_number", "min": 0, "max": 9})),
                    question("children", json!({"kind": "whole_number", "min": 0, "max": 9, "at_most": "people"}))
                ]},
                {
                    "title": {"en": "Of {answer.people|one:# person|other:# people|some}, {answer.parks}"},
                    "ask_if": {"any": [{"chose": {"question": "park", "any_of": ["yes"]}}, {"not": {"skipped": "people"}}]},
                    "questions": [question("why", json!({
                        "stem": {"en": "Why {answer.people|one:one|other:#|some}?", "cy": "Pam {answer.people|one:un|other:#|rhai}?"},
                        "kind": "short_text", "most": 9,
                        "ask_if": {"chose_all": {"question": "park", "all_of": ["yes"]}}
                    }))]
                }
            ]
        }))
        .unwrap();
        Draft::of(&set)
    }

    fn of(draft: &Draft, code: &str) -> (ItemId, Question) {
        let id = draft.entry_of(&code.parse().unwrap()).unwrap();
        let Some(Entry::Question(question)) = draft.entry(id) else { panic!("no question") };
        (id, (**question).clone())
    }

    #[test]
    fn what_goes_by_a_code_goes_along() {
        let mut draft = draft();
        let cy = Language("cy".to_owned());
        let (why, _) = of(&draft, "why");
        draft.approve(why, &cy, true).unwrap();
        let (people, mut question) = of(&draft, "people");
        question.code = "household".parse().unwrap();
        draft.set_entry_and_codes(people, Entry::from(question)).unwrap();
        let (_, children) = of(&draft, "children");
        assert_eq!(children.answer.bound_by().1.map(Code::as_str), Some("household"));
        let section = draft.section(draft.layout()[1].section).unwrap().clone();
        let title = &section.title.0[&Language::english()];
        assert_eq!(title, "Of {answer.household|one:# person|other:# people|some}, {answer.parks}");
        let (_, question) = of(&draft, "why");
        assert_eq!(question.stem.0[&cy], "Pam {answer.household|one:un|other:#|rhai}?");
        assert!(draft.is_approved(why, &cy), "only a code changed");
        // A question and one of its options at once.
        let (park, mut question) = of(&draft, "park");
        question.code = "green".parse().unwrap();
        let AnswerKind::SingleChoice { options, .. } = &mut question.answer else { panic!("no choice") };
        options[0].code = "often".parse().unwrap();
        draft.set_entry_and_codes(park, Entry::from(question)).unwrap();
        let rule = |rule: &Option<Rule>| serde_json::to_value(rule).unwrap();
        let section = draft.section(draft.layout()[1].section).unwrap();
        let wanted =
            json!({"any": [{"chose": {"question": "green", "any_of": ["often"]}}, {"not": {"skipped": "household"}}]});
        assert_eq!(rule(&section.ask_if), wanted);
        let wanted = json!({"chose_all": {"question": "green", "all_of": ["often"]}});
        assert_eq!(rule(&of(&draft, "why").1.ask_if), wanted);
    }

    #[test]
    fn what_is_not_clear_stays_as_it_is() {
        let mut draft = draft();
        let before = of(&draft, "why").1;
        let (park, mut question) = of(&draft, "park");
        let AnswerKind::SingleChoice { options, .. } = &mut question.answer else { panic!("no choice") };
        options.swap(0, 1);
        draft.set_entry_and_codes(park, Entry::from(question.clone())).unwrap();
        let AnswerKind::SingleChoice { options, .. } = &mut question.answer else { panic!("no choice") };
        options.pop();
        draft.set_entry_and_codes(park, Entry::from(question)).unwrap();
        assert_eq!(of(&draft, "why").1, before);
        assert!(draft.set_entry_and_codes(ItemId(999), Entry::from(before)).is_err());
    }
}
