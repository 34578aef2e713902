//! The council as its residents see it.

use super::support::{Answer, Client, World, each};
use survey::role::Role;

const PATH: &str = "/staff/council";
const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><script>alert(1)</script><rect width="60" height="20" fill="#c00"/></svg>"##;

async fn administrator(world: &World) -> Client {
    let (account, _) = world.account(&world.north, Role::Administrator, "administrator").await;
    world.signed_in(account).await
}

/// Fills the form as it stands and changes some fields.
async fn save(client: &mut Client, changed: &[(&str, &str)]) -> Answer {
    let page = client.get(PATH).await;
    let names = ["name", "phone", "hours", "email", "protection_officer", "retention", "band", "button", "version"];
    let mut fields: Vec<(&str, String)> =
        names.iter().map(|name| (*name, page.field(name).unwrap_or_default())).collect();
    for (name, value) in changed {
        fields.iter_mut().find(|(field, _)| field == name).unwrap().1 = (*value).to_owned();
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    client.post(PATH, &fields).await
}

async fn send_logo(client: &mut Client, action: &str, file: &[u8]) -> Answer {
    let mut body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"action\"\r\n\r\n{action}\r\n--edge\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"logo.svg\"\r\nContent-Type: image/svg+xml\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    client.post_body("/staff/council/logo", "multipart/form-data; boundary=edge", body).await
}

#[tokio::test]
async fn residents_see_how_to_reach_the_council() {
    each(async |world| {
        let mut resident = world.visitor();
        let help = resident.get("/help/northby").await;
        assert!(!help.body.contains("01632") && !help.body.contains("mailto:"));
        resident.get("/help/northby/privacy").await.says(200, "The council decides how long");
        let mut staff = administrator(&world).await;
        let changed = [
            ("phone", "(01632) 960-001"),
            ("hours", "Monday to Friday, 9am to 5pm"),
            ("email", "survey@northby.example"),
            ("protection_officer", "dpo@northby.example"),
            ("retention", "24"),
        ];
        save(&mut staff, &changed).await.leads_to("/staff/council?done=saved");
        for page in ["/help/northby", "/survey/northby", "/help/northby/accessibility"] {
            resident.get(page).await.says(200, "01632 960 001");
        }
        let privacy = resident.get("/help/northby/privacy").await;
        privacy.says(200, "dpo@northby.example");
        privacy.says(200, "for 2 years after the survey has closed");
        assert!(!resident.get("/help/southby").await.body.contains("01632"), "another council's");
        staff.get("/staff/audit").await.says(200, "Changed what residents see of the council");
        save(&mut staff, &[]).await.leads_to("/staff/council?done=nothing");
        save(&mut staff, &[("phone", ""), ("hours", "")]).await.leads_to("/staff/council?done=saved");
        assert!(!resident.get("/help/northby").await.body.contains("01632"));
    })
    .await;
}

#[tokio::test]
async fn a_name_stands_on_every_page_until_it_is_taken_back() {
    each(async |world| {
        let mut staff = administrator(&world).await;
        save(&mut staff, &[("name", "The Council of <Northby>")]).await.leads_to("/staff/council?done=saved");
        world.visitor().get("/survey/northby").await.says(200, "The Council of &lt;Northby&gt;");
        save(&mut staff, &[("name", "")]).await.leads_to("/staff/council?done=saved");
        assert!(!world.visitor().get("/survey/northby").await.body.contains("The Council of"));
    })
    .await;
}

#[tokio::test]
async fn colours_are_taken_only_with_enough_contrast() {
    each(async |world| {
        let mut staff = administrator(&world).await;
        let refused = save(&mut staff, &[("band", "#ffcc00"), ("button", "green"), ("phone", "0163")]).await;
        refused.says(422, "White text on #ffcc00 has a contrast of 1.5 to 1. It needs 4.5 to 1.");
        refused.says(422, "Enter a colour as #");
        assert_eq!(refused.field("phone").as_deref(), Some("0163"), "what was typed stays");
        save(&mut staff, &[("band", "#5B2A86")]).await.leads_to("/staff/council?done=saved");
        let sheet = "/brand/colours/5b2a86-0f6149.css";
        for page in ["/survey/northby", "/help/northby", "/results/northby"] {
            assert!(world.visitor().get(page).await.body.contains(sheet), "{page}");
        }
        assert!(!world.visitor().get("/survey/southby").await.body.contains("/brand/"));
        let answer = world.visitor().get(sheet).await;
        answer.says(200, "--brand:#5b2a86;--button:#0f6149;");
        assert_eq!(answer.header("content-type"), "text/css; charset=utf-8");
        assert!(answer.header("cache-control").contains("immutable"));
        for wrong in ["ffffff-0f6149.css", "5b2a86.css", "5b2a86-0f6149", "}body{-0f6149.css", "5b2a86-0f6149-1.css"] {
            assert_eq!(world.visitor().get(&format!("/brand/colours/{wrong}")).await.status, 404, "{wrong}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_logo_is_shown_without_what_is_no_shape() {
    each(async |world| {
        let mut staff = administrator(&world).await;
        send_logo(&mut staff, "put", LOGO.as_bytes()).await.leads_to("/staff/council?done=logo");
        let page = world.visitor().get("/survey/northby").await;
        let at = page.body.find("/brand/logo/northby/").expect("the logo");
        let address = page.body[at..].split('"').next().unwrap().to_owned();
        let logo = world.visitor().get(&address).await;
        assert_eq!(logo.header("content-type"), "image/svg+xml");
        assert!(logo.header("content-security-policy").starts_with("default-src 'none'"), "a drawing runs nothing");
        assert!(logo.body.contains("#cc0000") && !logo.body.contains("script"));
        let other = address.replace("northby", "southby");
        assert_eq!(world.visitor().get(&other).await.status, 404, "another council's");
        for (file, says) in [
            (&b""[..], "Choose a file"),
            (b"GIF89a", "neither an SVG nor a PNG"),
            (b"<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg'/>", "without one"),
        ] {
            send_logo(&mut staff, "put", file).await.says(422, says);
        }
        send_logo(&mut staff, "put", &vec![b'<'; 600 * 1024]).await.says(422, "larger than 512 KB");
        assert_eq!(send_logo(&mut staff, "put", &vec![b'<'; 4 << 20]).await.status, 413);
        assert_eq!(world.visitor().get(&address).await.status, 200, "the logo is still there");
        send_logo(&mut staff, "remove", b"").await.leads_to("/staff/council?done=removed");
        assert_eq!(world.visitor().get(&address).await.status, 404);
        assert!(!world.visitor().get("/survey/northby").await.body.contains("/brand/logo"));
    })
    .await;
}

#[tokio::test]
async fn two_administrators_do_not_overwrite_each_other() {
    each(async |world| {
        let mut staff = administrator(&world).await;
        let before = staff.get(PATH).await.field("version").unwrap();
        save(&mut staff, &[("phone", "01632 960 001")]).await.leads_to("/staff/council?done=saved");
        let late = [("phone", "01632 960 002"), ("version", before.as_str())];
        let answer = staff.post(PATH, &late).await;
        answer.says(409, "Somebody else saved these details");
        assert_eq!(answer.field("phone").as_deref(), Some("01632 960 002"), "what was typed stays");
        let version = answer.field("version").unwrap();
        staff
            .post(PATH, &[("phone", "01632 960 002"), ("version", &version)])
            .await
            .leads_to("/staff/council?done=saved");
        world.visitor().get("/help/northby").await.says(200, "01632 960 002");
    })
    .await;
}
