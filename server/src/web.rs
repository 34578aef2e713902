//! Handlers: what a request asks for, checked at the edge, answered with a page of `app`.
//!
//! Every handler is short: read the request into types that cannot be wrong, ask the store or a service, fill a page
//! model. A form with errors is answered with the same page, status 422, with what was typed; a form that was taken is
//! answered with a redirect (post, save, redirect, get).

pub mod assets;
pub mod brand;
pub(crate) mod cookie;
pub mod failure;
pub mod feedback;
pub mod form;
pub mod health;
pub mod help;
pub mod kiosk;
pub mod language;
pub mod packing;
pub mod page;
pub mod resident;
pub mod results;
pub mod staff;
pub mod unsaved;
pub mod upload;
