//! Where the person lives.

use super::framed;
use crate::components::FieldError;
use crate::document::PageContext;
use crate::respond::testing::{about, questions, wards};
use crate::respond::*;
use survey::journey::Journey;
use survey::postcode::PostcodeError;
use survey::response::Answers;

pub(super) fn places(context: &PageContext) -> Vec<(&'static str, String)> {
    let postcode = |typed: &str, problem| {
        let page = PostcodePage {
            frame: framed(context),
            progress: Progress::at_place(context.words(), &Journey::new(&questions(), &about(), &Answers::default())),
            back: "/survey/luton".into(),
            typed: typed.into(),
            problem,
            return_to_check: false,
        };
        postcode_page(context, &page)
    };
    let ward = WardPage {
        frame: framed(context),
        progress: Progress::at_place(context.words(), &Journey::new(&questions(), &about(), &Answers::default())),
        back: "/survey/luton/postcode".into(),
        wards: wards(),
        chosen: Some("E05014741".into()),
        error: None,
        return_to_check: false,
    };
    let no_ward = WardPage {
        chosen: None,
        error: Some(FieldError::new("ward", context.words().say("error-ward-needed"))),
        ..ward.clone()
    };
    vec![
        ("postcode", postcode("", None)),
        ("postcode-error-malformed", postcode("LU1", Some(PostcodeProblem::NotAPostcode(PostcodeError::Malformed)))),
        ("postcode-error-not-found", postcode("LU1 9ZZ", Some(PostcodeProblem::NotFound))),
        ("postcode-error-outside", postcode("MK1 1AA", Some(PostcodeProblem::OutsideCouncil))),
        ("ward", ward_page(context, &ward)),
        ("ward-error", ward_page(context, &no_ward)),
        ("outside", outside_page(context, &OutsidePage { frame: framed(context) })),
    ]
}
