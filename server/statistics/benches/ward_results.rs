//! From base weights to the results of all wards: `cargo bench -p statistics`.
//!
//! Sixty wards; raked to ward, age, sex and ethnicity; columns in memory. One thread: the crate starts none.
#![expect(clippy::unwrap_used, reason = "a benchmark ends on any error")]

mod survey;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use statistics::interval::recommended;
use statistics::{Domain, Sample, Variable};
use survey::{MARGINS, Survey, WARDS, of_process, raked};

const ROWS: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];

fn intervals(sample: &Sample, answers: &Variable, wards: &[Domain]) {
    for ward in wards {
        black_box(recommended(&sample.proportion(answers, ward).unwrap(), 0.95).unwrap());
    }
}

fn against_the_rest(sample: &Sample, answers: &Variable, wards: &[Domain]) {
    let comparison = sample.comparison(answers).unwrap();
    for ward in wards {
        black_box(comparison.versus_rest(ward).unwrap());
    }
}

fn ward_results(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("ward results");
    group.sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
    for rows in ROWS {
        let survey = Survey::new(rows);
        let (margins, answers) = (survey.margins().unwrap(), survey.answers());
        let wards = Domain::groups(&survey.codes[0], WARDS);
        let design = survey.design().unwrap();
        let weights = raked(&design, &margins).unwrap();
        let sample = Sample::new(design.clone(), weights.clone()).unwrap();
        group.throughput(Throughput::Elements(rows as u64));
        group.bench_function(BenchmarkId::new("design", rows), |bencher| bencher.iter(|| survey.design().unwrap()));
        group.bench_function(BenchmarkId::new("rake", rows), |bencher| {
            bencher.iter(|| raked(&design, &margins).unwrap());
        });
        group.bench_function(BenchmarkId::new("sample", rows), |bencher| {
            bencher.iter_with_setup(
                || (design.clone(), weights.clone()),
                |(design, weights)| Sample::new(design, weights),
            );
        });
        group.bench_function(BenchmarkId::new("wards with intervals", rows), |bencher| {
            bencher.iter(|| intervals(&sample, &answers, &wards));
        });
        group.bench_function(BenchmarkId::new("wards against the rest", rows), |bencher| {
            bencher.iter(|| against_the_rest(&sample, &answers, &wards));
        });
        group.bench_function(BenchmarkId::new("everything", rows), |bencher| {
            bencher.iter(|| {
                let design = survey.design().unwrap();
                let weights = raked(&design, &margins).unwrap();
                let sample = Sample::new(design, weights).unwrap();
                intervals(&sample, &answers, &wards);
                against_the_rest(&sample, &answers, &wards);
            });
        });
    }
    group.finish();
    let categories: usize = MARGINS.iter().map(|(_, count)| count).sum();
    eprintln!(
        "{categories} categories in {} margins; threads of this process: {:?}; most memory used, all sizes: {:?} MB",
        MARGINS.len(),
        of_process("Threads:"),
        of_process("VmHWM:").map(|kilobytes| kilobytes / 1024)
    );
}

criterion_group!(benches, ward_results);
criterion_main!(benches);
