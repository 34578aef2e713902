use crate::language::Said;
use leptos::prelude::*;

/// A message about the whole page, above its heading: something that happened, or something to know first.
#[component]
pub fn Notice(
    /// Its heading: "Saved", "Important".
    #[prop(into)]
    title: Said,
    /// The message.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="notice" role="region" aria-labelledby="notice-title">
            <h2 id="notice-title">{title}</h2>
            <div>{children()}</div>
        </div>
    }
}
