//! Through the other forms of residents: code, open link, postcode, ward, check, stop, return code, feedback; and forms that
//! are none.

use super::corpus::corpus;
use super::page::page;
use super::questions::send;
use super::written::{Becomes, becomes};
use crate::support::{MailSink, World, each};
use survey::feedback::LONGEST_COMMENT;
use survey::role::Role;

#[tokio::test]
async fn codes_places_and_buttons_take_the_corpus() {
    each(async |world: World| {
        let town = &world.north;
        let mut resident = world.resident(town).await;
        for input in corpus() {
            let encoded = input.encoded();
            // Each at an address of their own: the limit on codes is another test's.
            let answer = send(&mut world.visitor(), &town.survey("code"), &format!("code={encoded}"), &input).await;
            if let (422, Some(typed)) = (answer.status.as_u16(), input.text()) {
                let shown: String = typed.chars().take(64).collect();
                let shown = shown.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}");
                assert_eq!(
                    page(&answer.body, &input.named()).control("code"),
                    Some(shown.as_str()),
                    "{}",
                    input.named()
                );
            }
            send(&mut world.visitor(), &town.survey("open"), &format!("key={encoded}"), &input).await;
            for (name, field) in
                [("postcode", "postcode"), ("ward", "ward"), ("about-you", "action"), ("check", "reference")]
            {
                let path = town.survey(name);
                let body = format!("{field}={encoded}&return={encoded}&{encoded}={encoded}");
                let answer = send(&mut resident, &path, &body, &input).await;
                if answer.status == 422 {
                    page(&answer.body, &format!("{path}: {}", input.named()));
                }
            }
            send(&mut world.visitor(), &town.survey("stop"), &encoded, &input).await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_form_that_sends_a_code_takes_the_corpus_and_sends_it_to_addresses_alone() {
    each(async |world: World| {
        let sink = MailSink::start().await;
        let world = world.mailing(&sink);
        let town = &world.north;
        let path = town.survey("return-code");
        let mut resident = world.without_letter(town).await;
        let first = resident.post(&path, &[]).await;
        let (code, hidden) = (first.shown(), first.field("code").unwrap());
        for input in corpus() {
            let encoded = input.encoded();
            let mut browser = world.visitor();
            browser.cookies.clone_from(&resident.cookies);
            let body = format!("code={hidden}&email={encoded}");
            let answer = send(&mut browser, &path, &body, &input).await;
            if let (422, Some(typed)) = (answer.status.as_u16(), input.text()) {
                let shown: String = typed.chars().take(254).collect();
                let shown = shown.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}");
                let parsed = page(&answer.body, &input.named());
                assert_eq!(parsed.control("email"), Some(shown.as_str()), "{}", input.named());
                assert_eq!(answer.shown(), code, "{}", input.named());
            }
            let answer =
                send(&mut browser, &path, &format!("code={encoded}&email={encoded}&language={encoded}"), &input).await;
            if input.text().is_some() && answer.status != 413 {
                assert_eq!(answer.location(), town.survey("stop"), "{}", input.named());
            }
        }
        for message in sink.take() {
            let [to] = message.to.as_slice() else { panic!("{:?}", message.to) };
            assert!(to.bytes().all(|byte| byte.is_ascii_graphic()) && !to.contains([',', '<', '>', '"']), "{to}");
            assert_eq!(message.headers().len(), 10);
        }
    })
    .await;
}

#[tokio::test]
async fn comments_are_kept_and_shown_as_written() {
    each(async |world: World| {
        let (account, _) = world.account(&world.north, Role::Officer, "reader").await;
        let mut officer = world.signed_in(account).await;
        let mut sent = Vec::new();
        for (at, input) in corpus().into_iter().enumerate() {
            let (key, encoded) = (format!("{at:064x}"), input.encoded());
            let body = format!("key={key}&page={encoded}&comment={encoded}");
            let answer = send(&mut world.visitor(), "/help/northby/feedback", &body, &input).await;
            let Some(typed) = input.text() else { continue };
            // A comment is not asked about: what was hidden stays marked.
            let text = match becomes(typed, true, usize::MAX / 16) {
                Becomes::Empty => String::new(),
                Becomes::Kept(text) | Becomes::Refused(text) => text,
            };
            let (long, nothing) = (text.chars().count() > LONGEST_COMMENT, text.chars().all(|one| one == '\u{fffd}'));
            let expected = match body.len() {
                65_537.. => 413,
                _ if long || nothing => 422,
                _ => 303,
            };
            assert_eq!(answer.status, expected, "{}", input.named());
            if answer.status == 422 {
                page(&answer.body, &input.named());
            } else if answer.status == 303 {
                sent.push(text);
            }
        }
        let kept = world.platform.store.feedback(world.north.id, 10_000).await.unwrap();
        let mut kept: Vec<String> = kept.into_iter().map(|feedback| feedback.comment).collect();
        kept.sort();
        sent.sort();
        assert_eq!(kept, sent);
        // The newest of them on one page, each as text.
        page(&officer.get("/staff/feedback").await.body, "the officers' list");
    })
    .await;
}

#[tokio::test]
async fn what_is_no_form_of_the_page_does_no_harm() {
    each(async |world: World| {
        let under_way = world.resident(&world.north).await;
        let pages = [
            "code",
            "open",
            "postcode",
            "ward",
            "question/cohesion-area",
            "question/adults",
            "about-you",
            "check",
            "stop",
            "return-code",
        ];
        let many = "answer=a&".repeat(6_000);
        let bodies: Vec<String> = [
            "",
            "&&&&",
            "=",
            "==",
            "answer",
            "%",
            "%zz",
            "answer=%",
            "answer=%f",
            "a=b=c",
            ";a=b;",
            "answer[]=x",
            "answer[0]=x",
        ]
        .into_iter()
        .map(str::to_owned)
        .chain([
            many,
            format!("answer={}", "a".repeat(65_529)),
            format!("answer={}", "a".repeat(65_530)),
            "x".repeat(200_000),
        ])
        .collect();
        let kinds = [
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=utf-16",
            "multipart/form-data; boundary=x",
            "application/json",
            "text/plain",
            "*/*",
            "",
        ];
        for name in pages {
            for kind in kinds {
                for body in &bodies {
                    let mut resident = world.visitor();
                    resident.cookies.clone_from(&under_way.cookies);
                    let path = world.north.survey(name);
                    let answer = resident.post_body(&path, kind, body.clone()).await;
                    let what = format!("{path} {kind} {}", body.chars().take(20).collect::<String>());
                    assert!(answer.status.as_u16() < 500, "{what}: {} {}", answer.status, answer.body);
                    if body.len() > 65_536 && kind.contains("form-urlencoded") {
                        assert_eq!(answer.status, 413, "{what}");
                    }
                }
            }
        }
    })
    .await;
}
