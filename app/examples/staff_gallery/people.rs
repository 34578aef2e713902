//! Looking after accounts, links, and the second factor.

use super::figures::NOW;
use super::samples::{Page, context};
use super::site::components::FieldError;
use super::site::staff::{
    AccountState, EnrolPage, ForgottenPage, ManagedAccountPage, NewAccountPage, PasswordOwner, QrPicture,
    RecoveryCodesPage, SecondFactorPage, SetPasswordPage, ShownLinkPage, SignInCodePage, enrol_page, forgotten_page,
    managed_account_page, new_account_page, recovery_codes_page, second_factor_page, set_password_page,
    shown_link_page, sign_in_code_page,
};
use survey::council::Ward;
use survey::link_code::LinkCode;
use survey::role::Role;

/// Their pages.
pub fn pages() -> Vec<Page> {
    let mut pages = managing();
    pages.extend(links());
    pages.extend(second_factor());
    pages
}

fn wards() -> Vec<Ward> {
    let ward = |(code, name): (&str, &str)| code.parse().ok().map(|code| Ward { code, name: name.into() });
    [("E05014735", "Dallow"), ("E05014741", "South")].into_iter().filter_map(ward).collect()
}

fn managing() -> Vec<Page> {
    let administrator = context(Some(Role::Administrator));
    let form = NewAccountPage { wards: wards(), by_mail: true, ..NewAccountPage::default() };
    let wrong = NewAccountPage {
        name: "Priya Shah".into(),
        email: "priya.shah".into(),
        role: Some(Role::Councillor),
        by_mail: false,
        errors: vec![
            FieldError::new("email", "Enter an e-mail address like name@example.gov.uk"),
            FieldError::new("ward", "Choose at least one ward for a councillor, and none for any other role"),
        ],
        ..form.clone()
    };
    let active = ManagedAccountPage {
        id: "priya-shah".into(),
        name: "Priya Shah".into(),
        email: "priya.shah@example.gov.uk".into(),
        role: Role::Councillor,
        role_chosen: Some(Role::Councillor),
        ward_names: vec!["Dallow".into()],
        chosen: vec!["E05014735".into()],
        wards: wards(),
        state: AccountState::Active,
        reset_until: Some(NOW.plus_days(1)),
        sessions: 2,
        second_factor: Some(NOW.plus_days(-30)),
        by_mail: false,
        done: Some("Role and wards are saved. They hold from now on."),
        errors: Vec::new(),
    };
    let quiet =
        ManagedAccountPage { reset_until: None, sessions: 0, second_factor: None, done: None, ..active.clone() };
    let invited = AccountState::Invited { until: Some(NOW.plus_days(7)) };
    let invited = ManagedAccountPage { state: invited, by_mail: true, ..quiet.clone() };
    let inactive = ManagedAccountPage { state: AccountState::Inactive, ..quiet.clone() };
    let errors = vec![FieldError::new(
        "active",
        "This is the only administrator who can sign in. Give somebody else that role first",
    )];
    let last = ManagedAccountPage { role: Role::Administrator, errors, ..quiet };
    vec![
        ("account-new", new_account_page(&administrator, &form)),
        ("account-new-errors", new_account_page(&administrator, &wrong)),
        ("account-managed", managed_account_page(&administrator, &active)),
        ("account-managed-invited", managed_account_page(&administrator, &invited)),
        ("account-managed-inactive", managed_account_page(&administrator, &inactive)),
        ("account-managed-last", managed_account_page(&administrator, &last)),
    ]
}

