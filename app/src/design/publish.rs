use super::checks::Check;
use super::controls::{Filled, hidden};
use super::page::draft_address;
use crate::components::FieldError;
use crate::document::PageContext;
use crate::staff::{StaffHead, StaffLink, notice, staff_document};
use leptos::prelude::*;
use survey::fields::Fields;
use survey::question_set::findings::Severity;

/// A draft before it is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishDraftPage {
    /// The draft.
    pub draft: String,
    /// Its title.
    pub title: String,
    /// The number it is published under.
    pub version: u32,
    /// The revision that was checked.
    pub revision: u32,
    /// What the checks say.
    pub checks: Vec<Check>,
    /// `note`, and `reason.N` of each warning in order, as typed.
    pub fields: Fields,
    /// What is wrong.
    pub errors: Vec<FieldError>,
    /// What the last form did.
    pub done: Option<&'static str>,
}

impl PublishDraftPage {
    /// The warnings, in the order of the form.
    pub fn warnings(&self) -> impl Iterator<Item = &Check> {
        self.checks.iter().filter(|check| check.severity == Severity::Warning)
    }

    fn is_blocked(&self) -> bool {
        self.checks.iter().any(|check| check.severity == Severity::Error)
    }
}

/// Publishes a draft, or says what stands in the way. Posts `revision`, `key.N` and `reason.N` of each warning, `note`, and `action`
/// (`reasons` or `publish`).
#[must_use]
pub fn publish_draft_page(context: &PageContext, page: &PublishDraftPage) -> String {
    let title = format!("Publish {}: version {}", page.title, page.version);
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title.clone(), Some(StaffLink::Questions)) };
    staff_document(context, head, || {
        let address = draft_address(&page.draft);
        let filled = Filled { fields: &page.fields, errors: &page.errors };
        let errors = page.checks.iter().filter(|check| check.severity == Severity::Error).map(|check| {
            let go = check.go.clone().map(|(href, name)| view! { " " <a href=href>{name}</a> });
            view! { <li class="e"><span class="tag err">"Error"</span> " " {check.text.clone()} {go}</li> }
        });
        let errors = errors.collect_view();
        let warnings =
            page.warnings().enumerate().map(|(number, check)| warning(&filled, number, check)).collect_view();
        let any = page.warnings().next().is_some();
        let end = if page.is_blocked() {
            view! { <p>"Mend the errors first. What you give as reasons is kept meanwhile."</p> }.into_any()
        } else {
            view! {
                <section class="freeze" aria-labelledby="publish-title">
                    <h2 id="publish-title">"Publish"</h2>
                    <p>"A published version cannot be changed: later changes are made in a new draft and published as the next version. People who have begun a survey finish it with the version they began."</p>
                    {filled.area("note", "What is new in this version", "For colleagues: it stands in the list of versions", 3)}
                    <button class="btn" type="submit" name="action" value="publish">{format!("Publish version {}", page.version)}</button>
                </section>
            }
            .into_any()
        };
        view! {
            <a class="back" href=address.clone()>"Back to the draft"</a>
            {notice(page.done)}
            <h1>{title.clone()}</h1>
            {page.is_blocked().then(|| view! { <h2>"What must be mended"</h2> <ul class="checks">{errors}</ul> })}
            <form class="narrow" method="post" action=format!("{address}/publish")>
                {hidden("revision", &page.revision.to_string())}
                {any.then(|| view! {
                    <h2 id="reasons">"Warnings"</h2>
                    <p>"Change the question, or say why it is right as it is. The reasons are kept with the published version."</p>
                    {warnings}
                    <div class="actions"><button class="btn second" type="submit" name="action" value="reasons">"Save reasons"</button></div>
                })}
                {end}
            </form>
        }
        .into_any()
    })
}

fn warning(filled: &Filled<'_>, number: usize, check: &Check) -> AnyView {
    let name = format!("reason.{number}");
    let given = check
        .acknowledged
        .as_ref()
        .map(|given| view! { <p class="small muted">{format!("Last given by {}", given.by)}</p> });
    let go = check.go.clone().map(|(href, name)| view! { " " <a href=href>{name}</a> });
    view! {
        <div class="condition">
            {hidden(&format!("key.{number}"), &check.key)}
            <p><span class="tag warn">"Warning"</span> " " {check.text.clone()} {go}</p>
            {filled.line(&name, "Reason", "Empty: not looked at yet", "")}
            {given}
        </div>
    }
    .into_any()
}
