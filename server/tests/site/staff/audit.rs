//! The audit log: what is recorded, who reads it, and that it is whole.

use super::super::support::{Client, PASSWORD, Town, World, each};
use super::{come_in, sign_in};
use exports::cell::said;
use sea_orm::{ConnectionTrait, Database};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::process::{Command, Output};
use store::{AuditEntry, AuditFilter, AuditPlace, Backend};
use survey::id::CouncilId;
use survey::role::Role;
use wardwise::services::audit::{audit, check};

/// All entries of a council, the newest first.
async fn entries(world: &World, council: Option<CouncilId>) -> Vec<AuditEntry> {
    let (all, newest) = (AuditFilter::default(), AuditPlace::Newest);
    world.platform.store.audit_entries(council, &all, newest, 10_000).await.unwrap()
}

async fn add(world: &World, town: &Town, count: usize) {
    for number in 0..count {
        let subject = format!("device {number}");
        audit(&world.platform, town.id, None, "kiosk.ended", &subject, json!({})).await.unwrap();
    }
}

async fn administrator(world: &World) -> Client {
    let (account, _) = world.account(&world.north, Role::Administrator, "administrator").await;
    world.signed_in(account).await
}

/// The numbers that a page shows.
fn numbers(body: &str) -> Vec<u64> {
    let cells = body.split("<th scope=\"row\">").skip(1);
    cells.map(|cell| cell.split('<').next().unwrap().replace(',', "").parse().unwrap()).collect()
}

/// Where a link leads.
fn link(body: &str, label: &str) -> Option<String> {
    let before = body.split(&format!(">{label}</a>")).next().filter(|before| before.len() < body.len())?;
    let address = before.rsplit("href=\"").next().unwrap().split('"').next().unwrap();
    Some(address.replace("&amp;", "&"))
}

#[tokio::test]
async fn entries_are_read_a_page_at_a_time_by_their_numbers() {
    each(async |world| {
        let mut client = administrator(&world).await;
        add(&world, &world.north, 230).await;
        let total = u64::try_from(entries(&world, Some(world.north.id)).await.len()).unwrap();
        let first = client.get("/staff/audit").await;
        assert_eq!(numbers(&first.body), (total - 99..=total).rev().collect::<Vec<_>>());
        assert_eq!(link(&first.body, "Newer entries"), None);
        let second = client.get(&link(&first.body, "Older entries").unwrap()).await;
        assert_eq!(numbers(&second.body), (total - 199..=total - 100).rev().collect::<Vec<_>>());
        let third = client.get(&link(&second.body, "Older entries").unwrap()).await;
        assert_eq!(numbers(&third.body), (1..=total - 200).rev().collect::<Vec<_>>());
        assert_eq!(link(&third.body, "Older entries"), None);
        let back = client.get(&link(&third.body, "Newer entries").unwrap()).await;
        assert_eq!(numbers(&back.body), numbers(&second.body));
        let newest = client.get(&link(&back.body, "Newer entries").unwrap()).await;
        assert_eq!(numbers(&newest.body), numbers(&first.body));
        assert_eq!(link(&newest.body, "Newer entries"), None);
        for nothing in ["before=0", "before=1", "after=99999999999", "after=18446744073709551615"] {
            client.get(&format!("/staff/audit?{nothing}")).await.says(200, "No entry is like that.");
        }
        for nonsense in ["before=x", "after=-1", "before=99999999999999999999999", "who=x&what=y", "before=%00"] {
            let page = client.get(&format!("/staff/audit?{nonsense}")).await;
            assert_eq!(numbers(&page.body), numbers(&first.body), "{nonsense}");
        }
    })
    .await;
}

#[tokio::test]
async fn entries_are_filtered_by_who_and_by_what() {
    each(async |world| {
        let (officer, _) = world.account(&world.north, Role::Officer, "officer").await;
        let mut client = world.signed_in(officer).await;
        add(&world, &world.north, 120).await;
        let (council, detail) = (world.north.id, json!({}));
        audit(&world.platform, council, Some(officer), "paper.keyed", "paper 7", detail.clone()).await.unwrap();
        audit(&world.platform, council, Some(officer), "kiosk.ended", "device x", detail).await.unwrap();
        let mine = client.get(&format!("/staff/audit?who={officer}")).await;
        mine.says(200, "<td>Keyed a paper questionnaire</td>");
        assert_eq!(numbers(&mine.body).len(), 2);
        let papers = client.get(&format!("/staff/audit?who={officer}&what=paper")).await;
        assert_eq!(numbers(&papers.body).len(), 1);
        papers.says(200, "<option value=\"paper\" selected>Paper</option>");
        let devices = client.get("/staff/audit?who=none&what=devices").await;
        assert_eq!(numbers(&devices.body).len(), 100);
        let older = client.get(&link(&devices.body, "Older entries").unwrap()).await;
        assert_eq!(numbers(&older.body).len(), 20);
        assert!(!older.body.contains("Keyed a paper") && !older.body.contains("Added an account"), "{}", older.body);
        client.get("/staff/audit?what=interviews").await.says(200, "No entry is like that.");
        // Somebody of another council is nobody here.
        let (stranger, _) = world.account(&world.south, Role::Officer, "stranger").await;
        let all = client.get("/staff/audit").await;
        assert_eq!(numbers(&client.get(&format!("/staff/audit?who={stranger}")).await.body), numbers(&all.body));
        assert!(!all.body.contains("The stranger") && !all.body.contains("southby"), "{}", all.body);
    })
    .await;
}

