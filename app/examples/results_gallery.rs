//! Writes every results page in every state as a file, to be looked at in a browser.
//!
//! ```text
//! cargo run -p app --features ssr --example results_gallery -- wards.geojson out/
//! npx -y sass@1.108 --no-source-map --style=compressed style/studio.scss out/studio.css
//! ```
//!
//! The first argument is a GeoJSON file of ward shapes with the property `ward_code`; the second is the folder to write.
//! The figures are invented (`results_gallery/sample.rs`). Pages load `/studio.css` and, where they have islands,
//! `/pkg/wardwise.js`: serve the folder from its root.

#[path = "results_gallery/sample.rs"]
mod sample;

use app::document::{PageContext, PageCouncil, Site, Viewer};
use app::results::{
    Comparator, CouncilPage, DataPage, HowPage, NoResultsPage, Release, Replacement, WardMap, WardPage, WardShape,
    WardSort, WardsPage, WaveChoice, council_page, data_page, how_page, no_results_page, ward_page, wards_page,
};
use leptos::config::LeptosOptions;
use sample::Result;
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;
use survey::publication::Publication;

fn context() -> PageContext {
    let leptos = LeptosOptions::builder().output_name("wardwise").site_pkg_dir("pkg").build();
    let site = Site {
        leptos,
        resident_style: "/resident.css".into(),
        studio_style: "/studio.css".into(),
        resident_script: "/script/resident.js".into(),
        designer_script: "/script/designer.js".into(),
    };
    let council = PageCouncil::plain("Luton Council", "Luton", "luton");
    PageContext {
        site: Arc::new(site),
        nonce: "gallery".into(),
        council: Some(council),
        synthetic: true,
        viewer: None,
        language: app::document::PageLanguage::default(),
        session: None,
        closing: None,
        shared: None,
    }
}

fn release(publication: Publication) -> Release {
    let waves = [(2, "Autumn 2026"), (1, "Autumn 2024")];
    Release {
        publication: Arc::new(publication),
        wave: 2,
        waves: waves.map(|(number, label)| WaveChoice { number, label: label.into() }).to_vec(),
        replaced_by: None,
        own_wards: Vec::new(),
    }
}

fn points(ring: &Value) -> Vec<(f64, f64)> {
    let number = |value: &Value| value.as_f64().unwrap_or_default();
    ring.as_array().into_iter().flatten().map(|point| (number(&point[0]), number(&point[1]))).collect()
}

fn shapes(path: &str) -> Result<Vec<WardShape>> {
    let file: Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let mut shapes = Vec::new();
    for feature in file["features"].as_array().into_iter().flatten() {
        let rings = |polygon: &Value| polygon.as_array().into_iter().flatten().map(points).collect::<Vec<_>>();
        let coordinates = &feature["geometry"]["coordinates"];
        let polygons = match feature["geometry"]["type"].as_str() {
            Some("MultiPolygon") => coordinates.as_array().into_iter().flatten().map(rings).collect(),
            _ => vec![rings(coordinates)],
        };
        let ward = feature["properties"]["ward_code"].as_str().unwrap_or_default().parse()?;
        shapes.push(WardShape { ward, polygons });
    }
    Ok(shapes)
}

