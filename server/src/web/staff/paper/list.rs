//! The papers of a wave, and entering one by its code or number.

use super::super::staff_context;
use super::super::wave::{Chosen, chosen};
use super::name_of;
use crate::auth::session::{Fieldworker, Staff};
use crate::services::audit::audit;
use crate::services::paper::languages;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, see_other, unprocessable};
use app::components::FieldError;
use app::staff::{
    LanguageChoice, NoWavePage, PaperListPage, PaperNotice, PaperRow, PaperState, StaffLink, no_wave_page,
    paper_list_page,
};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use serde_json::json;
use store::{PaperSummary, Receive};
use survey::access_code::AccessCode;
use survey::id::{AccountId, PaperId};
use survey::text::Language;
use survey::wave::WaveState;

async fn model(platform: &Platform, staff: &Staff, chosen: &Chosen, host: &str) -> Result<PaperListPage, Failure> {
    let wave = &chosen.wave;
    let progress = platform.store.paper_progress(wave.id).await?;
    let accounts = platform.store.accounts(staff.council.id).await?;
    let name = |id: AccountId| name_of(&accounts, id);
    let row = |paper: &PaperSummary| PaperRow {
        id: paper.id,
        number: paper.number,
        received: paper.received,
        state: match (paper.first_by, paper.second_by) {
            (None, _) => PaperState::Received,
            (Some(_), None) => PaperState::KeyedOnce,
            (Some(_), Some(_)) => PaperState::Differs,
        },
        first: paper.first_by.map(name),
        second: paper.second_by.map(name),
        for_others: paper.first_by == Some(staff.account.id)
            || (paper.second_by == Some(staff.account.id) && !staff.account.role.runs_surveys()),
    };
    let set = platform.question_set(wave.survey.question_set_id).await?.ok_or(Failure::NotFound)?;
    Ok(PaperListPage {
        survey: wave.survey.title.clone(),
        wave_label: wave.dates.label.clone(),
        wave: wave.number,
        waves: chosen.choices.clone(),
        planned: wave.dates.state(platform.now()) == WaveState::Planned,
        complete: progress.complete,
        marks: progress.marks,
        under_way: progress.under_way.iter().map(row).collect(),
        languages: languages(&set)
            .into_iter()
            .map(|language| LanguageChoice { name: language_name(&language), tag: language.0 })
            .collect(),
        site: if host.is_empty() { String::new() } else { format!("https://{host}") },
        typed: String::new(),
        notice: None,
        errors: Vec::new(),
    })
}

/// The name of a language for officers; its tag where we have none.
pub(in super::super) fn language_name(language: &Language) -> String {
    let known = match language.0.as_str() {
        "en" => "English",
        "cy" => "Welsh",
        "pl" => "Polish",
        "ar" => "Arabic",
        "ur" => "Urdu",
        "bn" => "Bengali",
        "ro" => "Romanian",
        "en-x-easyread" => "Easy-read English",
        other => other,
    };
    known.to_owned()
}

fn host(headers: &HeaderMap) -> &str {
    headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("")
}

pub(in super::super) async fn list(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Fieldworker(staff): Fieldworker,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let query = Fields::parse(query.as_deref().unwrap_or(""));
    let Some(chosen) = chosen(&platform, &staff, query.get("wave")).await? else {
        let command = format!("wardwise wave open --council {}", staff.council.council.slug);
        let page = NoWavePage { current: StaffLink::Paper, command };
        return Ok(ok(no_wave_page(&staff_context(&platform, &nonce, &staff, false), &page)));
    };
    let mut page = model(&platform, &staff, &chosen, host(&headers)).await?;
    page.notice = match query.get("done") {
        Some("keyed") => Some(PaperNotice::KeyedOnce),
        Some("complete") => Some(PaperNotice::Complete),
        Some("differences") => Some(PaperNotice::Differences),
        Some("settled") => Some(PaperNotice::Settled),
        Some("removed") => Some(PaperNotice::Removed),
        Some("gone") => Some(PaperNotice::Gone),
        _ => None,
    };
    let context = staff_context(&platform, &nonce, &staff, chosen.wave.survey.synthetic);
    Ok(ok(paper_list_page(&context, &page)))
}

/// What was typed to find a paper.
enum Typed {
    Number(u32),
    Code(AccessCode),
}

fn read(typed: &str) -> Result<Typed, String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err("Enter the access code on the paper, or the number written on it".to_owned());
    }
    // A code has ten symbols: nothing shorter in figures alone is one.
    if typed.len() < 8 && typed.bytes().all(|byte| byte.is_ascii_digit()) {
        return typed.parse().map(Typed::Number).map_err(|error| error.to_string());
    }
    typed.parse().map(Typed::Code).map_err(|_| {
        "Check the access code and type it again. It has 10 letters and numbers, like K7RM4 TXPAC".to_owned()
    })
}

pub(in super::super) async fn enter(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Fieldworker(staff): Fieldworker,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let chosen = chosen(&platform, &staff, Some(fields.text("wave"))).await?.ok_or(Failure::NotFound)?;
    let typed = fields.text("code");
    let refusal = match read(typed) {
        _ if chosen.wave.dates.state(platform.now()) == WaveState::Planned => {
            "This wave is not open yet. Papers can be entered once it is".to_owned()
        }
        Err(message) => message,
        Ok(Typed::Number(number)) => match platform.store.paper_by_number(chosen.wave.id, number).await? {
            Some(paper) => return to(paper),
            None => format!(
                "There is no paper {number} being keyed in this wave. Type the access code on it instead; if it was complete \
                 before, put it with those that are done"
            ),
        },
        Ok(Typed::Code(code)) => match receive(&platform, &staff, &chosen, &code).await? {
            Ok(paper) => return to(paper),
            Err(message) => message,
        },
    };
    let mut page = model(&platform, &staff, &chosen, host(&headers)).await?;
    page.typed = typed.chars().take(64).collect();
    page.errors = vec![FieldError::new("code", refusal)];
    let context = staff_context(&platform, &nonce, &staff, chosen.wave.survey.synthetic);
    Ok(unprocessable(paper_list_page(&context, &page)))
}

fn to(paper: PaperId) -> Result<Response, Failure> {
    see_other(&format!("/staff/paper/{paper}"))
}

async fn receive(
    platform: &Platform,
    staff: &Staff,
    chosen: &Chosen,
    code: &AccessCode,
) -> Result<Result<PaperId, String>, Failure> {
    let (now, hash) = (platform.now(), platform.secret.access_code_hash(code));
    let id = PaperId::new(now, platform.entropy.bytes());
    let refused = |message: &str| Ok(Err(message.to_owned()));
    match platform.store.receive_paper(chosen.wave.id, hash, id, now).await? {
        Receive::Known(paper) => Ok(Ok(paper)),
        Receive::New { paper, begun_online } => {
            let number = platform.store.paper(paper).await?.map_or(0, |paper| paper.number);
            let wave = &chosen.wave.dates.label;
            let detail = json!({ "wave": wave, "begun_online": begun_online, "before": null, "after": { "keyed": 0 } });
            let (council, by) = (staff.council.id, Some(staff.account.id));
            audit(platform, council, by, "paper.received", &format!("paper {number}"), detail).await?;
            Ok(Ok(paper))
        }
        Receive::Complete => refused(
            "Answers with this code are complete already: sent online, or keyed from a paper before. They are kept, and this paper \
             is not keyed. Mark it “not used” and put it with those that are done",
        ),
        Receive::Unknown => refused(
            "No letter of this wave has this code. Check it, and check that the paper belongs to this wave. A paper without a code \
             of the wave cannot count",
        ),
    }
}
