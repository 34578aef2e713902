//! The script is run, where R with its package survey is installed, and must agree; and must notice where files do not.

use super::{AGREE, RAKED, all, case, files, made, rows};
use std::path::Path;
use std::process::{Command, Output};

/// Whether R can be asked. Where it cannot, the reason is printed, and the rest of each test has still been run.
fn r_is_here() -> bool {
    let asked = Command::new("Rscript").args(["-e", "library(survey)"]).output();
    match asked {
        Ok(output) if output.status.success() => true,
        Ok(_) => {
            println!("skipped: R has no package survey (Debian: r-cran-survey)");
            false
        }
        Err(error) => {
            println!("skipped: Rscript: {error} (Debian: r-base-core r-cran-survey)");
            false
        }
    }
}

fn script(out: &Path, arguments: &[&str]) -> Output {
    Command::new("Rscript").arg(out.join("reproduce.R")).args(arguments).output().unwrap()
}

fn agrees(out: &Path) {
    if !r_is_here() {
        return;
    }
    let output = script(out, &[]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("they agree"), "{said}");
}

#[test]
fn the_council_with_a_ward_of_three_and_one_of_one_mind() {
    let folder = tempfile::tempdir().unwrap();
    let files = files("08_council_main");
    let more = ["--mean", "trust_0_10", "--missing", "dont_know", "--by", "ward", "--compare", "rest"];
    let out = made(folder.path(), &all(&files, &[&RAKED, &AGREE, &more]));
    let tables = rows(&out.join("tables.csv"));
    let row =
        |group: &str| tables.iter().find(|row| row["group"] == group && row["category"] == "agree_local").unwrap();
    assert_eq!((row("W13")["n"].as_str(), row("W13")["shorthand"].as_str()), ("3", "[c]"));
    assert_eq!(
        (row("W06")["status"].as_str(), row("W06")["interval_method"].as_str()),
        ("all_the_same", "clopper_pearson")
    );
    assert_eq!((row("W20")["status"].as_str(), row("W20")["shorthand"].as_str()), ("no_respondents", "[x]"));
    agrees(&out);
}

#[test]
fn clusters_within_bounds() {
    let folder = tempfile::tempdir().unwrap();
    let files = files("06_calibrate_cluster");
    let more = [
        "--weight",
        "pw",
        "--cluster",
        "dnum",
        "--fpc",
        "fpc",
        "--method",
        "logit",
        "--bounds",
        "0.85,1.7",
        "--question",
        "awards",
        "--mean",
        "api00",
        "--by",
        "stype",
        "--compare",
        "rest",
    ];
    agrees(&made(folder.path(), &all(&files, &[&more])));
}

#[test]
fn two_stages_and_single_units() {
    let folder = tempfile::tempdir().unwrap();
    let two = case("04_api_two_stage", "responses.csv");
    let more = [
        "--responses",
        &two,
        "--method",
        "none",
        "--weight",
        "pw",
        "--cluster",
        "dnum",
        "--cluster",
        "snum",
        "--fpc",
        "fpc1",
        "--fpc",
        "fpc2",
        "--mean",
        "api00",
        "--question",
        "sch_wide",
        "--by",
        "stype",
        "--compare",
        "rest",
    ];
    agrees(&made(folder.path(), &more));
    let single = case("12_single_respondent_stratum", "responses.csv");
    for rule in ["adjust", "average"] {
        let folder = tempfile::tempdir().unwrap();
        let more = [
            "--responses",
            &single,
            "--method",
            "none",
            "--weight",
            "base_weight",
            "--strata",
            "ward",
            "--by",
            "ward",
            "--single-psu",
            rule,
        ];
        let out = made(folder.path(), &[&more[..], &AGREE[..2]].concat());
        let report = std::fs::read_to_string(out.join("report.md")).unwrap();
        assert!(report.contains("only one sampling unit") && report.contains("“W13”"), "{report}");
        agrees(&out);
    }
}

