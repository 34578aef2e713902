//! What may be shown of each area for one figure: small groups are withheld, others from which they could be worked
//! out with them; and where results of the wave are public already, areas to which few people have come since keep the
//! figure they have.

use super::sample::EstimationError;
use statistics::disclosure::audit::Group;
use statistics::disclosure::{
    Classification, DisclosureError, Known, Level, PrimaryRules, Protection, Request, Survey, release,
};
use std::collections::HashSet;
use std::sync::Arc;
use survey::disclosure::DisclosureRule;
use survey::id::ResponseId;
use survey::publication::Publication;

/// A publication of the same wave that everybody has read.
#[derive(Clone, Debug)]
pub struct EarlierPublication {
    /// What it says.
    pub publication: Arc<Publication>,
    /// Whose answers it rests on.
    pub responses: HashSet<ResponseId>,
}

/// What becomes of an area's figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Showing {
    /// It is shown.
    New,
    /// It is not; what was published before stays.
    Earlier,
    /// Nothing is shown.
    Withheld,
}

/// The people one figure rests on.
pub(super) struct Base<'a> {
    /// Their rows in the wave's data, ascending.
    pub(super) rows: Vec<usize>,
    /// Ward of each row of the wave's data.
    pub(super) ward_of_row: &'a [u32],
    /// Final weight of each row of the wave's data.
    pub(super) weights: &'a [f64],
    /// How many wards there are.
    pub(super) wards: usize,
}

/// An earlier publication as far as it concerns one figure.
pub(super) struct Before<'a> {
    /// By row of the wave's data: whether it was counted.
    pub(super) counted: &'a [bool],
    /// Whether the council's figure was shown, and made from these rows.
    pub(super) council: bool,
    /// The same for each ward.
    pub(super) wards: Vec<bool>,
}

/// The showing of the council and of each ward.
pub(super) struct Shown {
    pub(super) council: Showing,
    pub(super) wards: Vec<Showing>,
}

impl Shown {
    /// The council's, then the wards'.
    pub(super) fn all(&self) -> impl Iterator<Item = Showing> + '_ {
        std::iter::once(self.council).chain(self.wards.iter().copied())
    }

    /// The more careful of two, area by area: two figures that stand together on a page are shown together.
    pub(super) fn with(self, other: &Self) -> Self {
        let careful = |a: Showing, b: Showing| match (a, b) {
            (Showing::New, b) => b,
            (Showing::Withheld, _) | (_, Showing::Withheld) => Showing::Withheld,
            (Showing::Earlier, _) => Showing::Earlier,
        };
        let wards = self.wards.iter().zip(&other.wards).map(|(a, b)| careful(*a, *b)).collect();
        Self { council: careful(self.council, other.council), wards }
    }
}

/// Decides by the rule for one figure, and by what could be worked out from all of them together and from what was
/// published before (newest first).
///
/// # Errors
/// [`EstimationError::Disclosure`].
pub(super) fn showing(base: &Base<'_>, rule: &DisclosureRule, before: &[Before<'_>]) -> Result<Shown, EstimationError> {
    let rules = PrimaryRules {
        smallest_base: rule.smallest_base,
        smallest_effective_base: Some(rule.smallest_effective_base),
        ..PrimaryRules::default()
    };
    let category_of_row = base.rows.iter().map(|row| base.ward_of_row[*row]).collect();
    let categories = (0..base.wards).map(|ward| format!("ward {ward}")).collect();
    let wards = Classification { name: "ward".into(), levels: vec![Level { category_of_row, categories }] };
    let weights = base.rows.iter().map(|row| base.weights[*row]).collect();
    let survey = Survey::new(base.rows.len(), vec![wards])?.with_weights(weights)?;
    let request = Request { by: vec![0], filters: Vec::new() };
    let known = known(base, rule, before);
    let released = match release(&survey, &[request], &rules, Protection::for_rules(&rules), &known) {
        Ok(released) => released,
        // Nothing new can be shown beside what is public.
        Err(DisclosureError::Unprotectable { .. } | DisclosureError::AlreadyPublic { .. }) => {
            return Ok(Shown {
                council: fallback(before, |before| before.council),
                wards: (0..base.wards).map(|ward| fallback(before, |before| before.wards[ward])).collect(),
            });
        }
        Err(error) => return Err(error.into()),
    };
    // The table's cells: everybody, then each ward.
    let cells = released.linked.cells_of.first().cloned().unwrap_or_default();
    let of = |at: usize, shown: &dyn Fn(&Before<'_>) -> bool| match cells.get(at).map(|cell| cell.index()) {
        Some(cell) if !released.suppression.withheld[cell] => Showing::New,
        Some(cell) if released.suppression.sensitivity[cell].is_some() => Showing::Withheld,
        _ => fallback(before, shown),
    };
    let council = of(0, &|before| before.council);
    let mut wards: Vec<Showing> = (0..base.wards).map(|ward| of(ward + 1, &|before| before.wards[ward])).collect();
    if council != Showing::New {
        // Each ward's page also shows the rest of the council, which would tell the council's figure.
        for (ward, showing) in wards.iter_mut().enumerate().filter(|(_, showing)| **showing == Showing::New) {
            *showing = fallback(before, |before| before.wards[ward]);
        }
    }
    Ok(Shown { council, wards })
}

