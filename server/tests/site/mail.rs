//! The return code by e-mail: one message to one address, and nothing else that anybody could have sent.

use super::support::{Client, FROM, MailSink, Town, World, each};
use std::path::Path;

const ADDRESS: &str = "Jo.O'Neill+survey@example.com";

/// Somebody without a letter with a return code: the browser, the code as it is shown, and as the form sends it along.
async fn with_code(world: &World, town: &Town) -> (Client, String, String) {
    let mut resident = world.without_letter(town).await;
    let page = resident.post(&town.survey("return-code"), &[]).await;
    page.says(200, "Your email address");
    (resident, page.shown(), page.field("code").unwrap())
}

async fn each_mailing(test: impl AsyncFn(World, MailSink)) {
    each(async |world| {
        let sink = MailSink::start().await;
        test(world.mailing(&sink), sink).await;
    })
    .await;
}

#[tokio::test]
async fn the_message_holds_the_code_and_where_to_type_it() {
    each_mailing(async |world, sink| {
        let town = &world.north;
        let page = town.survey("return-code");
        let (mut resident, code, hidden) = with_code(&world, town).await;
        let sent = resident.post(&page, &[("code", &hidden), ("email", &format!(" {ADDRESS} "))]).await;
        sent.says(200, "We have sent the code to the address you gave");
        assert_eq!(sent.shown(), code, "it stays on the page");
        assert!(!sent.body.contains(ADDRESS), "the address is not kept, not even on the page");
        let messages = sink.take();
        assert_eq!(messages.len(), 1);
        let message = &messages[0];
        assert_eq!((message.from.as_str(), message.to.as_slice()), (FROM, [ADDRESS.to_owned()].as_slice()));
        assert_eq!(message.header("To"), ADDRESS);
        assert_eq!(message.header("From"), format!("\"Northby Council\" <{FROM}>"));
        assert_eq!(message.header("Date"), "Sun, 18 Oct 2026 14:05:00 +0000");
        assert_eq!(message.header("Content-Language"), "en");
        assert_eq!(message.header("Content-Type"), "text/plain; charset=utf-8");
        assert_eq!(message.header("Auto-Submitted"), "auto-generated");
        assert!(message.header("Message-ID").ends_with("@council.example>"));
        assert_eq!(message.headers().len(), 10, "{:?}", message.headers());
        assert!(message.data.is_ascii());
        let text = message.text();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.iter().filter(|line| **line == code).count(), 1, "{text}");
        assert_eq!(lines.iter().filter(|line| **line == "https://survey.example/survey/northby/code").count(), 1);
        assert!(text.contains("Northby Council") && text.contains("by the end of 18 November 2026"), "{text}");
        assert!(!text.contains(&hidden), "the code is in no link");

        // In the person's language.
        resident.post(&page, &[("code", &hidden), ("language", "ar")]).await.says(200, "رمز العودة الخاص بك");
        resident.post(&page, &[("code", &hidden), ("email", ADDRESS)]).await.says(200, "أرسلنا الرمز");
        let messages = sink.take();
        assert_eq!(messages[0].header("Content-Language"), "ar");
        assert!(messages[0].text().contains("اكتبه في هذه الصفحة"));
        assert!(messages[0].text().lines().any(|line| line == code));
    })
    .await;
}

#[tokio::test]
async fn what_is_no_address_is_asked_for_again_and_nothing_is_sent() {
    each_mailing(async |world, sink| {
        let town = &world.north;
        let page = town.survey("return-code");
        let (mut resident, code, hidden) = with_code(&world, town).await;
        let long = format!("{}@example.com", "n".repeat(10_000));
        for (typed, says) in [
            ("", "Enter your email address"),
            ("name", "like name@example.com"),
            ("a@example.com,b@example.com", "like name@example.com"),
            ("a@example.com\r\nBcc: b@example.com", "like name@example.com"),
            ("a@example.com%0ABcc:b@example.com", "like name@example.com"),
            ("a@example.com>\r\nRCPT TO:<b@example.com", "like name@example.com"),
            ("Name <a@example.com>", "like name@example.com"),
            ("jürgen@example.com", "only the letters a to z"),
            (&long, "like name@example.com"),
        ] {
            let answer = resident.post(&page, &[("code", &hidden), ("email", typed)]).await;
            answer.says(422, says);
            assert!(answer.body.contains("<title>Error: ") && answer.body.contains("href=\"#email\""));
            assert_eq!(answer.shown(), code, "the code stays on the page: {typed}");
            assert!(answer.body.len() < 60_000, "what was typed is not cut");
        }
        assert_eq!(sink.take().len(), 0);
    })
    .await;
}

