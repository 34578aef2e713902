//! The files of a draft and of a published version, and translations that come back.

use super::super::{staff_context, synthetic};
use super::open::Open;
use super::version::{address as version_address, name as version_name, own};
use crate::auth::session::Officer;
use crate::services::audit::audit;
use crate::services::drafts::{ChangeError, Saying};
use crate::services::question_files::{QuestionFile, WriteError, set_in, take_wording};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::page::{PageNonce, download, gone, ok, see_other, unprocessable};
use crate::web::upload::Upload;
use app::components::FieldError;
use app::design::form::english;
use app::design::{QuestionFilesPage, TranslationFile, gone_page, question_files_page};
use app::language::{all, find};
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use exports::xliff;
use serde_json::json;
use survey::draft::Draft;
use survey::fields::Fields as Pairs;
use survey::question_set::{QuestionSet, QuestionSetDraft};
use survey::text::Language;

/// The most lines of what does not fit.
const MOST_LINES: usize = 50;

/// What a page says of a set, whoever's it is.
fn files_page(draft: &Draft, title: String, address: String, is_draft: bool) -> QuestionFilesPage {
    let set = draft.to_set(1);
    let not_said = QuestionFile::Xlsform.write(&set).map(|(_, not_said)| not_said).unwrap_or_default();
    let translations = all().filter(|words| !words.is_source()).map(|words| {
        let language = Language(words.tag().to_owned());
        let (present, needed) = draft.translated(&language);
        let file = QuestionFile::Xliff { language, approved: false };
        TranslationFile {
            name: words.name().to_owned(),
            html: words.html().to_owned(),
            present,
            needed,
            address: format!("{address}/files/{}", file.name()),
        }
    });
    QuestionFilesPage {
        title,
        is_draft,
        unpublishable: QuestionSet::try_from(set).err().map(|error| error.to_string()),
        not_said: not_said.iter().map(ToString::to_string).collect(),
        translations: translations.collect(),
        address,
        fields: Pairs::default(),
        errors: Vec::new(),
        refused: Vec::new(),
        done: None,
    }
}

fn of_draft(open: &Open) -> QuestionFilesPage {
    let title = format!("{}: version {}", open.title(), open.version());
    files_page(&open.record.draft, title, open.address(), true)
}

pub(super) async fn of_a_draft(open: Open, RawQuery(query): RawQuery) -> Result<Response, Failure> {
    let mut page = of_draft(&open);
    let taken = query.as_deref().and_then(|query| query.strip_prefix("taken=")).and_then(|count| count.parse().ok());
    page.done = taken.map(|count: u32| match count {
        0 => "Nothing was changed: the file has no translation that this draft lacks.".to_owned(),
        1 => "One piece of wording is taken. It is a draft until its question is approved.".to_owned(),
        count => format!("{count} pieces of wording are taken. They are drafts until their questions are approved."),
    });
    Ok(ok(question_files_page(&open.context, &page)))
}

/// The set that a file is made of, and the file.
fn written(draft: &Draft, file: &QuestionFile, version: u32) -> Result<Vec<u8>, WriteError> {
    let set = match file {
        QuestionFile::Xliff { language, .. } => set_in(draft, language, version),
        _ => draft.to_set(version),
    };
    Ok(file.write(&set)?.0)
}

pub(super) async fn draft_file(open: Open, Path((_, file)): Path<(String, String)>) -> Result<Response, Failure> {
    let file = QuestionFile::named(&file).ok_or(Failure::NotFound)?;
    match written(&open.record.draft, &file, open.version()) {
        Ok(bytes) => {
            let name = format!("{}-draft-{}", open.record.summary.code, file.name());
            download(file.media_type(), &name, bytes)
        }
        Err(WriteError::NotPublishable(error)) => {
            let text = format!(
                "There is no codebook yet: the draft cannot be published as it is. {error}. Mend what the checks call errors first."
            );
            Ok(gone(gone_page(&open.context, &open.title(), &text)))
        }
        Err(error) => Err(Failure::Internal(error.to_string())),
    }
}

