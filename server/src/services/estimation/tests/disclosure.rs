//! Small groups are nowhere: not in their own place, and not in a number from which they could be worked out.

use super::super::{WaveData, WeightedSample, weigh};
use super::people::{Person, WARDS, publish_wave, wave};
use super::{json, person};
use serde_json::Value;
use statistics::{Domain, Variable};
use survey::estimate::Figure;
use survey::publication::Publication;

/// Nine people in Ash, whose answers are like nobody else's, and most in Elm.
fn small() -> (WaveData, WeightedSample, Publication) {
    let data = wave(&[9, 14, 20, 31], |ward, number| match ward {
        0 => Person { area: if number < 4 { "definitely_agree" } else { "definitely_disagree" }, ..person(number) },
        1 => Person { city: if number < 5 { "tend_to_agree" } else { "tend_to_disagree" }, ..person(number) },
        _ => person(number),
    });
    let weighted = weigh(&data).unwrap();
    let publication = publish_wave(&data, &weighted);
    (data, weighted, publication)
}

/// Every number of a document.
fn numbers(value: &Value, found: &mut Vec<f64>) {
    match value {
        Value::Number(number) => found.extend(number.as_f64()),
        Value::Array(values) => values.iter().for_each(|value| numbers(value, found)),
        Value::Object(map) => map.values().for_each(|value| numbers(value, found)),
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

/// What could be told of a group: of each answer and of the net, value, standard error and effective base.
fn told(data: &WaveData, weighted: &WeightedSample, domain: &Domain) -> Vec<f64> {
    let mut told = Vec::new();
    for question in data.questions.questions().take(2) {
        let mut variables = vec![Variable::indicator(data.net_of_row(question))];
        for option in question.options() {
            variables.push(Variable::indicator(data.rows.iter().map(|row| {
                super::super::wave_data::chosen(&row.answers, &question.code).map(|chosen| *chosen == option.code)
            })));
        }
        for variable in variables {
            let found = weighted.sample.proportion(&variable, domain).unwrap();
            told.extend(found.value);
            told.extend(found.standard_error);
            told.extend(found.effective_base_kish);
        }
    }
    told.retain(|value| *value > 1e-6 && (value - 1.0).abs() > 1e-6);
    assert!(told.len() > 10);
    told
}

#[test]
fn a_small_ward_is_withheld_and_a_second_with_it() {
    let (_, _, publication) = small();
    for question in publication.questions.iter().take(2) {
        let shorthand: Vec<&str> = question.wards.iter().map(|ward| ward.figure.shorthand()).collect();
        assert_eq!(shorthand[..2], ["[c]", "[c]"], "{}", question.code);
        for hidden in &question.wards[..2] {
            assert!(hidden.shares.is_empty() && hidden.outside.is_empty());
            assert!(hidden.rest.is_none() && hidden.against_rest.is_none() && hidden.rank.is_none());
        }
        assert!(question.wards[2..].iter().all(|shown| shown.figure.estimate().is_some()));
        assert_eq!(question.wards[0].took_part, None);
    }
    assert!(publication.pairs[0].wards[0].is_none() && publication.pairs[0].wards[1].is_none());
    assert!(publication.pairs[0].wards[2].is_some());
    // Nobody answered the other questions: that is no secret.
    assert!(publication.questions[2].wards.iter().all(|ward| ward.figure == Figure::NotAvailable));
}

#[test]
fn no_number_of_a_withheld_group_is_published() {
    let (data, weighted, publication) = small();
    let mut published = Vec::new();
    numbers(&serde_json::from_str(&json(&publication)).unwrap(), &mut published);
    assert!(published.len() > 300);
    let mask = |test: &dyn Fn(usize) -> bool| {
        Domain::from_mask(&data.rows.iter().map(|row| test(row.ward)).collect::<Vec<bool>>())
    };
    let groups = [
        ("Ash", mask(&|ward| ward == 0)),
        ("Birch", mask(&|ward| ward == 1)),
        // With either of these, the other hidden ward would follow from the council's figure.
        ("all but Ash", mask(&|ward| ward != 0)),
        ("all but Birch", mask(&|ward| ward != 1)),
    ];
    for (name, group) in groups {
        for value in told(&data, &weighted, &group) {
            let near = published.iter().find(|number| (*number - value).abs() < 1e-9);
            assert_eq!(near, None, "{name} shows");
        }
    }
}

/// How many took part in a small ward is withheld in its place; the table of margins must not tell it either.
#[test]
fn margins_join_categories_of_few_people() {
    let (data, weighted, publication) = small();
    let own: Vec<u32> = weighted.diagnostics.margins.iter().map(|row| row.responses).collect();
    assert_eq!(own[..4], [9, 14, 20, 31], "the officer sees each ward");
    let rows = &publication.weighting.margins;
    assert!(rows.iter().all(|row| row.responses >= 10));
    let ward: Vec<&str> = rows.iter().filter(|row| row.margin == "Ward").map(|row| row.category.as_str()).collect();
    assert_eq!(ward, ["Ash and Birch together", "Cedar", "Elm"]);
    let joined = &rows[0];
    let total: f64 = data.targets[0].categories.iter().map(|category| category.population).sum();
    assert_eq!(joined.responses, 23);
    assert!((joined.target - 2300.0 / total).abs() < 1e-12 && (joined.after - joined.target).abs() < 1e-9);
    for (margin, shares) in [("Ward", 3), ("Age", 2)] {
        let rows: Vec<_> = rows.iter().filter(|row| row.margin == margin).collect();
        assert_eq!(rows.len(), shares);
        assert!((rows.iter().map(|row| row.before).sum::<f64>() - 1.0).abs() < 1e-12);
    }
    let notes = publication.weighting.notes.join(" ");
    assert!(WARDS.iter().all(|(_, name)| !notes.contains(name)), "{notes}");
}

#[test]
fn a_wave_of_large_wards_withholds_nothing() {
    let data = wave(&[20, 20, 20, 20], |_, number| person(number));
    let publication = publish_wave(&data, &weigh(&data).unwrap());
    assert!(publication.questions[0].wards.iter().all(|ward| ward.figure.estimate().is_some()));
    assert_eq!(publication.weighting.margins, weigh(&data).unwrap().diagnostics.margins);
}
