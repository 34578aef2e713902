//! Every route for every kind of visitor.

use super::super::support::{Answer, Client, World, each};
use super::routes::in_source;
use super::table::{Line, lines};
use std::collections::BTreeSet;
use store::{Begun, NewDraft, NewInterview, OpenInterview};
use survey::draft::Draft;
use survey::id::{AccountId, InterviewId, PaperId, QuestionDraftId, ResponseId};
use survey::response::Mode;
use survey::role::Role;
use survey::text::Language;

#[test]
fn every_route_is_in_the_table() {
    let table: BTreeSet<(String, String)> =
        lines().iter().map(|line| (line.method.to_owned(), line.pattern.to_owned())).collect();
    let source = in_source();
    let missing: Vec<_> = source.difference(&table).collect();
    assert!(missing.is_empty(), "not in the table: {missing:?}");
    let gone: Vec<_> = table.difference(&source).collect();
    assert!(gone.is_empty(), "no longer in the source: {gone:?}");
}

#[test]
fn comments_are_about_pages_that_exist() {
    let source: BTreeSet<String> = in_source().into_iter().map(|(_, pattern)| pattern).collect();
    for page in wardwise::web::feedback::PAGES {
        assert!(source.contains(page), "{page}");
    }
}

/// What a visitor met, in the words of the table.
fn met(answer: &Answer) -> String {
    match answer.location() {
        "" => answer.status.as_u16().to_string(),
        to if to.starts_with("/staff/sign-in?next=") => "in".to_owned(),
        "/survey/northby/expired" => "ended".to_owned(),
        _ => "on".to_owned(),
    }
}

async fn visit(client: &mut Client, line: &Line, names: &[(&str, String)]) -> Answer {
    let fill = |text: &str| names.iter().fold(text.to_owned(), |text, (name, value)| text.replace(name, value));
    let (path, sent) = (fill(line.pattern), fill(line.sent));
    match (line.method, sent.as_str()) {
        ("GET", "") => client.get(&path).await,
        ("GET", query) => client.get(&format!("{path}?{query}")).await,
        _ => client.post_body(&path, "application/x-www-form-urlencoded", sent).await,
    }
}

/// The accounts of a councillor, an officer, an administrator, and an officer of the other council.
async fn accounts(world: &World) -> Vec<AccountId> {
    let mut accounts = Vec::new();
    for (town, role, name) in [
        (&world.north, Role::Councillor, "councillor"),
        (&world.north, Role::Officer, "officer"),
        (&world.north, Role::Administrator, "administrator"),
        (&world.south, Role::Officer, "stranger"),
    ] {
        accounts.push(world.account(town, role, name).await.0);
    }
    accounts
}

/// A paper that has just come back. Two officers who post to it complete it, and one who removes it leaves nothing: to all
/// who come later it is gone.
async fn paper(world: &World) -> String {
    let (platform, town) = (&world.platform, &world.north);
    let id = PaperId::new(platform.now(), platform.entropy.bytes());
    let code = platform.secret.access_code_hash(&town.code());
    platform.store.receive_paper(town.wave.id, code, id, platform.now()).await.unwrap();
    id.to_string()
}

/// A draft of the question set that is asked, and its first entry.
async fn draft(world: &World, by: AccountId) -> (String, String) {
    let (platform, town) = (&world.platform, &world.north);
    let set = platform.question_set(town.wave.survey.question_set_id).await.unwrap().unwrap();
    let draft = Draft::of(&(*set).clone().into());
    let item = draft.entries().next().unwrap().0;
    let id = QuestionDraftId::new(platform.now(), platform.entropy.bytes());
    let based_on = Some(town.wave.survey.question_set_id);
    platform.store.add_draft(NewDraft { id, council: town.id, draft, based_on, by }, platform.now()).await.unwrap();
    (id.to_string(), item.to_string())
}

/// An interview that has just begun.
async fn interview(world: &World, by: AccountId) -> String {
    let (platform, town, now) = (&world.platform, &world.north, world.platform.now());
    let id = InterviewId::new(now, platform.entropy.bytes());
    let code = platform.secret.access_code_hash(&town.code());
    assert_eq!(platform.store.open_interview(town.wave.id, code, id).await.unwrap(), OpenInterview::Open(id));
    let new = NewInterview {
        interview: id,
        by,
        mode: Mode::Telephone,
        language: Language::english(),
        response: ResponseId::new(now, platform.entropy.bytes()),
    };
    assert_eq!(platform.store.begin_interview(new, now).await.unwrap(), Begun::Now);
    id.to_string()
}

