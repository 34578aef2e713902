//! A small version of the simulation in `docs/reports/interval-coverage.md`: what is published must cover, and the plain
//! interval must be seen not to.

#![expect(clippy::unwrap_used, reason = "test helpers outside test functions")]

mod city;

use city::{AT_LEAST, BASES, CITY, City, ENOUGH, Experiment, LEVEL, Method, Nonresponse, PROPORTIONS, Results};

fn simulate(nonresponse: Nonresponse, surveys: u64) -> Results {
    let city = City::new(2026);
    let results = Experiment { city: &city, nonresponse, seed: 1 }.run(surveys).unwrap();
    assert!(results.refused * 20 < results.surveys, "{} surveys could not be weighted", results.refused);
    results
}

fn place(p: f64) -> usize {
    PROPORTIONS.iter().position(|known| *known == p).unwrap()
}

/// Four wards in each of 300 surveys: the standard error of a cell is about 0.7 points, so the band is wide.
#[test]
fn published_intervals_cover_and_plain_ones_do_not() {
    let results = simulate(Nonresponse::Explained, 300);
    for class in (0..BASES.len()).filter(|class| BASES[*class] >= 30) {
        for (proportion, p) in PROPORTIONS.iter().enumerate().filter(|(_, p)| (0.05..=0.95).contains(*p)) {
            let tally = results.tally(class, proportion, Method::Recommended);
            let what = format!("{} answers, {p}: {}", BASES[class], tally.coverage());
            assert!((0.91..=0.985).contains(&tally.coverage()), "{what}");
            assert!(tally.error() < 0.01 && tally.width() < 0.5, "{what}");
            // Where every method misses in one direction only, it is because the answers are so few.
            assert!(tally.below.min(tally.above) > 0.0 || BASES[class] < 100, "{what}");
            let precision = results.precision(class, proportion);
            let (base, kish) = precision.bases();
            assert!((base / BASES[class] as f64 - 1.0).abs() < 0.05 && kish < 0.8 * base, "{what}: {base}, {kish}");
            let ratios = precision.variance_ratios();
            assert!(ratios.iter().all(|ratio| (0.75..1.25).contains(ratio)), "{what}: {ratios:?}");
        }
    }
    // All wards that have enough answers, whatever was expected of them.
    for (proportion, p) in PROPORTIONS.iter().enumerate().filter(|(_, p)| (0.05..=0.95).contains(*p)) {
        let coverage = results.tally(ENOUGH, proportion, Method::Recommended).coverage();
        assert!((0.92..=0.98).contains(&coverage), "{AT_LEAST} or more, {p}: {coverage}");
    }
    // The city has one figure a survey: all proportions together.
    let city: Vec<f64> =
        (0..PROPORTIONS.len()).map(|p| results.tally(CITY, p, Method::Recommended).coverage()).collect();
    let mean = city.iter().sum::<f64>() / city.len() as f64;
    assert!((0.92..=0.985).contains(&mean), "{mean}");
    // With 38 targets on an effective base of 440, residuals as they are leave a tenth of the city's variance out.
    let ratios = results.precision(CITY, place(0.5)).variance_ratios();
    assert!(ratios[1] < 0.95 * ratios[0], "{ratios:?}");

    let thirty = BASES.iter().position(|base| *base == 30).unwrap();
    for p in [0.05, 0.95] {
        let plain = results.tally(thirty, place(p), Method::PlainWald);
        assert!(plain.coverage() < LEVEL - 0.1, "{p}: {}", plain.coverage());
    }
}

/// The estimates are near the truth where the margins explain who answers, and off where they do not: the simulation
/// tells the two apart. The standard error of the mean of 100 estimates is 0.002.
#[test]
fn weighting_removes_what_the_margins_explain_and_no_more() {
    let half = place(0.5);
    for (nonresponse, biased) in [(Nonresponse::Explained, false), (Nonresponse::ByOpinion, true)] {
        let (bias, spread) = simulate(nonresponse, 100).precision(CITY, half).error();
        assert_eq!(bias > 0.02, biased, "{nonresponse:?}: {bias}");
        assert!(bias.abs() < 0.008 || biased, "{bias}");
        assert!(spread < 0.06, "{spread}");
    }
}