#[tokio::test]
async fn nobody_has_another_text_sent() {
    each_mailing(async |world, sink| {
        let town = &world.north;
        let page = town.survey("return-code");
        let (mut resident, _, hidden) = with_code(&world, town).await;
        let (mut other, _, foreign) = with_code(&world, town).await;
        let invented = world.platform.entropy.return_code().plain();
        for sent in [foreign.as_str(), invented.as_str(), "BUY THIS NOW", "", "<b>x</b>", &town.code().plain()] {
            let answer = resident.post(&page, &[("code", sent), ("email", ADDRESS)]).await;
            answer.leads_to(&town.survey("stop"));
        }
        // Without a code in it, the form asks for one and sends nothing.
        let answer = resident.post(&page, &[("email", ADDRESS)]).await;
        assert_ne!(answer.field("code").unwrap(), hidden);
        // The code that it replaced is sent no longer.
        resident.post(&page, &[("code", &hidden), ("email", ADDRESS)]).await.leads_to(&town.survey("stop"));
        // Nor by somebody who has only the code, who has a letter, or who has stopped.
        let form = [("code", foreign.as_str()), ("email", ADDRESS)];
        world.visitor().post(&page, &form).await.leads_to(&town.survey("expired"));
        world.resident(town).await.post(&page, &form).await.leads_to(&town.survey("stop"));
        other.post(&town.survey("stop"), &[]).await;
        other.post(&page, &form).await.leads_to(&town.survey("expired"));
        assert_eq!(sink.take().len(), 0);
    })
    .await;
}

#[tokio::test]
async fn mail_is_few() {
    each_mailing(async |world, sink| {
        let town = &world.north;
        let page = town.survey("return-code");
        let (mut resident, code, hidden) = with_code(&world, town).await;
        let form = [("code", hidden.as_str()), ("email", ADDRESS)];
        for _ in 0..3 {
            resident.post(&page, &form).await.says(200, "We have sent the code");
        }
        let stopped = resident.post(&page, &form).await;
        stopped.says(429, "Too many emails were asked for. Wait 20 minutes");
        assert_eq!((stopped.header("retry-after"), stopped.shown()), ("1200", code));
        // The same answers from another household.
        let mut moved = world.visitor();
        moved.cookies.clone_from(&resident.cookies);
        moved.post(&page, &form).await.says(429, "Too many emails were asked for");
        assert_eq!(sink.take().len(), 3);
        // Other answers from the same household, as often as a household has people.
        for number in 4..=11 {
            let (other, _, hidden) = with_code(&world, town).await;
            resident.cookies.clone_from(&other.cookies);
            let answer = resident.post(&page, &[("code", &hidden), ("email", ADDRESS)]).await;
            assert_eq!(answer.status, if number <= 10 { 200 } else { 429 }, "{number}");
        }
        assert_eq!(sink.take().len(), 7);
    })
    .await;
}

#[tokio::test]
async fn a_failure_says_so_and_keeps_the_code_on_the_page() {
    each_mailing(async |world, sink| {
        let town = &world.north;
        let page = town.survey("return-code");
        for (refusal, says) in [
            ("550 5.1.1 <{}>: no such user", "could not be delivered to this address"),
            ("553 <{}> is no mailbox", "could not be delivered to this address"),
            ("451 4.7.1 <{}> try later", "We could not send the email"),
            ("554 <{}> no", "We could not send the email"),
        ] {
            let (mut resident, code, hidden) = with_code(&world, town).await;
            sink.refuse(Some(refusal));
            let answer = resident.post(&page, &[("code", &hidden), ("email", ADDRESS)]).await;
            answer.says(422, says);
            assert_eq!(answer.shown(), code);
            assert!(answer.body.contains("Jo.O"), "what was typed is there to be looked at");
            sink.refuse(None);
            resident.post(&page, &[("code", &hidden), ("email", ADDRESS)]).await.says(200, "We have sent the code");
            assert_eq!(sink.take().len(), 1);
        }
    })
    .await;
}

#[tokio::test]
async fn without_a_mail_server_nothing_is_offered() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.without_letter(town).await;
        let page = resident.post(&town.survey("return-code"), &[]).await;
        page.says(200, "https://survey.example/survey/northby/code");
        assert!(!page.body.contains("email"), "{}", page.body);
        let hidden = page.field("code").unwrap();
        let answer = resident.post(&town.survey("return-code"), &[("code", &hidden), ("email", ADDRESS)]).await;
        answer.says(200, &page.shown());
        assert!(!answer.body.contains("We have sent"));
    })
    .await;
}

#[tokio::test]
async fn the_database_holds_neither_address_nor_code() {
    each_mailing(async |world, _| {
        let town = &world.north;
        let (mut resident, code, hidden) = with_code(&world, town).await;
        let form = [("code", hidden.as_str()), ("email", ADDRESS)];
        resident.post(&town.survey("return-code"), &form).await.says(200, "We have sent the code");
        world.visitor().post(&town.survey("code"), &[("code", &code)]).await.leads_to(&town.survey("postcode"));
        // What an embedded database is made of can be read as it is.
        let Some(path) = world.url.strip_prefix("sqlite://") else { return };
        let folder = Path::new(path.split('?').next().unwrap()).parent().unwrap();
        let mut read = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap();
            read += bytes.len();
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            for secret in [ADDRESS, &code, &hidden] {
                assert!(!text.contains(&secret.to_lowercase()), "{secret}");
            }
        }
        assert!(read > 100_000, "{read}");
    })
    .await;
}
