//! What the program does, apart from how it is asked (commands, pages).

pub mod accounts;
pub mod analysis;
pub mod audit;
pub mod cases;
pub mod council_files;
pub mod councils;
pub mod counted;
pub mod documents;
pub mod drafts;
pub mod estimation;
pub mod fieldwork;
pub mod logo;
pub mod paper;
pub mod question_files;
pub mod second_factor;
pub mod speaker;
pub mod translations;
pub mod waves;
pub mod withdrawal;
