//! The show cards as a file to print.

use crate::auth::session::Fieldworker;
use crate::services::audit::audit;
use crate::services::documents;
use crate::services::paper::{is_draft, languages};
use crate::services::speaker::Interpreter;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::download;
use crate::web::staff::wave::chosen;
use ::documents::ShowCards;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use serde_json::json;

pub(in super::super) async fn cards(
    State(platform): State<Platform>,
    Fieldworker(staff): Fieldworker,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let query = Fields::parse(query.as_deref().unwrap_or(""));
    let wave = chosen(&platform, &staff, query.get("wave")).await?.ok_or(Failure::NotFound)?.wave;
    let set = platform.question_set(wave.survey.question_set_id).await?.ok_or(Failure::NotFound)?;
    let tag = query.get("language").unwrap_or("en");
    let language = languages(&set).into_iter().find(|language| language.0 == tag).ok_or(Failure::NotFound)?;
    let detail = json!({ "wave": wave.dates.label, "language": language.0 });
    let name = format!("{}-wave-{}-show-cards-{}.pdf", staff.council.council.slug, wave.number, language.0);
    let council = staff.council.council.clone();
    let draft = is_draft(&platform, staff.council.id, &language, (wave.survey.question_set_id, &set)).await?;
    let content = documents::set(move || {
        ShowCards {
            questions: &set,
            language: &language,
            council: &council,
            survey: &wave.survey.title,
            speaker: &Interpreter::of(&language),
            synthetic: wave.survey.synthetic,
            draft,
        }
        .pdf()
    })
    .await?;
    audit(&platform, staff.council.id, Some(staff.account.id), "cards.printed", "show cards", detail).await?;
    download("application/pdf", &name, content)
}
