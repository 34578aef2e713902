//! Inviting somebody.

use super::super::{staff_context, synthetic};
use super::deliver::deliver;
use super::wards_of;
use crate::auth::session::{Administrator, Staff};
use crate::services::accounts::{
    AccountError, AccountParticulars, INVITATION_MS, LONGEST_NAME, invite as add_invited, make_link,
};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, unprocessable};
use app::components::FieldError;
use app::staff::{NewAccountPage, new_account_page};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use store::StoreError;
use survey::role::Role;

async fn model(platform: &Platform, staff: &Staff) -> Result<NewAccountPage, Failure> {
    let wards = platform.store.wards(staff.council.id).await?;
    Ok(NewAccountPage {
        wards: wards.into_iter().map(|ward| ward.ward).collect(),
        by_mail: platform.mail.is_some(),
        ..NewAccountPage::default()
    })
}

pub(in super::super) async fn ask_invite(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Administrator(staff): Administrator,
) -> Result<Response, Failure> {
    let page = model(&platform, &staff).await?;
    let synthetic = synthetic(&platform, &staff).await?;
    Ok(ok(new_account_page(&staff_context(&platform, &nonce, &staff, synthetic), &page)))
}

/// What is wrong with the particulars, at the field it is about.
fn error(error: AccountError) -> Result<FieldError, Failure> {
    Ok(match error {
        AccountError::Name => FieldError::new("name", format!("Enter their name, at most {LONGEST_NAME} characters")),
        AccountError::Email(_) => FieldError::new("email", "Enter an e-mail address like name@example.gov.uk"),
        AccountError::Wards => FieldError::new("ward", WARDS),
        AccountError::Store(StoreError::Conflict(_)) => FieldError::new(
            "email",
            "This address has an account already. If you do not see it in the list, ask the person who runs Wardwise for you",
        ),
        AccountError::Store(error) => return Err(error.into()),
        error => return Err(Failure::Internal(error.to_string())),
    })
}

/// What is said where role and wards do not go together.
pub(super) const WARDS: &str = "Choose at least one ward for a councillor, and none for any other role";

pub(in super::super) async fn invite(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Administrator(staff): Administrator,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let role: Option<Role> = fields.text("role").parse().ok();
    let codes = || fields.sent().all("ward");
    let made = match role {
        None => Err(FieldError::new("role", "Choose what they may do")),
        Some(role) => {
            let wards = platform.store.wards(staff.council.id).await?;
            let particulars = AccountParticulars {
                council: staff.council.id,
                email: fields.text("email").to_owned(),
                name: fields.text("name").to_owned(),
                role,
                wards: wards_of(&wards, codes()),
            };
            match add_invited(&platform, particulars, staff.account.id).await {
                Ok(id) => Ok(id),
                Err(reason) => Err(error(reason)?),
            }
        }
    };
    let id = match made {
        Ok(id) => id,
        Err(error) => {
            let page = NewAccountPage {
                name: fields.text("name").chars().take(LONGEST_NAME).collect(),
                email: fields.text("email").chars().take(254).collect(),
                role,
                chosen: codes().take(200).map(str::to_owned).collect(),
                errors: vec![error],
                ..model(&platform, &staff).await?
            };
            let synthetic = synthetic(&platform, &staff).await?;
            return Ok(unprocessable(new_account_page(&staff_context(&platform, &nonce, &staff, synthetic), &page)));
        }
    };
    let account = platform.store.account(id).await?.ok_or(Failure::NotFound)?;
    let link = make_link(&platform, &account, INVITATION_MS).await?;
    deliver(&platform, &nonce, &staff, &headers, &account, link).await
}
