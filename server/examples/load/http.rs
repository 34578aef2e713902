//! A browser's connection, kept alive: one request at a time, cookies kept, redirects not followed by itself.

use anyhow::{Context, bail, ensure};
use flate2::read::GzDecoder;
use std::io::Read;
use std::net::{Ipv4Addr, SocketAddr};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The header in which the server is told to look for the client's address (`WARDWISE_CLIENT_ADDRESS_HEADER`).
pub const ADDRESS_HEADER: &str = "x-load-address";

/// One browser: its connection, its address as the proxy would tell it, its cookie.
pub struct Browser {
    stream: TcpStream,
    host: SocketAddr,
    address: Ipv4Addr,
    cookie: Option<String>,
    received: Vec<u8>,
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where a redirect leads.
    pub location: Option<String>,
    /// The body as it was sent.
    body: Vec<u8>,
    /// How it is packed, if it is.
    encoding: Option<String>,
    /// Bytes of head and body as they were sent.
    pub bytes: u64,
}

impl Answer {
    /// The body as text, unpacked.
    pub fn text(&self) -> anyhow::Result<String> {
        match self.encoding.as_deref() {
            None => Ok(String::from_utf8(self.body.clone())?),
            Some("gzip") => {
                let mut text = String::new();
                GzDecoder::new(self.body.as_slice()).read_to_string(&mut text).context("a body that is not gzip")?;
                Ok(text)
            }
            Some(other) => bail!("a body packed as {other}"),
        }
    }
}

impl Browser {
    /// Connects. `number` gives the browser an address of its own, as each household has.
    pub async fn open(host: SocketAddr, number: u32) -> anyhow::Result<Self> {
        Self::open_with(host, number, None).await
    }

    /// The same with a cookie from before.
    pub async fn open_with(host: SocketAddr, number: u32, cookie: Option<String>) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(host).await.context("the server takes no connection")?;
        stream.set_nodelay(true)?;
        let [_, b, c, d] = number.to_be_bytes();
        Ok(Self { stream, host, address: Ipv4Addr::new(10, b, c, d), cookie, received: Vec::new() })
    }

    /// The cookie, as it is sent.
    pub fn cookie(&self) -> Option<String> {
        self.cookie.clone()
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> anyhow::Result<Answer> {
        self.send(&format!("GET {path} HTTP/1.1\r\n"), "").await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> anyhow::Result<Answer> {
        let body = serde_urlencoded::to_string(fields)?;
        let head = format!(
            "POST {path} HTTP/1.1\r\norigin: http://{}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {}\r\n",
            self.host,
            body.len()
        );
        self.send(&head, &body).await
    }

    /// The rest of the head is what Firefox sends.
    async fn send(&mut self, head: &str, body: &str) -> anyhow::Result<Answer> {
        let cookie = self.cookie.as_ref().map(|cookie| format!("cookie: {cookie}\r\n")).unwrap_or_default();
        let request = format!(
            "{head}host: {}\r\n{ADDRESS_HEADER}: {}\r\nuser-agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n\
             accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\naccept-language: en-GB,en;q=0.5\r\n\
             accept-encoding: gzip, deflate\r\nsec-fetch-site: same-origin\r\nsec-fetch-mode: navigate\r\n\
             sec-fetch-dest: document\r\nconnection: keep-alive\r\n{cookie}\r\n{body}",
            self.host, self.address
        );
        self.stream.write_all(request.as_bytes()).await?;
        self.receive().await
    }

    async fn more(&mut self) -> anyhow::Result<()> {
        ensure!(self.stream.read_buf(&mut self.received).await? > 0, "the server closed the connection");
        Ok(())
    }

    async fn receive(&mut self) -> anyhow::Result<Answer> {
        let end = loop {
            match find(&self.received, b"\r\n\r\n") {
                Some(end) => break end + 4,
                None => self.more().await?,
            }
        };
        let head: Vec<u8> = self.received.drain(..end).collect();
        let head = String::from_utf8(head).context("a head that is no text")?;
        let status = head.get(9..12).and_then(|status| status.parse().ok()).context("a head without a status")?;
        let header = |name: &str| {
            head.lines().skip(1).find_map(|line| {
                let (key, value) = line.split_once(':')?;
                key.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
            })
        };
        if let Some(cookie) = header("set-cookie") {
            self.cookie = cookie.split(';').next().map(str::to_owned);
        }
        let (packed, sent) = if header("transfer-encoding").is_some_and(|kind| kind.contains("chunked")) {
            self.chunks().await?
        } else {
            let length = header("content-length").map_or(Ok(0), |length| length.parse())?;
            (self.take(length).await?, length)
        };
        Ok(Answer {
            status,
            location: header("location"),
            encoding: header("content-encoding"),
            body: packed,
            bytes: (end + sent) as u64,
        })
    }

    async fn take(&mut self, length: usize) -> anyhow::Result<Vec<u8>> {
        while self.received.len() < length {
            self.more().await?;
        }
        Ok(self.received.drain(..length).collect())
    }

    /// The chunks put together, and the bytes they took with their lengths (RFC 9112, 7.1).
    async fn chunks(&mut self) -> anyhow::Result<(Vec<u8>, usize)> {
        let (mut body, mut sent) = (Vec::new(), 0);
        loop {
            let end = loop {
                match find(&self.received, b"\r\n") {
                    Some(end) => break end,
                    None => self.more().await?,
                }
            };
            let line: Vec<u8> = self.take(end + 2).await?;
            let length = usize::from_str_radix(std::str::from_utf8(&line)?.trim(), 16).context("a chunk's length")?;
            let chunk = self.take(length + 2).await?;
            sent += line.len() + chunk.len();
            if length == 0 {
                return Ok((body, sent));
            }
            body.extend_from_slice(&chunk[..length]);
        }
    }
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    memchr::memmem::find(text, what)
}
