use super::page::{base, render, render_form};
use crate::components::{Asked, ErrorSummary, FieldError, InPlace, TextArea};
use crate::document::PageContext;
use crate::respond::frame::FORM;
use leptos::prelude::*;
use survey::feedback::{CommentError, LONGEST_COMMENT};

/// Why a comment was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedbackProblem {
    /// It is empty or too long.
    NotAComment(CommentError),
    /// Too many came from the same place.
    TooMany {
        /// How long to wait, in minutes.
        minutes: u32,
    },
}

/// The form for what a visitor thinks of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackPage {
    /// Makes a form sent twice one comment.
    pub key: String,
    /// The pattern of the page the visitor came from, where it is known.
    pub page: Option<String>,
    /// What was typed before.
    pub typed: String,
    /// What is wrong.
    pub problem: Option<FeedbackProblem>,
}

/// Asks what a visitor thinks of the site, or what went wrong. Posts `comment`, `page` and `key`.
#[must_use]
pub fn feedback_page(context: &PageContext, page: &FeedbackPage) -> String {
    let page = page.clone();
    let words = context.words();
    let title = words.say("feedback-title");
    let action = format!("{}/feedback", base(context));
    let error = page.problem.map(|problem| {
        let message = match problem {
            FeedbackProblem::NotAComment(error) => words.comment_error(error),
            FeedbackProblem::TooMany { minutes } => {
                words.with("error-comment-many", [("minutes", minutes.max(1).into())])
            }
        };
        FieldError::new("comment", message)
    });
    render_form(context, title.clone(), error.is_some(), Some(FORM), || {
        let errors: Vec<FieldError> = error.clone().into_iter().collect();
        let asked = Asked {
            question: title,
            hint: Some(words.say("feedback-hint")),
            how: Some(words.with("feedback-length", [("most", LONGEST_COMMENT.into())])),
            ..Asked::default()
        };
        view! {
            <ErrorSummary errors=errors />
            <div class="narrow">
                <form id=FORM method="post" action=action novalidate>
                    <input type="hidden" name="key" value=page.key />
                    {page.page.map(|page| view! { <input type="hidden" name="page" value=page /> })}
                    <TextArea name="comment" asked=asked typed=page.typed rows=8 in_place=InPlace::default() error=error />
                    <p>{words.say("feedback-keep")}</p>
                    <div class="actions"><button class="btn" type="submit">{words.say("feedback-send")}</button></div>
                </form>
            </div>
        }
    })
}

/// The comment was taken.
#[must_use]
pub fn feedback_sent_page(context: &PageContext) -> String {
    let start = context.council.as_ref().map(|council| format!("/survey/{}", council.slug));
    let words = context.words();
    render(context, words.say("feedback-sent-title"), || {
        view! {
            <p>{words.say("feedback-sent-read")}</p>
            <p>{words.say("feedback-sent-back")}</p>
            {start.map(|start| view! { <p><a class="alone" href=start>{words.say("go-to-start")}</a></p> })}
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_error, assert_sound, context, tag};

    fn page() -> FeedbackPage {
        let pattern = Some("/survey/{council}/done".to_owned());
        FeedbackPage { key: "0199".into(), page: pattern, typed: String::new(), problem: None }
    }

    #[test]
    fn asks_for_a_comment_and_for_nothing_about_the_person() {
        let html = feedback_page(&context(), &FeedbackPage { page: None, ..page() });
        assert_sound(&html);
        assert!(tag(&html, &["<form", r#"action="/help/luton/feedback""#]));
        let names: Vec<&str> = html.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(names.iter().filter(|name| !["viewport", "color-scheme"].contains(name)).count(), 2, "{names:?}");
        let html = feedback_page(&context(), &page());
        assert!(tag(&html, &[r#"name="page""#, r#"value="/survey/{council}/done""#]));
    }

    #[test]
    fn keeps_what_was_typed_when_something_is_wrong() {
        for problem in [
            FeedbackProblem::NotAComment(CommentError::Missing),
            FeedbackProblem::NotAComment(CommentError::TooLong(1_201)),
            FeedbackProblem::TooMany { minutes: 2 },
        ] {
            let page = FeedbackPage { page: None, typed: "<b>So so".into(), problem: Some(problem), ..page() };
            let html = feedback_page(&context(), &page);
            assert_error(&html, "comment");
            assert!(html.contains("&lt;b&gt;So so"));
        }
    }

    #[test]
    fn says_thank_you() {
        let html = feedback_sent_page(&context());
        assert_sound(&html);
        assert!(html.contains(r#"href="/survey/luton""#));
        assert_sound(&feedback_sent_page(&PageContext { council: None, ..context() }));
    }
}
