use std::collections::BTreeMap;

use super::{Cell, CellId, DisclosureError, Tables, Treatment};

/// One level of a classification: which category each row falls in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// Index into `categories`, one per row.
    pub category_of_row: Vec<u32>,
    /// Names, for messages.
    pub categories: Vec<String>,
}

/// A way to divide the rows, finest level first: wards, then the areas they make up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classification {
    /// For messages.
    pub name: String,
    /// Each level is determined by the one before it.
    pub levels: Vec<Level>,
}

/// Only the people of one category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filter {
    /// Position of the classification.
    pub classification: usize,
    /// Position of its level.
    pub level: usize,
    /// The category kept.
    pub category: u32,
}

/// A table: the classifications crossed, each with all its levels and its total, of the people who pass the filters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// Positions of the classifications crossed.
    pub by: Vec<usize>,
    /// Who is counted; nobody is left out without.
    pub filters: Vec<Filter>,
}

/// A group: for each classification the level and category, or everybody.
type Key = Vec<Option<(usize, u32)>>;

/// Rows with their classifications: builds the cells of tables, linked through the groups they share.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    rows: usize,
    classifications: Vec<Classification>,
    weights: Option<Vec<f64>>,
    /// By classification and level but the last: the coarser category of each category that has rows.
    parents: Vec<Vec<Vec<Option<u32>>>>,
}

/// The cells of a list of tables.
#[derive(Debug, Clone, PartialEq)]
pub struct Linked {
    /// Every group that is shown or follows from shown ones.
    pub tables: Tables,
    /// By table: its cells.
    pub cells_of: Vec<Vec<CellId>>,
    /// By cell: its rows, ascending.
    pub rows_of: Vec<Vec<u32>>,
}

impl Survey {
    /// Checks the classifications of `rows` people.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Classification`] for no levels, another number of rows, a category that does not exist, or a
    /// level that the one before it does not determine.
    pub fn new(rows: usize, classifications: Vec<Classification>) -> Result<Self, DisclosureError> {
        let mut parents = Vec::with_capacity(classifications.len());
        for classification in &classifications {
            let wrong = |problem: String| DisclosureError::Classification {
                classification: classification.name.clone(),
                problem,
            };
            if classification.levels.is_empty() {
                return Err(wrong("has no levels".into()));
            }
            for level in &classification.levels {
                let got = level.category_of_row.len();
                if got != rows {
                    return Err(wrong(format!("has {got} rows, the survey {rows}")));
                }
                let count = level.categories.len();
                if let Some(row) = level.category_of_row.iter().position(|category| *category as usize >= count) {
                    return Err(wrong(format!("row {row} is in category {}", level.category_of_row[row])));
                }
            }
            let mut of_levels = Vec::new();
            for pair in classification.levels.windows(2) {
                let mut parent = vec![None; pair[0].categories.len()];
                for (fine, coarse) in pair[0].category_of_row.iter().zip(&pair[1].category_of_row) {
                    let known = &mut parent[*fine as usize];
                    if known.is_some_and(|known| known != *coarse) {
                        let name = &pair[0].categories[*fine as usize];
                        return Err(wrong(format!("“{name}” lies in more than one category of the next level")));
                    }
                    *known = Some(*coarse);
                }
                of_levels.push(parent);
            }
            parents.push(of_levels);
        }
        Ok(Self { rows, classifications, weights: None, parents })
    }

    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// States each row's weight, so that cells have an effective base.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Classification`] for another number of rows.
    pub fn with_weights(mut self, weights: Vec<f64>) -> Result<Self, DisclosureError> {
        if weights.len() != self.rows {
            let problem = format!("has {} rows, the survey {}", weights.len(), self.rows);
            return Err(DisclosureError::Classification { classification: "weights".into(), problem });
        }
        self.weights = Some(weights);
        Ok(self)
    }

