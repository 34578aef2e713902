use crate::components::{FieldError, TextInput};
use crate::document::PageContext;
use crate::staff::choices::{Choice, group};
use crate::staff::frame::{StaffHead, error_of, staff_document};
use crate::staff::nav::StaffLink;
use leptos::prelude::*;
use survey::council::Ward;
use survey::role::Role;

/// Inviting somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewAccountPage {
    /// The name as typed.
    pub name: String,
    /// The e-mail address as typed.
    pub email: String,
    /// The role chosen.
    pub role: Option<Role>,
    /// The codes of the wards chosen.
    pub chosen: Vec<String>,
    /// The wards of the council.
    pub wards: Vec<Ward>,
    /// The invitation goes by e-mail; otherwise a link is shown.
    pub by_mail: bool,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The form to invite somebody. Posts `name`, `email`, `role` and `ward`.
#[must_use]
pub fn new_account_page(context: &PageContext, page: &NewAccountPage) -> String {
    let title = "Invite somebody";
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title, Some(StaffLink::Accounts)) };
    staff_document(context, head, || {
        let how = if page.by_mail {
            "They are sent an e-mail with a link, which works once and for seven days, and choose a password themselves."
        } else {
            "The next page shows a link, once, for you to hand on. It works once and for seven days; they choose a password themselves."
        };
        view! {
            <a class="back" href="/staff/accounts">"Back to accounts"</a>
            <h1>{title}</h1>
            <p>{how}</p>
            <form method="post" action="/staff/accounts/new" class="narrow-form" novalidate>
                <TextInput
                    name="name"
                    label="Their name"
                    value=page.name.clone()
                    autocomplete="off"
                    error=error_of(&page.errors, "name")
                />
                <TextInput
                    name="email"
                    label="Their e-mail address"
                    hint=Some("They sign in with it.".into())
                    value=page.email.clone()
                    kind="email"
                    inputmode="email"
                    autocomplete="off"
                    error=error_of(&page.errors, "email")
                />
                {role(page.role, &page.errors)}
                {wards(&page.wards, &page.chosen, &page.errors)}
                <button class="btn" type="submit">"Invite"</button>
            </form>
        }
        .into_any()
    })
}

/// The choice of a role.
pub(super) fn role(chosen: Option<Role>, errors: &[FieldError]) -> AnyView {
    let choice = |role: Role| {
        let mut name = role.to_string();
        if let Some(first) = name.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        Choice { value: role.as_str().to_owned(), label: format!("{name}: {}", role.purpose()) }
    };
    let choices = Role::ALL.into_iter().map(choice).collect();
    let chosen: Vec<String> = chosen.map(|role| role.as_str().to_owned()).into_iter().collect();
    let hint = "Choose the one that may do least of those that do.";
    group("radio", "role", "Role", hint, choices, &chosen, error_of(errors, "role"))
}

/// The choice of a councillor's wards.
pub(super) fn wards(wards: &[Ward], chosen: &[String], errors: &[FieldError]) -> AnyView {
    let choice = |ward: &Ward| Choice { value: ward.code.to_string(), label: ward.name.clone() };
    let choices = wards.iter().map(choice).collect();
    let hint = "For a councillor, the wards they are elected for. For every other role leave them empty.";
    group("checkbox", "ward", "Wards", hint, choices, chosen, error_of(errors, "ward"))
}
