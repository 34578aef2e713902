use crate::components::BackLink;
use crate::document::PageContext;
use crate::respond::Frame;
use crate::respond::frame::render;
use crate::respond::start::minutes_for;
use leptos::prelude::*;

/// Taking part without a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLinkPage {
    /// The survey.
    pub frame: Frame,
    /// A fresh draft key: pressing the button twice begins one response.
    pub key: String,
    /// How many questions are asked, the one about where the person lives included.
    pub questions: usize,
    /// The last day on which answers are taken.
    pub last_day: String,
    /// How long this browser can go on with an unfinished survey: "7 days"; `None` on a shared device.
    pub kept_for: Option<String>,
}

/// Taking part without a letter: says before the first question how these answers are used. Posts `key`.
#[must_use]
pub fn open_link_page(context: &PageContext, page: &OpenLinkPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let area = frame.council.area.clone();
    let words = context.words();
    let title = words.say("open-title");
    render(context, &frame.clone(), title.text.clone(), false, || {
        view! {
            <BackLink href=frame.address("") />
            <div class="narrow">
                <h1>{title}</h1>
                <p class="lead">
                    {words.with(
                        "open-lead",
                        [
                            ("area", area.into()),
                            ("minutes", minutes_for(page.questions).max(2).into()),
                            ("day", page.last_day.into()),
                        ],
                    )}
                </p>
                <h2>{words.say("open-use")}</h2>
                <ul class="list">
                    <li>{words.say("open-apart")}</li>
                    <li>{words.say("open-not-counted")}</li>
                    <li>{words.say("open-still-show")}</li>
                </ul>
                <h2>{words.say("open-before")}</h2>
                <ul class="list">
                    <li>
                        {words
                            .rich(
                                "open-letter",
                                [],
                                |_, text| view! { <a href=frame.address("code")>{text}</a> }.into_any(),
                            )}
                    </li>
                    <li>
                        {match page.kept_for {
                            Some(time) => words.with("open-browser", [("time", time.into())]),
                            None => words.say("kiosk-stop-open"),
                        }}
                    </li>
                    <li>{words.say("open-ward")}</li>
                </ul>
                <form method="post" action=frame.address("open")>
                    <input type="hidden" name="key" value=page.key />
                    <div class="actions"><button class="btn" type="submit">{words.say("open-start")}</button></div>
                </form>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context, frame};

    #[test]
    fn says_first_that_these_answers_stand_apart() {
        let html = open_link_page(
            &context(),
            &OpenLinkPage {
                frame: frame(),
                key: "01\"key".into(),
                questions: 12,
                last_day: "18 October 2026".into(),
                kept_for: Some("7 days".into()),
            },
        );
        assert_sound(&html);
        let button = html.find("Start without a code").unwrap();
        assert!(html.find("do not count in the figures for your ward").unwrap() < button);
        assert!(html.contains(r#"<input type="hidden" name="key" value="01&quot;key""#));
        assert!(html.contains(r#"<form method="post" action="/survey/luton/open">"#));
    }
}
