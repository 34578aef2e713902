//! What the program does, apart from how it is asked (commands, pages).

pub mod council_files;
pub mod estimation;
pub mod waves;
