use crate::document::PageContext;
use crate::staff::frame::{StaffHead, staff_document};
use leptos::prelude::*;
use survey::fields::Fields;

/// What somebody typed whose session had ended meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedOutPage {
    /// Where it was sent.
    pub action: String,
    /// What was sent.
    pub fields: Fields,
}

/// Says that a session ended while somebody typed, and holds what was typed: it is sent again once they have signed in beside it.
#[must_use]
pub fn signed_out_page(context: &PageContext, page: &SignedOutPage) -> String {
    let title = "You have been signed out";
    staff_document(context, StaffHead::new(title, None), || {
        let fields = page.fields.iter().map(|(name, value)| {
            view! { <input type="hidden" name=name.to_owned() value=value.to_owned() /> }
        });
        let fields = fields.collect_view();
        view! {
            <h1>{title}</h1>
            <p class="lead">"What you typed is not saved yet, and not lost: it is on this page."</p>
            <ol class="list">
                <li><a href="/staff/sign-in" target="_blank" rel="noopener">"Sign in in a new tab"</a></li>
                <li>"Come back to this page and save."</li>
            </ol>
            <form method="post" action=page.action.clone()>
                {fields}
                <div class="actions"><button class="btn" type="submit">"Save what you typed"</button></div>
            </form>
        }
        .into_any()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context};

    #[test]
    fn holds_what_was_typed() {
        let fields: Fields =
            [("stem", "A <b>\"stem\""), ("option", "a"), ("option", "b"), ("action", "save")].into_iter().collect();
        let html = signed_out_page(&context(), &SignedOutPage { action: "/staff/questions/draft/1".into(), fields });
        assert_sound(&html);
        assert!(html.contains("value=\"A &lt;b&gt;&quot;stem&quot;\""), "{html}");
        assert_eq!(html.matches("name=\"option\"").count(), 2);
    }
}
