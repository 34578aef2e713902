//! Population targets joined to the respondents.

use super::plan::{Collapse, Weighting};
use super::refusal::{Refusal, some};
use super::sample::{Rows, number};
use super::sheet::{Sheet, row_in_file};
use statistics::margin::{CollapseRecord, CollapseRule};
use statistics::{Category, Margin};

/// The targets of a file: variables with their categories, in the order of the file.
#[derive(Debug, Default)]
pub(super) struct Targets {
    variables: Vec<(String, Vec<Category>)>,
}

impl Targets {
    /// Reads a margins file.
    pub(super) fn read(sheet: &Sheet) -> Result<Self, Refusal> {
        let cell = |row: usize, column: &str, value: &str, problem: &str| Refusal::Cell {
            path: sheet.path.clone(),
            row: row_in_file(row),
            column: column.to_owned(),
            value: value.to_owned(),
            problem: problem.to_owned(),
        };
        let what = "a margins file has the columns variable, category and population";
        let columns = [("variable", sheet.column("variable", what)?), ("category", sheet.column("category", what)?)];
        let people = sheet.column("population", what)?;
        let mut targets = Self::default();
        for row in 0..sheet.rows {
            let mut names = [""; 2];
            for (place, (name, column)) in columns.iter().enumerate() {
                names[place] = column.get(row).ok_or_else(|| cell(row, name, "", "is empty: fill it in"))?;
            }
            let stated = people.levels[people.codes[row] as usize].as_str();
            let problem = "is not a count of people: write digits, without thousands separators";
            let population = number(stated).filter(|number| *number >= 0.0);
            let population = population.ok_or_else(|| cell(row, "population", stated, problem))?;
            let categories = targets.of(names[0]);
            if categories.iter().any(|known| known.name == names[1]) {
                let problem = "has two targets in this variable: take one out";
                return Err(cell(row, "category", names[1], problem));
            }
            categories.push(Category::new(names[1], population));
        }
        Ok(targets)
    }

    fn of(&mut self, variable: &str) -> &mut Vec<Category> {
        let place = self.variables.iter().position(|(name, _)| name == variable);
        let place = place.unwrap_or_else(|| {
            self.variables.push((variable.to_owned(), Vec::new()));
            self.variables.len() - 1
        });
        &mut self.variables[place].1
    }

    /// Names of all variables.
    pub(super) fn names(&self) -> Vec<String> {
        self.variables.iter().map(|(name, _)| name.clone()).collect()
    }

    /// Categories of a variable; none if it has no targets.
    pub(super) fn categories(&self, variable: &str) -> &[Category] {
        let found = self.variables.iter().find(|(name, _)| name == variable);
        found.map_or(&[], |(_, categories)| categories)
    }

    /// The variables to weight by: those asked for, or all.
    pub(super) fn chosen(&self, rule: &Weighting) -> Result<Vec<String>, Refusal> {
        let unknown = rule.margins.iter().find(|name| self.categories(name).is_empty());
        if let Some(name) = unknown {
            let known = self.names();
            return Err(Refusal::Plan {
                what: format!("--margin {name}"),
                problem: format!(
                    "the margins file has no such variable; it has {}",
                    some(known.iter().map(String::as_str))
                ),
            });
        }
        Ok(if rule.margins.is_empty() { self.names() } else { rule.margins.clone() })
    }
}

/// The margins, with what was merged and by what they were scaled.
#[derive(Debug, Default)]
pub(super) struct Joined {
    pub(super) margins: Vec<Margin>,
    pub(super) collapsed: Vec<CollapseRecord>,
    /// What the targets of each margin were multiplied by.
    pub(super) scales: Vec<f64>,
}

