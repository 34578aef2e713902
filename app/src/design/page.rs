//! The designer: the list of questions, the editor of what is chosen, and beside it how residents see it and what the checks say.

use super::checks::{Check, checks};
use super::comments::{Comment, comments};
use super::editor::{EntryEditor, entry_editor};
use super::head::{HeadEditor, head_editor};
use super::place::DraftPlace;
use super::preview::{Preview, preview};
use super::section::{SectionEditor, section_editor};
use super::tree::{TreeSection, tree};
use crate::components::FieldError;
use crate::document::{PageContext, PageScript};
use crate::staff::{StaffHead, StaffLink, notice, staff_document};
use leptos::prelude::*;
use survey::draft::ItemId;
use survey::question_set::findings::Severity;

/// What is chosen in the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// Nothing: the set itself.
    Head(HeadEditor),
    /// A section.
    Section(SectionEditor),
    /// A question or a battery.
    Entry(Box<EntryEditor>),
}

/// A change that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastChange {
    /// The revision it led to.
    pub revision: u32,
    /// "Sam Taylor changed cohesion_area".
    pub what: String,
}

/// A draft of a question set.
#[derive(Clone, Debug, PartialEq)]
pub struct DesignerPage {
    /// Its identifier, as it stands in addresses.
    pub id: String,
    /// Its title in English.
    pub title: String,
    /// The number it would be published under.
    pub version: u32,
    /// "Saved 10:42, 14 August 2026, by Sam Taylor".
    pub saved: String,
    /// The version it began as: "version 3", and its address.
    pub based_on: Option<(String, String)>,
    /// Counts its changes.
    pub revision: u32,
    /// The questions in order.
    pub sections: Vec<TreeSection>,
    /// How many questions there are; a battery has several.
    pub questions: usize,
    /// How long it takes to answer, in whole minutes: where only what everybody is asked is asked, and where everything is.
    pub minutes: (u32, u32),
    /// What is chosen.
    pub chosen: Chosen,
    /// How the preview is looked at, where that was chosen: "language=cy&mode=telephone".
    pub view: String,
    /// How residents see it.
    pub preview: Option<Preview>,
    /// What the checks say.
    pub checks: Vec<Check>,
    /// What they looked at and is as it should be.
    pub fine: Vec<String>,
    /// Comments on what is chosen.
    pub comments: Vec<Comment>,
    /// The last change.
    pub last: Option<LastChange>,
    /// What is wrong with what was typed.
    pub errors: Vec<FieldError>,
    /// What the last form did.
    pub done: Option<String>,
}

impl DesignerPage {
    /// Where this draft is.
    #[must_use]
    pub fn place(&self) -> DraftPlace {
        DraftPlace::new(&self.id, self.view.clone())
    }

    fn count(&self, severity: Severity) -> usize {
        self.checks.iter().filter(|check| check.severity == severity && check.acknowledged.is_none()).count()
    }
}

/// The start of the addresses of a draft.
#[must_use]
pub fn draft_address(id: &str) -> String {
    format!("/staff/questions/draft/{id}")
}

/// The address of a draft with something chosen.
#[must_use]
pub fn item_address(draft: &str, item: ItemId) -> String {
    format!("{}?at={item}", draft_address(draft))
}

/// A draft of a question set: posts to the addresses of what is chosen.
#[must_use]
pub fn designer_page(context: &PageContext, page: &DesignerPage) -> String {
    let heading = format!("{}: version {}", page.title, page.version);
    let head = StaffHead {
        errors: &page.errors,
        script: PageScript::Designer,
        ..StaffHead::new(heading.clone(), Some(StaffLink::Questions))
    };
    staff_document(context, head, || {
        let place = page.place();
        let chosen = match &page.chosen {
            Chosen::Head(editor) => head_editor(&place, editor, &page.errors),
            Chosen::Section(editor) => section_editor(&place, editor, &page.errors),
            Chosen::Entry(editor) => entry_editor(&place, editor, &page.errors),
        };
        let at = match &page.chosen {
            Chosen::Head(_) => None,
            Chosen::Section(editor) => Some(editor.id),
            Chosen::Entry(editor) => Some(editor.id),
        };
        view! {
            <nav aria-label="Breadcrumb" class="crumbs">
                <ol><li><a href="/staff/questions">"Question sets"</a></li><li>{format!("{heading} (draft)")}</li></ol>
            </nav>
            {notice(page.done.as_deref())}
            <h1>{heading.clone()}</h1>
            {bar(page)}
            <p class="jump">
                <a href="#editor">"Editor"</a>
                {page.preview.is_some().then(|| view! { <a href="#preview-title">"Preview"</a> })}
                <a href="#checks-title">"Checks"</a>
            </p>
            <div class="studio three">
                <nav aria-label="Questions of this draft">{tree(page, at)}</nav>
                <div id="editor">{chosen}{comments(&place, at, &page.comments)}</div>
                <div>
                    {page.preview.as_ref().map(preview)}
                    {checks(&place, &page.checks, &page.fine)}
                </div>
            </div>
        }
        .into_any()
    })
}

fn bar(page: &DesignerPage) -> AnyView {
    let place = page.place();
    let address = place.start();
    let (errors, warnings) = (page.count(Severity::Error), page.count(Severity::Warning));
    let tag = |count: usize, class: &'static str, one: &str, many: &str| {
        (count > 0).then(
            || view! { " " <span class=class>{format!("{count} {}", if count == 1 { one } else { many })}</span> },
        )
    };
    let why = match (errors, warnings) {
        (0, 0) => "You can publish. A published version cannot be changed.".to_owned(),
        (0, _) => "You can publish when each warning is looked at: change the question, or give a reason. A published version cannot be changed.".to_owned(),
        _ => format!("You can publish when the {} fixed. A published version cannot be changed.", if errors == 1 { "error is" } else { "errors are" }),
    };
    let based = page.based_on.clone().map(|(name, href)| view! { " Based on " <a href=href>{name}</a> "." });
    let compare = page
        .based_on
        .is_some()
        .then(|| view! { <a class="btn second small" href=format!("{address}/compare")>"Compare"</a> });
    let undo = page.last.clone().map(|last| {
        view! {
            <form method="post" action=place.form("")>
                <input type="hidden" name="change" value=last.revision.to_string() />
                <button class="btn second small" type="submit" name="action" value="undo">
                    "Undo"<span class="vh">{format!(": {}", last.what)}</span>
                </button>
            </form>
        }
    });
    view! {
        <div class="bar-ver">
            <p>
                <b>"Draft."</b> " " {page.saved.clone()} "." {based}
                <span id="counts">{tag(errors, "tag err", "error", "errors")} {tag(warnings, "tag warn", "warning", "warnings")}</span>
            </p>
            <div class="grp">
                {undo}
                {compare}
                <a class="btn second small" href=format!("{address}/try")>"Try it"</a>
                <a class="btn second small" href=format!("{address}/paths")>"Paths"</a>
                <a class="btn second small" href=format!("{address}/translate")>"Translate"</a>
                <a class="btn second small" href=format!("{address}/files")>"Files"</a>
                <a class="btn second small" href=format!("{address}/changes")>"Changes"</a>
                <a class="btn small" href=format!("{address}/publish")>"Publish"</a>
            </div>
            <p id="pubwhy">{why} " " <a href="/staff/questions/help">"Help"</a></p>
        </div>
    }
    .into_any()
}
