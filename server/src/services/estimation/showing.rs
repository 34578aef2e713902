//! What may be shown of each area for one figure: small groups are withheld, others from which they could be worked
//! out with them; and where results of the wave are public already, areas to which few people have come since, or which
//! few have left, keep the figure they have.

use super::sample::EstimationError;
use statistics::disclosure::audit::Group;
use statistics::disclosure::{
    Classification, DisclosureError, Filter, Known, Level, PrimaryRules, Protection, Request, Survey, release,
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

/// The people one figure rests on, and those who are gone and it rested on before. People are the rows of the wave's data
/// and, after them, those who took their answers back.
pub(super) struct Base<'a> {
    /// Whose answers it rests on, ascending.
    pub(super) here: Vec<usize>,
    /// Whose answers it rested on before they took them back, ascending.
    pub(super) gone: Vec<usize>,
    /// Ward of each person.
    pub(super) ward_of_person: &'a [u32],
    /// Final weight of each row of the wave's data.
    pub(super) weights: &'a [f64],
    /// How many wards there are.
    pub(super) wards: usize,
}

/// An earlier publication as far as it concerns one figure.
pub(super) struct Before<'a> {
    /// By person: whether it was counted.
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
    let people: Vec<usize> = base.here.iter().chain(&base.gone).copied().collect();
    let classification = |name: &str, category_of_row: Vec<u32>, categories: Vec<String>| Classification {
        name: name.into(),
        levels: vec![Level { category_of_row, categories }],
    };
    let categories = (0..base.wards).map(|ward| format!("ward {ward}")).collect();
    let wards = classification("ward", people.iter().map(|person| base.ward_of_person[*person]).collect(), categories);
    let weights = people.iter().map(|person| base.weights.get(*person).copied().unwrap_or(1.0)).collect();
    // Those who are gone stand in no new table, but in what is known from before.
    let standing = (0..people.len()).map(|at| u32::from(at >= base.here.len())).collect();
    let standing = classification("standing", standing, vec!["here".into(), "gone".into()]);
    let survey = Survey::new(people.len(), vec![wards, standing])?.with_weights(weights)?;
    let only_here = Filter { classification: 1, level: 0, category: 0 };
    let filters = if base.gone.is_empty() { Vec::new() } else { vec![only_here] };
    let request = Request { by: vec![0], filters };
    let known = known(&people, base.ward_of_person, rule, before);
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

/// The groups of earlier publications, by place in `people`.
fn known(people: &[usize], ward_of_person: &[u32], rule: &DisclosureRule, before: &[Before<'_>]) -> Known {
    let mut known = Known::default();
    for (number, before) in before.iter().enumerate() {
        let areas = std::iter::once((None, before.council))
            .chain(before.wards.iter().enumerate().map(|(ward, shown)| (u32::try_from(ward).ok(), *shown)));
        for (ward, shown) in areas {
            let inside =
                |person: usize| before.counted[person] && ward.is_none_or(|ward| ward_of_person[person] == ward);
            let rows: Vec<u32> =
                (0_u32..).zip(people).filter(|(_, person)| inside(**person)).map(|(at, _)| at).collect();
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
        decide_without(ward_of_row, 0, before)
    }

    /// The last `gone` people have taken their answers back.
    fn decide_without(ward_of_person: &[u32], gone: usize, before: &[Before<'_>]) -> (Showing, Vec<Showing>) {
        let here = ward_of_person.len() - gone;
        let weights = vec![1.0; here];
        let gone = (here..ward_of_person.len()).collect();
        let base = Base { here: (0..here).collect(), gone, ward_of_person, weights: &weights, wards: 3 };
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

    /// What a figure without one person says beside the figure with them is that person's answer.
    #[test]
    fn few_who_are_gone_leave_the_figures_as_they_were() {
        use Showing::{Earlier, New};
        let with = |gone: &[(u32, usize)]| -> Vec<u32> {
            wards().into_iter().chain(gone.iter().flat_map(|(ward, n)| std::iter::repeat_n(*ward, *n))).collect()
        };
        let all = with(&[(1, 1)]);
        assert_eq!(decide_without(&all, 1, &[before(&vec![true; all.len()])]), (Earlier, vec![Earlier; 3]));
        // They had not been counted: nothing can be told of them.
        let mut counted = vec![true; all.len()];
        counted[all.len() - 1] = false;
        assert_eq!(decide_without(&all, 1, &[before(&counted)]), (New, vec![New; 3]));
        // Nobody has read anything yet.
        assert_eq!(decide_without(&all, 1, &[]), (New, vec![New; 3]));
        // Eleven of the third ward, one of the second: that one would be told by the others.
        let all = with(&[(1, 1), (2, 11)]);
        assert_eq!(decide_without(&all, 12, &[before(&vec![true; all.len()])]), (New, vec![New, Earlier, Earlier]));
        // One gone, and eleven others of the same ward new: twelve people differ, and none can be told.
        let all = with(&[(1, 1)]);
        let mut counted = vec![true; all.len()];
        counted[12..23].fill(false);
        assert_eq!(decide_without(&all, 1, &[before(&counted)]), (New, vec![New; 3]));
    }
}
