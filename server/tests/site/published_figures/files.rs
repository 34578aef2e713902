//! Reads the exported files.

use std::collections::BTreeMap;
use survey::publication::Publication;

/// One respondent of the random sample.
pub(super) struct Row {
    pub(super) stratum: String,
    pub(super) ward: String,
    pub(super) base_weight: f64,
    pub(super) weight: f64,
    /// By question; empty where skipped.
    pub(super) answers: BTreeMap<String, String>,
}

/// One population target: variable, then category and population.
pub(super) type Targets = BTreeMap<String, BTreeMap<String, f64>>;

fn records(text: &str) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(text.as_bytes()).deserialize().collect::<Result<_, _>>().unwrap()
}

fn float(text: &str) -> f64 {
    text.parse().unwrap_or_else(|_| panic!("“{text}” is no number"))
}

/// The rows of the random sample that are in the weight set.
pub(super) fn rows(text: &str) -> Vec<Row> {
    let weighted =
        records(text).into_iter().filter(|row| row["route"] == "random_invitation" && !row["weight"].is_empty());
    let row = |answers: BTreeMap<String, String>| Row {
        stratum: answers["stratum"].clone(),
        ward: answers["ward"].clone(),
        base_weight: float(&answers["base_weight"]),
        weight: float(&answers["weight"]),
        answers,
    };
    weighted.map(row).collect()
}

pub(super) fn margins(text: &str) -> Targets {
    let mut targets = Targets::new();
    for row in records(text) {
        let before = targets
            .entry(row["variable"].clone())
            .or_default()
            .insert(row["category"].clone(), float(&row["population"]));
        assert_eq!(before, None, "a category comes twice");
    }
    targets
}

/// The public file has the figures of the publication, digit for digit, and nothing of those withheld.
pub(super) fn same_as_published(text: &str, publication: &Publication) {
    let records = records(text);
    let mut records = records.iter();
    for question in &publication.questions {
        for area in std::iter::once(&question.council).chain(&question.wards) {
            let record = records.next().unwrap();
            assert_eq!(record["question"], question.code.as_str());
            let code = area.ward.as_ref().unwrap_or(&publication.council.code);
            assert_eq!(record["area_code"], code.as_str());
            let estimate = area.figure.estimate();
            let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
            assert_eq!(record["proportion"], number(estimate.map(|estimate| estimate.value)));
            assert_eq!(record["lower"], number(estimate.map(|estimate| estimate.lower)));
            assert_eq!(record["upper"], number(estimate.map(|estimate| estimate.upper)));
            assert_eq!(record["standard_error"], number(estimate.map(|estimate| estimate.standard_error)));
            assert_eq!(record["effective_base"], number(estimate.map(|estimate| estimate.effective_base)));
            let against = area.against_rest.as_ref();
            assert_eq!(record["difference_from_rest"], number(against.map(|against| against.difference)));
            assert_eq!(record["shorthand"], area.figure.shorthand());
        }
    }
    assert!(records.next().is_none());
}
