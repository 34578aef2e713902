//! Choosing a password with a one-time link. The code comes in the body of a form: a link brings it behind "#", which browsers do not
//! send. What a form sends stands in no log.

use crate::auth::password;
use crate::security::client_address::ClientAddress;
use crate::services::accounts::link_hash;
use crate::services::audit::audit;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, context, ok, see_other, too_many, unprocessable};
use app::components::FieldError;
use app::staff::{PasswordOwner, SetPasswordPage, locked_code, set_password_page};
use axum::extract::State;
use axum::response::Response;
use serde_json::json;
use store::{LinkPurpose, PasswordHash};
use survey::link_code::LinkCode;

/// Said of every code that opens nothing: used, too old, replaced or invented.
const UNKNOWN: &str =
    "This code does not work, or does no longer: each works once and not for long. Ask for another where you got it";

fn page_with(platform: &Platform, nonce: &PageNonce, page: &SetPasswordPage) -> String {
    set_password_page(&context(platform, nonce, None, false, None), page)
}

pub(super) async fn ask(State(platform): State<Platform>, nonce: PageNonce) -> Response {
    ok(page_with(&platform, &nonce, &SetPasswordPage::default()))
}

/// Takes the code, and then the code with the password.
pub(super) async fn set(
    State(platform): State<Platform>,
    nonce: PageNonce,
    address: ClientAddress,
    fields: Fields,
) -> Result<Response, Failure> {
    let typed = fields.text("code");
    let refused = |error: FieldError| {
        let page = SetPasswordPage { code: typed.chars().take(64).collect(), owner: None, errors: vec![error] };
        page_with(&platform, &nonce, &page)
    };
    if let Err(wait) = platform.limits.sign_in(address) {
        return Ok(too_many(refused(locked_code(wait.minutes)), wait.minutes));
    }
    let code: LinkCode = match typed.parse() {
        Ok(code) => code,
        Err(error) => {
            let error: survey::link_code::LinkCodeError = error;
            return Ok(unprocessable(refused(FieldError::new("code", error.to_string()))));
        }
    };
    let (hash, now) = (link_hash(&code), platform.now());
    let Some((purpose, account)) = platform.store.account_of_link(hash, now).await? else {
        return Ok(unprocessable(refused(FieldError::new("code", UNKNOWN))));
    };
    let owner = PasswordOwner {
        name: account.name.clone(),
        email: account.email.clone(),
        invited: purpose == LinkPurpose::Invitation,
    };
    let mut page = SetPasswordPage { code: code.grouped(), owner: Some(owner), errors: Vec::new() };
    let Some(new) = fields.get("new") else {
        return Ok(ok(page_with(&platform, &nonce, &page)));
    };
    if let Err(error) = password::check_new(new, &account.email).await? {
        page.errors = vec![FieldError::new("new", error.to_string())];
        return Ok(unprocessable(page_with(&platform, &nonce, &page)));
    }
    let new = password::hash(new.to_owned(), &platform.entropy).await?;
    if !platform.store.use_account_link(hash, account.id, PasswordHash(new), now).await? {
        return Ok(unprocessable(refused(FieldError::new("code", UNKNOWN))));
    }
    platform.store.clear_throttle(&platform.secret.throttle_key(&account.email)).await?;
    let (subject, detail) = (account.id.to_string(), json!({ "link": purpose.as_str() }));
    audit(&platform, account.council_id, Some(account.id), "account.password_set", &subject, detail).await?;
    see_other("/staff/sign-in?why=set")
}
