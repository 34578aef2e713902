use crate::language::{english, words};
use leptos::prelude::*;

/// Says, in the language and in English, that nobody at the council has approved the translation yet.
#[component]
pub fn DraftNotice(
    /// Whether the page's language is a draft.
    shown: bool,
) -> impl IntoView {
    let words = words();
    let is_english = words.is_english();
    shown.then(|| {
        view! {
            <aside class="unreviewed" aria-label=words.text("draft-heading")>
                <div class="wrap">
                    <p>
                        <strong>{words.say("draft-heading")}"."</strong> " " {words.say("draft-text")}
                        {(!is_english)
                            .then(|| {
                                view! {
                                    " " <span lang="en" dir="ltr">
                                        {english().say("draft-heading")} ". " {english().say("draft-text")}
                                    </span>
                                }
                            })}
                    </p>
                </div>
            </aside>
        }
        .into_any()
    })
}
