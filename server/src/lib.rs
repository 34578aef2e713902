//! The `wardwise` program as a library, so that tests reach every part.

pub mod auth;
pub mod clock;
pub mod commands;
pub mod demo;
pub mod entropy;
pub mod in_field;
pub mod mail;
pub mod reference;
pub mod router;
pub mod secret;
pub mod security;
pub mod services;
pub mod settings;
pub mod state;
pub mod telemetry;
pub mod web;
