use crate::document::PageKiosk;
use crate::language::words;
use leptos::prelude::*;

/// Says that others will use this device, and clears it for the next person.
#[component]
pub fn SharedDevice(
    /// The device; nothing is there without one.
    device: Option<PageKiosk>,
) -> impl IntoView {
    let words = words();
    device.map(|device| {
        view! {
            <aside class="shared" aria-label=words.text("kiosk-label")>
                <div class="wrap">
                    <p>{words.with("kiosk-text", [("place", device.place.into())])}</p>
                    <form method="post" action=device.finish>
                        <button class="linkbtn" type="submit">{words.say("kiosk-finish")}</button>
                    </form>
                </div>
            </aside>
        }
        .into_any()
    })
}
