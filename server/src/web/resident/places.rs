//! What questions about places need of the council: its wards, their boundaries, and the ward of a postcode typed.

use super::visit::Visit;
use crate::web::failure::Failure;
use crate::web::results::map;
use app::respond::{Places, WardOption};
use std::collections::BTreeMap;
use store::WardRecord;
use survey::council::OnsCode;
use survey::fields::Fields;
use survey::postcode::Postcode;
use survey::question::{AnswerKind, PlaceBy, Question};
use survey::question_set::QuestionSet;
use survey::situation::PostcodeFound;

/// The wards, where the question is about a place chosen from them; the boundaries, where it shows them.
pub(super) fn places_for(visit: &Visit, question: &Question) -> Places {
    let AnswerKind::Place { by: by @ (PlaceBy::List | PlaceBy::Map) } = question.answer else {
        return Places::default();
    };
    let wards = &visit.in_field.wards;
    let option = |ward: &WardRecord| WardOption { code: ward.ward.code.clone(), name: ward.ward.name.clone() };
    Places { map: if by == PlaceBy::Map { map(wards) } else { None }, wards: wards.iter().map(option).collect() }
}

/// The codes of the wards.
pub(super) fn ward_codes(places: &Places) -> Vec<OnsCode> {
    places.wards.iter().map(|ward| ward.code.clone()).collect()
}

/// What became of the postcode typed, where the question asks for one. It is looked up and forgotten.
pub(super) async fn postcode_found(
    visit: &Visit,
    question: &Question,
    sent: &Fields,
) -> Result<PostcodeFound, Failure> {
    let asks = matches!(question.answer, AnswerKind::Place { by: PlaceBy::Postcode });
    let Some(postcode) = asks.then(|| sent.text("answer").parse::<Postcode>().ok()).flatten() else {
        return Ok(PostcodeFound::Unknown);
    };
    Ok(match visit.platform.store.ward_of_postcode(&postcode).await? {
        None => PostcodeFound::Unknown,
        Some((council, _)) if council != visit.in_field.council.id => PostcodeFound::Elsewhere,
        Some((_, ward)) => match visit.in_field.ward(ward) {
            Some(ward) => PostcodeFound::Ward(ward.code.clone()),
            None => PostcodeFound::Unknown,
        },
    })
}

/// The names of the wards, where some question asks for a place.
pub(super) fn ward_names(visit: &Visit, set: &QuestionSet) -> BTreeMap<OnsCode, String> {
    if !set.questions().any(|question| matches!(question.answer, AnswerKind::Place { .. })) {
        return BTreeMap::new();
    }
    visit.in_field.wards.iter().map(|ward| (ward.ward.code.clone(), ward.ward.name.clone())).collect()
}
