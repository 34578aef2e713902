//! `wardwise questions import`.

use super::export::save;
use super::{bytes, draft};
use crate::commands::progress::tell;
use anyhow::{Context, bail};
use clap::Args;
use exports::{xliff, xlsform};
use std::path::{Path, PathBuf};
use survey::question_set::reading::write;

/// What to read.
#[derive(Debug, Args)]
pub(in crate::commands) struct Import {
    /// An XLSForm workbook (.xlsx), or an XLIFF 2 file (.xlf, .xliff).
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The question set that a translation goes into; it is written again unless --out says where else.
    #[arg(long, value_name = "SET")]
    into: Option<PathBuf>,
    /// Take the units of a translation that fit the set, though others do not.
    #[arg(long, requires = "into")]
    partly: bool,
    /// Where to write the question set; to standard output without it.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn import(arguments: &Import) -> anyhow::Result<()> {
    let end = arguments.file.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    match (end.as_str(), &arguments.into) {
        ("xlsx", None) => workbook(arguments),
        ("xlsx", Some(_)) => bail!("a workbook is a question set of its own: leave out --into"),
        ("xlf" | "xliff", Some(set)) => translation(arguments, set),
        ("xlf" | "xliff", None) => bail!("say which question set the translation goes into with --into"),
        _ => bail!("{} is neither .xlsx nor .xlf", arguments.file.display()),
    }
}

fn workbook(arguments: &Import) -> anyhow::Result<()> {
    let cannot = || format!("{} was not imported", arguments.file.display());
    let imported = xlsform::read(&bytes(&arguments.file, xlsform::MOST_BYTES)?).with_context(cannot)?;
    for said in &imported.not_said {
        tell(&said.to_string());
    }
    save(arguments.out.as_deref(), write(&imported.draft)?.as_bytes())
}

fn translation(arguments: &Import, set: &Path) -> anyhow::Result<()> {
    let cannot = || format!("{} was not imported", arguments.file.display());
    let translation = xliff::read(&bytes(&arguments.file, xliff::MOST_BYTES)?).with_context(cannot)?;
    let applied = xliff::apply(&draft(set)?, &translation);
    for refused in &applied.refused {
        tell(&refused.to_string());
    }
    tell(&format!(
        "{}: {} wordings taken, {} of them approved; {} without translation, {} refused",
        translation.language.as_str(),
        applied.taken,
        applied.approved,
        applied.untranslated,
        applied.refused.len()
    ));
    if !applied.refused.is_empty() && !arguments.partly {
        bail!("nothing was imported: export the translation again, or take what fits with --partly");
    }
    save(Some(arguments.out.as_deref().unwrap_or(set)), write(&applied.draft)?.as_bytes())
}