/// The figure published last stays, if there is one.
fn fallback(before: &[Before<'_>], shown: impl Fn(&Before<'_>) -> bool) -> Showing {
    if before.iter().any(shown) { Showing::Earlier } else { Showing::Withheld }
}

/// The groups of earlier publications, in rows of the base.
fn known(base: &Base<'_>, rule: &DisclosureRule, before: &[Before<'_>]) -> Known {
    let mut known = Known::default();
    for (number, before) in before.iter().enumerate() {
        let areas = std::iter::once((None, before.council))
            .chain(before.wards.iter().enumerate().map(|(ward, shown)| (u32::try_from(ward).ok(), *shown)));
        for (ward, shown) in areas {
            let inside = |row: usize| before.counted[row] && ward.is_none_or(|ward| base.ward_of_row[row] == ward);
            let rows: Vec<u32> = (0_u32..).zip(&base.rows).filter(|(_, row)| inside(**row)).map(|(at, _)| at).collect();
            let group = Group { name: format!("ward {ward:?} of publication {number} before"), rows };
            if shown {
                known.shown.push(group);
            } else if (1..rule.smallest_base as usize).contains(&group.rows.len()) {
                known.sensitive.push(group);
            }
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 12 people in the first ward, 30 and 40 in the others.
    fn wards() -> Vec<u32> {
        let counts = [(0, 12), (1, 30), (2, 40)];
        counts.into_iter().flat_map(|(ward, count)| std::iter::repeat_n(ward, count)).collect()
    }

    fn decide(ward_of_row: &[u32], before: &[Before<'_>]) -> (Showing, Vec<Showing>) {
        let weights = vec![1.0; ward_of_row.len()];
        let base = Base { rows: (0..ward_of_row.len()).collect(), ward_of_row, weights: &weights, wards: 3 };
        let shown = showing(&base, &DisclosureRule::default(), before).unwrap();
        (shown.council, shown.wards)
    }

    fn before(counted: &[bool]) -> Before<'_> {
        Before { counted, council: true, wards: vec![true; 3] }
    }

    #[test]
    fn a_small_ward_takes_the_smallest_other_with_it() {
        use Showing::{New, Withheld};
        let small: Vec<u32> = wards().into_iter().skip(3).collect();
        assert_eq!(decide(&small, &[]), (New, vec![Withheld, Withheld, New]));
        assert_eq!(decide(&wards(), &[]), (New, vec![New, New, New]));
    }

    /// All wards are so small that even together they tell of fewer than ten beside the council's figure.
    #[test]
    fn the_council_is_withheld_where_nothing_else_helps() {
        use Showing::Withheld;
        let small = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2];
        assert_eq!(decide(&small, &[]), (Withheld, vec![Withheld; 3]));
    }

    #[test]
    fn few_newcomers_leave_the_figures_as_they_were() {
        use Showing::{Earlier, New};
        let wards = wards();
        // One more in the second ward: it, the council, and so every figure of the rest, stay.
        let mut counted = vec![true; wards.len()];
        counted[12] = false;
        assert_eq!(decide(&wards, &[before(&counted)]), (Earlier, vec![Earlier; 3]));
        // Eleven more there, and one in the third: the third stays, and the second, which would tell it.
        counted[12..23].fill(false);
        counted[42] = false;
        assert_eq!(decide(&wards, &[before(&counted)]), (New, vec![New, Earlier, Earlier]));
        // Eleven more in both.
        counted[42..53].fill(false);
        assert_eq!(decide(&wards, &[before(&counted)]), (New, vec![New; 3]));
    }
}
