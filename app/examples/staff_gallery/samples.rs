//! Every page in each of its states.

use super::figures::{NOW, diagnostics, fieldwork, refusal, weighting};
use super::site::components::FieldError;
use super::site::document::{PageContext, PageCouncil, PageLanguage, Site, Viewer};
use super::site::landing::{LandingCouncil, LandingPage, landing_page};
use super::site::staff::{
    AccountPage, AccountRow, AccountState, AccountsPage, AuditChoice, AuditChoices, AuditPage, AuditRow, AuditState,
    DayCount, FieldworkPage, ForbiddenPage, NoWavePage, Progress, PublishPage, PublishedPage, Replaced, SessionRow,
    SignInNotice, SignInPage, StaffLink, WardColumn, WardSort, WeightingPage, account_page, accounts_page, audit_page,
    fieldwork_page, forbidden_page, locked, no_wave_page, publish_page, published_page, sign_in_page, weighting_page,
    wrong_email_or_password,
};
use leptos::config::LeptosOptions;
use std::sync::Arc;
use survey::council::Ward;
use survey::id::{PublicationId, WeightSetId};
use survey::role::Role;

/// A page by the name of its file.
pub type Page = (&'static str, String);

/// A council's page for a person of this role; nobody signed in without one.
pub fn context(role: Option<Role>) -> PageContext {
    let site = Site {
        leptos: LeptosOptions::builder().output_name("wardwise").build(),
        resident_style: "resident.css".into(),
        studio_style: "studio.css".into(),
        resident_script: "resident.js".into(),
        designer_script: "designer.js".into(),
    };
    PageContext {
        site: Arc::new(site),
        nonce: "nonce".into(),
        council: Some(PageCouncil::plain("Luton Council", "Luton", "luton")),
        synthetic: true,
        viewer: role.map(|role| Viewer { name: "Sam Taylor".into(), role }),
        language: PageLanguage::default(),
        session: None,
        closing: None,
        shared: None,
    }
}

/// All pages.
pub fn pages() -> Vec<Page> {
    let officer = context(Some(Role::Officer));
    let mut pages = Vec::new();
    pages.extend(landing());
    pages.extend(sign_in());
    pages.extend(fieldwork_states(&officer));
    pages.extend(super::papers::pages(&officer));
    pages.extend(super::interviews::pages(&officer));
    pages.extend(weighting_states(&officer));
    pages.extend(publishing(&officer));
    pages.extend(accounts());
    pages.extend(super::people::pages());
    pages.push(("audit", audit_page(&context(Some(Role::Administrator)), &audit())));
    pages.push(("audit-broken", audit_page(&officer, &audit_broken())));
    pages.push(("audit-empty", audit_page(&officer, &AuditPage::default())));
    pages
}

fn landing() -> Vec<Page> {
    let nobody = PageContext { council: None, ..context(None) };
    let councils = [("Luton Council", "luton", true, true), ("Liverpool City Council", "liverpool", true, false)];
    let councils = councils.map(|(name, slug, open, published)| LandingCouncil {
        name: name.into(),
        slug: slug.into(),
        open,
        published,
    });
    vec![
        ("landing", landing_page(&nobody, &LandingPage { councils: councils.to_vec() })),
        ("landing-empty", landing_page(&PageContext { synthetic: false, ..nobody }, &LandingPage::default())),
    ]
}

fn sign_in() -> Vec<Page> {
    let nobody = PageContext { council: None, ..context(None) };
    let typed = |errors: Vec<FieldError>| SignInPage {
        email: "sam.taylor@example.gov.uk".into(),
        next: Some("/staff/weighting?wave=3".into()),
        notice: None,
        errors,
    };
    let missing = SignInPage {
        email: "<script>\"sam\"".into(),
        ..typed(vec![
            FieldError::new("email", "Enter an e-mail address in the form name@example.gov.uk"),
            FieldError::new("password", "Enter your password"),
        ])
    };
    let ended = SignInPage {
        notice: Some(SignInNotice::SessionEnded("you were away for more than 30 minutes".into())),
        ..typed(Vec::new())
    };
    vec![
        ("sign-in", sign_in_page(&nobody, &SignInPage::default())),
        ("sign-in-ended", sign_in_page(&nobody, &ended)),
        ("sign-in-wrong", sign_in_page(&nobody, &typed(vec![wrong_email_or_password()]))),
        ("sign-in-locked", sign_in_page(&nobody, &typed(vec![locked(15)]))),
        ("sign-in-missing", sign_in_page(&nobody, &missing)),
    ]
}

fn fieldwork_states(officer: &PageContext) -> Vec<Page> {
    let open = fieldwork();
    let sort = WardSort { column: WardColumn::Complete, descending: true };
    let mut closed = FieldworkPage { counted: open.dates.closes.plus_days(3), sort, ..open.clone() };
    for ward in &mut closed.wards {
        ward.progress.complete += 20;
    }
    closed.total.complete += 400;
    closed.days.extend((1..=10).map(|day| DayCount { day: NOW.plus_days(day), complete: 40 }));
    let mut planned = FieldworkPage {
        counted: open.dates.opens.plus_days(-4),
        total: Progress::default(),
        days: Vec::new(),
        ..open.clone()
    };
    for ward in &mut planned.wards {
        ward.progress = Progress::default();
    }
    let no_wave = NoWavePage { current: StaffLink::Fieldwork, command: "wardwise wave add luton …".into() };
    vec![
        ("fieldwork", fieldwork_page(officer, &open)),
        ("fieldwork-closed", fieldwork_page(officer, &closed)),
        ("fieldwork-planned", fieldwork_page(officer, &planned)),
        ("fieldwork-no-wave", no_wave_page(officer, &no_wave)),
    ]
}

fn weighting_states(officer: &PageContext) -> Vec<Page> {
    let made = weighting();
    let first = WeightingPage { sets: Vec::new(), selected: None, ..made.clone() };
    let refused = WeightingPage { refused: Some(refusal()), ..first.clone() };
    let mut costly = WeightingPage { notice: Some("New weights are ready.".into()), ..made.clone() };
    if let Some(set) = &mut costly.selected {
        set.since = 0;
        set.published = Some(NOW.plus_days(-1));
        set.diagnostics.efficiency = 0.31;
        set.diagnostics.effective_base = 304.4;
        set.diagnostics.design_effect = 3.226;
        set.diagnostics.largest = 11.4;
        set.diagnostics.margin_error = 0.021;
        set.diagnostics.iterations = 200;
    }
    vec![
        ("weighting", weighting_page(officer, &made)),
        ("weighting-first", weighting_page(officer, &first)),
        ("weighting-refused", weighting_page(officer, &refused)),
        ("weighting-costly", weighting_page(officer, &costly)),
    ]
}

/// The confirmation of a wave that is still open.
pub fn publish() -> PublishPage {
    let figures = diagnostics();
    PublishPage {
        survey: "Residents’ survey".into(),
        wave: 3,
        wave_label: "Autumn 2026".into(),
        set: WeightSetId::new(NOW, [2; 10]),
        made: NOW.plus_ms(-3_600_000),
        by: "Sam Taylor".into(),
        open_until: Some("18 October 2026".into()),
        questions: [
            "People from different backgrounds get on well together: local area",
            "People from different backgrounds get on well together: Luton as a whole",
            "Satisfied with the local area as a place to live",
            "Satisfied with the way the council runs things",
        ]
        .map(str::to_owned)
        .to_vec(),
        wards: 20,
        base: figures.responses,
        effective_base: figures.effective_base,
        since: 12,
        figures: 84,
        withheld: 4,
        unreliable: 11,
        replaces: Some(Replaced {
            id: PublicationId::new(NOW, [6; 10]),
            published: NOW.plus_days(-6),
            provisional: true,
        }),
        errors: Vec::new(),
    }
}

fn publishing(officer: &PageContext) -> Vec<Page> {
    let provisional = publish();
    let last = PublishPage { open_until: None, since: 0, replaces: None, ..provisional.clone() };
    let message = "These results were published a minute ago by Alex Jones. Check them before you publish again";
    let refused = PublishPage { errors: vec![FieldError::new("publish", message)], ..provisional.clone() };
    let published = PublishedPage {
        id: PublicationId::new(NOW, [7; 10]),
        published: NOW,
        wave: 3,
        wave_label: "Autumn 2026".into(),
        provisional: true,
        replaced: Some(NOW.plus_days(-6)),
    };
    vec![
        ("publish", publish_page(officer, &provisional)),
        ("publish-final", publish_page(officer, &last)),
        ("publish-refused", publish_page(officer, &refused)),
        ("published", published_page(officer, &published)),
    ]
}

/// A councillor's account with two sessions.
pub fn account() -> AccountPage {
    let session = |id: &str, browser: &str, days: i64, current| SessionRow {
        id: id.into(),
        current,
        started: NOW.plus_days(days),
        last_used: NOW.plus_days(days).plus_ms(900_000),
        browser: browser.into(),
    };
    let dallow = "E05014735".parse().map(|code| Ward { code, name: "Dallow".into() });
    AccountPage {
        name: "Sam Taylor".into(),
        email: "sam.taylor@example.gov.uk".into(),
        role: Role::Councillor,
        wards: dallow.into_iter().collect(),
        second_factor: true,
        sessions: vec![session("a1", "Firefox on Windows", 0, true), session("b2", "Safari on iPhone", -3, false)],
        notice: None,
        errors: Vec::new(),
    }
}

fn accounts() -> Vec<Page> {
    let councillor = context(Some(Role::Councillor));
    let administrator = context(Some(Role::Administrator));
    let only = AccountPage {
        role: Role::Officer,
        wards: Vec::new(),
        sessions: account().sessions.into_iter().take(1).collect(),
        notice: Some("Your password is changed. You are signed out everywhere else.".into()),
        ..account()
    };
    let errors = vec![
        FieldError::new("current", "That is not your current password"),
        FieldError::new("new", "Choose a password of at least 12 characters"),
    ];
    let row = |name: &str, role, wards: &[&str], days: Option<i64>, state| AccountRow {
        id: name.to_lowercase().replace(' ', "-"),
        name: name.into(),
        email: format!("{}@example.gov.uk", name.to_lowercase().replace(' ', ".")),
        role,
        wards: wards.iter().map(|ward| (*ward).to_owned()).collect(),
        last_sign_in: days.map(|days| NOW.plus_days(days)),
        state,
        second_factor: role == Role::Administrator,
    };
    let (active, invited) = (AccountState::Active, AccountState::Invited { until: Some(NOW.plus_days(7)) });
    let list = AccountsPage {
        accounts: vec![
            row("Alex Jones", Role::Administrator, &[], Some(0), active),
            row("Sam Taylor", Role::Officer, &[], Some(-1), active),
            row("Lee Wood", Role::DataEntry, &[], None, invited),
            row("Priya Shah", Role::Councillor, &["Dallow", "Biscot"], None, AccountState::Invited { until: None }),
            row("Chris Bell", Role::Officer, &[], Some(-400), AccountState::Inactive),
        ],
        second_factor_required: false,
        done: None,
    };
    let required = AccountsPage {
        second_factor_required: true,
        done: Some("Officers and administrators must now have a second factor."),
        ..list.clone()
    };
    let forbidden =
        ForbiddenPage { administrators: vec!["Alex Jones".into(), "Mo Ahmed".into()], own_wards: Vec::new() };
    vec![
        ("account", account_page(&councillor, &account())),
        ("account-errors", account_page(&councillor, &AccountPage { errors, ..account() })),
        ("account-changed", account_page(&context(Some(Role::Officer)), &only)),
        ("accounts", accounts_page(&administrator, &list)),
        ("accounts-required", accounts_page(&administrator, &required)),
        ("forbidden", forbidden_page(&context(Some(Role::DataEntry)), &forbidden)),
        ("forbidden-nobody", forbidden_page(&context(Some(Role::Scrutiny)), &ForbiddenPage::default())),
    ]
}

fn audit() -> AuditPage {
    let row = |minutes: i64, who: &str, what: &str, subject: &str| AuditRow {
        number: 1_240_u64.saturating_sub(minutes.unsigned_abs().min(1_000)),
        at: NOW.plus_ms(-60_000 * minutes),
        who: who.into(),
        what: what.into(),
        subject: subject.into(),
        change: None,
    };
    let choice = |value: &str, label: &str| AuditChoice { value: value.into(), label: label.into() };
    let published = AuditRow {
        change: Some(("nothing".into(), "publication 0198c1f0-6f4e-7d31-8a51-0f2f5f4d9a10".into())),
        ..row(1, "Sam Taylor", "Published results", "Autumn 2026, provisional")
    };
    AuditPage {
        state: AuditState::Whole { entries: 1_238, at: NOW.plus_ms(-3_600_000), since: 1 },
        recorded: true,
        entries: vec![
            published,
            row(9, "Sam Taylor", "Made a weight set", "Autumn 2026, 982 responses"),
            row(31, "Sam Taylor", "Downloaded responses", "Autumn 2026, 982 rows"),
            row(44, "Sam Taylor", "Signed in", "Firefox on Windows"),
            row(900, "Alex Jones", "Reset a password", "priya.shah@example.gov.uk"),
            row(911, "Command line", "Added an account", "priya.shah@example.gov.uk"),
        ],
        who: AuditChoices {
            choices: vec![choice("none", "Nobody signed in"), choice("1", "Sam Taylor")],
            chosen: String::new(),
        },
        what: AuditChoices {
            choices: vec![choice("weighting", "Weighting"), choice("publishing", "Publishing")],
            chosen: String::new(),
        },
        older: Some("/staff/audit?before=329".into()),
        newer: None,
        download: true,
    }
}

fn audit_broken() -> AuditPage {
    AuditPage { state: AuditState::Broken { number: 1_211 }, download: false, ..audit() }
}
