use crate::language::{Words, words};
use leptos::prelude::*;
use survey::profile::Profile;

/// How to reach the council about its survey. What the council has not given is left out of the pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// As people write it, with spaces.
    pub phone: Option<String>,
    /// When the phone is answered: "Monday to Friday, 9am to 5pm".
    pub hours: Option<String>,
    /// An email address.
    pub email: Option<String>,
}

impl From<&Profile> for Contact {
    fn from(profile: &Profile) -> Self {
        Self {
            phone: profile.phone.as_ref().map(ToString::to_string),
            hours: profile.hours.as_ref().map(ToString::to_string),
            email: profile.email.as_ref().map(|email| email.as_str().to_owned()),
        }
    }
}

impl Contact {
    /// Whether there is a way to reach anybody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.phone.is_none() && self.email.is_none()
    }

    /// The ways, a line of plain text each: for messages.
    #[must_use]
    pub fn lines(&self, words: Words) -> Vec<String> {
        let hours = self.hours.as_ref().map(|hours| format!(" ({hours})")).unwrap_or_default();
        let phone = self.phone.as_ref().map(|phone| format!("{} {phone}{hours}", words.text("contact-phone")));
        let email = self.email.as_ref().map(|email| format!("{} {email}", words.text("contact-email")));
        phone.into_iter().chain(email).collect()
    }
}

/// The ways to reach the council, a paragraph each. Shows nothing when none is known.
#[component]
pub fn ContactDetails(
    /// The ways.
    contact: Contact,
) -> impl IntoView {
    let words = words();
    let hours = contact.hours;
    let phone = contact.phone.map(|phone| {
        let dial: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        view! {
            <p>
                <strong>{words.say("contact-phone")}" "</strong>
                <a class="num alone" dir="ltr" href=format!("tel:{dial}")>{phone}</a>
                {hours.map(|hours| words.in_english(format!(", {hours}")).into_render())}
                ". " {words.say("contact-relay")}
            </p>
        }
    });
    let email = contact.email.map(|email| {
        view! { <p><strong>{words.say("contact-email")}" "</strong><a class="alone" href=format!("mailto:{email}")>{email.clone()}</a></p> }
    });
    view! { {phone} {email} }
}
