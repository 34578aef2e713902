//! Every document in every edition and language is accessible as PDF/UA-1 asks: typst checks while it writes, and the structure
//! is read back by another library.

#![cfg(test)]

mod cards;
mod copies;
mod papers;
mod structure;
