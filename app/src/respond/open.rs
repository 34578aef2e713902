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
    /// How long this browser can go on with an unfinished survey: "7 days".
    pub kept_for: String,
}

/// Taking part without a letter: says before the first question how these answers are used. Posts `key`.
#[must_use]
pub fn open_link_page(context: &PageContext, page: &OpenLinkPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let area = frame.council.area.clone();
    let title = "Have your say without a code";
    render(context, &frame.clone(), title, false, || {
        view! {
            <BackLink href=frame.address("") />
            <div class="narrow">
                <h1>{title}</h1>
                <p class="lead">
                    {format!(
                        "Anyone aged 16 or over who lives in {area} can answer. It takes about {} minutes. You can answer until {}.",
                        minutes_for(page.questions).max(2),
                        page.last_day,
                    )}
                </p>
                <h2>"How we use these answers"</h2>
                <ul class="list">
                    <li>"We report them apart from the answers of people whose address was picked at random."</li>
                    <li>
                        "They do not count in the figures for your ward. People who choose to answer can differ from people who do not, \
                         so these answers cannot stand for everybody."
                    </li>
                    <li>"They still show the council what the people who answered think."</li>
                </ul>
                <h2>"Before you start"</h2>
                <ul class="list">
                    <li>
                        "If you have a letter from us, " <a href=frame.address("code")>"use the access code in it"</a>
                        " instead. Then your answers count in the figures for your ward."
                    </li>
                    <li>
                        {format!(
                            "Without a code you can only come back in this browser, on this device, for up to {}.",
                            page.kept_for,
                        )}
                    </li>
                    <li>"We keep the name of your ward, not your postcode. You can skip any question."</li>
                </ul>
                <form method="post" action=frame.address("open")>
                    <input type="hidden" name="key" value=page.key />
                    <div class="actions"><button class="btn" type="submit">"Start without a code"</button></div>
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
                kept_for: "7 days".into(),
            },
        );
        assert_sound(&html);
        let button = html.find("Start without a code").unwrap();
        assert!(html.find("do not count in the figures for your ward").unwrap() < button);
        assert!(html.contains(r#"<input type="hidden" name="key" value="01&quot;key""#));
        assert!(html.contains(r#"<form method="post" action="/survey/luton/open">"#));
    }
}
