use crate::components::{FieldError, TextInput};
use crate::document::PageContext;
use crate::staff::frame::{StaffHead, error_of, staff_document};
use leptos::prelude::*;

/// A forgotten password.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ForgottenPage {
    /// The site can send e-mail.
    pub by_mail: bool,
    /// A link was asked for.
    pub asked: bool,
    /// The address as typed.
    pub email: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// Asks for an e-mail address, and says the same whether it has an account or not. Posts `email`.
#[must_use]
pub fn forgotten_page(context: &PageContext, page: &ForgottenPage) -> String {
    let title = "Forgotten password";
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title, None) };
    staff_document(context, head, || {
        let content = match (page.by_mail, page.asked) {
            (false, _) => view! {
                <p>"This site cannot send e-mail. Ask an administrator of this service at your council: they can make you a link to set another password."</p>
                <p>"Nobody from Wardwise will ever ask for your password."</p>
            }
            .into_any(),
            (true, true) => view! {
                <div class="done-note told" role="status">
                    <p>"If that address has an account, a message with a link is on its way. The link works once and for one hour."</p>
                </div>
                <p>"Nothing after some minutes? Look among unwanted mail, check that you typed the address you sign in with, or ask an administrator of this service at your council."</p>
            }
            .into_any(),
            (true, false) => form(page),
        };
        view! {
            <div class="sign-in">
                <h1>{title}</h1>
                {content}
                <p><a class="standalone" href="/staff/sign-in">"Back to signing in"</a></p>
            </div>
        }
        .into_any()
    })
}

fn form(page: &ForgottenPage) -> AnyView {
    view! {
        <p>"We send a link to the address you sign in with. With it you choose another password."</p>
        <form method="post" action="/staff/forgotten" novalidate>
            <TextInput
                name="email"
                label="E-mail address"
                value=page.email.clone()
                kind="email"
                inputmode="email"
                autocomplete="username"
                error=error_of(&page.errors, "email")
            />
            <div class="actions"><button class="btn" type="submit">"Send me a link"</button></div>
        </form>
    }
    .into_any()
}
