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
            treatment,
            loss: f64::from(people.max(1)),
        }
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
        self.treatment == Treatment::Shown && self.people > 0
    }

    /// Whether a reader sees it if nothing is withheld.
    pub(super) fn is_open(&self) -> bool {
        self.treatment != Treatment::Unshown
    }
}
