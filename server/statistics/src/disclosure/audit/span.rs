use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::disclosure::DisclosureError;

/// People behind a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// For messages: the group, its filter and its publication.
    pub name: String,
    /// Rows, ascending. The same person has the same number in every publication.
    pub rows: Vec<u32>,
}

/// How far a group may lie from a sum of shown groups and still be taken for one, relative to its size.
const ROUNDING: f64 = 1e-9;

/// Tries to work out figures of fewer than `smallest` people (but not nobody) from figures of the `shown` groups.
///
/// Weighted totals of groups add up, so whatever is a sum and difference of shown groups can be computed. Tried are each
/// shown group, each difference of two of which one holds the other, each of the `sensitive` groups, and each set of
/// people that all shown groups treat alike (a part of the population that filters and publications cut out). The last
/// two by the linear span of all shown groups together, not only of pairs.
///
/// ```
/// use statistics::disclosure::audit::{Finding, Group, groups};
///
/// let group = |name: &str, rows: std::ops::Range<u32>| Group { name: name.into(), rows: rows.collect() };
/// // Published on Monday about 40 people, on Friday about 41.
/// let found = groups(60, &[group("Monday", 0..40), group("Friday", 0..41)], &[], 10)?;
/// assert_eq!(found[0], Finding::Difference { larger: "Friday".into(), smaller: "Monday".into(), people: 1 });
/// # Ok::<(), statistics::disclosure::DisclosureError>(())
/// ```
///
/// # Errors
///
/// [`DisclosureError::Row`].
pub fn groups(
    rows: usize,
    shown: &[Group],
    sensitive: &[Group],
    smallest: usize,
) -> Result<Vec<Finding>, DisclosureError> {
    for group in shown.iter().chain(sensitive) {
        if let Some(&row) = group.rows.iter().find(|row| **row as usize >= rows) {
            return Err(DisclosureError::Row { group: group.name.clone(), row, rows });
        }
    }
    let small = |people: usize| (1..smallest).contains(&people);
    let mut findings: Vec<Finding> = shown
        .iter()
        .filter(|group| small(group.rows.len()))
        .map(|group| Finding::Shown { group: group.name.clone(), people: group.rows.len() })
        .collect();
    findings.extend(differences(shown, small).into_iter().map(|(larger, smaller)| Finding::Difference {
        larger: shown[larger].name.clone(),
        smaller: shown[smaller].name.clone(),
        people: shown[larger].rows.len() - shown[smaller].rows.len(),
    }));
    let sums = sums(rows, shown, sensitive, small);
    findings.extend(sums.into_iter().map(|sum| Finding::Sum { people: sum.group.rows.len(), group: sum.group.name }));
    Ok(findings)
}

/// Pairs of shown groups, larger first, that differ by few people.
pub(crate) fn differences(shown: &[Group], small: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, larger) in shown.iter().enumerate() {
        for (other, smaller) in shown.iter().enumerate() {
            let people = larger.rows.len().saturating_sub(smaller.rows.len());
            if small(people) && !smaller.rows.is_empty() && within(&smaller.rows, &larger.rows) {
                found.push((at, other));
            }
        }
    }
    found
}

/// A group as a sum of shown groups.
pub(crate) struct Sum {
    pub(crate) group: Group,
    /// Its position among the sensitive groups, if it is one of them.
    pub(crate) sensitive: Option<usize>,
    /// Position of each shown group with its coefficient.
    pub(crate) terms: Vec<(usize, f64)>,
}

/// Small groups that are sums of shown ones: of the sensitive groups, and of people that all groups treat alike.
pub(crate) fn sums(rows: usize, shown: &[Group], sensitive: &[Group], small: impl Fn(usize) -> bool) -> Vec<Sum> {
    let atoms = Atoms::new(rows, shown.iter().chain(sensitive));
    let basis = Basis::new(atoms.sizes.len(), shown.iter().map(|group| atoms.vector(&group.rows)));
    let mut tried: BTreeSet<Vec<u32>> = shown.iter().map(|group| group.rows.clone()).collect();
    let parts =
        atoms.members.iter().map(|rows| Group { name: format!("the people in rows {rows:?}"), rows: rows.clone() });
    let mut found = Vec::new();
    let sensitive = sensitive.iter().cloned().enumerate().map(|(at, group)| (Some(at), group));
    for (sensitive, group) in sensitive.chain(parts.map(|part| (None, part))) {
        if small(group.rows.len()) && tried.insert(group.rows.clone()) {
            let terms = basis.coefficients(atoms.vector(&group.rows));
            found.extend(terms.map(|terms| Sum { group, sensitive, terms }));
        }
    }
    found
}

/// Whether all of one ascending list stand in the other.
fn within(smaller: &[u32], larger: &[u32]) -> bool {
    let mut rest = larger.iter();
    smaller.iter().all(|row| rest.any(|other| other == row))
}

/// Sets of rows that no group divides.
struct Atoms {
    of_row: Vec<usize>,
    members: Vec<Vec<u32>>,
    sizes: Vec<f64>,
}

