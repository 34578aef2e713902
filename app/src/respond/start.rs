use crate::components::ContactDetails;
use crate::document::PageContext;
use crate::language::Words;
use crate::respond::Frame;
use crate::respond::frame::render;
use leptos::prelude::*;

/// Seconds a question takes on average, reading it included: the figure behind "about 4 minutes".
const SECONDS_PER_QUESTION: usize = 18;

/// The start page of an open survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartPage {
    /// The survey.
    pub frame: Frame,
    /// How many questions are asked, the one about where the person lives included.
    pub questions: usize,
    /// The last day on which answers are taken: "18 October 2026".
    pub last_day: String,
    /// People without a letter can take part.
    pub open_link: bool,
    /// The address to go on from, where this browser has a survey under way.
    pub carry_on: Option<String>,
}

/// How many minutes to tell people, rounded up.
#[must_use]
pub fn minutes_for(questions: usize) -> usize {
    (questions * SECONDS_PER_QUESTION).div_ceil(60).max(1)
}

/// The start page: the four facts people look for come before the button, reasons and privacy after it.
#[must_use]
pub fn start_page(context: &PageContext, page: &StartPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let area = frame.council.area.clone();
    let council = frame.council.name.clone();
    let code = frame.address("code");
    let words = context.words();
    let title = words.with("start-title", [("area", area.clone().into())]);
    render(context, &frame.clone(), title.text.clone(), false, || {
        let length = [("minutes", minutes_for(page.questions).into()), ("questions", page.questions.into())];
        let day = page.last_day.clone();
        view! {
            <div class="cols">
                <div>
                    <h1>{title}</h1>
                    <p class="lead">
                        {words.with("start-lead", [("council", council.into()), ("area", area.clone().into())])}
                    </p>
                    {page.carry_on.is_some().then(|| start_actions(words, page.carry_on.as_deref(), &code))}
                    <dl class="dlist">
                        <div>
                            <dt>{words.say("start-how-long")}</dt>
                            <dd>{words.with("start-how-long-answer", length)}</dd>
                        </div>
                        <div>
                            <dt>{words.say("start-who")}</dt>
                            <dd>{words.say("start-who-answer")}</dd>
                        </div>
                        <div>
                            <dt>{words.say("start-need")}</dt>
                            <dd>
                                {words
                                    .rich(
                                        "start-need-answer",
                                        [],
                                        |_, text| view! { <strong class="num" dir="ltr">{text}</strong> }.into_any(),
                                    )}
                            </dd>
                        </div>
                        <div>
                            <dt>{words.say("start-closing")}</dt>
                            <dd>{day.clone()}</dd>
                        </div>
                    </dl>
                    {page.carry_on.is_none().then(|| start_actions(words, None, &code))}
                    <section>
                        <h2>{words.say("start-why")}</h2>
                        <p>{words.with("start-why-random", [("area", area.into())])}</p>
                        <p>{words.say("start-why-voluntary")}</p>
                    </section>
                    <section>
                        <h2>{words.say("start-what-happens")}</h2>
                        <ul class="list">
                            <li>{words.say("start-apart")}</li>
                            <li>{words.say("start-ward")}</li>
                            <li>{words.say("start-groups")}</li>
                            <li>{words.say("start-optional")}</li>
                            <li>{words.with("start-saved", [("day", day.into())])}</li>
                        </ul>
                        <p>
                            {words
                                .rich("start-privacy", [], |_, text| view! { <a href=frame.privacy()>{text}</a> }.into_any())}
                        </p>
                    </section>
                </div>
                {side(words, &page)}
            </div>
        }
    })
}

/// The button and the link beside it. A survey under way in this browser comes first.
fn start_actions(words: Words, carry_on: Option<&str>, code: &str) -> impl IntoView + use<> {
    let (href, text, other) = match carry_on {
        Some(address) => (address.to_owned(), "start-carry-on", "start-other-code"),
        None => (code.to_owned(), "start-now", "start-begun-elsewhere"),
    };
    view! {
        {carry_on.is_some().then(|| view! { <p>{words.say("start-begun-here")}</p> })}
        <div class="actions">
            <a class="btn start" href=href>
                {words.say(text)}
                <svg width="18" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false">
                    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
                </svg>
            </a>
            <a href=code.to_owned()>{words.say(other)}</a>
        </div>
    }
}

/// The column beside: other ways to take part. Left out when there is none.
fn side(words: Words, page: &StartPage) -> Option<impl IntoView + use<>> {
    let contact = page.frame.contact();
    let open = page.open_link.then(|| page.frame.address("open"));
    let code = page.frame.address("code");
    (contact.is_some() || open.is_some()).then(|| {
        view! {
            <div>
                <aside class="side" aria-label=words.text("start-beside-label")>
                    {open
                        .map(|href| {
                            view! {
                                <h2 class="h-m">{words.say("start-no-letter")}</h2>
                                <p>
                                    {words
                                        .rich(
                                            "start-no-letter-text",
                                            [],
                                            |_, text| view! { <a href=href.clone()>{text}</a> }.into_any(),
                                        )}
                                </p>
                                <p>
                                    {words
                                        .rich(
                                            "start-return-text",
                                            [],
                                            |_, text| view! { <a href=code.clone()>{text}</a> }.into_any(),
                                        )}
                                </p>
                            }
                        })}
                    {contact
                        .map(|contact| view! { <h2 class="h-m">{words.say("start-help")}</h2> <ContactDetails contact /> })}
                </aside>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context, frame, tag};

    fn page() -> StartPage {
        StartPage { frame: frame(), questions: 12, last_day: "18 October 2026".into(), open_link: true, carry_on: None }
    }

    #[test]
    fn says_what_people_look_for_before_the_button() {
        let html = start_page(&context(), &page());
        assert_sound(&html);
        assert!(
            html.contains("<title>Tell us what it is like to live in Luton – Residents’ survey 2026 – Luton Council")
        );
        let button = html.find("Start now").unwrap();
        for fact in ["About 4 minutes. 12 short questions", "16 or over", "K7RM4 TXPAC", "<dd>18 October 2026</dd>"] {
            assert!(html.find(fact).unwrap() < button, "{fact}");
        }
        assert!(html.contains(r#"href="/survey/luton/open""#));
        assert!(html.contains(r#"<a href="/survey/luton/code">carry on with it</a>"#));
        assert!(html.contains(r#"href="/help/luton/privacy""#));
    }

    #[test]
    fn a_survey_under_way_comes_first() {
        let html = start_page(
            &context(),
            &StartPage { carry_on: Some("/survey/luton/question/belong".into()), open_link: false, ..page() },
        );
        assert_sound(&html);
        assert!(tag(&html, &["<a", r#"class="btn start""#, r#"href="/survey/luton/question/belong""#]));
        assert!(html.contains(">Carry on<"));
        assert!(!html.contains("Start now"));
        assert!(!html.contains("/survey/luton/open"));
    }

    #[test]
    fn minutes_are_rounded_up() {
        assert_eq!([0, 1, 11, 20, 200].map(minutes_for), [1, 1, 4, 6, 60]);
    }
}
