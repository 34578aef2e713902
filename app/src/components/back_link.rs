use leptos::prelude::*;

/// The link to the page before.
#[component]
pub fn BackLink(
    /// Its address.
    #[prop(into)]
    href: String,
) -> impl IntoView {
    view! { <a class="back" href=href>"Back"</a> }
}