    /// The cells of the tables, with every group that follows from them: the coarser groups above each, up to
    /// everybody, and beside each the others that make up the same coarser group.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Request`] for a classification, level or category that does not exist.
    pub fn tables(&self, requests: &[Request]) -> Result<Linked, DisclosureError> {
        let mut shown: Vec<Vec<Key>> = Vec::with_capacity(requests.len());
        for (table, request) in requests.iter().enumerate() {
            shown.push(self.keys(table, request)?);
        }
        let mut ids: BTreeMap<Key, CellId> = BTreeMap::new();
        let mut linked = Linked { tables: Tables::new(), cells_of: Vec::new(), rows_of: Vec::new() };
        for keys in &shown {
            let ids: Vec<CellId> =
                keys.iter().map(|key| self.cell(&mut linked, &mut ids, key, Treatment::Shown)).collect();
            linked.cells_of.push(ids);
        }
        // Upwards from each: the list grows by what it makes.
        let mut queue: Vec<Key> = ids.keys().cloned().collect();
        let mut related: BTreeMap<(Key, usize), ()> = BTreeMap::new();
        while let Some(key) = queue.pop() {
            for axis in 0..key.len() {
                let Some((level, category)) = key[axis] else { continue };
                let above = self.above(axis, level, category);
                if above.is_none() && level + 1 < self.classifications[axis].levels.len() {
                    // Nobody is in it, so nothing says where it belongs; and it adds to nothing.
                    continue;
                }
                let mut parent = key.clone();
                parent[axis] = above;
                if related.insert((parent.clone(), axis * 64 + level), ()).is_some() {
                    continue;
                }
                if !ids.contains_key(&parent) {
                    queue.push(parent.clone());
                }
                let whole = self.cell(&mut linked, &mut ids, &parent, Treatment::Unshown);
                let categories = self.classifications[axis].levels[level].categories.len();
                let mut parts = Vec::new();
                for sibling in (0..categories).filter_map(|at| u32::try_from(at).ok()) {
                    if self.above(axis, level, sibling) == above {
                        let mut key = key.clone();
                        key[axis] = Some((level, sibling));
                        parts.push(self.cell(&mut linked, &mut ids, &key, Treatment::Unshown));
                    }
                }
                linked.tables.relate(whole, &parts)?;
            }
        }
        Ok(linked)
    }

    /// The group above a category along one classification.
    fn above(&self, axis: usize, level: usize, category: u32) -> Option<(usize, u32)> {
        let parent = self.parents[axis].get(level)?.get(category as usize).copied().flatten();
        parent.map(|parent| (level + 1, parent))
    }

    /// All groups of a table.
    fn keys(&self, table: usize, request: &Request) -> Result<Vec<Key>, DisclosureError> {
        let missing = |what: String| DisclosureError::Request { table, what };
        let mut base: Key = vec![None; self.classifications.len()];
        for filter in &request.filters {
            let level = self
                .classifications
                .get(filter.classification)
                .and_then(|found| found.levels.get(filter.level))
                .filter(|level| (filter.category as usize) < level.categories.len());
            if level.is_none() {
                return Err(missing(format!("{filter:?}")));
            }
            base[filter.classification] = Some((filter.level, filter.category));
        }
        let mut keys = vec![base];
        for &axis in &request.by {
            let Some(classification) = self.classifications.get(axis) else {
                return Err(missing(format!("classification {axis}")));
            };
            if request.filters.iter().any(|filter| filter.classification == axis) {
                continue;
            }
            let mut crossed = Vec::new();
            for key in &keys {
                crossed.push(key.clone());
                for (level, found) in classification.levels.iter().enumerate() {
                    for category in (0..found.categories.len()).filter_map(|at| u32::try_from(at).ok()) {
                        let mut key = key.clone();
                        key[axis] = Some((level, category));
                        crossed.push(key);
                    }
                }
            }
            keys = crossed;
        }
        Ok(keys)
    }

