//! Every page of the product: pure Leptos views of a page model.
//!
//! A request's way: `server` reads what a page needs from the store, fills a page model (a plain struct of this
//! crate), and calls the page's function here, which returns the whole document as text. Pages never wait, never
//! touch a database and never compute a figure; that makes each one a function that a test can call. What the
//! browser runs is only the islands in [`islands`].

pub mod islands;

#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod design;
#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
pub mod help;
#[cfg(feature = "ssr")]
pub mod landing;
#[cfg(feature = "ssr")]
pub mod language;
#[cfg(feature = "ssr")]
pub mod problem;
#[cfg(feature = "ssr")]
pub mod respond;
#[cfg(feature = "ssr")]
pub mod results;
#[cfg(feature = "ssr")]
pub mod staff;
#[cfg(feature = "ssr")]
pub mod unsaved;

/// The browser's entry: islands are exported by the macro and found by the page's script.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
