//! The tables as CSV. Numbers have all their digits; words cannot be mistaken for formulas.

use super::sample::Rows;
use super::tables::{Figure, Test};
use exports::cell::{number, words};
use statistics::Sample;

/// Columns of `tables.csv`.
pub(super) const TABLES: [&str; 26] = [
    "variable",
    "measure",
    "category",
    "by",
    "group",
    "estimate",
    "se",
    "lower",
    "upper",
    "level",
    "interval_method",
    "n",
    "weighted_n",
    "effective_base",
    "deff",
    "deff_kish",
    "df",
    "status",
    "shorthand",
    "rest",
    "difference",
    "difference_se",
    "difference_lower",
    "difference_upper",
    "p",
    "adjusted_p",
];

/// `tables.csv`: one row for each measure and group.
pub(super) fn tables(figures: &[Figure], level: f64) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(TABLES)?;
    for figure in figures {
        writer.write_record(cells(figure, level))?;
    }
    text(writer)
}

fn cells(figure: &Figure, level: f64) -> [String; 26] {
    let found = &figure.estimate;
    let against = figure.against_rest.as_ref();
    let test = |of: fn(&Test) -> f64| number(against.and_then(|against| against.test.as_ref()).map(of));
    [
        words(&figure.variable),
        figure.kind.to_owned(),
        words(&figure.category),
        words(&figure.by),
        words(&figure.group),
        number(found.value),
        number(found.standard_error),
        number(figure.interval.map(|interval| interval.lower)),
        number(figure.interval.map(|interval| interval.upper)),
        level.to_string(),
        figure.method().to_owned(),
        found.n.to_string(),
        number(Some(found.sum_of_weights)),
        number(found.effective_base_kish),
        number(found.deff_replace),
        number(found.deff_kish),
        found.degrees_of_freedom.to_string(),
        figure.status().to_owned(),
        figure.shorthand().to_owned(),
        number(against.map(|against| against.rest)),
        number(against.map(|against| against.difference)),
        test(|test| test.standard_error),
        test(|test| test.lower),
        test(|test| test.upper),
        test(|test| test.p),
        test(|test| test.adjusted_p),
    ]
}

/// `weights.csv`: one row for each respondent weighted.
pub(super) fn weights(rows: &Rows, ids: Option<&[&str]>, sample: &Sample) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = ["row"].into_iter().chain(ids.map(|_| "id")).chain(["base_weight", "weight", "g"]);
    writer.write_record(head)?;
    let pairs = sample.design().base_weights().iter().zip(sample.weights().weights());
    for (row, (base, weight)) in pairs.enumerate() {
        let mut record = vec![rows.in_file(row).to_string()];
        record.extend(ids.map(|ids| words(ids[row])));
        record.extend([*base, *weight, weight / base].map(|value| number(Some(value))));
        writer.write_record(record)?;
    }
    text(writer)
}

fn text(writer: csv::Writer<Vec<u8>>) -> Result<String, csv::Error> {
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
