//! A resident who goes on whatever happens: what was not acknowledged is sent again, as a person would.

use super::dice::Dice;
use super::record::Record;
use crate::SURVEY;
use crate::forms::Forms;
use crate::http::{Answer, Browser};
use crate::resident::Resident;
use anyhow::{Context, bail, ensure};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The equality questions of the survey under load: one button leaves them out together.
const EQUALITY: [&str; 2] = ["ethnic_group", "disability"];

/// What a step came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A page was shown.
    Seen,
    /// A form was acknowledged.
    Acknowledged,
    /// No answer came.
    Unanswered,
    /// The page said that nothing can be saved just now.
    Refused,
    /// The confirmation is reached.
    Done,
}

/// Somebody on the way.
pub struct Traveller {
    host: SocketAddr,
    resident: Resident,
    forms: Forms,
    dice: Dice,
    browser: Option<Browser>,
    cookie: Option<String>,
    /// The open link's key, once its page was seen.
    key: Option<String>,
    path: String,
    page: Option<Answer>,
    /// Question pages seen, for going back to one.
    seen: Vec<String>,
    record: Arc<Mutex<Record>>,
}

impl Traveller {
    /// Somebody with a code, or by open link where `code` of the resident is empty.
    pub fn new(host: SocketAddr, resident: Resident, forms: Forms, seed: u64) -> Self {
        let open_link = resident.code.is_empty();
        Self {
            host,
            dice: Dice::new(seed ^ u64::from(resident.number).wrapping_mul(0x9e37_79b9_7f4a_7c15)),
            path: format!("{SURVEY}/{}", if open_link { "open" } else { "code" }),
            resident,
            forms,
            browser: None,
            cookie: None,
            key: None,
            page: None,
            seen: Vec::new(),
            record: Arc::new(Mutex::new(Record { open_link, ..Record::default() })),
        }
    }

    /// What is known of this person; read while nobody steps.
    pub fn record(&self) -> Arc<Mutex<Record>> {
        Arc::clone(&self.record)
    }

    fn known(&self) -> MutexGuard<'_, Record> {
        self.record.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next thing to do.
    ///
    /// # Errors
    /// When the server says something that it must not say; not when it says nothing.
    pub async fn step(&mut self) -> anyhow::Result<Step> {
        let outcome = if self.page.is_none() { self.look().await } else { self.act().await };
        outcome.with_context(|| format!("resident {} at {}", self.resident.number, self.path))
    }

    /// Asks for the page.
    async fn look(&mut self) -> anyhow::Result<Step> {
        let path = self.path.clone();
        let Some(page) = self.request(&path, None).await else { return Ok(Step::Unanswered) };
        match page.status {
            200 if path.ends_with("/done") => {
                let text = page.text()?;
                let reference = text.split("class=\"ref\">").nth(1).and_then(|rest| rest.split('<').next());
                let reference = reference.context("a confirmation without a reference")?.to_owned();
                let mut known = self.known();
                known.sent = Some(true);
                known.reference = Some(reference);
                Ok(Step::Done)
            }
            200 => {
                self.page = Some(page);
                Ok(Step::Seen)
            }
            303 => {
                self.go(page.location.as_deref().unwrap_or_default())?;
                Ok(Step::Seen)
            }
            503 => {
                ensure!(page.text()?.contains("<h1>"), "a 503 that is no page");
                Ok(Step::Refused)
            }
            status => bail!("the page was answered {status}: {}", page.text()?),
        }
    }

