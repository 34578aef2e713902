use super::controls::{Filled, hidden, small};
use super::place::DraftPlace;
use super::rule_rows::{RuleChoices, rule_rows};
use crate::components::FieldError;
use leptos::prelude::*;
use survey::draft::ItemId;
use survey::fields::Fields;

/// A section to edit.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionEditor {
    /// The section.
    pub id: ItemId,
    /// `title`, `order`, and the rule's.
    pub fields: Fields,
    /// The revision that the form was filled from.
    pub revision: u32,
    /// What its rule can be about.
    pub rule: RuleChoices,
    /// The entries in it.
    pub entries: usize,
}

/// A section: posts its fields, `revision` and `action` to `…/section/{id}`.
pub(super) fn section_editor(place: &DraftPlace, editor: &SectionEditor, errors: &[FieldError]) -> AnyView {
    let filled = Filled { fields: &editor.fields, errors };
    let orders = super::controls::choices(&[("fixed", "As in the list"), ("random", "Drawn anew for each person")]);
    let gone = match editor.entries {
        0 => "Nothing is in it.".to_owned(),
        1 => "The question in it goes with it.".to_owned(),
        many => format!("The {many} questions in it go with it."),
    };
    view! {
        <h2>"Section"</h2>
        <form method="post" action=place.form(&format!("/section/{}", editor.id))>
            {hidden("revision", &editor.revision.to_string())}
            // Enter in a field saves.
            <button class="vh" type="submit" name="action" value="save" tabindex="-1" aria-hidden="true">"Save"</button>
            {filled.area("title", "Title", "Residents read it above each question of the section", 2)}
            {filled.select("order", "Order of its questions", "", &orders)}
            {rule_rows(&filled, &editor.rule, "Who is asked this section")}
            <div class="actions">
                <button class="btn" type="submit" name="action" value="save">"Save section"</button>
                {small("up", "Move up", "the section")}
                {small("down", "Move down", "the section")}
            </div>
            <details>
                <summary>"Delete the section"</summary>
                <p>{gone} " Undo brings it back."</p>
                <button class="btn warning" type="submit" name="action" value="delete">"Delete section"</button>
            </details>
        </form>
    }
    .into_any()
}
