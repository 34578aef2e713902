//! Times the work of a large council. By hand: `cargo test --release -p statistics --test speed -- --ignored --nocapture`

use std::time::Instant;

use rand::rngs::ChaCha20Rng;
use rand::{Rng, SeedableRng};
use statistics::interval::recommended;
use statistics::weights::{Control, rake};
use statistics::{Category, Design, Domain, Margin, Sample, Variable};

const ROWS: usize = 1_000_000;
const WARDS: usize = 60;
const MARGINS: [(&str, usize); 4] = [("ward", WARDS), ("age", 7), ("sex", 2), ("ethnicity", 6)];

/// Most memory used so far, in MB, where the system tells.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}

#[test]
#[ignore = "a benchmark"]
fn a_million_rows_sixty_wards_four_margins() {
    let mut source = ChaCha20Rng::seed_from_u64(900);
    let mut draw = |limit: usize| u32::try_from(source.next_u64() % limit as u64).unwrap();
    let codes: Vec<Vec<u32>> = MARGINS.iter().map(|(_, count)| (0..ROWS).map(|_| draw(*count)).collect()).collect();
    let base: Vec<f64> = (0..ROWS).map(|_| 4.0 + f64::from(draw(8000)) / 1000.0).collect();
    let answers = Variable::indicator((0..ROWS).map(|_| (draw(20) > 0).then_some(draw(10) < 7)));
    let margins: Vec<Margin> = MARGINS
        .iter()
        .zip(&codes)
        .map(|((name, count), codes)| {
            // Targets that differ by category, of one total.
            let weight = |k: usize| 1.0 + 0.5 * ((k * 7919) % 13) as f64 / 13.0;
            let sum: f64 = (0..*count).map(weight).sum();
            let people = |k: usize| 8.0 * ROWS as f64 * weight(k) / sum;
            let categories = (0..*count).map(|k| Category::new(k.to_string(), people(k))).collect();
            Margin::new(*name, codes.clone(), categories).unwrap()
        })
        .collect();
    let domains = Domain::groups(&codes[0], WARDS);
    eprintln!("data made; peak {:?} MB; threads used: 1", peak());

    let mut last = Instant::now();
    let mut lap = |what: &str| {
        eprintln!("{what}: {:.3} s; peak {:?} MB", last.elapsed().as_secs_f64(), peak());
        last = Instant::now();
    };
    let design = Design::builder(base).strata(codes[0].clone()).build().unwrap();
    lap("design");
    let set = rake(&design, &margins, Control::default()).unwrap();
    lap("rake");
    let sample = Sample::new(design, set).unwrap();
    lap("sample");
    for domain in &domains {
        recommended(&sample.proportion(&answers, domain).unwrap(), 0.95).unwrap();
    }
    lap("60 wards with intervals");
    let comparison = sample.comparison(&answers).unwrap();
    for domain in &domains {
        comparison.versus_rest(domain).unwrap();
    }
    lap("60 wards against the rest, by sums");
    sample.versus_rest(&answers, &domains[0]).unwrap();
    lap("one ward against the rest, by rows");
}