    /// The cell of a group, made if it is new.
    fn cell(&self, linked: &mut Linked, ids: &mut BTreeMap<Key, CellId>, key: &Key, treatment: Treatment) -> CellId {
        if let Some(id) = ids.get(key) {
            return *id;
        }
        let belongs = |row: usize| {
            key.iter().zip(&self.classifications).all(|(part, classification)| {
                part.is_none_or(|(level, category)| classification.levels[level].category_of_row[row] == category)
            })
        };
        let rows: Vec<u32> =
            (0..self.rows).filter(|row| belongs(*row)).filter_map(|row| u32::try_from(row).ok()).collect();
        let people = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let mut cell = Cell::new(self.name(key), people, treatment);
        cell.effective_base = self.weights.as_ref().and_then(|weights| {
            let (sum, squares) = rows
                .iter()
                .map(|row| weights[*row as usize])
                .fold((0.0, 0.0), |(sum, squares), w| (sum + w, squares + w * w));
            (squares > 0.0).then(|| sum * sum / squares)
        });
        let id = linked.tables.add(cell);
        linked.rows_of.push(rows);
        ids.insert(key.clone(), id);
        id
    }

    fn name(&self, key: &Key) -> String {
        let parts: Vec<&str> = key
            .iter()
            .zip(&self.classifications)
            .filter_map(|(part, classification)| {
                part.map(|(level, category)| classification.levels[level].categories[category as usize].as_str())
            })
            .collect();
        if parts.is_empty() { "everybody".to_owned() } else { parts.join(", ") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(category_of_row: &[u32], names: &[&str]) -> Level {
        Level {
            category_of_row: category_of_row.to_vec(),
            categories: names.iter().map(|name| (*name).to_owned()).collect(),
        }
    }

    fn survey() -> Survey {
        let wards = level(&[0, 0, 1, 2, 2, 2], &["Abbey", "Barnfield", "Castle"]);
        let areas = level(&[0, 0, 0, 1, 1, 1], &["north", "south"]);
        let place = Classification { name: "place".into(), levels: vec![wards, areas] };
        let sex = Classification { name: "sex".into(), levels: vec![level(&[0, 1, 0, 0, 0, 1], &["women", "men"])] };
        Survey::new(6, vec![place, sex]).unwrap()
    }

    #[test]
    fn a_filter_brings_the_others_with_it() {
        let women = Filter { classification: 1, level: 0, category: 0 };
        let linked = survey()
            .tables(&[Request { by: vec![0], filters: vec![] }, Request { by: vec![0], filters: vec![women] }])
            .unwrap();
        assert_eq!(linked.cells_of.iter().map(Vec::len).collect::<Vec<_>>(), [6, 6]);
        let named = |name: &str| {
            let at = linked.tables.cells().iter().position(|cell| cell.name == name).unwrap();
            (linked.tables.cells()[at].people, linked.tables.cells()[at].treatment)
        };
        assert_eq!(named("everybody"), (6, Treatment::Shown));
        assert_eq!(named("north, women"), (2, Treatment::Shown));
        assert_eq!(named("Castle, men"), (1, Treatment::Unshown));
        // 6 groups of places, each of everybody, women and men.
        assert_eq!(linked.tables.cells().len(), 18);
        // The north, the south and everybody from their wards, for all and for women; each place from women and men.
        // The same for men follows.
        assert_eq!(linked.tables.relation_count(), 2 * 3 + 6);
    }

    #[test]
    fn what_does_not_exist_is_named() {
        let refused = survey().tables(&[Request { by: vec![2], filters: vec![] }]).unwrap_err();
        assert_eq!(refused.to_string(), "table 0 names classification 2, which does not exist");
        let crossing = Classification {
            name: "place".into(),
            levels: vec![level(&[0, 0], &["Abbey"]), level(&[0, 1], &["north", "south"])],
        };
        let refused = Survey::new(2, vec![crossing]).unwrap_err();
        assert!(refused.to_string().contains("“Abbey” lies in more than one"));
    }
}
