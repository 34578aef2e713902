//! Published versions: what they ask, what differs between two, and their files.

use super::super::{staff_context, synthetic};
use super::open::{Open, named};
use crate::auth::session::{Officer, Staff};
use crate::services::audit::{audit, names};
use crate::services::drafts::{Comparison, compare};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, see_other};
use app::design::form::english;
use app::design::{ComparePage, VersionPage, VersionQuestion, compare_page, rule_in_words, version_page};
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use serde_json::json;
use std::sync::Arc;
use store::CouncilQuestionSet;
use survey::id::QuestionSetId;
use survey::question::Question;
use survey::question_set::{QuestionSet, QuestionSetDraft};

pub(super) fn address(set: QuestionSetId) -> String {
    format!("/staff/questions/version/{set}")
}

pub(super) fn name(version: &CouncilQuestionSet) -> String {
    format!("{} version {}", version.code, version.version)
}

/// A version of the officer's council.
pub(super) async fn own(
    platform: &Platform,
    staff: &Staff,
    id: &str,
) -> Result<(CouncilQuestionSet, Arc<QuestionSet>), Failure> {
    let id: QuestionSetId = id.parse().map_err(|_| Failure::NotFound)?;
    let versions = platform.store.council_question_sets(staff.council.id).await?;
    let version = versions.into_iter().find(|version| version.id == id).ok_or(Failure::NotFound)?;
    let set = platform.question_set(id).await?.ok_or(Failure::NotFound)?;
    Ok((version, set))
}

/// The waves that ask a version: "Autumn 2026".
pub(super) async fn waves_of(platform: &Platform, staff: &Staff, id: QuestionSetId) -> Result<Vec<String>, Failure> {
    let waves = platform.store.waves_of_council(staff.council.id).await?;
    let own = waves.into_iter().filter(|wave| wave.survey.question_set_id == id);
    Ok(own.map(|wave| format!("{}, {}", wave.survey.title, wave.dates.label)).collect())
}

pub(super) async fn show(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    Path(set): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let (version, set) = own(&platform, &staff, &set).await?;
    let names = names(&platform, staff.council.id).await?;
    let others = platform.store.council_question_sets(staff.council.id).await?;
    let others = others.iter().filter(|other| other.id != version.id && other.code == version.code);
    let here = address(version.id);
    let by = version.by.map(|by| format!(" by {}", named(&names, Some(by)))).unwrap_or_default();
    let page = VersionPage {
        id: version.id.to_string(),
        name: name(&version),
        title: english(set.title()),
        published: format!("Published {}{by}", version.published.long_date()),
        hash: version.content_hash.clone(),
        note: version.note.clone(),
        reasons: version.acknowledged.iter().map(|(warning, given)| (warning.clone(), given.reason.clone())).collect(),
        waves: waves_of(&platform, &staff, version.id).await?,
        retired: version.retired.is_some(),
        sections: sections(&set),
        others: others.map(|other| (format!("{here}/compare/{}", other.id), name(other))).collect(),
        done: match query.as_deref() {
            Some("done=published") => Some("Published. A survey can ask it from now on."),
            Some("done=retired") => {
                Some("Retired. Surveys that ask it go on; it is not offered to begin with any more.")
            }
            Some("done=back") => Some("Brought back."),
            Some("done=nothing") => Some("Nothing was changed."),
            _ => None,
        },
        address: here,
    };
    let synthetic = synthetic(&platform, &staff).await?;
    Ok(ok(version_page(&staff_context(&platform, &nonce, &staff, synthetic), &page)))
}

fn sections(set: &QuestionSet) -> Vec<(String, Vec<VersionQuestion>)> {
    let all: Vec<Question> = set.questions().cloned().collect();
    let mut number = 0;
    let mut sections = Vec::new();
    for section in set.sections() {
        let mut questions = Vec::new();
        for question in &section.questions {
            number += 1;
            let rule = super::paths::both(section.ask_if.clone(), question.ask_if.clone());
            questions.push(VersionQuestion {
                number: number.to_string(),
                code: question.code.to_string(),
                stem: english(&question.stem),
                answers: answers(question),
                asked: rule.map(|rule| format!("Only if {}", rule_in_words(&rule, &all, &[]))),
            });
        }
        sections.push((english(&section.title), questions));
    }
    sections
}

/// The answers in one line: options, or the kind of answer.
pub(super) fn answers(question: &Question) -> String {
    let options: Vec<String> = question.options().iter().map(|option| english(&option.label)).collect();
    if options.is_empty() { app::design::kind_in_words(&question.answer).to_owned() } else { options.join(" · ") }
}

pub(super) async fn decide(
    State(platform): State<Platform>,
    Officer(staff): Officer,
    Path(set): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (version, _) = own(&platform, &staff, &set).await?;
    let (retired, action, done) = match fields.text("action") {
        "retire" => (Some(platform.now()), "questions.retired", "retired"),
        "bring_back" => (None, "questions.brought_back", "back"),
        _ => return see_other(&format!("{}?done=nothing", address(version.id))),
    };
    if !platform.store.retire_question_set(staff.council.id, version.id, retired).await? {
        return see_other(&format!("{}?done=nothing", address(version.id)));
    }
    let detail = json!({ "before": { "retired": version.retired.is_some() }, "after": { "retired": retired.is_some() }, "name": name(&version) });
    audit(&platform, staff.council.id, Some(staff.account.id), action, &version.id.to_string(), detail).await?;
    see_other(&format!("{}?done={done}", address(version.id)))
}

fn compared(before: String, after: String, back: String, found: Comparison) -> ComparePage {
    ComparePage { before, after, back, rows: found.rows, same: found.same }
}

pub(super) async fn compare_versions(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    Path((one, other)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (one, one_set) = own(&platform, &staff, &one).await?;
    let (other, other_set) = own(&platform, &staff, &other).await?;
    let drafts = |set: &QuestionSet| QuestionSetDraft::from(set.clone());
    // The earlier one stands first.
    let page = if (one.version, one.published) <= (other.version, other.published) {
        compared(name(&one), name(&other), address(one.id), compare(&drafts(&one_set), &drafts(&other_set)))
    } else {
        compared(name(&other), name(&one), address(one.id), compare(&drafts(&other_set), &drafts(&one_set)))
    };
    let synthetic = synthetic(&platform, &staff).await?;
    Ok(ok(compare_page(&staff_context(&platform, &nonce, &staff, synthetic), &page)))
}

/// The draft, and the version it began as.
pub(super) async fn compare_draft(open: Open) -> Result<Response, Failure> {
    let based_on = open.record.summary.based_on.ok_or(Failure::NotFound)?;
    let set = open.platform.question_set(based_on).await?.ok_or(Failure::NotFound)?;
    let before = QuestionSetDraft::from((*set).clone());
    let found = compare(&before, &open.record.draft.to_set(open.version()));
    let named = format!("{} version {}", set.code(), set.version());
    Ok(ok(compare_page(&open.context, &compared(named, "the draft".to_owned(), open.address(), found))))
}
