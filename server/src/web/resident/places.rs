//! What questions about places need of the council: its wards, their boundaries, and the ward of a postcode typed.

use super::visit::Visit;
use crate::web::failure::Failure;
use crate::web::results::map;
use app::respond::{Places, WardOption};
use std::collections::BTreeMap;
use survey::council::OnsCode;
use survey::fields::Fields;
use survey::postcode::Postcode;
use survey::question::{AnswerKind, PlaceBy, Question};
use survey::question_set::QuestionSet;
use survey::situation::PostcodeFound;

/// The wards, where the question is about a place chosen from them; the boundaries, where it shows them.
pub(super) async fn places_for(visit: &Visit, question: &Question) -> Result<Places, Failure> {
    let AnswerKind::Place { by: by @ (PlaceBy::List | PlaceBy::Map) } = question.answer else {
        return Ok(Places::default());
    };
    let wards = visit.platform.store.wards(visit.council.id).await?;
    Ok(Places {
        map: if by == PlaceBy::Map { map(&wards) } else { None },
        wards: wards.into_iter().map(|ward| WardOption { code: ward.ward.code, name: ward.ward.name }).collect(),
    })
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
        Some((council, _)) if council != visit.council.id => PostcodeFound::Elsewhere,
        Some((_, ward)) => {
            let wards = visit.platform.store.wards(visit.council.id).await?;
            let code = wards.into_iter().find(|known| known.id == ward).map(|known| known.ward.code);
            code.map_or(PostcodeFound::Unknown, PostcodeFound::Ward)
        }
    })
}

/// The names of the wards, where some question asks for a place.
pub(super) async fn ward_names(visit: &Visit, set: &QuestionSet) -> Result<BTreeMap<OnsCode, String>, Failure> {
    if !set.questions().any(|question| matches!(question.answer, AnswerKind::Place { .. })) {
        return Ok(BTreeMap::new());
    }
    let wards = visit.platform.store.wards(visit.council.id).await?;
    Ok(wards.into_iter().map(|ward| (ward.ward.code, ward.ward.name)).collect())
}
