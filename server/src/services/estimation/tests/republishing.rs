//! Results published again tell nothing of the few who came in between.

use super::super::{EarlierPublication, Gone, WaveData, WeightedSample, weigh};
use super::people::{Person, publish_after, publish_wave, wave};
use super::{json, person};
use std::collections::HashSet;
use std::sync::Arc;
use survey::answer::Answer;
use survey::clock::Timestamp;
use survey::publication::{AreaResult, Publication, QuestionResult};

/// The wave as it stood when only so many of each ward had answered.
fn first(counts: [usize; 4], all: &WaveData) -> WaveData {
    let mut left = counts;
    let mut data = all.clone();
    data.rows.retain(|row| {
        let there = left[row.ward] > 0;
        left[row.ward] = left[row.ward].saturating_sub(1);
        there
    });
    data
}

fn weighted(data: &WaveData) -> WeightedSample {
    weigh(data).unwrap()
}

fn earlier(data: &WaveData, publication: Publication) -> EarlierPublication {
    let responses: HashSet<_> = data.rows.iter().map(|row| row.response).collect();
    EarlierPublication { publication: Arc::new(publication), responses }
}

/// Those who come later all disagree.
fn everybody(counts: [usize; 4], early: [usize; 4]) -> WaveData {
    wave(&counts, |ward, number| match number < early[ward] {
        true => person(number),
        false => Person { area: "definitely_disagree", ..person(number) },
    })
}

fn kept(question: &QuestionResult) -> Vec<bool> {
    std::iter::once(&question.council).chain(&question.wards).map(|area| area.as_published.is_some()).collect()
}

fn without_date(area: &AreaResult) -> AreaResult {
    AreaResult { as_published: None, rank: None, ..area.clone() }
}

#[test]
fn one_more_answer_changes_no_figure() {
    let early = [20, 21, 22, 23];
    let all = everybody([20, 22, 22, 23], early);
    let before = first(early, &all);
    let published = publish_wave(&before, &weighted(&before));
    let again = publish_after(&all, &weighted(&all), &[earlier(&before, published.clone())]);
    for (new, old) in again.questions.iter().zip(&published.questions).take(2) {
        assert_eq!(kept(new), [true; 5], "{}", new.code);
        assert_eq!(new.council.as_published, Some(Timestamp(1000)));
        assert_eq!(without_date(&new.council), without_date(&old.council));
        for (new, old) in new.wards.iter().zip(&old.wards) {
            assert_eq!(without_date(new), without_date(old));
        }
    }
    let pair = &again.pairs[0];
    assert!(pair.council.unwrap().as_published.is_some());
    assert_eq!(pair.wards[1].unwrap().comparison, published.pairs[0].wards[1].unwrap().comparison);
    // For invented people nothing is held back.
    let open = publish_after(&all, &weighted(&all), &[]);
    assert!(open.questions[0].wards[1].figure != published.questions[0].wards[1].figure);
}

/// The wave without the first `gone` people of the second ward, who had a view on the first question.
fn without(gone: usize, all: &WaveData) -> WaveData {
    let mut data = all.clone();
    let code = data.questions.questions().next().unwrap().code.clone();
    let leaving: Vec<_> = data.rows.iter().filter(|row| row.ward == 1).take(gone).map(|row| row.response).collect();
    data.rows.retain(|row| !leaving.contains(&row.response));
    let gone = |response| Gone { response, ward: 1, answered: [code.clone()].into(), views: [code.clone()].into() };
    data.gone = leaving.into_iter().map(gone).collect();
    data
}

#[test]
fn one_who_withdraws_changes_no_figure_they_were_in() {
    let all = everybody([20, 35, 22, 23], [20, 35, 22, 23]);
    let published = publish_wave(&all, &weighted(&all));
    let earlier = [earlier(&all, published.clone())];
    let fewer = without(1, &all);
    let again = publish_after(&fewer, &weighted(&fewer), &earlier);
    assert_eq!(kept(&again.questions[0]), [true; 5]);
    assert_eq!(without_date(&again.questions[0].wards[1]), without_date(&published.questions[0].wards[1]));
    // Twelve: nobody can tell one of them.
    let many = without(12, &all);
    let again = publish_after(&many, &weighted(&many), &earlier);
    assert_eq!(kept(&again.questions[0]), [false; 5]);
    assert_eq!(again.questions[0].wards[1].figure.estimate().unwrap().base, 23);
    // Where nothing has been published, nothing is held back.
    assert_eq!(kept(&publish_wave(&fewer, &weighted(&fewer)).questions[0]), [false; 5]);
}

#[test]
fn a_ward_with_enough_new_answers_is_shown_anew() {
    let early = [20, 21, 22, 23];
    let whole = everybody([40, 32, 22, 38], early);
    let publish = |counts: [usize; 4], chain: &[EarlierPublication]| {
        let data = first(counts, &whole);
        let publication = publish_after(&data, &weighted(&data), chain);
        (earlier(&data, publication.clone()), publication)
    };
    let base =
        |publication: &Publication, ward: usize| publication.questions[0].wards[ward].figure.estimate().unwrap().base;
    let (once, _) = publish(early, &[]);
    // Ten more in Ash; one in Birch, which Ash and the council's figure would tell: Ash stays too. Fifteen in Elm.
    let (twice, again) = publish([30, 22, 22, 38], std::slice::from_ref(&once));
    let question = &again.questions[0];
    assert_eq!(kept(question), [false, true, true, false, false]);
    assert!(question.wards.iter().all(|ward| ward.rank.is_none()), "places among figures of two dates");
    assert_eq!([base(&again, 0), base(&again, 3)], [20, 38]);

    let chain = [twice, once];
    // Nine more in Birch: ten since its own figure was made, but nine since the council's.
    assert_eq!(kept(&publish([30, 31, 22, 38], &chain).1.questions[0]), [true; 5]);
    // Ten more in Ash and in Birch.
    let (_, third) = publish([40, 32, 22, 38], &chain);
    assert_eq!(kept(&third.questions[0]), [false; 5]);
    assert_eq!([base(&third, 0), base(&third, 1)], [40, 32]);
}