fn comparators() -> Vec<Comparator> {
    let comparator =
        |place: &str, survey: &str, year: &str, mode: &str, percent: Option<&str>, comparable: &str| Comparator {
            place: place.into(),
            survey: survey.into(),
            year: year.into(),
            mode: mode.into(),
            percent: percent.map(Into::into),
            comparable: comparable.into(),
        };
    vec![
        comparator(
            "Luton",
            "Place Survey",
            "2008",
            "Postal form",
            Some("72.5%"),
            "With care: postal, 18 years old. How the base was defined is not confirmed",
        ),
        comparator(
            "England",
            "Community Life Survey",
            "2018/19",
            "Online and paper, people aged 16 and over",
            Some("81%"),
            "With care: same four answers; a different survey, older",
        ),
    ]
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, map, folder] = arguments.as_slice() else {
        return Err("give a GeoJSON file of ward shapes and a folder to write to".into());
    };
    let folder = Path::new(folder);
    std::fs::create_dir_all(folder)?;
    let write = |name: &str, html: String| std::fs::write(folder.join(format!("{name}.html")), html);
    let context = context();
    let map = WardMap::of(&shapes(map)?).map(Arc::new);
    let publication = sample::publication()?;
    let usual = release(publication.clone());
    let code = |name: &str| {
        Ok::<_, Box<dyn std::error::Error>>(
            publication.wards.iter().find(|ward| ward.name == name).ok_or("no such ward")?.clone(),
        )
    };

    let ward = |release: &Release, name: &str, question: &str| {
        let comparators = if question == "cohesion_area" { comparators() } else { Vec::new() };
        Ok::<_, Box<dyn std::error::Error>>(WardPage {
            release: release.clone(),
            question: question.parse()?,
            ward: code(name)?.code,
            comparators,
        })
    };
    for (file, name, question) in [
        ("ward", "Dallow", "cohesion_area"),
        ("ward-higher", "Wigmore", "cohesion_area"),
        ("ward-lower", "Northwell", "cohesion_area"),
        ("ward-second", "Dallow", "cohesion_city"),
        ("ward-unreliable", "Poets", "cohesion_area"),
        ("ward-withheld", "South", "cohesion_area"),
        ("ward-last-withheld", "Lewsey", "cohesion_area"),
        ("ward-all", "Bramingham", "area_satisfaction"),
        ("ward-none", "Saints", "area_satisfaction"),
        ("ward-trust", "High Town", "trust_council"),
    ] {
        write(file, ward_page(&context, &ward(&usual, name, question)?))?;
    }

    let mut first = publication.clone();
    first.last_wave = None;
    first.wave.provisional = true;
    first.published = sample::day(277);
    for question in &mut first.questions {
        for area in std::iter::once(&mut question.council).chain(&mut question.wards) {
            area.last = None;
            area.against_last = None;
        }
    }
    let mut first = release(first);
    first.waves.truncate(1);
    write("ward-first-provisional", ward_page(&context, &ward(&first, "Dallow", "cohesion_area")?))?;

    let mut own = usual.clone();
    own.own_wards = vec![code("Dallow")?];
    own.replaced_by = Some(Replacement { published: sample::day(340) });
    let mut signed_in = context.clone();
    signed_in.viewer = Some(Viewer { name: "Cllr A. Example".into(), role: survey::role::Role::Councillor });
    write("ward-own", ward_page(&signed_in, &ward(&own, "Dallow", "cohesion_area")?))?;

    let wards = |release: &Release, question: &str, sort| {
        Ok::<_, Box<dyn std::error::Error>>(WardsPage {
            release: release.clone(),
            question: question.parse()?,
            sort,
            map: map.clone(),
        })
    };
    write("wards", wards_page(&context, &wards(&usual, "cohesion_area", WardSort::Percent)?))?;
    write("wards-name", wards_page(&context, &wards(&usual, "area_satisfaction", WardSort::Name)?))?;
    write("wards-own", wards_page(&signed_in, &wards(&own, "trust_council", WardSort::Difference)?))?;
    write("council", council_page(&context, &CouncilPage { release: usual.clone() }))?;
    write("council-first", council_page(&context, &CouncilPage { release: first.clone() }))?;
    let again = release(sample::published_again()?);
    write("council-kept", council_page(&context, &CouncilPage { release: again.clone() }))?;
    write("ward-kept", ward_page(&context, &ward(&again, "Dallow", "cohesion_area")?))?;
    write("wards-kept", wards_page(&context, &wards(&again, "cohesion_area", WardSort::Percent)?))?;
    write("how", how_page(&context, &HowPage { release: usual.clone() }))?;
    write("data", data_page(&context, &DataPage { release: usual, shapes: map.is_some() }))?;
    let expected = Some("People can answer until 18 October 2026. Results follow about four weeks later.".to_owned());
    write("none", no_results_page(&context, &NoResultsPage { area: "Luton".into(), expected }))?;
    Ok(())
}
