use crate::document::PageContext;
use crate::staff::frame::{StaffHead, staff_document};
use crate::staff::nav::StaffLink;
use crate::staff::scroll_table::scroll_table;
use crate::staff::words::{counted, list};
use leptos::prelude::*;
use survey::clock::Timestamp;
use survey::role::Role;

/// An account in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRow {
    /// The person's name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// Their role.
    pub role: Role,
    /// Names of their wards, for a councillor.
    pub wards: Vec<String>,
    /// When they last signed in.
    pub last_sign_in: Option<Timestamp>,
    /// The account may not sign in.
    pub disabled: bool,
}

/// All accounts of a council.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountsPage {
    /// The accounts in the order shown.
    pub accounts: Vec<AccountRow>,
}

/// Who may sign in, for administrators.
#[must_use]
pub fn accounts_page(context: &PageContext, page: &AccountsPage) -> String {
    let title = "Accounts";
    staff_document(context, StaffHead::new(title, Some(StaffLink::Accounts)), || {
        let number = u32::try_from(page.accounts.len()).unwrap_or(u32::MAX);
        let rows = page.accounts.iter().map(row).collect_view();
        view! {
            <h1>{title}</h1>
            <p>{format!("{} of this council. Check the list when people leave.", counted(number, "account", "accounts"))}</p>
            {scroll_table("accounts", "Who may sign in", "compact", view! {
                <thead>
                    <tr>
                        <th scope="col">"Name"</th>
                        <th scope="col">"E-mail address"</th>
                        <th scope="col">"Role"</th>
                        <th scope="col">"Wards"</th>
                        <th scope="col">"Last signed in"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            })}
            <section class="rule">
                <h2>"Add an account or reset a password"</h2>
                <p>"This page only shows accounts. Changes are made on the server by the person who runs Wardwise for you:"</p>
                <ul class="list">
                    <li><code>"wardwise account add"</code>" adds an account"</li>
                    <li><code>"wardwise account reset"</code>" sets a new password"</li>
                </ul>
                <p>"Each change is recorded in the audit list."</p>
            </section>
        }
        .into_any()
    })
}

fn row(account: &AccountRow) -> AnyView {
    let disabled = account.disabled.then(|| view! { " " <span class="tag warn">"Disabled"</span> });
    let wards = if account.wards.is_empty() { "–".to_owned() } else { list(&account.wards) };
    let last = account.last_sign_in.map_or_else(|| "Never".to_owned(), Timestamp::long_date_time);
    view! {
        <tr>
            <th scope="row">{account.name.clone()}{disabled}</th>
            <td>{account.email.clone()}</td>
            <td>{account.role.to_string()}</td>
            <td>{wards}</td>
            <td>{last}</td>
        </tr>
    }
    .into_any()
}
