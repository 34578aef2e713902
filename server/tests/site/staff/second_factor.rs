//! The second factor: setting it up, signing in with it, doing without.

use super::super::support::{Answer, Client, PASSWORD, World, each};
use super::sign_in;
use survey::id::AccountId;
use survey::role::Role;
use wardwise::auth::second_factor::SharedSecret;
use wardwise::auth::session::NAME;

const WRONG: &str = "This is not the code";

/// What stands in the page's code elements.
fn codes(answer: &Answer) -> Vec<String> {
    answer.body.split("<code>").skip(1).map(|rest| rest.split("</code>").next().unwrap().to_owned()).collect()
}

/// The person's telephone: the code that it shows now.
async fn telephone(world: &World, account: AccountId) -> String {
    let sealed = world.platform.store.second_factor(account).await.unwrap().unwrap().secret;
    SharedSecret::open(&world.platform.secret, account, &sealed).unwrap().code(world.platform.now())
}

/// An officer who has set it up, the browser they did it in, and their recovery codes.
async fn enrolled(world: &World) -> (AccountId, String, Client, Vec<String>) {
    let (id, email) = world.account(&world.north, Role::Officer, "officer").await;
    let mut client = world.visitor();
    sign_in(&mut client, &email, PASSWORD).await.leads_to("/staff");
    client.post("/staff/second-factor/begin", &[("current", PASSWORD)]).await.leads_to("/staff/second-factor/enrol");
    let code = telephone(world, id).await;
    let page = client.post("/staff/second-factor/confirm", &[("code", &code)]).await;
    page.says(200, "Your second factor is on");
    let codes = codes(&page);
    assert_eq!(codes.len(), 10);
    world.clock.pass_minutes(1);
    (id, email, client, codes)
}

/// Through the first step: the browser that awaits the code.
async fn half(world: &World, email: &str) -> Client {
    let mut client = world.visitor();
    sign_in(&mut client, email, PASSWORD).await.leads_to("/staff/sign-in/code");
    client
}

#[tokio::test]
async fn setting_it_up_needs_the_password_and_a_code_and_renews_the_session() {
    each(async |world| {
        let (id, email) = world.account(&world.north, Role::Officer, "officer").await;
        let mut client = world.visitor();
        sign_in(&mut client, &email, PASSWORD).await.leads_to("/staff");
        client.get("/staff/second-factor").await.says(200, "Set it up");
        client.get("/staff/second-factor/enrol").await.leads_to("/staff/second-factor");
        let begin = "/staff/second-factor/begin";
        client.post(begin, &[("current", "not-the-password")]).await.says(422, "This is not your current password");
        client.post(begin, &[("current", PASSWORD)]).await.leads_to("/staff/second-factor/enrol");
        let page = client.get("/staff/second-factor/enrol").await;
        page.says(200, "class=\"qr\"");
        let secret = codes(&page)[0].clone();
        assert_eq!((secret.len(), secret.split(' ').count()), (39, 8), "{secret}");
        let stored = world.platform.store.second_factor(id).await.unwrap().unwrap().secret.0;
        assert!(!stored.contains(&secret.replace(' ', "")), "as it is, in the database");
        let confirm = "/staff/second-factor/confirm";
        for code in ["", "000000", "12345", "abcdef"] {
            client.post(confirm, &[("code", code)]).await.says(422, WRONG);
        }
        // Not asked for before it is confirmed.
        sign_in(&mut world.visitor(), &email, PASSWORD).await.leads_to("/staff");
        let before = client.clone();
        let code = telephone(&world, id).await;
        let page = client.post(confirm, &[("code", &code)]).await;
        page.says(200, "Your recovery codes");
        assert_eq!(page.header("cache-control"), "no-store");
        assert_ne!(client.cookies[NAME], before.cookies[NAME]);
        let mut before = before;
        assert!(before.get("/staff/account").await.location().starts_with("/staff/sign-in"));
        client.get("/staff/account").await.says(200, "asks for a code from your telephone");
        client.get("/staff/audit").await.says(200, "Switched their second factor on");
        // Nothing begins anew while it is on.
        client.post(begin, &[("current", PASSWORD)]).await.leads_to("/staff/second-factor");
        client.post(confirm, &[("code", &code)]).await.leads_to("/staff/second-factor");
    })
    .await;
}

