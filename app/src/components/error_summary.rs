use crate::language::{Said, words};
use leptos::prelude::*;

/// An error of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the field, or of the first of its controls.
    pub field: String,
    /// What happened and what to do.
    pub message: Said,
}

impl FieldError {
    /// An error of a field.
    #[must_use]
    pub fn new(field: &str, message: impl Into<Said>) -> Self {
        Self { field: field.to_owned(), message: message.into() }
    }
}

/// All errors of a page, each a link to its field. Nothing is shown when there is none. Without script the focus is
/// moved by `autofocus`, which browsers honour on any element that can take it; where one does not, the alert is
/// announced and the title begins with "Error:".
#[component]
pub fn ErrorSummary(
    /// The errors in the order of the fields.
    errors: Vec<FieldError>,
) -> impl IntoView {
    (!errors.is_empty()).then(|| {
        view! {
            <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex="-1" autofocus=true>
                <h2 id="error-summary-title">{words().say("error-heading")}</h2>
                <ul>
                    {errors
                        .into_iter()
                        .map(|error| view! { <li><a href=format!("#{}", error.field)>{error.message}</a></li> })
                        .collect_view()}
                </ul>
            </div>
        }
        .into_any()
    })
}