fn links() -> Vec<Page> {
    let (nobody, administrator) = (context(None), context(Some(Role::Administrator)));
    let mut pages = Vec::new();
    if let Some(code) = LinkCode::from_random(&[7; 32], &[9; 32]) {
        let link = ShownLinkPage {
            id: "priya-shah".into(),
            name: "Priya Shah".into(),
            page: "https://survey.example/staff/set-password".into(),
            code: code.clone(),
            until: NOW.plus_days(7),
            not_sent: None,
        };
        let not_sent = ShownLinkPage { not_sent: Some("The mail server did not take the message."), ..link.clone() };
        let owner =
            PasswordOwner { name: "Priya Shah".into(), email: "priya.shah@example.gov.uk".into(), invited: true };
        let known = SetPasswordPage { code: code.grouped(), owner: Some(owner.clone()), errors: Vec::new() };
        let short = SetPasswordPage {
            owner: Some(PasswordOwner { invited: false, ..owner }),
            errors: vec![FieldError::new("new", "Use at least 12 characters")],
            ..known.clone()
        };
        pages.push(("account-link", shown_link_page(&administrator, &link)));
        pages.push(("account-link-not-sent", shown_link_page(&administrator, &not_sent)));
        pages.push(("set-password", set_password_page(&nobody, &known)));
        pages.push(("set-password-errors", set_password_page(&nobody, &short)));
    }
    let wrong = SetPasswordPage {
        code: "K7RM".into(),
        errors: vec![FieldError::new("code", "The code must have 24 letters and numbers, in six groups of four")],
        ..SetPasswordPage::default()
    };
    pages.push(("set-password-code", set_password_page(&nobody, &SetPasswordPage::default())));
    pages.push(("set-password-code-errors", set_password_page(&nobody, &wrong)));
    let forgotten = ForgottenPage { by_mail: true, ..ForgottenPage::default() };
    let wrong = ForgottenPage {
        email: "sam".into(),
        errors: vec![FieldError::new("email", "Enter an e-mail address like name@example.gov.uk")],
        ..forgotten
    };
    pages.push(("forgotten-asked", forgotten_page(&nobody, &ForgottenPage { asked: true, ..forgotten.clone() })));
    pages.push(("forgotten", forgotten_page(&nobody, &forgotten)));
    pages.push(("forgotten-errors", forgotten_page(&nobody, &wrong)));
    pages.push(("forgotten-no-mail", forgotten_page(&nobody, &ForgottenPage::default())));
    pages
}

fn second_factor() -> Vec<Page> {
    let (nobody, officer) = (context(None), context(Some(Role::Officer)));
    let off = SecondFactorPage {
        email: "sam.taylor@example.gov.uk".into(),
        since: None,
        codes_left: 0,
        required: false,
        own_wards: Vec::new(),
        done: None,
        errors: Vec::new(),
    };
    let on = SecondFactorPage { since: Some(NOW), codes_left: 9, ..off.clone() };
    let code = |field: &str| {
        FieldError::new(field, "This is not the code. Wait for the next one and type that: each works once")
    };
    let wrong = SecondFactorPage { codes_left: 0, required: true, errors: vec![code("code")], ..on.clone() };
    let enrol = EnrolPage {
        picture: QrPicture { size: 33, path: "M4 4h1v1h-1z".into() },
        secret: "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ".into(),
        account: "sam.taylor@example.gov.uk".into(),
        issuer: "Luton Council".into(),
        own_wards: Vec::new(),
        errors: Vec::new(),
    };
    let enrol_wrong = EnrolPage { errors: vec![code("code")], ..enrol.clone() };
    let codes = RecoveryCodesPage { codes: vec!["K7RM4 TXPAC".into(); 10], own_wards: Vec::new(), switched_on: true };
    let asked = SignInCodePage { next: Some("/staff/weighting".into()), errors: vec![code("code")] };
    let recovery = SignInCodePage { next: None, errors: vec![code("recovery")] };
    vec![
        ("second-factor", second_factor_page(&officer, &off)),
        ("second-factor-required", second_factor_page(&officer, &SecondFactorPage { required: true, ..off })),
        ("second-factor-on", second_factor_page(&officer, &on)),
        ("second-factor-errors", second_factor_page(&officer, &wrong)),
        ("second-factor-enrol", enrol_page(&officer, &enrol)),
        ("second-factor-enrol-errors", enrol_page(&officer, &enrol_wrong)),
        ("recovery-codes", recovery_codes_page(&officer, &codes)),
        ("sign-in-code", sign_in_code_page(&nobody, &SignInCodePage::default())),
        ("sign-in-code-errors", sign_in_code_page(&nobody, &asked)),
        ("sign-in-recovery-errors", sign_in_code_page(&nobody, &recovery)),
    ]
}
