//! What holds on every results page, and what a page never shows.

use crate::document::{PageContext, PageCouncil, Site, Viewer};
use crate::results::charts::map_layout::{WardMap, WardShape};
use crate::results::sample::figures::{comparison, estimate};
use crate::results::sample::{self, day, publication};
use crate::results::*;
use leptos::config::LeptosOptions;
use std::sync::Arc;
use survey::council::Ward;
use survey::estimate::{Direction, Figure};
use survey::publication::{PairedComparison, Publication, RankRange, Share};

fn context() -> PageContext {
    let site = Site {
        leptos: LeptosOptions::builder().output_name("wardwise").build(),
        resident_style: "/resident.css".into(),
        studio_style: "/studio.css".into(),
        resident_script: "/script/resident.js".into(),
        designer_script: "/script/designer.js".into(),
    };
    let council = PageCouncil::plain("Luton Council", "Luton", "luton");
    PageContext {
        site: Arc::new(site),
        nonce: "n0nce".into(),
        council: Some(council),
        synthetic: true,
        viewer: None,
        language: crate::document::PageLanguage::default(),
        session: None,
        closing: None,
        shared: None,
    }
}

fn release(publication: Publication) -> Release {
    let waves = [(2, "Autumn 2026"), (1, "Autumn 2024")];
    let waves = waves.map(|(number, label)| WaveChoice { number, label: label.into() }).to_vec();
    Release { publication: Arc::new(publication), wave: 2, waves, replaced_by: None, own_wards: Vec::new() }
}

fn ward_named(publication: &Publication, name: &str) -> Ward {
    publication.wards.iter().find(|ward| ward.name == name).unwrap().clone()
}

fn map(publication: &Publication) -> Option<Arc<WardMap>> {
    let square = |at: f64| vec![(at, 51.0), (at + 0.9, 51.0), (at + 0.9, 51.9), (at, 51.9), (at, 51.0)];
    let shape =
        |(at, ward): (u32, &Ward)| WardShape { ward: ward.code.clone(), polygons: vec![vec![square(f64::from(at))]] };
    WardMap::of(&(0..).zip(&publication.wards).map(shape).collect::<Vec<_>>()).map(Arc::new)
}

/// Every page of a release, each with a name to find it by.
fn pages(release: &Release) -> Vec<(String, String)> {
    let context = context();
    let mut pages = vec![
        ("council".to_owned(), council_page(&context, &CouncilPage { release: release.clone() })),
        ("how".to_owned(), how_page(&context, &HowPage { release: release.clone() })),
        ("data".to_owned(), data_page(&context, &DataPage { release: release.clone(), shapes: true })),
        ("none".to_owned(), no_results_page(&context, &NoResultsPage { area: "Luton".into(), expected: None })),
    ];
    for question in &release.publication.questions {
        let code = question.code.clone();
        for sort in [WardSort::Percent, WardSort::Name, WardSort::Difference, WardSort::EffectiveBase] {
            let model =
                WardsPage { release: release.clone(), question: code.clone(), sort, map: map(&release.publication) };
            pages.push((format!("wards {code} {sort}"), wards_page(&context, &model)));
        }
        for ward in &release.publication.wards {
            let model = WardPage {
                release: release.clone(),
                question: code.clone(),
                ward: ward.code.clone(),
                comparators: vec![Comparator {
                    place: "England".into(),
                    survey: "Community Life Survey".into(),
                    year: "2018/19".into(),
                    mode: "Online".into(),
                    percent: None,
                    comparable: "With care".into(),
                }],
            };
            pages.push((format!("ward {code} {}", ward.name), ward_page(&context, &model)));
        }
    }
    pages
}

/// The opening tags of an element.
fn tags<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!("<{name}");
    html.match_indices(&opening)
        .filter(|(at, _)| {
            !html[at + opening.len()..].starts_with(|next: char| next.is_ascii_alphanumeric() || next == '-')
        })
        .map(|(at, _)| &html[at..at + html[at..].find('>').unwrap()])
        .collect()
}

