//! The question sets of a council, and ways to begin a draft.

use super::super::{staff_context, synthetic};
use super::open::named;
use super::version::waves_of;
use crate::auth::session::{Officer, Staff};
use crate::services::audit::{audit, names};
use crate::services::drafts::draft_of;
use crate::services::question_files::{ReadSetError, read_set};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, see_other, unprocessable};
use crate::web::upload::Upload;
use app::components::FieldError;
use app::design::{
    DraftRow, LONGEST_COMMENT, QuestionSetsPage, VersionRow, design_help_page, draft_address, question_sets_page,
};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use exports::not_said::NotSaid;
use serde_json::json;
use std::collections::BTreeSet;
use store::{NewComment, NewDraft};
use survey::draft::{Draft, DraftHead};
use survey::fields::Fields as Pairs;
use survey::id::{QuestionCommentId, QuestionDraftId, QuestionSetId};
use survey::question_set::QuestionSetDraft;
use survey::text::Text;
use survey::writing::{Lines, tidy};

/// The longest title, in characters.
const LONGEST: usize = 200;

async fn page(platform: &Platform, staff: &Staff) -> Result<QuestionSetsPage, Failure> {
    let council = staff.council.id;
    let names = names(platform, council).await?;
    let versions = platform.store.council_question_sets(council).await?;
    let mut rows = Vec::new();
    for version in &versions {
        let by = version.by.map(|by| format!(", {}", named(&names, Some(by)))).unwrap_or_default();
        rows.push(VersionRow {
            address: format!("/staff/questions/version/{}", version.id),
            name: format!("{} version {}", version.code, version.version),
            published: format!("{}{by}", version.published.long_date()),
            waves: waves_of(platform, staff, version.id).await?,
            retired: version.retired.is_some(),
        });
    }
    let drafts = platform.store.drafts(council).await?.into_iter().map(|draft| DraftRow {
        address: draft_address(&draft.id.to_string()),
        title: if draft.title.trim().is_empty() { draft.code.clone() } else { draft.title },
        code: draft.code,
        changed: format!("{}, {}", draft.updated.long_date_time(), named(&names, draft.updated_by)),
        based_on: draft.based_on.and_then(|set| {
            let version = versions.iter().find(|version| version.id == set)?;
            Some(format!("{} version {}", version.code, version.version))
        }),
    });
    let drafts = drafts.collect();
    let own = versions.iter().filter(|version| version.retired.is_none());
    let own =
        own.map(|version| (format!("set:{}", version.id), format!("{} version {}", version.code, version.version)));
    let templates = templates().into_iter().map(|(value, name, _)| (format!("template:{value}"), name.to_owned()));
    let mut sources = vec![
        ("Published by your council".to_owned(), own.collect::<Vec<_>>()),
        ("Templates that come with Wardwise".to_owned(), templates.collect()),
    ];
    let councils = platform.store.councils().await?;
    let others = platform.store.question_sets_of_others(council).await?.into_iter().filter_map(|version| {
        let owner = councils.iter().find(|council| council.id == version.council)?;
        let name = format!("{}: {} version {}", owner.council.name, version.code, version.version);
        Some((format!("set:{}", version.id), name))
    });
    sources.push(("Published by other councils here".to_owned(), others.collect()));
    sources.retain(|(_, sources)| !sources.is_empty());
    Ok(QuestionSetsPage { drafts, versions: rows, sources, ..QuestionSetsPage::default() })
}

/// The sets that come with the program: value, name and content.
fn templates() -> Vec<(&'static str, &'static str, QuestionSetDraft)> {
    let core = crate::reference::core_questions().map(QuestionSetDraft::from);
    let every = crate::reference::every_answer_type().map(QuestionSetDraft::from);
    let named = [
        ("residents_core", "LGA model questionnaire with Luton’s two segments", core),
        ("every_answer_type", "Every kind of answer, to look at", every),
    ];
    named.into_iter().filter_map(|(value, name, set)| Some((value, name, set.ok()?))).collect()
}

