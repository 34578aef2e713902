use crate::components::{BackLink, ErrorSummary, FieldError, Notice, TextInput};
use crate::document::PageContext;
use crate::language::{Said, Words};
use crate::respond::Frame;
use crate::respond::frame::{FORM, render_form};
use leptos::prelude::*;
use survey::email_address::EmailAddressError;
use survey::return_code::ReturnCode;

/// Why the code was not sent by e-mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailProblem {
    /// What was typed is no address.
    NotAnAddress(EmailAddressError),
    /// The mail server does not know the address.
    Refused,
    /// The mail server could not be reached, or took nothing.
    NotSent,
    /// Too many e-mails were asked for.
    TooMany {
        /// How long to wait, in minutes, rounded up.
        minutes: u32,
    },
}

impl EmailProblem {
    /// What happened and what to do.
    #[must_use]
    pub fn message(self, words: Words) -> Said {
        match self {
            Self::NotAnAddress(error) => words.email_address_error(error),
            Self::Refused => words.say("error-email-refused"),
            Self::NotSent => words.say("error-email-not-sent"),
            Self::TooMany { minutes } => words.with("error-email-many", [("minutes", minutes.max(1).into())]),
        }
    }
}

/// The form that sends the code by e-mail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EmailForm {
    /// What was typed.
    pub typed: String,
    /// Why it was not sent.
    pub problem: Option<EmailProblem>,
    /// It was sent just now.
    pub sent: bool,
}

/// A return code, shown to the person who asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnCodePage {
    /// The survey.
    pub frame: Frame,
    /// The code.
    pub code: ReturnCode,
    /// It stands in place of another, which works no longer.
    pub replaces: bool,
    /// Where the person goes on: the first page not yet done.
    pub carry_on: String,
    /// The last day on which answers are taken.
    pub last_day: String,
    /// The whole address of the page that takes the code, where it is known.
    pub address: Option<String>,
    /// The form that sends it by e-mail; `None` where no e-mail is sent.
    pub email: Option<EmailForm>,
}

/// A return code: what to do with it and, where e-mail is sent, a form that sends it. Posts `code` with `email` or, for the page in
/// another language, with `language`; nobody else's code can be shown or sent so, because the server knows whose it is.
#[must_use]
pub fn return_code_page(context: &PageContext, page: &ReturnCodePage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let words = context.words();
    let title = words.say("return-title");
    let form = page.email.clone().unwrap_or_default();
    let error = form.problem.map(|problem| FieldError::new("email", problem.message(words)));
    render_form(context, &frame.clone(), title.text.clone(), error.is_some(), Some(FORM), || {
        view! {
            <BackLink href=frame.address("stop") />
            <ErrorSummary errors=error.iter().cloned().collect() />
            <div class="narrow">
                {form.sent.then(|| view! { <Notice title=words.say("return-sent-title")><p>{words.say("return-sent")}</p></Notice> })}
                <div class="panel">
                    <h1>{title}</h1>
                    <p class="ref" dir="ltr">{page.code.grouped()}</p>
                </div>
                <p class="lead">{words.say("return-once")}</p>
                {page.replaces.then(|| view! { <p class="strong">{words.say("return-replaces")}</p> })}
                <section>
                    <h2>{words.say("return-how")}</h2>
                    <ul class="list">
                        <li>{words.say("return-how-start")}</li>
                        {page
                            .address
                            .map(|address| {
                                let shown = address.clone();
                                view! { <li>{words.say("return-how-address")} " " <a href=address dir="ltr">{shown}</a></li> }
                            })}
                        <li>{words.with("return-how-day", [("day", page.last_day.into())])}</li>
                    </ul>
                    <p>{words.say("return-private")}</p>
                    <p>{words.say("return-newest")}</p>
                </section>
                <form id=FORM method="post" action=frame.address("return-code") class="screen" novalidate>
                    <input type="hidden" name="code" value=page.code.plain() />
                    {page.email.is_some().then(|| email(words, form.typed, error))}
                </form>
                <section class="screen">
                    <p><a class="btn" href=page.carry_on>{words.say("stop-carry-on")}</a></p>
                </section>
                <section class="screen">
                    <h2>{words.say("shared-device")}</h2>
                    <p>{words.say("stop-clear-return")}</p>
                    <form method="post" action=frame.address("stop")>
                        <button class="btn second" type="submit">{words.say("stop-button")}</button>
                    </form>
                </section>
            </div>
        }
    })
}

