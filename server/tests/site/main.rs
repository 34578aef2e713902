//! The whole site as its visitors meet it: requests go through the router with all its layers, on a store of their own.
//! One program holds all of these tests, because linking the server takes longer than running them.

#![cfg(test)]

mod accessibility;
mod analyst;
mod cases;
mod configuration;
mod council;
mod designer;
mod documents;
mod feedback;
mod hostile;
mod import;
mod in_field;
mod interviews;
mod journey;
mod kiosk;
mod mail;
mod paper;
mod published_figures;
mod question_files;
mod router;
mod staff;
mod support;
mod unsaved;
mod waves;
