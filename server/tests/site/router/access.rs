//! Every route for every kind of visitor.

use super::super::support::{Answer, Client, Town, World, each};
use super::routes::in_source;
use super::table::{Line, lines};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering};
use store::{AuditFilter, AuditPlace, Begun, NewDraft, NewInterview, OpenInterview};
use survey::draft::Draft;
use survey::id::{AccountId, CouncilId, InterviewId, PaperId, QuestionDraftId, ResponseId};
use survey::publication::Publication;
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

/// A draft may begin as what another council has published: these pages name it. Its drafts they do not, which `designer` tries.
const OFFER_WHAT_OTHERS_PUBLISHED: [&str; 2] = ["/staff/questions", "/staff/questions/import"];

/// What a visitor met, in the words of the table.
fn met(answer: &Answer) -> String {
    match answer.location() {
        "" => answer.status.as_u16().to_string(),
        to if to.starts_with("/staff/sign-in?next=") => "in".to_owned(),
        "/survey/northby/expired" => "ended".to_owned(),
        _ => "on".to_owned(),
    }
}

/// A pattern with what stands for its parts.
fn fill(text: &str, names: &[(&str, String)]) -> String {
    names.iter().fold(text.to_owned(), |text, (name, value)| text.replace(name, value))
}

async fn visit(client: &mut Client, line: &Line, names: &[(&str, String)]) -> Answer {
    static NEW: AtomicU32 = AtomicU32::new(1);
    let new = NEW.fetch_add(1, Ordering::Relaxed).to_string();
    let (path, sent) = (fill(line.pattern, names), fill(line.sent, names).replace("{new}", &new));
    match (line.method, sent.as_str()) {
        ("GET", "") => client.get(&path).await,
        ("GET", query) => client.get(&format!("{path}?{query}")).await,
        _ => client.post_body(&path, "application/x-www-form-urlencoded", sent).await,
    }
}

/// The roles in the order of the table.
const ROLES: [Role; 5] = [Role::Councillor, Role::Scrutiny, Role::DataEntry, Role::Officer, Role::Administrator];

/// An account of each role of a council.
async fn accounts(world: &World, town: &Town) -> Vec<AccountId> {
    let mut accounts = Vec::new();
    for role in ROLES {
        accounts.push(world.account(town, role, role.word()).await.0);
    }
    accounts
}

/// How often people of a council were refused a page or asked for what it does not have, as its audit log says.
async fn refusals(world: &World, council: CouncilId) -> usize {
    let filter = AuditFilter { actions: vec!["page."], ..AuditFilter::default() };
    world.platform.store.audit_entries(Some(council), &filter, AuditPlace::Newest, 10_000).await.unwrap().len()
}

/// Whether the audit log has to say so: a page for staff was refused, or what it is about is not the council's.
fn turned_away(line: &Line, answer: &Answer) -> usize {
    usize::from(line.pattern.starts_with("/staff") && matches!(answer.status.as_u16(), 403 | 404))
}

/// What a page must not hold for people of another council: names, addresses, codes of wards, and ids.
fn tells(world: &World, publication: &Publication, body: &str) -> Option<String> {
    let town = &world.north;
    let mut own = vec!["Northby".to_owned(), town.slug.to_owned(), publication.id.to_string()];
    own.extend([publication.weight_set.to_string(), town.id.to_string(), town.wave.id.to_string()]);
    own.extend(town.wards.iter().map(|ward| ward.ward.code.to_string()));
    own.into_iter().find(|text| body.contains(text))
}