async fn render(
    platform: &Platform,
    nonce: &PageNonce,
    staff: &Staff,
    page: &QuestionSetsPage,
) -> Result<String, Failure> {
    let synthetic = synthetic(platform, staff).await?;
    Ok(question_sets_page(&staff_context(platform, nonce, staff, synthetic), page))
}

pub(super) async fn show(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let done = (query.as_deref() == Some("done=given_up"))
        .then_some("The draft is given up. Published versions are as they were.");
    let page = QuestionSetsPage { done, ..page(&platform, &staff).await? };
    Ok(ok(render(&platform, &nonce, &staff, &page).await?))
}

pub(super) async fn help(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
) -> Result<Response, Failure> {
    let synthetic = synthetic(&platform, &staff).await?;
    Ok(ok(design_help_page(&staff_context(&platform, &nonce, &staff, synthetic))))
}

/// What a draft begins as, and the version that is.
async fn source(
    platform: &Platform,
    staff: &Staff,
    from: &str,
) -> Result<Option<(Draft, Option<QuestionSetId>)>, Failure> {
    if let Some(template) = from.strip_prefix("template:") {
        let found = templates().into_iter().find(|(value, ..)| *value == template);
        return Ok(found.map(|(.., set)| (Draft::of(&set), None)));
    }
    let Some(id) = from.strip_prefix("set:").and_then(|id| id.parse::<QuestionSetId>().ok()) else { return Ok(None) };
    let council = staff.council.id;
    let is_own = platform.store.council_question_sets(council).await?.iter().any(|version| version.id == id);
    // What another council has published is open to be copied; nothing else of it is.
    let may = is_own || platform.store.question_sets_of_others(council).await?.iter().any(|version| version.id == id);
    if !may {
        return Ok(None);
    }
    let Some(set) = platform.question_set(id).await? else { return Ok(None) };
    if !is_own {
        return Ok(Some((Draft::of(&QuestionSetDraft::from((*set).clone())), None)));
    }
    Ok(Some((draft_of(platform, council, id, &set).await?, Some(id))))
}

pub(super) async fn begin(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    fields: Fields,
) -> Result<Response, Failure> {
    let from = fields.text("from");
    let (title, code) = (fields.text("title").trim(), fields.text("code").trim());
    let mut errors = Vec::new();
    if title.chars().count() > LONGEST {
        errors.push(FieldError::new("title", format!("Use at most {LONGEST} characters")));
    }
    let parsed = (!code.is_empty()).then(|| code.parse());
    if let Some(Err(error)) = &parsed {
        let error: &survey::code::CodeError = error;
        errors.push(FieldError::new("code", error.to_string()));
    }
    let begun = match from {
        "empty" | "" => {
            if title.is_empty() {
                errors.push(FieldError::new("title", "Enter a title: residents read it on the first page"));
            }
            if code.is_empty() {
                errors.push(FieldError::new("code", "Enter a code, such as residents_survey"));
            }
            None
        }
        from => {
            let found = source(&platform, &staff, from).await?;
            if found.is_none() {
                errors.push(FieldError::new("from", "Choose what to begin with: this is not there any more"));
            }
            found
        }
    };
    if !errors.is_empty() {
        let typed: Pairs = ["from", "title", "code"]
            .into_iter()
            .map(|name| (name, fields.text(name).chars().take(500).collect::<String>()))
            .collect();
        let page = QuestionSetsPage { fields: typed, errors, ..page(&platform, &staff).await? };
        return Ok(unprocessable(render(&platform, &nonce, &staff, &page).await?));
    }
    let code = parsed.and_then(Result::ok);
    let (draft, based_on) = match (begun, code) {
        (Some((mut draft, based_on)), code) => {
            let mut head = draft.head().clone();
            if !title.is_empty() {
                head.title = Text::english(title);
            }
            head.code = code.unwrap_or(head.code);
            draft.set_head(head);
            (draft, based_on)
        }
        (None, Some(code)) => {
            (Draft::empty(DraftHead { code, title: Text::english(title), languages: BTreeSet::new() }), None)
        }
        (None, None) => return Err(Failure::BadRequest("no code")),
    };
    let id = begin_with(&platform, &staff, draft, based_on, from).await?;
    see_other(&format!("{}?done=begun", draft_address(&id.to_string())))
}

