use crate::components::{FieldError, TextInput};
use crate::document::PageContext;
use crate::staff::frame::{StaffHead, error_of, staff_document};
use leptos::prelude::*;

/// The second step of signing in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignInCodePage {
    /// The path to return to.
    pub next: Option<String>,
    /// Errors of `code` and `recovery`.
    pub errors: Vec<FieldError>,
}

/// Asks for the code that follows the password. Posts `code`, or `recovery` in its place, to `/staff/sign-in/code`.
#[must_use]
pub fn sign_in_code_page(context: &PageContext, page: &SignInCodePage) -> String {
    let title = "Type the code";
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title, None) };
    staff_document(context, head, || {
        let next = || page.next.clone().map(|next| view! { <input type="hidden" name="next" value=next /> });
        let lost = error_of(&page.errors, "recovery");
        let open = lost.is_some();
        view! {
            <div class="sign-in">
                <h1>{title}</h1>
                <p>"Open the app on your telephone that makes codes for this site, and type the six digits that it shows."</p>
                <form method="post" action="/staff/sign-in/code" novalidate>
                    {next()}
                    <TextInput
                        name="code"
                        label="Six-digit code"
                        value=""
                        inputmode="numeric"
                        autocomplete="one-time-code"
                        class="w10"
                        error=error_of(&page.errors, "code")
                    />
                    <div class="actions"><button class="btn" type="submit">"Sign in"</button></div>
                </form>
                <details open=open>
                    <summary>"No telephone at hand?"</summary>
                    <p>"Use one of the recovery codes that you were given when you set this up. Each works once."</p>
                    <form method="post" action="/staff/sign-in/code" novalidate>
                        {next()}
                        <TextInput
                            name="recovery"
                            label="Recovery code"
                            hint=Some("Ten letters and numbers, like K7RM4 TXPAC".into())
                            value=""
                            autocomplete="off"
                            autocapitalize="characters"
                            class="w10"
                            error=lost
                        />
                        <div class="actions"><button class="btn second" type="submit">"Sign in with a recovery code"</button></div>
                    </form>
                    <p>"Neither? Ask an administrator of this service at your council: they can remove your second factor when they know that it is you."</p>
                </details>
            </div>
        }
        .into_any()
    })
}
