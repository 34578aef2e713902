use super::*;
use crate::disclosure::{Cell, CellId, audit};
use proptest::collection::vec;
use proptest::prelude::*;

/// A table of rows by columns with its margins.
fn crossed(people: &[Vec<u32>]) -> (Tables, Vec<Vec<CellId>>) {
    let mut tables = Tables::new();
    let columns = people.first().map_or(0, Vec::len);
    let all: u32 = people.iter().flatten().sum();
    let total = tables.add(Cell::shown("all", all));
    let row_totals: Vec<CellId> = people
        .iter()
        .enumerate()
        .map(|(row, values)| tables.add(Cell::shown(format!("row {row}"), values.iter().sum())))
        .collect();
    let column_totals: Vec<CellId> = (0..columns)
        .map(|column| {
            let sum = people.iter().map(|row| row[column]).sum();
            tables.add(Cell::shown(format!("column {column}"), sum))
        })
        .collect();
    let mut cells = Vec::new();
    for (row, values) in people.iter().enumerate() {
        let line: Vec<CellId> = values
            .iter()
            .enumerate()
            .map(|(column, people)| tables.add(Cell::shown(format!("{row}:{column}"), *people)))
            .collect();
        tables.relate(row_totals[row], &line).unwrap();
        cells.push(line);
    }
    for column in 0..columns {
        let line: Vec<CellId> = cells.iter().map(|row| row[column]).collect();
        tables.relate(column_totals[column], &line).unwrap();
    }
    tables.relate(total, &row_totals).unwrap();
    tables.relate(total, &column_totals).unwrap();
    (tables, cells)
}

fn run(tables: &Tables) -> Result<Suppression, DisclosureError> {
    let rules = PrimaryRules::default();
    suppress(tables, &rules, Protection::for_rules(&rules))
}

fn findings(tables: &Tables, withheld: &[bool]) -> usize {
    let rules = PrimaryRules::default();
    audit::tables(tables, withheld, &rules, Protection::for_rules(&rules)).unwrap().len()
}

/// By hand: one small cell in a table takes a rectangle; the cheapest has corners 5, 20, 22 and 25.
#[test]
fn one_small_cell_takes_a_rectangle() {
    let (tables, cells) = crossed(&[vec![5, 20, 60], vec![22, 25, 60], vec![60, 60, 60]]);
    let found = run(&tables).unwrap();
    let withheld: Vec<usize> = (0..found.withheld.len()).filter(|cell| found.withheld[*cell]).collect();
    let expected: Vec<usize> =
        [cells[0][0], cells[0][1], cells[1][0], cells[1][1]].iter().map(|cell| cell.index()).collect();
    assert_eq!(withheld, expected);
    assert_eq!((found.primary, found.secondary, found.loss), (1, 3, 67.0));
    assert!(found.is_optimal(), "{}", found.least_loss);
    let bounds = found.bounds(&tables, cells[0][0]).unwrap();
    assert_eq!((bounds.lower, bounds.upper), (1.0, 24.0));
}

#[test]
fn nothing_small_withholds_nothing() {
    let (tables, _) = crossed(&[vec![15, 20], vec![22, 25]]);
    let found = run(&tables).unwrap();
    assert_eq!((found.primary, found.secondary, found.loss), (0, 0, 0.0));
    assert!(found.is_optimal() && !found.withheld.contains(&true));
}

#[test]
fn what_cannot_be_protected_is_named() {
    let mut tables = Tables::new();
    let whole = tables.add(Cell::new("council", 90, Treatment::Kept));
    let small = tables.add(Cell::shown("Abbey", 4));
    let large = tables.add(Cell::new("Castle", 86, Treatment::Public));
    tables.relate(whole, &[small, large]).unwrap();
    assert_eq!(run(&tables), Err(DisclosureError::Unprotectable { cell: "Abbey".into(), people: 4 }));
    let mut tables = Tables::new();
    tables.add(Cell::new("Abbey", 4, Treatment::Public));
    assert_eq!(run(&tables), Err(DisclosureError::AlreadyPublic { cell: "Abbey".into(), people: 4 }));
    let mut tables = Tables::new();
    tables.add(Cell::shown("Abbey", 4).with_loss(f64::NAN));
    assert!(matches!(run(&tables), Err(DisclosureError::Number { .. })));
}

/// Women are shown, men are not: few men in a ward withhold its women, and a partner for them.
#[test]
fn groups_that_no_table_shows_are_protected() {
    let mut tables = Tables::new();
    let mut ward = |name: &str, women: u32, men: u32| {
        let all = tables.add(Cell::new(name, women + men, Treatment::Kept));
        let women = tables.add(Cell::shown(format!("{name}, women"), women));
        let men = tables.add(Cell::new(format!("{name}, men"), men, Treatment::Unshown));
        tables.relate(all, &[women, men]).unwrap();
        (all, women, men)
    };
    let wards = [ward("Abbey", 40, 3), ward("Castle", 30, 30), ward("Dale", 25, 40)];
    let women = tables.add(Cell::new("women", 95, Treatment::Kept));
    tables.relate(women, &wards.map(|ward| ward.1)).unwrap();
    let found = run(&tables).unwrap();
    assert_eq!(found.primary, 0);
    let withheld = |at: usize| found.withheld[wards[at].1.index()];
    assert_eq!([withheld(0), withheld(1), withheld(2)], [true, false, true]);
    assert_eq!(findings(&tables, &found.withheld), 0);
}

/// The least loss over all choices of what to withhold, by trying each.
fn by_trial(tables: &Tables, found: &Suppression) -> f64 {
    let free: Vec<usize> = (0..tables.cells().len())
        .filter(|at| found.sensitivity[*at].is_none() && tables.cells()[*at].people > 0)
        .collect();
    let fixed: Vec<bool> = found.sensitivity.iter().map(Option::is_some).collect();
    let mut best = f64::INFINITY;
    for choice in 0..(1_u32 << free.len()) {
        let mut withheld = fixed.clone();
        let mut loss = 0.0;
        for (at, cell) in free.iter().enumerate().filter(|(at, _)| choice & (1 << at) != 0) {
            withheld[*cell] = true;
            loss += tables.cells()[*cell].loss;
            debug_assert!(at < free.len());
        }
        if loss < best && findings(tables, &withheld) == 0 {
            best = loss;
        }
    }
    best
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_loss_is_the_least(people in vec(vec(prop_oneof![1..14_u32, 10..60_u32], 2), 2..4)) {
        let (tables, _) = crossed(&people);
        let Ok(found) = run(&tables) else { return Err(TestCaseError::fail("everything may be withheld")) };
        prop_assert_eq!(findings(&tables, &found.withheld), 0);
        prop_assert!(found.is_optimal(), "{} of {}", found.least_loss, found.loss);
        prop_assert!((found.loss - by_trial(&tables, &found)).abs() < 1e-9, "{} {}", found.loss, by_trial(&tables, &found));
    }

    #[test]
    fn larger_tables_are_protected(people in vec(vec(prop_oneof![0..12_u32, 5..80_u32], 3), 3..12)) {
        let (tables, _) = crossed(&people);
        if let Ok(found) = run(&tables) {
            prop_assert_eq!(findings(&tables, &found.withheld), 0);
            prop_assert!(found.least_loss <= found.loss + 1e-9);
        }
    }
}