/// Names that other programs would take for their own.
const NAMES: [&str; 12] = [
    "O'Brien \"North\", Hill",
    "NA",
    "TRUE",
    "007",
    "7",
    "Łódź – 中文",
    "=cmd|' /C calc'!A0",
    "\"); quit(status = 9); (\"",
    "a\\b`c`${x}%s#",
    "two\r\nlines",
    "-1",
    "@sum",
];

#[test]
fn names_stay_names() {
    let folder = tempfile::tempdir().unwrap();
    let mut responses = csv::WriterBuilder::new().delimiter(b';').from_writer(b"\xef\xbb\xbf".to_vec());
    responses.write_record(["=id", "ward, \"of\" home", "answer; q1", "w"]).unwrap();
    for row in 0..240 {
        let answer = ["Agree, strongly", "=1+1", "no", "", "99"][row * 7 % 5];
        let number = format!("@{row}");
        responses.write_record([number.as_str(), NAMES[row * row % 61 % 12], answer, ["2", "3.5"][row % 2]]).unwrap();
    }
    let parent = folder.path().join("wave 2, März");
    std::fs::create_dir(&parent).unwrap();
    let path = parent.join("an export's.csv");
    std::fs::write(&path, responses.into_inner().unwrap()).unwrap();
    let mut margins = csv::Writer::from_path(parent.join("margins.csv")).unwrap();
    margins.write_record(["variable", "category", "population"]).unwrap();
    for (number, name) in NAMES.iter().enumerate() {
        margins.write_record(["ward, \"of\" home", name, &(100 * (number + 1)).to_string()]).unwrap();
    }
    margins.flush().unwrap();
    let (responses, margins) = (path.display().to_string(), parent.join("margins.csv").display().to_string());
    let out = made(
        &parent,
        &[
            "--responses",
            &responses,
            "--margins",
            &margins,
            "--weight",
            "w",
            "--id",
            "=id",
            "--missing",
            "99",
            "--trim",
            "0.2,3",
            "--net",
            "\"=2+2\"=answer; q1: \"Agree, strongly\", \"=1+1\" / *",
            "--question",
            "answer; q1",
            "--by",
            "ward, \"of\" home",
            "--compare",
            "rest",
        ],
    );
    // Spreadsheets must not take a cell for a formula, in any column of words.
    for (file, columns) in [("tables.csv", &["variable", "category", "by", "group"][..]), ("weights.csv", &["id"][..])]
    {
        for row in rows(&out.join(file)) {
            for column in columns {
                assert!(!row[*column].starts_with(['=', '+', '-', '@', '\t', '\r']), "{file}: {row:?}");
            }
        }
    }
    let tables = rows(&out.join("tables.csv"));
    for name in NAMES {
        let wanted = if name.starts_with(['=', '-', '@']) { format!("'{name}") } else { name.replace("\r\n", "\n") };
        assert!(tables.iter().any(|row| row["group"] == wanted), "{name}");
    }
    agrees(&out);
}

#[test]
fn the_script_notices_other_numbers_and_other_files() {
    let folder = tempfile::tempdir().unwrap();
    let files = files("06_calibrate_cluster");
    let out = made(folder.path(), &all(&files, &[&["--weight", "pw", "--cluster", "dnum", "--mean", "api00"]]));
    if !r_is_here() {
        return;
    }
    assert!(script(&out, &[&files[1], &files[3]]).status.success());
    let path = out.join("tables.csv");
    let text = std::fs::read_to_string(&path).unwrap();
    let estimate = &rows(&path)[0]["estimate"];
    let other = (estimate.parse::<f64>().unwrap() * 1.000_001).to_string();
    std::fs::write(&path, text.replacen(estimate.as_str(), &other, 1)).unwrap();
    let output = script(&out, &[]);
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stdout));
    assert!(String::from_utf8_lossy(&output.stdout).contains("do NOT agree"));
    std::fs::write(&path, text).unwrap();
    let missing = script(&out, &["no such file.csv"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("no such file.csv"));
}
