//! Administrators look after accounts.

use super::super::support::{Answer, Client, MailSink, PASSWORD, World, each};
use super::sign_in;
use store::{AuditFilter, AuditPlace};
use survey::id::AccountId;
use survey::role::Role;

const NEW: &str = "quiet-violin-harbour";

/// What stands in the page's code elements.
fn codes(answer: &Answer) -> Vec<String> {
    answer.body.split("<code>").skip(1).map(|rest| rest.split("</code>").next().unwrap().to_owned()).collect()
}

/// An administrator of the northern council, signed in.
async fn administrator(world: &World) -> (Client, AccountId) {
    let (id, _) = world.account(&world.north, Role::Administrator, "administrator").await;
    (world.signed_in(id).await, id)
}

/// The newest entry of the northern council's audit log: action, detail as text.
async fn newest(world: &World) -> (String, String) {
    let filter = AuditFilter::default();
    let found = world.platform.store.audit_entries(Some(world.north.id), &filter, AuditPlace::Newest, 1).await.unwrap();
    let event = &found[0].event;
    (event.action.clone(), event.detail.to_string())
}

#[tokio::test]
async fn somebody_invited_chooses_a_password_and_signs_in() {
    each(async |world| {
        let (mut admin, _) = administrator(&world).await;
        admin.get("/staff/accounts/new").await.says(200, "shows a link, once");
        let form =
            [("name", "Asha Patel"), ("email", " Asha@Northby.example"), ("role", "councillor"), ("ward", "E05090002")];
        let page = admin.post("/staff/accounts/new", &form).await;
        page.says(200, "A link for Asha Patel");
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(newest(&world).await.0, "account.invited");
        let shown = codes(&page);
        let (address, code) = shown[0].split_once("#code=").unwrap();
        assert_eq!((address, code), ("https://survey.example/staff/set-password", shown[2].as_str()));
        // Nothing opens without a password.
        let email = "asha@northby.example";
        for password in ["", PASSWORD] {
            sign_in(&mut world.visitor(), email, password).await.says(422, "is not right");
        }
        admin.get("/staff/accounts").await.says(200, "Invited");
        // The code alone is asked for first, as typed without a script.
        let mut asha = world.visitor();
        let page = asha.get("/staff/set-password").await;
        page.says(200, "data-from-address");
        let page = asha.post("/staff/set-password", &[("code", &code.to_lowercase().replace('-', " "))]).await;
        page.says(200, "Welcome, Asha Patel. You will sign in with asha@northby.example");
        let hidden = page.field("code").unwrap();
        asha.post("/staff/set-password", &[("code", &hidden), ("new", "short")]).await.says(422, "at least 12");
        let set = asha.post("/staff/set-password", &[("code", &hidden), ("new", NEW)]).await;
        set.leads_to("/staff/sign-in?why=set");
        asha.get("/staff/sign-in?why=set").await.says(200, "Your password is set");
        assert_eq!(newest(&world).await.0, "account.password_set");
        // Once.
        let again = world.visitor().post("/staff/set-password", &[("code", &hidden), ("new", PASSWORD)]).await;
        again.says(422, "This code does not work, or does no longer");
        sign_in(&mut asha, email, NEW).await.leads_to("/staff");
        asha.get("/staff").await.leads_to("/staff/ward");
        asha.get("/staff/account").await.says(200, "Birch");
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_an_account_is_said_at_its_field() {
    each(async |world| {
        let (mut admin, _) = administrator(&world).await;
        world.account(&world.south, Role::Officer, "taken").await;
        let long = "n".repeat(101);
        for (name, email, role, ward, says) in [
            ("", "a@b.uk", "officer", "", "Enter their name"),
            (long.as_str(), "a@b.uk", "officer", "", "Enter their name"),
            ("A\nB", "a@b.uk", "officer", "", "Enter their name"),
            ("A", "nobody", "officer", "", "Enter an e-mail address"),
            ("A", "taken@southby.example", "officer", "", "has an account already"),
            ("A", "a@b.uk", "owner", "", "Choose what they may do"),
            ("A", "a@b.uk", "councillor", "", "Choose at least one ward"),
            ("A", "a@b.uk", "officer", "E05090001", "none for any other role"),
            ("A", "a@b.uk", "councillor", "E05091001", "Choose at least one ward"),
        ] {
            let form = [("name", name), ("email", email), ("role", role), ("ward", ward)];
            let answer = admin.post("/staff/accounts/new", &form).await;
            answer.says(422, says);
            assert!(answer.body.contains("<title>Error: ") && !answer.body.contains("Southby"), "{says}");
        }
        assert_eq!(world.platform.store.accounts(world.north.id).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn where_mail_is_set_up_links_go_by_mail_and_are_not_shown() {
    each(async |world| {
        let sink = MailSink::start().await;
        let world = world.mailing(&sink);
        let (mut admin, _) = administrator(&world).await;
        let form = [("name", "Asha Patel"), ("email", "asha@northby.example"), ("role", "scrutiny")];
        let answer = admin.post("/staff/accounts/new", &form).await;
        let page = answer.location().to_owned();
        assert!(page.ends_with("?done=invited"), "{}", answer.body);
        admin.get(&page).await.says(200, "The invitation is sent");
        let text = sink.take().remove(0).text();
        let link = text.lines().find(|line| line.contains("#code=")).unwrap();
        let (address, first) = link.split_once("#code=").unwrap();
        assert_eq!(address, "https://survey.example/staff/set-password");
        assert!(text.contains("Hello Asha Patel") && text.lines().any(|line| line == first), "{text}");
        // A new one makes the first useless; what is not taken is shown.
        sink.refuse(Some("451 later"));
        let link = page.split('?').next().unwrap().to_owned() + "/link";
        let shown = admin.post(&link, &[]).await;
        shown.says(200, "The mail server did not take the message");
        let second = codes(&shown)[2].clone();
        let mut asha = world.visitor();
        asha.post("/staff/set-password", &[("code", first)]).await.says(422, "does not work");
        asha.post("/staff/set-password", &[("code", &second)]).await.says(200, "Welcome");
        // After a week it is too late.
        world.clock.pass_minutes(7 * 24 * 60);
        asha.post("/staff/set-password", &[("code", &second), ("new", NEW)]).await.says(422, "does not work");
        let (mut admin, _) =
            (world.signed_in(world.account(&world.north, Role::Administrator, "two").await.0).await, ());
        admin.get("/staff/accounts").await.says(200, "Invitation too old");
    })
    .await;
}

#[tokio::test]
async fn roles_change_at_once_and_the_last_administrator_stays() {
    each(async |world| {
        let (mut admin, own) = administrator(&world).await;
        let (officer, _) = world.account(&world.north, Role::Officer, "officer").await;
        let mut client = world.signed_in(officer).await;
        client.get("/staff/weighting").await.says(200, "Weighting");
        let page = format!("/staff/accounts/{officer}");
        admin.get(&page).await.says(200, "The officer");
        admin.post(&format!("{page}/role"), &[("role", "data_entry")]).await.leads_to(&format!("{page}?done=role"));
        let (action, detail) = newest(&world).await;
        assert_eq!(action, "account.role_changed");
        assert!(
            detail.contains("\"before\":{\"role\":\"officer\"") && detail.contains("\"role\":\"data_entry\""),
            "{detail}"
        );
        assert_eq!(client.get("/staff/weighting").await.status, 403);
        client.get("/staff/paper").await.says(200, "Northby");
        let form = [("role", "councillor"), ("ward", "E05090001")];
        admin.post(&format!("{page}/role"), &form).await.leads_to(&format!("{page}?done=role"));
        admin.get(&page).await.says(200, "Ash");
        admin.post(&format!("{page}/role"), &[("role", "councillor")]).await.says(422, "Choose at least one ward");
        admin.post(&format!("{page}/role"), &[("role", "king")]).await.says(422, "Choose what they may do");

        let mine = format!("/staff/accounts/{own}");
        admin.post(&format!("{mine}/role"), &[("role", "officer")]).await.says(422, "the only administrator");
        admin.post(&format!("{mine}/active"), &[("action", "deactivate")]).await.says(422, "the only administrator");
        admin.post(&format!("{page}/role"), &[("role", "administrator")]).await.leads_to(&format!("{page}?done=role"));
        admin.post(&format!("{mine}/role"), &[("role", "officer")]).await.leads_to(&format!("{mine}?done=role"));
        assert_eq!(admin.get("/staff/accounts").await.status, 403);
        client.get("/staff/accounts").await.says(200, "administrator@northby.example");
    })
    .await;
}

#[tokio::test]
async fn whoever_is_deactivated_is_out_at_once_and_can_come_back() {
    each(async |world| {
        let (mut admin, _) = administrator(&world).await;
        let (officer, email) = world.account(&world.north, Role::Officer, "officer").await;
        let mut client = world.signed_in(officer).await;
        let page = format!("/staff/accounts/{officer}");
        // A link made before goes with it.
        let code = codes(&admin.post(&format!("{page}/link"), &[]).await)[2].clone();
        admin.get(&page).await.says(200, "A link works until");
        let deactivate = [("action", "deactivate")];
        admin.post(&format!("{page}/active"), &deactivate).await.leads_to(&format!("{page}?done=deactivated"));
        assert_eq!(newest(&world).await.0, "account.deactivated");
        assert!(client.get("/staff/fieldwork").await.location().starts_with("/staff/sign-in"));
        sign_in(&mut client, &email, PASSWORD).await.says(422, "is not right");
        client.post("/staff/set-password", &[("code", &code), ("new", NEW)]).await.says(422, "does not work");
        admin.post(&format!("{page}/link"), &[]).await.says(422, "Reactivate the account first");
        admin.get("/staff/accounts").await.says(200, "Deactivated");
        let reactivate = [("action", "reactivate")];
        admin.post(&format!("{page}/active"), &reactivate).await.leads_to(&format!("{page}?done=reactivated"));
        assert_eq!(newest(&world).await.0, "account.reactivated");
        sign_in(&mut client, &email, PASSWORD).await.leads_to("/staff");
        // Signed out by hand, and the password still fits.
        admin.get(&page).await.says(200, "In 1 place.");
        admin.post(&format!("{page}/sessions"), &[]).await.leads_to(&format!("{page}?done=sessions"));
        assert!(client.get("/staff/fieldwork").await.location().starts_with("/staff/sign-in"));
        sign_in(&mut client, &email, PASSWORD).await.leads_to("/staff");
        // A link sets another password, and ends what the old one began.
        let code = codes(&admin.post(&format!("{page}/link"), &[]).await)[2].clone();
        client.get("/staff/fieldwork").await.says(200, "Northby");
        world
            .visitor()
            .post("/staff/set-password", &[("code", &code), ("new", NEW)])
            .await
            .leads_to("/staff/sign-in?why=set");
        assert!(client.get("/staff/fieldwork").await.location().starts_with("/staff/sign-in"));
        sign_in(&mut world.visitor(), &email, PASSWORD).await.says(422, "is not right");
        sign_in(&mut world.visitor(), &email, NEW).await.leads_to("/staff");
    })
    .await;
}
