//! An invented publication: the real wards of Luton, figures made up. Used by the gallery and by the tests of the pages.
//!
//! The arithmetic here only has to look plausible; it is no model for how figures are made.

pub mod figures;
mod questions;
mod weights;

use figures::{difference, estimate, made};
use questions::{Asked, asked};
use std::error::Error;
use survey::clock::{DAY_MS, Timestamp};
use survey::council::{Council, Ward};
use survey::disclosure::DisclosureRule;
use survey::estimate::{Estimate, Figure};
use survey::id::{PublicationId, WaveId, WeightSetId};
use survey::publication::{
    AreaResult, FieldworkSummary, OpenLinkSummary, PairResult, PairedComparison, Publication, PublishedWave,
    QuestionResult, RankRange, ReportedOption, Share,
};
use survey::question::{Source, WordingStatus};
use survey::response::RecruitmentRoute;
use weights::weighting;

/// What can go wrong: a name that is no code.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

const NAMES: [&str; 20] = [
    "Barnfield",
    "Beech Hill",
    "Biscot",
    "Bramingham",
    "Central",
    "Challney",
    "Dallow",
    "Farley",
    "High Town",
    "Leagrave",
    "Lewsey",
    "Northwell",
    "Poets",
    "Round Green",
    "Saints",
    "South",
    "Stopsley",
    "Sundon Park",
    "Vauxhall",
    "Wigmore",
];
/// Cohesion in the local area, base and design effect, by ward.
const AREA: [(f64, u32, f64); 20] = [
    (0.869, 69, 0.95),
    (0.780, 61, 1.27),
    (0.830, 63, 1.47),
    (0.826, 55, 1.45),
    (0.666, 58, 1.35),
    (0.694, 51, 1.28),
    (0.706, 64, 1.36),
    (0.721, 65, 1.55),
    (0.688, 54, 1.42),
    (0.540, 52, 1.37),
    (0.476, 47, 1.38),
    (0.396, 54, 1.29),
    (0.825, 21, 1.60),
    (0.683, 63, 1.58),
    (0.667, 55, 1.38),
    (0.664, 9, 1.67),
    (0.826, 69, 1.15),
    (0.712, 57, 1.30),
    (0.787, 12, 1.73),
    (0.867, 79, 1.49),
];

/// A moment in 2026, from days since its first day.
pub fn day(days: i64) -> Timestamp {
    Timestamp(1_767_225_600_000 + days * DAY_MS)
}

/// The wards of Luton since 2023.
pub fn wards() -> Result<Vec<Ward>> {
    NAMES
        .iter()
        .enumerate()
        .map(|(at, name)| Ok(Ward { code: format!("E{:08}", 5_014_735 + at).parse()?, name: (*name).to_owned() }))
        .collect()
}

/// The publication made anew after a few more answers: the figures of two wards and the council's first question are those
/// of 2 November, one ward's those of 20 November.
pub fn published_again() -> Result<Publication> {
    let mut publication = publication()?;
    publication.published = day(340);
    publication.replaces = Some(publication.id);
    for (name, since) in [("Dallow", 305), ("Wigmore", 305), ("High Town", 323)] {
        let at = publication.wards.iter().position(|ward| ward.name == name).ok_or("no such ward")?;
        for question in &mut publication.questions {
            question.wards[at].as_published = Some(day(since));
        }
    }
    if let Some(question) = publication.questions.first_mut() {
        question.council.as_published = Some(day(305));
    }
    Ok(publication)
}