#[tokio::test]
async fn between_password_and_code_nothing_opens() {
    each(async |world| {
        let (id, email, ..) = enrolled(&world).await;
        let mut client = half(&world, &email).await;
        assert!(!client.cookies.contains_key(NAME) && client.cookies.contains_key("__Host-sign-in"));
        client.get("/staff/sign-in/code").await.says(200, "Six-digit code");
        for path in ["/staff", "/staff/fieldwork", "/staff/account", "/staff/second-factor", "/staff/accounts"] {
            assert!(client.get(path).await.location().starts_with("/staff/sign-in?next="), "{path}");
        }
        // Not even where its cookie is sent as a session's.
        let token = client.cookies["__Host-sign-in"].clone();
        let mut forged = world.visitor();
        forged.cookies.insert(NAME.to_owned(), token);
        assert!(forged.get("/staff/fieldwork").await.location().starts_with("/staff/sign-in?next="));
        let mut late = client.clone();
        let code = telephone(&world, id).await;
        let answer = client.post("/staff/sign-in/code", &[("code", &code), ("next", "/staff/weighting")]).await;
        answer.leads_to("/staff/weighting");
        assert!(client.cookies.contains_key(NAME) && !client.cookies.contains_key("__Host-sign-in"));
        client.get("/staff/weighting").await.says(200, "Weighting");
        // The same cookie begins no second session; nor does a sign-in after five minutes.
        late.post("/staff/sign-in/code", &[("code", &code)]).await.leads_to("/staff/sign-in?why=late");
        let mut slow = half(&world, &email).await;
        world.clock.pass_minutes(5);
        slow.get("/staff/sign-in/code").await.leads_to("/staff/sign-in?why=late");
        let code = telephone(&world, id).await;
        slow.post("/staff/sign-in/code", &[("code", &code)]).await.leads_to("/staff/sign-in?why=late");
        slow.get("/staff/sign-in?why=late").await.says(200, "within five minutes");
    })
    .await;
}

#[tokio::test]
async fn the_way_on_is_kept_and_stays_on_this_site() {
    each(async |world| {
        let (_, email, ..) = enrolled(&world).await;
        let mut client = world.visitor();
        let form = [("email", email.as_str()), ("password", PASSWORD), ("next", "/staff/weighting?wave=1")];
        let answer = client.post("/staff/sign-in", &form).await;
        answer.leads_to("/staff/sign-in/code?next=%2Fstaff%2Fweighting%3Fwave%3D1");
        let page = client.get(answer.location()).await;
        assert_eq!(page.field("next").as_deref(), Some("/staff/weighting?wave=1"));
        assert_eq!(client.get("/staff/sign-in/code?next=//evil.example").await.field("next"), None);
    })
    .await;
}

#[tokio::test]
async fn each_code_opens_once() {
    each(async |world| {
        let (id, email, ..) = enrolled(&world).await;
        let code = telephone(&world, id).await;
        let (mut one, mut two) = (half(&world, &email).await, half(&world, &email).await);
        one.post("/staff/sign-in/code", &[("code", &code)]).await.leads_to("/staff");
        two.post("/staff/sign-in/code", &[("code", &code)]).await.says(422, WRONG);
        world.clock.pass_minutes(1);
        let code = telephone(&world, id).await;
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        two.post("/staff/sign-in/code", &[("code", &spaced)]).await.leads_to("/staff");
    })
    .await;
}

