//! Compares what was published with what was found.

use super::estimates::{Found, Survey};
use super::intervals::{critical, interval, two_sided};
use survey::estimate::{Comparison, Direction, Estimate, Figure};
use survey::publication::{AreaResult, PairResult, Publication, QuestionResult};
use survey::question::Question;
use survey::question_set::QuestionSet;

/// What was compared.
#[derive(Debug, Default)]
pub(super) struct Checked {
    pub(super) figures: usize,
    pub(super) shares: usize,
    pub(super) against_rest: usize,
    pub(super) against_last: usize,
    pub(super) pairs: usize,
}

#[track_caller]
fn same(what: &str, published: f64, found: f64) {
    assert!(
        (published - found).abs() <= 1e-9 * found.abs().max(1.0),
        "{what}: {published} is published, {found} is right"
    );
}

/// One question's figures of one area.
pub(super) fn area(
    survey: &Survey,
    question: &Question,
    area: &AreaResult,
    publication: &Publication,
    checked: &mut Checked,
) {
    let (place, rest) = (survey.place(area.ward.as_ref(), false), survey.place(area.ward.as_ref(), true));
    let net = survey.net(question);
    let found = survey.mean(&net, &place);
    let Some(published) = area.figure.estimate() else {
        withheld(area, found.as_ref(), publication);
        return;
    };
    estimate(published, &found.unwrap());
    checked.figures += 1;
    for share in area.shares.iter().chain(&area.outside) {
        let in_base = question.option(&share.option).unwrap().in_base;
        let chosen: Vec<Option<f64>> = survey
            .rows
            .iter()
            .map(|row| {
                let own = question
                    .options()
                    .iter()
                    .find(|known| known.code.as_str() == row.answers[question.code.as_str()])?;
                (own.in_base || !in_base).then(|| f64::from(u8::from(own.code == share.option)))
            })
            .collect();
        estimate(&share.estimate, &survey.mean(&chosen, &place).unwrap());
        checked.shares += 1;
    }
    if area.ward.is_some() {
        if let Some(published) = area.rest.as_ref().and_then(Figure::estimate) {
            estimate(published, &survey.mean(&net, &rest).unwrap());
        }
        if let Some(published) = &area.against_rest {
            comparison(published, &survey.difference(&net, &place, &rest));
            checked.against_rest += 1;
        }
    }
}

/// Something is withheld where it is small itself, or where it protects another ward.
fn withheld(area: &AreaResult, found: Option<&Found>, publication: &Publication) {
    assert!(area.shares.is_empty() && area.outside.is_empty() && area.against_rest.is_none() && area.rank.is_none());
    let Some(found) = found else { return assert_eq!(area.figure, Figure::NotAvailable) };
    let rule = publication.disclosure;
    let others = publication.questions.iter().flat_map(|question| &question.wards);
    let small = found.n < rule.smallest_base as usize || found.kish < rule.smallest_effective_base;
    assert!(small || others.filter(|ward| ward.figure == Figure::Suppressed).count() > 1);
}

fn estimate(published: &Estimate, found: &Found) {
    same("value", published.value, found.value);
    same("standard error", published.standard_error, found.variance.max(0.0).sqrt());
    assert_eq!(published.base as usize, found.n);
    same("degrees of freedom", published.degrees_of_freedom, found.df);
    same("effective base", published.effective_base, found.kish);
    same("design effect", published.design_effect, found.n as f64 / found.kish);
    let (lower, upper) = interval(published.value, found.variance, found.kish, found.df);
    same("lower limit", published.lower, lower);
    same("upper limit", published.upper, upper);
}

fn comparison(published: &Comparison, found: &Found) {
    same("difference", published.difference, found.value);
    let error = found.variance.sqrt();
    same("its standard error", published.standard_error, error);
    same("its degrees of freedom", published.degrees_of_freedom, found.df);
    let half = critical(found.df) * error;
    same("its lower limit", published.lower, (found.value - half).max(-1.0));
    same("its upper limit", published.upper, (found.value + half).min(1.0));
    same("its p value", published.p_value, two_sided(found.value / error, found.df));
}

/// Holm (1979) over a family: the smallest p value times the number of comparisons, the next times one less, never
/// falling.
pub(super) fn adjusted<'a>(family: impl Iterator<Item = &'a Comparison>) {
    let mut family: Vec<&Comparison> = family.collect();
    family.sort_by(|a, b| a.p_value.total_cmp(&b.p_value));
    let (count, mut reached) = (family.len(), 0.0_f64);
    for (rank, comparison) in family.into_iter().enumerate() {
        reached = reached.max(comparison.p_value * (count - rank) as f64).min(1.0);
        same("adjusted p value", comparison.adjusted_p_value, reached);
        let direction = match comparison.difference {
            _ if reached >= 0.05 => Direction::NotClearlyDifferent,
            difference if difference > 0.0 => Direction::Higher,
            _ => Direction::Lower,
        };
        assert_eq!(comparison.direction, direction);
    }
}

/// This wave against the last: independent samples.
pub(super) fn against_last(now: &QuestionResult, before: &QuestionResult, checked: &mut Checked) {
    let pairs = std::iter::once((&now.council, &before.council)).chain(now.wards.iter().zip(&before.wards));
    for (now, before) in pairs {
        assert_eq!(now.ward, before.ward);
        assert_eq!(now.last, Some(before.figure));
        let (Some(this), Some(last)) = (now.figure.estimate(), before.figure.estimate()) else {
            assert_eq!(now.against_last, None);
            continue;
        };
        let found = Found {
            value: this.value - last.value,
            variance: this.standard_error.powi(2) + last.standard_error.powi(2),
            n: 0,
            df: this.degrees_of_freedom + last.degrees_of_freedom,
            kish: 0.0,
        };
        if let Some(published) = &now.against_last {
            comparison(published, &found);
            checked.against_last += 1;
        }
    }
    adjusted(now.wards.iter().filter_map(|ward| ward.against_last.as_ref()));
}

/// Own area minus the whole town, over the people with a view on both.
pub(super) fn pair(
    survey: &Survey,
    questions: &QuestionSet,
    result: &PairResult,
    publication: &Publication,
    checked: &mut Checked,
) {
    let net = |code| survey.net(questions.question(code).unwrap());
    let (first, second) = (net(&result.first), net(&result.second));
    let both: Vec<Option<f64>> = first.iter().zip(&second).map(|(a, b)| Some((*a)? - (*b)?)).collect();
    let wards = publication.wards.iter().map(|ward| Some(&ward.code)).zip(&result.wards);
    for (ward, published) in std::iter::once((None, &result.council)).chain(wards) {
        let Some(published) = published else { continue };
        let found = survey.mean(&both, &survey.place(ward, false)).unwrap();
        assert_eq!(published.base as usize, found.n);
        comparison(&published.comparison, &found);
        checked.pairs += 1;
    }
    adjusted(result.wards.iter().flatten().map(|pair| &pair.comparison));
}
