use crate::language::words;
use leptos::prelude::*;

/// Says to somebody who had begun that the survey has closed, and how long they have to finish.
#[component]
pub fn ClosingNotice(
    /// Minutes left; nothing is said without.
    minutes: Option<i64>,
) -> impl IntoView {
    let words = words();
    minutes.map(|minutes| {
        let left = words.minutes(minutes);
        view! {
            <aside class="closing" aria-label=words.text("waiting-closed")>
                <div class="wrap">
                    <p>
                        <strong>{words.say("waiting-closed")}"."</strong>
                        " " {words.with("closing-text", [("time", left.into())])}
                    </p>
                </div>
            </aside>
        }
        .into_any()
    })
}
