//! Two small councils as files, as an operator would bring them.

use std::fmt::Write as _;
use std::path::Path;

/// A council in text.
#[derive(Clone, Copy, Debug)]
pub struct CouncilText {
    /// ONS code.
    pub code: &'static str,
    /// As in addresses.
    pub slug: &'static str,
    /// The area's name.
    pub area: &'static str,
    /// Ward codes, names and one postcode of each.
    pub wards: &'static [(&'static str, &'static str, &'static str)],
}

/// Four wards.
pub const NORTH: CouncilText = CouncilText {
    code: "E06000901",
    slug: "northby",
    area: "Northby",
    wards: &[
        ("E05090001", "Ash", "NB1 1AA"),
        ("E05090002", "Birch", "NB1 1AB"),
        ("E05090003", "Cedar", "NB1 1AD"),
        ("E05090004", "Elm", "NB1 1AE"),
    ],
};

/// Two wards, another council.
pub const SOUTH: CouncilText = CouncilText {
    code: "E06000902",
    slug: "southby",
    area: "Southby",
    wards: &[("E05091001", "Lake", "SB1 1AA"), ("E05091002", "Mill", "SB1 1AB")],
};

impl CouncilText {
    /// Writes the five files of the council into a folder.
    pub fn write(&self, folder: &Path) {
        let Self { code, slug, area, wards } = self;
        let council = format!("code = \"{code}\"\nslug = \"{slug}\"\nname = \"{area} Council\"\narea = \"{area}\"\n");
        let mut postcodes = String::from("postcode,ward_code\n");
        let mut households = String::from("ward_code,households\n");
        let mut targets = String::from("variable,variable_label,category,category_label,population,source\n");
        let mut features = Vec::new();
        for (at, (ward, name, postcode)) in wards.iter().enumerate() {
            writeln!(postcodes, "{postcode},{ward}").unwrap();
            writeln!(households, "{ward},{}", 500 + 100 * at).unwrap();
            writeln!(targets, "ward,Ward,{ward},{name},{},Invented", 1000 + 200 * at).unwrap();
            let (west, east) = (at, at + 1);
            features.push(format!(
                "{{\"type\":\"Feature\",\"properties\":{{\"ward_code\":\"{ward}\",\"ward_name\":\"{name}\"}},\"geometry\":\
                 {{\"type\":\"Polygon\",\"coordinates\":[[[{west},51],[{east},51],[{east},52],[{west},51]]]}}}}"
            ));
        }
        let people = wards.iter().enumerate().map(|(at, _)| 1000 + 200 * at).sum::<usize>();
        for (sex, label, count) in [("female", "Women", people * 51 / 100), ("male", "Men", people - people * 51 / 100)]
        {
            writeln!(targets, "sex,Sex,{sex},{label},{count},Invented").unwrap();
        }
        let shapes = format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", features.join(","));
        for (name, content) in [
            ("council.toml", council),
            ("postcodes.csv", postcodes),
            ("households.csv", households),
            ("targets.csv", targets),
            ("wards.geojson", shapes),
        ] {
            std::fs::write(folder.join(name), content).unwrap();
        }
    }
}
