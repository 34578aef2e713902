//! Entry by open link.

use super::visit::Visit;
use super::{OPEN_LINK_DAYS, cookie};
use crate::security::client_address::ClientAddress;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{ok, see_other, too_many};
use app::document::Audience;
use app::problem::{Problem, problem_page};
use app::respond::{OpenLinkPage, open_link_page};
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
        last_day: survey.wave.dates.last_day(),
        kept_for: format!("{OPEN_LINK_DAYS} days"),
    };
    Ok(ok(open_link_page(&visit.context, &page)))
}

pub(super) async fn begin(visit: Visit, address: ClientAddress, fields: Fields) -> Result<Response, Failure> {
    let Some(survey) = visit.open() else { return see_other(&visit.frame.address("")) };
    // The key makes a double click begin one response. A form without one is from nowhere: ask again.
    let key = fields.text("key");
    if key.len() != 64 {
        return see_other(&visit.frame.address("open"));
    }
    if let Err(wait) = visit.platform.limits.open_start(address) {
        let problem = Problem {
            title: "Many people are starting from where you are".to_owned(),
            paragraphs: vec![format!("Wait {} minutes, go back and start again. Nothing is lost.", wait.minutes)],
            links: vec![("Back to the start page".to_owned(), visit.frame.address(""))],
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
        StartOpen::Started(_) | StartOpen::Resumed(_) => {
            let jar = CookieJar::new().add(cookie::set(token));
            Ok((jar, see_other(&visit.frame.step(&Step::Postcode))?).into_response())
        }
    }
}
