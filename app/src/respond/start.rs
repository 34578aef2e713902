use crate::components::ContactDetails;
use crate::document::PageContext;
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
    let title = format!("Tell us what it is like to live in {area}");
    render(context, &frame.clone(), title.clone(), false, || {
        let minutes = match minutes_for(page.questions) {
            1 => "About 1 minute".to_owned(),
            minutes => format!("About {minutes} minutes"),
        };
        view! {
            <div class="cols">
                <div>
                    <h1>{title}</h1>
                    <p class="lead">
                        {format!(
                            "{council} would like to know what you think of the area where you live. Your answers show your \
                             councillors what people in your ward think, and people in {area} as a whole.",
                        )}
                    </p>
                    {page.carry_on.is_some().then(|| start_actions(page.carry_on.as_deref(), &code))}
                    <dl class="dlist">
                        <div>
                            <dt>"How long it takes"</dt>
                            <dd>{format!("{minutes}. {} short questions, one on each page.", page.questions)}</dd>
                        </div>
                        <div>
                            <dt>"Who should answer"</dt>
                            <dd>"One person in your home: whoever is 16 or over and had a birthday most recently."</dd>
                        </div>
                        <div>
                            <dt>"What you need"</dt>
                            <dd>
                                "The access code in the letter we sent you. It has 10 letters and numbers and looks like "
                                <strong class="num">"K7RM4 TXPAC"</strong>"."
                            </dd>
                        </div>
                        <div>
                            <dt>"Closing date"</dt>
                            <dd>{page.last_day.clone()}</dd>
                        </div>
                    </dl>
                    {page.carry_on.is_none().then(|| start_actions(None, &code))}
                    <section>
                        <h2>"Why we are asking you"</h2>
                        <p>
                            {format!(
                                "If you have a letter from us, your address was picked at random, so that the people who answer \
                                 are like the people who live in {area}. We cannot swap you for someone else, so each answer counts.",
                            )}
                        </p>
                        <p>"You do not have to take part. It will not change any service you get from the council."</p>
                    </section>
                    <section>
                        <h2>"What happens with your answers"</h2>
                        <ul class="list">
                            <li>
                                "We keep your answers apart from the list of addresses we wrote to. Once you have sent them, \
                                 we keep nothing that joins them up again."
                            </li>
                            <li>"We keep the name of your ward, not your postcode."</li>
                            <li>
                                "We publish results for groups of people only. We never publish a figure based on fewer than 10 people."
                            </li>
                            <li>"Questions about you, such as your ethnic group, are optional. You can skip any other question too."</li>
                            <li>
                                {format!(
                                    "Your answers are saved after each page. You can stop and come back with your access code \
                                     until {}.",
                                    page.last_day,
                                )}
                            </li>
                        </ul>
                        <p>
                            "The council is responsible for this survey and for your information. "
                            <a href=frame.privacy()>"Read the privacy notice"</a> " for what we keep and what your rights are."
                        </p>
                    </section>
                </div>
                {side(&page)}
            </div>
        }
    })
}

/// The button and the link beside it. A survey under way in this browser comes first.
fn start_actions(carry_on: Option<&str>, code: &str) -> impl IntoView + use<> {
    let (href, text, other) = match carry_on {
        Some(address) => (address.to_owned(), "Carry on", "Start with another access code"),
        None => (code.to_owned(), "Start now", "Carry on with a survey you have started"),
    };
    view! {
        {carry_on.is_some().then(|| view! { <p>"You have started this survey in this browser. Your answers so far are saved."</p> })}
        <div class="actions">
            <a class="btn start" href=href>
                {text}
                <svg width="18" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false">
                    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
                </svg>
            </a>
            <a href=code.to_owned()>{other}</a>
        </div>
    }
}

/// The column beside: other ways to take part. Left out when there is none.
fn side(page: &StartPage) -> Option<impl IntoView + use<>> {
    let contact = page.frame.contact();
    let open = page.open_link.then(|| page.frame.address("open"));
    (contact.is_some() || open.is_some()).then(|| {
        view! {
            <div>
                <aside class="side" aria-label="Other ways to take part, and help">
                    {open
                        .map(|href| {
                            view! {
                                <h2 class="h-m">"No letter?"</h2>
                                <p>
                                    "You can still " <a href=href>"have your say without a code"</a>
                                    ". We report those answers apart from the random sample."
                                </p>
                            }
                        })}
                    {contact
                        .map(|contact| view! { <h2 class="h-m">"Help with this survey"</h2> <ContactDetails contact /> })}
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
