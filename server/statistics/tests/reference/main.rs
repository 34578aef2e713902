//! Runs the reference cases: every ask is checked at its stated tolerance.
#![expect(clippy::unwrap_used, clippy::panic, reason = "test helpers outside test functions")]

mod areas;
mod build;
mod check;
mod more;
mod replicates;
mod run;
mod table;

use check::Report;
use table::Case;

/// Runs a case that states `asks` results.
fn case(name: &str, asks: usize) {
    let mut report = Report::default();
    let case = Case::read(name);
    assert_eq!(case.asks.len(), asks, "{name}");
    run::all(&case, &mut report);
    let shown = report.failures.iter().take(30).cloned().collect::<Vec<_>>().join("\n");
    assert!(report.failures.is_empty(), "{name}: {} failures\n{shown}", report.failures.len());
    assert!(report.asks > 0 && report.numbers >= report.asks, "{name}: nothing checked");
    assert_eq!(report.asks, asks, "{name}: asks not checked");
    eprintln!("{name}: {} asks, {} numbers", report.asks, report.numbers);
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
fn council_trim() {
    case("10_council_trim", 15);
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
fn chi_square() {
    case("16_chi_square", 20);
}

#[test]
fn scales_and_ratios() {
    case("17_scales_and_ratios", 224);
}

#[test]
fn replicates_jackknife() {
    case("18_replicates_jackknife", 65);
}

#[test]
fn replicates_bootstrap() {
    case("19_replicates_bootstrap", 66);
}

#[test]
fn fay_herriot_local() {
    case("20_fay_herriot_local", 3);
}

#[test]
fn fay_herriot_city() {
    case("21_fay_herriot_city", 3);
}

#[test]
fn fay_herriot_boundary() {
    case("22_fay_herriot_boundary", 1);
}
