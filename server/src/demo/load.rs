//! Loads the whole demonstration: Luton, the core questions, two waves with weights and results, accounts.

use super::access::{DemoAccess, DemoAccount};
use super::fieldwork::{Fielded, Setting, field};
use super::{Opinions, Population};
use crate::reference::core_questions;
use crate::services::accounts::{AccountParticulars, add, random_password};
use crate::services::council_files::{CouncilPaths, read};
use crate::services::councils::import;
use crate::services::waves::{publish_wave, weigh_wave};
use crate::state::Platform;
use anyhow::Context;
use rand::SeedableRng;
use rand::rngs::ChaCha20Rng;
use std::path::Path;
use survey::clock::{DAY_MS, Timestamp};
use survey::profile::{Profile, Retention};
use survey::role::Role;
use survey::wave::WaveDates;

/// What the synthetic people and their opinions are drawn from: the same for every demonstration.
const SEED: u64 = 20_261_018;
/// Days a wave is open.
const OPEN_DAYS: i64 = 42;
/// Days the second wave has been open already.
const BEGUN_DAYS: i64 = 24;

/// Steps as they happen: what, done, of how many.
pub type Report<'a> = &'a (dyn Fn(&str, usize, usize) + Sync);

/// Loads the demonstration into an empty, migrated store.
///
/// # Errors
/// When a file is missing or a step fails; the store is then half filled.
pub async fn load(platform: &Platform, reference: &Path, report: Report<'_>) -> anyhow::Result<DemoAccess> {
    report("Loading Luton: wards, postcodes, population", 0, 1);
    let files = read(&CouncilPaths::in_folder(reference))?;
    let population = Population::read(reference)?;
    let council = import(platform, files).await?;
    // Numbers that Ofcom keeps free for drama, and a domain that leads nowhere (RFC 2606): nobody is called by mistake.
    let profile = Profile {
        phone: Some("01632 960 001".parse()?),
        hours: Some("Monday to Friday, 9am to 5pm".parse()?),
        email: Some("residents.survey@luton.example".parse()?),
        protection_officer: Some("data.protection@luton.example".parse()?),
        retention: Some(Retention::months(24)?),
        ..Profile::default()
    };
    platform.store.set_profile(council, 0, &profile, None).await?;
    let council = platform.store.council(council).await?.context("the council just loaded is gone")?;
    report("Loading Luton: wards, postcodes, population", 1, 1);

    let mut random = ChaCha20Rng::seed_from_u64(SEED);
    let questions = core_questions()?;
    let opinions = Opinions::draw(population.0.keys(), &mut random);
    let setting =
        Setting { platform, council: &council, population: &population, opinions: &opinions, questions: &questions };
    let today = platform.now().start_of_day();
    let mut unused = Vec::new();
    for (number, opens) in
        [years_before(today.plus_days(-BEGUN_DAYS), 2), today.plus_days(-BEGUN_DAYS)].into_iter().enumerate()
    {
        let dates = WaveDates { label: opens.season(), opens, closes: opens.plus_days(OPEN_DAYS) };
        let until = dates.closes.min(today);
        let what = format!("Wave {}, {}: synthetic people answer", number + 1, dates.label);
        let wave = u32::try_from(number).unwrap_or(0);
        let Fielded { wave, unused: codes } =
            field(&setting, dates, until, wave, &mut random, |done, total| report(&what, done, total)).await?;
        let what = format!("Wave {}: weighting and publishing", number + 1);
        report(&what, 0, 1);
        let set = weigh_wave(platform, wave.id, None).await?;
        publish_wave(platform, set.id, None).await?;
        report(&what, 1, 1);
        unused = codes;
    }
    let accounts = accounts(platform, &council).await?;
    Ok(DemoAccess { accounts, codes: unused.iter().map(survey::access_code::AccessCode::grouped).collect() })
}

/// The same day some years before; 29 February becomes the 28th.
fn years_before(time: Timestamp, years: i32) -> Timestamp {
    let date = time.date();
    let earlier = date
        .replace_year(date.year() - years)
        .or_else(|_| date.replace_day(28).and_then(|date| date.replace_year(date.year() - years)));
    earlier.map_or(time.plus_ms(-DAY_MS * 365 * i64::from(years)), |date| {
        Timestamp(date.midnight().assume_utc().unix_timestamp() * 1000)
    })
}

/// An account for each role. The names are those of the roles: there are no such people.
async fn accounts(platform: &Platform, council: &store::CouncilRecord) -> anyhow::Result<Vec<DemoAccount>> {
    let wards = platform.store.wards(council.id).await?;
    let ward =
        wards.iter().find(|ward| ward.ward.name == "Dallow").or(wards.first()).context("the council has no wards")?;
    let mut made = Vec::new();
    for (role, name, wards) in [
        (Role::Administrator, "Demonstration administrator".to_owned(), vec![]),
        (Role::Officer, "Demonstration officer".to_owned(), vec![]),
        (Role::DataEntry, "Demonstration data entry".to_owned(), vec![]),
        (Role::Councillor, format!("Demonstration councillor for {}", ward.ward.name), vec![ward.id]),
        (Role::Scrutiny, "Demonstration scrutiny".to_owned(), vec![]),
    ] {
        let email = format!("{}@{}.example", role.word(), council.council.slug);
        let password = random_password(platform);
        add(platform, AccountParticulars { council: council.id, email: email.clone(), name, role, wards }, &password)
            .await?;
        made.push(DemoAccount { role: role.word().to_owned(), email, password });
    }
    Ok(made)
}
