//! How a link gets to its person: by e-mail, or shown once to the administrator who hands it on.

use super::super::{staff_context, synthetic};
use crate::auth::session::Staff;
use crate::services::accounts::{MadeLink, NotSent, SET_PASSWORD, send_link};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::page::{PageNonce, ok, see_other};
use app::staff::{AskedBy, ShownLinkPage, shown_link_page};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use store::AccountRecord;

/// Sends a link that was just made, or shows it. The page with the link is the answer to the form that made it, as the one with a
/// return code is (ADR 17): a redirect would need the code in an address, a cookie or a table.
pub(super) async fn deliver(
    platform: &Platform,
    nonce: &PageNonce,
    staff: &Staff,
    headers: &HeaderMap,
    account: &AccountRecord,
    link: MadeLink,
) -> Result<Response, Failure> {
    let invited = account.password_hash.chosen().is_none();
    let asked = if invited { AskedBy::Invitation } else { AskedBy::Administrator };
    let not_sent = match send_link(platform, &staff.council.council, account, &link, asked).await {
        Ok(()) => {
            let done = if invited { "invited" } else { "sent" };
            return see_other(&format!("/staff/accounts/{}?done={done}", account.id));
        }
        Err(NotSent::NoMail) => None,
        Err(NotSent::Address) => Some("The mail server does not take messages to this address. Check it."),
        Err(NotSent::Failed) => Some("The mail server did not take the message."),
    };
    let page = ShownLinkPage {
        id: account.id.to_string(),
        name: account.name.clone(),
        page: site(platform, headers) + SET_PASSWORD,
        code: link.code,
        until: link.until,
        not_sent,
    };
    let synthetic = synthetic(platform, staff).await?;
    Ok(ok(shown_link_page(&staff_context(platform, nonce, staff, synthetic), &page)))
}

/// Where this site is: as the settings say, or as the administrator's own browser does. What other people are sent by e-mail never
/// goes by the request.
fn site(platform: &Platform, headers: &HeaderMap) -> String {
    if let Some(url) = &platform.settings.public_url {
        return url.page("");
    }
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    match (text(header::ORIGIN), text(header::HOST)) {
        (Some(origin), _) if origin.starts_with("https://") || origin.starts_with("http://") => origin.to_owned(),
        (_, Some(host)) => format!("https://{host}"),
        _ => String::new(),
    }
}