#[tokio::test]
async fn each_visitor_opens_what_is_theirs() {
    each(async |world| {
        world.people(&world.north, 12).await;
        let publication = world.publish(&world.north).await;
        let accounts = accounts(&world).await;
        let names = [
            ("{council}", "northby".to_owned()),
            ("{ward}", "E05090001".to_owned()),
            ("{code}", "cohesion-area".to_owned()),
            ("{colours}", "123f4c-0f6149.css".to_owned()),
            ("{version}", world.north.wave.survey.question_set_id.to_string()),
            ("{other}", world.north.wave.survey.question_set_id.to_string()),
            ("{set}", publication.weight_set.to_string()),
            ("{publication}", publication.id.to_string()),
        ];
        let mut wrong = Vec::new();
        for line in lines() {
            // Fresh browsers each time: some forms end sessions.
            let mut names = names.to_vec();
            if line.pattern.contains("{paper}") {
                names.push(("{paper}", paper(&world).await));
            }
            if line.pattern.contains("{interview}") {
                names.push(("{interview}", interview(&world, accounts[1]).await));
            }
            if line.pattern.contains("{draft}") {
                let (draft, item) = draft(&world, accounts[1]).await;
                names.extend([("{draft}", draft), ("{item}", item)]);
            }
            let mut visitors = vec![world.visitor(), world.resident(&world.north).await];
            for account in &accounts {
                visitors.push(world.signed_in(*account).await);
            }
            let kinds = ["nobody", "resident", "councillor", "officer", "administrator", "stranger"];
            assert_eq!(line.expected.len(), kinds.len(), "{}", line.pattern);
            for ((kind, visitor), expected) in kinds.iter().zip(&mut visitors).zip(&line.expected) {
                let answer = visit(visitor, &line, &names).await;
                if met(&answer) != *expected {
                    let (method, pattern) = (line.method, line.pattern);
                    wrong.push(format!("{method} {pattern} for {kind}: {} instead of {expected}", met(&answer)));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn nothing_of_another_council_is_found() {
    each(async |world| {
        world.people(&world.north, 12).await;
        let publication = world.publish(&world.north).await;
        let (account, _) = world.account(&world.south, Role::Administrator, "stranger").await;
        let mut stranger = world.signed_in(account).await;
        let (set, id) = (publication.weight_set, publication.id);
        for path in [
            format!("/staff/weighting?set={set}"),
            format!("/staff/weighting?wave=1&set={set}"),
            format!("/staff/weighting/margins.csv?set={set}"),
            format!("/staff/publish?set={set}"),
            format!("/staff/published?id={id}"),
            format!("/results/southby?publication={id}"),
            format!("/results/southby/figures.csv?publication={id}"),
            "/results/southby/wards/E05090001?wave=1".to_owned(),
            "/staff/fieldwork?wave=2".to_owned(),
            "/staff/fieldwork/responses.csv?wave=2".to_owned(),
            "/staff/weighting?wave=-1".to_owned(),
        ] {
            let answer = stranger.get(&path).await;
            assert_eq!(answer.status, 404, "{path}");
            assert!(!answer.body.contains("Northby"), "{path} names the other council");
        }
        stranger.post("/staff/publish", &[("set", &set.to_string())]).await.says(404, "Page not found");
        assert_eq!(world.platform.store.publications(world.north.wave.id).await.unwrap().len(), 1);
        // Files and lists are of the own council alone.
        let own = stranger.get("/staff/fieldwork/responses.csv?wave=1").await;
        assert_eq!((own.status.as_u16(), own.body.lines().count()), (200, 1));
        let audit = stranger.get("/staff/audit").await;
        assert!(audit.body.contains("Downloaded row-level responses") && !audit.body.contains("Ran the weighting"));
        let accounts = stranger.get("/staff/accounts").await;
        assert!(accounts.body.contains("stranger@southby.example") && !accounts.body.contains("northby"));
    })
    .await;
}
