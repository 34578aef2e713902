use super::page::render;
use crate::document::PageContext;
use crate::language::{Said, Words};
use leptos::prelude::*;

/// The page about cookies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CookiesPage {
    /// How long the resident's cookie lasts: "7 days".
    pub respondent_lasts: Option<String>,
    /// How long the cookie of council staff lasts: "12 hours".
    pub session_lasts: Option<String>,
    /// How long the cookie between two steps of signing in lasts: "5 minutes".
    pub step_lasts: Option<String>,
    /// How long the cookie of a shared device lasts: "400 days".
    pub kiosk_lasts: Option<String>,
}

/// The page about cookies: those that are strictly necessary.
#[must_use]
pub fn cookies_page(context: &PageContext, page: &CookiesPage) -> String {
    let page = page.clone();
    let words = context.words();
    let at_most = |time: String| words.with("cookies-at-most", [("time", time.into())]);
    render(context, words.say("cookies-title"), || {
        view! {
            <p class="lead">{words.say("cookies-lead")}</p>
            <p>{words.say("cookies-what")}</p>
            {cookie(
                words,
                "__Host-respondent",
                ["cookies-answering", "cookies-answering-purpose", "cookies-answering-set"],
                page.respondent_lasts.map(at_most),
            )}
            {cookie(
                words,
                "__Host-language",
                ["cookies-language", "cookies-language-purpose", "cookies-language-set"],
                Some(words.say("cookies-window")),
            )}
            {cookie(
                words,
                "__Host-session",
                ["cookies-staff", "cookies-staff-purpose", "cookies-staff-set"],
                page.session_lasts.map(at_most),
            )}
            {cookie(
                words,
                "__Host-sign-in",
                ["cookies-step", "cookies-step-purpose", "cookies-step-set"],
                page.step_lasts.map(at_most),
            )}
            {cookie(
                words,
                "__Host-kiosk",
                ["cookies-shared", "cookies-shared-purpose", "cookies-shared-set"],
                page.kiosk_lasts.map(at_most),
            )}
        }
    })
}

/// One cookie. `keys` say its heading, what it is for and when it is set.
fn cookie(words: Words, name: &'static str, keys: [&'static str; 3], lasts: Option<Said>) -> impl IntoView {
    let [heading, purpose, set] = keys;
    view! {
        <section>
            <h2>{words.say(heading)}</h2>
            <dl class="dlist">
                <div><dt>{words.say("cookies-name")}</dt><dd><bdi dir="ltr">{name}</bdi></dd></div>
                <div><dt>{words.say("cookies-purpose")}</dt><dd>{words.say(purpose)}</dd></div>
                <div><dt>{words.say("cookies-set")}</dt><dd>{words.say(set)}</dd></div>
                {lasts.map(|lasts| view! { <div><dt>{words.say("cookies-lasts")}</dt><dd>{lasts}</dd></div> })}
            </dl>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context};

    #[test]
    fn names_all_cookies() {
        let (respondent_lasts, kiosk_lasts) = (Some("7 days".into()), Some("400 days".into()));
        let page = CookiesPage { respondent_lasts, session_lasts: None, step_lasts: None, kiosk_lasts };
        let html = cookies_page(&context(), &page);
        assert_sound(&html);
        assert!(html.contains("__Host-respondent") && html.contains("__Host-session"));
        assert!(html.contains("__Host-sign-in") && html.contains("__Host-language") && html.contains("__Host-kiosk"));
        assert_eq!(html.matches("How long it lasts").count(), 3);
    }
}
