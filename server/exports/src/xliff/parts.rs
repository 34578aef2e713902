//! Every wording of a question set with its name.

use survey::code::Code;
use survey::question::{AnswerKind, AnswerOption, Net, Unit};
use survey::question_set::{Entry, QuestionSetDraft};
use survey::text::Text;

/// Calls `visit` with each wording's name and text, in the order of the set. Sections are named by their first question, as they
/// have no codes; what a battery's statements share, by its first statement.
pub(super) fn parts(draft: &mut QuestionSetDraft, visit: &mut dyn FnMut(&str, &mut Text)) {
    visit("set.title", &mut draft.title);
    for (at, section) in draft.sections.iter_mut().enumerate() {
        let first = section.questions.first().and_then(|entry| match entry {
            Entry::Question(question) => Some(&question.code),
            Entry::Battery(battery) => battery.statements.first().map(|statement| &statement.code),
        });
        let name = first.map_or_else(|| (at + 1).to_string(), Code::to_string);
        visit(&format!("section.{name}.title"), &mut section.title);
        for entry in &mut section.questions {
            match entry {
                Entry::Question(question) => {
                    let name = format!("q.{}", question.code);
                    if let Some(lead_in) = &mut question.lead_in {
                        visit(&format!("{name}.lead_in"), lead_in);
                    }
                    visit(&format!("{name}.stem"), &mut question.stem);
                    visit(&format!("{name}.short"), &mut question.short);
                    if let Some(hint) = &mut question.hint {
                        visit(&format!("{name}.hint"), hint);
                    }
                    answers(&name, &mut question.answer, &mut question.instead, visit);
                }
                Entry::Battery(battery) => {
                    let first = battery.statements.first().map_or("none", |statement| statement.code.as_str());
                    let name = format!("battery.{first}");
                    visit(&format!("{name}.lead_in"), &mut battery.lead_in);
                    answers(&name, &mut battery.answer, &mut battery.instead, visit);
                    for statement in &mut battery.statements {
                        let name = format!("q.{}", statement.code);
                        visit(&format!("{name}.stem"), &mut statement.stem);
                        visit(&format!("{name}.short"), &mut statement.short);
                        if let Some(hint) = &mut statement.hint {
                            visit(&format!("{name}.hint"), hint);
                        }
                    }
                }
            }
        }
    }
}

fn answers(name: &str, answer: &mut AnswerKind, instead: &mut [AnswerOption], visit: &mut dyn FnMut(&str, &mut Text)) {
    let mut none = Vec::new();
    let (options, nets): (&mut [AnswerOption], &mut Vec<Net>) = match answer {
        AnswerKind::SingleChoice { options, nets, .. } | AnswerKind::MultipleChoice { options, nets, .. } => {
            (options, nets)
        }
        AnswerKind::Ranking { options, .. } => (options, &mut none),
        AnswerKind::Scale { low, high, .. } => {
            visit(&format!("{name}.low"), low);
            visit(&format!("{name}.high"), high);
            (&mut [], &mut none)
        }
        AnswerKind::WholeNumber { unit, .. } | AnswerKind::Decimal { unit, .. } => {
            if let Some(Unit::Prefix(text) | Unit::Suffix(text)) = unit {
                visit(&format!("{name}.unit"), text);
            }
            (&mut [], &mut none)
        }
        _ => (&mut [], &mut none),
    };
    for option in options {
        visit(&format!("{name}.option.{}", option.code), &mut option.label);
        if let Some(specify) = &mut option.specify {
            visit(&format!("{name}.option.{}.specify", option.code), &mut specify.label);
        }
    }
    for option in instead {
        visit(&format!("{name}.instead.{}", option.code), &mut option.label);
    }
    for net in nets {
        visit(&format!("{name}.net.{}", net.code), &mut net.label);
        visit(&format!("{name}.net.{}.complement", net.code), &mut net.complement);
    }
}
