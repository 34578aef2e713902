use crate::document::{PageKiosk, PageSession};
use crate::language::words;
use leptos::prelude::*;

/// The question, a minute before a session ends, whether the person needs more time. Only script shows it: without, the
/// server keeps what a page sends after the end.
///
/// When nobody answers, script sends the form of `data-keep` and leaves; on a shared device it sends the form that clears
/// the device for the next person.
#[component]
pub fn SessionEnding(
    /// The session; nothing is there without one.
    session: Option<PageSession>,
    /// The device is a shared one.
    shared: Option<PageKiosk>,
) -> impl IntoView {
    let words = words();
    session.map(|session| {
        let left = || view! { <span data-part="left">"60"</span> }.into_any();
        let (why, saved) = match shared {
            Some(_) => ("kiosk-ending-why", "kiosk-ending-saved"),
            None => ("session-ending-why", "session-ending-saved"),
        };
        let leave = match shared {
            Some(device) => view! {
                <form method="post" action=device.finish data-part="clear">
                    <button class="linkbtn" type="submit">{words.say("kiosk-finish")}</button>
                </form>
            }
            .into_any(),
            None => view! { <a href=session.stop>{words.say("stop-link")}</a> }.into_any(),
        };
        view! {
            <dialog
                id="session-ending"
                aria-labelledby="session-ending-title"
                aria-describedby="session-ending-text"
                data-seconds=session.seconds.to_string()
                data-address=session.address
                data-over=session.over
            >
                <h2 id="session-ending-title">{words.say("session-ending-title")}</h2>
                <div id="session-ending-text">
                    <p data-part="text">{words.rich("session-ending-left", [], |_, _| left())}</p>
                    <p>{words.say(why)}</p>
                    <p>{words.say(saved)}</p>
                </div>
                <p class="vh" data-part="spoken" aria-live="polite"></p>
                <p class="error-text" data-part="failed" role="alert" hidden>{words.say("session-ending-failed")}</p>
                <div class="actions">
                    <button class="btn" type="button" data-part="stay">{words.say("session-ending-stay")}</button>
                    {leave}
                </div>
            </dialog>
        }
        .into_any()
    })
}
