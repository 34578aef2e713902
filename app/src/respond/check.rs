use crate::components::{BackLink, ErrorSummary, FieldError, Notice, SummaryList, SummaryRow};
use crate::document::PageContext;
use crate::language::{Said, Words, words};
use crate::respond::Frame;
use crate::respond::frame::render;
use leptos::prelude::*;
use std::collections::BTreeMap;
use survey::answer::{Answer, Saying};
use survey::council::OnsCode;
use survey::journey::{AskedSection, Journey, Step};
use survey::question::{Purpose, Question};
use survey::text::Piping;

/// The answers of one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckSection {
    /// "Your local area".
    pub title: Said,
    /// Questions and answers.
    pub rows: Vec<SummaryRow>,
}

/// Check answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckPage {
    /// The survey.
    pub frame: Frame,
    /// The page before.
    pub back: String,
    /// The name of the ward, where it is known.
    pub ward: Option<String>,
    /// The answers.
    pub sections: Vec<CheckSection>,
    /// How many questions have an answer, the ward included.
    pub answered: usize,
    /// How many questions are asked, the ward included.
    pub asked: usize,
    /// Something that just happened: "Your answer has been changed."
    pub notice: Option<Said>,
    /// Why the answers cannot be sent; the fields are `ward` and `send`.
    pub errors: Vec<FieldError>,
}

impl CheckPage {
    /// The page for the answers given so far.
    #[must_use]
    pub fn new(frame: &Frame, journey: &Journey<'_>, ward: Option<&str>, wards: &BTreeMap<OnsCode, String>) -> Self {
        Self {
            back: frame.step(&before(journey)),
            ward: ward.map(ToOwned::to_owned),
            answered: journey.answered() + usize::from(ward.is_some()),
            asked: journey.count(),
            sections: sections(frame, journey, wards),
            notice: None,
            errors: Vec::new(),
            frame: frame.clone(),
        }
    }

    /// The same page, saying that the ward must be known before the answers can be sent.
    #[must_use]
    pub fn with_ward_missing(mut self) -> Self {
        self.errors.push(FieldError::new("ward", self.frame.words.say("error-ward-needed")));
        self
    }
}

/// Every question asked with its answer, each with the way to change it.
pub(super) fn sections(frame: &Frame, journey: &Journey<'_>, wards: &BTreeMap<OnsCode, String>) -> Vec<CheckSection> {
    let words = frame.words;
    let piping = journey.piping(&words, &frame.piping());
    let answers = journey.counted();
    let section = |section: &AskedSection<'_>| {
        let title = words.wording(&section.section.title, &piping);
        let optional = section.questions.iter().all(|question| question.purpose == Purpose::Equality);
        let row = |question: &&Question| SummaryRow {
            key: words.wording(&question.short, &piping),
            value: shown(words, &piping, question, wards, answers.get(&question.code)),
            change: Some(frame.change(&Step::Question(question.code.clone()))),
        };
        CheckSection {
            title: if optional { words.around("check-optional", "title", &title) } else { title },
            rows: section.questions.iter().map(row).collect(),
        }
    };
    journey.sections().iter().map(section).collect()
}

/// The page before: the explanation of the equality questions where all of them were left out there, because their own
/// pages were never seen.
fn before(journey: &Journey<'_>) -> Step {
    let answers = journey.counted();
    let mut equality = journey.equality_questions().peekable();
    if equality.peek().is_some() && equality.all(|question| answers.get(&question.code) == Some(&Answer::Skipped)) {
        return Step::Equality;
    }
    journey.previous(&Step::Check).unwrap_or(Step::Postcode)
}

/// An answer in lines; none where there is none.
fn shown(
    words: Words,
    piping: &Piping,
    question: &Question,
    wards: &BTreeMap<OnsCode, String>,
    answer: Option<&Answer>,
) -> Vec<Said> {
    let Some(answer) = answer else { return Vec::new() };
    let saying = Saying { voice: &words, piping, wards };
    // What was chosen may have no label in the language.
    let options = answer.options().iter().filter_map(|code| question.option(code));
    let own = options.into_iter().all(|option| option.label.0.contains_key(words.language()));
    let line = |text: String| Said { text: text.into(), english: !own && !words.is_english() };
    question.say(answer, &saying).into_iter().map(line).collect()
}

