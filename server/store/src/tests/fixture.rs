//! A council with an open wave, and identifiers by number.

use crate::testing;
use crate::{
    CodeHash, CouncilImport, DraftKey, NewInvitation, NewSurvey, NewWave, ReturnCodeHash, Store, Stratum, TokenHash,
    WardImport,
};
use serde_json::json;
use survey::clock::Timestamp;
use survey::council::{Council, Ward};
use survey::id::{CouncilId, InvitationId, QuestionSetId, ResponseId, SurveyId, WardId, WaveId};
use survey::question::Code;
use survey::question_set::QuestionSet;
use survey::reference::Reference;
use survey::wave::WaveDates;
use survey::weighting::{Margin, MarginCategory};
use uuid::Uuid;

/// 18 October 2026, 14:05 UTC.
pub(super) const NOW: Timestamp = Timestamp(1_792_332_300_000);

/// Runs a test on each kind of database and removes the databases afterwards.
pub(super) async fn each(test: impl AsyncFn(Store)) {
    for at_hand in testing::stores().await.unwrap() {
        test(at_hand.store.clone()).await;
        at_hand.remove().await.unwrap();
    }
}

pub(super) fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub(super) fn response(number: u128) -> ResponseId {
    ResponseId(id(number))
}

fn bytes(number: u32) -> [u8; 32] {
    let mut bytes = [7; 32];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    bytes
}

pub(super) fn token(number: u32) -> TokenHash {
    TokenHash(bytes(number))
}

pub(super) fn code_hash(number: u32) -> CodeHash {
    CodeHash(bytes(number))
}

pub(super) fn return_code(number: u32) -> ReturnCodeHash {
    // Like no other hash of the tests.
    ReturnCodeHash(bytes(number + 1_000_000))
}

pub(super) fn draft(number: u32) -> DraftKey {
    DraftKey(bytes(number))
}

pub(super) fn code(text: &str) -> Code {
    text.parse().unwrap()
}

pub(super) fn reference(number: u32) -> Reference {
    let mut random = [7; 12];
    for (place, digit) in random.iter_mut().zip(format!("{number:012}").bytes()) {
        *place = digit;
    }
    Reference::from_random(&random).unwrap()
}

pub(super) fn margin() -> Margin {
    let category = |category: &str, population| MarginCategory {
        category: category.to_owned(),
        label: category.to_owned(),
        population,
    };
    Margin {
        questions: Vec::new(),
        variable: code("ward"),
        label: "Ward".to_owned(),
        source: "Census 2021".to_owned(),
        categories: vec![category("E05014735", 0.1 + 0.2), category("E05014736", 9_871.234_567_890_123)],
    }
}

pub(super) fn import() -> CouncilImport {
    let ward = |code: &str, name: &str| WardImport {
        ward: Ward { code: code.parse().unwrap(), name: name.to_owned() },
        households: Some(4_000),
        boundary: Some(r#"{"type":"Polygon","coordinates":[]}"#.to_owned()),
    };
    let postcode = |postcode: &str, ward: &str| (postcode.parse().unwrap(), ward.parse().unwrap());
    CouncilImport {
        council: Council {
            code: "E06000032".parse().unwrap(),
            slug: "luton".parse().unwrap(),
            name: "Luton Council".to_owned(),
            area: "Luton".to_owned(),
        },
        wards: vec![ward("E05014736", "Dallow"), ward("E05014735", "Biscot")],
        postcodes: vec![postcode("LU1 2BQ", "E05014736"), postcode("LU4 8AA", "E05014735")],
        targets: vec![margin()],
    }
}

pub(super) fn question_set(title: &str) -> QuestionSet {
    serde_json::from_value(json!({
        "code": "test", "version": 1, "title": {"en": title},
        "sections": [{"title": {"en": "One"}, "questions": [{
            "code": "adults", "stem": {"en": "How many adults live here?"}, "short": {"en": "Adults"},
            "purpose": "weighting", "kind": "whole_number", "min": 1, "max": 20,
            "source": {"title": "Own", "status": "own"}
        }]}]
    }))
    .unwrap()
}

/// A council with two wards and an open wave.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) council: CouncilId,
    pub(super) survey: SurveyId,
    pub(super) wave: WaveId,
    /// Biscot and Dallow.
    pub(super) wards: [WardId; 2],
}

pub(super) fn dates() -> WaveDates {
    WaveDates { label: "Autumn 2026".to_owned(), opens: NOW.plus_days(-10), closes: NOW.plus_days(20) }
}

pub(super) async fn place(store: &Store) -> Place {
    let mut next = 1_000_000;
    let mut new_id = || {
        next += 1;
        id(next)
    };
    let council = store.import_council(import(), NOW, &mut new_id).await.unwrap();
    let wards = store.wards(council).await.unwrap();
    let set = store.publish_question_set(QuestionSetId(id(1)), &question_set("Test"), NOW).await.unwrap();
    let survey = SurveyId(id(2));
    let new = NewSurvey {
        id: survey,
        council_id: council,
        title: "Residents’ survey".to_owned(),
        question_set_id: set.id,
        synthetic: false,
    };
    store.create_survey(new, NOW).await.unwrap();
    let wave = WaveId(id(3));
    store.create_wave(NewWave { id: wave, survey_id: survey, number: 1, dates: dates() }).await.unwrap();
    Place { council, survey, wave, wards: [wards[0].id, wards[1].id] }
}

/// Invitations with the codes 1 to `count`, turn and turn about in Biscot and Dallow.
pub(super) async fn invite(store: &Store, place: Place, count: u32) {
    let invitations = (1..=count)
        .map(|number| NewInvitation {
            id: InvitationId(id(u128::from(number))),
            ward_id: place.wards[usize::from(number % 2 == 0)],
            code_hash: code_hash(number),
        })
        .collect();
    let strata = vec![
        Stratum { ward_id: place.wards[0], addresses: 4_000, invited: count.div_ceil(2) },
        Stratum { ward_id: place.wards[1], addresses: 3_000, invited: count / 2 },
    ];
    store.draw_invitations(place.wave, invitations, strata, NOW).await.unwrap();
}
