//! The answer box: what, how sure, different, changed, and the town.

use crate::results::ward_page::view::WardView;
use crate::results::wording::difference::{against_last, against_other, against_rest};
use crate::results::wording::estimate::{headline, how_sure, kept};
use crate::results::wording::number::{dates, people, people_about};
use crate::results::wording::question::QuestionWords;
use leptos::prelude::*;

/// The sentences of the box, in order.
pub fn sentences(ward: &WardView<'_>) -> Vec<String> {
    let figure = ward.reading.figure();
    let who = format!("residents of {}", ward.ward.name);
    let mut sentences = vec![headline(&figure, &who, &ward.words().claim()), how_sure(&figure)];
    sentences.extend(ward.reading.as_published().map(|since| kept("this figure", since)));
    if let Some(comparison) = ward.reading.against_rest() {
        sentences.push(against_rest(ward.area(), ward.reading.rest().as_ref(), &comparison));
    }
    if ward.reading.estimate().is_some() {
        let last = ward.publication.last_wave.as_ref().map(|wave| wave.label.as_str()).zip(ward.reading.last());
        sentences.push(match (&ward.publication.last_wave, last) {
            (Some(wave), None) => format!(
                "This question has no figure for {}, so there is nothing to compare with.",
                crate::results::wording::number::wave(&wave.label)
            ),
            (_, last) => against_last(last, ward.reading.against_last().as_ref()),
        });
    }
    if let Some(pair) = &ward.pair {
        let (other, reading) = if pair.first_chosen { pair.second } else { pair.first };
        let words = QuestionWords::of(other);
        if let Some(estimate) = reading.estimate() {
            let (own, about) = (ward.words().asked_about(), words.asked_about());
            let paired = ward.own_minus_other();
            let place = ward.ward.name.as_str();
            sentences.push(against_other((place, &own, &about), &estimate, (&words.verb(), paired.as_ref())));
        }
    }
    sentences
}

/// The box with the facts at its side.
pub fn answer(ward: &WardView<'_>) -> AnyView {
    let paragraphs = sentences(ward).into_iter().map(|text| view! { <p>{text}</p> });
    let took_part = ward.reading.took_part().map(|number| (format!("Took part in {}", ward.ward.name), people(number)));
    let estimate = ward.reading.estimate();
    let gave = estimate.map(|estimate| ("Gave a view on this question".to_owned(), people(estimate.base)));
    let worth = estimate.map(|estimate| {
        (
            "Worth as much as a simple random sample of".to_owned(),
            format!("{} people", people_about(estimate.effective_base)),
        )
    });
    let wave = &ward.publication.wave;
    let when = Some(("Fieldwork".to_owned(), dates(wave.opens, wave.closes)));
    let facts = [took_part, gave, worth, when].into_iter().flatten();
    let facts = facts.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    view! {
        <div class="answer">
            <div>{paragraphs.collect_view()}</div>
            <dl class="facts">{facts.collect_view()}</dl>
        </div>
    }
    .into_any()
}