/// Nobody new has a view, but three say that they do not know: the shares beside the figure would tell.
#[test]
fn shares_outside_the_base_are_kept_with_the_figure() {
    let all = wave(&[20, 24, 22, 23], |ward, number| match (ward, number) {
        (1, 21..) => Person { area: "dont_know", ..person(number) },
        _ => person(number),
    });
    let before = first([20, 21, 22, 23], &all);
    let published = publish_wave(&before, &weighted(&before));
    let again = publish_after(&all, &weighted(&all), &[earlier(&before, published)]);
    assert_eq!(kept(&again.questions[0]), [true; 5]);
}

#[test]
fn open_link_shares_wait_for_enough_new_answers() {
    let mut all = everybody([20, 21, 22, 23], [20, 21, 22, 23]);
    let agree = |count: usize| vec![all.rows[1].answers.clone(); count];
    let (some, one_more, many) = (agree(30), agree(31), agree(45));
    let mut publish = |open: &[survey::response::Answers], earlier: &[EarlierPublication]| {
        all.open_rows = open.to_vec();
        let publication = publish_after(&all, &weighted(&all), earlier);
        (
            publication.open_link.clone().unwrap(),
            EarlierPublication {
                publication: Arc::new(publication),
                responses: all.rows.iter().map(|row| row.response).collect(),
            },
        )
    };
    let (first, earlier) = publish(&some, &[]);
    assert_eq!(first.questions[0].1, 30);
    let (second, _) = publish(&one_more, std::slice::from_ref(&earlier));
    assert_eq!(second.questions, first.questions);
    let (third, _) = publish(&many, std::slice::from_ref(&earlier));
    assert_eq!(third.questions[0].1, 45);
}

/// No two publications of a wave differ by what one to nine people said: tried on many random courses of fieldwork.
#[test]
fn no_course_of_fieldwork_tells_of_few() {
    for seed in 0..60_u64 {
        let draw = |number: u64, below: u64| usize::try_from((seed * 7919 + number * 104_729) / 13 % below).unwrap();
        let early: [usize; 4] = std::array::from_fn(|ward| 4 + draw(ward as u64, 30));
        let middle: [usize; 4] = std::array::from_fn(|ward| early[ward] + draw(ward as u64 + 4, 14));
        let late: [usize; 4] = std::array::from_fn(|ward| middle[ward] + draw(ward as u64 + 8, 14));
        let all = everybody(late, early);
        let mut chain: Vec<EarlierPublication> = Vec::new();
        for counts in [early, middle, late] {
            let data = first(counts, &all);
            let publication = publish_after(&data, &weighted(&data), &chain);
            chain.insert(0, earlier(&data, publication));
        }
        let shown: Vec<statistics::disclosure::audit::Group> = chain.iter().flat_map(|one| groups(one, &all)).collect();
        let found = statistics::disclosure::audit::groups(all.rows.len(), &shown, &[], 10).unwrap();
        assert!(found.is_empty(), "{seed}: {found:?}");
    }
}

/// The people behind each figure that a publication made itself.
fn groups(one: &EarlierPublication, all: &WaveData) -> Vec<statistics::disclosure::audit::Group> {
    let question = &one.publication.questions[0];
    let areas = std::iter::once((None, &question.council))
        .chain(question.wards.iter().enumerate().map(|(at, ward)| (Some(at), ward)));
    areas
        .filter(|(_, area)| area.figure.estimate().is_some() && area.as_published.is_none())
        .map(|(ward, _)| {
            let counted = |at: &usize| {
                let row = &all.rows[*at];
                let view = !matches!(row.answers.get(&question.code), Some(Answer::Skipped) | None);
                view && one.responses.contains(&row.response) && ward.is_none_or(|ward| row.ward == ward)
            };
            let rows = (0..all.rows.len()).filter(counted).map(|at| u32::try_from(at).unwrap()).collect();
            statistics::disclosure::audit::Group { name: format!("{ward:?} at {}", one.publication.published.0), rows }
        })
        .collect()
}

#[test]
fn kept_figures_say_so_wherever_they_stand() {
    let early = [20, 21, 22, 23];
    let all = everybody([20, 22, 22, 23], early);
    let before = first(early, &all);
    let published = publish_wave(&before, &weighted(&before));
    let again = publish_after(&all, &weighted(&all), &[earlier(&before, published.clone())]);
    let csv = exports::figures::figures_csv(&again).unwrap();
    assert!(csv.lines().nth(1).unwrap().ends_with(",1970-01-01"), "{csv}");
    assert!(exports::figures::figures_csv(&published).unwrap().lines().nth(1).unwrap().ends_with(','));
    // Publications stored before there were such figures still read.
    let stored: Publication = serde_json::from_str(&json(&published)).unwrap();
    assert_eq!(stored, published);
    assert!(!json(&published).contains("as_published"));
}
