//! One transaction for many commands, and what happens when the database refuses it.

use super::job::{Job, Pending};
use super::stats::Counters;
use crate::connect;
use crate::error::StoreError;
use crate::responses::Save;
use sea_orm::{DatabaseConnection, DatabaseTransaction, DbErr};
use std::collections::HashSet;

enum Failure {
    /// No transaction could begin: the database is away, and no command will fare better alone.
    Begin(DbErr),
    /// A command or the commit failed; everything is undone.
    Work(DbErr),
}

/// Writes the commands and answers their callers.
pub(super) async fn write(db: &DatabaseConnection, mut jobs: Vec<Box<dyn Job>>, counters: &Counters) {
    match commit(db, &mut jobs, counters).await {
        Ok(()) => {
            counters.committed(jobs.len());
            jobs.into_iter().for_each(|job| job.answer());
        }
        Err(Failure::Begin(error)) => fail(jobs, &error, counters),
        Err(Failure::Work(error)) if jobs.len() == 1 => fail(jobs, &error, counters),
        Err(Failure::Work(error)) => {
            tracing::warn!(commands = jobs.len(), %error, "a batch failed; its commands run again one by one");
            counters.split();
            one_by_one(db, jobs, counters).await;
        }
    }
}

async fn one_by_one(db: &DatabaseConnection, jobs: Vec<Box<dyn Job>>, counters: &Counters) {
    let mut jobs = jobs.into_iter();
    while let Some(job) = jobs.next() {
        let mut alone = vec![job];
        match commit(db, &mut alone, counters).await {
            Ok(()) => {
                counters.committed(1);
                alone.into_iter().for_each(|job| job.answer());
            }
            Err(Failure::Work(error)) => fail(alone, &error, counters),
            Err(Failure::Begin(error)) => {
                alone.extend(jobs);
                return fail(alone, &error, counters);
            }
        }
    }
}

fn fail(jobs: Vec<Box<dyn Job>>, error: &DbErr, counters: &Counters) {
    tracing::error!(commands = jobs.len(), %error, "the database did not take residents’ writes");
    for mut job in jobs {
        counters.failed();
        job.fail(error.clone());
        job.answer();
    }
}

async fn commit(db: &DatabaseConnection, jobs: &mut [Box<dyn Job>], counters: &Counters) -> Result<(), Failure> {
    let transaction = connect::begin(db).await.map_err(Failure::Begin)?;
    let together = match apply(&transaction, jobs).await {
        Ok(together) => together,
        Err(error) => {
            // What cannot be rolled back is undone when the connection is given back.
            let _ = transaction.rollback().await;
            return Err(Failure::Work(error));
        }
    };
    transaction.commit().await.map_err(Failure::Work)?;
    counters.together(together);
    Ok(())
}

/// All commands: what most of them are, saves of answers, together; the others in their order. Nobody was answered yet, so
/// nobody can have relied on an order. Tells how many went together.
async fn apply(transaction: &DatabaseTransaction, jobs: &mut [Box<dyn Job>]) -> Result<usize, DbErr> {
    let (mut saves, mut others) = (Vec::new(), Vec::new());
    let mut responses = HashSet::new();
    for job in jobs {
        let save = job.as_any().downcast_ref::<Pending<Save>>();
        if save.is_some_and(|save| responses.insert(save.command.response())) {
            saves.push(job);
        } else {
            others.push(job);
        }
    }
    let mut together = 0;
    if saves.len() > 1 && apply_saves(transaction, &mut saves).await? {
        together = saves.len();
    } else {
        for job in saves {
            job.apply(transaction).await?;
        }
    }
    for job in others {
        job.apply(transaction).await?;
    }
    Ok(together)
}

/// Saves of different responses. `false` where each has to be applied by itself.
async fn apply_saves(transaction: &DatabaseTransaction, jobs: &mut [&mut Box<dyn Job>]) -> Result<bool, DbErr> {
    let mut pending: Vec<&mut Pending<Save>> = jobs.iter_mut().filter_map(|job| job.as_any().downcast_mut()).collect();
    let saves: Vec<&Save> = pending.iter().map(|save| &save.command).collect();
    match Save::apply_together(&saves, transaction).await {
        Ok(true) => {
            pending.iter_mut().for_each(|save| save.conclude(()));
            Ok(true)
        }
        Err(StoreError::Unavailable(error)) => Err(error),
        Ok(false) | Err(_) => Ok(false),
    }
}
