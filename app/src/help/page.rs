use crate::components::{Contact, ContactDetails};
use crate::document::{Audience, Head, PageContext, PageScript, document};
use crate::language::{Said, Words};
use leptos::prelude::*;

/// The start of the addresses of these pages.
pub(super) fn base(context: &PageContext) -> String {
    context.council.as_ref().map_or_else(|| "/help".to_owned(), |council| format!("/help/{}", council.slug))
}

/// The council's name at the start of a sentence, or words for it.
pub(super) fn council_name(context: &PageContext) -> String {
    let unknown = || context.words().text("privacy-the-council");
    context.council.as_ref().map_or_else(unknown, |council| council.name.clone())
}

/// Renders a help page.
pub(super) fn render<V: IntoView + 'static>(context: &PageContext, title: Said, body: impl FnOnce() -> V) -> String {
    render_form(context, title.clone(), false, None, || {
        view! { <div class="narrow"><h1>{title}</h1>{body().into_any()}</div> }
    })
}

/// Renders a help page with a form: its heading is the question, and `error` says that something is wrong.
pub(super) fn render_form<V: IntoView + 'static>(
    context: &PageContext,
    title: Said,
    error: bool,
    form: Option<&'static str>,
    body: impl FnOnce() -> V,
) -> String {
    let head = Head {
        title: title.text.into_owned(),
        service: context.words().say("service"),
        audience: Audience::Resident,
        error,
        islands: false,
        form,
        script: PageScript::None,
    };
    document(context, head, || {
        view! { <div class="wrap"><main id="main" tabindex="-1">{body().into_any()}</main></div> }
    })
}

/// The ways to reach the council, or the advice to ask it where none is given.
pub(super) fn contact_or_advice(words: Words, contact: Option<Contact>) -> impl IntoView {
    match contact.filter(|contact| !contact.is_empty()) {
        Some(contact) => view! { <ContactDetails contact /> }.into_any(),
        None => view! { <p>{words.say("contact-advice")}</p> }.into_any(),
    }
}
