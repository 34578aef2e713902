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
use store::{Redeem, ResponseStatus, TokenHash, WaveRecord};
use survey::access_code::AccessCode;
use survey::id::{ResponseId, WaveId};
use survey::journey::{Journey, Step};
use survey::return_code::ReturnCode;
use survey::typed_code::TypedCode;
use survey::wave::WaveState;

pub(super) async fn ask(visit: Visit) -> Result<Response, Failure> {
    if !takes_codes(&visit) {
        return see_other(&visit.frame.address(""));
    }
    Ok(ok(code_page(&visit.context, &page(&visit, "", None))))
}

/// Whether some wave of the council takes answers, if only of those who had begun: its codes still open it.
fn takes_codes(visit: &Visit) -> bool {
    visit.in_field.taking(visit.now).next().is_some()
}

fn page(visit: &Visit, typed: &str, problem: Option<CodeProblem>) -> CodePage {
    // What was typed is shown again, but no more of it than a code could be.
    CodePage {
        frame: visit.frame.clone(),
        typed: typed.chars().take(64).collect(),
        problem,
        open_link: visit.open().is_some(),
    }
}

pub(super) async fn redeem(
    mut visit: Visit,
    address: ClientAddress,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let typed = fields.text("code");
    if let Some(words) = visit.switch(&fields).await?
        && takes_codes(&visit)
    {
        return Ok(remembered(ok(code_page(&visit.context, &page(&visit, typed, None))), words));
    }
    if !takes_codes(&visit) {
        return see_other(&visit.frame.address(""));
    }
    let refuse = |problem| Ok(unprocessable(code_page(&visit.context, &page(&visit, typed, Some(problem)))));
    let code: TypedCode = match typed.parse() {
        Ok(code) => code,
        Err(error) => return refuse(CodeProblem::NotACode(error)),
    };
    if let Err(wait) = visit.platform.limits.code(address) {
        let problem = CodeProblem::TooMany { minutes: wait.minutes };
        return Ok(too_many(code_page(&visit.context, &page(&visit, typed, Some(problem))), wait.minutes));
    }
    let kind = code.kind();
    let token = visit.platform.entropy.token();
    let hash = TokenHash(crate::secret::token_hash(&token));
    let (redeemed, wave) = match code {
        TypedCode::Access(code) => opened_by_letter(&visit, &code, hash).await?,
        TypedCode::Return(code) => opened_by_return(&visit, &code, hash).await?,
    };
    let (store, now) = (&visit.platform.store, visit.now);
    if let Redeem::Started(response) | Redeem::Resumed(response) = redeemed {
        store.note_device(response, device(&visit, &headers), now).await?;
    }
    let next = match redeemed {
        // Only those who had begun are waited for, and this is not one of them: the first page says that the survey has closed.
        Redeem::Unknown if !visit.in_field.taking(now).any(|wave| wave.dates.state(now) == WaveState::Open) => {
            return see_other(&visit.frame.address(""));
        }
        Redeem::Unknown => return refuse(CodeProblem::Unknown(kind)),
        Redeem::Used => return refuse(CodeProblem::Used(kind)),
        Redeem::Interview => return refuse(CodeProblem::Interview),
        Redeem::Started(_) => Step::Postcode,
        Redeem::Resumed(_) => resumed(&visit, hash, wave.as_ref()).await?,
    };
    keep_choice(&visit, hash).await?;
    let jar = CookieJar::new().add(cookie::set(token));
    Ok((jar, see_other(&visit.frame.step(&next))?).into_response())
}

/// Opens what an access code is for: in the wave of its letter, whichever wave is the newest, as long as that takes answers.
async fn opened_by_letter(
    visit: &Visit,
    code: &AccessCode,
    token: TokenHash,
) -> Result<(Redeem, Option<WaveRecord>), Failure> {
    let (platform, now) = (&visit.platform, visit.now);
    let code = platform.secret.access_code_hash(code);
    let taking: Vec<&WaveRecord> = visit.in_field.taking(now).collect();
    let ids: Vec<WaveId> = taking.iter().map(|wave| wave.id).collect();
    let Some(letter) = platform.store.letter(&ids, code).await? else { return Ok((Redeem::Unknown, None)) };
    let Some(wave) = taking.into_iter().find(|wave| wave.id == letter.wave) else { return Ok((Redeem::Unknown, None)) };
    let finishes = letter.begun.is_some_and(|begun| wave.dates.takes(begun, now));
    if wave.dates.state(now) != WaveState::Open && !finishes {
        return Ok((if letter.used { Redeem::Used } else { Redeem::Unknown }, None));
    }
    let response = ResponseId::new(now, platform.entropy.bytes());
    Ok((platform.store.redeem(wave.id, code, token, response, now).await?, Some(wave.clone())))
}

/// Opens what a return code is for, in whichever open wave it was given.
async fn opened_by_return(
    visit: &Visit,
    code: &ReturnCode,
    token: TokenHash,
) -> Result<(Redeem, Option<WaveRecord>), Failure> {
    let (platform, now) = (&visit.platform, visit.now);
    let code = platform.secret.return_code_hash(code);
    for wave in visit.in_field.taking(now).filter(|wave| wave.dates.state(now) == WaveState::Open) {
        match platform.store.redeem_return(wave.id, code, token, now).await? {
            Redeem::Unknown => {}
            opened => return Ok((opened, Some(wave.clone()))),
        }
    }
    Ok((Redeem::Unknown, None))
}

/// Where somebody goes on who had begun.
async fn resumed(visit: &Visit, token: TokenHash, wave: Option<&WaveRecord>) -> Result<Step, Failure> {
    let platform = &visit.platform;
    let (Some(found), Some(wave)) = (platform.store.response_by_token(token).await?, wave) else {
        return Ok(Step::Postcode);
    };
    let questions = platform.question_set(wave.survey.question_set_id).await?;
    let questions = questions.ok_or_else(|| Failure::Internal("a wave without its question set".to_owned()))?;
    let ward = found.ward_id.filter(|_| questions.looks_at_ward()).and_then(|ward| visit.in_field.ward(ward));
    let about = about(found.id, found.route, ward.map(|ward| ward.code.clone()), found.language.clone());
    Ok(Journey::new(&questions, &about, &found.answers).resume(found.ward_id.is_some()))
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
