use crate::components::{FieldError, TextInput};
use crate::document::PageContext;
use crate::staff::frame::{StaffHead, error_of, notice, staff_document};
use crate::staff::nav::StaffLink;
use crate::staff::scroll_table::scroll_table;
use leptos::prelude::*;
use survey::clock::Timestamp;
use survey::kiosk::IDLE_MINUTES;

/// A device that is or was shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KioskRow {
    /// Names it to the form.
    pub id: String,
    /// Where it stands.
    pub place: String,
    /// Since when.
    pub since: Timestamp,
    /// Who set it up.
    pub by: String,
    /// Until when, where it is shared no longer.
    pub ended: Option<Timestamp>,
}

/// Shared devices of a council.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KiosksPage {
    /// The newest first.
    pub devices: Vec<KioskRow>,
    /// The place as typed.
    pub typed: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
    /// What the last form did.
    pub done: Option<&'static str>,
}

/// Shared devices: makes the one in front of the officer one (posts `place`), and ends others (posts `end`).
#[must_use]
pub fn kiosks_page(context: &PageContext, page: &KiosksPage) -> String {
    let title = "Shared devices";
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title, Some(StaffLink::Fieldwork)) };
    staff_document(context, head, || {
        view! {
            {notice(page.done)}
            <h1>{title}</h1>
            <p class="lead">
                "A tablet in a library or at an event, on which one person after another answers."
            </p>
            <ul class="list">
                <li>"After each person, and after "{IDLE_MINUTES}" minutes without a touch, the screen is cleared. What was answered by then is saved."</li>
                <li>"Nobody can go back into the answers of somebody else. Copies of answers are not offered."</li>
                <li>"Whoever has a letter types its access code as on any device. Answers without a code are an open link’s: they are shown apart."</li>
                <li>"Set the browser to show only this website, for example in the kiosk mode of the device."</li>
            </ul>
            <form class="narrow" method="post" action="/staff/kiosks">
                <h2>"Make this device a shared one"</h2>
                <p>"You are signed out on it, and the survey’s first page opens."</p>
                <TextInput
                    name="place"
                    label="Where the device stands"
                    hint=Some("Residents see it, for example Central Library".into())
                    value=page.typed.clone()
                    autocomplete="off"
                    error=error_of(&page.errors, "place")
                />
                <div class="actions"><button class="btn" type="submit">"Make this a shared device"</button></div>
            </form>
            <section class="rule">
                <h2>"Devices of this council"</h2>
                {table(&page.devices)}
            </section>
        }
        .into_any()
    })
}

fn table(devices: &[KioskRow]) -> AnyView {
    if devices.is_empty() {
        return view! { <p>"None yet."</p> }.into_any();
    }
    let rows = devices.iter().map(row).collect_view();
    view! {
        {scroll_table("kiosks", "Shared devices", "mid compact", view! {
            <thead>
                <tr>
                    <th scope="col">"Place"</th>
                    <th scope="col">"Set up"</th>
                    <th scope="col">"Status"</th>
                    <th scope="col">"End"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        })}
    }
    .into_any()
}

fn row(device: &KioskRow) -> AnyView {
    let status = match device.ended {
        Some(ended) => view! { <span class="tag">"Ended"</span> " " {ended.long_date_time()} }.into_any(),
        None => view! { <span class="tag ok">"Shared"</span> }.into_any(),
    };
    let end = device.ended.is_none().then(|| {
        view! {
            <form method="post" action="/staff/kiosks">
                <button class="btn second small" type="submit" name="end" value=device.id.clone()>
                    "End"<span class="vh">{format!(" {}", device.place)}</span>
                </button>
            </form>
        }
    });
    view! {
        <tr>
            <th scope="row">{device.place.clone()}</th>
            <td>{format!("{}, {}", device.since.long_date_time(), device.by)}</td>
            <td>{status}</td>
            <td>{end}</td>
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_error, assert_sound, context};

    #[test]
    fn shared_devices_can_be_ended_and_others_are_told_apart() {
        let shared = KioskRow {
            id: "one".into(),
            place: "Central Library".into(),
            since: Timestamp(1_795_000_000_000),
            by: "Asha Patel".into(),
            ended: None,
        };
        let ended = KioskRow { id: "two".into(), ended: Some(Timestamp(1_795_000_100_000)), ..shared.clone() };
        let html = kiosks_page(&context(), &KiosksPage { devices: vec![shared, ended], ..KiosksPage::default() });
        assert_sound(&html);
        assert!(html.contains("value=\"one\"") && !html.contains("value=\"two\""));
        assert!(html.contains("Asha Patel") && html.contains("Ended"));
    }

    #[test]
    fn a_place_that_is_none_is_said_and_kept() {
        let errors = vec![FieldError::new("place", "Enter the name of the place")];
        let html = kiosks_page(&context(), &KiosksPage { typed: "x".into(), errors, ..KiosksPage::default() });
        assert_error(&html, "place");
        assert!(html.contains("Enter the name of the place"));
        assert!(html.contains("None yet.") && html.contains("value=\"x\""));
    }
}
