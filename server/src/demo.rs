//! Synthetic demonstration data: a council's people are drawn from its population counts, invited, and answer through
//! the same code that stores real answers. Nothing here describes anybody; every page that shows it says so.

mod access;
mod fieldwork;
mod load;
mod opinions;
mod person;
mod population;

pub use access::{DemoAccess, DemoAccount, database_file};
pub use load::{Report, load};
pub use opinions::Opinions;
pub use person::Person;
pub use population::Population;
