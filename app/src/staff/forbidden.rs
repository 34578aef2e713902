use crate::document::Viewer;
use crate::problem::Problem;

/// What a problem page says to a signed-in person whose role may not do this. `action` completes "Your account may
/// not …": "see the list of accounts".
#[must_use]
pub fn forbidden(viewer: &Viewer, action: &str) -> Problem {
    Problem {
        title: "You may not do this".to_owned(),
        paragraphs: vec![
            format!("You are signed in as {}. The role “{}” may not {action}.", viewer.name, viewer.role),
            "If you need to, ask an administrator of this service at your council to change your role.".to_owned(),
        ],
        links: vec![
            ("Go to your start page".to_owned(), "/staff".to_owned()),
            ("Your account".to_owned(), "/staff/account".to_owned()),
        ],
        request: None,
    }
}
