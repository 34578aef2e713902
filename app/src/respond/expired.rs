use crate::document::PageContext;
use crate::respond::Frame;
use crate::respond::frame::render;
use leptos::prelude::*;

/// The session is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpiredPage {
    /// The survey.
    pub frame: Frame,
    /// People without a letter can take part: how long their browser can go on, "7 days".
    pub open_link_kept_for: Option<String>,
}

/// The session is over, or the browser keeps no cookies: nothing is lost, and how to go on.
#[must_use]
pub fn expired_page(context: &PageContext, page: &ExpiredPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let title = "Your session has ended";
    render(context, &frame.clone(), title, false, || {
        view! {
            <div class="narrow">
                <h1>{title}</h1>
                <p class="lead">"Nothing is lost: every page you finished with ‘Continue’ is saved."</p>
                <p>"We end it after a while so that nobody else can go on with your answers. Type the access code from your letter again, and go on where you stopped."</p>
                <div class="actions"><a class="btn" href=frame.address("code")>"Enter your access code"</a></div>
                {page
                    .open_link_kept_for
                    .map(|kept_for| {
                        view! {
                            <section>
                                <h2>"If you have no access code"</h2>
                                <p>
                                    {format!(
                                        "Without a code you can only go on in the browser you began in, for up to {kept_for}. After that \
                                         nothing connects the answers with you, so we cannot bring them back.",
                                    )}
                                </p>
                                <p><a class="alone" href=frame.address("open")>"Begin again without a code"</a></p>
                            </section>
                        }
                    })}
                <section>
                    <h2>"If you see this page again and again"</h2>
                    <p>
                        "Your browser may be set to refuse cookies. This survey needs one to know that the answers on each page are yours. "
                        <a href=format!("/help/{}/cookies", frame.council.slug)>"Read about our cookies"</a>
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
        let page = ExpiredPage { frame: frame(), open_link_kept_for: Some("7 days".into()) };
        let html = expired_page(&context(), &page);
        assert_sound(&html);
        assert!(html.contains("Nothing is lost: every page you finished"));
        assert!(tag(&html, &["<a", r#"class="btn""#, r#"href="/survey/luton/code""#]));
        assert!(html.contains("for up to 7 days"));
        let html = expired_page(&context(), &ExpiredPage { open_link_kept_for: None, ..page });
        assert!(!html.contains("Begin again without a code"));
    }
}
