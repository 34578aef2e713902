use crate::components::{FieldError, TextInput};
use crate::document::{PageContext, PageLogo};
use crate::staff::frame::{StaffHead, error_of, notice, staff_document};
use crate::staff::nav::StaffLink;
use leptos::prelude::*;
use survey::profile::{Colour, SMALLEST_OF_TEXT, contrast};

/// What a council says of itself, as it stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CouncilForm {
    /// The name on pages.
    pub name: String,
    /// Where residents can call.
    pub phone: String,
    /// When the phone is answered.
    pub hours: String,
    /// Where residents can write.
    pub email: String,
    /// How to reach the data protection officer.
    pub protection_officer: String,
    /// How long answers are kept, in months.
    pub retention: String,
    /// The colour of the band at the top, "#123f4c".
    pub band: String,
    /// The colour of buttons.
    pub button: String,
    /// The version that the form was filled from.
    pub version: String,
}

/// The council as its residents see it, for administrators.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CouncilPage {
    /// As typed, or as it is.
    pub form: CouncilForm,
    /// The name in the council's files.
    pub name_in_files: String,
    /// The colours that are in use: of the band and of buttons.
    pub colours: Option<(Colour, Colour)>,
    /// The logo that is in use.
    pub logo: Option<PageLogo>,
    /// The largest file taken as a logo, in KB.
    pub largest_kb: usize,
    /// What is wrong.
    pub errors: Vec<FieldError>,
    /// What the last form did.
    pub done: Option<&'static str>,
}

/// The council as its residents see it. Posts the fields of [`CouncilForm`] to `/staff/council`, and a file `logo` or the button `remove` to
/// `/staff/council/logo`.
#[must_use]
pub fn council_page(context: &PageContext, page: &CouncilPage) -> String {
    let title = "Your council’s pages";
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title, Some(StaffLink::Council)) };
    staff_document(context, head, || {
        view! {
            {notice(page.done)}
            <h1>{title}</h1>
            <p class="lead">"What residents see of your council on every page of its surveys. Leave empty what you do not want to say."</p>
            {details(page)}
            {logo(page)}
        }
        .into_any()
    })
}

fn details(page: &CouncilPage) -> AnyView {
    let form = page.form.clone();
    let error = |field: &str| error_of(&page.errors, field);
    let name_hint = format!(
        "Empty: {}, as in the files the council was loaded from. It stands in questions and letters too: change it between waves",
        page.name_in_files
    );
    view! {
        <form class="narrow" method="post" action="/staff/council">
            <input type="hidden" name="version" value=form.version />
            <TextInput name="name" label="Name of the council" hint=Some(name_hint.into()) value=form.name autocomplete="organization" error=error("name") />
            <h2>"How residents reach you"</h2>
            <p>"Stands in the help pages, on first pages, where something went wrong, and in e-mails."</p>
            <TextInput name="phone" label="Phone number" value=form.phone kind="tel" autocomplete="off" class="w20" error=error("phone") />
            <TextInput
                name="hours"
                label="When the phone is answered"
                hint=Some("For example Monday to Friday, 9am to 5pm".into())
                value=form.hours
                autocomplete="off"
                error=error("hours")
            />
            <TextInput name="email" label="E-mail address" value=form.email kind="email" autocomplete="off" error=error("email") />
            <h2>"Privacy notice"</h2>
            <TextInput
                name="protection_officer"
                label="How to reach the data protection officer"
                hint=Some("An address, a number or an office, on one line".into())
                value=form.protection_officer
                autocomplete="off"
                error=error("protection_officer")
            />
            <TextInput
                name="retention"
                label="Months that answers are kept after a survey has closed"
                hint=Some("The privacy notice says it to residents: keep to it. Wardwise deletes nothing by itself".into())
                value=form.retention
                inputmode="numeric"
                autocomplete="off"
                class="w5"
                error=error("retention")
            />
            <h2>"Colours"</h2>
            <p>{format!("White text stands on both, so a colour is taken only if its contrast with white is {SMALLEST_OF_TEXT} to 1 or more (WCAG 2.2, level AA).")}</p>
            <TextInput
                name="band"
                label="Band at the top of each page"
                hint=Some("# and six of 0 to 9 and a to f, like #123f4c. Empty: the usual colour".into())
                value=form.band
                autocomplete="off"
                class="w10"
                error=error("band")
            />
            <TextInput
                name="button"
                label="Buttons"
                hint=Some("Empty: the usual colour, #0f6149".into())
                value=form.button
                autocomplete="off"
                class="w10"
                error=error("button")
            />
            {page.colours.map(|(band, button)| swatches(band, button))}
            <div class="actions"><button class="btn" type="submit">"Save"</button></div>
        </form>
    }
    .into_any()
}

