use crate::components::{FieldError, TextInput};
use crate::document::PageContext;
use crate::staff::frame::{StaffHead, error_of, staff_document};
use leptos::prelude::*;
use survey::council::Ward;

/// A QR code as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrPicture {
    /// Width and height in modules, with the quiet zone.
    pub size: usize,
    /// The dark modules, as the data of an SVG path.
    pub path: String,
}

/// Setting up a second factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnrolPage {
    /// The QR code.
    pub picture: QrPicture,
    /// The secret in groups of four, to be typed.
    pub secret: String,
    /// The account's name in the app.
    pub account: String,
    /// The issuer's name in the app.
    pub issuer: String,
    /// Wards of the councillor signed in.
    pub own_wards: Vec<Ward>,
    /// Errors of `code`.
    pub errors: Vec<FieldError>,
}

/// The secret to take into an app, and the first code to confirm it. Posts `code`.
#[must_use]
pub fn enrol_page(context: &PageContext, page: &EnrolPage) -> String {
    let title = "Set up your second factor";
    let head = StaffHead { own_wards: &page.own_wards, errors: &page.errors, ..StaffHead::new(title, None) };
    staff_document(context, head, || {
        let QrPicture { size, path } = page.picture.clone();
        let side = size.to_string();
        view! {
            <a class="back" href="/staff/second-factor">"Back"</a>
            <h1>{title}</h1>
            <h2>"1. Take the secret into your app"</h2>
            <p>"Scan this with the app, not with the camera alone:"</p>
            <svg class="qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label="QR code with the secret that stands below">
                <rect class="qr-ground" width=side.clone() height=side />
                <path class="qr-dark" d=path />
            </svg>
            <p>"Or type it. It is a key for this account alone: show it to nobody."</p>
            <dl class="dlist account">
                <div><dt>"Secret"</dt><dd><code>{page.secret.clone()}</code></dd></div>
                <div><dt>"Account"</dt><dd>{format!("{}, {}", page.issuer, page.account)}</dd></div>
                <div><dt>"Kind"</dt><dd>"By time (TOTP), 6 digits, every 30 seconds, SHA-1"</dd></div>
            </dl>
            <h2>"2. Type the code it shows"</h2>
            <form method="post" action="/staff/second-factor/confirm" class="narrow-form" novalidate>
                <TextInput
                    name="code"
                    label="Six-digit code"
                    value=""
                    inputmode="numeric"
                    autocomplete="one-time-code"
                    class="w10"
                    error=error_of(&page.errors, "code")
                />
                <button class="btn" type="submit">"Switch it on"</button>
            </form>
        }
        .into_any()
    })
}
