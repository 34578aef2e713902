//! Forgotten passwords. The page says the same whether an address has an account or not, and as soon: everything that depends on it
//! happens after the answer.

use crate::security::client_address::ClientAddress;
use crate::services::accounts::{self, ASKED_FOR_MS, make_link, send_link};
use crate::services::audit::audit;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, context, ok, see_other, too_many, unprocessable};
use app::components::FieldError;
use app::staff::{AskedBy, ForgottenPage, forgotten_page, locked};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use serde_json::json;

fn page_with(platform: &Platform, nonce: &PageNonce, page: ForgottenPage) -> String {
    let page = ForgottenPage { by_mail: platform.mail.is_some(), ..page };
    forgotten_page(&context(platform, nonce, None, false, None), &page)
}

pub(super) async fn ask(State(platform): State<Platform>, nonce: PageNonce, RawQuery(query): RawQuery) -> Response {
    let asked = query.as_deref() == Some("asked");
    ok(page_with(&platform, &nonce, ForgottenPage { asked, ..ForgottenPage::default() }))
}

pub(super) async fn send(
    State(platform): State<Platform>,
    nonce: PageNonce,
    address: ClientAddress,
    fields: Fields,
) -> Result<Response, Failure> {
    if platform.mail.is_none() {
        return Ok(unprocessable(page_with(&platform, &nonce, ForgottenPage::default())));
    }
    let typed: String = fields.text("email").chars().take(254).collect();
    let refused = |error| {
        let page = ForgottenPage { email: typed.clone(), errors: vec![error], ..ForgottenPage::default() };
        page_with(&platform, &nonce, page)
    };
    let Ok(email) = accounts::email(fields.text("email")) else {
        return Ok(unprocessable(refused(FieldError::new(
            "email",
            "Enter an e-mail address like name@example.gov.uk",
        ))));
    };
    // Unknown addresses are counted like known ones: neither tells whether there is an account.
    if let Err(wait) = platform.limits.forgotten(address, platform.secret.throttle_key(&email)) {
        return Ok(too_many(refused(locked(wait.minutes)), wait.minutes));
    }
    let own = platform.clone();
    tokio::spawn(async move {
        if let Err(error) = send_to(&own, &email).await {
            tracing::error!(%error, "a link to set a password could not be made");
        }
    });
    see_other("/staff/forgotten?asked")
}

/// Sends a link to whoever has this address, if anybody does and may sign in. Somebody invited who has not come yet has to be
/// invited again: the mail in which they were is as old as their account.
async fn send_to(platform: &Platform, email: &str) -> store::Result<()> {
    let account = platform.store.account_by_email(email).await?;
    let usable =
        |account: &store::AccountRecord| account.disabled.is_none() && account.password_hash.chosen().is_some();
    let Some(account) = account.filter(usable) else { return Ok(()) };
    let Some(council) = platform.store.council(account.council_id).await? else { return Ok(()) };
    let link = make_link(platform, &account, ASKED_FOR_MS).await?;
    audit(platform, council.id, None, "account.link_asked", &account.id.to_string(), json!({ "hours": 1 })).await?;
    // What went wrong is in the log by its kind; the person is told nothing either way.
    let _ = send_link(platform, &council.council, &account, &link, AskedBy::Themselves).await;
    Ok(())
}
