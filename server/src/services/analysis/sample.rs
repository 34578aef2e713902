//! The rows that are weighted.

use super::plan::{DesignColumns, Task};
use super::refusal::{Refusal, some};
use super::sheet::{Sheet, row_in_file};

/// Rows left out and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LeftOut {
    pub(super) why: String,
    pub(super) rows: usize,
}

/// The rows that are weighted.
#[derive(Debug)]
pub(super) struct Rows {
    /// The responses, these rows only.
    pub(super) sheet: Sheet,
    /// Row of each in the file, from 0.
    pub(super) source: Vec<usize>,
    /// Rows of the file.
    pub(super) read: usize,
    pub(super) left_out: Vec<LeftOut>,
}

/// Columns without which a row cannot be weighted, and what each is for.
pub(super) fn needed(design: &DesignColumns, margins: &[String]) -> Vec<(String, &'static str)> {
    let mut needed = Vec::new();
    let mut add = |names: &mut dyn Iterator<Item = &String>, what| {
        for name in names {
            needed.push((name.clone(), what));
        }
    };
    add(&mut design.weight.iter(), "base weight");
    add(&mut design.strata.iter(), "strata");
    add(&mut design.clusters.iter(), "clusters");
    add(&mut design.fpc.iter(), "population counts");
    add(&mut margins.iter(), "margin");
    needed
}

/// Chooses the rows of a file.
pub(super) fn rows(task: &Task, sheet: &Sheet, margins: &[String]) -> Result<Rows, Refusal> {
    let mut source: Vec<usize> = (0..sheet.rows).collect();
    let mut left_out = Vec::new();
    for keep in &task.design.keep {
        let column = sheet.column(&keep.column, "--keep")?;
        if let Some(value) = keep.values.iter().find(|value| !column.answers().contains(&value.as_str())) {
            return Err(Refusal::NoValue {
                what: "--keep".to_owned(),
                column: keep.column.clone(),
                value: value.clone(),
                known: some(column.answers()),
            });
        }
        let before = source.len();
        source.retain(|row| column.get(*row).is_some_and(|value| keep.values.iter().any(|kept| kept == value)));
        let why = format!("{} is not {}", keep.column, some(keep.values.iter().map(String::as_str)));
        left_out.push(LeftOut { why, rows: before - source.len() });
    }
    for (name, what) in needed(&task.design, margins) {
        let column = sheet.column(&name, what)?;
        let empty: Vec<usize> = source.iter().copied().filter(|row| column.get(*row).is_none()).collect();
        if let (false, Some(first)) = (task.design.drop_incomplete, empty.first()) {
            let (rows, first) = (empty.len(), row_in_file(*first));
            return Err(Refusal::Incomplete { column: name, what, rows, first });
        }
        if !empty.is_empty() {
            source.retain(|row| column.get(*row).is_some());
            left_out.push(LeftOut { why: format!("{name} ({what}) is empty"), rows: empty.len() });
        }
    }
    if source.is_empty() {
        let reason = some(left_out.iter().map(|left| left.why.as_str()));
        return Err(Refusal::NoRows { read: sheet.rows, reason });
    }
    Ok(Rows { sheet: sheet.select(&source), read: sheet.rows, source, left_out })
}

impl Rows {
    /// Row in the file, counted from 1 with the header.
    pub(super) fn in_file(&self, row: usize) -> usize {
        row_in_file(self.source.get(row).copied().unwrap_or(row))
    }

    /// A column of numbers, missing where there is no answer.
    pub(super) fn numbers(&self, name: &str, what: &'static str) -> Result<Vec<Option<f64>>, Refusal> {
        let column = self.sheet.column(name, what)?;
        let numbers: Vec<Option<f64>> = column.levels.iter().map(|level| number(level)).collect();
        let mut values = Vec::with_capacity(self.sheet.rows);
        for (row, code) in column.codes.iter().enumerate() {
            let level = *code as usize;
            values.push(match (column.missing[level], numbers[level]) {
                (true, _) => None,
                (false, Some(number)) => Some(number),
                (false, None) => {
                    let problem = format!("is not a number ({what}): correct it, or name it in --missing");
                    return Err(self.cell(row, name, &column.levels[level], problem));
                }
            });
        }
        Ok(values)
    }

    pub(super) fn cell(&self, row: usize, column: &str, value: &str, problem: String) -> Refusal {
        let (path, row) = (self.sheet.path.clone(), self.in_file(row));
        Refusal::Cell { path, row, column: column.to_owned(), value: value.to_owned(), problem }
    }

    /// Numbers above 0, one for each row.
    pub(super) fn positive(&self, name: &str, what: &'static str) -> Result<Vec<f64>, Refusal> {
        let values: Vec<f64> = self.numbers(name, what)?.into_iter().map(Option::unwrap_or_default).collect();
        match values.iter().position(|value| *value <= 0.0) {
            Some(row) => {
                let problem = format!("must be above 0 ({what}): correct it, or leave such rows out with --keep");
                Err(self.cell(row, name, &values[row].to_string(), problem))
            }
            None => Ok(values),
        }
    }

    /// The respondents' numbers, each once.
    pub(super) fn ids(&self, column: Option<&String>) -> Result<Option<Vec<&str>>, Refusal> {
        let Some(name) = column else { return Ok(None) };
        let column = self.sheet.column(name, "--id")?;
        let mut first: Vec<Option<usize>> = vec![None; column.levels.len()];
        let mut ids = Vec::with_capacity(self.sheet.rows);
        for row in 0..self.sheet.rows {
            let Some(id) = column.get(row) else {
                return Err(self.cell(row, name, "", "is empty: every respondent needs a number (--id)".to_owned()));
            };
            if let Some(earlier) = first[column.codes[row] as usize].replace(row) {
                let problem =
                    format!("stands in row {} too: take the double out, or leave out --id", self.in_file(earlier));
                return Err(self.cell(row, name, id, problem));
            }
            ids.push(id);
        }
        Ok(Some(ids))
    }
}

/// A number as survey software writes it: no words, no infinities, no thousands separators.
pub(super) fn number(text: &str) -> Option<f64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E'));
    text.parse::<f64>().ok().filter(|number| plain && number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers() {
        assert_eq!(number("-1.5e3"), Some(-1500.0));
        for text in ["", "NaN", "inf", "1,5", "1 000", "12%", "0x10", "1e999"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
