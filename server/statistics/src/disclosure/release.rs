use super::audit::{Group, Sum, differences, sums};
use super::suppress;
use super::{Cell, CellId, DisclosureError, Linked, PrimaryRules, Protection, Request, Suppression, Survey, Treatment};

/// Tables of respondents with what is withheld.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Release {
    /// The tables, their cells and rows.
    pub linked: Linked,
    /// What is withheld, by cell.
    pub suppression: Suppression,
}

impl Release {
    /// What the next publication about the same people has to mind.
    #[must_use]
    pub fn known(&self) -> Known {
        Known { shown: self.shown(), sensitive: self.sensitive() }
    }

    /// The groups that are sensitive, in a table or not.
    #[must_use]
    pub fn sensitive(&self) -> Vec<Group> {
        let cells = 0..self.suppression.sensitivity.len();
        cells
            .filter(|cell| self.suppression.sensitivity[*cell].is_some())
            .map(|cell| group(&self.linked, cell))
            .collect()
    }

    /// The groups that are shown, for [`audit::groups`](super::audit::groups).
    #[must_use]
    pub fn shown(&self) -> Vec<Group> {
        let cells = self.linked.tables.cells().iter().zip(&self.suppression.withheld).enumerate();
        cells
            .filter(|(_, (cell, withheld))| cell.treatment == Treatment::Shown && !**withheld && cell.people > 0)
            .map(|(at, _)| group(&self.linked, at))
            .collect()
    }
}

/// Groups of an earlier publication about (some of) the same people.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Known {
    /// Whose figures were shown: everybody has them.
    pub shown: Vec<Group>,
    /// Whose figures were sensitive, and must stay unknown beside what is shown now.
    pub sensitive: Vec<Group>,
}

/// Rounds after which a release is given up: each adds what the last one let through, and few do.
const ROUNDS: usize = 100;

/// Tables that can be shown together, and beside what is `known` already.
///
/// Withholds by [`suppress`] over the groups of all tables; then looks through the rows for small groups that are still
/// sums of what is shown, because two groups happen to hold nearly the same people or because an earlier publication
/// had nearly the same; adds those as cells, and begins again.
///
/// ```
/// use statistics::disclosure::{Classification, Known, Level, PrimaryRules, Protection, Request, Survey, release};
///
/// // 3, 20 and 30 people in three wards.
/// let ward: Vec<u32> = (0..53).map(|row| if row < 3 { 0 } else { 1 + u32::from(row >= 23) }).collect();
/// let categories = ["Abbey", "Barnfield", "Castle"].map(String::from).to_vec();
/// let wards = Classification { name: "ward".into(), levels: vec![Level { category_of_row: ward, categories }] };
/// let survey = Survey::new(53, vec![wards])?;
/// let rules = PrimaryRules::default();
/// let by_ward = Request { by: vec![0], filters: vec![] };
/// let release = release(&survey, &[by_ward], &rules, Protection::for_rules(&rules), &Known::default())?;
/// let shown: Vec<String> = release.shown().into_iter().map(|group| group.name).collect();
/// assert_eq!(shown, ["everybody", "Castle"]);
/// # Ok::<(), statistics::disclosure::DisclosureError>(())
/// ```
///
/// # Errors
///
/// As [`Survey::tables`] and [`suppress`]: above all [`DisclosureError::Unprotectable`] where public figures already
/// tell what must not be told.
pub fn release(
    survey: &Survey,
    requests: &[Request],
    rules: &PrimaryRules,
    wanted: Protection,
    known: &Known,
) -> Result<Release, DisclosureError> {
    let mut linked = survey.tables(requests)?;
    let own = linked.tables.cells().len();
    let mut later = Later { known, shown: vec![None; known.shown.len()], sensitive: vec![None; known.sensitive.len()] };
    let small = |people: usize| u32::try_from(people).is_ok_and(|people| (1..rules.smallest_base).contains(&people));
    for _ in 0..ROUNDS {
        let suppression = suppress(&linked.tables, rules, wanted)?;
        let open: Vec<usize> = (0..own)
            .filter(|cell| {
                let found = &linked.tables.cells()[*cell];
                found.treatment == Treatment::Shown && found.people > 0 && !suppression.withheld[*cell]
            })
            .collect();
        // Those of the tables, and those found in rounds before.
        let closed: Vec<usize> =
            (0..linked.tables.cells().len()).filter(|cell| suppression.sensitivity[*cell].is_some()).collect();
        let shown: Vec<Group> =
            open.iter().map(|cell| group(&linked, *cell)).chain(known.shown.iter().cloned()).collect();
        let sensitive: Vec<Group> =
            closed.iter().map(|cell| group(&linked, *cell)).chain(known.sensitive.iter().cloned()).collect();
        let mut found: Vec<Sum> =
            differences(&shown, small).into_iter().map(|(larger, smaller)| between(&shown, larger, smaller)).collect();
        if found.is_empty() {
            found = sums(survey.len(), &shown, &sensitive, small);
        }
        if found.is_empty() {
            return Ok(Release { linked, suppression });
        }
        for sum in found {
            let mut terms = Vec::with_capacity(sum.terms.len() + 1);
            for (at, coefficient) in sum.terms {
                let cell = match open.get(at) {
                    Some(cell) => CellId(*cell),
                    None => later.shown(&mut linked, at - open.len()),
                };
                terms.push((cell, coefficient));
            }
            let target = match sum.sensitive {
                Some(at) if at < closed.len() => CellId(closed[at]),
                Some(at) => later.sensitive(&mut linked, at - closed.len()),
                None => add(&mut linked, sum.group, Treatment::Unshown),
            };
            terms.push((target, -1.0));
            linked.tables.relate_linearly(&terms)?;
        }
    }
    Err(DisclosureError::Solver { cell: "the release".into(), reason: format!("not safe after {ROUNDS} rounds") })
}

/// The people of one group who are not in the other.
fn between(shown: &[Group], larger: usize, smaller: usize) -> Sum {
    let rows = shown[larger].rows.iter().filter(|row| shown[smaller].rows.binary_search(row).is_err());
    let name = format!("{} without {}", shown[larger].name, shown[smaller].name);
    let group = Group { name, rows: rows.copied().collect() };
    Sum { group, sensitive: None, terms: vec![(larger, 1.0), (smaller, -1.0)] }
}

/// Cells of groups known from before, made when they are first needed.
///
/// Two cells are one only if they are so by definition: a reader does not know which people happen to be the same.
struct Later<'a> {
    known: &'a Known,
    shown: Vec<Option<CellId>>,
    sensitive: Vec<Option<CellId>>,
}

impl Later<'_> {
    fn shown(&mut self, linked: &mut Linked, at: usize) -> CellId {
        *self.shown[at].get_or_insert_with(|| add(linked, self.known.shown[at].clone(), Treatment::Public))
    }

    fn sensitive(&mut self, linked: &mut Linked, at: usize) -> CellId {
        *self.sensitive[at].get_or_insert_with(|| add(linked, self.known.sensitive[at].clone(), Treatment::Unshown))
    }
}

fn add(linked: &mut Linked, group: Group, treatment: Treatment) -> CellId {
    let people = u32::try_from(group.rows.len()).unwrap_or(u32::MAX);
    linked.rows_of.push(group.rows);
    linked.tables.add(Cell::new(group.name, people, treatment))
}

fn group(linked: &Linked, cell: usize) -> Group {
    Group { name: linked.tables.cells()[cell].name.clone(), rows: linked.rows_of[cell].clone() }
}
