use crate::components::BackLink;
use crate::document::PageContext;
use crate::respond::Frame;
use crate::respond::frame::render;
use leptos::prelude::*;
use survey::journey::Step;

/// The person does not live in the council's area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsidePage {
    /// The survey.
    pub frame: Frame,
}

/// The person does not live in the council's area: thanks, and the way back after a slip.
#[must_use]
pub fn outside_page(context: &PageContext, page: &OutsidePage) -> String {
    let frame = page.frame.clone();
    let area = frame.council.area.clone();
    let words = context.words();
    let title = words.with("outside-title", [("area", area.clone().into())]);
    render(context, &page.frame, title.text.clone(), false, || {
        view! {
            <BackLink href=frame.step(&Step::Ward) />
            <div class="narrow">
                <h1>{title}</h1>
                <p>{words.with("outside-thanks", [("area", area.into())])}</p>
                <p>
                    {words
                        .rich(
                            "outside-mistake",
                            [],
                            |_, text| view! { <a href=frame.step(&Step::Ward)>{text}</a> }.into_any(),
                        )}
                </p>
                <p>
                    {words
                        .rich("outside-results", [], |_, text| view! { <a href=frame.results()>{text}</a> }.into_any())}
                </p>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context, frame, tag};

    #[test]
    fn says_thanks_and_offers_the_way_back() {
        let html = outside_page(&context(), &OutsidePage { frame: frame() });
        assert_sound(&html);
        assert!(html.contains("This survey is for people who live in Luton"));
        assert!(tag(&html, &["<a", r#"class="back""#, r#"href="/survey/luton/ward""#]));
    }
}
