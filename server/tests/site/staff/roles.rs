//! What each role is shown, and whom it is told to ask.

use super::super::support::each;
use survey::role::Role;

/// The addresses that the navigation leads to.
fn nav(body: &str) -> Vec<String> {
    let Some(nav) = body.split("aria-label=\"Staff\"").nth(1) else { return Vec::new() };
    let nav = nav.split("</nav>").next().unwrap();
    nav.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn the_navigation_shows_each_role_what_it_may_open_and_nothing_else() {
    each(async |world| {
        for role in Role::ALL {
            let (account, _) = world.account(&world.north, role, role.word()).await;
            let mut client = world.signed_in(account).await;
            let page = client.get("/staff/account").await;
            let links = nav(&page.body);
            assert!(!links.is_empty(), "{role}");
            for link in links {
                assert_eq!(client.get(&link).await.status, 200, "{role} is led to {link}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn pages_for_data_entry_lead_nowhere_that_it_is_refused() {
    each(async |world| {
        let (account, _) = world.account(&world.north, Role::DataEntry, "keyer").await;
        let mut keyer = world.signed_in(account).await;
        for page in ["/staff/paper", "/staff/interviews"] {
            let answer = keyer.get(page).await;
            answer.says(200, "Northby");
            let main = answer.body.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
            let addresses = ["href=\"/staff", "action=\"/staff"].into_iter().flat_map(|kind| main.split(kind).skip(1));
            for address in addresses {
                let address = format!("/staff{}", address.split('"').next().unwrap());
                assert_ne!(keyer.get(&address).await.status, 403, "{page} leads to {address}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_refusal_names_whom_to_ask() {
    each(async |world| {
        let (account, _) = world.account(&world.north, Role::Scrutiny, "reader").await;
        let mut reader = world.signed_in(account).await;
        let alone = reader.get("/staff/fieldwork").await;
        alone.says(403, "ask the person who runs Wardwise");
        world.account(&world.north, Role::Administrator, "first").await;
        let (left, _) = world.account(&world.north, Role::Administrator, "left").await;
        world.account(&world.south, Role::Administrator, "other").await;
        world.platform.store.set_disabled(left, Some(world.platform.now())).await.unwrap();
        let answer = reader.get("/staff/fieldwork").await;
        answer.says(403, "ask an administrator of your council to change your role: The first.");
        answer.says(403, "The role “scrutiny” sees published results");
    })
    .await;
}
