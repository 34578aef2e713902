//! Every wording of a question set with its name.

use survey::code::Code;
use survey::question_set::{Entry, QuestionSetDraft};
use survey::text::Text;

/// Calls `visit` with each wording's name and text, in the order of the set. Sections are named by their first question, as they
/// have no codes; a battery by its first statement. Within them, pieces are named by [`Entry::parts_mut`].
pub(super) fn parts(draft: &mut QuestionSetDraft, visit: &mut dyn FnMut(&str, &mut Text)) {
    visit("set.title", &mut draft.title);
    for (at, section) in draft.sections.iter_mut().enumerate() {
        let first = section.questions.first().and_then(|entry| entry.codes().next());
        let name = first.map_or_else(|| (at + 1).to_string(), Code::to_string);
        visit(&format!("section.{name}.title"), &mut section.title);
        for entry in &mut section.questions {
            let kind = if matches!(entry, Entry::Question(_)) { "q" } else { "battery" };
            let name = entry.codes().next().map_or_else(|| "none".to_owned(), Code::to_string);
            for (part, text) in entry.parts_mut() {
                // A statement is a question wherever it stands in its battery.
                match part.strip_prefix("statement.") {
                    Some(own) => visit(&format!("q.{own}"), text),
                    None => visit(&format!("{kind}.{name}.{part}"), text),
                }
            }
        }
    }
}