/// Shares of a net and its rest over the options, each part a fixed piece of its side.
fn shares(asked: &Asked, net: &Estimate) -> Result<Vec<Share>> {
    let others = asked.options.len() - asked.in_net;
    let piece = |at: usize| match (at < asked.in_net, if at < asked.in_net { at } else { at - asked.in_net }, others) {
        (true, 0, _) => 0.27,
        (true, ..) => 0.73,
        (false, 0, 2) => 0.80,
        (false, _, 2) => 0.20,
        (false, 0, _) => 0.45,
        (false, 1, _) => 0.35,
        (false, ..) => 0.20,
    };
    asked
        .options
        .iter()
        .enumerate()
        .map(|(at, (code, _))| {
            let side = if at < asked.in_net { net.value } else { 1.0 - net.value };
            let value = (side * piece(at)).clamp(0.0, 1.0);
            let estimate = if value > 0.0 && value < 1.0 {
                made(value, net.base, net.design_effect)
            } else {
                estimate(value, 0.0, 1.0, net.base)
            };
            Ok(Share { option: code.parse()?, estimate })
        })
        .collect()
}

fn area(asked: &Asked, ward: Option<&Ward>, figure: Figure) -> Result<AreaResult> {
    let (shares, outside, took_part) = match figure.estimate() {
        None => (Vec::new(), Vec::new(), None),
        Some(estimate) => {
            let outside = asked.outside.iter().zip([0.10, 0.03, 0.02]).map(|((code, _), share)| {
                Ok(Share { option: code.parse()?, estimate: made(share, estimate.base, estimate.design_effect) })
            });
            (shares(asked, estimate)?, outside.collect::<Result<Vec<_>>>()?, Some(estimate.base + estimate.base / 6))
        }
    };
    Ok(AreaResult {
        ward: ward.map(|ward| ward.code.clone()),
        took_part,
        figure,
        shares,
        outside,
        rest: None,
        against_rest: None,
        last: None,
        against_last: None,
        as_published: None,
        rank: None,
    })
}

fn result(asked: &Asked, wards: &[Ward]) -> Result<QuestionResult> {
    let rule = DisclosureRule::default();
    let all = made(asked.level, 1172, 1.38);
    let mut council = area(asked, None, Figure::Shown(all))?;
    let last_all = made(asked.last, 1010, 1.42);
    council.last = Some(Figure::Shown(last_all));
    council.against_last = Some(difference(&all, &last_all, 2.0));
    let mut results = Vec::new();
    for (at, ward) in wards.iter().enumerate() {
        let (cohesion, base, design_effect) = AREA[at % AREA.len()];
        // Other questions follow the first loosely, each in its own way.
        let drift = ((at * 7 + asked.code.len() * 5) % 11) as f64 / 100.0 - 0.05;
        let value = match asked.code {
            "cohesion_area" => cohesion,
            "cohesion_city" => (0.55 * cohesion + 0.28 + drift).min(0.97),
            _ => (asked.level + 0.5 * (cohesion - 0.71) + 1.5 * drift).clamp(0.05, 0.97),
        };
        let figure = match (asked.code, ward.name.as_str()) {
            ("area_satisfaction", "Bramingham") => rule.apply(Some(made(1.0, 31, 1.3))),
            ("area_satisfaction", "Saints") => Figure::NotAvailable,
            (_, "South" | "Vauxhall") => Figure::Suppressed,
            _ => rule.apply(Some(made(value, base, design_effect))),
        };
        let mut result = area(asked, Some(ward), figure)?;
        let before = made((value - 0.04 + drift).clamp(0.05, 0.95), base * 4 / 5, design_effect);
        result.last = Some(if matches!(figure, Figure::Suppressed) || ward.name == "Lewsey" {
            Figure::Suppressed
        } else {
            Figure::Shown(before)
        });
        if let Some(estimate) = figure.estimate() {
            let rest = made(all.value + (all.value - estimate.value) / 19.0, all.base - estimate.base, 1.38);
            result.rest = Some(Figure::Shown(rest));
            result.against_rest = Some(difference(estimate, &rest, 2.9));
            if ward.name != "Lewsey" {
                result.against_last = Some(difference(estimate, &before, 2.0));
            }
        }
        results.push(result);
    }
    places(&mut results);
    let option = |(code, label): &(&str, &str), in_base, in_net| {
        Ok(ReportedOption { code: code.parse()?, label: (*label).to_owned(), in_base, in_net })
    };
    let inside = asked.options.iter().enumerate().map(|(at, one)| option(one, true, at < asked.in_net));
    let options =
        inside.chain(asked.outside.iter().map(|one| option(one, false, false))).collect::<Result<Vec<_>>>()?;
    let note =
        (asked.status == WordingStatus::TableTitle).then(|| "The last two answers are in general use.".to_owned());
    Ok(QuestionResult {
        code: asked.code.parse()?,
        stem: asked.stem.to_owned(),
        short: asked.short.to_owned(),
        net: asked.net.0.to_owned(),
        complement: asked.net.1.to_owned(),
        source: Source { title: "Community Life Survey".to_owned(), status: asked.status, note },
        options,
        council,
        wards: results,
    })
}