#[tokio::test]
async fn the_page_says_how_the_chain_was_when_it_was_checked() {
    each(async |world| {
        let council = Some(world.north.id);
        let mut client = administrator(&world).await;
        client.get("/staff/audit").await.says(200, "has not been checked yet");
        let total = check(&world.platform, council, None).await.unwrap().last.number;
        let whole = format!("All {total} entries are in an unbroken chain. Checked on ");
        client.get("/staff/audit").await.says(200, &whole);
        add(&world, &world.north, 2).await;
        client.get("/staff/audit").await.says(200, "entries are in an unbroken chain; 2 have been added since.");
        let db = Database::connect(&world.url).await.unwrap();
        let on = if world.platform.store.backend() == Backend::Postgres { " ON audit_event" } else { "" };
        db.execute_unprepared(&format!("DROP TRIGGER audit_event_is_immutable{on}")).await.unwrap();
        let north = "council_id = (SELECT id FROM council WHERE slug = 'northby')";
        let changed = format!("UPDATE audit_event SET detail = 'no JSON' WHERE number = 2 AND {north}");
        db.execute_unprepared(&changed).await.unwrap();
        let found = check(&world.platform, council, None).await.unwrap();
        assert_eq!(found.broken.map(|(number, _)| number), Some(2));
        let page = client.get("/staff/audit").await;
        page.says(200, "The chain of entries is broken at entry 2.");
        assert!(!page.body.contains("unbroken"), "{}", page.body);
        let (account, _) = world.account(&world.south, Role::Administrator, "stranger").await;
        let mut stranger = world.signed_in(account).await;
        check(&world.platform, Some(world.south.id), None).await.unwrap();
        let elsewhere = stranger.get("/staff/audit").await;
        elsewhere.says(200, "entries are in an unbroken chain.");
        db.close().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn administrators_download_all_entries_with_hashes_that_others_can_reckon() {
    each(async |world| {
        let mut client = administrator(&world).await;
        let (council, formula) = (world.north.id, "=HYPERLINK(\"https://evil.example\")");
        audit(&world.platform, council, None, "kiosk.ended", formula, json!({"place": "Ümlaut, “x”"})).await.unwrap();
        add(&world, &world.north, 1_100).await;
        let file = client.get("/staff/audit/entries.csv").await;
        assert_eq!((file.status.as_u16(), file.header("content-type")), (200, "text/csv; charset=utf-8"));
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"northby-audit.csv\"");
        assert!(!file.body.contains(",=HYPERLINK") && !file.body.contains(",\"=HYPERLINK"), "a formula");
        let mut reader = csv::Reader::from_reader(file.body.as_bytes());
        let names = reader.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let cell = |row: &csv::StringRecord, name: &str| {
            said(row.get(names.iter().position(|known| known == name).unwrap()).unwrap()).to_owned()
        };
        let kept = entries(&world, Some(council)).await;
        assert_eq!(rows.len(), kept.len());
        assert!(rows.iter().any(|row| cell(row, "subject") == formula));
        let last = rows.last().unwrap();
        assert_eq!(
            (cell(last, "action"), cell(last, "hash")),
            ("audit.downloaded".to_owned(), kept[0].link.hash.clone())
        );
        let mut previous = "0".repeat(64);
        for (number, row) in (1_u64..).zip(&rows) {
            assert_eq!((cell(row, "number"), cell(row, "council_id")), (number.to_string(), council.to_string()));
            assert_eq!(cell(row, "previous_hash"), previous);
            let fields =
                ["number", "previous_hash", "id", "time_ms", "council_id", "account_id", "action", "subject", "detail"];
            let fields = std::iter::once("wardwise audit 1".to_owned()).chain(fields.map(|name| cell(row, name)));
            let said: String = fields.map(|field| format!("{}:{field},", field.len())).collect();
            let hash: String = Sha256::digest(said).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(cell(row, "hash"), hash, "entry {number}");
            previous = hash;
        }
    })
    .await;
}

#[tokio::test]
async fn who_may_not_is_refused_and_that_is_recorded() {
    each(async |world| {
        let (officer, _) = world.account(&world.north, Role::Officer, "officer").await;
        let (councillor, _) = world.account(&world.north, Role::Councillor, "councillor").await;
        for (account, page) in [
            (officer, "/staff/audit/entries.csv"),
            (councillor, "/staff/audit/entries.csv"),
            (councillor, "/staff/audit"),
            (councillor, "/staff/paper/secret-of-somebody"),
        ] {
            let answer = world.signed_in(account).await.get(page).await;
            assert_eq!(answer.status, 403, "{page}");
            assert!(!answer.body.contains("previous_hash") && !answer.body.contains("Audit events"), "{}", answer.body);
            let newest = entries(&world, Some(world.north.id)).await.swap_remove(0).event;
            let pattern = page.replace("secret-of-somebody", "{paper}");
            assert_eq!((newest.action.as_str(), newest.subject), ("page.refused", pattern));
            assert_eq!(newest.account_id, Some(account));
        }
        let mut client = world.signed_in(officer).await;
        let page = client.get("/staff/audit?what=refused").await;
        page.says(200, "<td>Was refused a page</td>");
        assert_eq!(link(&page.body, "Download all entries (CSV)"), None, "nothing is offered that is refused");
        // Those who are not signed in are asked to, and nothing is written.
        let before = entries(&world, Some(world.north.id)).await.len();
        world.visitor().get("/staff/audit/entries.csv").await.location().starts_with("/staff/sign-in");
        assert_eq!(entries(&world, Some(world.north.id)).await.len(), before);
    })
    .await;
}

#[tokio::test]
async fn wrong_passwords_and_locks_are_recorded_and_never_what_was_typed() {
    each(async |world| {
        let (account, email) = world.account(&world.north, Role::Officer, "officer").await;
        for _ in 0..6 {
            sign_in(&mut world.visitor(), &email, "wrong-horse-battery").await.says(422, "is not right");
        }
        let kept = entries(&world, Some(world.north.id)).await;
        let of = |action: &str| kept.iter().filter(|entry| entry.event.action == action).collect::<Vec<_>>();
        assert_eq!(of("account.sign_in_failed").len(), 6);
        let locks = of("account.locked");
        assert_eq!(locks.len(), 1);
        assert_eq!((&locks[0].event.subject, locks[0].event.account_id), (&account.to_string(), None));
        assert_eq!(locks[0].event.detail, json!({"minutes": 1}));
        // Somebody unknown is of no council, and nameless.
        sign_in(&mut world.visitor(), "resident@home.example", PASSWORD).await.says(422, "is not right");
        let nameless = entries(&world, None).await;
        assert_eq!((nameless.len(), nameless[0].event.subject.as_str()), (1, "no account"));
        assert_eq!(nameless[0].event.detail, json!({"failures": 1}));
        world.clock.pass_minutes(2);
        let mut client = world.visitor();
        come_in(&mut client, &email).await;
        let said = format!("{:?} {nameless:?}", entries(&world, Some(world.north.id)).await);
        for secret in ["wrong-horse-battery", PASSWORD, "resident@home", &email, "10.0."] {
            assert!(!said.contains(secret), "{secret}");
        }
        let page = client.get("/staff/audit?what=accounts").await;
        for what in ["Locked an account for a while after wrong passwords", "Tried to sign in with a wrong password"] {
            page.says(200, &format!("<td>Somebody not signed in</td><td>{what}</td>"));
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_changed_says_how_it_was_and_how_it_is() {
    each(async |world| {
        world.people(&world.north, 12).await;
        let first = world.publish(&world.north).await;
        let second = world.publish(&world.north).await;
        let kept = entries(&world, Some(world.north.id)).await;
        let newest =
            |action: &str| kept.iter().find(|entry| entry.event.action == action).unwrap().event.detail.clone();
        let published = newest("publication.published");
        assert_eq!(published["before"], json!({ "publication": first.id }));
        assert_eq!(published["after"], json!({ "publication": second.id, "weight_set": second.weight_set }));
        let weighed = newest("weighting.run");
        assert_eq!(weighed["before"]["weight_set"], json!(first.weight_set));
        assert_eq!(weighed["after"], json!({ "weight_set": second.weight_set, "responses": 48 }));
        assert_eq!(newest("council.imported")["before"], json!(null));
        assert_eq!(newest("council.imported")["after"], json!({ "wards": 4, "postcodes": 4, "targets": 2 }));
        assert_eq!(newest("wave.opened")["after"]["invitations"], json!(240));
        let mut officer = world.officer().await;
        officer.get("/staff/audit?what=publishing").await.says(200, &format!("Before: publication {}", first.id));
        // Sessions.
        let (_, email) = world.account(&world.north, Role::Officer, "second").await;
        let (mut here, mut there) = (world.visitor(), world.visitor());
        come_in(&mut here, &email).await;
        come_in(&mut there, &email).await;
        here.post("/staff/account/sessions/end-others", &[]).await.leads_to("/staff/account?done=others");
        here.post("/staff/account/sessions/end-others", &[]).await.leads_to("/staff/account?done=others");
        here.post("/staff/sign-out", &[]).await.leads_to("/staff/sign-in?why=out");
        here.post("/staff/sign-out", &[]).await.leads_to("/staff/sign-in?why=out");
        officer.get("/staff/feedback").await.says(200, "Feedback");
        let kept = entries(&world, Some(world.north.id)).await;
        let actions: Vec<&str> = kept.iter().take(4).map(|entry| entry.event.action.as_str()).collect();
        assert_eq!(actions, ["feedback.read", "account.signed_out", "session.ended", "account.signed_in"]);
        assert_eq!(check(&world.platform, Some(world.north.id), None).await.unwrap().broken, None);
    })
    .await;
}

/// Runs the program on the world's database.
fn run(world: &World, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wardwise"))
        .args(arguments)
        .env("DATABASE_URL", &world.url)
        .env("WARDWISE_SECRET", "ab".repeat(32))
        .output()
        .unwrap()
}

fn printed(output: Output) -> String {
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test]
async fn the_program_verifies_and_exports() {
    each(async |world| {
        add(&world, &world.north, 3).await;
        let total = entries(&world, Some(world.north.id)).await.len();
        let verified = run(&world, &["audit", "verify"]);
        assert_eq!(verified.status.code(), Some(0), "{verified:?}");
        let verified = printed(verified);
        assert_eq!(verified.lines().count(), 3, "both councils, and entries of none: {verified}");
        assert!(verified.starts_with("no council\tno entries\n"), "{verified}");
        let north = verified.lines().find(|line| line.starts_with("northby\t")).unwrap();
        let noted = north.strip_prefix(&format!("northby\t{total} entries, unbroken\t")).unwrap().to_owned();
        let exported = run(&world, &["audit", "export", "--council", "northby", "--as", "jsonl"]);
        assert_eq!(exported.status.code(), Some(0), "{exported:?}");
        let exported = printed(exported);
        let lines: Vec<Value> = exported.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines.len(), total + 1);
        assert_eq!(lines[total]["action"], json!("audit.exported"));
        assert_eq!(format!("{total}:{}", lines[total - 1]["hash"].as_str().unwrap()), noted);
        let table = printed(run(&world, &["audit", "export", "--council", "northby"]));
        assert_eq!(table.lines().next().unwrap().split(',').next(), Some("number"));
        assert_eq!(table.lines().count(), total + 3);
        let verify = |noted: &str| run(&world, &["audit", "verify", "--council", "northby", "--noted", noted]);
        assert_eq!(verify(&noted).status.code(), Some(0));
        let other = verify(&format!("{total}:{}", "0".repeat(64)));
        assert_eq!(other.status.code(), Some(1));
        assert!(printed(other).contains(&format!("BROKEN at entry {total}: it is not the entry that was noted")));
        let chain = world.platform.store.audit_chain(Some(world.north.id)).await.unwrap().unwrap();
        assert_eq!(chain.broken, None, "a note that was copied wrongly warns nobody else");
        for wrong in [
            &["audit", "verify", "--council", "northby", "--noted", "nonsense"][..],
            &["audit", "verify", "--noted", &noted],
            &["audit", "export"],
        ] {
            assert_eq!(run(&world, wrong).status.code(), Some(2), "{wrong:?}");
        }
        assert_eq!(run(&world, &["audit", "verify", "--council", "nowhere"]).status.code(), Some(1));

        let db = Database::connect(&world.url).await.unwrap();
        let on = if world.platform.store.backend() == Backend::Postgres { " ON audit_event" } else { "" };
        db.execute_unprepared(&format!("DROP TRIGGER audit_event_is_kept{on}")).await.unwrap();
        let north = "council_id = (SELECT id FROM council WHERE slug = 'northby')";
        db.execute_unprepared(&format!("DELETE FROM audit_event WHERE number = 2 AND {north}")).await.unwrap();
        db.close().await.unwrap();
        let broken = run(&world, &["audit", "verify"]);
        assert_eq!(broken.status.code(), Some(1));
        let broken = printed(broken);
        assert!(broken.contains("northby\tBROKEN at entry 2: an entry is missing before it"), "{broken}");
        assert!(broken.contains("southby\t") && broken.matches("unbroken").count() == 1, "{broken}");
    })
    .await;
}
