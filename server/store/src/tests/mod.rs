//! Every test runs on SQLite in a file and, when `TEST_DATABASE_URL` names a server, on PostgreSQL too.

mod account_links;
mod accounts;
mod audit;
mod bank_items;
mod councils;
mod drafts;
mod feedback;
mod fieldwork;
mod fixture;
mod interviews;
mod kiosks;
mod migrations;
mod papers;
mod privacy;
mod profiles;
mod publications;
mod responses;
mod return_codes;
mod second_factors;
mod surveys;
mod translations;
mod weights;
mod writer;
