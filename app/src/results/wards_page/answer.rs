//! The answer box: the council, the wards that differ, and what not to read into the rest.

use crate::results::wards_page::view::WardsView;
use crate::results::wording::estimate::{headline, kept};
use crate::results::wording::number::{dates, in_words, list, people, people_about, upper_first};
use leptos::prelude::*;
use std::collections::BTreeMap;
use survey::clock::Timestamp;
use survey::estimate::Direction;

/// The sentences of the box, in order.
pub fn sentences(wards: &WardsView<'_>) -> Vec<String> {
    let who = format!("people in {}", wards.area());
    let mut sentences = vec![headline(&wards.council().figure(), &who, &wards.words().claim())];
    let (higher, lower) = (wards.clearly(Direction::Higher), wards.clearly(Direction::Lower));
    let clear = higher.len() + lower.len();
    let side = |names: &[String], word: &str| match names {
        [] => None,
        [one] => Some(format!("One ward is clearly {word} than the rest of {}: {one}.", wards.area())),
        names => Some(format!(
            "{} wards are clearly {word} than the rest of {}: {}.",
            upper_first(&in_words(names.len())),
            wards.area(),
            list(names)
        )),
    };
    let sides: Vec<String> = [side(&higher, "higher"), side(&lower, "lower")].into_iter().flatten().collect();
    if sides.is_empty() {
        sentences.push(format!(
            "No ward is clearly different from the rest of {}. Do not read much into their order.",
            wards.area()
        ));
    } else {
        sentences.push(sides.join(" "));
        let others =
            wards.wards.iter().filter(|(_, reading)| reading.estimate().is_some()).count().saturating_sub(clear);
        match others {
            0 => {}
            1 => sentences.push("The other ward with a figure is not clearly different.".to_owned()),
            others => sentences.push(format!(
                "The other {} wards with a figure are not clearly different. Do not read much into their order.",
                in_words(others)
            )),
        }
    }
    let withheld = wards.count("[c]");
    if withheld > 0 {
        sentences.push(format!(
            "For {} {} the figure is withheld to protect people’s privacy [c].",
            in_words(withheld),
            if withheld == 1 { "ward" } else { "wards" }
        ));
    }
    sentences.extend(kept_figures(wards));
    sentences
}

/// Which figures were kept from an earlier publication: by date, the council's first.
fn kept_figures(wards: &WardsView<'_>) -> Vec<String> {
    let council = std::iter::once((wards.area(), wards.council()));
    let all = council.chain(wards.wards.iter().map(|(ward, reading)| (ward.name.as_str(), *reading)));
    let mut dates: BTreeMap<Timestamp, Vec<String>> = BTreeMap::new();
    for (name, reading) in all {
        if let Some(since) = reading.as_published() {
            dates.entry(since).or_default().push(name.to_owned());
        }
    }
    dates.into_iter().map(|(since, names)| kept(&format!("the figures for {}", list(&names)), since)).collect()
}

/// The box with the facts at its side.
pub fn answer(wards: &WardsView<'_>) -> AnyView {
    let paragraphs = sentences(wards).into_iter().map(|text| view! { <p>{text}</p> });
    let council = wards.council().estimate();
    let gave = council.map(|estimate| ("Gave a view", people(estimate.base)));
    let worth = council.map(|estimate| {
        ("Worth as much as a simple random sample of", format!("{} people", people_about(estimate.effective_base)))
    });
    let bases = || wards.wards.iter().filter_map(|(_, reading)| reading.estimate().map(|estimate| estimate.base));
    let range = bases().min().zip(bases().max());
    let each = range.map(|(fewest, most)| ("People with a view in each ward shown", format!("{fewest} to {most}")));
    let wave = &wards.publication.wave;
    let when = Some(("Fieldwork", dates(wave.opens, wave.closes)));
    let facts = [gave, worth, each, when].into_iter().flatten();
    let facts = facts.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    view! {
        <div class="answer">
            <div>{paragraphs.collect_view()}</div>
            <dl class="facts">{facts.collect_view()}</dl>
        </div>
    }
    .into_any()
}
