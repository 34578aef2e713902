//! A copy of the answers for the person who sent them.

use super::COPY_MINUTES;
use super::check::ward_name;
use super::places::ward_names;
use super::visit::Visit;
use crate::web::failure::Failure;
use crate::web::page::{gone, ok, see_other};
use app::respond::{CopyGonePage, CopyPage, copy_gone_page, copy_page};
use axum::response::Response;
use survey::journey::Step;

/// The copy, in the browser that sent the answers and for a while only. It is read by the cookie that the response had
/// before: nothing else leads to it, the reference included.
pub(super) async fn copy(visit: Visit) -> Result<Response, Failure> {
    let kept_for = format!("{COPY_MINUTES} minutes");
    let Some(sent) = visit.sent().filter(|sent| visit.has_copy(&sent.response)) else {
        // Nothing was sent yet from here: there is a page that shows the answers so far.
        if visit.under_way().is_ok() {
            return see_other(&visit.frame.step(&Step::Check));
        }
        let page = CopyGonePage { frame: visit.frame.clone(), kept_for };
        return Ok(gone(copy_gone_page(&visit.context, &page)));
    };
    let reference = sent.response.reference.clone();
    let reference = reference.ok_or_else(|| Failure::Internal("a complete response without reference".to_owned()))?;
    let wards = ward_names(&visit, &sent.questions);
    let page = CopyPage {
        reference,
        sent: sent.response.updated.long_date(),
        kept_for,
        ward: ward_name(&visit, sent.response.ward_id),
        sections: CopyPage::sections(&visit.frame, &sent.journey(), &wards),
        frame: visit.frame.clone(),
    };
    Ok(ok(copy_page(&visit.context, &page)))
}
