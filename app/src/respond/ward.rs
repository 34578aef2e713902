use crate::components::{Asked, BackLink, ErrorSummary, FieldError, RadioItem, Radios};
use crate::document::PageContext;
use crate::respond::frame::{FORM, render_form, return_field};
use crate::respond::{Frame, Progress};
use leptos::prelude::*;
use survey::journey::Step;

/// What the page of wards sends for "I do not live in …".
pub const LIVES_OUTSIDE: &str = "outside";

/// A ward to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WardChoice {
    /// Its ONS code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// The list of wards, for people without a postcode that we know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WardPage {
    /// The survey.
    pub frame: Frame,
    /// How far the person has come.
    pub progress: Progress,
    /// The page before.
    pub back: String,
    /// All wards of the council in the order shown.
    pub wards: Vec<WardChoice>,
    /// The code chosen before.
    pub chosen: Option<String>,
    /// What is wrong.
    pub error: Option<FieldError>,
    /// The person came from the check page and goes back there.
    pub return_to_check: bool,
}

/// The list of wards. Posts `ward`: a ward's code or [`LIVES_OUTSIDE`].
#[must_use]
pub fn ward_page(context: &PageContext, page: &WardPage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let words = context.words();
    let is_error = page.error.is_some();
    let postcode = if page.return_to_check { frame.change(&Step::Postcode) } else { frame.step(&Step::Postcode) };
    let wards = page.wards.into_iter().map(|ward| RadioItem {
        value: ward.code,
        label: ward.name.into(),
        ..RadioItem::default()
    });
    let outside = RadioItem {
        value: LIVES_OUTSIDE.to_owned(),
        label: words.with("not-in-area", [("area", frame.council.area.as_str().into())]),
        after_or: true,
        text: None,
    };
    let items: Vec<RadioItem> = wards.chain([outside]).collect();
    let asked = Asked {
        caption: page.progress.caption(),
        question: words.say("ward-title"),
        hint: Some(words.say("ward-hint")),
        ..Asked::default()
    };
    let title = format!("{} – {}", words.text("ward-title"), page.progress.question());
    render_form(context, &frame.clone(), title, is_error, Some(FORM), || {
        view! {
            <BackLink href=page.back />
            <ErrorSummary errors=page.error.iter().cloned().collect() />
            <div class="narrow">
                <form id=FORM data-keep="" method="post" action=frame.step(&Step::Ward)>
                    <Radios
                        name="ward"
                        asked=asked
                        items=items
                        chosen=page.chosen
                        error=page.error
                        class="radios-columns"
                    />
                    {return_field(page.return_to_check)}
                    <div class="actions"><button class="btn" type="submit">{words.say("continue")}</button></div>
                </form>
                <p class="after"><a class="alone" href=postcode>{words.say("ward-by-postcode")}</a></p>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{about, assert_error, assert_sound, context, frame, questions, tag, wards};
    use survey::journey::Journey;
    use survey::response::Answers;

    fn page() -> WardPage {
        WardPage {
            frame: frame(),
            progress: Progress::at_place(
                crate::language::english(),
                &Journey::new(&questions(), &about(), &Answers::default()),
            ),
            back: "/survey/luton/postcode".into(),
            wards: wards(),
            chosen: None,
            error: None,
            return_to_check: false,
        }
    }

    #[test]
    fn lists_every_ward_and_the_way_out() {
        let html = ward_page(&context(), &WardPage { chosen: Some("E05014739".into()), ..page() });
        assert_sound(&html);
        assert_eq!(html.matches(r#"type="radio""#).count(), wards().len() + 1);
        assert!(html.contains(r#"value="outside""#));
        assert!(html.contains("I do not live in Luton"));
        assert_eq!(html.matches(" checked").count(), 1);
        assert!(tag(&html, &["<a", r#"class="back""#, r#"href="/survey/luton/postcode""#]));
    }

    #[test]
    fn an_error_leads_to_the_first_ward() {
        let error = Some(FieldError::new("ward", "Choose your ward"));
        let html = ward_page(&context(), &WardPage { error, return_to_check: true, ..page() });
        assert_error(&html, "ward");
        assert!(html.contains(r#"name="return" value="check""#));
        assert!(html.contains(r#"href="/survey/luton/postcode?return=check""#));
    }
}
