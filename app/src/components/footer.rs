use crate::document::{Audience, PageContext};
use leptos::prelude::*;

/// What Ordnance Survey, Royal Mail and the ONS ask to be printed wherever maps, postcodes or counts appear.
pub const ATTRIBUTION: &str = "Contains OS data © Crown copyright and database right 2025. Contains Royal Mail data © Royal Mail \
    copyright and database right 2025. Contains National Statistics data © Crown copyright and database right 2025. Licensed under \
    the Open Government Licence v3.0.";

/// Help, privacy, accessibility, cookies, and the sources of maps and counts.
#[component]
pub fn Footer(
    /// What the server gave the page.
    context: PageContext,
    /// Who the page is for.
    audience: Audience,
) -> impl IntoView {
    let words = context.words();
    let base =
        context.council.as_ref().map(|council| format!("/help/{}", council.slug)).unwrap_or_else(|| "/help".to_owned());
    let how = context.council.as_ref().filter(|_| audience != Audience::Resident).map(
        |council| view! { <li><a href=format!("/results/{}/how", council.slug)>{words.say("footer-how")}</a></li> },
    );
    let feedback = context
        .council
        .as_ref()
        .map(|_| view! { <li><a href=format!("{base}/feedback")>{words.say("footer-feedback")}</a></li> });
    view! {
        <footer class="foot">
            <div class="wrap">
                <ul>
                    {how}
                    <li><a href=base.clone()>{words.say("footer-help")}</a></li>
                    <li><a href=format!("{base}/privacy")>{words.say("footer-privacy")}</a></li>
                    <li><a href=format!("{base}/accessibility")>{words.say("footer-accessibility")}</a></li>
                    <li><a href=format!("{base}/cookies")>{words.say("footer-cookies")}</a></li>
                    {feedback}
                </ul>
                <p>{words.in_english(ATTRIBUTION)}</p>
            </div>
        </footer>
    }
}
