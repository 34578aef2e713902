use crate::language::words;
use leptos::prelude::*;

/// The link to the page before.
#[component]
pub fn BackLink(
    /// Its address.
    #[prop(into)]
    href: String,
) -> impl IntoView {
    view! { <a class="back" href=href>{words().say("back")}</a> }
}
