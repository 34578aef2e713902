//! A command on its way through the writer.

use crate::error::{Result, StoreError};
use sea_orm::{DatabaseTransaction, DbErr};
use std::any::Any;
use tokio::sync::oneshot;

/// One write of a resident. See the module above for what it must keep to.
#[async_trait::async_trait]
pub(crate) trait Command: Send + Sync + 'static {
    /// What its caller is told.
    type Output: Send + 'static;

    /// Checks, then writes.
    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<Self::Output>;
}

/// A command whose type is forgotten, so that all kinds share a queue.
#[async_trait::async_trait]
pub(super) trait Job: Send {
    /// Applies the command and keeps its outcome. An error is the database's, and the transaction is lost.
    async fn apply(&mut self, transaction: &DatabaseTransaction) -> Result<(), DbErr>;

    /// The command and its outcome, to be looked at as of one type.
    fn as_any(&mut self) -> &mut dyn Any;

    /// Replaces the outcome by a failure of the database.
    fn fail(&mut self, error: DbErr);

    /// Tells the caller.
    fn answer(self: Box<Self>);
}

pub(super) struct Pending<C: Command> {
    pub(super) command: C,
    outcome: Option<Result<C::Output>>,
    reply: oneshot::Sender<Result<C::Output>>,
}

impl<C: Command> Pending<C> {
    pub(super) fn new(command: C, reply: oneshot::Sender<Result<C::Output>>) -> Self {
        Self { command, outcome: None, reply }
    }

    /// Keeps an outcome that the command's own application did not give.
    pub(super) fn conclude(&mut self, outcome: C::Output) {
        self.outcome = Some(Ok(outcome));
    }
}

#[async_trait::async_trait]
impl<C: Command> Job for Pending<C> {
    async fn apply(&mut self, transaction: &DatabaseTransaction) -> Result<(), DbErr> {
        self.outcome = None;
        match self.command.apply(transaction).await {
            Err(StoreError::Unavailable(error)) => Err(error),
            outcome => {
                self.outcome = Some(outcome);
                Ok(())
            }
        }
    }

    fn as_any(&mut self) -> &mut dyn Any {
        self
    }

    fn fail(&mut self, error: DbErr) {
        self.outcome = Some(Err(StoreError::meaning(error, "the response")));
    }

    fn answer(self: Box<Self>) {
        let outcome = self.outcome.unwrap_or_else(|| Err(StoreError::stopped()));
        // The caller may have gone: the command stays written, and repeating it changes nothing.
        let _ = self.reply.send(outcome);
    }
}
