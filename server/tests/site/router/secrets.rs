//! Codes, passwords, postcodes, answers and e-mail addresses stand in no address, no header and no log line.

use super::super::support::{Answer, MailSink, PASSWORD, each};
use std::io::Write;
use std::sync::{Arc, Mutex};
use survey::role::Role;
use tracing_subscriber::fmt::MakeWriter;
use wardwise::auth::second_factor::SharedSecret;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn nothing_that_people_type_is_logged_or_put_into_an_address() {
    // As much as an operator asks for when something is wrong, from every thread: the database driver logs from its own.
    let log = Log::default();
    let all = tracing_subscriber::fmt().with_max_level(tracing::Level::DEBUG).with_writer(log.clone()).with_ansi(false);
    tracing::subscriber::set_global_default(all.finish()).unwrap();
    each(async |world| {
        let sink = MailSink::start().await;
        let world = world.mailing(&sink);
        let town = &world.north;
        let (_, email) = world.account(town, Role::Officer, "officer").await;
        let code = town.code();
        let unknown = world.platform.entropy.access_code();
        let mut visitor = world.visitor();
        let mut answers: Vec<Answer> = Vec::new();
        for typed in [unknown.grouped(), code.plain().to_lowercase(), code.grouped()] {
            answers.push(visitor.post(&town.survey("code"), &[("code", &typed)]).await);
        }
        answers.push(visitor.post(&town.survey("postcode"), &[("postcode", "SB1 1AB")]).await);
        answers.push(visitor.post(&town.survey("postcode"), &[("postcode", "NB1 1AD")]).await);
        let secret = "my-own-words-about-it";
        answers.push(visitor.post(&town.survey("question/cohesion-area"), &[("answer", secret)]).await);
        answers.push(visitor.get(&town.survey(&format!("question/{secret}"))).await);
        answers.push(visitor.get(&format!("/nowhere/{secret}?code={}", code.plain())).await);
        answers.push(visitor.post("/staff/sign-in", &[("email", &email), ("password", "not-the-password")]).await);
        answers.push(visitor.post("/staff/sign-in", &[("email", &email), ("password", PASSWORD)]).await);
        answers.push(visitor.get("/staff/account").await);
        answers.push(visitor.post("/staff/account/password", &[("current", PASSWORD), ("new", "short")]).await);
        // Without a letter: the return code, sent to an address, refused there, and typed.
        let mut other = world.without_letter(town).await;
        let page = other.post(&town.survey("return-code"), &[]).await;
        let (shown, hidden) = (page.shown(), page.field("code").unwrap());
        let form = [("code", hidden.as_str()), ("email", "somebody@example.com")];
        let sent = other.post(&town.survey("return-code"), &form).await;
        sent.says(200, "We have sent the code");
        sink.refuse(Some("550 <{}> is not known here"));
        let refused = other.post(&town.survey("return-code"), &form).await;
        refused.says(422, "could not be delivered");
        answers.extend([page, sent, refused]);
        answers.push(world.visitor().post(&town.survey("code"), &[("code", &shown)]).await);
        // A link to an account, and the second factor.
        let (id, _) = world.account(town, Role::Administrator, "administrator").await;
        let mut admin = world.signed_in(id).await;
        sink.refuse(Some("451 later"));
        let form = [("name", "Asha Patel"), ("email", "asha@northby.example"), ("role", "officer")];
        let page = admin.post("/staff/accounts/new", &form).await;
        sink.refuse(None);
        let link = page.body.split("#code=").nth(1).unwrap().split('<').next().unwrap().to_owned();
        answers.push(page);
        let new = "quiet-violin-harbour";
        for fields in [vec![("code", link.as_str())], vec![("code", link.as_str()), ("new", new)]] {
            answers.push(world.visitor().post("/staff/set-password", &fields).await);
        }
        answers.push(world.visitor().post("/staff/forgotten", &[("email", "asha@northby.example")]).await);
        admin.post("/staff/second-factor/begin", &[("current", PASSWORD)]).await.leads_to("/staff/second-factor/enrol");
        let page = admin.get("/staff/second-factor/enrol").await;
        let shared = page.body.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        answers.push(page);
        let sealed = world.platform.store.second_factor(id).await.unwrap().unwrap().secret;
        let now = world.platform.now();
        let six = SharedSecret::open(&world.platform.secret, id, &sealed).unwrap().code(now);
        let page = admin.post("/staff/second-factor/confirm", &[("code", &six)]).await;
        let recovery = page.body.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        answers.push(page);
        let mut half = world.visitor();
        let form = [("email", "administrator@northby.example"), ("password", PASSWORD)];
        answers.push(half.post("/staff/sign-in", &form).await);
        answers.push(half.post("/staff/sign-in/code", &[("code", &six)]).await);
        let step = half.cookies.values().next().unwrap().clone();
        answers.push(half.post("/staff/sign-in/code", &[("recovery", &recovery)]).await);
        answers.last().unwrap().leads_to("/staff/second-factor?done=recovered");
        let secrets: Vec<String> = [code, unknown]
            .iter()
            .flat_map(|code| {
                [code.plain(), code.grouped(), code.plain().to_lowercase(), code.grouped().replace(' ', "+")]
            })
            .chain([PASSWORD, "not-the-password", "NB1 1AD", "NB11AD", "NB1+1AD", "SB1 1AB", secret].map(str::to_owned))
            .chain([shown.to_lowercase(), shown.replace(' ', "+"), shown, hidden, "somebody@example".to_owned()])
            .chain(visitor.cookies.values().cloned())
            .chain([link.replace('-', ""), link, new.to_owned(), shared.replace(' ', ""), shared, sealed.0])
            .chain([recovery.replace(' ', ""), recovery.replace(' ', "+"), recovery, step])
            .chain(admin.cookies.values().chain(half.cookies.values()).cloned())
            .collect();
        for answer in &answers {
            for secret in &secrets {
                let shown = answer.headers.iter().filter(|(name, _)| *name != "set-cookie");
                for (name, value) in shown {
                    assert!(!value.to_str().unwrap().contains(secret.as_str()), "{name} shows {secret}");
                }
            }
        }
        let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
        for expected in ["/survey/{council}/code", "/staff/sign-in", "unmatched", "an e-mail was not sent"] {
            assert!(log.contains(expected), "{expected} was not logged: the log is not listened to");
        }
        for secret in secrets.iter().chain([&email]) {
            let line = log.lines().find(|line| line.contains(secret.as_str()));
            assert_eq!(line, None, "{secret} is logged");
        }
    })
    .await;
}
