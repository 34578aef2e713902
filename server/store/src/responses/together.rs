//! The answers of a response as one column of its row: reading each as a row of its own takes several times as long.

use crate::connect::Backend;
use crate::entity::{answer, response};
use crate::error::{Result, StoreError};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SubQueryStatement};
use survey::answer::{Answer, Stored};
use survey::question::Code;
use survey::response::Answers;
use uuid::Uuid;

/// Stands between the answers of a response in one text: a control character, which neither codes nor JSON hold.
const BETWEEN: char = '\u{1e}';

/// The answers of a response in one text: "cohesion=cagree", "adults=n2", "trust=s", `born=v{"kind":…}`, with
/// [`BETWEEN`] between them. Codes hold no "=".
pub(super) fn column(backend: Backend) -> Expr {
    let answer = "question || '=' || COALESCE('c' || choice, 'n' || CAST(number AS TEXT), 'v' || value, 's')";
    let together = match backend {
        Backend::Sqlite => format!("group_concat({answer}, char(30))"),
        Backend::Postgres => format!("string_agg({answer}, chr(30))"),
    };
    let own = Expr::col((answer::Entity, answer::Column::ResponseId)).equals((response::Entity, response::Column::Id));
    let select = Query::select().expr(Expr::cust(together)).from(answer::Entity).and_where(own).to_owned();
    Expr::from(SubQueryStatement::from(select))
}

/// The answers of response `id` from that text; there are none where it is NULL.
pub(super) fn read(id: Uuid, text: Option<&str>) -> Result<Answers> {
    let answers = text.into_iter().flat_map(|text| text.split(BETWEEN));
    let read = |answer| read_answer(answer).ok_or_else(|| StoreError::Corrupt(format!("an answer of response {id}")));
    answers.map(read).collect::<Result<_>>().map(Answers)
}

fn read_answer(text: &str) -> Option<(Code, Answer)> {
    let (question, answer) = text.split_once('=')?;
    let value = answer.get(1..)?;
    let answer = match answer.as_bytes().first()? {
        b'c' => Answer::Choice(value.parse().ok()?),
        b'n' => Answer::Number(value.parse().ok()?),
        b'v' => Answer::from_stored(Stored { value: Some(value.to_owned()), ..Stored::default() }).ok()?,
        b's' => Answer::Skipped,
        _ => return None,
    };
    Some((question.parse().ok()?, answer))
}
