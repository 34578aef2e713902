//! Postcodes, households and population targets from CSV.

use super::problems::Problems;
use csv::StringRecord;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use survey::council::OnsCode;
use survey::postcode::Postcode;
use survey::question::Code;
use survey::weighting::{Margin, MarginCategory, NOT_STATED};

/// Calls `take` with each row's number and the cells of the wanted columns in that order.
fn each_row<const N: usize>(
    path: &Path,
    text: &str,
    columns: [&str; N],
    problems: &mut Problems,
    mut take: impl FnMut(u64, [&str; N], &mut Problems),
) {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => return problems.file(path, format_args!("the header cannot be read ({error})")),
    };
    let mut places = [0; N];
    for (place, wanted) in places.iter_mut().zip(columns) {
        match header.iter().position(|name| name.trim() == wanted) {
            Some(at) => *place = at,
            None => {
                return problems
                    .file(path, format_args!("the column “{wanted}” is missing; wanted: {}", columns.join(", ")));
            }
        }
    }
    let mut record = StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => return,
            Ok(true) => {
                let row = record.position().map_or(0, csv::Position::line);
                if record.len() != header.len() {
                    problems.row(
                        path,
                        row,
                        format_args!("{} cells where the header has {}", record.len(), header.len()),
                    );
                    continue;
                }
                take(row, places.map(|at| record.get(at).unwrap_or("").trim()), problems);
            }
            Err(error) => {
                let row = error.position().map_or(0, csv::Position::line);
                return problems.row(path, row, format_args!("cannot be read ({error})"));
            }
        }
    }
}

fn known_ward(text: &str, known: &BTreeSet<OnsCode>) -> Result<OnsCode, String> {
    let code: OnsCode = text.parse().map_err(|error: survey::council::OnsCodeError| error.to_string())?;
    if known.contains(&code) { Ok(code) } else { Err(format!("ward {code} is not among the wards of this council")) }
}

/// Households by ward: every ward once.
pub(super) fn households(
    path: &Path,
    text: &str,
    known: &BTreeSet<OnsCode>,
    problems: &mut Problems,
) -> BTreeMap<OnsCode, u32> {
    let mut found = BTreeMap::new();
    each_row(path, text, ["ward_code", "households"], problems, |row, [ward, count], problems| {
        match (known_ward(ward, known), count.parse::<u32>()) {
            (Err(problem), _) => problems.row(path, row, problem),
            (_, Err(_) | Ok(0)) => {
                problems.row(path, row, format_args!("“{count}” is not a count of households (a whole number from 1)"));
            }
            (Ok(ward), Ok(count)) => {
                if found.insert(ward.clone(), count).is_some() {
                    problems.row(path, row, format_args!("ward {ward} comes twice"));
                }
            }
        }
    });
    for ward in known.iter().filter(|ward| !found.contains_key(ward)) {
        problems.file(path, format_args!("ward {ward} has no households"));
    }
    found
}

/// Postcodes with their wards: each postcode once.
pub(super) fn postcodes(
    path: &Path,
    text: &str,
    known: &BTreeSet<OnsCode>,
    problems: &mut Problems,
) -> Vec<(Postcode, OnsCode)> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    each_row(path, text, ["postcode", "ward_code"], problems, |row, [postcode, ward], problems| {
        match (postcode.parse::<Postcode>(), known_ward(ward, known)) {
            (Err(_), _) => problems.row(path, row, format_args!("“{postcode}” is not a postcode")),
            (_, Err(problem)) => problems.row(path, row, problem),
            (Ok(postcode), Ok(ward)) => {
                if seen.insert(postcode.clone()) {
                    found.push((postcode, ward));
                } else {
                    problems.row(path, row, format_args!("postcode {postcode} comes twice"));
                }
            }
        }
    });
    if found.is_empty() {
        problems.file(path, "no postcodes");
    }
    found
}

