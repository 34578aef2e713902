//! Throw-away stores for tests, migrated and empty: SQLite in a temporary file always, and a fresh database of the
//! PostgreSQL server that `TEST_DATABASE_URL` names when it is set.

use crate::store::Store;
use sea_orm::{ConnectionTrait, Database};
use std::error::Error;
use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};
use tempfile::TempDir;

/// What failed while a store was made or removed.
pub type TestError = Box<dyn Error + Send + Sync>;

/// A store that is removed after the test.
pub struct TestStore {
    /// The store.
    pub store: Store,
    /// How to open it again.
    pub url: String,
    folder: TempDir,
    server: Option<Server>,
}

/// A database of a server.
struct Server {
    url: String,
    database: String,
}

/// One migrated, empty store for each kind of database at hand.
///
/// # Errors
/// [`TestError`] when one cannot be made.
pub async fn stores() -> Result<Vec<TestStore>, TestError> {
    let mut stores = empty().await?;
    for test in &mut stores {
        test.store.migrate().await?;
    }
    Ok(stores)
}

/// One migrated, empty store: on the server where there is one, else in a file.
///
/// # Errors
/// [`TestError`] when it cannot be made.
pub async fn store() -> Result<TestStore, TestError> {
    let test = match std::env::var("TEST_DATABASE_URL") {
        Ok(url) => on_server(url).await?,
        Err(_) => in_file().await?,
    };
    test.store.migrate().await?;
    Ok(test)
}

/// As [`stores`], before migration.
///
/// # Errors
/// [`TestError`] when one cannot be made.
pub async fn empty() -> Result<Vec<TestStore>, TestError> {
    let mut stores = vec![in_file().await?];
    if let Ok(url) = std::env::var("TEST_DATABASE_URL") {
        stores.push(on_server(url).await?);
    }
    Ok(stores)
}

async fn in_file() -> Result<TestStore, TestError> {
    let folder = tempfile::tempdir()?;
    let url = format!("sqlite://{}?mode=rwc", folder.path().join("data/wardwise.db").display());
    Ok(TestStore { store: Store::connect(&url).await?, url, folder, server: None })
}

async fn on_server(server: String) -> Result<TestStore, TestError> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let folder = tempfile::tempdir()?;
    let random = folder.path().file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let random: String = random.bytes().map(|byte| format!("{byte:02x}")).collect();
    let next = NEXT.fetch_add(1, Ordering::Relaxed);
    let database = format!("wardwise_test_{}_{next}_{random}", std::process::id());
    let connection = Database::connect(&server).await?;
    connection.execute_unprepared(&format!("CREATE DATABASE {database}")).await?;
    connection.close().await?;
    let url = with_database(&server, &database);
    let server = Some(Server { url: server, database });
    Ok(TestStore { store: Store::connect(&url).await?, url, folder, server })
}

/// The URL with another database: `postgres://host:port/<database>?parameters`.
fn with_database(url: &str, database: &str) -> String {
    let (base, parameters) = url.split_once('?').map_or((url, None), |(base, rest)| (base, Some(rest)));
    let authority = base.find("://").map_or(0, |at| at + 3);
    let end = base[authority..].find('/').map_or(base.len(), |at| authority + at);
    let parameters = parameters.map(|rest| format!("?{rest}")).unwrap_or_default();
    format!("{}/{database}{parameters}", &base[..end])
}

impl TestStore {
    /// Closes the store and removes its file or database. A test that fails before leaves a database behind on the
    /// server, which a throw-away server forgets.
    ///
    /// # Errors
    /// [`TestError`] when it cannot be removed.
    pub async fn remove(self) -> Result<(), TestError> {
        self.store.close().await?;
        if let Some(Server { url, database }) = self.server {
            let connection = Database::connect(&url).await?;
            connection.execute_unprepared(&format!("DROP DATABASE {database} WITH (FORCE)")).await?;
            connection.close().await?;
        }
        Ok(self.folder.close()?)
    }
}

impl fmt::Debug for TestStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TestStore").field("url", &self.url).finish_non_exhaustive()
    }
}
