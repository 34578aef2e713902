//! Walking a chain from its first entry to its last.

use super::read::{number, of};
use super::{ChainLink, key, link};
use crate::entity::{audit_chain, audit_event};
use crate::error::Result;
use crate::store::Store;
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use survey::id::CouncilId;

/// Entries read at a time, so that a long chain does not fill the memory.
const CHUNK: u64 = 1_000;

/// What is wrong with a chain at its first broken link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ChainFault {
    /// A number is left out or stands where none belongs.
    #[error("an entry is missing before it, or it is not where it was written")]
    Place,
    /// It does not hold the hash of the entry before it.
    #[error("it does not follow the entry before it")]
    Previous,
    /// Its own hash is not that of what it says.
    #[error("it was changed after it was written")]
    Content,
    /// The chain does not end where it is noted to end.
    #[error("the chain does not end with it, or it is not the last that was written")]
    End,
    /// Another hash was noted outside the database.
    #[error("it is not the entry that was noted")]
    Noted,
}

/// What a walk found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainCheck {
    /// The last entry that was found sound.
    pub last: ChainLink,
    /// The number of the first entry that is not as it was written, and what is wrong there.
    pub broken: Option<(u64, ChainFault)>,
}

impl ChainCheck {
    fn broken(last: ChainLink, at: u64, fault: ChainFault) -> Self {
        Self { last, broken: Some((at, fault)) }
    }
}

impl Store {
    /// Walks the chain of a council, or of events of none, as it stands at this moment. With `noted`, an entry as it was noted
    /// outside the database must be part of it.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`], also where a column holds what it cannot.
    pub async fn check_audit(&self, council: Option<CouncilId>, noted: Option<&ChainLink>) -> Result<ChainCheck> {
        let snapshot = self.snapshot().await?;
        let found = walk(&snapshot, council, noted).await?;
        snapshot.rollback().await?;
        Ok(found)
    }
}

async fn walk(
    snapshot: &DatabaseTransaction,
    council: Option<CouncilId>,
    noted: Option<&ChainLink>,
) -> Result<ChainCheck> {
    let head = audit_chain::Entity::find_by_id(key(council)).one(snapshot).await?;
    let mut last = ChainLink { number: 0, hash: ChainLink::before_the_first() };
    let mut after = None;
    loop {
        let rows = chunk(snapshot, council, after).await?;
        let Some(end) = rows.last().map(|row| row.number) else { break };
        after = Some(end);
        for row in rows {
            let expected = last.number + 1;
            let fault = if u64::try_from(row.number) != Ok(expected) {
                Some(ChainFault::Place)
            } else if row.previous_hash != last.hash {
                Some(ChainFault::Previous)
            } else if link::hash(&row) != row.hash {
                Some(ChainFault::Content)
            } else if noted.is_some_and(|noted| noted.number == expected && noted.hash != row.hash) {
                Some(ChainFault::Noted)
            } else {
                None
            };
            if let Some(fault) = fault {
                return Ok(ChainCheck::broken(last, expected, fault));
            }
            last = ChainLink { number: expected, hash: row.hash };
        }
    }
    let noted_number = head.as_ref().map_or(0, |head| number(head.number));
    let ends = match &head {
        Some(head) => noted_number == last.number && head.hash == last.hash,
        None => last.number == 0,
    };
    if !ends {
        // Where the end is cut off, the first entry that is missing; else the last that is there.
        let at = if noted_number > last.number { last.number + 1 } else { last.number };
        return Ok(ChainCheck::broken(last, at, ChainFault::End));
    }
    match noted {
        Some(noted) if noted.number > last.number => {
            let at = noted.number;
            Ok(ChainCheck::broken(last, at, ChainFault::Noted))
        }
        _ => Ok(ChainCheck { last, broken: None }),
    }
}

/// The next entries, as they are stored.
async fn chunk<C: ConnectionTrait>(
    db: &C,
    council: Option<CouncilId>,
    after: Option<i64>,
) -> Result<Vec<audit_event::Model>> {
    let mut rows = audit_event::Entity::find().filter(of(council));
    if let Some(after) = after {
        rows = rows.filter(audit_event::Column::Number.gt(after));
    }
    Ok(rows.order_by_asc(audit_event::Column::Number).limit(CHUNK).all(db).await?)
}