/// Joins the targets of the chosen variables to the respondents.
pub(super) fn join(targets: &Targets, variables: &[String], rule: &Weighting, rows: &Rows) -> Result<Joined, Refusal> {
    if let Some(collapse) = rule.collapse.iter().find(|collapse| !variables.contains(&collapse.variable)) {
        return Err(Refusal::Plan {
            what: format!("--collapse {}", collapse.variable),
            problem: "it is not one of the margins weighted by: name a margin".to_owned(),
        });
    }
    let mut joined = Joined { margins: Vec::new(), collapsed: Vec::new(), scales: Vec::new() };
    for name in variables {
        let rules: Vec<&Collapse> = rule.collapse.iter().filter(|collapse| collapse.variable == *name).collect();
        let mut margin = classify(targets.categories(name), name, &rules, rows)?;
        // What each category is called now.
        let mut labels: Vec<(String, String)> =
            margin.categories().iter().map(|category| (category.name.clone(), category.name.clone())).collect();
        for collapse in rules {
            for category in &collapse.categories {
                let now = |wanted: &str| labels.iter().find(|(name, _)| name == wanted).map(|(_, now)| now.clone());
                let unknown = |name: &str| Refusal::Plan {
                    what: format!("--collapse \"{}: {category} -> {}\"", collapse.variable, collapse.into),
                    problem: format!(
                        "“{name}” is neither a target nor an answer; there are {}",
                        some(labels.iter().map(|(name, _)| name.as_str()))
                    ),
                };
                let (from, into) = (
                    now(category).ok_or_else(|| unknown(category))?,
                    now(&collapse.into).ok_or_else(|| unknown(&collapse.into))?,
                );
                let label = format!("{into} + {from}");
                let (merged, record) = margin.collapse(&CollapseRule {
                    category: from.clone(),
                    into: into.clone(),
                    label: label.clone(),
                })?;
                margin = merged;
                joined.collapsed.push(record);
                labels
                    .iter_mut()
                    .filter(|(_, now)| *now == from || *now == into)
                    .for_each(|(_, now)| now.clone_from(&label));
            }
        }
        check(&margin)?;
        let first = joined.margins.first().map_or(margin.total(), Margin::total);
        let scale = if rule.scale_margins { first / margin.total() } else { 1.0 };
        if scale != 1.0 {
            let scaled = margin.categories().iter();
            let scaled = scaled.map(|category| Category::new(category.name.clone(), category.population * scale));
            margin = Margin::new(name.clone(), margin.category_of_row().to_vec(), scaled.collect())?;
        }
        joined.scales.push(scale);
        joined.margins.push(margin);
    }
    Ok(joined)
}

/// Respondents by category. An answer that a rule merges into another needs no target of its own.
fn classify(targets: &[Category], name: &str, rules: &[&Collapse], rows: &Rows) -> Result<Margin, Refusal> {
    let column = rows.sheet.column(name, "a margin: --margin names those to weight by")?;
    let mut categories = targets.to_vec();
    let merged = |level: &str| rules.iter().any(|rule| rule.categories.iter().any(|category| category == level));
    let mut place_of_level = vec![0_u32; column.levels.len()];
    for answer in column.answers() {
        let level = column.levels.iter().position(|level| level == answer).unwrap_or_default();
        let place = match categories.iter().position(|category| category.name == answer) {
            Some(place) => place,
            None if merged(answer) => {
                categories.push(Category::new(answer, 0.0));
                categories.len() - 1
            }
            None => {
                let mut theirs = (0..rows.sheet.rows).filter(|row| column.codes[*row] as usize == level);
                return Err(Refusal::NoTarget {
                    margin: name.to_owned(),
                    category: answer.to_owned(),
                    first: rows.in_file(theirs.next().unwrap_or_default()),
                    rows: theirs.count() + 1,
                    known: some(targets.iter().map(|category| category.name.as_str())),
                });
            }
        };
        place_of_level[level] = u32::try_from(place).unwrap_or(u32::MAX);
    }
    let of_row = column.codes.iter().map(|code| place_of_level[*code as usize]).collect();
    Ok(Margin::new(name, of_row, categories)?)
}

/// Every category with people has respondents.
fn check(margin: &Margin) -> Result<(), Refusal> {
    let mut respondents = vec![0_usize; margin.categories().len()];
    margin.category_of_row().iter().for_each(|category| respondents[*category as usize] += 1);
    let empty = (0..respondents.len()).find(|at| respondents[*at] == 0 && margin.categories()[*at].population > 0.0);
    let Some(at) = empty else { return Ok(()) };
    // The neighbour in the file: in ordered margins the one most alike.
    let near = (0..respondents.len()).filter(|other| respondents[*other] > 0).min_by_key(|other| other.abs_diff(at));
    let category = &margin.categories()[at];
    Err(Refusal::NoRespondents {
        margin: margin.name().to_owned(),
        category: category.name.clone(),
        population: category.population,
        other: near.map_or_else(|| "OTHER".to_owned(), |near| margin.categories()[near].name.clone()),
    })
}
