//! The command line: one program, a sub-command for each job. Exit codes: 0 done, 1 refused or failed (the reason is
//! on standard error), 2 wrong usage.

mod account;
mod audit;
mod council;
mod demo;
mod doctor;
mod estimate;
mod paper;
mod platform;
mod progress;
mod publish;
mod questions;
mod serve;
mod wave;
mod weigh;

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Residents' surveys for English councils: collect, weight, publish.
#[derive(Debug, Parser)]
#[command(name = "wardwise", version, about, max_term_width = 100)]
pub struct Cli {
    /// A settings file; without it wardwise.toml in the working folder, if it is there. Environment variables win:
    /// DATABASE_URL, WARDWISE_ADDR, WARDWISE_SECRET, WARDWISE_SITE_ROOT, WARDWISE_LOG …
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site.
    Serve,
    /// Bring the database up to date, or tell what is missing.
    Migrate(serve::Migrate),
    /// Make a demonstration with Luton and two synthetic waves; keeps what is already there.
    Demo(demo::Demo),
    /// Councils: wards, boundaries, postcodes, population targets.
    #[command(subcommand)]
    Council(council::Council),
    /// Accounts of staff and councillors.
    #[command(subcommand)]
    Account(account::Account),
    /// The audit log: check that nobody changed it, or write it to a file.
    #[command(subcommand)]
    Audit(audit::Audit),
    /// Surveys and waves: open a wave and draw its invitations.
    #[command(subcommand)]
    Wave(wave::Wave),
    /// The questionnaire of a wave as PDF to print: with boxes for the access code, or one form for each code.
    Paper(Box<paper::Paper>),
    /// Question sets: check one before it is published, and hand one on.
    #[command(subcommand)]
    Questions(questions::Questions),
    /// Weight a wave to the population.
    Weigh(weigh::Weigh),
    /// Weights, tables and an R script from a file of answers and population targets; or answers to a folder of questions.
    Estimate(Box<estimate::Estimate>),
    /// Publish a wave's results.
    Publish(publish::Publish),
    /// Check settings, database, migrations, disk and clock.
    Doctor,
}

/// Runs a command.
///
/// # Errors
/// What went wrong, for standard error.
pub async fn run(cli: Cli) -> anyhow::Result<()> {
    let config = cli.config.as_deref();
    match cli.command {
        Command::Serve => serve::serve(config).await,
        Command::Migrate(migrate) => serve::migrate(config, &migrate).await,
        Command::Demo(demo) => demo::demo(config, &demo).await,
        Command::Council(council) => council::council(config, &council).await,
        Command::Account(account) => account::account(config, &account).await,
        Command::Audit(command) => audit::command(config, &command).await,
        Command::Wave(wave) => wave::wave(config, &wave).await,
        Command::Paper(arguments) => paper::paper(config, &arguments).await,
        Command::Questions(command) => questions::questions(&command),
        Command::Weigh(weigh) => weigh::weigh(config, &weigh).await,
        Command::Estimate(arguments) => estimate::estimate(*arguments),
        Command::Publish(publish) => publish::publish(config, &publish).await,
        Command::Doctor => doctor::doctor(config).await,
    }
}
