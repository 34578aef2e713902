//! The faults, and what is found after each.

use super::crowd::{Counts, Crowd};
use super::database::{Database, Totals};
use super::dice::Dice;
use super::record::Record;
use crate::say;
use crate::server::{Place, Server};
use anyhow::{Context, bail, ensure};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// The longest between two faults.
const BETWEEN: Duration = Duration::from_millis(240);
/// Forms acknowledged between two kills, at most.
const BEFORE_A_KILL: usize = 40;
/// Requests refused before a fault is over.
const REFUSED: u64 = 30;
/// The longest that a fault may take to be met, and the server to recover from it by itself.
const LONGEST: Duration = Duration::from_secs(30);

/// How the disk is filled.
#[derive(Clone, Debug)]
pub enum Disk {
    /// By a limit on the length of the server's files (RLIMIT_FSIZE), as an unprivileged program can.
    Limit,
    /// By a file on the same file system that takes all the room.
    Ballast(PathBuf),
}

/// Makes faults and looks what is left.
pub struct Faults {
    place: Place,
    file: PathBuf,
    server: Option<Server>,
    crowd: Crowd,
    dice: Dice,
    /// Responses still to be looked at: those under way, and those sent since the last look.
    watched: Vec<Arc<Mutex<Record>>>,
    seen: usize,
    looked_at: u64,
    restarts: Vec<Duration>,
    recoveries: Vec<Duration>,
}

/// What was found in the end.
pub struct End {
    totals: Totals,
    by_code: u64,
    counts: [u64; 3],
    looked_at: u64,
    restarts: Vec<Duration>,
    recoveries: Vec<Duration>,
    /// Panics in the log.
    pub panics: usize,
}

impl Faults {
    /// A server under load.
    pub fn new(place: Place, file: &Path, server: Server, crowd: Crowd, dice: Dice) -> Self {
        Self {
            place,
            file: file.to_owned(),
            server: Some(server),
            crowd,
            dice,
            watched: Vec::new(),
            seen: 0,
            looked_at: 0,
            restarts: Vec::new(),
            recoveries: Vec::new(),
        }
    }

    /// Kills the server at a moment of chance, starts it again, and looks.
    pub async fn kill(&mut self) -> anyhow::Result<()> {
        // Counted in forms acknowledged, so that a busy machine gets as far as an idle one, and then a little longer, so that
        // the kill meets any part of a request.
        let before = read(&self.crowd.counts().acknowledged);
        let more = self.dice.below(BEFORE_A_KILL) as u64;
        self.wait("nothing is acknowledged", |counts| read(&counts.acknowledged) >= before + more).await?;
        tokio::time::sleep(self.dice.up_to(BETWEEN / 10)).await;
        self.restart().await?;
        self.crowd.look()
    }

    /// Kills the server and starts it again at once; then, while everybody waits, looks.
    async fn restart(&mut self) -> anyhow::Result<()> {
        self.server.take().context("no server")?.kill()?;
        self.start().await
    }

    async fn start(&mut self) -> anyhow::Result<()> {
        let paused = self.crowd.pause().await;
        let start = Instant::now();
        self.server = Some(Server::start(&self.place).await?);
        self.restarts.push(start.elapsed());
        self.look().await?;
        drop(paused);
        Ok(())
    }

    /// Fills the disk, waits until people are told, makes room, waits until answers are taken again, and looks. Every
    /// other time the server is killed while the disk is full.
    pub async fn fill(&mut self, disk: &Disk) -> anyhow::Result<()> {
        tokio::time::sleep(self.dice.up_to(BETWEEN)).await;
        let process = self.server.as_ref().context("no server")?.process();
        match disk {
            Disk::Limit => {
                // No file longer than this: none at all, or none longer than the log of writes is now.
                let log = std::fs::metadata(format!("{}-wal", self.file.display())).map_or(0, |file| file.len());
                limit(process, if self.dice.once_in(2) { 4_096 } else { log.max(4_096) })?;
            }
            Disk::Ballast(file) => take_all_room(file)?,
        }
        self.told(REFUSED).await.context("the disk is full")?;
        if self.dice.once_in(2) {
            self.restart().await?;
        }
        match disk {
            Disk::Limit => limit(self.server.as_ref().context("no server")?.process(), u64::MAX)?,
            Disk::Ballast(file) => std::fs::remove_file(file)?,
        }
        let start = Instant::now();
        let before = read(&self.crowd.counts().acknowledged);
        self.wait("answers are not taken again after there was room", |counts| read(&counts.acknowledged) > before)
            .await?;
        self.recoveries.push(start.elapsed());
        let paused = self.crowd.pause().await;
        self.look().await?;
        drop(paused);
        Ok(())
    }

    /// Starts the server where the database cannot be written, waits until people are told, and starts it again as before.
    pub async fn read_only(&mut self, disk: &Disk) -> anyhow::Result<()> {
        tokio::time::sleep(self.dice.up_to(BETWEEN)).await;
        let as_before = self.place.clone();
        self.server.take().context("no server")?.kill()?;
        match disk {
            Disk::Limit => self.place = as_before.clone().on(&format!("sqlite://{}?mode=ro", self.file.display())),
            Disk::Ballast(_) => remount(&self.file, "remount,ro")?,
        }
        self.start().await.context("the database can only be read")?;
        self.told(REFUSED).await.context("the database can only be read")?;
        self.server.take().context("no server")?.kill()?;
        match disk {
            Disk::Limit => self.place = as_before,
            Disk::Ballast(_) => remount(&self.file, "remount,rw")?,
        }
        self.start().await
    }

