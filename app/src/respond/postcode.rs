use crate::components::{BackLink, ErrorSummary, FieldError, TextInput};
use crate::document::PageContext;
use crate::respond::frame::{render, return_field};
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
    pub fn message(&self, area: &str) -> String {
        match self {
            Self::NotAPostcode(error) => error.to_string(),
            Self::NotFound => "We cannot find this postcode. Check it, or choose your ward from the list".to_owned(),
            Self::OutsideCouncil => {
                format!("This postcode is not in {area}. Check it, or choose your ward from the list")
            }
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
    let error = page.problem.as_ref().map(|problem| FieldError::new("postcode", problem.message(&frame.council.area)));
    let is_error = error.is_some();
    let ward = if page.return_to_check { frame.change(&Step::Ward) } else { frame.step(&Step::Ward) };
    let title = format!("What is your postcode? – {}", page.progress.question());
    render(context, &frame.clone(), title, is_error, || {
        view! {
            <BackLink href=page.back.clone() />
            <ErrorSummary errors=error.iter().cloned().collect() />
            <div class="narrow">
                <form method="post" action=frame.step(&Step::Postcode)>
                    <TextInput
                        name="postcode"
                        label="What is your postcode?"
                        heading=true
                        caption=page.progress.caption()
                        hint=Some("We use it to find your ward. We do not keep it.".to_owned())
                        value=page.typed.clone()
                        autocomplete="postal-code"
                        autocapitalize="characters"
                        class="w10"
                        error=error
                    />
                    {return_field(page.return_to_check)}
                    {page.problem.as_ref().and_then(|problem| advice(problem, &frame, &ward))}
                    <div class="actions"><button class="btn" type="submit">"Continue"</button></div>
                </form>
                <p class="after"><a class="alone" href=ward>"I do not know my postcode or would rather not say"</a></p>
            </div>
        }
    })
}

/// The way on where the postcode itself does not help.
fn advice(problem: &PostcodeProblem, frame: &Frame, ward: &str) -> Option<impl IntoView + use<>> {
    let area = &frame.council.area;
    let why = match problem {
        PostcodeProblem::NotAPostcode(_) => return None,
        PostcodeProblem::NotFound => "New postcodes take some time to reach our list.".to_owned(),
        PostcodeProblem::OutsideCouncil => {
            format!("If you live close to the edge of {area}, our list may be wrong about you.")
        }
    };
    Some(view! {
        <div class="inset">
            <p>{why}</p>
            <p><a class="alone strong" href=ward.to_owned()>"Choose your ward from the list"</a></p>
            <p><a class="alone" href=frame.address("outside")>{format!("I do not live in {area}")}</a></p>
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
            progress: Progress::at_place(&Journey::new(&questions(), &about(), &Answers::default())),
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
