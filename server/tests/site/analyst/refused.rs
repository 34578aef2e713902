//! Bad input: each is refused with its place and what to do, and nothing is left behind.

use super::estimate;
use std::fs;
use std::path::Path;

const RESPONSES: &str = "id,ward,sex,w,q,thirty\n1,A,f,2,yes,30\n2,A,m,3,no,30\n3,B,f,2,yes,30\n4,B,m,1,,30\n\
                         5,C,m,1,maybe,30\n6,C,f,2,no,30\n";
const MARGINS: &str = "variable,category,population\nward,A,10\nward,B,20\nward,C,30\nsex,f,33\nsex,m,27\n";

/// Runs the command on two files; the names of what is there afterwards, the exit code and what was said.
fn run(responses: &[u8], margins: &str, more: &[&str]) -> (Vec<String>, Option<i32>, String) {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name).display().to_string();
    fs::write(place("r.csv"), responses).unwrap();
    fs::write(place("m.csv"), margins).unwrap();
    let (responses, margins, out) = (place("r.csv"), place("m.csv"), place("out"));
    let output = estimate(&[&["--responses", &responses, "--margins", &margins, "--out", &out], more].concat());
    (names(folder.path()), output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn refuse(code: i32, responses: &[u8], margins: &str, more: &[&str], wanted: &[&str]) {
    let (left, exit, said) = run(responses, margins, more);
    assert_eq!(exit, Some(code), "{more:?}: {said}");
    for words in wanted {
        assert!(said.contains(words), "{more:?}: wanted “{words}”, got: {said}");
    }
    assert_eq!(left, ["m.csv", "r.csv"], "{more:?}");
}

#[test]
fn bad_responses() {
    let weigh = &["--weight", "w"][..];
    let changed = |from: &str, to: &str| {
        let text = RESPONSES.replacen(from, to, 1);
        assert_ne!(text, RESPONSES);
        text
    };
    for (text, wanted) in [
        (String::new(), &["empty", "export it again"][..]),
        (changed("6,C,f,2,no", "6,C,f,2,no,more"), &["row 7: 7 fields, the header has 6"]),
        (changed("id,ward,sex,w,q", "id,ward,sex,w,ward"), &["two columns are called “ward”"]),
        (changed("2,A,m,3", "2,A,m,three"), &["row 3", "“three” is not a number", "base weight"]),
        (changed("2,A,m,3", "2,A,m,-3"), &["row 3", "“-3” must be above 0"]),
        (changed("2,A,m,3", "2,A,m,0"), &["row 3", "“0” must be above 0"]),
        (
            changed("2,A,m,3", "2,A,m,"),
            &["“w” (base weight) is empty in 1 of the rows, first in row 3", "--drop-incomplete"],
        ),
        (changed("3,B,f", "3,B,"), &["“sex” (margin)", "row 4"]),
        (
            changed("3,B,f", "3,D,f"),
            &["no target for the answer “D” (respondents: 1, the first in row 4)", "--collapse \"ward: D -> OTHER\""],
        ),
        (RESPONSES.replace(",C,", ",B,"), &["“C” has 30 people and no respondents", "--collapse \"ward: C -> B\""]),
    ] {
        refuse(1, text.as_bytes(), MARGINS, weigh, wanted);
    }
    refuse(1, b"id,ward\n1,caf\xe9\n", MARGINS, &[], &["line 2 is not UTF-8", "CSV UTF-8"]);
    refuse(1, b"\xff\xfei\0d\0\n\0", MARGINS, &[], &["UTF-16"]);
}

#[test]
fn bad_margins() {
    let changed = |from: &str, to: &str| MARGINS.replacen(from, to, 1);
    for (text, wanted) in [
        (changed("population", "people"), &["no column “population”"][..]),
        (changed("sex,m,27", "sex,m,28"), &["margin ward sums to 60, margin sex to 61", "--scale-margins"]),
        (changed("ward,A,10", "ward,A,ten"), &["row 2", "“ten” is not a count of people"]),
        (changed("ward,A,10", "ward,A,-1"), &["row 2", "“-1” is not a count of people"]),
        (changed("ward,B,20", "ward,A,20"), &["row 3", "“A” has two targets"]),
        (changed("ward,A,10", "ward,A,0"), &["A has no people in the population but respondents"]),
        (changed("sex,f,33", "gender,f,33"), &["margin"]),
    ] {
        refuse(1, RESPONSES.as_bytes(), &text, &[], wanted);
    }
}

#[test]
fn bad_plans() {
    for (more, wanted) in [
        (&["--weight", "weight"][..], &["no column “weight”", "id, ward, sex, w, q, thirty"][..]),
        (&["--strata", "wards"], &["no column “wards” (strata)"]),
        (&["--margin", "age"], &["--margin age", "ward, sex"]),
        (&["--question", "q9"], &["no column “q9”"]),
        (&["--mean", "q"], &["row 2", "“yes” is not a number", "--missing"]),
        (&["--net", "Yes=q: yes, certainly / no"], &["net “Yes”", "“certainly”", "maybe, no, yes"]),
        (&["--net", "Yes=q: yes / no, yes"], &["net “Yes”", "both sides"]),
        (&["--collapse", "ward: A -> Z"], &["--collapse \"ward: A -> Z\"", "“Z”"]),
        (&["--collapse", "age: A -> B"], &["--collapse age", "name a margin"]),
        (&["--keep", "ward: Z"], &["--keep", "“Z”", "A, B, C"]),
        (&["--method", "post-stratify"], &["takes one margin, the file has 2"]),
        (&["--method", "logit", "--bounds", "0.5,2"], &["factors average", "--scale-weights"]),
        (&["--method", "logit", "--bounds", "0.99,1.01", "--scale-weights"], &["targets not met", "widen --bounds"]),
        (&["--trim", "0.999,1.001"], &["widen the limits"]),
        (
            &["--single-psu", "fail", "--strata", "id"],
            &["stratum “1” has only one sampling unit", "--single-psu adjust"],
        ),
        (&["--id", "ward"], &["row 3", "“A” stands in row 2 too"]),
        (&["--fpc", "w", "--strata", "ward"], &["row 3, column “w”: “3” an earlier row of the same stratum states 2"]),
        (&["--fpc", "w", "--strata", "w"], &["--fpc w", "sampling units from a population of 2 (stratum “2”)"]),
        (
            &[
                "--cluster",
                "ward",
                "--cluster",
                "sex",
                "--fpc",
                "thirty",
                "--fpc",
                "thirty",
                "--keep",
                "id: 1, 3, 4, 5, 6",
            ],
            &["only one unit at the second stage", "--single-psu certainty"],
        ),
        (&["--plan", "no-such-plan.toml"], &["no-such-plan.toml", "check the path"]),
    ] {
        refuse(1, RESPONSES.as_bytes(), MARGINS, more, wanted);
    }
}

#[test]
fn wrong_usage() {
    for (more, wanted) in [
        (&["--case", "here"][..], &["cannot be used with"][..]),
        (&["--method", "logit"], &["--bounds L,U is missing", "Usage: wardwise estimate"]),
        (&["--bounds", "0.5,2"], &["--bounds belong to --method linear or logit"]),
        (&["--trim", "3"], &["two numbers"]),
        (&["--trim", "2,3"], &["0 <= lower < 1 < upper"]),
        (&["--net", "Agree=q"], &["the form is NAME=column"]),
        (&["--collapse", "ward A B"], &["the form is variable: category"]),
        (&["--method", "guess"], &["possible values: rake"]),
        (&["--level", "95"], &["--level 95"]),
        (&["--compare", "rest"], &["add --by COLUMN"]),
        (&["--fpc", "w", "--fpc", "w"], &["--fpc"]),
    ] {
        refuse(2, RESPONSES.as_bytes(), MARGINS, more, wanted);
    }
    for arguments in
        [&[][..], &["--margins", "m.csv"], &["--responses", "r.csv"], &["--responses", "r.csv", "--out", "o"]]
    {
        let output = estimate(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn missing_files_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out").display().to_string();
    let output = estimate(&["--responses", "no-such.csv", "--method", "none", "--out", &out]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("no-such.csv") && said.contains("check the path"), "{said}");
    assert!(names(folder.path()).is_empty());
}
