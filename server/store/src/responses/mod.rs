//! Residents' responses. Everything here that writes goes through the group-commit writer.

mod completed;
mod cookie;
mod language;
mod letter;
mod open_link;
mod record;
mod redeem;
mod return_code;
mod save;
mod session;
mod signals;
mod submit;
mod together;
mod ward;
mod withdraw;

pub use completed::CompletedResponse;
pub use letter::Letter;
pub use open_link::StartOpen;
pub(crate) use record::ByToken;
pub use record::{ResponseRecord, ResponseStatus};
pub use redeem::Redeem;
pub(crate) use save::Save;
pub use submit::Submitted;
pub use withdraw::{Withdrawal, WithdrawnResponse};

use crate::entity::response;
use crate::error::{Result, StoreError};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, UpdateMany};
use survey::clock::Timestamp;
use survey::id::ResponseId;
use uuid::Uuid;

/// An update of a response while it is partial. It changes no row when the response is complete or unknown, and
/// holds the row until the commit when it does.
pub(crate) fn update_partial(id: ResponseId, now: Timestamp) -> UpdateMany<response::Entity> {
    response::Entity::update_many()
        .col_expr(response::Column::Updated, Expr::value(now.0))
        .filter(response::Column::Id.eq(id.0))
        .filter(response::Column::Status.eq(ResponseStatus::Partial.as_str()))
}

/// Why an update of a partial response changed nothing.
async fn refusal(transaction: &DatabaseTransaction, id: ResponseId) -> Result<StoreError> {
    let known: Option<Uuid> = response::Entity::find_by_id(id.0)
        .select_only()
        .column(response::Column::Id)
        .into_tuple()
        .one(transaction)
        .await?;
    Ok(match known {
        Some(_) => StoreError::Conflict("these answers have been sent already and cannot be changed".to_owned()),
        None => StoreError::NotFound("the response".to_owned()),
    })
}
