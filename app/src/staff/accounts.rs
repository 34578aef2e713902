use crate::document::PageContext;
use crate::staff::frame::{StaffHead, notice, staff_document};
use crate::staff::nav::StaffLink;
use crate::staff::scroll_table::scroll_table;
use crate::staff::words::{counted, list};
use leptos::prelude::*;
use survey::clock::Timestamp;
use survey::role::Role;

/// Whether an account can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountState {
    /// The person can sign in.
    Active,
    /// The person has not chosen a password yet; the invitation works until then, or works no longer.
    Invited {
        /// Until when the link works; `None` where it is too old.
        until: Option<Timestamp>,
    },
    /// The account may not sign in.
    Inactive,
}

impl AccountState {
    pub(crate) fn tag(self) -> Option<AnyView> {
        match self {
            Self::Active => None,
            Self::Invited { until: Some(_) } => Some(view! { <span class="tag info">"Invited"</span> }.into_any()),
            Self::Invited { until: None } => {
                Some(view! { <span class="tag warn">"Invitation too old"</span> }.into_any())
            }
            Self::Inactive => Some(view! { <span class="tag warn">"Deactivated"</span> }.into_any()),
        }
    }
}

/// An account in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRow {
    /// Names it in addresses.
    pub id: String,
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
    /// Whether it can be used.
    pub state: AccountState,
    /// Signing in asks for a code as well.
    pub second_factor: bool,
}

/// All accounts of a council.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountsPage {
    /// The accounts in the order shown.
    pub accounts: Vec<AccountRow>,
    /// Officers and administrators must have a second factor.
    pub second_factor_required: bool,
    /// What the last form did.
    pub done: Option<&'static str>,
}

/// Who may sign in, for administrators. Posts `required` to `/staff/accounts/second-factor`.
#[must_use]
pub fn accounts_page(context: &PageContext, page: &AccountsPage) -> String {
    let title = "Accounts";
    staff_document(context, StaffHead::new(title, Some(StaffLink::Accounts)), || {
        let number = u32::try_from(page.accounts.len()).unwrap_or(u32::MAX);
        let rows = page.accounts.iter().map(row).collect_view();
        view! {
            {notice(page.done)}
            <h1>{title}</h1>
            <p>{format!("{} of this council. Check the list when people leave.", counted(number, "account", "accounts"))}</p>
            <p><a class="btn" href="/staff/accounts/new">"Invite somebody"</a></p>
            {scroll_table("accounts", "Who may sign in", "compact", view! {
                <thead>
                    <tr>
                        <th scope="col">"Name"</th>
                        <th scope="col">"E-mail address"</th>
                        <th scope="col">"Role"</th>
                        <th scope="col">"Wards"</th>
                        <th scope="col">"Second factor"</th>
                        <th scope="col">"Last signed in"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            })}
            {required(page.second_factor_required)}
            {roles()}
        }
        .into_any()
    })
}

fn row(account: &AccountRow) -> AnyView {
    let wards = if account.wards.is_empty() { "–".to_owned() } else { list(&account.wards) };
    let last = account.last_sign_in.map_or_else(|| "Not lately".to_owned(), Timestamp::long_date_time);
    let href = format!("/staff/accounts/{}", account.id);
    view! {
        <tr>
            <th scope="row"><a class="standalone" href=href>{account.name.clone()}</a>" "{account.state.tag()}</th>
            <td>{account.email.clone()}</td>
            <td>{account.role.to_string()}</td>
            <td>{wards}</td>
            <td>{if account.second_factor { "On" } else { "Off" }}</td>
            <td>{last}</td>
        </tr>
    }
    .into_any()
}

fn required(required: bool) -> AnyView {
    let (now, button, value) = if required {
        (
            "Officers and administrators must have one. Without one, signing in leads them to setting it up.",
            "No longer require it",
            "no",
        )
    } else {
        (
            "Each person may set one up under Your account. Nobody must.",
            "Require it of officers and administrators",
            "yes",
        )
    };
    view! {
        <section class="rule">
            <h2>"Second factor"</h2>
            <p>"A code from a telephone, asked for after the password: a password that somebody else knows is then not enough."</p>
            <p>{now}</p>
            <form method="post" action="/staff/accounts/second-factor">
                <button class="btn second" type="submit" name="required" value=value>{button}</button>
            </form>
        </section>
    }
    .into_any()
}

fn roles() -> AnyView {
    let roles = Role::ALL
        .into_iter()
        .map(|role| view! { <div><dt>{role.to_string()}</dt><dd>{role.purpose()}</dd></div> })
        .collect_view();
    view! {
        <section class="rule">
            <h2>"What each role may do"</h2>
            <dl class="dlist account">{roles}</dl>
            <p>"Each change of an account is recorded in the audit list."</p>
        </section>
    }
    .into_any()
}
