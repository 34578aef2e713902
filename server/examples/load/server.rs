//! The server under load: started here on a port of the loopback interface, and killed without a word.

use crate::http::{ADDRESS_HEADER, Browser};
use anyhow::{Context, ensure};
use std::ffi::OsString;
use std::fs::OpenOptions;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tokio::time::Instant;

/// How long a server may take to be ready.
const READY: Duration = Duration::from_secs(30);

/// What is started, and where.
#[derive(Clone, Debug)]
pub struct Place {
    /// The command and its first arguments.
    command: Vec<OsString>,
    url: String,
    log: Option<PathBuf>,
    /// Where it listens, each time it is started.
    pub host: SocketAddr,
}

impl Place {
    /// `program serve` on a database, on a port that is free.
    pub fn new(program: &Path, url: &str) -> anyhow::Result<Self> {
        // Freed at once and taken again by the server: nobody else is likely to be given it in between.
        let host = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
        Ok(Self { command: vec![program.into()], url: url.to_owned(), log: None, host })
    }

    /// The same, with files that cannot grow past a limit refused to the program instead of ending it (SIGXFSZ): a limit
    /// set later (prlimit) is then a disk that is full.
    #[must_use]
    pub fn with_limits(mut self) -> Self {
        let shell = ["sh", "-c", "trap '' XFSZ; exec \"$0\" \"$@\""].map(OsString::from);
        self.command.splice(0..0, shell);
        self
    }

    /// The same with its log at the end of a file.
    #[must_use]
    pub fn logging_to(mut self, file: &Path) -> Self {
        self.log = Some(file.to_owned());
        self
    }

    /// The log's file.
    pub fn log(&self) -> Option<&Path> {
        self.log.as_deref()
    }

    /// The same on another database.
    #[must_use]
    pub fn on(mut self, url: &str) -> Self {
        url.clone_into(&mut self.url);
        self
    }
}

/// A server's process. It ends when this is dropped.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub host: SocketAddr,
}

impl Server {
    /// Starts it and waits until it is ready.
    pub async fn start(place: &Place) -> anyhow::Result<Self> {
        let (program, arguments) = place.command.split_first().context("nothing to start")?;
        let child = Command::new(program)
            .args(arguments)
            .arg("serve")
            .env("DATABASE_URL", &place.url)
            .env("WARDWISE_ADDR", place.host.to_string())
            .env("WARDWISE_CLIENT_ADDRESS_HEADER", ADDRESS_HEADER)
            .stdout(Stdio::null())
            .stderr(match &place.log {
                // Where nothing can be written, no log is either.
                Some(file) => {
                    OpenOptions::new().create(true).append(true).open(file).map_or_else(|_| Stdio::null(), Stdio::from)
                }
                None => Stdio::inherit(),
            })
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let mut server = Self { child, host: place.host };
        let latest = Instant::now() + READY;
        while Instant::now() < latest {
            ensure!(server.child.try_wait()?.is_none(), "the server stopped before it was ready");
            if let Ok(mut browser) = Browser::open(server.host, 0).await
                && browser.get("/readyz").await.is_ok_and(|answer| answer.status == 200)
            {
                return Ok(server);
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        anyhow::bail!("the server was not ready in {} seconds", READY.as_secs())
    }

    /// Its process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Kills it without a word (SIGKILL): what was acknowledged must be there all the same.
    pub fn kill(mut self) -> anyhow::Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // After `kill` there is nothing left to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
