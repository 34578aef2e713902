use super::*;
use std::path::PathBuf;

fn reference() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("reference/luton")
}

/// A copy of Luton's files in which one file is replaced.
fn with(name: &str, content: &[u8]) -> anyhow::Result<CouncilFiles> {
    let folder = tempfile::tempdir().unwrap();
    for file in fs::read_dir(reference()).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    fs::write(folder.path().join(name), content).unwrap();
    read(&CouncilPaths::in_folder(folder.path()))
}

fn message(name: &str, content: &[u8]) -> String {
    format!("{:#}", with(name, content).unwrap_err())
}

#[test]
fn luton_is_whole() {
    let files = read(&CouncilPaths::in_folder(&reference())).unwrap();
    assert_eq!(files.wards.len(), 20);
    assert_eq!(files.postcodes.len(), 3233);
    assert_eq!(files.targets.len(), 2);
    assert_eq!(files.targets[1].categories.len(), 14);
    assert_eq!(files.targets[1].questions.len(), 2);
    assert!(files.wards.iter().all(|ward| ward.households > 500));
    let total: f64 = files.targets[0].categories.iter().map(|category| category.population).sum();
    assert!((total - 172_672.3).abs() < 0.05, "{total}");
}

#[test]
fn every_kind_of_bad_file_is_named_by_row() {
    let cases: [(&str, &[u8], &str); 13] = [
        ("postcodes.csv", b"postcode,ward_code\nLU1 1AA,E05014742\n\xff,E05014742\n", "row 3: not UTF-8"),
        ("postcodes.csv", b"postcode\nLU1 1AA\n", "column “ward_code” is missing"),
        ("postcodes.csv", b"postcode,ward_code\nLU1 1AA,E05014742\nlu11aa,E05014742\n", "row 3: postcode LU1 1AA comes twice"),
        ("postcodes.csv", b"postcode,ward_code\nLU1 1AA,E05000001\n", "row 2: ward E05000001 is not among"),
        ("postcodes.csv", b"postcode,ward_code\nLU1 1AA\n", "row 2: 1 cells where the header has 2"),
        ("households.csv", b"ward_code,households\nE05014742,-4\n", "row 2: “-4” is not a count"),
        ("targets.csv", b"variable,variable_label,category,category_label,population,source\nward,Ward,E05014742,Farley,-1,x\n", "row 2"),
        ("targets.csv", b"variable,variable_label,category,category_label,population,source\nage,Age,age_16_24,16 to 24,10,x\n", "no variable"),
        ("wards.geojson", b"{}", "not GeoJSON"),
        ("wards.geojson", b"{\"type\":\"FeatureCollection\",\"features\":[]}", "no wards"),
        ("wards.geojson", b"{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"ward_code\":\"E05014742\",\"ward_name\":\"Farley\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[0,0]}}]}", "must be a Polygon"),
        ("council.toml", b"code = \"nowhere\"", "not as expected"),
        ("council.toml", b"code = \"E06000032\"\nslug = \"luton\"\nname = \" \"\narea = \"Luton\"", "must not be empty"),
    ];
    for (name, content, wanted) in cases {
        let got = message(name, content);
        assert!(got.contains(wanted), "{name}: wanted “{wanted}”, got: {got}");
    }
}

#[test]
fn at_most_twenty_problems_are_listed() {
    let mut content = String::from("postcode,ward_code\n");
    for _ in 0..50 {
        content.push_str("nonsense,E05014742\n");
    }
    let got = message("postcodes.csv", content.as_bytes());
    assert!(got.contains("and 31 more"), "{got}");
}
