use crate::document::PageContext;
use crate::respond::Frame;
use crate::respond::frame::render;
use leptos::prelude::*;

/// The session is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpiredPage {
    /// The survey.
    pub frame: Frame,
    /// The answer of the page that was open when it ended was kept.
    pub kept: bool,
    /// People without a letter can take part: how long their browser can go on, "7 days".
    pub open_link_kept_for: Option<String>,
}

/// The session is over, or the browser keeps no cookies: nothing is lost, and how to go on.
#[must_use]
pub fn expired_page(context: &PageContext, page: &ExpiredPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let words = context.words();
    let title = words.say("expired-title");
    render(context, &frame.clone(), title.text.clone(), false, || {
        view! {
            <div class="narrow">
                <h1>{title}</h1>
                <p class="lead">
                    {words.say("expired-lead")} {page.kept.then(|| view! { " " {words.say("expired-kept")} })}
                </p>
                <p>{words.say("expired-why")}</p>
                <div class="actions"><a class="btn" href=frame.address("code")>{words.say("code-title")}</a></div>
                {page
                    .open_link_kept_for
                    .map(|kept_for| {
                        view! {
                            <section>
                                <h2>{words.say("expired-open")}</h2>
                                <p>{words.with("expired-open-text", [("time", kept_for.into())])}</p>
                                <p><a class="alone" href=frame.address("open")>{words.say("expired-open-again")}</a></p>
                            </section>
                        }
                    })}
                <section>
                    <h2>{words.say("expired-again")}</h2>
                    <p>
                        {words
                            .rich(
                                "expired-again-text",
                                [],
                                |_, text| {
                                    view! { <a href=format!("/help/{}/cookies", frame.council.slug)>{text}</a> }.into_any()
                                },
                            )}
                    </p>
                </section>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context, frame, tag};

    #[test]
    fn says_that_nothing_is_lost_and_how_to_go_on() {
        let page = ExpiredPage { frame: frame(), kept: false, open_link_kept_for: Some("7 days".into()) };
        let html = expired_page(&context(), &page);
        assert_sound(&html);
        assert!(html.contains("Nothing is lost: every page you finished"));
        assert!(tag(&html, &["<a", r#"class="btn""#, r#"href="/survey/luton/code""#]));
        assert!(html.contains("for up to 7 days"));
        assert!(!html.contains("had open is saved too"));
        let html = expired_page(&context(), &ExpiredPage { kept: true, ..page.clone() });
        assert!(html.contains("had open is saved too"));
        let html = expired_page(&context(), &ExpiredPage { open_link_kept_for: None, ..page });
        assert!(!html.contains("Begin again without a code"));
    }
}