/// The wards that a file of population targets is about.
pub(super) fn target_wards(path: &Path, text: &str, problems: &mut Problems) -> BTreeSet<OnsCode> {
    let mut known = BTreeSet::new();
    each_row(path, text, ["variable", "category"], problems, |row, [variable, category], problems| {
        if variable == "ward" {
            match category.parse() {
                Ok(ward) => drop(known.insert(ward)),
                Err(error) => {
                    let error: survey::council::OnsCodeError = error;
                    problems.row(path, row, error);
                }
            }
        }
    });
    known
}

/// Population targets: the ward margin and any margins by answers, all with the same total.
pub(super) fn targets(path: &Path, text: &str, known: &BTreeSet<OnsCode>, problems: &mut Problems) -> Vec<Margin> {
    let mut margins: Vec<Margin> = Vec::new();
    let columns = ["variable", "variable_label", "category", "category_label", "population", "source"];
    each_row(
        path,
        text,
        columns,
        problems,
        |row, [variable, label, category, category_label, population, source], problems| {
            let population = match population.parse::<f64>() {
                Ok(count) if count.is_finite() && count >= 0.0 => count,
                _ => {
                    return problems.row(
                        path,
                        row,
                        format_args!("“{population}” is not a population (a number from 0)"),
                    );
                }
            };
            let questions: Result<Vec<Code>, _> = variable.split('/').map(str::parse).collect();
            let Ok(questions) = questions else {
                return problems.row(
                    path,
                    row,
                    format_args!("“{variable}” is not a variable (ward, or question codes joined by /)"),
                );
            };
            if variable == "ward" {
                if let Err(problem) = known_ward(category, known) {
                    return problems.row(path, row, problem);
                }
            } else if category.split('/').count() != questions.len()
                || category.split('/').any(|part| part.parse::<Code>().is_err())
            {
                return problems.row(
                    path,
                    row,
                    format_args!("category “{category}” must have one option code for each of {variable}"),
                );
            }
            let Ok(name) = variable.replace('/', "_").parse::<Code>() else {
                return problems.row(path, row, format_args!("“{variable}” is too long"));
            };
            let questions = if variable == "ward" { Vec::new() } else { questions };
            let at = margins.iter().position(|margin| margin.variable == name).unwrap_or_else(|| {
                margins.push(Margin {
                    variable: name,
                    questions,
                    label: label.to_owned(),
                    source: source.to_owned(),
                    categories: vec![],
                });
                margins.len() - 1
            });
            let categories = &mut margins[at].categories;
            if category == NOT_STATED || categories.iter().any(|known| known.category == category) {
                problems.row(path, row, format_args!("category “{category}” of {variable} comes twice or is reserved"));
            } else {
                categories.push(MarginCategory {
                    category: category.to_owned(),
                    label: category_label.to_owned(),
                    population,
                });
            }
        },
    );
    check_totals(path, &margins, known, problems);
    margins
}

fn check_totals(path: &Path, margins: &[Margin], known: &BTreeSet<OnsCode>, problems: &mut Problems) {
    let Some(ward) = margins.iter().find(|margin| margin.variable.as_str() == "ward") else {
        return problems.file(path, "there is no variable “ward”");
    };
    for code in known {
        if !ward.categories.iter().any(|category| category.category == code.as_str() && category.population > 0.0) {
            problems.file(path, format_args!("ward {code} has no population"));
        }
    }
    let total: f64 = ward.categories.iter().map(|category| category.population).sum();
    for margin in margins {
        let sum: f64 = margin.categories.iter().map(|category| category.population).sum();
        // Weights cannot meet two totals at once. Counts are perturbed and rounded, so a tenth of a per cent is allowed
        // here and the margins are scaled to the ward total when they are used.
        if (sum - total).abs() > total * 1e-3 {
            problems.file(
                path,
                format_args!(
                    "{} sums to {sum:.0} people, the wards to {total:.0}; they must agree to 0.1%",
                    margin.label
                ),
            );
        }
    }
}
