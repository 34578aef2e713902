//! The program as the tests run it: nothing of the machine but the store.

use super::TestClock;
use app::document::Site;
use leptos::config::LeptosOptions;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::Store;
use survey::clock::Timestamp;
use wardwise::entropy::Entropy;
use wardwise::in_field::KeptInField;
use wardwise::secret::Secret;
use wardwise::security::limits::Limits;
use wardwise::settings::{LogFormat, Settings};
use wardwise::state::{Parts, Platform, ReadOnce};

/// When the tests begin: 18 October 2026, 14:05 UTC.
pub const NOW: Timestamp = Timestamp(1_792_332_300_000);

/// The header in which a visitor's address stands, as behind a proxy: rate limits count by address, and each visitor of
/// a test has one of their own.
pub const ADDRESS: &str = "x-client-address";

/// The folder of Luton's reference data.
pub fn reference() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("reference/luton")
}

/// A platform on this store; `site_root` holds the files that pages load.
pub fn platform(store: Store, clock: &TestClock, site_root: &Path) -> Platform {
    let settings = Settings {
        database_url: "sqlite://unused".to_owned().into(),
        addr: "127.0.0.1:3000".parse().unwrap(),
        secret: None,
        secret_file: "unused.key".into(),
        site_root: site_root.to_owned(),
        client_address_header: Some(ADDRESS.parse().unwrap()),
        trusted_origins: vec!["https://trusted.example".to_owned()],
        public_url: Some("https://survey.example".parse().unwrap()),
        smtp: None,
        log: "info".to_owned(),
        log_format: LogFormat::Json,
    };
    let site = Site {
        leptos: LeptosOptions::builder().output_name("wardwise").site_pkg_dir("pkg").build(),
        resident_style: "/style/resident.css?v=0".to_owned(),
        studio_style: "/style/studio.css?v=0".to_owned(),
        resident_script: "/script/resident.js?v=0".to_owned(),
        designer_script: "/script/designer.js?v=0".to_owned(),
    };
    Platform::from(Parts {
        store,
        clock: Arc::new(clock.clone()),
        entropy: Entropy::from_seed(18),
        secret: Secret::from_hex(&"5e".repeat(32)).unwrap(),
        settings: Arc::new(settings),
        site: Arc::new(site),
        statement: Arc::new(wardwise::reference::accessibility().unwrap()),
        limits: Limits::new(),
        mail: None,
        read: Arc::new(ReadOnce::default()),
        in_field: Arc::new(KeptInField::default()),
    })
}
