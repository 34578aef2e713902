//! Residents answer while the server is killed, its disk is full, or its database can only be read. What was acknowledged
//! by a redirect is looked for in the database after every fault.

mod crowd;
mod database;
mod dice;
mod faults;
mod record;
mod traveller;

use crate::server::{Place, Server};
use crate::{people, say};
use anyhow::{Context, ensure};
use crowd::Crowd;
use dice::Dice;
use faults::{Disk, Faults};
use std::path::Path;

/// Residents under way at once.
const AT_ONCE: usize = 24;

/// `load crash PROGRAM CODES POSTCODES KILLS FULL READ_ONLY SEED DISK`: how often the server is killed, how often its disk is
/// full, how often its database can only be read, what chance goes by, and what fills the disk: `limit` (a limit on the
/// length of files) or the path of a file to be blown up on the file system of the database.
pub async fn crash(arguments: &[String]) -> anyhow::Result<()> {
    let [program, codes, postcodes, kills, full, read_only, seed, disk] = arguments else {
        anyhow::bail!("say: load crash PROGRAM CODES POSTCODES KILLS FULL READ_ONLY SEED DISK")
    };
    let (kills, full, read_only): (u32, u32, u32) = (kills.parse()?, full.parse()?, read_only.parse()?);
    let seed: u64 = seed.parse()?;
    let url = std::env::var("DATABASE_URL").context("DATABASE_URL is not set")?;
    let file =
        Path::new(url.strip_prefix("sqlite://").and_then(|rest| rest.split('?').next()).context("no SQLite file")?);
    let place = Place::new(Path::new(program), &url)?.with_limits().logging_to(&file.with_extension("log"));
    let people = people(Path::new(codes), Path::new(postcodes))?;
    let disk = if disk == "limit" { Disk::Limit } else { Disk::Ballast(disk.into()) };

    let server = Server::start(&place).await?;
    let crowd = Crowd::start(place.host, people, seed, AT_ONCE);
    let mut faults = Faults::new(place, file, server, crowd, Dice::new(seed));
    for _ in 0..kills {
        faults.kill().await?;
    }
    for _ in 0..full {
        faults.fill(&disk).await?;
    }
    for _ in 0..read_only {
        faults.read_only(&disk).await?;
    }
    let end = faults.end().await?;
    ensure!(end.panics == 0, "{} panics stand in the log", end.panics);

    say("seed", seed);
    say("kills", kills);
    say("disk full", full);
    say("database read-only", read_only);
    end.tell();
    Ok(())
}
