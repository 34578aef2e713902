//! The browser entry: a crate of its own, because a library that is also the browser bundle links a quarter more.

pub use app::hydrate;
