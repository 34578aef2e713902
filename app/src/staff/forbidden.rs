use crate::document::Viewer;
use crate::problem::Problem;

/// What a problem page says to a signed-in person whose role may not do this. `action` completes "Your account may
/// not …": "see the list of accounts".
#[must_use]
pub fn forbidden(viewer: &Viewer, action: &str) -> Problem {
    Problem {
        title: "You may not do this".into(),
        paragraphs: vec![
            format!("You are signed in as {}. The role “{}” may not {action}.", viewer.name, viewer.role).into(),
            "If you need to, ask an administrator of this service at your council to change your role.".into(),
        ],
        links: vec![
            ("Go to your start page".into(), "/staff".to_owned()),
            ("Your account".into(), "/staff/account".to_owned()),
        ],
        request: None,
    }
}
