//! A small wave with invented people.

use super::super::{EarlierPublication, PublicationInput, Row, StratumCount, WaveData, WeightedSample, publish};
use crate::reference::core_questions;
use std::collections::BTreeMap;
use survey::answer::Answer;
use survey::clock::Timestamp;
use survey::council::{Council, Ward};
use survey::disclosure::DisclosureRule;
use survey::id::{PublicationId, ResponseId, WaveId, WeightSetId};
use survey::publication::{FieldworkSummary, Publication, PublishedWave};
use survey::response::Answers;
use survey::weighting::{Margin, MarginCategory};
use uuid::Uuid;

/// The wards in order.
pub(super) const WARDS: [(&str, &str); 4] =
    [("E05090001", "Ash"), ("E05090002", "Birch"), ("E05090003", "Cedar"), ("E05090004", "Elm")];

/// What a person answers; empty is skipped.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person {
    pub(super) area: &'static str,
    pub(super) city: &'static str,
    pub(super) age: &'static str,
    pub(super) adults: Option<i64>,
}

fn answers(person: &Person) -> Answers {
    let choice = |text: &str| if text.is_empty() { Answer::Skipped } else { Answer::Choice(text.parse().unwrap()) };
    let pairs = [
        ("cohesion_area", choice(person.area)),
        ("cohesion_city", choice(person.city)),
        ("age", choice(person.age)),
        ("adults", person.adults.map_or(Answer::Skipped, Answer::Number)),
    ];
    Answers(pairs.into_iter().map(|(code, answer)| (code.parse().unwrap(), answer)).collect())
}

fn margin(variable: &str, label: &str, categories: &[(&str, &str, f64)]) -> Margin {
    Margin {
        variable: variable.parse().unwrap(),
        questions: if variable == "ward" { vec![] } else { vec![variable.parse().unwrap()] },
        label: label.to_owned(),
        source: "Invented".to_owned(),
        categories: categories
            .iter()
            .map(|(category, label, population)| MarginCategory {
                category: (*category).to_owned(),
                label: (*label).to_owned(),
                population: *population,
            })
            .collect(),
    }
}

/// A wave with so many people in each ward; `who` is given ward and number within it.
pub(super) fn wave(counts: &[usize; 4], who: impl Fn(usize, usize) -> Person) -> WaveData {
    let wards: Vec<Ward> =
        WARDS.iter().map(|(code, name)| Ward { code: code.parse().unwrap(), name: (*name).to_owned() }).collect();
    let strata: BTreeMap<_, _> = wards
        .iter()
        .zip([500, 600, 700, 800])
        .map(|(ward, addresses)| (ward.code.clone(), StratumCount { addresses, invited: 60 }))
        .collect();
    let mut rows = Vec::new();
    for (ward, count) in counts.iter().enumerate() {
        for number in 0..*count {
            let response = ResponseId(Uuid::from_u128(rows.len() as u128 + 1));
            rows.push(Row { response, stratum: ward, ward, answers: answers(&who(ward, number)) });
        }
    }
    let by_ward: Vec<(&str, &str, f64)> =
        WARDS.iter().zip([1000.0, 1300.0, 1500.0, 1700.0]).map(|((code, name), count)| (*code, *name, count)).collect();
    let by_age = [("age_16_24", "16 to 24", 1800.0), ("age_25_34", "25 to 34", 3700.0)];
    WaveData {
        wards,
        strata,
        targets: vec![margin("ward", "Ward", &by_ward), margin("age", "Age", &by_age)],
        questions: core_questions().unwrap(),
        rows,
        gone: Vec::new(),
        open_rows: Vec::new(),
    }
}

/// Publishes with the usual rule, for the first time.
pub(super) fn publish_wave(data: &WaveData, weighted: &WeightedSample) -> Publication {
    publish_after(data, weighted, &[])
}

/// Publishes with the usual rule after other publications, newest first.
pub(super) fn publish_after(data: &WaveData, weighted: &WeightedSample, earlier: &[EarlierPublication]) -> Publication {
    let input = PublicationInput {
        id: PublicationId(Uuid::from_u128(1)),
        replaces: None,
        published: Timestamp(1000 * (1 + i64::try_from(earlier.len()).unwrap())),
        council: Council {
            code: "E06000901".parse().unwrap(),
            slug: "northby".parse().unwrap(),
            name: "Northby Council".to_owned(),
            area: "Northby".to_owned(),
        },
        survey: "Residents’ survey".to_owned(),
        synthetic: true,
        wave: PublishedWave {
            id: WaveId(Uuid::from_u128(2)),
            label: "Autumn 2026".to_owned(),
            opens: Timestamp(0),
            closes: Timestamp(1),
            provisional: false,
        },
        last: None,
        earlier,
        weight_set: WeightSetId(Uuid::from_u128(3)),
        fieldwork: FieldworkSummary {
            invited: 240,
            complete: vec![],
            mode: "online".to_owned(),
            population: "people aged 16 and over".to_owned(),
        },
        rule: DisclosureRule::default(),
    };
    publish(data, weighted, input).unwrap()
}