#[tokio::test]
async fn wrong_codes_are_counted_whatever_browser_they_come_from() {
    each(async |world| {
        let (id, email, mut officer, _) = enrolled(&world).await;
        let right = telephone(&world, id).await;
        let wrong = if right == "123456" { "654321" } else { "123456" };
        for _ in 0..6 {
            let mut client = half(&world, &email).await;
            client.post("/staff/sign-in/code", &[("code", wrong)]).await.says(422, WRONG);
        }
        let mut client = half(&world, &email).await;
        client.post("/staff/sign-in/code", &[("code", &right)]).await.says(429, "Wait 2 minutes");
        let form = [("recovery", "K7RM4 TXPAC")];
        client.post("/staff/sign-in/code", &form).await.says(429, "too many attempts");
        world.clock.pass_minutes(2);
        let right = telephone(&world, id).await;
        client.post("/staff/sign-in/code", &[("code", &right)]).await.leads_to("/staff");
        let audit = officer.get("/staff/audit").await;
        audit.says(200, "Gave a wrong code of the second factor");
        audit.says(200, "Locked an account for a while");
    })
    .await;
}

#[tokio::test]
async fn a_recovery_code_opens_once() {
    each(async |world| {
        let (_, email, mut officer, codes) = enrolled(&world).await;
        let mut client = half(&world, &email).await;
        for not in ["", "K7RM4", "K7RM4 TXPAC"] {
            client
                .post("/staff/sign-in/code", &[("recovery", not)])
                .await
                .says(422, "none of your unused recovery codes");
        }
        let typed = codes[3].to_lowercase().replace(' ', "");
        let answer = client.post("/staff/sign-in/code", &[("recovery", &typed)]).await;
        answer.leads_to("/staff/second-factor?done=recovered");
        client.get(answer.location()).await.says(200, "You have 9 recovery codes");
        let mut again = half(&world, &email).await;
        again.post("/staff/sign-in/code", &[("recovery", &typed)]).await.says(422, "none of your unused");
        officer.get("/staff/audit").await.says(200, "Signed in with a recovery code");
        // Another person's codes open nothing.
        let (other, theirs) = world.account(&world.north, Role::Officer, "other").await;
        let mut two = world.signed_in(other).await;
        two.post("/staff/second-factor/begin", &[("current", PASSWORD)]).await.leads_to("/staff/second-factor/enrol");
        let code = telephone(&world, other).await;
        two.post("/staff/second-factor/confirm", &[("code", &code)]).await.says(200, "Your recovery codes");
        let mut two = half(&world, &theirs).await;
        two.post("/staff/sign-in/code", &[("recovery", &codes[4])]).await.says(422, "none of your unused");
    })
    .await;
}