/// Check answers, and send them. Posts nothing but the wish to send.
#[must_use]
pub fn check_page(context: &PageContext, page: &CheckPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let is_error = !page.errors.is_empty();
    let words = context.words();
    let title = words.say("check-title");
    let message =
        |field: &str| page.errors.iter().find(|error| error.field == field).map(|error| error.message.clone());
    let (ward_error, send_error) = (message("ward"), message("send"));
    render(context, &frame.clone(), title.text.clone(), is_error, || {
        let ward = SummaryRow {
            key: words.say("check-ward"),
            value: page.ward.clone().into_iter().map(Said::from).collect(),
            change: Some(frame.change(&Step::Postcode)),
        };
        let send_class = if send_error.is_some() { "group-error" } else { "" };
        let ward_class = if ward_error.is_some() { "group-error" } else { "" };
        view! {
            <BackLink href=page.back />
            <ErrorSummary errors=page.errors />
            <div class="narrow">
                {page.notice.map(|notice| view! { <Notice title=words.say("check-saved")><p>{notice}</p></Notice> })}
                <h1>{title}</h1>
                <p>{so_far(words, page.answered, page.asked)}</p>
                <section id="ward" tabindex="-1" class=ward_class>
                    <h2>{words.say("check-where")}</h2>
                    {error_text(ward_error)}
                    <SummaryList rows=vec![ward] />
                </section>
                {page
                    .sections
                    .into_iter()
                    .map(|section| view! { <section><h2>{section.title}</h2><SummaryList rows=section.rows /></section> })
                    .collect_view()}
                <section id="send" tabindex="-1" class=send_class>
                    <h2>{words.say("check-send")}</h2>
                    {error_text(send_error)}
                    <p>{words.say("check-send-text")}</p>
                    <form method="post" action=frame.step(&Step::Check)>
                        <div class="actions">
                            <button class="btn" type="submit">{words.say("check-send-button")}</button>
                            <a href=frame.address("stop")>{words.say("stop-link")}</a>
                        </div>
                    </form>
                </section>
            </div>
        }
    })
}

fn so_far(words: Words, answered: usize, asked: usize) -> Said {
    if answered >= asked {
        words.with("check-all", [("n", asked.into())])
    } else {
        words.with("check-some", [("n", answered.into()), ("of", asked.into())])
    }
}

fn error_text(message: Option<Said>) -> Option<impl IntoView> {
    message.map(
        |message| view! { <p class="error-text"><span class="vh">{words().say("error-prefix")}" "</span>{message}</p> },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{about, answers, assert_error, assert_sound, context, frame, questions, tag};

    fn page() -> CheckPage {
        CheckPage::new(&frame(), &Journey::new(&questions(), &about(), &answers()), Some("Dallow"), &BTreeMap::new())
    }

    #[test]
    fn shows_every_answer_with_a_way_to_change_it() {
        let html = check_page(&context(), &page());
        assert_sound(&html);
        assert_eq!(html.matches(r#"<dd class="act">"#).count(), questions().questions().count() + 1);
        assert_eq!(html.matches("?return=check").count(), questions().questions().count() + 1);
        assert!(html.contains(r#"href="/survey/luton/postcode?return=check""#));
        assert!(html.contains("<dd dir=\"auto\">Tend to agree</dd>"));
        assert!(html.contains("<dd dir=\"auto\">2</dd>"));
        assert!(html.contains("About you (optional)"));
        assert!(tag(&html, &["<a", r#"class="back""#, r#"href="/survey/luton/question/disability""#]));
    }

    #[test]
    fn skipped_and_unreached_questions_are_not_answered() {
        let page = page();
        assert_eq!((page.answered, page.asked), (10, 12));
        let html = check_page(&context(), &page);
        assert_eq!(html.matches("Not provided").count(), 2);
        assert!(html.contains("You have answered 10 of the 12 questions"));
        assert!(so_far(crate::language::english(), 12, 12).text.contains("all 12"));
    }

    #[test]
    fn a_missing_ward_is_an_error_that_leads_to_its_row() {
        let page = CheckPage::new(&frame(), &Journey::new(&questions(), &about(), &answers()), None, &BTreeMap::new())
            .with_ward_missing();
        let html = check_page(&context(), &page);
        assert_error(&html, "ward");
    }

    #[test]
    fn the_check_page_reads_as_reviewed() {
        let html = check_page(&context(), &page());
        let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
        insta::assert_snapshot!(main.replace("><", ">\n<"));
    }
}
