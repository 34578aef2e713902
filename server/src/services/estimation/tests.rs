//! Tests of estimation: what happens at the edges, and that nothing withheld can be read anywhere.

mod disclosure;
mod people;
mod republishing;

use super::*;
use people::{Person, publish_wave, wave};
use survey::estimate::{Figure, IntervalMethod};
use survey::publication::Publication;
use survey::weighting::NOT_STATED;

/// A person like the others: two in three agree, ages and households take turns.
fn person(number: usize) -> Person {
    Person {
        area: if number.is_multiple_of(3) { "tend_to_disagree" } else { "tend_to_agree" },
        city: if number.is_multiple_of(4) { "definitely_disagree" } else { "definitely_agree" },
        age: if number.is_multiple_of(2) { "age_16_24" } else { "age_25_34" },
        adults: Some(1 + i64::try_from(number % 3).unwrap()),
    }
}

fn published(data: &WaveData) -> Publication {
    publish_wave(data, &weigh(data).unwrap())
}

fn json(publication: &Publication) -> String {
    serde_json::to_string(publication).unwrap()
}

#[test]
fn a_ward_where_nobody_answered_is_named() {
    let error = weigh(&wave(&[20, 0, 20, 0], |_, number| person(number))).unwrap_err().to_string();
    assert!(error.starts_with("Ward: nobody in the sample is in Birch, Elm."), "{error}");
    assert!(!error.contains("Ash") && !error.contains("Cedar"), "{error}");
}

#[test]
fn what_is_missing_is_said() {
    let whole = wave(&[20, 20, 20, 20], |_, number| person(number));
    let error = |change: &dyn Fn(&mut WaveData)| {
        let mut data = whole.clone();
        change(&mut data);
        weigh(&data).unwrap_err()
    };
    assert!(matches!(error(&|data| data.rows.clear()), EstimationError::NoResponses));
    assert!(matches!(error(&|data| data.targets.clear()), EstimationError::NoTargets));
    assert!(matches!(
        error(&|data| {
            data.targets[0].categories.pop();
        }),
        EstimationError::UnknownWard
    ));
    let undrawn = error(&|data| {
        data.strata.pop_first();
    });
    assert!(undrawn.to_string().contains("from Ash, but no invitations were drawn there"), "{undrawn}");
    let uninvited = error(&|data| data.strata.values_mut().for_each(|count| count.invited = 0));
    assert!(matches!(uninvited, EstimationError::NoSample(_)));
}

/// One response has no spread of its own: the ward is withheld, the council's interval is given, and nobody is told
/// that it holds what it does not.
#[test]
fn a_ward_with_one_response_is_withheld_and_the_note_says_what_is_not_measured() {
    let data = wave(&[1, 20, 25, 30], |_, number| person(number));
    let weighted = weigh(&data).unwrap();
    let note = weighted.diagnostics.notes.iter().find(|note| note.contains("too narrow")).unwrap();
    assert!(note.contains("Ash") && !note.contains("Birch"), "{note}");
    let publication = publish_wave(&data, &weighted);
    let question = &publication.questions[0];
    assert_eq!(question.wards[0].figure, Figure::Suppressed);
    assert_eq!(question.wards[0].took_part, None);
    let council = question.council.figure.estimate().unwrap();
    assert!(council.standard_error > 0.0 && council.width() > 0.0);
}

#[test]
fn where_everybody_agrees_the_interval_is_exact_and_there_is_no_mark() {
    let data = wave(&[20, 20, 20, 20], |ward, number| {
        if ward == 2 { Person { area: "definitely_agree", ..person(number) } } else { person(number) }
    });
    let weighted = weigh(&data).unwrap();
    let publication = publish_wave(&data, &weighted);
    let cedar = &publication.questions[0].wards[2];
    let estimate = cedar.figure.estimate().unwrap();
    assert_eq!((estimate.value, estimate.upper, estimate.method), (1.0, 1.0, IntervalMethod::Exact));
    let expected = 0.025_f64.powf(1.0 / estimate.effective_base);
    assert!((estimate.lower - expected).abs() < 1e-9, "{} is not {expected}", estimate.lower);
    assert!(estimate.effective_base < 20.0);
    assert_eq!(cedar.against_rest, None);
    assert!(cedar.rest.is_some_and(|rest| rest.estimate().is_some()));
    assert!(publication.questions[0].wards[0].against_rest.is_some());
}

