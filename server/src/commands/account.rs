//! Accounts.

use super::platform::{Pages, open, ready};
use super::progress::{result, tell};
use crate::services::accounts::{AccountParticulars, add, email, random_password, reset};
use crate::services::audit::audit;
use crate::state::Platform;
use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use serde_json::json;
use std::io::BufRead;
use std::path::Path;
use survey::council::{OnsCode, Slug};
use survey::role::Role;

/// Accounts.
#[derive(Debug, Subcommand)]
pub(super) enum Account {
    /// Add an account; prints its password unless one is given on standard input.
    Add(Add),
    /// Give an account a new password and end its sessions.
    Reset(Reset),
    /// List the accounts of a council.
    List(List),
}

/// A new account.
#[derive(Debug, Args)]
pub(super) struct Add {
    /// The council's slug, as in addresses.
    #[arg(long)]
    council: Slug,
    /// E-mail address to sign in with.
    #[arg(long)]
    email: String,
    /// The person's name.
    #[arg(long)]
    name: String,
    /// administrator, officer, data-entry, councillor or scrutiny.
    #[arg(long)]
    role: Role,
    /// A councillor's ward by ONS code; may be repeated.
    #[arg(long)]
    ward: Vec<OnsCode>,
    /// Read the password from standard input (one line).
    #[arg(long)]
    password_stdin: bool,
}

/// An account's new password.
#[derive(Debug, Args)]
pub(super) struct Reset {
    /// E-mail address of the account.
    #[arg(long)]
    email: String,
    /// Read the password from standard input (one line).
    #[arg(long)]
    password_stdin: bool,
    /// Take the second factor off too: for somebody who has lost telephone and recovery codes, and whom nobody else can help.
    #[arg(long)]
    remove_second_factor: bool,
}

/// A list.
#[derive(Debug, Args)]
pub(super) struct List {
    /// The council's slug.
    #[arg(long)]
    council: Slug,
}

pub(super) async fn account(config: Option<&Path>, command: &Account) -> anyhow::Result<()> {
    let platform = open(config, Pages::None).await?;
    ready(&platform).await?;
    match command {
        Account::Add(arguments) => add_account(&platform, arguments).await?,
        Account::Reset(arguments) => reset_account(&platform, arguments).await?,
        Account::List(arguments) => {
            let council = council(&platform, &arguments.council).await?;
            for account in platform.store.accounts(council.id).await? {
                let state = if account.disabled.is_some() { "disabled" } else { "enabled" };
                result(&format!("{}\t{}\t{}\t{state}", account.email, account.role, account.name));
            }
        }
    }
    Ok(platform.store.close().await?)
}

async fn council(platform: &Platform, slug: &Slug) -> anyhow::Result<store::CouncilRecord> {
    platform
        .store
        .council_by_slug(slug)
        .await?
        .with_context(|| format!("there is no council “{slug}”; see: wardwise council list"))
}

fn password(platform: &Platform, from_input: bool) -> anyhow::Result<String> {
    if !from_input {
        return Ok(random_password(platform));
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).context("cannot read the password")?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

async fn add_account(platform: &Platform, arguments: &Add) -> anyhow::Result<()> {
    let council = council(platform, &arguments.council).await?;
    let known = platform.store.wards(council.id).await?;
    let mut wards = Vec::new();
    for code in &arguments.ward {
        match known.iter().find(|ward| ward.ward.code == *code) {
            Some(ward) => wards.push(ward.id),
            None => bail!("{code} is not a ward of {}", council.council.name),
        }
    }
    let particulars = AccountParticulars {
        council: council.id,
        email: arguments.email.clone(),
        name: arguments.name.clone(),
        role: arguments.role,
        wards,
    };
    let password = password(platform, arguments.password_stdin)?;
    add(platform, particulars, &password).await?;
    tell("the account is added");
    if !arguments.password_stdin {
        result(&password);
    }
    Ok(())
}

async fn reset_account(platform: &Platform, arguments: &Reset) -> anyhow::Result<()> {
    let email = email(&arguments.email)?;
    let account =
        platform.store.account_by_email(&email).await?.with_context(|| format!("there is no account {email}"))?;
    let password = password(platform, arguments.password_stdin)?;
    let ended = reset(platform, account.id, &email, &password).await?;
    let (subject, detail) = (account.id.to_string(), json!({ "sessions_ended": ended }));
    audit(platform, account.council_id, None, "account.password_reset", &subject, detail).await?;
    platform.store.clear_throttle(&platform.secret.throttle_key(&email)).await?;
    if arguments.remove_second_factor && platform.store.remove_second_factor(account.id).await? {
        let detail = json!({ "before": { "second_factor": true }, "after": { "second_factor": false } });
        audit(platform, account.council_id, None, "account.second_factor_removed", &subject, detail).await?;
        tell("the second factor is taken off");
    }
    tell("the password is changed, and all sessions of the account are ended");
    if !arguments.password_stdin {
        result(&password);
    }
    Ok(())
}
