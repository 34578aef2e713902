//! Two councils with an open wave each, on a store that is thrown away.

use super::{Client, CouncilText, MailSink, NORTH, NOW, SOUTH, TestClock, answers, complete, platform};
use axum::Router;
use axum_extra::extract::cookie::Cookie;
use std::sync::{Arc, Mutex};
use store::{Store, WardRecord, WaveRecord, testing};
use survey::access_code::AccessCode;
use survey::council::OnsCode;
use survey::id::{AccountId, CouncilId, WardId};
use survey::publication::Publication;
use survey::question_set::QuestionSet;
use survey::role::Role;
use survey::wave::WaveDates;
use tempfile::TempDir;
use tokio::task::JoinSet;
use wardwise::auth::session;
use wardwise::reference::core_questions;
use wardwise::router::router;
use wardwise::services::accounts::{AccountParticulars, add};
use wardwise::services::council_files::{CouncilPaths, read};
use wardwise::services::councils::import;
use wardwise::services::fieldwork::{NewFieldwork, open_wave};
use wardwise::services::waves::{publish_wave, weigh_wave};
use wardwise::state::{Parts, Platform};

/// Everybody's password.
pub const PASSWORD: &str = "maple-otter-lantern";
/// Addresses invited in each ward.
const INVITED: u32 = 60;

/// A council of the world.
pub struct Town {
    /// The council.
    pub id: CouncilId,
    /// As in addresses.
    pub slug: &'static str,
    /// In order of name.
    pub wards: Vec<WardRecord>,
    /// The open wave.
    pub wave: WaveRecord,
    codes: Mutex<Vec<(OnsCode, AccessCode)>>,
}

impl Town {
    /// An access code that nobody has used.
    pub fn code(&self) -> AccessCode {
        self.codes.lock().unwrap().pop().unwrap().1
    }

    /// An unused code of a ward.
    pub fn code_of(&self, ward: WardId) -> AccessCode {
        let code = &self.wards.iter().find(|known| known.id == ward).unwrap().ward.code;
        let mut codes = self.codes.lock().unwrap();
        let at = codes.iter().position(|(ward, _)| ward == code).unwrap();
        codes.remove(at).1
    }

    /// The address of a page of the survey.
    pub fn survey(&self, page: &str) -> String {
        let address = format!("/survey/{}", self.slug);
        if page.is_empty() { address } else { format!("{address}/{page}") }
    }
}

/// The world.
pub struct World {
    /// The program.
    pub platform: Platform,
    /// Its clock.
    pub clock: TestClock,
    /// A council of four wards.
    pub north: Town,
    /// Another of two.
    pub south: Town,
    /// How another process would open the database.
    pub url: String,
    router: Router,
    _site: TempDir,
}

/// Runs a test in a world of its own on each kind of database at hand.
pub async fn each(test: impl AsyncFn(World)) {
    for at_hand in testing::stores().await.unwrap() {
        test(World::new(at_hand.store.clone(), at_hand.url.clone()).await).await;
        at_hand.remove().await.unwrap();
    }
}

impl World {
    async fn new(store: Store, url: String) -> Self {
        let site = tempfile::tempdir().unwrap();
        for folder in ["style", "pkg"] {
            std::fs::create_dir(site.path().join(folder)).unwrap();
        }
        std::fs::write(site.path().join("style/resident.css"), "body{}").unwrap();
        let clock = TestClock::at(NOW);
        let platform = platform(store, &clock, site.path());
        let north = town(&platform, &NORTH).await;
        let south = town(&platform, &SOUTH).await;
        let router = router(platform.clone()).unwrap();
        Self { platform, clock, north, south, url, router, _site: site }
    }

    /// The same world with a way to a mail server.
    pub fn mailing(mut self, sink: &MailSink) -> Self {
        self.platform = Platform::from(Parts { mail: Some(sink.mailer()), ..Parts::clone(&self.platform) });
        self.router = router(self.platform.clone()).unwrap();
        self
    }

    /// The town with a newer survey open, of other questions.
    pub async fn reopen(&self, town: &Town, questions: QuestionSet) -> Town {
        // A survey of the same moment would be neither newer nor older.
        self.clock.pass_minutes(1);
        open(&self.platform, town.id, town.slug, questions).await
    }

