use super::Contributions;

/// A cell of a set of tables, by the order in which it was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId(pub(super) usize);

impl CellId {
    /// Position among the cells of its [`Tables`](super::Tables), from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.0
    }
}

/// What is to become of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Treatment {
    /// To be shown, unless it must be withheld.
    Shown,
    /// To be shown whatever happens: not to be withheld, such as a council's own figure.
    Kept,
    /// Known to everybody already, from an earlier publication or from outside.
    Public,
    /// In no table; there because it follows from others.
    Unshown,
}

/// A group of people for whom figures are shown, or could be worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// For messages.
    pub name: String,
    /// Unweighted people.
    pub people: u32,
    /// Kish's effective base, where the primary rules ask for it.
    pub effective_base: Option<f64>,
    /// Weights or amounts of its people, where the primary rules ask for dominance.
    pub contributions: Option<Contributions>,
    /// Everybody in it gave the same answer.
    pub unanimous: bool,
    /// False for what is shown as a difference of two groups: a change between waves, a ward less the rest. It is not
    /// about people of its own, so it is never sensitive; but a reader adds it to one side and has the other.
    pub is_group: bool,
    /// What is to become of it.
    pub treatment: Treatment,
    /// What is lost by withholding it, above 0. By default the number of people: large groups stay.
    pub loss: f64,
}

impl Cell {
    /// A cell to be shown.
    pub fn shown(name: impl Into<String>, people: u32) -> Self {
        Self::new(name, people, Treatment::Shown)
    }

    /// A cell of any treatment, its loss the number of people (at least 1).
    pub fn new(name: impl Into<String>, people: u32, treatment: Treatment) -> Self {
        Self {
            name: name.into(),
            people,
            effective_base: None,
            contributions: None,
            unanimous: false,
            is_group: true,
            treatment,
            loss: f64::from(people.max(1)),
        }
    }

    /// A difference of two groups, to be shown; `apart` is by how many people they differ, either way. Relate it to them
    /// with [`Tables::relate_linearly`](super::Tables::relate_linearly).
    ///
    /// ```
    /// use statistics::disclosure::{Cell, PrimaryRules, Protection, Tables, Treatment, suppress};
    ///
    /// let mut tables = Tables::new();
    /// let first_wave = tables.add(Cell::new("Abbey, first wave", 44, Treatment::Public));
    /// let second_wave = tables.add(Cell::shown("Abbey, second wave", 8));
    /// let change = tables.add(Cell::difference("Abbey, change", 36));
    /// tables.relate_linearly(&[(second_wave, 1.0), (first_wave, -1.0), (change, 1.0)])?;
    /// let rules = PrimaryRules::default();
    /// let result = suppress(&tables, &rules, Protection::for_rules(&rules))?;
    /// // The change added to the first wave would be the second.
    /// assert_eq!(result.withheld, [false, true, true]);
    /// # Ok::<(), statistics::disclosure::DisclosureError>(())
    /// ```
    pub fn difference(name: impl Into<String>, apart: u32) -> Self {
        Self { is_group: false, ..Self::shown(name, apart) }
    }

    /// The same cell with another loss.
    #[must_use]
    pub fn with_loss(mut self, loss: f64) -> Self {
        self.loss = loss;
        self
    }

    /// Whether it may be withheld for the sake of others: to be shown, and somebody is in it. An empty cell protects
    /// nobody: that nobody is there is often known from elsewhere.
    pub(super) fn may_protect(&self) -> bool {
        self.treatment == Treatment::Shown && (self.people > 0 || !self.is_group)
    }

    /// Whether a reader sees it if nothing is withheld.
    pub(super) fn is_open(&self) -> bool {
        self.treatment != Treatment::Unshown
    }
}