pub(super) async fn of_a_version(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    Path(set): Path<String>,
) -> Result<Response, Failure> {
    let (version, set) = own(&platform, &staff, &set).await?;
    let title = format!("{}: {}", english(set.title()), version_name(&version));
    // As a draft has it: what is told of both is told in one way.
    let draft = Draft::of(&QuestionSetDraft::from((*set).clone()));
    let page = files_page(&draft, title, version_address(version.id), false);
    let synthetic = synthetic(&platform, &staff).await?;
    Ok(ok(question_files_page(&staff_context(&platform, &nonce, &staff, synthetic), &page)))
}

pub(super) async fn version_file(
    State(platform): State<Platform>,
    Officer(staff): Officer,
    Path((set, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let file = QuestionFile::named(&file).ok_or(Failure::NotFound)?;
    let (version, set) = own(&platform, &staff, &set).await?;
    let set = QuestionSetDraft::from((*set).clone());
    let (bytes, _) = file.write(&set).map_err(|error| Failure::Internal(error.to_string()))?;
    download(file.media_type(), &format!("{}-{}-{}", version.code, version.version, file.name()), bytes)
}

/// A translation comes back.
pub(super) async fn translation(open: Open, upload: Upload) -> Result<Response, Failure> {
    let partly = upload.text("partly") == "yes";
    let again = |message: String, refused: Vec<String>| {
        let mut page = of_draft(&open);
        page.fields = partly.then(|| ("partly".to_owned(), "yes".to_owned())).into_iter().collect();
        page.errors = vec![FieldError::new("file", message)];
        page.refused = refused;
        Ok(unprocessable(question_files_page(&open.context, &page)))
    };
    let Some(file) = upload.file() else { return again("Choose a file".to_owned(), Vec::new()) };
    let translation = match xliff::read(&file.content) {
        Ok(translation) => translation,
        Err(error) => {
            return again(
                "The file is no translation that can be read".to_owned(),
                error.problems().iter().take(MOST_LINES).cloned().collect(),
            );
        }
    };
    let Some(words) = find(translation.language.as_str()).filter(|words| !words.is_source()) else {
        let message =
            format!("Wardwise has no pages in “{}”, the language of this file", translation.language.as_str());
        return again(message, Vec::new());
    };
    let language = Language(words.tag().to_owned());
    let set = set_in(&open.record.draft, &language, open.version());
    let fits = xliff::apply(&set, &translation);
    if !fits.refused.is_empty() && !partly {
        let message = format!(
            "{} of {} pieces do not fit this draft, so nothing was taken: get a new file for the translator, or tick that you take what fits",
            fits.refused.len(),
            translation.units.len()
        );
        let mut lines: Vec<String> = fits.refused.iter().take(MOST_LINES).map(ToString::to_string).collect();
        if fits.refused.len() > MOST_LINES {
            lines.push(format!("and {} more", fits.refused.len() - MOST_LINES));
        }
        return again(message, lines);
    }
    let version = open.version();
    let made = open.hand().change(Saying { kind: "translated", about: words.name() }, |draft| {
        // Of the draft as it is by now: somebody may have changed it since it was shown.
        let applied = xliff::apply(&set_in(draft, &language, version), &translation);
        take_wording(draft, &applied.draft, &language)?;
        Ok::<_, ChangeError>(applied.taken)
    });
    let taken = match made.await {
        Ok((taken, revision)) if revision > open.record.summary.revision => taken,
        Ok(_) => 0,
        Err(error) => return open.not_made(error),
    };
    let detail = json!({ "before": null, "after": { "language": language.as_str(), "taken": taken, "refused": fits.refused.len() } });
    audit(
        &open.platform,
        open.staff.council.id,
        Some(open.staff.account.id),
        "draft.translation_read",
        &open.id(),
        detail,
    )
    .await?;
    see_other(&format!("{}/files?taken={taken}", open.address()))
}
