//! `wardwise questions export`.

use super::{draft, shipped};
use crate::commands::progress::{result, tell};
use crate::services::question_files::QuestionFile;
use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};
use survey::code::Code;
use survey::question_set::QuestionSetDraft;
use survey::text::Language;

/// What to write.
#[derive(Debug, Args)]
pub(in crate::commands) struct Export {
    /// A question set that comes with the program, as residents_core.
    #[arg(long, required_unless_present = "file", conflicts_with = "file")]
    code: Option<Code>,
    /// A question set as JSON.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// In which form.
    #[arg(long, value_enum, default_value_t = Form::Json)]
    format: Form,
    /// The language of a translation, as pl.
    #[arg(long)]
    language: Option<String>,
    /// Mark what is translated as approved.
    #[arg(long)]
    approved: bool,
    /// Where to write it; to standard output without it.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// The forms a question set is handed on in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// As it is read.
    Json,
    /// The codebook: a row for each question, option and net in each language.
    CodebookCsv,
    /// The codebook as a page to read.
    CodebookHtml,
    /// DDI Codebook 2.5.
    Ddi,
    /// An XLSForm workbook; needs --out.
    Xlsform,
    /// A translation for translators, as XLIFF 2.1; needs --language.
    Xliff,
}

pub(super) fn export(arguments: &Export) -> anyhow::Result<()> {
    let draft: QuestionSetDraft = match (&arguments.code, &arguments.file) {
        (Some(code), _) => shipped(code)?.into(),
        (None, Some(file)) => draft(file)?,
        (None, None) => bail!("say which question set: --code or --file"),
    };
    let form = match arguments.format {
        Form::Json => QuestionFile::Json,
        Form::CodebookCsv => QuestionFile::CodebookCsv,
        Form::CodebookHtml => QuestionFile::CodebookHtml,
        Form::Ddi => QuestionFile::Ddi,
        Form::Xlsform => QuestionFile::Xlsform,
        Form::Xliff => QuestionFile::Xliff { language: target(arguments)?, approved: arguments.approved },
    };
    if form == QuestionFile::Xlsform && arguments.out.is_none() {
        bail!("a workbook is no text: say where to write it with --out");
    }
    let (bytes, not_said) = form.write(&draft)?;
    for lost in &not_said {
        tell(&format!("XLSForm cannot say: {lost}"));
    }
    save(arguments.out.as_deref(), &bytes)
}

/// To a file, or to standard output.
pub(super) fn save(out: Option<&Path>, bytes: &[u8]) -> anyhow::Result<()> {
    if let Some(path) = out {
        std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        tell(&format!("written to {}", path.display()));
    } else {
        result(String::from_utf8_lossy(bytes).trim_end());
    }
    Ok(())
}

fn target(arguments: &Export) -> anyhow::Result<Language> {
    let tag = arguments.language.as_deref().context("say which language with --language, as pl")?.to_ascii_lowercase();
    let is_tag = (2..=35).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !is_tag || tag == "en" {
        bail!("“{tag}” is not a language to translate English into: give its tag, as pl or cy");
    }
    Ok(Language(tag))
}
