use crate::components::{BackLink, ErrorSummary, FieldError, TextInput};
use crate::document::PageContext;
use crate::language::{Said, Words};
use crate::respond::frame::{FORM, render_form, return_field};
use crate::respond::{Frame, Progress};
use leptos::prelude::*;
use survey::journey::Step;
use survey::postcode::PostcodeError;

/// Why a postcode did not name a ward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostcodeProblem {
    /// What was typed is not a postcode.
    NotAPostcode(PostcodeError),
    /// A postcode that is not in the list.
    NotFound,
    /// A postcode of another council.
    OutsideCouncil,
}

impl PostcodeProblem {
    /// What happened and what to do.
    #[must_use]
    pub fn message(&self, words: Words, area: &str) -> Said {
        match self {
            Self::NotAPostcode(error) => words.postcode_error(error),
            Self::NotFound => words.say("error-home-unknown"),
            Self::OutsideCouncil => words.with("error-home-elsewhere", [("area", area.into())]),
        }
    }
}

/// The page that asks where the person lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostcodePage {
    /// The survey.
    pub frame: Frame,
    /// How far the person has come.
    pub progress: Progress,
    /// The page before.
    pub back: String,
    /// What was typed.
    pub typed: String,
    /// Why it did not do.
    pub problem: Option<PostcodeProblem>,
    /// The person came from the check page and goes back there.
    pub return_to_check: bool,
}

/// The page that asks where the person lives. Posts `postcode`, and `return` where the person came from check.
#[must_use]
pub fn postcode_page(context: &PageContext, page: &PostcodePage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let words = context.words();
    let message = page.problem.as_ref().map(|problem| problem.message(words, &frame.council.area));
    let error = message.map(|message| FieldError::new("postcode", message));
    let is_error = error.is_some();
    let ward = if page.return_to_check { frame.change(&Step::Ward) } else { frame.step(&Step::Ward) };
    let title = format!("{} – {}", words.text("postcode-title"), page.progress.question());
    render_form(context, &frame.clone(), title, is_error, Some(FORM), || {
        view! {
            <BackLink href=page.back.clone() />
            <ErrorSummary errors=error.iter().cloned().collect() />
            <div class="narrow">
                <form id=FORM data-keep="" method="post" action=frame.step(&Step::Postcode)>
                    <TextInput
                        name="postcode"
                        label=words.say("postcode-title")
                        heading=true
                        caption=page.progress.caption()
                        hint=Some(words.say("postcode-hint"))
                        value=page.typed.clone()
                        autocomplete="postal-code"
                        autocapitalize="characters"
                        class="w10"
                        error=error
                    />
                    {return_field(page.return_to_check)}
                    {page.problem.as_ref().and_then(|problem| advice(words, problem, &frame, &ward))}
                    <div class="actions"><button class="btn" type="submit">{words.say("continue")}</button></div>
                </form>
                <p class="after"><a class="alone" href=ward>{words.say("postcode-rather-not")}</a></p>
            </div>
        }
    })
}

/// The way on where the postcode itself does not help.
fn advice(words: Words, problem: &PostcodeProblem, frame: &Frame, ward: &str) -> Option<impl IntoView + use<>> {
    let area = &frame.council.area;
    let why = match problem {
        PostcodeProblem::NotAPostcode(_) => return None,
        PostcodeProblem::NotFound => words.say("postcode-new"),
        PostcodeProblem::OutsideCouncil => words.with("postcode-edge", [("area", area.as_str().into())]),
    };
    Some(view! {
        <div class="inset">
            <p>{why}</p>
            <p><a class="alone strong" href=ward.to_owned()>{words.say("postcode-choose-ward")}</a></p>
            <p><a class="alone" href=frame.address("outside")>{words.with("not-in-area", [("area", area.as_str().into())])}</a></p>
        </div>
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{about, assert_error, assert_sound, context, frame, questions};
    use survey::journey::Journey;
    use survey::response::Answers;

    fn html(typed: &str, problem: Option<PostcodeProblem>, return_to_check: bool) -> String {
        let page = PostcodePage {
            frame: frame(),
            progress: Progress::at_place(
                crate::language::english(),
                &Journey::new(&questions(), &about(), &Answers::default()),
            ),
            back: "/survey/luton".into(),
            typed: typed.into(),
            problem,
            return_to_check,
        };
        postcode_page(&context(), &page)
    }

    #[test]
    fn asks_for_the_postcode_and_offers_the_list() {
        let html = html("", None, false);
        assert_sound(&html);
        assert!(html.contains(r#"autocomplete="postal-code""#));
        assert!(html.contains("We do not keep it."));
        assert!(html.contains(r#"href="/survey/luton/ward""#));
        assert!(!html.contains(r#"name="return""#));
        assert!(html.contains("<title>What is your postcode? – Question 1 of about 12 – "));
    }

    #[test]
    fn problems_lead_to_the_list_of_wards() {
        for (problem, says) in [
            (PostcodeProblem::NotAPostcode(PostcodeError::Missing), "Enter your postcode"),
            (PostcodeProblem::NotAPostcode(PostcodeError::Malformed), "like LU1 2BQ"),
            (PostcodeProblem::NotFound, "We cannot find this postcode"),
            (PostcodeProblem::OutsideCouncil, "This postcode is not in Luton"),
        ] {
            let listed = !matches!(problem, PostcodeProblem::NotAPostcode(_));
            let html = html("M1 1AE<b>", Some(problem), false);
            assert_error(&html, "postcode");
            assert!(html.contains(says), "{says}");
            assert!(html.contains("M1 1AE"));
            assert!(!html.contains("1AE<b>\" "), "typed text is escaped");
            assert_eq!(html.contains("Choose your ward from the list</a>"), listed);
        }
    }

    #[test]
    fn a_change_goes_back_to_check() {
        let html = html("", None, true);
        assert!(html.contains(r#"<input type="hidden" name="return" value="check""#));
        assert!(html.contains(r#"href="/survey/luton/ward?return=check""#));
    }
}