    /// Sends the page's form.
    async fn act(&mut self) -> anyhow::Result<Step> {
        let path = self.path.clone();
        let end = path.strip_prefix(SURVEY).unwrap_or_default().to_owned();
        match end.as_str() {
            "/code" => {
                let fields = [("code".to_owned(), self.resident.code.clone())];
                self.send(&path, &fields, |_| {}, |_| {}).await
            }
            "/open" => {
                if self.key.is_none() {
                    let text = self.page.as_ref().context("no page")?.text()?;
                    let key = text.split("name=\"key\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
                    self.key = Some(key.context("an open link without its key")?.to_owned());
                }
                let fields = [("key".to_owned(), self.key.clone().unwrap_or_default())];
                self.send(&path, &fields, |_| {}, |_| {}).await
            }
            "/postcode" => {
                let fields = [("postcode".to_owned(), self.resident.postcode.clone())];
                self.send(&path, &fields, |_| {}, |known| known.placed = true).await
            }
            "/about-you" if self.dice.once_in(4) => {
                let fields = [("action".to_owned(), "skip".to_owned())];
                let before = |known: &mut Record| {
                    let untold = |question: &str| {
                        let sent = known.open.get(question);
                        !known.told.contains_key(question) && sent.is_none_or(|sent| sent.iter().all(String::is_empty))
                    };
                    let left: Vec<String> =
                        EQUALITY.into_iter().filter(|question| untold(question)).map(str::to_owned).collect();
                    left.iter().for_each(|question| known.sending(question, ""));
                    if left.len() == EQUALITY.len() {
                        known.together = Some(left);
                    }
                };
                let after = |known: &mut Record| {
                    for question in EQUALITY {
                        // An answer sent before, to which no redirect came, may be there: the button leaves it then.
                        let alone = known.open.get(question).is_none_or(|open| open.iter().all(String::is_empty));
                        if alone && !known.told.contains_key(question) {
                            known.saved(question, "");
                        } else if !alone {
                            known.sending(question, "");
                        }
                    }
                    known.together = None;
                };
                self.send(&path, &fields, before, after).await
            }
            "/about-you" => self.send(&path, &[("action".to_owned(), "continue".to_owned())], |_| {}, |_| {}).await,
            "/check" => {
                let before = |known: &mut Record| known.sent = Some(false);
                self.send(&path, &[], before, |known| known.sent = Some(true)).await
            }
            question => {
                let code = question.strip_prefix("/question/").context("no page of the survey")?.replace('-', "_");
                self.answer(&path, &code).await
            }
        }
    }

    /// Answers a question, or leaves it out; now and then goes back to one answered before.
    async fn answer(&mut self, path: &str, code: &str) -> anyhow::Result<Step> {
        if !self.seen.is_empty() && self.dice.once_in(8) {
            let back = self.dice.below(self.seen.len());
            self.path = self.seen[back].clone();
            self.page = None;
            return Ok(Step::Seen);
        }
        if !self.seen.iter().any(|seen| seen == path) {
            self.seen.push(path.to_owned());
        }
        let form = self.forms.of(path, self.page.as_ref().context("no page")?)?;
        let answer = match form.options.len() {
            _ if self.dice.once_in(16) => String::new(),
            0 => (1 + self.dice.below(4)).to_string(),
            many => form.options[self.dice.below(many)].clone(),
        };
        let fields = if answer.is_empty() {
            vec![("action".to_owned(), "skip".to_owned())]
        } else {
            vec![("answer".to_owned(), answer.clone()), ("action".to_owned(), "continue".to_owned())]
        };
        self.send(path, &fields, |known| known.sending(code, &answer), |known| known.saved(code, &answer)).await
    }

    /// Sends a form: `before` notes that it is on its way, `after` that it was acknowledged.
    async fn send(
        &mut self,
        path: &str,
        fields: &[(String, String)],
        before: impl FnOnce(&mut Record),
        after: impl FnOnce(&mut Record),
    ) -> anyhow::Result<Step> {
        before(&mut self.known());
        let Some(answer) = self.request(path, Some(fields)).await else { return Ok(Step::Unanswered) };
        match answer.status {
            303 => {
                let location = answer.location.unwrap_or_default();
                {
                    let mut known = self.known();
                    after(&mut known);
                    known.token = self.cookie.as_deref().and_then(|cookie| cookie.split('=').nth(1)).map(str::to_owned);
                }
                self.go(&location)?;
                Ok(Step::Acknowledged)
            }
            503 => {
                let text = answer.text()?;
                ensure!(text.contains("Send it again"), "a 503 that does not keep what was sent: {text}");
                for (name, value) in fields {
                    let kept = text.contains(&format!("name=\"{name}\"")) && text.contains(value.as_str());
                    ensure!(kept, "{name}={value} is not kept on the page: {text}");
                }
                Ok(Step::Refused)
            }
            status => bail!("{fields:?} was answered {status}: {}", answer.text()?),
        }
    }

    fn go(&mut self, path: &str) -> anyhow::Result<()> {
        ensure!(path.starts_with(SURVEY), "led to {path}");
        ensure!(!path.ends_with("/expired"), "the response is not known any more");
        path.clone_into(&mut self.path);
        self.page = None;
        Ok(())
    }

    /// One request on a connection that may have to be made anew; `None` when no answer came.
    async fn request(&mut self, path: &str, form: Option<&[(String, String)]>) -> Option<Answer> {
        if self.browser.is_none() {
            self.browser = Browser::open_with(self.host, self.resident.number, self.cookie.clone()).await.ok();
        }
        let browser = self.browser.as_mut()?;
        let answer = match form {
            Some(fields) => {
                let fields: Vec<(&str, &str)> =
                    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                browser.post(path, &fields).await
            }
            None => browser.get(path).await,
        };
        match answer {
            Ok(answer) => {
                self.cookie = browser.cookie();
                Some(answer)
            }
            Err(_) => {
                self.browser = None;
                None
            }
        }
    }
}
