//! The questionnaire as a file to print.

use super::super::wave::chosen;
use crate::auth::session::Officer;
use crate::services::audit::audit;
use crate::services::documents;
use crate::services::paper::{languages, printing};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::download;
use ::documents::{Edition, PaperHelp};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use serde_json::json;

/// The longest line that the council adds.
const LONGEST: usize = 200;

/// A line typed, if there is one.
fn line(query: &Fields, name: &str) -> Option<String> {
    let line: String = query.text(name).trim().chars().take(LONGEST).collect();
    (!line.is_empty()).then_some(line)
}

pub(in super::super) async fn questionnaire(
    State(platform): State<Platform>,
    Officer(staff): Officer,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let query = Fields::parse(query.as_deref().unwrap_or(""));
    let wave = chosen(&platform, &staff, query.get("wave")).await?.ok_or(Failure::NotFound)?.wave;
    let set = platform.question_set(wave.survey.question_set_id).await?.ok_or(Failure::NotFound)?;
    let asked = query.get("language").unwrap_or("en");
    let language = languages(&set).into_iter().find(|language| language.0 == asked).ok_or(Failure::NotFound)?;
    let (edition, size) = match query.get("edition") {
        Some("large") => (Edition::LargePrint, "-large-print"),
        None | Some("standard") => (Edition::Standard, ""),
        Some(_) => return Err(Failure::NotFound),
    };
    let mut form = printing(&platform, &staff.council, &wave, language.clone(), edition)
        .await
        .map_err(|error| Failure::Internal(error.to_string()))?;
    // Only an address of a website is printed as one.
    form.site = line(&query, "site").filter(|site| site.starts_with("https://") || site.starts_with("http://"));
    form.help = PaperHelp {
        return_to: line(&query, "return-to"),
        help_line: line(&query, "help-line").or(form.help.help_line.take()),
    };
    let content = documents::set(move || form.pdf(None)).await?;
    let detail =
        json!({ "wave": wave.dates.label, "language": language.0, "large_print": edition == Edition::LargePrint });
    audit(&platform, staff.council.id, Some(staff.account.id), "paper.printed", "without codes", detail).await?;
    let slug = &staff.council.council.slug;
    let name = format!("{slug}-wave-{}-questionnaire-{}{size}.pdf", wave.number, language.0);
    download("application/pdf", &name, content)
}