fn assert_sound(name: &str, html: &str) {
    assert_eq!(tags(html, "h1").len(), 1, "{name}: one h1");
    assert_eq!(tags(html, "main").len(), 1, "{name}: one main");
    assert!(!html.contains(" style="), "{name}: no inline style");
    for script in tags(html, "script") {
        assert!(script.contains("nonce=\"n0nce\""), "{name}: {script}");
    }
    assert_eq!(tags(html, "table").len(), tags(html, "caption").len(), "{name}: every table has a caption");
    for head in tags(html, "th") {
        assert!(head.contains("scope=\"col\"") || head.contains("scope=\"row\""), "{name}: {head}");
    }
    for (at, _) in html.match_indices("role=\"img\"") {
        let rest = &html[at..];
        assert!(rest[rest.find('>').unwrap()..].starts_with("><title id="), "{name}: every image has a title");
    }
    let mut ids: Vec<&str> =
        html.match_indices(" id=\"").map(|(at, _)| html[at + 5..].split('"').next().unwrap()).collect();
    ids.sort_unstable();
    let before = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), before, "{name}: ids are unique");
    for link in html.match_indices(" href=\"#").map(|(at, _)| html[at + 8..].split('"').next().unwrap()) {
        assert!(ids.contains(&link), "{name}: #{link} leads nowhere");
    }
    for word in ["significant", "the same figure", "NaN", "inf%", "respondent", "±", "stable"] {
        assert!(!html.contains(word), "{name}: {word}");
    }
}

#[test]
fn every_page_is_sound() {
    let publication = publication().unwrap();
    for (name, html) in pages(&release(publication)) {
        assert_sound(&name, &html);
        assert!(html.contains("Synthetic demonstration data."), "{name}");
    }
}

#[test]
fn pages_hold_without_a_last_wave_pairs_ranks_or_open_link() {
    let mut publication = publication().unwrap();
    publication.last_wave = None;
    publication.wave.provisional = true;
    publication.pairs.clear();
    publication.open_link = None;
    for question in &mut publication.questions {
        for area in std::iter::once(&mut question.council).chain(&mut question.wards) {
            (area.last, area.against_last, area.rank) = (None, None, None);
        }
    }
    for (name, html) in pages(&release(publication)) {
        assert_sound(&name, &html);
        assert!(name == "none" || html.contains("These figures are provisional."), "{name}");
    }
}

#[test]
fn pages_hold_where_everything_is_withheld() {
    let mut publication = publication().unwrap();
    for question in &mut publication.questions {
        for area in std::iter::once(&mut question.council).chain(&mut question.wards) {
            area.figure = Figure::Suppressed;
            area.last = Some(Figure::Suppressed);
        }
    }
    for (name, html) in pages(&release(publication)) {
        assert_sound(&name, &html);
    }
}

/// Even where a publication carelessly keeps figures that would give a withheld ward away, no page shows them.
#[test]
fn a_withheld_figure_is_nowhere_to_be_found() {
    let mut publication = publication().unwrap();
    let at = publication.wards.iter().position(|ward| ward.name == "South").unwrap();
    let secret = estimate(0.1371, 0.0317, 0.9753, 7771);
    let gap = comparison(-0.9371, -0.9673, -0.9127, Direction::Lower);
    for question in &mut publication.questions {
        let area = &mut question.wards[at];
        assert_eq!(area.figure, Figure::Suppressed);
        area.took_part = Some(7773);
        area.rest = Some(Figure::Shown(secret));
        area.against_rest = Some(gap);
        area.against_last = Some(gap);
        area.rank = Some(RankRange { best: 77, worst: 79 });
        area.shares = question.options.iter().map(|one| Share { option: one.code.clone(), estimate: secret }).collect();
        area.outside = area.shares.clone();
    }
    for pair in &mut publication.pairs {
        pair.wards[at] = Some(PairedComparison { base: 7775, comparison: gap, as_published: None });
    }
    let clean = pages(&release(sample::publication().unwrap()));
    for ((name, clean), (_, html)) in clean.into_iter().zip(pages(&release(publication))) {
        assert!(clean == html, "{name} changes with a figure that is withheld");
        assert!(!html.contains("777"), "{name}");
    }
}

