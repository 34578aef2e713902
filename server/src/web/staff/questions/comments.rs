//! Comments of officers on a draft.

use super::open::Open;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::see_other;
use app::design::LONGEST_COMMENT;
use axum::response::Response;
use store::NewComment;
use survey::draft::ItemId;
use survey::id::QuestionCommentId;
use survey::writing::{Lines, tidy};

pub(super) async fn keep(open: Open, fields: Fields) -> Result<Response, Failure> {
    let at: Option<ItemId> = fields.text("at").parse().ok();
    let back = |done: &str| open.page(at, done, "");
    let (platform, now) = (&open.platform, open.platform.now());
    if let Ok(id) = fields.text("settle").parse::<QuestionCommentId>() {
        let settled = platform.store.settle_comment(open.staff.council.id, id, now).await?;
        return see_other(&back(if settled { "settled" } else { "nothing" }));
    }
    let comment: String =
        tidy(fields.text("comment"), Lines::Many).text.chars().take(LONGEST_COMMENT as usize).collect();
    if comment.is_empty() {
        return see_other(&back("nothing"));
    }
    let new = NewComment {
        id: QuestionCommentId::new(now, platform.entropy.bytes()),
        draft: open.record.summary.id,
        item: at,
        by: open.staff.account.id,
        comment,
    };
    platform.store.add_comment(new, now).await?;
    see_other(&back("comment"))
}
