//! Random publications are protected and attacked; weaker rules are caught by the same attacks.
#![expect(clippy::unwrap_used, clippy::panic, reason = "test helpers outside test functions")]

use rand::rngs::ChaCha20Rng;
use rand::{Rng, SeedableRng};
use statistics::disclosure::audit::{self, Finding, Group};
use statistics::disclosure::{
    Classification, DisclosureError, Filter, Known, Level, PrimaryRules, Protection, Release, Request, Survey,
    Treatment, release,
};

const PUBLICATIONS: u64 = 1000;
const SMALLEST: usize = 10;

struct Source(ChaCha20Rng);

impl Source {
    fn below(&mut self, limit: u32) -> u32 {
        u32::try_from(self.0.next_u64() % u64::from(limit)).unwrap()
    }
}

/// A wave at two dates, and the tables asked for at both.
struct Wave {
    now: Survey,
    /// Rows of `now` that were there at the first date, in order.
    then_rows: Vec<u32>,
    then: Survey,
    requests: Vec<Request>,
}

fn names(prefix: &str, count: u32) -> Vec<String> {
    (0..count).map(|number| format!("{prefix} {number}")).collect()
}

fn wave(seed: u64) -> Wave {
    let mut source = Source(ChaCha20Rng::seed_from_u64(seed));
    let (wards, ages) = (4 + source.below(6), 2 + source.below(2));
    let people = 60 + source.below(280);
    // Wards of unlike size: the square of an even draw crowds the first.
    let mut columns: [Vec<u32>; 3] = Default::default();
    for _ in 0..people {
        let draw = source.below(wards * wards);
        columns[0].push(wards - 1 - draw.isqrt());
        columns[1].push(source.below(10).min(3) % 2);
        columns[2].push(source.below(ages));
    }
    let late = 1 + source.below(40);
    let then_rows: Vec<u32> = (0..people).filter(|_| source.below(people) >= late).collect();
    let survey = |rows: &[u32]| {
        let pick = |column: &[u32]| rows.iter().map(|row| column[*row as usize]).collect::<Vec<_>>();
        let ward = pick(&columns[0]);
        let areas = ward.iter().map(|ward| ward % 2).collect();
        let level = |category_of_row, categories| Level { category_of_row, categories };
        let places = vec![level(ward, names("ward", wards)), level(areas, names("area", 2))];
        let one = |name: &str, column: &[u32], categories| Classification {
            name: name.into(),
            levels: vec![level(pick(column), categories)],
        };
        let place = Classification { name: "place".into(), levels: places };
        let sex = one("sex", &columns[1], names("sex", 2));
        let age = one("age", &columns[2], names("age", ages));
        Survey::new(rows.len(), vec![place, sex, age]).unwrap()
    };
    let mut requests = vec![Request { by: vec![0], filters: vec![] }];
    let women = Filter { classification: 1, level: 0, category: 0 };
    let old = Filter { classification: 2, level: 0, category: ages - 1 };
    for (chance, request) in [
        (2, Request { by: vec![0], filters: vec![women] }),
        (3, Request { by: vec![0], filters: vec![old] }),
        (3, Request { by: vec![1, 2], filters: vec![] }),
        (4, Request { by: vec![0, 1], filters: vec![] }),
    ] {
        if source.below(chance) == 0 {
            requests.push(request);
        }
    }
    let all: Vec<u32> = (0..people).collect();
    Wave { now: survey(&all), then: survey(&then_rows), then_rows, requests }
}

fn rules() -> (PrimaryRules, Protection) {
    let rules = PrimaryRules::default();
    (rules, Protection::for_rules(&rules))
}

/// How a wave is published twice: what is shown at each date, in rows of the later, and what is sensitive.
struct Published {
    rows: usize,
    shown: Vec<Group>,
    sensitive: Vec<Group>,
    releases: Vec<Release>,
}

/// How thoroughly the publisher works.
#[derive(Clone, Copy, PartialEq)]
enum Care {
    Full,
    /// Withholds what is small and nothing else.
    PrimaryOnly,
    /// Forgets what was published before.
    Forgetful,
    /// Lets a cell be worked out to within 3 people.
    Narrow,
}

fn publish(wave: &Wave, care: Care) -> Result<Published, DisclosureError> {
    let (rules, mut wanted) = rules();
    if care == Care::Narrow {
        wanted = Protection { upper: 0.0, width: 3.0 };
    }
    let in_later_rows = |group: Group| Group {
        rows: group.rows.iter().map(|row| wave.then_rows[*row as usize]).collect(),
        name: format!("first: {}", group.name),
    };
    let first = release(&wave.then, &wave.requests, &rules, wanted, &Known::default())?;
    let then = Known {
        shown: shown(&first, care).into_iter().map(in_later_rows).collect(),
        sensitive: first.sensitive().into_iter().map(in_later_rows).collect(),
    };
    let known = if care == Care::Full { then.clone() } else { Known::default() };
    let second = release(&wave.now, &wave.requests, &rules, wanted, &known)?;
    let sensitive = then.sensitive.into_iter().chain(second.sensitive()).collect();
    let shown = then.shown.into_iter().chain(shown(&second, care)).collect();
    Ok(Published { rows: wave.now.len(), shown, sensitive, releases: vec![first, second] })
}

