//! The wards on a map.

use crate::results::charts::drawing::{Described, Drawing, embed};
use crate::results::charts::map::{MapWard, Shades, map, needs_key, shade_class};
use crate::results::charts::map_layout::WardMap;
use crate::results::wards_page::view::{WardsView, direction_of, short_text};
use crate::results::wording::number::{list, wave};
use leptos::prelude::*;
use survey::estimate::Direction;

/// The section.
pub fn section(wards: &WardsView<'_>, layout: &WardMap) -> AnyView {
    let drawn: Vec<MapWard> = wards
        .wards
        .iter()
        .map(|(ward, reading)| MapWard {
            ward: ward.code.clone(),
            name: ward.name.clone(),
            text: short_text(*reading),
            value: reading.estimate().map(|estimate| estimate.value),
            different: direction_of(*reading).is_some_and(|direction| direction != Direction::NotClearlyDifferent),
        })
        .collect();
    let values: Vec<f64> = drawn.iter().filter_map(|ward| ward.value).collect();
    let shades = Shades::of(&values);
    let clear: Vec<String> = [(Direction::Higher, "higher"), (Direction::Lower, "lower")]
        .into_iter()
        .filter_map(|(direction, word)| match wards.clearly(direction).as_slice() {
            [] => None,
            names => Some(format!("{} {word}", list(names))),
        })
        .collect();
    let clear = if clear.is_empty() {
        format!("No ward is clearly different from the rest of {}.", wards.area())
    } else {
        format!(
            "Heavy outlines mark the wards clearly different from the rest of {}: {}.",
            wards.area(),
            clear.join("; ")
        )
    };
    let labels = shades.labels();
    let description = format!(
        "Shades from {} to {}. {clear} All figures are in the table of wards.",
        labels[0].to_lowercase(),
        labels[4]
    );
    let title = format!("Map of {} wards shaded by {}", wards.area(), wards.words().measure().to_lowercase());
    let svg = map(layout, &drawn, shades, &Described { id: "map", title: &title, description: &description });
    let places = drawn
        .iter()
        .zip(1..)
        .map(|(ward, number)| view! { <li>{format!("{number} {} {}", ward.name, ward.text)}</li> });
    let class = if needs_key(layout) { "mapkey" } else { "mapkey only-narrow" };
    view! {
        <section id="map-section" class="rule">
            <h2>"On the map"</h2>
            <figure>
                <figcaption>
                    <strong class="h-m">{format!("{}, by ward", wards.words().measure())}</strong>
                    <span class="sub">{format!("{}. Neighbouring shades are often within chance of each other: read the outline and the arrow first", crate::results::wording::number::upper_first(&wave(&wards.publication.wave.label)))}</span>
                </figcaption>
                {key(&labels, wards)}
                {embed(svg)}
                <ol class=class>{places.collect_view()}</ol>
                <p class="fignote">"Boundaries are simplified: for drawing only. Large wards look important because of their area, not because more people live there."</p>
            </figure>
        </section>
    }
    .into_any()
}

fn key(labels: &[String; 5], wards: &WardsView<'_>) -> AnyView {
    let swatch = |class: &str| {
        let mut drawing = Drawing::default();
        drawing.rect("0.5", "21", 0.5, 15.0, &format!("{class} swatch"));
        embed(drawing.key(22, 16))
    };
    let shades =
        labels.iter().enumerate().map(|(index, label)| view! { <li>{swatch(shade_class(index))}{label.clone()}</li> });
    let none = wards.wards.iter().any(|(_, reading)| reading.estimate().is_none());
    let none = none.then(|| view! { <li>{swatch("mx")}"No figure shown"</li> });
    let mut outline = Drawing::default();
    outline.rect("2", "18", 2.0, 12.0, "wardb");
    view! {
        <ul class="key">
            {shades.collect_view()}
            {none}
            <li>{embed(outline.key(22, 16))}{format!("Clearly different from the rest of {}", wards.area())}</li>
        </ul>
    }
    .into_any()
}
