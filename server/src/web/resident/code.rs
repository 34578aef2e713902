//! Entry by access code, and by the return code of a person without a letter.

use super::cookie;
use super::device::device;
use super::visit::Visit;
use crate::security::client_address::ClientAddress;
use crate::services::counted::about;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::language::remembered;
use crate::web::page::{ok, see_other, too_many, unprocessable};
use app::respond::{CodePage, CodeProblem, code_page};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use store::{Redeem, ResponseStatus, TokenHash};
use survey::id::ResponseId;
use survey::journey::{Journey, Step};
use survey::typed_code::TypedCode;

pub(super) async fn ask(visit: Visit) -> Result<Response, Failure> {
    if visit.open().is_none() {
        return see_other(&visit.frame.address(""));
    }
    Ok(ok(code_page(&visit.context, &page(&visit, "", None))))
}

fn page(visit: &Visit, typed: &str, problem: Option<CodeProblem>) -> CodePage {
    // What was typed is shown again, but no more of it than a code could be.
    CodePage { frame: visit.frame.clone(), typed: typed.chars().take(64).collect(), problem, open_link: true }
}

pub(super) async fn redeem(
    mut visit: Visit,
    address: ClientAddress,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let typed = fields.text("code");
    if let Some(words) = visit.switch(&fields).await?
        && visit.open().is_some()
    {
        return Ok(remembered(ok(code_page(&visit.context, &page(&visit, typed, None))), words));
    }
    let Some(survey) = visit.open() else { return see_other(&visit.frame.address("")) };
    let refuse = |problem| Ok(unprocessable(code_page(&visit.context, &page(&visit, typed, Some(problem)))));
    let code: TypedCode = match typed.parse() {
        Ok(code) => code,
        Err(error) => return refuse(CodeProblem::NotACode(error)),
    };
    if let Err(wait) = visit.platform.limits.code(address) {
        let problem = CodeProblem::TooMany { minutes: wait.minutes };
        return Ok(too_many(code_page(&visit.context, &page(&visit, typed, Some(problem))), wait.minutes));
    }
    let (entropy, now) = (&visit.platform.entropy, visit.now);
    let token = entropy.token();
    let hash = TokenHash(crate::secret::token_hash(&token));
    let (kind, store, secret) = (code.kind(), &visit.platform.store, &visit.platform.secret);
    let redeemed = match code {
        TypedCode::Access(code) => {
            let response = ResponseId::new(now, entropy.bytes());
            store.redeem(survey.wave.id, secret.access_code_hash(&code), hash, response, now).await?
        }
        TypedCode::Return(code) => {
            store.redeem_return(survey.wave.id, secret.return_code_hash(&code), hash, now).await?
        }
    };
    if let Redeem::Started(response) | Redeem::Resumed(response) = redeemed {
        store.note_device(response, device(&visit, &headers), now).await?;
    }
    let next = match redeemed {
        Redeem::Unknown => return refuse(CodeProblem::Unknown(kind)),
        Redeem::Used => return refuse(CodeProblem::Used(kind)),
        Redeem::Interview => return refuse(CodeProblem::Interview),
        Redeem::Started(_) => Step::Postcode,
        Redeem::Resumed(_) => match store.response_by_token(hash).await? {
            Some(found) => {
                let ward = found.ward_id.filter(|_| survey.questions.looks_at_ward());
                let ward = ward.and_then(|ward| visit.in_field.ward(ward)).map(|ward| ward.code.clone());
                let about = about(found.id, found.route, ward, found.language.clone());
                Journey::new(&survey.questions, &about, &found.answers).resume(found.ward_id.is_some())
            }
            None => Step::Postcode,
        },
    };
    keep_choice(&visit, hash).await?;
    let jar = CookieJar::new().add(cookie::set(token));
    Ok((jar, see_other(&visit.frame.step(&next))?).into_response())
}

/// A language chosen in this browser before the code was typed goes with the response from now on.
pub(super) async fn keep_choice(visit: &Visit, token: TokenHash) -> Result<(), Failure> {
    let Some(words) = visit.chosen_here else { return Ok(()) };
    let store = &visit.platform.store;
    if let Some(response) = store.response_by_token(token).await?
        && response.status == ResponseStatus::Partial
        && response.language.as_ref() != Some(words.language())
    {
        store.set_language(response.id, words.language().clone(), visit.now).await?;
    }
    Ok(())
}