/// The colours in use, with their contrast in words: nobody has to judge it by eye.
fn swatches(band: Colour, button: Colour) -> AnyView {
    let white = Colour([255; 3]);
    let swatch = |what: &'static str, colour: Colour| {
        let ratio = (contrast(colour, white) * 10.0).floor() / 10.0;
        view! {
            <li>
                <svg class="swatch" width="44" height="28" viewBox="0 0 44 28" aria-hidden="true" focusable="false">
                    <rect width="44" height="28" fill=colour.to_string() />
                    <text x="22" y="19" fill="#ffffff" text-anchor="middle" font-size="14">"Aa"</text>
                </svg>
                " "
                {format!("{what} in use: {colour}, contrast with white {ratio:.1} to 1")}
            </li>
        }
    };
    view! { <ul class="swatches">{swatch("Band", band)}{swatch("Buttons", button)}</ul> }.into_any()
}

fn logo(page: &CouncilPage) -> AnyView {
    let error = error_of(&page.errors, "logo");
    let described = if error.is_some() { "logo-hint logo-error" } else { "logo-hint" };
    let group = if error.is_some() { "field group-error" } else { "field" };
    let invalid = error.is_some().then_some("true");
    let has = page.logo.is_some();
    let hint = format!(
        "SVG or PNG, at most {} KB. It is drawn anew from its shapes or dots: scripts, links and notes of editors are left out. It stands on the \
         band’s colour, beside the council’s name",
        page.largest_kb
    );
    let current = match page.logo.clone() {
        Some(logo) => view! {
            <p class="logo-shown"><img class="logo" src=logo.address width=logo.width height=logo.height alt="The logo in use" /></p>
        }
        .into_any(),
        None => view! { <p>"No logo: the mark of Wardwise stands in its place."</p> }.into_any(),
    };
    view! {
        <section class="rule">
            <h2>"Logo"</h2>
            {current}
            <form class="narrow" method="post" action="/staff/council/logo" enctype="multipart/form-data">
                <div class=group>
                    <label for="logo">{if has { "Another logo" } else { "Logo" }}</label>
                    <p class="hint" id="logo-hint">{hint}</p>
                    {error.map(|error| view! { <p class="error-text" id="logo-error"><span class="vh">"Error: "</span>{error.message}</p> })}
                    <input type="file" id="logo" name="logo" accept=".svg,.png,image/svg+xml,image/png" aria-describedby=described aria-invalid=invalid />
                </div>
                <div class="actions">
                    <button class="btn" type="submit" name="action" value="put">"Use this logo"</button>
                    {has.then(|| view! { <button class="btn second" type="submit" name="action" value="remove">"Take the logo away"</button> })}
                </div>
            </form>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_error, assert_sound, context};

    fn page() -> CouncilPage {
        CouncilPage {
            form: CouncilForm { phone: "01632 960 001".into(), band: "#123f4c".into(), ..CouncilForm::default() },
            name_in_files: "Luton Council".into(),
            colours: Some((Colour([0x12, 0x3f, 0x4c]), Colour([0x0f, 0x61, 0x49]))),
            largest_kb: 512,
            ..CouncilPage::default()
        }
    }

    #[test]
    fn shows_what_is_in_use() {
        let logo = PageLogo { address: "/brand/logo/luton/ab.svg".into(), width: 120, height: 40 };
        let html = council_page(&context(), &CouncilPage { logo: Some(logo), ..page() });
        assert_sound(&html);
        assert!(html.contains("value=\"01632 960 001\"") && html.contains("Empty: Luton Council"));
        assert!(html.contains("Band in use: #123f4c, contrast with white 11.4 to 1"));
        assert!(html.contains("/brand/logo/luton/ab.svg") && html.contains("Take the logo away"));
        let html = council_page(&context(), &page());
        assert_sound(&html);
        assert!(!html.contains("Take the logo away"));
    }

    #[test]
    fn says_what_is_wrong_at_its_field() {
        let errors = vec![FieldError::new("band", "Too light"), FieldError::new("logo", "Choose a file")];
        let html = council_page(&context(), &CouncilPage { errors, ..page() });
        assert_error(&html, "band");
        assert!(html.contains("id=\"logo-error\""));
    }
}