    /// A browser without cookies.
    pub fn visitor(&self) -> Client {
        Client::new(self.router.clone())
    }

    /// Adds an account of a role; a councillor of the first ward. Gives its address too.
    pub async fn account(&self, town: &Town, role: Role, name: &str) -> (AccountId, String) {
        let email = format!("{name}@{}.example", town.slug);
        let wards = if role == Role::Councillor { vec![town.wards[0].id] } else { Vec::new() };
        let particulars =
            AccountParticulars { council: town.id, email: email.clone(), name: format!("The {name}"), role, wards };
        (add(&self.platform, particulars, PASSWORD).await.unwrap(), email)
    }

    /// A browser signed in, without the password: for tests of what comes after.
    pub async fn signed_in(&self, account: AccountId) -> Client {
        let mut client = self.visitor();
        let jar = session::begin(&self.platform, account, "Firefox/140.0").await.unwrap();
        let token = jar.get(session::NAME).map(Cookie::value).unwrap().to_owned();
        client.cookies.insert(session::NAME.to_owned(), token);
        client
    }

    /// An officer of the northern council, signed in.
    pub async fn officer(&self) -> Client {
        let (account, _) = self.account(&self.north, Role::Officer, "officer").await;
        self.signed_in(account).await
    }

    /// A resident who has typed a code.
    pub async fn resident(&self, town: &Town) -> Client {
        let mut client = self.visitor();
        let answer = client.post(&town.survey("code"), &[("code", &town.code().grouped())]).await;
        answer.leads_to(&town.survey("postcode"));
        client
    }

    /// A resident without a letter, who has begun.
    pub async fn without_letter(&self, town: &Town) -> Client {
        let mut client = self.visitor();
        let key = client.get(&town.survey("open")).await.field("key").unwrap();
        client.post(&town.survey("open"), &[("key", &key)]).await.leads_to(&town.survey("postcode"));
        client
    }

    /// As many complete responses in each ward.
    pub async fn people(&self, town: &Town, in_each_ward: usize) {
        let questions = core_questions().unwrap();
        let mut under_way = JoinSet::new();
        let wave = Arc::new(town.wave.clone());
        for (at, ward) in town.wards.iter().map(|ward| ward.id).enumerate() {
            for number in 0..in_each_ward {
                let (code, platform, wave) = (town.code_of(ward), self.platform.clone(), Arc::clone(&wave));
                let (answers, now) = (answers(&questions, number + at), platform.now());
                under_way.spawn(async move { complete(&platform, &wave, &code, ward, answers, now).await });
            }
        }
        under_way.join_all().await;
    }

    /// Weights and publishes a town's wave.
    pub async fn publish(&self, town: &Town) -> Arc<Publication> {
        let set = weigh_wave(&self.platform, town.wave.id, None).await.unwrap();
        publish_wave(&self.platform, set.id, None).await.unwrap()
    }
}

async fn town(platform: &Platform, text: &CouncilText) -> Town {
    let folder = tempfile::tempdir().unwrap();
    text.write(folder.path());
    let id = import(platform, read(&CouncilPaths::in_folder(folder.path())).unwrap()).await.unwrap();
    open(platform, id, text.slug, core_questions().unwrap()).await
}

/// A wave of a council, open.
async fn open(platform: &Platform, id: CouncilId, slug: &'static str, questions: QuestionSet) -> Town {
    let opens = NOW.start_of_day().plus_days(-10);
    let fieldwork = NewFieldwork {
        council: id,
        title: "Residents’ survey".to_owned(),
        questions,
        synthetic: true,
        dates: WaveDates { label: "Autumn 2026".to_owned(), opens, closes: opens.plus_days(42) },
        invitations_per_ward: INVITED,
        replace: true,
    };
    let drawn = open_wave(platform, fieldwork).await.unwrap();
    let wards = platform.store.wards(id).await.unwrap();
    Town { id, slug, wards, wave: drawn.wave, codes: Mutex::new(drawn.codes) }
}
