use crate::document::PageContext;
use crate::respond::Frame;
use crate::respond::frame::render;
use leptos::prelude::*;
use survey::response::RecruitmentRoute;

/// The device has been cleared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoppedPage {
    /// The survey.
    pub frame: Frame,
    /// How the person had come to take part; `None` where nothing is known, as when the page is opened again.
    pub route: Option<RecruitmentRoute>,
    /// The person has a return code.
    pub has_return_code: bool,
    /// The answers were sent before: nothing is left to go on with.
    pub sent: bool,
    /// The last day on which answers are taken.
    pub last_day: String,
}

/// The device has been cleared, and how to come back.
#[must_use]
pub fn stopped_page(context: &PageContext, page: &StoppedPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    if page.sent {
        return sent_before(context, &frame);
    }
    let words = context.words();
    let title = words.say("stopped-title");
    let open = page.route == Some(RecruitmentRoute::OpenLink) && !page.has_return_code;
    render(context, &frame.clone(), title.text.clone(), false, || {
        let text = match (open, page.has_return_code) {
            (true, _) => words.say("stopped-open"),
            (false, true) => words.with("stopped-return", [("day", page.last_day.into())]),
            (false, false) => words.with("stopped-invited", [("day", page.last_day.into())]),
        };
        let (href, link) = if open {
            (frame.address(""), words.say("go-to-start"))
        } else {
            (frame.address("code"), words.say("code-title"))
        };
        view! {
            <div class="narrow">
                <h1>{title}</h1>
                <p>{text}</p>
                <p><a class="alone" href=href>{link}</a></p>
            </div>
        }
    })
}

fn sent_before(context: &PageContext, frame: &Frame) -> String {
    let words = context.words();
    let title = words.say("stopped-sent-title");
    render(context, frame, title.text.clone(), false, || {
        view! {
            <div class="narrow">
                <h1>{title}</h1>
                <p>{words.say("stopped-sent")}</p>
                <p>{words.say("stopped-sent-copy")}</p>
                <p><a class="alone" href=frame.results()>{words.say("waiting-go-to-results")}</a></p>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context, frame};

    #[test]
    fn says_how_to_come_back_where_one_can() {
        let code = r#"<a href="/survey/luton/code" class="alone">"#;
        for (route, has_return_code, address, says) in [
            (Some(RecruitmentRoute::RandomInvitation), false, code, "the access code from your letter"),
            (None, false, code, "the access code from your letter"),
            (Some(RecruitmentRoute::OpenLink), true, code, "type your return code by the end of 18 October 2026"),
            (
                Some(RecruitmentRoute::OpenLink),
                false,
                r#"<a href="/survey/luton" class="alone">Go to the start"#,
                "You can begin again",
            ),
        ] {
            let last_day = "18 October 2026".to_owned();
            let page = StoppedPage { frame: frame(), route, has_return_code, sent: false, last_day };
            let html = stopped_page(&context(), &page);
            assert_sound(&html);
            assert!(html.contains(address) && html.contains(says), "{says}");
        }
    }

    #[test]
    fn asks_nobody_to_go_on_with_what_was_sent() {
        let last_day = "18 October 2026".to_owned();
        let page = StoppedPage { frame: frame(), route: None, has_return_code: false, sent: true, last_day };
        let html = stopped_page(&context(), &page);
        assert_sound(&html);
        assert!(html.contains("have been sent"));
        assert!(!html.contains("access code"));
    }
}
