//! One transaction for many commands, and what happens when the database refuses it.

use super::job::Job;
use super::stats::Counters;
use crate::connect;
use sea_orm::{DatabaseConnection, DbErr};

enum Failure {
    /// No transaction could begin: the database is away, and no command will fare better alone.
    Begin(DbErr),
    /// A command or the commit failed; everything is undone.
    Work(DbErr),
}

/// Writes the commands and answers their callers.
pub(super) async fn write(db: &DatabaseConnection, mut jobs: Vec<Box<dyn Job>>, counters: &Counters) {
    match commit(db, &mut jobs).await {
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
        match commit(db, &mut alone).await {
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

async fn commit(db: &DatabaseConnection, jobs: &mut [Box<dyn Job>]) -> Result<(), Failure> {
    let transaction = connect::begin(db).await.map_err(Failure::Begin)?;
    for job in jobs {
        if let Err(error) = job.apply(&transaction).await {
            // What cannot be rolled back is undone when the connection is given back.
            let _ = transaction.rollback().await;
            return Err(Failure::Work(error));
        }
    }
    transaction.commit().await.map_err(Failure::Work)
}
