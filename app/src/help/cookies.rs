use super::page::render;
use crate::document::PageContext;
use leptos::prelude::*;

/// The page about cookies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CookiesPage {
    /// How long the resident's cookie lasts: "7 days".
    pub respondent_lasts: Option<String>,
    /// How long the cookie of council staff lasts: "12 hours".
    pub session_lasts: Option<String>,
}

/// The page about cookies: the two that are strictly necessary.
#[must_use]
pub fn cookies_page(context: &PageContext, page: &CookiesPage) -> String {
    let page = page.clone();
    render(context, "Cookies", || {
        view! {
            <p class="lead">"This website uses two cookies. It cannot work without them, so we do not ask for your agreement."</p>
            <p>
                "A cookie is a small piece of text that your browser keeps and sends back to the website. We use none to follow you, none \
                 for advertising, and none from other websites."
            </p>
            {cookie(
                "While you answer the survey",
                "__Host-respondent",
                "Shows that the answers on each page are yours. It holds a random value, not your answers and not your access code.",
                "When you begin a survey. It is removed when you clear the device: when you stop, or after sending your answers.",
                page.respondent_lasts,
            )}
            {cookie(
                "For council staff who sign in",
                "__Host-session",
                "Keeps the person signed in. It holds a random value. Residents never get it.",
                "When a member of staff signs in. It is removed when they sign out.",
                page.session_lasts,
            )}
        }
    })
}

fn cookie(
    heading: &'static str,
    name: &'static str,
    purpose: &'static str,
    set: &'static str,
    lasts: Option<String>,
) -> impl IntoView {
    view! {
        <section>
            <h2>{heading}</h2>
            <dl class="dlist">
                <div><dt>"Name"</dt><dd>{name}</dd></div>
                <div><dt>"What it is for"</dt><dd>{purpose}</dd></div>
                <div><dt>"When it is set"</dt><dd>{set}</dd></div>
                {lasts.map(|lasts| view! { <div><dt>"How long it lasts"</dt><dd>{format!("At most {lasts}")}</dd></div> })}
            </dl>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context};

    #[test]
    fn names_both_cookies() {
        let page = CookiesPage { respondent_lasts: Some("7 days".into()), session_lasts: None };
        let html = cookies_page(&context(), &page);
        assert_sound(&html);
        assert!(html.contains("__Host-respondent") && html.contains("__Host-session"));
        assert_eq!(html.matches("How long it lasts").count(), 1);
    }
}
