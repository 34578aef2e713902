//! A question of a draft as residents or interviewers see it, and the whole draft on paper.

use super::draft::item;
use super::entry::as_typed;
use super::open::Open;
use crate::security::headers::Framed;
use crate::services::paper::{Printing, printing_of_draft};
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{contact, download, gone, ok, page_council};
use app::design::gone_page;
use app::document::{PageContext, PageLanguage};
use app::language::find;
use app::respond::{Frame, Places, Progress, QuestionPage, WardOption, question_page};
use app::staff::{InterviewQuestionPage, TalkFrame, interview_question_page};
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use documents::Edition;
use survey::draft::ItemId;
use survey::interview::card_of;
use survey::question::{AnswerKind, PlaceBy};
use survey::question_set::QuestionSet;
use survey::response::Mode;
use survey::text::{Language, Piping};

pub(super) async fn page(
    open: Open,
    Path((_, at)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    show(&open, item(&at)?, query.as_deref()).await
}

/// The same with what is typed and not saved yet.
pub(super) async fn typed(
    mut open: Open,
    Path((_, at)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    fields: Fields,
) -> Result<Response, Failure> {
    let at = item(&at)?;
    as_typed(&mut open, at, &fields);
    show(&open, at, query.as_deref()).await
}

async fn show(open: &Open, at: ItemId, query: Option<&str>) -> Result<Response, Failure> {
    let fields = Fields::parse(query.unwrap_or_default());
    let words = find(fields.text("language")).unwrap_or_else(app::language::english);
    let draft = &open.record.draft;
    let entry = draft.entry(at).ok_or(Failure::NotFound)?;
    // Of a battery, the first statement is shown, unless another is asked for.
    let questions = entry.questions();
    let wanted = fields.text("question");
    let question = questions.iter().find(|question| question.code.as_str() == wanted).or_else(|| questions.first());
    let question = question.ok_or(Failure::NotFound)?.clone();
    let section = draft.section_of(at).ok_or(Failure::NotFound)?;
    let place = draft.layout().iter().position(|placed| placed.section == section).unwrap_or(0);
    let all: Vec<_> =
        draft.entries().flat_map(|(id, entry)| entry.questions().into_iter().map(move |one| (id, one))).collect();
    let number = all.iter().position(|(_, one)| one.code == question.code).unwrap_or(0);
    let council = &open.staff.council;
    let piping =
        Piping { council: council.council.name.clone(), area: council.council.area.clone(), ..Piping::default() };
    let frame = Frame {
        council: page_council(council),
        service: words.wording(&draft.head().title, &piping),
        words,
        ward: None,
        contact: contact(council),
        apart: Some(format!("{}/preview", open.address())),
    };
    let progress = Progress {
        section: place + 2,
        sections: draft.layout().len() + 1,
        title: draft
            .section(section)
            .map(|head| words.wording(&head.title, &piping))
            .unwrap_or_else(|| words.in_english("")),
        // Where people live is asked first.
        question: number + 2,
        questions: all.len() + 1,
        words,
    };
    let places = match &question.answer {
        AnswerKind::Place { by: PlaceBy::List | PlaceBy::Map } => wards(open).await?,
        _ => Places::default(),
    };
    let page = QuestionPage {
        short: words.wording(&question.short, &piping),
        progress,
        fields: survey::fields::Fields::default(),
        bounds: Vec::new(),
        seed: 0,
        places,
        back: open.address(),
        return_to_check: false,
        error: None,
        question,
        piping,
        frame,
    };
    // Whoever looks at it sees no navigation of staff.
    let context = PageContext { viewer: None, ..open.context.clone() };
    let mode: Mode = fields.text("mode").parse().unwrap_or_default();
    let html = if mode.is_interview() {
        interview_question_page(&context, &asked_aloud(open, page, mode))
    } else {
        let language = PageLanguage { words, ..PageLanguage::default() };
        question_page(&PageContext { language, ..context }, &page)
    };
    let mut response = ok(html);
    response.extensions_mut().insert(Framed);
    Ok(response)
}

/// The same question as an interviewer asks it. Its show card has a letter once the draft has no errors.
fn asked_aloud(open: &Open, question: QuestionPage, mode: Mode) -> InterviewQuestionPage {
    let set = QuestionSet::try_from(open.record.draft.to_set(open.version())).ok();
    InterviewQuestionPage {
        talk: TalkFrame {
            frame: question.frame.clone(),
            mode,
            back: question.back.clone(),
            progress: Some(Progress { words: app::language::english(), ..question.progress.clone() }.question()),
        },
        card: set.and_then(|set| card_of(&set, &question.question.code)),
        question,
    }
}

async fn wards(open: &Open) -> Result<Places, Failure> {
    let wards = open.platform.store.wards(open.staff.council.id).await?;
    let wards = wards.into_iter().map(|ward| WardOption { code: ward.ward.code, name: ward.ward.name }).collect();
    Ok(Places { wards, map: None })
}

pub(super) async fn paper(open: Open, RawQuery(query): RawQuery) -> Result<Response, Failure> {
    let fields = Fields::parse(query.as_deref().unwrap_or_default());
    let edition = if fields.text("edition") == "large" { Edition::LargePrint } else { Edition::Standard };
    let tag = find(fields.text("language")).map_or("en", |words| words.tag());
    let set = match QuestionSet::try_from(open.record.draft.to_set(open.version())) {
        Ok(set) => set,
        Err(error) => {
            let text =
                format!("The questionnaire cannot be printed yet: {error}. Mend what the checks call errors first.");
            return Ok(gone(gone_page(&open.context, &open.title(), &text)));
        }
    };
    let printing: Printing =
        printing_of_draft(&open.platform, &open.staff.council, set, Language(tag.to_owned()), edition).await?;
    let file = tokio::task::spawn_blocking(move || printing.pdf(None)).await;
    let file = file.map_err(|error| Failure::Internal(error.to_string()))?;
    let file = file.map_err(|error| Failure::Internal(error.to_string()))?;
    download("application/pdf", &format!("{}-draft-{tag}.pdf", open.record.summary.code), file)
}
