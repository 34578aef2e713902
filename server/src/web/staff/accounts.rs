//! Accounts, as administrators look after them.

mod changes;
mod deliver;
mod invite;
mod list;
mod managed;

pub(super) use changes::{end_sessions, remove_second_factor, set_active, set_role};
pub(super) use invite::{ask_invite, invite};
pub(super) use list::{list, require};
pub(super) use managed::{link, show};

use app::staff::AccountState;
use store::{AccountLink, AccountRecord, WardRecord};
use survey::council::OnsCode;
use survey::id::WardId;

/// Whether an account can be used, by it and its link.
fn state(account: &AccountRecord, link: Option<&AccountLink>) -> AccountState {
    if account.disabled.is_some() {
        AccountState::Inactive
    } else if account.password_hash.chosen().is_none() {
        AccountState::Invited { until: link.map(|link| link.expires) }
    } else {
        AccountState::Active
    }
}

/// The wards of the council with these codes; what is no ward of it is left out.
fn wards_of<'a>(known: &[WardRecord], codes: impl Iterator<Item = &'a str>) -> Vec<WardId> {
    let codes: Vec<OnsCode> = codes.filter_map(|code| code.parse().ok()).collect();
    known.iter().filter(|ward| codes.contains(&ward.ward.code)).map(|ward| ward.id).collect()
}
