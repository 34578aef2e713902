//! What may be shown of small groups: primary rules, complementary suppression and an auditor, as pure functions of a
//! set of tables.
//!
//! A set of [`Tables`] is cells (groups of people, each with how many they are) and the relations between them: the
//! council is the sum of its wards, an area the sum of some, everybody the sum of women and men. One group is one cell,
//! in however many tables it stands; so tables are linked through the groups they share. Groups that no table shows but
//! that follow from shown ones (the men, where a table of everybody and one of women are shown) are cells too.
//!
//! 1. [`PrimaryRules`] say which cells are sensitive by themselves.
//! 2. [`suppress`] withholds those that were to be shown and, at the least loss, as many others as it takes that no
//!    sensitive cell can be worked out: the cell suppression problem (Fischetti & Salazar-González 2001, Management
//!    Science 47; Hundepool et al. 2012, *Statistical Disclosure Control*, chapter 4).
//! 3. [`release`] does so for tables of respondents, filtered tables and earlier publications among them, and adds what
//!    only the rows show: two groups that happen to hold nearly the same people.
//! 4. [`audit`] attacks a result without knowing how it was made: bounds of each sensitive cell by linear programming,
//!    and of each small group of rows by differences and by the linear span of what is shown, over filters and over
//!    publications of the same people.
//!
//! Figures (weighted shares) are protected through the numbers of people: a weighted total of a group can be worked out
//! exactly from others if and only if the number of people can be by the same sum.
//!
//! ```
//! use statistics::disclosure::{Cell, PrimaryRules, Protection, Tables, suppress};
//!
//! let mut tables = Tables::new();
//! let wards = [("Abbey", 4), ("Barnfield", 61), ("Castle", 38), ("Dale", 55)];
//! let council = tables.add(Cell::shown("council", 158).with_loss(1000.0));
//! let wards: Vec<_> = wards.iter().map(|(name, people)| tables.add(Cell::shown(*name, *people))).collect();
//! tables.relate(council, &wards)?;
//!
//! let rules = PrimaryRules::default();
//! let result = suppress(&tables, &rules, Protection::for_rules(&rules))?;
//! // Abbey is small; Castle is the smallest that hides it.
//! assert_eq!(result.withheld, [false, true, false, true, false]);
//! assert_eq!(result.primary, 1);
//! # Ok::<(), statistics::disclosure::DisclosureError>(())
//! ```

mod attack;
pub mod audit;
mod cell;
mod contributions;
mod cuts;
mod earlier;
mod error;
mod groups;
mod heuristic;
mod lp;
mod release;
mod rules;
mod suppress;
mod tables;

pub use attack::Bounds;
pub use cell::{Cell, CellId, Treatment};
pub use contributions::Contributions;
pub use earlier::Earlier;
pub use error::DisclosureError;
pub use groups::{Classification, Filter, Level, Linked, Request, Survey};
pub use release::{Known, Release, release};
pub use rules::{Dominance, PrimaryRules, Sensitivity};
pub use suppress::{Protection, Suppression, suppress};
pub use tables::Tables;