#[tokio::test]
async fn new_codes_and_switching_off_need_password_and_code() {
    each(async |world| {
        let (id, email, mut client, codes_before) = enrolled(&world).await;
        let page = "/staff/second-factor";
        let form = |current: &'static str, code: &str, action: &'static str| {
            [("current", current.to_owned()), ("code", code.to_owned()), ("action", action.to_owned())]
        };
        let send = async |client: &mut Client, form: [(&str, String); 3]| {
            let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            client.post(page, &fields).await
        };
        let code = telephone(&world, id).await;
        send(&mut client, form("not-the-password", &code, "off")).await.says(422, "This is not your current password");
        send(&mut client, form(PASSWORD, "000000", "off")).await.says(422, WRONG);
        // The code was not used up by the wrong password.
        let made = send(&mut client, form(PASSWORD, &code, "codes")).await;
        made.says(200, "Your recovery codes");
        let fresh = codes(&made);
        assert!(fresh.iter().all(|code| !codes_before.contains(code)));
        let mut other = half(&world, &email).await;
        other.post("/staff/sign-in/code", &[("recovery", &codes_before[0])]).await.says(422, "none of your unused");
        other
            .post("/staff/sign-in/code", &[("recovery", &fresh[0])])
            .await
            .leads_to("/staff/second-factor?done=recovered");
        send(&mut client, form(PASSWORD, &code, "off")).await.says(422, WRONG);
        world.clock.pass_minutes(1);
        let code = telephone(&world, id).await;
        let off = send(&mut client, form(PASSWORD, &code, "off")).await;
        off.leads_to("/staff/second-factor?done=off");
        client.get(off.location()).await.says(200, "Your second factor is off");
        assert!(other.get("/staff/account").await.location().starts_with("/staff/sign-in"));
        sign_in(&mut world.visitor(), &email, PASSWORD).await.leads_to("/staff");
        assert_eq!(world.platform.store.recovery_codes_left(id).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn an_administrator_removes_a_colleagues_and_no_strangers() {
    each(async |world| {
        let (id, email, mut officer, _) = enrolled(&world).await;
        let (stranger, _) = world.account(&world.south, Role::Administrator, "stranger").await;
        let path = format!("/staff/accounts/{id}/second-factor");
        assert_eq!(world.signed_in(stranger).await.post(&path, &[("action", "remove")]).await.status, 404);
        sign_in(&mut world.visitor(), &email, PASSWORD).await.leads_to("/staff/sign-in/code");
        let (admin, _) = world.account(&world.north, Role::Administrator, "administrator").await;
        let mut admin = world.signed_in(admin).await;
        admin.get(&format!("/staff/accounts/{id}")).await.says(200, "Remove their second factor");
        admin.post(&path, &[("action", "remove")]).await.leads_to(&format!("/staff/accounts/{id}?done=factor"));
        admin.get("/staff/audit").await.says(200, "Removed a second factor");
        assert!(officer.get("/staff/account").await.location().starts_with("/staff/sign-in"));
        sign_in(&mut world.visitor(), &email, PASSWORD).await.leads_to("/staff");
    })
    .await;
}

#[tokio::test]
async fn where_it_is_required_nothing_else_opens_without() {
    each(async |world| {
        let (admin, _) = world.account(&world.north, Role::Administrator, "administrator").await;
        let mut admin = world.signed_in(admin).await;
        admin.get("/staff/accounts").await.says(200, "Require it of officers and administrators");
        let required = [("required", "yes")];
        admin.post("/staff/accounts/second-factor", &required).await.leads_to("/staff/accounts?done=required");
        let way = "/staff/second-factor?why=required";
        admin.get("/staff/accounts").await.leads_to(way);
        admin.get(way).await.says(200, "Your council requires it of your role");
        admin.get("/staff/account").await.says(200, "Set up a second factor");
        for (role, asked) in [(Role::Officer, true), (Role::DataEntry, false), (Role::Councillor, false)] {
            let (id, _) = world.account(&world.north, role, role.word()).await;
            let mut client = world.signed_in(id).await;
            let answer = client.get("/staff/paper").await;
            assert_eq!(answer.location() == way, asked, "{role}");
        }
        let (other, _) = world.account(&world.south, Role::Officer, "other").await;
        world.signed_in(other).await.get("/staff/fieldwork").await.says(200, "Southby");
        let (id, email) = world.account(&world.north, Role::Officer, "later").await;
        let mut client = world.visitor();
        sign_in(&mut client, &email, PASSWORD).await.leads_to("/staff");
        client
            .post("/staff/second-factor/begin", &[("current", PASSWORD)])
            .await
            .leads_to("/staff/second-factor/enrol");
        client.get("/staff/fieldwork").await.leads_to(way);
        let code = telephone(&world, id).await;
        client.post("/staff/second-factor/confirm", &[("code", &code)]).await.says(200, "Your recovery codes");
        client.get("/staff/fieldwork").await.says(200, "Northby");
        client.get("/staff/audit").await.says(200, "Changed whether a second factor is required");
    })
    .await;
}