fn shown(release: &Release, care: Care) -> Vec<Group> {
    if care != Care::PrimaryOnly {
        return release.shown();
    }
    let cells = release.linked.tables.cells().iter().zip(&release.linked.rows_of);
    cells
        .filter(|(cell, _)| cell.treatment == Treatment::Shown && cell.people as usize >= SMALLEST)
        .map(|(cell, rows)| Group { name: cell.name.clone(), rows: rows.clone() })
        .collect()
}

/// What three attacks find: people in shown groups, cells and relations, and numbers.
fn attack(published: &Published, care: Care) -> Vec<String> {
    let (rules, wanted) = rules();
    let mut found: Vec<String> = audit::groups(published.rows, &published.shown, &published.sensitive, SMALLEST)
        .unwrap()
        .iter()
        .map(|finding| format!("{finding:?}"))
        .collect();
    if care != Care::PrimaryOnly {
        for release in &published.releases {
            let findings =
                audit::tables(&release.linked.tables, &release.suppression.withheld, &rules, wanted).unwrap();
            found.extend(findings.iter().map(|finding: &Finding| format!("{finding:?}")));
        }
    }
    found.extend(solve(published));
    found
}

/// Solves for the sum of a number that everybody has (their weighted answer, say) over each sensitive group, from the
/// sums over all shown groups: by row reduction, another way than the auditor's. A group is worked out if the
/// solution does not depend on what is unknown.
fn solve(published: &Published) -> Vec<String> {
    let mut lines: Vec<Vec<f64>> = Vec::new();
    let line = |group: &Group| {
        let mut line = vec![0.0; published.rows];
        group.rows.iter().for_each(|row| line[*row as usize] = 1.0);
        line
    };
    let mut pivots: Vec<usize> = Vec::new();
    let reduce = |line: &mut Vec<f64>, lines: &[Vec<f64>], pivots: &[usize]| {
        for (known, pivot) in lines.iter().zip(pivots) {
            let factor = line[*pivot];
            if factor != 0.0 {
                line.iter_mut().zip(known).for_each(|(value, known)| *value -= factor * known);
            }
        }
    };
    let largest = |line: &[f64]| (0..line.len()).max_by(|a, b| line[*a].abs().total_cmp(&line[*b].abs())).unwrap();
    for group in &published.shown {
        let mut line = line(group);
        reduce(&mut line, &lines, &pivots);
        let pivot = largest(&line);
        if line[pivot].abs() > 1e-9 {
            let scale = 1.0 / line[pivot];
            line.iter_mut().for_each(|value| *value *= scale);
            lines.push(line);
            pivots.push(pivot);
        }
    }
    let mut found = Vec::new();
    for group in &published.sensitive {
        let mut line = line(group);
        reduce(&mut line, &lines, &pivots);
        if line.iter().all(|value| value.abs() < 1e-9) {
            found.push(format!("solved: {} ({} people)", group.name, group.rows.len()));
        }
    }
    found
}

/// Publishes and attacks the waves of a range of seeds: how many were published, withheld something, and were broken.
fn campaign(seeds: std::ops::Range<u64>, care: Care) -> (u64, u64, Vec<String>) {
    let (mut published, mut withheld, mut broken) = (0, 0, Vec::new());
    for seed in seeds {
        let result = match publish(&wave(seed), care) {
            Ok(result) => result,
            // Nothing new may be shown beside what was shown at the first date.
            Err(DisclosureError::Unprotectable { .. }) => continue,
            Err(error) => panic!("wave {seed}: {error}"),
        };
        published += 1;
        withheld += u64::from(result.releases.iter().any(|release| release.suppression.withheld.contains(&true)));
        broken.extend(attack(&result, care).into_iter().map(|finding| format!("wave {seed}: {finding}")));
    }
    (published, withheld, broken)
}

/// A quarter of the thousand in each, for test runners that run them side by side.
fn quarter(number: u64) {
    let seeds = number * PUBLICATIONS / 4..(number + 1) * PUBLICATIONS / 4;
    let (published, withheld, broken) = campaign(seeds.clone(), Care::Full);
    assert!(broken.is_empty(), "{} findings: {:#?}", broken.len(), &broken[..broken.len().min(5)]);
    // Neither by publishing nothing nor by having nothing to hide.
    assert!(published * 100 >= (seeds.end - seeds.start) * 98, "{published} published");
    assert!(withheld > published * 3 / 4, "{withheld} of {published}");
}

#[test]
fn nothing_is_recovered_from_random_publications_1() {
    quarter(0);
}

#[test]
fn nothing_is_recovered_from_random_publications_2() {
    quarter(1);
}

#[test]
fn nothing_is_recovered_from_random_publications_3() {
    quarter(2);
}

#[test]
fn nothing_is_recovered_from_random_publications_4() {
    quarter(3);
}

#[test]
fn weaker_rules_are_caught() {
    for care in [Care::PrimaryOnly, Care::Forgetful, Care::Narrow] {
        let (published, _, broken) = campaign(0..40, care);
        assert!(published > 0 && broken.len() > 40, "{} findings in {published}", broken.len());
    }
}
