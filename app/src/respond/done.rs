use crate::document::PageContext;
use crate::language::Words;
use crate::respond::Frame;
use crate::respond::copy::clear_device;
use crate::respond::frame::render;
use leptos::prelude::*;
use survey::reference::Reference;
use survey::response::RecruitmentRoute;

/// The answers have been sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DonePage {
    /// The survey.
    pub frame: Frame,
    /// The response's reference.
    pub reference: Reference,
    /// How the person came to take part.
    pub route: RecruitmentRoute,
    /// The name of the ward.
    pub ward: String,
    /// The last day on which answers are taken.
    pub last_day: String,
    /// The last day on which the answers can be withdrawn.
    pub withdraw_until: String,
    /// How long after sending a copy can be opened, "45 minutes"; `None` once it is over.
    pub copy_for: Option<String>,
    /// When results are due: "19 November 2026".
    pub results_due: Option<String>,
}

/// The answers have been sent: the reference, and what happens next.
#[must_use]
pub fn done_page(context: &PageContext, page: &DonePage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let (area, ward) = (frame.council.area.clone(), page.ward.clone());
    let invited = page.route == RecruitmentRoute::RandomInvitation;
    let reference = page.reference.as_str().replace('-', " ");
    let words = context.words();
    let title = words.say("done-title");
    render(context, &frame.clone(), title.text.clone(), false, || {
        let thanks = if invited {
            words.with("done-thanks", [("ward", ward.clone().into()), ("area", area.into())])
        } else {
            words.say("done-thanks-open")
        };
        let link = |_: &str, text: String| view! { <a href=frame.results()>{text}</a> }.into_any();
        let results = match page.results_due {
            Some(day) => words.rich("done-results-due", [("day", day.into())], link),
            None => words.rich("done-results", [], link),
        };
        let day = page.last_day;
        let councillors = if invited {
            words.with("done-councillors", [("ward", ward.into())])
        } else {
            words.say("done-councillors-open")
        };
        view! {
            <div class="narrow">
                <div class="panel">
                    <h1>{title}</h1>
                    <p>{words.say("done-reference")}</p>
                    <p class="ref" dir="ltr">{reference}</p>
                </div>
                <p class="lead">{thanks}</p>
                <p>{words.say("done-write-down")}</p>
                <section>
                    <h2>{words.say("done-next")}</h2>
                    <ul class="list">
                        <li>{words.with("done-closes", [("day", day.into())])}</li>
                        <li>{results}</li>
                        <li>{councillors}</li>
                        {invited.then(|| view! { <li>{words.say("done-letter")}</li> })}
                    </ul>
                </section>
                {page.copy_for.map(|kept_for| keep_a_copy(words, &frame, kept_for))}
                <section>
                    <h2>{words.say("done-undo")}</h2>
                    <ul class="list">
                        <li>{words.say("done-undo-change")}</li>
                        <li>
                            {words
                                .rich(
                                    "done-undo-remove",
                                    [("day", page.withdraw_until.into())],
                                    |_, text| view! { <a href=frame.address("withdraw")>{text}</a> }.into_any(),
                                )}
                        </li>
                        <li>{words.say("done-undo-published")}</li>
                    </ul>
                </section>
                {clear_device(words, &frame, words.say("done-clear"))}
                <p class="after"><a class="alone" href=frame.privacy()>{words.say("done-privacy")}</a></p>
                <p><a class="alone" href=frame.feedback()>{words.say("done-feedback")}</a></p>
            </div>
        }
    })
}

fn keep_a_copy(words: Words, frame: &Frame, kept_for: String) -> impl IntoView + use<> {
    view! {
        <section>
            <h2>{words.say("done-copy")}</h2>
            <p>{words.with("done-copy-time", [("time", kept_for.into())])}</p>
            <p><a class="alone" href=frame.address("copy")>{words.say("done-copy-link")}</a></p>
            <p><a class="alone" href=frame.address("copy.pdf")>{words.say("copy-pdf")}</a></p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context, frame};

    fn page(route: RecruitmentRoute, results_due: Option<String>) -> DonePage {
        DonePage {
            frame: frame(),
            reference: Reference::from_stored("K7RM-4TXP-ACD9"),
            route,
            ward: "Dallow".into(),
            last_day: "18 October 2026".into(),
            withdraw_until: "1 November 2026".into(),
            copy_for: Some("45 minutes".into()),
            results_due,
        }
    }

    fn html(route: RecruitmentRoute, results_due: Option<String>) -> String {
        let html = done_page(&context(), &page(route, results_due));
        assert_sound(&html);
        html
    }

    #[test]
    fn offers_a_copy_while_there_is_one() {
        let link = r#"href="/survey/luton/copy""#;
        assert!(html(RecruitmentRoute::OpenLink, None).contains(link));
        let late = DonePage { copy_for: None, ..page(RecruitmentRoute::OpenLink, None) };
        let late = done_page(&context(), &late);
        assert_sound(&late);
        assert!(!late.contains(link));
    }

    #[test]
    fn says_what_can_be_undone_and_until_when() {
        let html = html(RecruitmentRoute::RandomInvitation, None);
        assert!(html.contains("You cannot change your answers"));
        assert!(html.contains("You can have them deleted until 1 November 2026"));
        assert!(html.contains(r#"href="/survey/luton/withdraw""#));
    }

    #[test]
    fn shows_the_reference_in_groups_of_four() {
        let html = html(RecruitmentRoute::RandomInvitation, Some("19 November 2026".into()));
        assert!(html.contains(r#"class="ref">K7RM 4TXP ACD9</p>"#));
        assert!(html.contains("count towards the results for Dallow and for Luton"));
        assert!(html.contains("Results are due on 19 November 2026"));
        assert!(html.contains(r#"href="/results/luton""#));
    }

    #[test]
    fn never_says_that_open_link_answers_count_for_the_ward() {
        let html = html(RecruitmentRoute::OpenLink, None);
        assert!(html.contains("they do not count in the figures for your ward"));
        assert!(!html.contains("count towards"));
        assert!(!html.contains("access code"));
    }
}