impl Atoms {
    fn new<'a>(rows: usize, groups: impl Iterator<Item = &'a Group>) -> Self {
        let mut signatures = vec![Vec::new(); rows];
        for (number, group) in groups.enumerate() {
            group.rows.iter().for_each(|row| signatures[*row as usize].push(number));
        }
        let mut numbers: BTreeMap<&[usize], usize> = BTreeMap::new();
        let mut members: Vec<Vec<u32>> = Vec::new();
        let mut of_row = Vec::with_capacity(rows);
        for (row, signature) in signatures.iter().enumerate() {
            let next = numbers.len();
            let atom = *numbers.entry(signature).or_insert(next);
            if atom == members.len() {
                members.push(Vec::new());
            }
            members[atom].extend(u32::try_from(row).ok());
            of_row.push(atom);
        }
        let sizes = members.iter().map(|rows| rows.len() as f64).collect();
        Self { of_row, members, sizes }
    }

    /// A group as 1 for the atoms in it; scaled so that lengths count people.
    fn vector(&self, rows: &[u32]) -> Vec<f64> {
        let mut vector = vec![0.0; self.sizes.len()];
        for row in rows {
            let atom = self.of_row[*row as usize];
            vector[atom] = self.sizes[atom].sqrt();
        }
        vector
    }
}

/// An orthonormal basis of what sums of shown groups can be (modified Gram-Schmidt, twice for accuracy), each direction
/// with its coefficients on the shown groups.
struct Basis {
    directions: Vec<Vec<f64>>,
    made_of: Vec<Vec<f64>>,
}

impl Basis {
    fn new(width: usize, vectors: impl ExactSizeIterator<Item = Vec<f64>>) -> Self {
        let count = vectors.len();
        let mut basis = Self { directions: Vec::new(), made_of: Vec::new() };
        for (number, vector) in vectors.enumerate() {
            if basis.directions.len() == width {
                break;
            }
            let size = norm(&vector);
            let (rest, mut taken) = basis.split(vector);
            let length = norm(&rest);
            if length > ROUNDING * size {
                taken.resize(count, 0.0);
                taken.iter_mut().for_each(|taken| *taken = -*taken / length);
                taken[number] += 1.0 / length;
                basis.made_of.push(taken);
                basis.directions.push(rest.into_iter().map(|value| value / length).collect());
            }
        }
        basis
    }

    /// What is left of a vector, and the coefficients of the shown groups in what was taken.
    fn split(&self, mut vector: Vec<f64>) -> (Vec<f64>, Vec<f64>) {
        let mut taken = vec![0.0; self.made_of.first().map_or(0, Vec::len)];
        for _ in 0..2 {
            for (direction, made_of) in self.directions.iter().zip(&self.made_of) {
                let along: f64 = vector.iter().zip(direction).map(|(a, b)| a * b).sum();
                vector.iter_mut().zip(direction).for_each(|(value, direction)| *value -= along * direction);
                taken.iter_mut().zip(made_of).for_each(|(taken, part)| *taken += along * part);
            }
        }
        (vector, taken)
    }

    /// The vector as a sum of shown groups, if it is one.
    fn coefficients(&self, vector: Vec<f64>) -> Option<Vec<(usize, f64)>> {
        let size = norm(&vector);
        let (rest, taken) = self.split(vector);
        let terms = taken.into_iter().map(tidy).enumerate().filter(|(_, coefficient)| coefficient.abs() > ROUNDING);
        (norm(&rest) <= ROUNDING * size).then(|| terms.collect())
    }
}

/// The simple fraction that a coefficient is but for rounding: what follows is better conditioned for it.
fn tidy(coefficient: f64) -> f64 {
    let fraction = (1..=12).map(f64::from).map(|below| (coefficient * below).round() / below);
    fraction.into_iter().find(|fraction| (fraction - coefficient).abs() <= ROUNDING).unwrap_or(coefficient)
}

fn norm(vector: &[f64]) -> f64 {
    vector.iter().map(|value| value * value).sum::<f64>().sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(name: &str, rows: impl IntoIterator<Item = u32>) -> Group {
        Group { name: name.into(), rows: rows.into_iter().collect() }
    }

    /// Everybody, two wards and the women of everybody and of one ward: the women of the other follow by three figures.
    #[test]
    fn sums_of_more_than_two_figures_are_found() {
        // Ward A: rows 0..30, women 0..26. Ward B: rows 30..60, women 30..33.
        let shown = [
            group("everybody", 0..60),
            group("A", 0..30),
            group("women", (0..26).chain(30..33)),
            group("women of A", 0..26),
        ];
        let target = [group("women of B", 30..33)];
        let found = groups(60, &shown, &target, 10).unwrap();
        assert!(found.contains(&Finding::Sum { group: "women of B".into(), people: 3 }), "{found:?}");
        assert!(found.contains(&Finding::Difference { larger: "A".into(), smaller: "women of A".into(), people: 4 }));
        assert!(found.contains(&Finding::Difference {
            larger: "women".into(),
            smaller: "women of A".into(),
            people: 3
        }));
    }

    #[test]
    fn groups_of_enough_people_are_no_finding() {
        let shown = [group("everybody", 0..60), group("A", 0..30), group("women", (0..15).chain(30..45))];
        assert_eq!(groups(60, &shown, &[group("women of A", 0..15)], 10).unwrap(), []);
        let wrong = groups(59, &shown, &[], 10).unwrap_err();
        assert!(matches!(wrong, DisclosureError::Row { row: 59, .. }));
    }
}
