use crate::components::BackLink;
use crate::document::PageContext;
use crate::respond::Frame;
use crate::respond::frame::render;
use leptos::prelude::*;
use survey::response::RecruitmentRoute;

/// Stopping for now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopPage {
    /// The survey.
    pub frame: Frame,
    /// How the person came to take part: decides how they come back.
    pub route: RecruitmentRoute,
    /// Where the person goes on: the first page not yet done.
    pub carry_on: String,
    /// The last day on which answers are taken.
    pub last_day: String,
    /// How long this browser can go on without a code: "7 days"; `None` on a shared device.
    pub kept_for: Option<String>,
}

/// Stopping for now: the answers are saved, and how to come back. Posts the wish to clear the device.
#[must_use]
pub fn stop_page(context: &PageContext, page: &StopPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let words = context.words();
    let title = words.say("stop-title");
    let back = page.carry_on.clone();
    render(context, &frame.clone(), title.text.clone(), false, || {
        let (how, clear) = match page.route {
            RecruitmentRoute::RandomInvitation => {
                (words.with("stop-how-invited", [("day", page.last_day.into())]), words.say("stop-clear-invited"))
            }
            RecruitmentRoute::OpenLink => (
                match page.kept_for {
                    Some(time) => words.with("stop-how-open", [("time", time.into()), ("day", page.last_day.into())]),
                    None => words.say("kiosk-stop-open"),
                },
                words.say("stop-clear-open"),
            ),
        };
        view! {
            <BackLink href=back.clone() />
            <div class="narrow">
                <h1>{title}</h1>
                <p class="lead">{words.say("stop-close")}</p>
                <p>{how}</p>
                <p><a class="btn" href=back>{words.say("stop-carry-on")}</a></p>
                <section>
                    <h2>{words.say("shared-device")}</h2>
                    <p>{clear}</p>
                    <form method="post" action=frame.address("stop")>
                        <button class="btn second" type="submit">{words.say("stop-button")}</button>
                    </form>
                </section>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context, frame, tag};

    fn html(route: RecruitmentRoute) -> String {
        let html = stop_page(
            &context(),
            &StopPage {
                frame: frame(),
                route,
                carry_on: "/survey/luton/question/belong".into(),
                last_day: "18 October 2026".into(),
                kept_for: Some("7 days".into()),
            },
        );
        assert_sound(&html);
        assert!(tag(&html, &["<a", r#"class="btn""#, r#"href="/survey/luton/question/belong""#]));
        assert!(html.contains(r#"<form method="post" action="/survey/luton/stop">"#));
        html
    }

    #[test]
    fn the_way_back_depends_on_how_the_person_came() {
        assert!(html(RecruitmentRoute::RandomInvitation).contains("on any phone or computer"));
        let open = html(RecruitmentRoute::OpenLink);
        assert!(open.contains("in the same browser on this device, within 7 days"));
        assert!(open.contains("After that you cannot come back to these answers."));
    }
}
