use leptos::prelude::*;

/// A table that may be wider than a phone: it scrolls sideways inside its own region, and says so. `name` is what the
/// region is called ("responses by day"), `class` stands on the table, `rows` are its head and body.
pub(crate) fn scroll_table(name: &str, caption: &str, class: &'static str, rows: impl IntoView + 'static) -> AnyView {
    view! {
        <p class="scroll-hint">"Scroll the table sideways to see every column."</p>
        <div class="scroll" tabindex="0" role="region" aria-label=format!("Table: {name}, scrolls sideways")>
            <table class=class>
                <caption><span class="cap">{caption.to_owned()}</span></caption>
                {rows.into_any()}
            </table>
        </div>
    }
    .into_any()
}
