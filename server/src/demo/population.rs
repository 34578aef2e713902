//! Who lives in each ward, for drawing synthetic people.

use anyhow::{Context, bail};
use std::collections::BTreeMap;
use std::path::Path;
use survey::council::OnsCode;
use survey::question::Code;

/// One ward's people by age band and sex, and by ethnic group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WardPopulation {
    /// Age option, sex option, adults.
    pub age_sex: Vec<(Code, Code, f64)>,
    /// Ethnic group option, residents.
    pub ethnic_groups: Vec<(Code, f64)>,
}

/// The population of a council by ward.
#[derive(Clone, Debug, PartialEq)]
pub struct Population(pub BTreeMap<OnsCode, WardPopulation>);

impl Population {
    /// Reads `ward_age_sex.csv` and `ward_ethnicity.csv` of a reference folder.
    ///
    /// # Errors
    /// When a file is missing or a row is not as expected.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        let mut wards: BTreeMap<OnsCode, WardPopulation> = BTreeMap::new();
        for row in rows(&folder.join("ward_age_sex.csv"))? {
            let [ward, age, sex, count] = fields(&row)?;
            wards.entry(ward.parse()?).or_default().age_sex.push((age.parse()?, sex.parse()?, positive(count)?));
        }
        for row in rows(&folder.join("ward_ethnicity.csv"))? {
            let [ward, group, count] = fields(&row)?;
            wards.entry(ward.parse()?).or_default().ethnic_groups.push((group.parse()?, positive(count)?));
        }
        if let Some((ward, _)) = wards.iter().find(|(_, ward)| ward.age_sex.is_empty() || ward.ethnic_groups.is_empty())
        {
            bail!("ward {ward} lacks counts by age and sex or by ethnic group");
        }
        Ok(Self(wards))
    }
}

fn rows(path: &Path) -> anyhow::Result<Vec<csv::StringRecord>> {
    let mut reader = csv::Reader::from_path(path).with_context(|| format!("cannot read {}", path.display()))?;
    reader.records().collect::<Result<_, _>>().with_context(|| format!("cannot read {}", path.display()))
}

fn fields<const N: usize>(row: &csv::StringRecord) -> anyhow::Result<[&str; N]> {
    let cells: Vec<&str> = row.iter().map(str::trim).collect();
    cells
        .try_into()
        .map_err(|cells: Vec<&str>| anyhow::anyhow!("a row has {} cells where {N} are expected", cells.len()))
}

fn positive(text: &str) -> anyhow::Result<f64> {
    match text.parse::<f64>() {
        Ok(count) if count.is_finite() && count >= 0.0 => Ok(count),
        _ => bail!("“{text}” is not a count"),
    }
}
