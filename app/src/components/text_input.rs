use crate::components::FieldError;
use crate::language::{Said, words};
use leptos::prelude::*;

/// A labelled text field.
#[component]
pub fn TextInput(
    /// Id and name of the field.
    #[prop(into)]
    name: String,
    /// Its label.
    #[prop(into)]
    label: Said,
    /// Help under the label.
    #[prop(optional_no_strip, into)]
    hint: Option<Said>,
    /// What was typed before.
    #[prop(into)]
    value: String,
    /// "text", "email", "password".
    #[prop(optional, into)]
    kind: Option<String>,
    /// "numeric" for numbers.
    #[prop(optional, into)]
    inputmode: Option<String>,
    /// The autofill token (HTML autocomplete).
    #[prop(optional, into)]
    autocomplete: Option<String>,
    /// "characters" where codes are in capitals: spares people the shift key on a phone.
    #[prop(optional, into)]
    autocapitalize: Option<String>,
    /// The label is the page's H1.
    #[prop(optional)]
    heading: bool,
    /// Above the question: section and progress, where the label is the H1.
    #[prop(optional, into)]
    caption: Option<Said>,
    /// A width class, such as "w5".
    #[prop(optional, into)]
    class: Option<String>,
    /// Script fills it from the part of the address behind "#", where a QR code brings an access code.
    #[prop(optional)]
    from_address: bool,
    /// The field's error.
    error: Option<FieldError>,
) -> impl IntoView {
    let hint_id = format!("{name}-hint");
    let error_id = format!("{name}-error");
    let described: Vec<String> = [hint.is_some().then(|| hint_id.clone()), error.is_some().then(|| error_id.clone())]
        .into_iter()
        .flatten()
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let group = if error.is_some() { "field group-error" } else { "field" };
    let invalid = error.is_some().then_some("true");
    let label = if heading {
        view! {
            {caption.map(|caption| view! { <span class="caption">{caption}</span> })}
            <h1><label for=name.clone()>{label}</label></h1>
        }
        .into_any()
    } else {
        view! { <label for=name.clone()>{label}</label> }.into_any()
    };
    view! {
        <div class=group>
            {label}
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {error.map(|error| view! { <p class="error-text" id=error_id><span class="vh">{words().say("error-prefix")}" "</span>{error.message}</p> })}
            <input
                type=kind.unwrap_or_else(|| "text".to_owned())
                id=name.clone()
                name=name
                value=value
                class=class
                inputmode=inputmode
                autocomplete=autocomplete
                autocapitalize=autocapitalize
                data-from-address=from_address.then_some("")
                aria-describedby=described
                aria-invalid=invalid
                dir=words().is_rtl().then_some("ltr")
                spellcheck="false"
            />
        </div>
    }
    .into_any()
}