    /// Waits until so many requests more were answered by the page that says that nothing can be saved.
    async fn told(&mut self, refused: u64) -> anyhow::Result<()> {
        let before = read(&self.crowd.counts().refused);
        self.wait("people are not told", |counts| read(&counts.refused) >= before + refused).await
    }

    async fn wait(&mut self, otherwise: &'static str, until: impl Fn(&Counts) -> bool) -> anyhow::Result<()> {
        let latest = Instant::now() + LONGEST;
        while !until(self.crowd.counts()) {
            self.crowd.look()?;
            if Instant::now() > latest {
                bail!(otherwise);
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        Ok(())
    }

    /// Compares what residents were told with the database. Nobody may be on the way meanwhile.
    async fn look(&mut self) -> anyhow::Result<()> {
        let all = self.crowd.records();
        self.watched.extend(all.iter().skip(self.seen).cloned());
        self.seen = all.len();
        let database = Database::open(&self.file).await?;
        let mut still = Vec::new();
        for record in self.watched.drain(..) {
            let known = record.lock().unwrap_or_else(PoisonError::into_inner).clone();
            let faults = known.faults(database.held(&known).await?.as_ref());
            ensure!(faults.is_empty(), "{faults:?}: {known:?}");
            self.looked_at += 1;
            if known.reference.is_none() {
                still.push(record);
            }
        }
        self.watched = still;
        database.close().await
    }

    /// Lets everybody arrive, stops the server, and looks at everything once more.
    pub async fn end(mut self) -> anyhow::Result<End> {
        self.crowd.finish().await?;
        self.server.take().context("no server")?.kill()?;
        let records = self.crowd.records();
        self.watched.clone_from(&records);
        self.seen = records.len();
        self.look().await?;
        let (mut by_code, mut answers) = (0, 0);
        for record in &records {
            let known = record.lock().unwrap_or_else(PoisonError::into_inner);
            ensure!(known.reference.is_some(), "somebody did not arrive: {known:?}");
            by_code += u64::from(!known.open_link);
            let questions: BTreeSet<&String> = known.told.keys().chain(known.open.keys()).collect();
            answers += questions.len() as u64;
        }
        let database = Database::open(&self.file).await?;
        database.whole().await?;
        let (totals, used) = (database.totals().await?, database.used().await?);
        database.close().await?;
        let journeys = records.len() as u64;
        ensure!(totals.complete == journeys, "{} complete responses of {journeys} journeys", totals.complete);
        ensure!(totals.partial == 0, "{} responses were begun twice", totals.partial);
        ensure!(totals.answers == answers, "{} answers are there, {answers} were acknowledged", totals.answers);
        ensure!(used == by_code, "{used} invitations are used by {by_code} people");
        let log = self.place.log().map(std::fs::read_to_string).transpose()?.unwrap_or_default();
        let counts = self.crowd.counts();
        Ok(End {
            totals,
            by_code,
            counts: [&counts.acknowledged, &counts.unanswered, &counts.refused].map(read),
            looked_at: self.looked_at,
            restarts: self.restarts,
            recoveries: self.recoveries,
            panics: log.matches("panicked").count(),
        })
    }
}

impl End {
    /// Prints it.
    pub fn tell(&self) {
        let [acknowledged, unanswered, refused] = self.counts;
        say("journeys", self.totals.complete);
        say("by code", self.by_code);
        say("POSTs acknowledged", acknowledged);
        say("requests without an answer", unanswered);
        say("requests refused with a page", refused);
        say("responses looked at after faults", self.looked_at);
        say("acknowledged answers lost", 0);
        say("responses doubled", 0);
        say("half-written", 0);
        say("answers kept", self.totals.answers);
        say("restart to ready", spread(&self.restarts));
        say("room to the next answer taken", spread(&self.recoveries));
    }
}

/// Median and longest, in milliseconds.
fn spread(times: &[Duration]) -> String {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let milliseconds = |at: usize| sorted.get(at).map_or(0.0, |time| time.as_secs_f64() * 1000.0);
    format!("{:.0} ms, at most {:.0} ms", milliseconds(sorted.len() / 2), milliseconds(sorted.len().saturating_sub(1)))
}

fn read(count: &AtomicU64) -> u64 {
    count.load(Ordering::SeqCst)
}

/// Limits the length of a process's files from now on.
fn limit(process: u32, length: u64) -> anyhow::Result<()> {
    let soft = if length == u64::MAX { "unlimited".to_owned() } else { length.to_string() };
    let done = Command::new("prlimit").arg(format!("--pid={process}")).arg(format!("--fsize={soft}:")).status();
    ensure!(done.context("prlimit (util-linux) is missing")?.success(), "prlimit failed");
    Ok(())
}

/// Mounts the file system of a file again with other options.
fn remount(file: &Path, options: &str) -> anyhow::Result<()> {
    let folder = file.parent().context("a file without a folder")?;
    ensure!(Command::new("mount").args(["-o", options]).arg(folder).status()?.success(), "mount -o {options} failed");
    Ok(())
}

/// Writes a file until there is no room for more.
fn take_all_room(file: &Path) -> anyhow::Result<()> {
    let mut ballast = std::fs::File::create(file)?;
    for size in [1 << 20, 1 << 12, 1] {
        let zeros = vec![0; size];
        while ballast.write_all(&zeros).is_ok() {}
    }
    Ok(())
}
