//! The router: who may open what, and what stands around every answer.

mod access;
mod forms;
mod headers;
mod health;
mod routes;
mod secrets;
mod table;
