//! Return codes for people without a letter: made when asked for, shown once, sent by e-mail where that is set up.
//!
//! The page with the code is the answer to the form that asks for it, and nothing that can be loaded again shows it: the code is in no
//! address, and the store has only its hash. The form on that page sends the code along, and the server does nothing with it before
//! it is known to be the code of this very response: nobody can have any other text shown or sent.

use super::answering::{Answering, UnderWay};
use super::visit::Visit;
use crate::mail::{MailError, Mailer, PlainMessage};
use crate::security::client_address::ClientAddress;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::language::remembered;
use crate::web::page::{ok, see_other, too_many, unprocessable};
use app::respond::{EmailForm, EmailProblem, ReturnCodePage, ReturnMessage, return_code_page};
use axum::response::Response;
use survey::email_address::EmailAddress;
use survey::response::RecruitmentRoute;
use survey::return_code::ReturnCode;

/// There is nothing to be loaded: to the page that offers a code.
pub(super) async fn elsewhere(visit: Visit) -> Result<Response, Failure> {
    see_other(&visit.frame.address("stop"))
}

pub(super) async fn act(mut answering: Answering, address: ClientAddress, fields: Fields) -> Result<Response, Failure> {
    let language = answering.switch(&fields).await?;
    let Answering { visit, under_way } = &answering;
    if under_way.response.route != RecruitmentRoute::OpenLink {
        return see_other(&visit.frame.address("stop"));
    }
    let Some(code) = fields.get("code") else { return make(visit, under_way).await };
    let Some(code) = own(visit, under_way, code).await? else { return see_other(&visit.frame.address("stop")) };
    let typed = fields.get("email").map(|typed| typed.chars().take(254).collect::<String>());
    let page = |problem: Option<EmailProblem>, sent: bool| {
        let typed = if sent { String::new() } else { typed.clone().unwrap_or_default() };
        let form = EmailForm { typed, problem, sent };
        return_code_page(&visit.context, &shown(visit, under_way, code.clone(), false, form))
    };
    if let Some(words) = language {
        return Ok(remembered(ok(page(None, false)), words));
    }
    let (Some(mail), Some(typed)) = (&visit.platform.mail, fields.get("email")) else {
        return Ok(ok(page(None, false)));
    };
    let to: EmailAddress = match typed.parse() {
        Ok(to) => to,
        Err(error) => return Ok(unprocessable(page(Some(EmailProblem::NotAnAddress(error)), false))),
    };
    if let Err(wait) = visit.platform.limits.mail(address, under_way.response.id) {
        let problem = EmailProblem::TooMany { minutes: wait.minutes };
        return Ok(too_many(page(Some(problem), false), wait.minutes));
    }
    match send(mail, visit, under_way, &code, to).await {
        Ok(()) => Ok(ok(page(None, true))),
        Err(MailError::Address) => Ok(unprocessable(page(Some(EmailProblem::Refused), false))),
        // Not a 502: proxies put a page of their own in place of one, and the code would be lost.
        Err(MailError::NotSent) => Ok(unprocessable(page(Some(EmailProblem::NotSent), false))),
    }
}

/// A new code, in place of the one before.
async fn make(visit: &Visit, under_way: &UnderWay) -> Result<Response, Failure> {
    let code = visit.platform.entropy.return_code();
    let hash = visit.platform.secret.return_code_hash(&code);
    match visit.platform.store.set_return_code(under_way.response.id, hash, visit.now).await {
        Ok(replaces) => {
            let page = shown(visit, under_way, code, replaces, EmailForm::default());
            Ok(ok(return_code_page(&visit.context, &page)))
        }
        // Sent at the same moment, in another window.
        Err(store::StoreError::Conflict(_)) => see_other(&visit.frame.address("done")),
        Err(error) => Err(error.into()),
    }
}

/// What was sent as the code, if it is the one that the response has now.
async fn own(visit: &Visit, under_way: &UnderWay, sent: &str) -> Result<Option<ReturnCode>, Failure> {
    let Ok(code) = sent.parse::<ReturnCode>() else { return Ok(None) };
    let hash = visit.platform.secret.return_code_hash(&code);
    let own = visit.platform.store.is_return_code(under_way.response.id, hash).await?;
    Ok(own.then_some(code))
}

fn shown(visit: &Visit, under_way: &UnderWay, code: ReturnCode, replaces: bool, form: EmailForm) -> ReturnCodePage {
    ReturnCodePage {
        frame: visit.frame.clone(),
        code,
        replaces,
        carry_on: visit.frame.step(&under_way.resume()),
        last_day: visit.last_day(&under_way.wave),
        address: visit.platform.settings.public_url.as_ref().map(|site| site.page(&visit.frame.address("code"))),
        email: visit.platform.mail.is_some().then_some(form),
    }
}

async fn send(
    mail: &Mailer,
    visit: &Visit,
    under_way: &UnderWay,
    code: &ReturnCode,
    to: EmailAddress,
) -> Result<(), MailError> {
    let council = visit.frame.council.name.clone();
    let message = ReturnMessage {
        words: visit.frame.words,
        council: council.clone(),
        survey: under_way.wave.survey.title.clone(),
        code: code.clone(),
        address: mail.page(&visit.frame.address("code")),
        last_day: visit.last_day(&under_way.wave),
        contact: visit.frame.contact().map(|contact| contact.lines(visit.frame.words)).unwrap_or_default(),
    };
    let message = PlainMessage {
        to,
        from: council,
        subject: message.subject(),
        language: visit.frame.words.html(),
        text: message.text(),
    };
    mail.send(message, &visit.platform.entropy.token(), visit.now).await
}
