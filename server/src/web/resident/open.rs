//! Entry by open link.

use super::code::keep_choice;
use super::device::device;
use super::visit::Visit;
use super::{OPEN_LINK_DAYS, cookie};
use crate::security::client_address::ClientAddress;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{ok, see_other, too_many};
use app::document::Audience;
use app::problem::{Problem, problem_page};
use app::respond::{OpenLinkPage, open_link_page};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use store::{DraftKey, StartOpen, TokenHash};
use survey::id::ResponseId;
use survey::journey::Step;

pub(super) async fn ask(visit: Visit) -> Result<Response, Failure> {
    let Some(survey) = visit.open() else { return see_other(&visit.frame.address("")) };
    let page = OpenLinkPage {
        frame: visit.frame.clone(),
        key: visit.platform.entropy.token(),
        questions: survey.questions.questions().count() + 1,
        last_day: visit.last_day(&survey.wave),
        kept_for: visit.shared.is_none().then(|| visit.frame.words.days(OPEN_LINK_DAYS)),
    };
    Ok(ok(open_link_page(&visit.context, &page)))
}

pub(super) async fn begin(
    visit: Visit,
    address: ClientAddress,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let Some(survey) = visit.open() else { return see_other(&visit.frame.address("")) };
    // The key makes a double click begin one response. A form without one is from nowhere: ask again.
    let key = fields.text("key");
    if key.len() != 64 {
        return see_other(&visit.frame.address("open"));
    }
    if let Err(wait) = visit.platform.limits.open_start(address) {
        let words = visit.frame.words;
        let problem = Problem {
            title: words.say("open-many-title"),
            paragraphs: vec![words.with("open-many-text", [("minutes", wait.minutes.into())])],
            links: vec![(words.say("open-many-back"), visit.frame.address(""))],
            request: None,
        };
        return Ok(too_many(problem_page(&visit.context, Audience::Resident, problem), wait.minutes));
    }
    let entropy = &visit.platform.entropy;
    let token = entropy.token();
    // With the wave: the same form sent to another council begins another response there, and takes none over.
    let key = format!("{} {key}", survey.wave.id);
    let (hash, key) = (TokenHash(crate::secret::token_hash(&token)), DraftKey(crate::secret::token_hash(&key)));
    let response = ResponseId::new(visit.now, entropy.bytes());
    match visit.platform.store.start_open(survey.wave.id, key, hash, response, visit.now).await? {
        StartOpen::Complete(_) => see_other(&visit.frame.address("")),
        StartOpen::Started(begun) | StartOpen::Resumed(begun) => {
            keep_choice(&visit, hash).await?;
            visit.platform.store.note_device(begun, device(&visit, &headers), visit.now).await?;
            let jar = CookieJar::new().add(cookie::set(token));
            Ok((jar, see_other(&visit.frame.step(&Step::Postcode))?).into_response())
        }
    }
}
