//! Could this order be chance? The places each ward could hold.

use crate::results::charts::drawing::{Described, embed};
use crate::results::charts::ranks::ranks;
use crate::results::table::{Column, Row, Table};
use crate::results::wards_page::view::WardsView;
use crate::results::wording::number::{in_words, place, upper_first};
use leptos::prelude::*;
use survey::estimate::Direction;
use survey::publication::RankRange;

/// The section; nothing where places are not known.
pub fn section(wards: &WardsView<'_>) -> AnyView {
    let ranked: Vec<(String, RankRange)> =
        wards.ranked().into_iter().filter_map(|(ward, reading)| Some((ward.name.clone(), reading.rank()?))).collect();
    let Some(last) = ranked.iter().map(|(_, range)| range.worst).max().filter(|_| ranked.len() > 1) else {
        return ().into_any();
    };
    let described: Vec<String> = ranked.iter().map(|(name, range)| format!("{name} {}", in_places(*range))).collect();
    let description = format!("Places that each ward could hold, 1 being highest. {}.", described.join("; "));
    let described =
        Described { id: "ranks-chart", title: "Places that each ward could hold", description: &description };
    let chart = embed(ranks(&ranked, last, &described));
    let table = Table {
        caption: "Places that each ward could hold".to_owned(),
        note: "1 is the highest figure. The ranges hold for all wards together, 95 times in 100.".to_owned(),
        columns: vec![Column::words("Ward"), Column::numbers("Highest place"), Column::numbers("Lowest place")],
        rows: ranked
            .iter()
            .map(|(name, range)| Row::new(name.as_str(), [range.best.to_string(), range.worst.to_string()]))
            .collect(),
        class: "mid",
    };
    view! {
        <section id="chance" class="rule">
            <h2>"Could this order be chance?"</h2>
            <div class="narrow">{sentences(wards, &ranked, last).into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}</div>
            <details>
                <summary>"Show the places each ward could hold"</summary>
                <figure>
                    <figcaption>
                        <strong class="h-m">"Places that each ward could hold"</strong>
                        <span class="sub">"1st is the highest figure. The ranges hold for all wards together, 95 times in 100"</span>
                    </figcaption>
                    {chart}
                </figure>
                {table.folded()}
            </details>
        </section>
    }
    .into_any()
}

fn in_places(range: RankRange) -> String {
    if range.best == range.worst {
        place(range.best)
    } else {
        format!("{} to {}", place(range.best), place(range.worst))
    }
}

fn sentences(wards: &WardsView<'_>, ranked: &[(String, RankRange)], last: u32) -> Vec<String> {
    let first = ranked.iter().filter(|(_, range)| range.best == 1).count();
    let lowest = ranked.iter().filter(|(_, range)| range.worst == last).count();
    let mut sentences =
        vec!["Much of it could be. If we asked other people, most wards would change places.".to_owned()];
    let could = |number: usize, what: &str| {
        let wards = if number == 1 { "ward" } else { "wards" };
        format!("{} {wards} could be the {what}", in_words(number))
    };
    sentences.push(upper_first(&format!("{}, and {}.", could(first, "highest of all"), could(lowest, "lowest"))));
    // The ward in the middle of the list shows best how wide the ranges are; a councillor's own ward interests more.
    let own = ranked.iter().find(|(name, _)| wards.release.own_wards.iter().any(|own| own.name == *name));
    if let Some((name, range)) = own.or_else(|| ranked.get(ranked.len() / 2)) {
        let here = if own.is_some() { "your ward" } else { "in the middle of the list" };
        sentences.push(if range.best == range.worst {
            format!("{name}, {here}, is {}.", place(range.best))
        } else {
            format!("{name}, {here}, could be anywhere from {} to {}.", place(range.best), place(range.worst))
        });
    }
    let clear = wards.clearly(Direction::Higher).len() + wards.clearly(Direction::Lower).len();
    if clear > 0 {
        sentences.push(format!(
            "Not all of it is chance: {} {} clearly different from the rest of {}. For the others we cannot say which way they go.",
            in_words(clear),
            if clear == 1 { "ward is" } else { "wards are" },
            wards.area()
        ));
    }
    sentences
}
