//! The server under load: started here, on a free port of the loopback interface, and killed at the end.

use crate::http::{ADDRESS_HEADER, Browser};
use anyhow::{Context, ensure};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Tenths of a second that a server may take to be ready.
const READY_TENTHS: u32 = 300;

/// A server's process. It ends when this is dropped.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub host: SocketAddr,
}

impl Server {
    /// Starts `program serve` on the database of the environment and waits until it is ready.
    pub async fn start(program: &Path) -> anyhow::Result<Self> {
        // Freed at once and taken again by the server: nobody else is likely to be given it in between.
        let host = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
        let child = Command::new(program)
            .arg("serve")
            .env("WARDWISE_ADDR", host.to_string())
            .env("WARDWISE_CLIENT_ADDRESS_HEADER", ADDRESS_HEADER)
            .stdout(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let mut server = Self { child, host };
        for _ in 0..READY_TENTHS {
            ensure!(server.child.try_wait()?.is_none(), "the server stopped before it was ready");
            if let Ok(mut browser) = Browser::open(host, 0).await
                && browser.get("/readyz").await.is_ok_and(|answer| answer.status == 200)
            {
                return Ok(server);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        anyhow::bail!("the server was not ready in {} seconds", READY_TENTHS / 10)
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
