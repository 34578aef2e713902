//! A copy of the answers for the person who sent them, as a page and as a file.

use super::COPY_MINUTES;
use super::check::ward_name;
use super::places::ward_names;
use super::visit::Visit;
use crate::services::documents;
use crate::web::failure::Failure;
use crate::web::page::{download, gone, ok, see_other};
use ::documents::{AnswersCopy, CopyRow, CopySection, CopyWords, Line};
use app::language::Said;
use app::respond::{CopyGonePage, CopyPage, copy_gone_page, copy_page};
use axum::response::Response;
use survey::journey::Step;

/// The copy, in the browser that sent the answers and for a while only. It is read by the cookie that the response had
/// before: nothing else leads to it, the reference included.
pub(super) async fn copy(visit: Visit) -> Result<Response, Failure> {
    match model(&visit).await? {
        Some(page) => Ok(ok(copy_page(&visit.context, &page))),
        None => refused(&visit),
    }
}

/// The same as a file, for the same browser and as long.
pub(super) async fn pdf(visit: Visit) -> Result<Response, Failure> {
    let Some(page) = model(&visit).await? else { return refused(&visit) };
    let copy = printed(page, visit.context.synthetic);
    let content = documents::set(move || copy.pdf()).await?;
    download("application/pdf", "copy-of-your-answers.pdf", content)
}

/// The copy; `None` where there is none to be seen.
async fn model(visit: &Visit) -> Result<Option<CopyPage>, Failure> {
    let Some(sent) = visit.sent().filter(|sent| visit.has_copy(&sent.response)) else { return Ok(None) };
    let reference = sent.response.reference.clone();
    let reference = reference.ok_or_else(|| Failure::Internal("a complete response without reference".to_owned()))?;
    let wards = ward_names(&visit.in_field.wards, &sent.questions);
    Ok(Some(CopyPage {
        reference,
        sent: visit.day(sent.response.updated),
        kept_for: kept_for(visit),
        ward: ward_name(visit, sent.response.ward_id),
        sections: CopyPage::sections(&visit.frame, &sent.journey(), &wards),
        frame: visit.frame_of(&sent.wave),
    }))
}

fn kept_for(visit: &Visit) -> String {
    visit.frame.words.minutes(COPY_MINUTES)
}

/// No copy: where nothing was sent yet from here, there is a page that shows the answers so far.
fn refused(visit: &Visit) -> Result<Response, Failure> {
    if visit.under_way().is_ok() {
        return see_other(&visit.frame.step(&Step::Check));
    }
    let page = CopyGonePage { frame: visit.frame.clone(), kept_for: kept_for(visit) };
    Ok(gone(copy_gone_page(&visit.context, &page)))
}

/// The page as a document: the same facts, questions and answers in the same order and language.
fn printed(page: CopyPage, synthetic: bool) -> AnswersCopy {
    let words = page.frame.words;
    let facts = page.facts(words);
    let line = |said: Said| Line { text: said.text.into_owned(), english: said.english };
    let row = |row: app::components::SummaryRow| CopyRow {
        key: line(row.key),
        value: row.value.into_iter().map(line).collect(),
    };
    AnswersCopy {
        language: words.html(),
        words: CopyWords {
            title: line(words.say("copy-title")),
            not_provided: line(words.say("not-provided")),
            page_of: line(words.say("copy-page-of")),
            demonstration: line(words.say("copy-demonstration")),
            incomplete: line(words.say("copy-incomplete")),
        },
        council: page.frame.council.name,
        survey: line(page.frame.service),
        facts: facts.into_iter().map(row).collect(),
        sections: page
            .sections
            .into_iter()
            .map(|section| CopySection {
                title: line(section.title),
                rows: section.rows.into_iter().map(row).collect(),
            })
            .collect(),
        synthetic,
    }
}
