use crate::language::words;
use leptos::prelude::*;

/// Says that what is shown is invented. Stands on every page that shows or collects demonstration data.
#[component]
pub fn DemonstrationStrip(
    /// Whether the page holds demonstration data.
    shown: bool,
) -> impl IntoView {
    let words = words();
    shown.then(|| {
        view! {
            <aside class="demo" aria-label=words.text("demo-label")>
                <div class="wrap">
                    <p>
                        <strong>{words.say("demo-heading")}</strong>
                        " " {words.say("demo-text")}
                    </p>
                </div>
            </aside>
        }
    })
}