/// The address asked for, which a page may say again.
fn without_address(answer: &Answer, line: &Line, names: &[(&str, String)]) -> String {
    let asked = [line.pattern, line.sent].map(|text| fill(text, names));
    asked.iter().filter(|text| !text.is_empty()).fold(answer.body.clone(), |body, text| body.replace(text, ""))
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

#[test]
fn every_line_says_what_each_kind_of_visitor_gets() {
    for line in lines() {
        assert_eq!(line.expected.len(), 3 + ROLES.len(), "{} {}: a column for each", line.method, line.pattern);
    }
}

#[tokio::test]
async fn each_visitor_opens_what_is_theirs() {
    each(async |world| {
        world.people(&world.north, 12).await;
        let publication = world.publish(&world.north).await;
        let own = accounts(&world, &world.north).await;
        let strangers = accounts(&world, &world.south).await;
        let names = [
            ("{council}", "northby".to_owned()),
            ("{ward}", "E05090001".to_owned()),
            ("{code}", "cohesion-area".to_owned()),
            ("{question}", "cohesion_area".to_owned()),
            ("{file}", "question-set.json".to_owned()),
            ("{colours}", "123f4c-0f6149.css".to_owned()),
            ("{version}", world.north.wave.survey.question_set_id.to_string()),
            ("{other}", world.north.wave.survey.question_set_id.to_string()),
            ("{set}", publication.weight_set.to_string()),
            ("{publication}", publication.id.to_string()),
        ];
        let (mut wrong, mut refused) = (Vec::new(), (0, 0));
        for line in lines() {
            let mut names = names.to_vec();
            if line.pattern.contains("{paper}") {
                names.push(("{paper}", paper(&world).await));
            }
            if line.pattern.contains("{interview}") {
                names.push(("{interview}", interview(&world, own[3]).await));
            }
            if line.pattern.contains("{draft}") {
                let (draft, item) = draft(&world, own[3]).await;
                names.extend([("{draft}", draft), ("{item}", item)]);
            }
            if line.pattern.contains("{account}") {
                let number = names.len() + wrong.len() + refused.0;
                let (account, _) = world.account(&world.north, Role::DataEntry, &format!("somebody-{number}")).await;
                names.push(("{account}", account.to_string()));
            }
            let (everybody, stranger) = line.expected.split_at(2 + ROLES.len());
            let mut check = |who: String, answer: &Answer, expected: &str| {
                if met(answer) != expected {
                    let (method, pattern) = (line.method, line.pattern);
                    wrong.push(format!("{method} {pattern} for {who}: {} instead of {expected}", met(answer)));
                }
            };
            // Fresh browsers each time: some forms end sessions.
            let (mut visitor, mut resident) = (world.visitor(), world.resident(&world.north).await);
            check("nobody".to_owned(), &visit(&mut visitor, &line, &names).await, everybody[0]);
            check("a resident".to_owned(), &visit(&mut resident, &line, &names).await, everybody[1]);
            for ((role, account), expected) in ROLES.iter().zip(&own).zip(&everybody[2..]) {
                let answer = visit(&mut world.signed_in(*account).await, &line, &names).await;
                refused.0 += turned_away(&line, &answer);
                check(format!("{role}"), &answer, expected);
            }
            for ((role, account), own) in ROLES.iter().zip(&strangers).zip(&everybody[2..]) {
                let expected = if *own == "403" { "403" } else { stranger[0] };
                let answer = visit(&mut world.signed_in(*account).await, &line, &names).await;
                refused.1 += turned_away(&line, &answer);
                check(format!("{role} of another council"), &answer, expected);
                if line.pattern.starts_with("/staff") && !OFFER_WHAT_OTHERS_PUBLISHED.contains(&line.pattern) {
                    let told = tells(&world, &publication, &without_address(&answer, &line, &names));
                    assert_eq!(told, None, "{} {} tells a stranger: {role}", line.method, line.pattern);
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        // Each refusal is recorded, in the log of the council of whoever was refused.
        assert!(refused.0 > 50 && refused.1 > 50, "{refused:?}");
        let recorded = (refusals(&world, world.north.id).await, refusals(&world, world.south.id).await);
        assert_eq!(recorded, refused);
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
        // Whoever tries is recorded with their own council, by the page's pattern.
        let filter = AuditFilter { actions: vec!["page."], ..AuditFilter::default() };
        let tried = world.platform.store.audit_entries(Some(world.south.id), &filter, AuditPlace::Newest, 100);
        let tried = tried.await.unwrap();
        assert!(
            tried.iter().all(|entry| entry.event.action == "page.not_found" && entry.event.account_id == Some(account))
        );
        let pages: Vec<&str> = tried.iter().rev().map(|entry| entry.event.subject.as_str()).collect();
        assert_eq!(
            pages,
            [
                "/staff/weighting",
                "/staff/weighting",
                "/staff/weighting/margins.csv",
                "/staff/publish",
                "/staff/published",
                "/staff/fieldwork",
                "/staff/fieldwork/responses.csv",
                "/staff/weighting",
                "/staff/publish",
            ]
        );
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
