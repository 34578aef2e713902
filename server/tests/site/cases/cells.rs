//! Damage to tables.

use super::dice::Dice;
use super::files::Files;

/// Numbers and texts that do not belong, among them some that do.
const STRANGE: [&str; 28] = [
    "",
    " ",
    "0",
    "1",
    "-1",
    "-0",
    "0.5",
    "2",
    "1e9",
    "1e308",
    "-1e308",
    "1e-320",
    "1e999",
    "NaN",
    "inf",
    "-inf",
    "NA",
    "null",
    "abc",
    "é",
    "999999999999999999999",
    "0x10",
    "1_000",
    "+5",
    "1.",
    "\u{1F600}",
    "W01",
    "\u{0}",
];

pub(super) fn damage(files: &mut Files, dice: &mut Dice) -> String {
    let names: Vec<String> = files.tables.keys().cloned().collect();
    let name = dice.pick(&names).clone();
    let Some(records) = files.tables.get_mut(&name) else { return String::new() };
    let columns = records.first().map_or(0, Vec::len);
    if columns == 0 {
        return format!("{name}: nothing left");
    }
    let (column, other) = (dice.below(columns), dice.below(columns));
    let row = 1 + dice.below(records.len() - 1);
    let strange = (*dice.pick(&STRANGE)).to_owned();
    let title = records[0].get(column).cloned().unwrap_or_default();
    let what = match dice.below(15) {
        0 => {
            records[0].swap(column, other);
            format!("{title} and another column swapped")
        }
        1 => {
            let twice = records[0][other].clone();
            records[0][column] = twice;
            format!("{title} named as another")
        }
        2 => {
            records.iter_mut().filter(|record| column < record.len()).for_each(|record| {
                record.remove(column);
            });
            format!("no {title}")
        }
        3 => {
            if let Some(record) = records.get_mut(row) {
                record.pop();
            }
            format!("row {row} short")
        }
        4 => {
            if let Some(record) = records.get_mut(row) {
                record.push(strange);
            }
            format!("row {row} long")
        }
        5 => {
            records.truncate(2);
            "one row".to_owned()
        }
        6 => {
            records.truncate(1);
            "no rows".to_owned()
        }
        7 | 8 => {
            if let Some(field) = records.get_mut(row).and_then(|record| record.get_mut(column)) {
                field.clone_from(&strange);
            }
            format!("{title} {strange:?} in row {row}")
        }
        9 => {
            for field in records.iter_mut().skip(1).filter_map(|record| record.get_mut(column)) {
                field.clone_from(&strange);
            }
            format!("{title} {strange:?} everywhere")
        }
        10 => {
            let half = dice.below(2);
            for (_, record) in records.iter_mut().enumerate().skip(1).filter(|(row, _)| row % 2 == half) {
                if let Some(field) = record.get_mut(column) {
                    field.clone_from(&strange);
                }
            }
            format!("{title} {strange:?} in every other row")
        }
        11 => {
            records.remove(row.min(records.len() - 1));
            format!("no row {row}")
        }
        12 => {
            let copy = records[row.min(records.len() - 1)].clone();
            records.push(copy);
            format!("row {row} twice")
        }
        13 => {
            // Each row its own value: a stratum, a cluster, a category of one.
            for (row, field) in records.iter_mut().skip(1).filter_map(|record| record.get_mut(column)).enumerate() {
                *field = row.to_string();
            }
            format!("{title} numbered")
        }
        _ => {
            let factor = *dice.pick(&[-1.0, 0.0, 1e-6, 1e6, 1e150]);
            for field in records.iter_mut().skip(1).filter_map(|record| record.get_mut(column)) {
                if let Ok(number) = field.parse::<f64>() {
                    *field = (number * factor).to_string();
                }
            }
            format!("{title} times {factor}")
        }
    };
    format!("{name}: {what}")
}
