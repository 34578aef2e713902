//! From answers to published results.

use super::super::support::{Client, Town, World, answers, complete, each};
use std::collections::BTreeSet;
use survey::publication::Publication;
use survey::role::Role;
use wardwise::reference::core_questions;

/// Runs the weighting and gives the weight set.
async fn weigh(world: &World, officer: &mut Client) -> String {
    world.clock.pass_minutes(1);
    let done = officer.post("/staff/weighting", &[("wave", "1")]).await;
    assert!(done.location().starts_with("/staff/weighting?wave=1&set="), "{} {}", done.status, done.body);
    let set = done.location().split("set=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    officer.get(done.location()).await.says(200, "The weighting is done");
    set
}

/// Publishes a weight set.
async fn publish(officer: &mut Client, set: &str) {
    let done = officer.post("/staff/publish", &[("set", set)]).await;
    assert!(done.location().starts_with("/staff/published?id="), "{} {}", done.status, done.body);
    officer.get(done.location()).await.says(200, "Autumn 2026");
}

/// One more person of the first ward sends answers.
async fn one_more(world: &World, town: &Town, number: usize) {
    let (ward, questions) = (town.wards[0].id, core_questions().unwrap());
    let answers = answers(&questions, number);
    complete(&world.platform, &town.wave, &town.code_of(ward), ward, answers, world.platform.now()).await;
}

async fn current(world: &World) -> Publication {
    world.platform.store.current_publication(world.north.wave.id).await.unwrap().unwrap().content
}

#[tokio::test]
async fn results_follow_the_answers_only_when_published() {
    each(async |world| {
        let town = &world.north;
        world.people(town, 14).await;
        let mut officer = world.officer().await;
        let ward = "/results/northby/wards/E05090001";
        world.visitor().get(ward).await.says(200, "Answers are taken until");
        let set = weigh(&world, &mut officer).await;
        officer.get(&format!("/staff/publish?set={set}")).await.says(200, "this is the first publication");
        publish(&mut officer, &set).await;
        let first = world.visitor().get(ward).await;
        assert_eq!(current(&world).await.questions[0].wards[0].took_part, Some(14));

        for number in [3, 6, 9] {
            one_more(&world, town, number).await;
        }
        let meanwhile = world.visitor().get(ward).await;
        let body = |answer: &super::super::support::Answer| answer.body.replace(&nonce(answer), "");
        assert_eq!(body(&meanwhile), body(&first), "unpublished answers show");
        // Weights that are older than the last answers work, and the page says so before anything is public.
        let confirm = officer.get(&format!("/staff/publish?set={set}")).await;
        confirm.says(200, "3 complete responses have come in since they were made");
        publish(&mut officer, &set).await;
        assert_eq!(current(&world).await.questions[0].wards[0].took_part, Some(14));

        let newer = weigh(&world, &mut officer).await;
        publish(&mut officer, &newer).await;
        let last = world.visitor().get(ward).await;
        assert_ne!(body(&last), body(&first));
        let publication = current(&world).await;
        assert_eq!(publication.questions[0].wards[0].took_part, Some(17));
        assert_eq!(publication.weighting.responses, 59);
        // What was published before can still be read, marked as replaced.
        let all = world.platform.store.publications(town.wave.id).await.unwrap();
        assert_eq!(all.len(), 3);
        let oldest = all.iter().find(|publication| publication.replaces.is_none()).unwrap();
        let oldest = world.visitor().get(&format!("{ward}?publication={}", oldest.id)).await;
        oldest.says(200, "replaced");
        officer.get("/staff/audit").await.says(200, "Published results");
    })
    .await;
}

fn nonce(answer: &super::super::support::Answer) -> String {
    answer.header("content-security-policy").split("'nonce-").nth(1).unwrap()[..32].to_owned()
}

#[tokio::test]
async fn two_officers_at_the_same_moment_publish_one_after_the_other() {
    each(async |world| {
        world.people(&world.north, 12).await;
        let (second, _) = world.account(&world.north, Role::Officer, "second").await;
        let (mut one, mut two) = (world.officer().await, world.signed_in(second).await);
        let set = weigh(&world, &mut one).await;
        let fields = [("set", set.as_str())];
        let mut published = 0;
        // Both compute from the same state nearly always; where one was quicker, they try again.
        let refused = loop {
            assert!(published < 20, "the two never met");
            let (first, second) =
                tokio::join!(one.post("/staff/publish", &fields), two.post("/staff/publish", &fields));
            let (done, refused): (Vec<_>, Vec<_>) =
                [first, second].into_iter().partition(|answer| answer.location().starts_with("/staff/published?id="));
            published += done.len();
            assert!(!done.is_empty());
            // Whoever is told that it is published has published.
            assert_eq!(world.platform.store.publications(world.north.wave.id).await.unwrap().len(), published);
            if let Some(refused) = refused.into_iter().next() {
                break refused;
            }
        };
        refused.says(409, "Somebody else published results of this wave");
        assert!(refused.body.contains("Takes the place of"));
        two.get(&format!("/staff/publish?set={set}")).await.says(200, "They stay readable at their own address");
        publish(&mut two, &set).await;
    })
    .await;
}

#[tokio::test]
async fn a_form_opened_before_another_publication_does_not_replace_it_unseen() {
    each(async |world| {
        world.people(&world.north, 12).await;
        let mut officer = world.officer().await;
        let set = weigh(&world, &mut officer).await;
        let form = officer.get(&format!("/staff/publish?set={set}")).await;
        assert!(form.body.contains(r#"name="replaces" value="""#), "{}", form.body);
        publish(&mut officer, &set).await;
        let stale = officer.post("/staff/publish", &[("set", &set), ("replaces", "")]).await;
        stale.says(409, "since you opened this page");
        let read = current(&world).await.id.to_string();
        let fresh = officer.post("/staff/publish", &[("set", &set), ("replaces", &read)]).await;
        assert!(fresh.location().starts_with("/staff/published?id="), "{} {}", fresh.status, fresh.body);
    })
    .await;
}

#[tokio::test]
async fn a_wave_that_cannot_be_weighted_says_what_is_missing() {
    each(async |world| {
        let town = &world.north;
        let mut officer = world.officer().await;
        let refused = officer.post("/staff/weighting", &[("wave", "1")]).await;
        refused.says(422, "Nobody from the random sample has sent their answers yet");
        for number in 0..12 {
            one_more(&world, town, number).await;
        }
        let refused = officer.post("/staff/weighting", &[("wave", "1")]).await;
        refused.says(422, "nobody in the sample is in Birch, Cedar, Elm");
        assert!(world.platform.store.weight_sets(town.wave.id).await.unwrap().is_empty());
        for (path, fields) in [
            ("/staff/weighting", [("wave", "7")]),
            ("/staff/weighting", [("wave", "x")]),
            ("/staff/publish", [("set", "x")]),
        ] {
            assert_eq!(officer.post(path, &fields).await.status, 404, "{path}");
        }
        officer.get("/staff/publish").await.says(404, "Page not found");
        officer.get("/staff/publish?set=00000000-0000-0000-0000-000000000000").await.says(404, "Page not found");
    })
    .await;
}

#[tokio::test]
async fn the_exported_weights_are_those_of_the_newest_set_and_each_download_is_recorded() {
    each(async |world| {
        let town = &world.north;
        world.people(town, 12).await;
        let mut officer = world.officer().await;
        weigh(&world, &mut officer).await;
        one_more(&world, town, 1).await;
        let file = officer.get("/staff/fieldwork/responses.csv?wave=1").await;
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"northby-wave-1-responses.csv\"");
        let rows: Vec<Vec<&str>> = file.body.lines().skip(1).map(|line| line.split(',').collect()).collect();
        assert_eq!(rows.len(), 49);
        assert_eq!(rows.iter().filter(|row| row[5].is_empty()).count(), 1, "one came after the weights");
        let ids: BTreeSet<&str> = rows.iter().map(|row| row[0]).collect();
        assert_eq!(ids.len(), 49);
        assert!(!file.body.contains("NB1"), "a postcode is in the file");
        officer.get("/staff/audit").await.says(200, "Downloaded row-level responses");
    })
    .await;
}

/// Weights that stand on somebody who is gone would publish their answers.
#[tokio::test]
async fn weights_made_before_a_withdrawal_are_not_published_with() {
    each(async |world| {
        let town = &world.north;
        world.people(town, 14).await;
        let mut officer = world.officer().await;
        let set = weigh(&world, &mut officer).await;
        let store = &world.platform.store;
        let random = survey::response::RecruitmentRoute::RandomInvitation;
        let someone = store.completed(town.wave.id, random).await.unwrap()[0].id;
        let reference = store.response(someone).await.unwrap().unwrap().reference.unwrap();
        let sent = [("reference", reference.as_str()), ("action", "withdraw")];
        world.visitor().post(&town.survey("withdraw"), &sent).await.leads_to(&town.survey("withdrawn"));

        let says = "1 person has taken their answers back since these weights were made";
        officer.get(&format!("/staff/publish?set={set}")).await.says(422, says);
        officer.post("/staff/publish", &[("set", &set)]).await.says(422, says);
        let margins = officer.get(&format!("/staff/weighting/margins.csv?set={set}")).await;
        margins.says(410, "These weights cannot be used any more");
        let newer = weigh(&world, &mut officer).await;
        publish(&mut officer, &newer).await;
        let publication = current(&world).await;
        assert_eq!(publication.weighting.responses, 55);
        let random_complete = publication.fieldwork.complete.iter().find(|(route, _)| *route == random);
        assert_eq!(random_complete.map(|(_, complete)| *complete), Some(55));
    })
    .await;
}