/// Places that wards could hold: by intervals that do not meet.
fn places(results: &mut [AreaResult]) {
    let figures: Vec<Option<Estimate>> = results.iter().map(|one| one.figure.estimate().copied()).collect();
    let count = |test: &dyn Fn(&Estimate) -> bool| {
        u32::try_from(figures.iter().flatten().filter(|other| test(other)).count()).unwrap_or(0)
    };
    let shown = count(&|_| true);
    for (result, own) in results.iter_mut().zip(&figures) {
        result.rank = own.map(|own| RankRange {
            best: 1 + count(&|other| other.lower > own.upper - 0.02),
            worst: shown - count(&|other| other.upper < own.lower + 0.02),
        });
    }
}

fn wave(number: u8, label: &str, opens: Timestamp, closes: Timestamp) -> PublishedWave {
    PublishedWave { id: WaveId::new(opens, [number; 10]), label: label.to_owned(), opens, closes, provisional: false }
}

fn pairs(first: &QuestionResult, second: &QuestionResult) -> PairResult {
    let paired = |first: &AreaResult, second: &AreaResult| {
        let (first, second) = (first.figure.estimate()?, second.figure.estimate()?);
        Some(PairedComparison {
            base: first.base - first.base / 10,
            comparison: difference(first, second, 2.0),
            as_published: None,
        })
    };
    PairResult {
        first: first.code.clone(),
        second: second.code.clone(),
        council: paired(&first.council, &second.council),
        wards: first.wards.iter().zip(&second.wards).map(|(first, second)| paired(first, second)).collect(),
    }
}

/// The whole publication.
pub fn publication() -> Result<Publication> {
    let wards = wards()?;
    let questions = asked().iter().map(|asked| result(asked, &wards)).collect::<Result<Vec<_>>>()?;
    let published = day(322);
    Ok(Publication {
        id: PublicationId::new(published, [7; 10]),
        replaces: None,
        published,
        council: Council {
            code: "E06000032".parse()?,
            slug: "luton".parse()?,
            name: "Luton Council".to_owned(),
            area: "Luton".to_owned(),
        },
        survey: "Residents’ survey".to_owned(),
        synthetic: true,
        wave: wave(2, "Autumn 2026", day(249), day(291)),
        last_wave: Some(wave(1, "Autumn 2024", day(249 - 731), day(291 - 731))),
        question_set: "residents_core version 1".to_owned(),
        weight_set: WeightSetId::new(published, [5; 10]),
        weighting: weighting(&wards, &AREA.map(|(_, base, _)| base)),
        fieldwork: FieldworkSummary {
            invited: 8800,
            complete: vec![(RecruitmentRoute::RandomInvitation, 1326), (RecruitmentRoute::OpenLink, 214)],
            mode: "online, by letter to addresses drawn at random".to_owned(),
            population: "people aged 16 and over".to_owned(),
        },
        level: 0.95,
        disclosure: DisclosureRule::default(),
        pairs: vec![pairs(&questions[0], &questions[1])],
        open_link: Some(OpenLinkSummary {
            responses: 214,
            questions: vec![
                (questions[0].code.clone(), 187, 0.58),
                (questions[1].code.clone(), 180, 0.49),
                (questions[3].code.clone(), 201, 0.31),
            ],
        }),
        wards,
        questions,
    })
}
