//! Runs the reference cases: every ask is checked at its stated tolerance, or counted in [`SKIPPED`].
#![expect(clippy::unwrap_used, clippy::panic, reason = "test helpers outside test functions")]

mod build;
mod check;
mod run;
mod table;

use check::Report;
use table::Case;

/// What the crate does not compute yet: case, estimand, number of asks.
const SKIPPED: [(&str, &str, usize); 7] = [
    ("01_api_srs", "quantile", 3),
    ("02_api_stratified", "quantile", 3),
    ("03_api_cluster", "quantile", 3),
    ("04_api_two_stage", "quantile", 3),
    ("05_nhanes", "rao_scott_chisq", 3),
    ("06_calibrate_cluster", "calibration to totals of continuous variables", 7),
    ("17_scales_and_ratios", "quantile", 30),
];

/// Runs a case that states `asks` results.
fn case(name: &str, asks: usize) {
    let mut report = Report::default();
    let case = Case::read(name);
    assert_eq!(case.asks.len(), asks, "{name}");
    run::all(&case, &mut report);
    let skipped: usize = report.skipped.values().sum();
    let expected: Vec<(String, usize)> =
        SKIPPED.iter().filter(|skip| skip.0 == name).map(|skip| (skip.1.to_owned(), skip.2)).collect();
    assert_eq!(report.skipped.into_iter().collect::<Vec<_>>(), expected, "{name}: skipped asks");
    let shown = report.failures.iter().take(30).cloned().collect::<Vec<_>>().join("\n");
    assert!(report.failures.is_empty(), "{name}: {} failures\n{shown}", report.failures.len());
    assert!(report.asks > 0 && report.numbers >= report.asks, "{name}: nothing checked");
    assert_eq!(report.asks + skipped, asks, "{name}: asks neither checked nor skipped");
    eprintln!("{name}: {} asks, {} numbers, {skipped} skipped", report.asks, report.numbers);
}

#[test]
fn api_srs() {
    case("01_api_srs", 19);
}

#[test]
fn api_stratified() {
    case("02_api_stratified", 19);
}

#[test]
fn api_cluster() {
    case("03_api_cluster", 19);
}

#[test]
fn api_two_stage() {
    case("04_api_two_stage", 19);
}

#[test]
fn nhanes() {
    case("05_nhanes", 30);
}

#[test]
fn calibrate_cluster() {
    case("06_calibrate_cluster", 55);
}

#[test]
fn calibrate_stratified() {
    case("07_calibrate_stratified", 48);
}

#[test]
fn council_main() {
    case("08_council_main", 302);
}

#[test]
fn council_empty_cell() {
    case("09_council_empty_cell", 15);
}

#[test]
fn council_calibrate() {
    case("11_council_calibrate", 126);
}

#[test]
fn single_respondent_stratum() {
    case("12_single_respondent_stratum", 5);
}

#[test]
fn two_waves() {
    case("13_two_waves", 68);
}

#[test]
fn ward_versus_city() {
    case("14_ward_versus_city", 28);
}

#[test]
fn paired_local_city() {
    case("15_paired_local_city", 24);
}

#[test]
fn scales_and_ratios() {
    case("17_scales_and_ratios", 224);
}