async fn begin_with(
    platform: &Platform,
    staff: &Staff,
    draft: Draft,
    based_on: Option<QuestionSetId>,
    from: &str,
) -> Result<QuestionDraftId, Failure> {
    let now = platform.now();
    let id = QuestionDraftId::new(now, platform.entropy.bytes());
    let code = draft.head().code.to_string();
    let (council, by) = (staff.council.id, staff.account.id);
    platform.store.add_draft(NewDraft { id, council, draft, based_on, by }, now).await?;
    let detail = json!({ "before": null, "after": { "code": code, "from": from } });
    audit(platform, council, Some(by), "draft.begun", &id.to_string(), detail).await?;
    Ok(id)
}

pub(super) async fn import(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    upload: Upload,
) -> Result<Response, Failure> {
    let (message, unread) = match upload.file().map(|file| read_set(&file.content)) {
        Some(Ok(read)) => {
            let id = begin_with(&platform, &staff, Draft::of(&read.set), None, "file").await?;
            let name = upload.file().map(|file| file.name.clone()).unwrap_or_default();
            keep_not_said(&platform, &staff, id, &name, &read.not_said).await?;
            let done = if read.not_said.is_empty() { "begun" } else { "begun_partly" };
            return see_other(&format!("{}?done={done}", draft_address(&id.to_string())));
        }
        Some(Err(ReadSetError::Workbook(error))) => {
            let lines = error.to_string().lines().map(str::to_owned).collect();
            ("The workbook cannot be read as an XLSForm".to_owned(), lines)
        }
        Some(Err(error)) => (format!("The file cannot be read: {error}"), Vec::new()),
        None => ("Choose a file".to_owned(), Vec::new()),
    };
    let errors = vec![FieldError::new("file", message)];
    let page = QuestionSetsPage { errors, unread, ..page(&platform, &staff).await? };
    Ok(unprocessable(render(&platform, &nonce, &staff, &page).await?))
}

/// What of a workbook was passed over or assumed: comments on the draft, which are settled one after another.
async fn keep_not_said(
    platform: &Platform,
    staff: &Staff,
    draft: QuestionDraftId,
    file: &str,
    lines: &[NotSaid],
) -> Result<(), Failure> {
    let mut comments: Vec<String> = Vec::new();
    for line in lines {
        let line: String = tidy(&line.to_string(), Lines::One).text.chars().take(LONGEST_LINE).collect();
        let full =
            comments.last().is_none_or(|last| last.chars().count() + line.chars().count() >= LONGEST_COMMENT as usize);
        if full && comments.len() == MOST_COMMENTS {
            comments.push("The workbook has more of these: `wardwise questions import` lists them all.".to_owned());
            break;
        }
        if full {
            comments.push(format!("From {file}, not taken over as it is:"));
        }
        if let Some(last) = comments.last_mut() {
            last.push('\n');
            last.push_str(&line);
        }
    }
    let now = platform.now();
    for comment in comments {
        let id = QuestionCommentId::new(now, platform.entropy.bytes());
        platform.store.add_comment(NewComment { id, draft, item: None, by: staff.account.id, comment }, now).await?;
    }
    Ok(())
}

/// The longest line of a comment on what was not taken over, in characters.
const LONGEST_LINE: usize = 400;
/// The most comments on what was not taken over.
const MOST_COMMENTS: usize = 20;
