//! `wardwise questions bank`.

use crate::commands::progress::result;
use crate::reference::question_bank;
use anyhow::Context;
use clap::Args;
use survey::code::Code;
use survey::text::{Language, Piping};

/// Which of the bank.
#[derive(Debug, Args)]
pub(in crate::commands) struct OfBank {
    /// Only this item, as JSON; without it a line for each: code, topic, how far its wording is checked, the question.
    #[arg(long)]
    code: Option<Code>,
}

pub(super) fn bank(arguments: &OfBank) -> anyhow::Result<()> {
    let bank = question_bank()?;
    if let Some(code) = &arguments.code {
        let item = bank.item(code).with_context(|| format!("the question bank has no question “{code}”"))?;
        result(&serde_json::to_string_pretty(item)?);
        return Ok(());
    }
    let piping = Piping { council: "{council}".to_owned(), area: "{area}".to_owned(), ..Piping::default() };
    for item in bank.items() {
        let question = &item.question;
        let stem = question.stem.say(&Language::english(), &piping);
        let lead_in = question.lead_in.as_ref().map(|text| text.say(&Language::english(), &piping) + " ");
        let status = question.source.status.describe();
        result(&format!("{}\t{}\t{status}\t{}{stem}", question.code, item.topic, lead_in.unwrap_or_default()));
    }
    Ok(())
}
