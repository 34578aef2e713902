//! Withdrawing answers that were sent: the reference, a second question, and it is done.

use super::cookie;
use super::visit::Visit;
use crate::security::client_address::ClientAddress;
use crate::services::withdrawal::{Found, find, withdraw};
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::language::remembered;
use crate::web::page::{ok, see_other, too_many, unprocessable};
use app::respond::{
    ConfirmWithdrawalPage, WithdrawPage, WithdrawProblem, WithdrawnPage, confirm_withdrawal_page, withdraw_page,
    withdrawn_page,
};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use survey::reference::Reference;

fn page(visit: &Visit, typed: &str, problem: Option<WithdrawProblem>) -> WithdrawPage {
    let dates = visit.survey.as_ref().map(|survey| &survey.wave.dates);
    WithdrawPage {
        frame: visit.frame.clone(),
        // What was typed is shown again, but no more of it than a reference could be.
        typed: typed.chars().take(64).collect(),
        problem,
        last_day: dates
            .filter(|dates| visit.now < dates.withdrawal_ends())
            .map(|dates| visit.day(dates.withdrawal_ends().plus_ms(-1))),
    }
}

pub(super) async fn ask(visit: Visit) -> Response {
    ok(withdraw_page(&visit.context, &page(&visit, "", None)))
}

pub(super) async fn act(mut visit: Visit, address: ClientAddress, fields: Fields) -> Result<Response, Failure> {
    let typed = fields.text("reference");
    if let Some(words) = visit.switch(&fields).await? {
        return Ok(remembered(ok(withdraw_page(&visit.context, &page(&visit, typed, None))), words));
    }
    let refuse = |problem| Ok(unprocessable(withdraw_page(&visit.context, &page(&visit, typed, Some(problem)))));
    let reference: Reference = match typed.parse() {
        Ok(reference) => reference,
        Err(error) => return refuse(WithdrawProblem::NotAReference(error)),
    };
    if let Err(wait) = visit.platform.limits.code(address) {
        let problem = WithdrawProblem::TooMany { minutes: wait.minutes };
        return Ok(too_many(withdraw_page(&visit.context, &page(&visit, typed, Some(problem))), wait.minutes));
    }
    let confirmed = fields.text("action") == "withdraw";
    let found = match confirmed {
        true => withdraw(&visit.platform, visit.in_field.council.id, &reference).await?,
        false => find(&visit.platform, visit.in_field.council.id, &reference).await?,
    };
    match found {
        Found::Nothing => refuse(WithdrawProblem::Unknown),
        Found::TooLate { last_day } => refuse(WithdrawProblem::TooLate { last_day: visit.day(last_day) }),
        Found::Sent(..) if confirmed => {
            // This browser may be the one that sent them.
            let jar = CookieJar::new().add(cookie::clear());
            Ok((jar, see_other(&visit.frame.address("withdrawn"))?).into_response())
        }
        Found::Sent(..) => {
            let page = ConfirmWithdrawalPage { frame: visit.frame.clone(), reference };
            Ok(ok(confirm_withdrawal_page(&visit.context, &page)))
        }
    }
}

pub(super) async fn done(visit: Visit) -> Response {
    ok(withdrawn_page(&visit.context, &WithdrawnPage { frame: visit.frame.clone() }))
}
