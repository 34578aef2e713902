//! What the tests share: a world of two small councils, visitors with cookies, and a clock that is set.

mod client;
mod clock;
mod council;
mod mail_sink;
mod people;
mod platform;
mod world;

pub use client::{Answer, Client};
pub use clock::TestClock;
pub use council::{CouncilText, NORTH, SOUTH};
pub use mail_sink::{FROM, MailSink, Received};
pub use people::{answers, complete};
pub use platform::{ADDRESS as ADDRESS_HEADER, NOW, platform, reference};
pub use world::{PASSWORD, Town, World, each};
