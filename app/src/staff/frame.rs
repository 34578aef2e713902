//! What all staff pages share: the document, the navigation, and notices.

use crate::components::{ErrorSummary, FieldError};
use crate::document::{Audience, Head, PageContext, PageScript, document};
use crate::staff::nav::{StaffLink, staff_nav};
use leptos::prelude::*;
use survey::council::Ward;

/// What a staff page says of itself.
pub(crate) struct StaffHead<'a> {
    /// The page's own title.
    pub title: String,
    /// The place in the navigation.
    pub current: Option<StaffLink>,
    /// Wards of the councillor signed in, where the page knows them.
    pub own_wards: &'a [Ward],
    /// The errors the page shows.
    pub errors: &'a [FieldError],
    /// What script adds to the page.
    pub script: PageScript,
}

impl StaffHead<'_> {
    /// A page without errors.
    pub(crate) fn new(title: impl Into<String>, current: Option<StaffLink>) -> Self {
        Self { title: title.into(), current, own_wards: &[], errors: &[], script: PageScript::None }
    }
}

/// A whole staff page. `main` is what stands in the main part, under the error summary.
pub(crate) fn staff_document(context: &PageContext, staff: StaffHead<'_>, main: impl FnOnce() -> AnyView) -> String {
    let head = Head {
        title: staff.title,
        service: "Staff".into(),
        audience: Audience::Officer,
        error: !staff.errors.is_empty(),
        islands: false,
        form: None,
        script: staff.script,
    };
    document(context, head, || {
        let nav = context
            .viewer
            .as_ref()
            .map(|viewer| staff_nav(viewer.role, context.council.as_ref(), staff.own_wards, staff.current));
        view! {
            {nav}
            <div class="wrap">
                <main id="main" tabindex="-1">
                    <ErrorSummary errors=staff.errors.to_vec() />
                    {main()}
                </main>
            </div>
        }
    })
}

/// Whether the person signed in may run fieldwork: others are shown no way to pages that they may not open.
pub(crate) fn runs_surveys(context: &PageContext) -> bool {
    context.viewer.as_ref().is_none_or(|viewer| viewer.role.runs_surveys())
}

/// Says what the last form did. Read out when the page opens.
pub(crate) fn notice(text: Option<&str>) -> Option<AnyView> {
    text.map(|text| view! { <div class="done-note" role="status"><p>{text.to_owned()}</p></div> }.into_any())
}

/// The error of a field, if it has one.
pub(crate) fn error_of(errors: &[FieldError], field: &str) -> Option<FieldError> {
    errors.iter().find(|error| error.field == field).cloned()
}
