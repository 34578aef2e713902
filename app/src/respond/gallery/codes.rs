//! Access codes and return codes, typed and given.

use super::{framed, last_day, with_contact};
use crate::document::PageContext;
use crate::respond::*;
use survey::email_address::EmailAddressError;
use survey::typed_code::{CodeKind, TypedCodeError};

pub(super) fn codes(context: &PageContext) -> Vec<(&'static str, String)> {
    let code = |typed: &str, problem| {
        code_page(context, &CodePage { frame: with_contact(context), typed: typed.into(), problem, open_link: true })
    };
    vec![
        ("code", code("", None)),
        ("code-error-missing", code("", Some(CodeProblem::NotACode(TypedCodeError::Missing)))),
        ("code-error-length", code("K7RM4", Some(CodeProblem::NotACode(TypedCodeError::Length)))),
        (
            "code-error-mistyped",
            code("K7RM4 TXPAD", Some(CodeProblem::NotACode(TypedCodeError::Mistyped(CodeKind::Access)))),
        ),
        (
            "code-error-mistyped-return",
            code("K7R M4T XPA CDA", Some(CodeProblem::NotACode(TypedCodeError::Mistyped(CodeKind::Return)))),
        ),
        ("code-error-unknown", code("K7RM4 TXPAC", Some(CodeProblem::Unknown(CodeKind::Access)))),
        ("code-error-unknown-return", code("K7R M4T XPA CDF", Some(CodeProblem::Unknown(CodeKind::Return)))),
        ("code-error-used", code("K7RM4 TXPAC", Some(CodeProblem::Used(CodeKind::Access)))),
        ("code-error-used-return", code("K7R M4T XPA CDF", Some(CodeProblem::Used(CodeKind::Return)))),
        ("code-error-interview", code("K7RM4 TXPAC", Some(CodeProblem::Interview))),
        ("code-error-too-many", code("K7RM4 TXPAC", Some(CodeProblem::TooMany { minutes: 15 }))),
    ]
}

pub(super) fn return_codes(context: &PageContext) -> Vec<(&'static str, String)> {
    let shown = |email: Option<EmailForm>| {
        let page = ReturnCodePage {
            frame: framed(context),
            code: "K7R M4T XPA CDD".parse().unwrap(),
            replaces: email.is_none(),
            carry_on: "/survey/luton/question/belong".into(),
            last_day: last_day(context),
            address: email.is_some().then(|| "https://survey.example/survey/luton/code".into()),
            email,
        };
        return_code_page(context, &page)
    };
    let form = |typed: &str, problem, sent| Some(EmailForm { typed: typed.into(), problem, sent });
    let wrong = EmailProblem::NotAnAddress(EmailAddressError::Malformed);
    vec![
        ("return-code", shown(None)),
        ("return-code-email", shown(form("", None, false))),
        ("return-code-email-sent", shown(form("", None, true))),
        ("return-code-error-malformed", shown(form("name@", Some(wrong), false))),
        ("return-code-error-refused", shown(form("name@example.com", Some(EmailProblem::Refused), false))),
        ("return-code-error-not-sent", shown(form("name@example.com", Some(EmailProblem::NotSent), false))),
        ("return-code-error-many", shown(form("name@example.com", Some(EmailProblem::TooMany { minutes: 20 }), false))),
    ]
}