/// Figures that stay as they were published say so beside the figure, on every page that shows it, and nowhere else.
#[test]
fn figures_kept_from_an_earlier_publication_say_so() {
    let publication = sample::published_again().unwrap();
    let first = publication.questions[0].code.clone();
    let says = |html: &str, date: &str, figures: &str| {
        html.contains(&format!(
            "Few people’s answers have come or been taken back since {date}, so {figures} published then"
        ))
    };
    for (name, html) in pages(&release(publication.clone())) {
        assert_sound(&name, &html);
        let ward = publication.wards.iter().find(|ward| name.ends_with(&format!(" {}", ward.name)));
        if name.starts_with("ward ") {
            let since = match ward.unwrap().name.as_str() {
                "Dallow" | "Wigmore" => Some("2 November 2026"),
                "High Town" => Some("20 November 2026"),
                _ => None,
            };
            assert_eq!(
                since.is_some(),
                html.contains("Few people’s answers have come or been taken back since"),
                "{name}"
            );
            assert!(since.is_none_or(|date| says(&html, date, "this figure is the one")), "{name}");
        } else if name.starts_with("wards ") {
            let asked_first = name.starts_with(&format!("wards {first} "));
            let names = if asked_first { "Luton, Dallow and Wigmore" } else { "Dallow and Wigmore" };
            assert!(says(&html, "2 November 2026", &format!("the figures for {names} are those")), "{name}");
            assert!(says(&html, "20 November 2026", "the figures for High Town are those"), "{name}");
        } else if name == "council" {
            let short = &publication.questions[0].short;
            assert!(says(&html, "2 November 2026", &format!("the figures for “{short}” are those")), "{name}");
        } else {
            assert!(!html.contains("Few people’s answers have come or been taken back since"), "{name}");
        }
    }
}

#[test]
fn a_councillor_is_shown_the_way_to_their_ward() {
    let mut release = release(publication().unwrap());
    let own = ward_named(&release.publication, "Dallow");
    release.own_wards = vec![own.clone()];
    release.replaced_by = Some(Replacement { published: day(340) });
    let mut context = context();
    context.viewer = Some(Viewer { name: "Cllr A. Example".into(), role: survey::role::Role::Councillor });
    let question = release.publication.questions[0].code.clone();
    let model = WardPage { release, question, ward: own.code, comparators: Vec::new() };
    let html = ward_page(&context, &model);
    assert_sound("own", &html);
    assert!(html.contains("Your ward, autumn 2026"));
    assert!(html.contains("aria-current=\"page\">Your ward</a>"));
    assert!(html.contains("These figures have been replaced."));
}

#[test]
fn an_unknown_ward_or_question_is_a_page_that_says_so() {
    let release = release(publication().unwrap());
    let ward = release.publication.wards[0].code.clone();
    let model = WardPage { release, question: "no_such".parse().unwrap(), ward, comparators: Vec::new() };
    assert!(ward_page(&context(), &model).contains("No results for this address"));
}

/// The answer box of one ward as text, a sentence a line.
fn answer_box(name: &str, question: &str, change: impl FnOnce(&mut Publication)) -> String {
    let mut publication = publication().unwrap();
    change(&mut publication);
    let ward = ward_named(&publication, name).code;
    let model =
        WardPage { release: release(publication), question: question.parse().unwrap(), ward, comparators: Vec::new() };
    let html = ward_page(&context(), &model);
    let open = html.find("<div class=\"answer\">").unwrap();
    let inside = &html[open..open + html[open..].find("<dl").unwrap()];
    inside.split("<p>").skip(1).map(|part| part.split("</p>").next().unwrap()).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_answer_box_in_words() {
    insta::assert_snapshot!("not_clearly_different", answer_box("Dallow", "cohesion_area", |_| {}));
    insta::assert_snapshot!("clearly_lower", answer_box("Northwell", "cohesion_area", |_| {}));
    insta::assert_snapshot!("unreliable", answer_box("Poets", "cohesion_area", |_| {}));
    insta::assert_snapshot!("withheld", answer_box("South", "cohesion_area", |_| {}));
    insta::assert_snapshot!("everyone", answer_box("Bramingham", "area_satisfaction", |_| {}));
    insta::assert_snapshot!(
        "first_wave",
        answer_box("High Town", "trust_council", |publication| {
            publication.last_wave = None;
            for area in publication.questions.iter_mut().flat_map(|question| &mut question.wards) {
                (area.last, area.against_last) = (None, None);
            }
        })
    );
    insta::assert_snapshot!("second_of_a_pair", answer_box("Wigmore", "cohesion_city", |_| {}));
}
