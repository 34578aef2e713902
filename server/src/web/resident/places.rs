//! What questions about places need of the council: its wards, their boundaries, and the ward of a postcode typed.

use crate::in_field::InField;
use crate::state::Platform;
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
pub(in crate::web) fn places_for(wards: &[WardRecord], question: &Question) -> Places {
    let AnswerKind::Place { by: by @ (PlaceBy::List | PlaceBy::Map) } = question.answer else {
        return Places::default();
    };
    let option = |ward: &WardRecord| WardOption { code: ward.ward.code.clone(), name: ward.ward.name.clone() };
    Places { map: if by == PlaceBy::Map { map(wards) } else { None }, wards: wards.iter().map(option).collect() }
}

/// The codes of the wards.
pub(in crate::web) fn ward_codes(places: &Places) -> Vec<OnsCode> {
    places.wards.iter().map(|ward| ward.code.clone()).collect()
}

/// What became of the postcode typed, where the question asks for one. It is looked up and forgotten.
pub(in crate::web) async fn postcode_found(
    platform: &Platform,
    in_field: &InField,
    question: &Question,
    sent: &Fields,
) -> Result<PostcodeFound, Failure> {
    let asks = matches!(question.answer, AnswerKind::Place { by: PlaceBy::Postcode });
    let Some(postcode) = asks.then(|| sent.text("answer").parse::<Postcode>().ok()).flatten() else {
        return Ok(PostcodeFound::Unknown);
    };
    Ok(match platform.store.ward_of_postcode(&postcode).await? {
        None => PostcodeFound::Unknown,
        Some((council, _)) if council != in_field.council.id => PostcodeFound::Elsewhere,
        Some((_, ward)) => match in_field.ward(ward) {
            Some(ward) => PostcodeFound::Ward(ward.code.clone()),
            None => PostcodeFound::Unknown,
        },
    })
}

/// The names of the wards, where some question asks for a place.
pub(in crate::web) fn ward_names(wards: &[WardRecord], set: &QuestionSet) -> BTreeMap<OnsCode, String> {
    if !set.questions().any(|question| matches!(question.answer, AnswerKind::Place { .. })) {
        return BTreeMap::new();
    }
    wards.iter().map(|ward| (ward.ward.code.clone(), ward.ward.name.clone())).collect()
}