#[test]
fn a_household_not_stated_counts_as_the_mean_of_the_others() {
    let data = wave(&[20, 20, 20, 20], |ward, number| Person {
        adults: if ward == 0 && number < 5 { None } else { Some(if number.is_multiple_of(2) { 1 } else { 3 }) },
        ..person(number)
    });
    let weighted = weigh(&data).unwrap();
    // 75 stated: of Ash 8 with three and 7 with one, elsewhere 30 and 30.
    let mean = f64::from(8 * 3 + 7 + 30 * 3 + 30) / 75.0;
    let drawn =
        f64::from(data.strata[&data.wards[0].code].addresses) / f64::from(data.strata[&data.wards[0].code].invited);
    assert!((weighted.base_weights[0] - drawn * mean).abs() < 1e-12);
    let note = weighted.diagnostics.notes.iter().find(|note| note.contains("adults in their household")).unwrap();
    assert!(note.starts_with("5 people"), "{note}");
    let none = wave(&[20, 20, 20, 20], |_, number| Person { adults: None, ..person(number) });
    assert!(weigh(&none).unwrap().base_weights.iter().all(|weight| *weight > 0.0));
}

/// People who will not say their age keep their share, and the others still stand for the population.
#[test]
fn an_age_not_stated_is_a_category_whose_margin_is_met() {
    let data = wave(&[20, 20, 20, 20], |ward, number| match (ward, number) {
        (1, 0) => Person { age: "prefer_not", ..person(number) },
        (3, 0..4) => Person { age: "", ..person(number) },
        _ => person(number),
    });
    let weighted = weigh(&data).unwrap();
    let age = weighted.margins.iter().find(|margin| margin.variable.as_str() == "age").unwrap();
    let share = |rows: &dyn Fn(usize) -> bool, weights: &[f64]| {
        let all: f64 = weights.iter().sum();
        weights.iter().enumerate().filter(|(row, _)| rows(*row)).map(|(_, weight)| weight).sum::<f64>() / all
    };
    let unstated = |row: usize| row == 20 || (60..64).contains(&row);
    let expected = share(&unstated, &weighted.base_weights);
    assert!(expected > 0.03);
    assert!((share(&unstated, weighted.weights()) - expected).abs() < 1e-9);
    let total: f64 = data.targets[0].categories.iter().map(|category| category.population).sum();
    let last = age.categories.last().unwrap();
    assert_eq!(last.category, NOT_STATED);
    assert!((last.population - total * expected).abs() < 1e-6);
    assert!((weighted.weights().iter().sum::<f64>() - total).abs() < 1e-6 * total);
    // Of those who stated it, the young are the population's share.
    let young = share(
        &|row| !unstated(row) && data.rows[row].answers.0.values().any(|a| format!("{a:?}").contains("16_24")),
        weighted.weights(),
    );
    let wanted = data.targets[1].categories[0].population
        / data.targets[1].categories.iter().map(|category| category.population).sum::<f64>();
    assert!((young / (1.0 - expected) - wanted).abs() < 1e-9);
    assert!(weighted.diagnostics.margin_error < 1e-9);
}

#[test]
fn the_same_answers_give_the_same_publication_to_the_last_digit() {
    let data = wave(&[9, 14, 20, 31], |ward, number| person(ward + number));
    assert_eq!(json(&published(&data)), json(&published(&data.clone())));
    // The order in which people come changes no figure beyond rounding.
    let mut turned = data.clone();
    turned.rows.reverse();
    let values = |publication: &Publication| -> Vec<Option<f64>> {
        let areas = publication.questions.iter().flat_map(|question| &question.wards);
        areas.map(|area| area.figure.estimate().map(|estimate| estimate.standard_error)).collect()
    };
    for (one, other) in values(&published(&data)).into_iter().zip(values(&published(&turned))) {
        assert_eq!(one.is_some(), other.is_some());
        assert!((one.unwrap_or(0.0) - other.unwrap_or(0.0)).abs() < 1e-9);
    }
}
