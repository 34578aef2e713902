use super::controls::{Filled, hidden};
use super::place::DraftPlace;
use crate::components::FieldError;
use leptos::prelude::*;
use survey::fields::Fields;

/// The names of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadEditor {
    /// `title` and `code`, as they are or were typed.
    pub fields: Fields,
    /// The revision that the form was filled from.
    pub revision: u32,
    /// The languages to choose from: tag and name.
    pub languages: Vec<(String, String)>,
    /// Nothing is in the draft yet.
    pub is_empty: bool,
}

/// Name and title: posts `title`, `code`, `revision` and `action` (`save`, `give_up`).
pub(super) fn head_editor(place: &DraftPlace, editor: &HeadEditor, errors: &[FieldError]) -> AnyView {
    let filled = Filled { fields: &editor.fields, errors };
    let languages = editor.languages.iter().map(|(tag, name)| filled.tick("language", tag, name, "")).collect_view();
    let begin = editor.is_empty.then(|| {
        view! {
            <div class="inset">
                <p>"This draft is empty. Add a section, then add questions to it: from the question bank, whose wordings can be compared with other places, or your own."</p>
            </div>
        }
    });
    view! {
        <h2>"Name and title"</h2>
        {begin}
        <form method="post" action=place.form("")>
            {hidden("revision", &editor.revision.to_string())}
            {filled.line("title", "Title", "Residents read it on the first page: Residents’ survey", "")}
            {filled.line("code", "Code", "Names the set in files. Its versions share it: lower-case letters, digits and underscores", "w20")}
            <fieldset class="boxes" id="language">
                <legend><h3>"Languages besides English"</h3></legend>
                <p class="hint">"A set is published in the languages ticked here, and each needs every question. Wording in others is kept in the draft"</p>
                {languages}
            </fieldset>
            <div class="actions"><button class="btn" type="submit" name="action" value="save">"Save"</button></div>
            <details>
                <summary>"Give this draft up"</summary>
                <p>"It disappears from the list. Published versions are not touched."</p>
                <button class="btn warning" type="submit" name="action" value="give_up">"Give the draft up"</button>
            </details>
        </form>
    }
    .into_any()
}
