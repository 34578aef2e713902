use thiserror::Error;

/// Why tables could not be built, protected or audited.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum DisclosureError {
    /// A relation names a cell that does not exist.
    #[error("a relation names cell {cell}, but there are {cells} cells")]
    UnknownCell {
        /// Position of the cell, from 0.
        cell: usize,
        /// Cells there are.
        cells: usize,
    },
    /// The people of the cells of a relation do not add up.
    #[error(
        "the parts of “{whole}” hold {parts} people, the whole {people}: tables that do not add up cannot be protected"
    )]
    NotAdditive {
        /// Name of the whole, or of the relation's first cell.
        whole: String,
        /// People in the whole.
        people: f64,
        /// People in the parts.
        parts: f64,
    },
    /// A coefficient or a loss is not a number that can be used.
    #[error("{what} of “{cell}” is {value}")]
    Number {
        /// Which number.
        what: &'static str,
        /// Name of the cell.
        cell: String,
        /// Its value.
        value: f64,
    },
    /// A sensitive cell that cannot be protected: withholding everything that may be withheld would not do.
    #[error("“{cell}” ({people} people) cannot be protected: too little may be withheld around it")]
    Unprotectable {
        /// Name of the cell.
        cell: String,
        /// People in it.
        people: u32,
    },
    /// A sensitive cell is public already.
    #[error("“{cell}” ({people} people) is public already and cannot be withheld any more")]
    AlreadyPublic {
        /// Name of the cell.
        cell: String,
        /// People in it.
        people: u32,
    },
    /// A classification of another length than the first, or a level that its finer level does not determine.
    #[error("classification “{classification}”: {problem}")]
    Classification {
        /// Its name.
        classification: String,
        /// What is wrong.
        problem: String,
    },
    /// A request for a table that names what does not exist.
    #[error("table {table} names {what}, which does not exist")]
    Request {
        /// Position of the table, from 0.
        table: usize,
        /// What it names.
        what: String,
    },
    /// A group of rows that does not fit the others.
    #[error("group “{group}” names row {row}, but there are {rows} rows")]
    Row {
        /// Name of the group.
        group: String,
        /// The row, from 0.
        row: u32,
        /// Rows there are.
        rows: usize,
    },
    /// The linear program was not solved.
    #[error("the bounds of “{cell}” were not found: {reason}")]
    Solver {
        /// Name of the cell.
        cell: String,
        /// What the solver said.
        reason: String,
    },
}
