//! A mail server that delivers nothing: it takes messages as RFC 5321 says, and keeps them for the test.

use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use wardwise::mail::Mailer;
use wardwise::settings::{SmtpSettings, SmtpTls};

/// The address that messages come from.
pub const FROM: &str = "survey@council.example";

/// A message as it came in.
#[derive(Clone, Debug, Default)]
pub struct Received {
    /// The sender of the envelope.
    pub from: String,
    /// The recipients of the envelope.
    pub to: Vec<String>,
    /// Headers and body.
    pub data: String,
}

impl Received {
    /// The names of the headers, in order.
    pub fn headers(&self) -> Vec<&str> {
        let (head, _) = self.data.split_once("\r\n\r\n").unwrap();
        head.split("\r\n").filter(|line| !line.starts_with(' ')).map(|line| line.split(':').next().unwrap()).collect()
    }

    /// The value of a header on one line.
    pub fn header(&self, name: &str) -> &str {
        let start = format!("{name}: ");
        let (head, _) = self.data.split_once("\r\n\r\n").unwrap();
        head.split("\r\n").find_map(|line| line.strip_prefix(start.as_str())).unwrap()
    }

    /// The text, out of the quoted-printable form of RFC 2045.
    pub fn text(&self) -> String {
        assert_eq!(self.header("Content-Transfer-Encoding"), "quoted-printable");
        let (_, body) = self.data.split_once("\r\n\r\n").unwrap();
        let body = body.replace("=\r\n", "");
        let mut bytes = Vec::new();
        let mut rest = body.as_bytes();
        while let Some((first, after)) = rest.split_first() {
            if *first == b'=' {
                let (digits, after) = after.split_at(2);
                bytes.push(u8::from_str_radix(std::str::from_utf8(digits).unwrap(), 16).unwrap());
                rest = after;
            } else {
                bytes.push(*first);
                rest = after;
            }
        }
        String::from_utf8(bytes).unwrap().replace("\r\n", "\n")
    }
}

/// The mail server.
#[derive(Clone)]
pub struct MailSink {
    port: u16,
    received: Arc<Mutex<Vec<Received>>>,
    refusal: Arc<Mutex<Option<&'static str>>>,
}

impl MailSink {
    /// Takes mail from now on.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let sink = Self { port, received: Arc::default(), refusal: Arc::default() };
        let own = sink.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let own = own.clone();
                tokio::spawn(async move { own.talk(stream).await });
            }
        });
        sink
    }

    /// The way here.
    pub fn mailer(&self) -> Mailer {
        let settings = SmtpSettings {
            host: "127.0.0.1".to_owned(),
            port: self.port,
            tls: SmtpTls::None,
            credentials: None,
            from: FROM.parse().unwrap(),
            site: "https://survey.example".parse().unwrap(),
        };
        Mailer::new(&settings).unwrap()
    }

    /// Says this to every recipient from now on; `{}` in it is the address.
    pub fn refuse(&self, with: Option<&'static str>) {
        *self.refusal.lock().unwrap() = with;
    }

    /// What came in since the last time.
    pub fn take(&self) -> Vec<Received> {
        std::mem::take(&mut *self.received.lock().unwrap())
    }

    async fn talk(&self, stream: TcpStream) {
        let mut stream = BufReader::new(stream);
        let mut message = Received::default();
        let mut reply = "220 sink".to_owned();
        loop {
            if stream.write_all(format!("{reply}\r\n").as_bytes()).await.is_err() {
                return;
            }
            let Some(line) = line(&mut stream).await else { return };
            let command = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            reply = match command.as_str() {
                "EHLO" => "250-sink\r\n250 8BITMIME".to_owned(),
                "MAIL" => {
                    message = Received { from: address(&line), ..Received::default() };
                    "250 ok".to_owned()
                }
                "RCPT" => match *self.refusal.lock().unwrap() {
                    Some(refusal) => refusal.replace("{}", &address(&line)),
                    None => {
                        message.to.push(address(&line));
                        "250 ok".to_owned()
                    }
                },
                "DATA" => {
                    if stream.write_all(b"354 go on\r\n").await.is_err() {
                        return;
                    }
                    let Some(data) = data(&mut stream).await else { return };
                    self.received.lock().unwrap().push(Received { data, ..message.clone() });
                    "250 taken".to_owned()
                }
                "RSET" | "NOOP" => "250 ok".to_owned(),
                "QUIT" => "221 bye".to_owned(),
                _ => "502 what?".to_owned(),
            };
        }
    }
}

async fn line(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut line = String::new();
    let read = stream.read_line(&mut line).await.ok()?;
    (read > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
}

/// Up to the full stop on a line of its own; a line that begins with one has it twice.
async fn data(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut data = String::new();
    loop {
        match line(stream).await?.as_str() {
            "." => return Some(data),
            line => data.push_str(&format!("{}\r\n", line.strip_prefix('.').unwrap_or(line))),
        }
    }
}

fn address(line: &str) -> String {
    line.split('<').nth(1).and_then(|rest| rest.split('>').next()).unwrap().to_owned()
}
