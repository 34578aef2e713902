use crate::components::BackLink;
use crate::document::PageContext;
use crate::language::Words;
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
    /// The person has asked for a return code before.
    pub has_return_code: bool,
}

/// Stopping for now: the answers are saved, and how to come back. Posts the wish to clear the device or, without a letter, the wish
/// for a return code.
#[must_use]
pub fn stop_page(context: &PageContext, page: &StopPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let words = context.words();
    let title = words.say("stop-title");
    let back = page.carry_on.clone();
    render(context, &frame.clone(), title.text.clone(), false, || {
        let open = page.route == RecruitmentRoute::OpenLink;
        let day = page.last_day.clone();
        let (how, clear) = match page.route {
            RecruitmentRoute::RandomInvitation => {
                (words.with("stop-how-invited", [("day", day.into())]), words.say("stop-clear-invited"))
            }
            RecruitmentRoute::OpenLink => (
                match page.kept_for {
                    Some(time) => words.with("stop-how-open", [("time", time.into()), ("day", day.into())]),
                    None => words.say("kiosk-stop-open"),
                },
                words.say(if page.has_return_code { "stop-clear-return" } else { "stop-clear-open" }),
            ),
        };
        view! {
            <BackLink href=back.clone() />
            <div class="narrow">
                <h1>{title}</h1>
                <p class="lead">{words.say("stop-close")}</p>
                <p>{how}</p>
                <p><a class="btn" href=back>{words.say("stop-carry-on")}</a></p>
                {open.then(|| offer(words, &frame, page.last_day, page.has_return_code))}
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

/// The offer of a return code, to people without a letter.
fn offer(words: Words, frame: &Frame, last_day: String, again: bool) -> impl IntoView + use<> {
    let button = if again { "stop-return-again" } else { "stop-return-button" };
    view! {
        <section>
            <h2>{words.say("stop-return")}</h2>
            <p>{words.with("stop-return-text", [("day", last_day.into())])}</p>
            {again.then(|| view! { <p>{words.say("stop-return-had")}</p> })}
            <form method="post" action=frame.address("return-code")>
                <button class="btn second" type="submit">{words.say(button)}</button>
            </form>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context, frame, tag};

    fn html(route: RecruitmentRoute, has_return_code: bool) -> String {
        let html = stop_page(
            &context(),
            &StopPage {
                frame: frame(),
                route,
                carry_on: "/survey/luton/question/belong".into(),
                last_day: "18 October 2026".into(),
                kept_for: Some("7 days".into()),
                has_return_code,
            },
        );
        assert_sound(&html);
        assert!(tag(&html, &["<a", r#"class="btn""#, r#"href="/survey/luton/question/belong""#]));
        assert!(html.contains(r#"<form method="post" action="/survey/luton/stop">"#));
        html
    }

    #[test]
    fn the_way_back_depends_on_how_the_person_came() {
        let invited = html(RecruitmentRoute::RandomInvitation, false);
        assert!(invited.contains("on any phone or computer"));
        assert!(!invited.contains("return-code"), "the letter's code does the same");
        let open = html(RecruitmentRoute::OpenLink, false);
        assert!(open.contains("in the same browser on this device, within 7 days"));
        assert!(open.contains("Without a return code you cannot come back to these answers after that."));
    }

    #[test]
    fn people_without_a_letter_can_ask_for_a_code_and_for_another() {
        let form = r#"<form method="post" action="/survey/luton/return-code">"#;
        let first = html(RecruitmentRoute::OpenLink, false);
        assert!(first.contains(form) && first.contains(">Get a code to come back<"));
        assert!(!first.contains("stops working"));
        let again = html(RecruitmentRoute::OpenLink, true);
        assert!(again.contains(form) && again.contains(">Get a new return code<"));
        assert!(again.contains("the code you have stops working"));
        assert!(again.contains("You can come back to them with your return code."));
    }
}
