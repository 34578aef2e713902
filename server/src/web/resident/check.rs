//! Check answers, send them, and the confirmation.

use super::COPY_MINUTES;
use super::answering::{Answering, UnderWay};
use super::places::ward_names;
use super::visit::Visit;
use crate::web::failure::Failure;
use crate::web::page::{ok, see_other, unprocessable};
use app::respond::{CheckPage, DonePage, check_page, done_page};
use axum::response::Response;
use survey::journey::Step;

fn model(visit: &Visit, under_way: &UnderWay) -> CheckPage {
    let ward = ward_name(visit, under_way.response.ward_id);
    let wards = ward_names(&visit.in_field.wards, &under_way.questions);
    CheckPage::new(&visit.frame, &under_way.journey(), ward.as_deref(), &wards)
}

pub(super) fn ward_name(visit: &Visit, ward: Option<survey::id::WardId>) -> Option<String> {
    visit.in_field.ward(ward?).map(|ward| ward.name.clone())
}

pub(super) async fn check(Answering { visit, under_way }: Answering) -> Result<Response, Failure> {
    // Questions not reached yet come first: nobody should send a survey they have not seen.
    let resume = under_way.resume();
    if resume != Step::Check {
        return see_other(&visit.frame.step(&resume));
    }
    Ok(ok(check_page(&visit.context, &model(&visit, &under_way))))
}

pub(super) async fn send(Answering { visit, under_way }: Answering) -> Result<Response, Failure> {
    if under_way.response.ward_id.is_none() {
        let page = model(&visit, &under_way).with_ward_missing();
        return Ok(unprocessable(check_page(&visit.context, &page)));
    }
    // As for the page itself: a form sent past it would count questions never seen as skipped.
    let resume = under_way.resume();
    if resume != Step::Check {
        return see_other(&visit.frame.step(&resume));
    }
    let reference = visit.platform.entropy.reference();
    visit.platform.store.submit(under_way.response.id, reference, visit.now).await?;
    see_other(&visit.frame.address("done"))
}

pub(super) async fn done(visit: Visit) -> Result<Response, Failure> {
    let sent = match visit.sent() {
        Some(sent) => sent,
        None if visit.response.is_some() => return see_other(&visit.frame.step(&Step::Check)),
        None => return see_other(&visit.frame.address("expired")),
    };
    let response = &sent.response;
    let Some(reference) = &response.reference else { return see_other(&visit.frame.step(&Step::Check)) };
    let page = DonePage {
        frame: visit.frame_of(&sent.wave),
        reference: reference.clone(),
        route: response.route,
        ward: ward_name(&visit, response.ward_id).unwrap_or_default(),
        last_day: visit.last_day(&sent.wave),
        withdraw_until: visit.withdraw_until(&sent.wave),
        copy_for: visit.has_copy(response).then(|| visit.frame.words.minutes(COPY_MINUTES)),
        results_due: None,
    };
    Ok(ok(done_page(&visit.context, &page)))
}