fn email(words: Words, typed: String, error: Option<FieldError>) -> impl IntoView + use<> {
    view! {
        <section>
            <h2>{words.say("return-email")}</h2>
            <TextInput
                name="email"
                label=words.say("return-email-label")
                hint=Some(words.say("return-email-hint"))
                value=typed
                kind="email"
                inputmode="email"
                autocomplete="email"
                error=error
            />
            <button class="btn second" type="submit">{words.say("return-email-button")}</button>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_error, assert_sound, context, frame, tag};

    fn page() -> ReturnCodePage {
        ReturnCodePage {
            frame: frame(),
            code: "K7R M4T XPA CDD".parse().unwrap(),
            replaces: false,
            carry_on: "/survey/luton/question/belong".into(),
            last_day: "18 October 2026".into(),
            address: None,
            email: None,
        }
    }

    #[test]
    fn shows_the_code_and_how_to_come_back() {
        let html = return_code_page(&context(), &page());
        assert_sound(&html);
        let code = page().code.grouped();
        assert!(html.contains(&format!(r#"<p dir="ltr" class="ref">{code}</p>"#)), "{html}");
        assert!(html.contains("We show it only once") && html.contains("by the end of 18 October 2026"));
        assert!(!html.contains("does not work any more") && !html.contains("type=\"email\""));
        assert!(tag(&html, &["<a", r#"class="btn""#, r#"href="/survey/luton/question/belong""#]));
        assert!(tag(&html, &["<form", r#"action="/survey/luton/stop""#]));
        // A page in another language shows the same code.
        let hidden = format!(r#"value="{}""#, page().code.plain());
        assert!(tag(&html, &["<input", r#"type="hidden""#, r#"name="code""#, &hidden]));
        let again = ReturnCodePage {
            replaces: true,
            address: Some("https://survey.example/survey/luton/code".into()),
            ..page()
        };
        let html = return_code_page(&context(), &again);
        assert_sound(&html);
        assert!(html.contains("The return code you had before does not work any more"));
        assert!(tag(&html, &["<a", r#"href="https://survey.example/survey/luton/code""#]));
    }

    #[test]
    fn every_problem_of_an_email_says_what_to_do_and_keeps_the_code() {
        for (problem, says) in [
            (EmailProblem::NotAnAddress(EmailAddressError::Missing), "Enter your email address"),
            (EmailProblem::NotAnAddress(EmailAddressError::Malformed), "like name@example.com"),
            (EmailProblem::NotAnAddress(EmailAddressError::Letters), "only the letters a to z"),
            (EmailProblem::Refused, "Check it and try again"),
            (EmailProblem::NotSent, "We could not send the email"),
            (EmailProblem::TooMany { minutes: 20 }, "Wait 20 minutes"),
            (EmailProblem::TooMany { minutes: 1 }, "Wait 1 minute,"),
        ] {
            let email = Some(EmailForm { typed: r#""><script>"#.into(), problem: Some(problem), sent: false });
            let html = return_code_page(&context(), &ReturnCodePage { email, ..page() });
            assert_error(&html, "email");
            assert!(html.contains(says), "{says}");
            assert!(html.contains(&page().code.grouped()));
            assert!(html.contains("value=\"&quot;&gt;&lt;script&gt;\""));
        }
    }

    #[test]
    fn says_that_it_was_sent() {
        let email = Some(EmailForm { sent: true, ..EmailForm::default() });
        let html = return_code_page(&context(), &ReturnCodePage { email, ..page() });
        assert_sound(&html);
        assert!(html.contains("We have sent the code to the address you gave"));
        assert!(html.contains(&page().code.grouped()));
    }
}
