//! From a paper that came back to a response that counts.

use super::super::journey::bounds::bounded;
use super::super::support::{Client, World, each};
use super::{complete, enter, told};
use survey::response::RecruitmentRoute;
use survey::role::Role;

async fn clerk(world: &World, name: &str) -> Client {
    let (account, _) = world.account(&world.north, Role::Officer, name).await;
    world.signed_in(account).await
}

/// Fields that answer some questions of the core set: the postcode in Birch, and the first questions.
fn typed(safe: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![("home", "NB1 1AB"), ("q-cohesion_area", "1"), ("q-cohesion_city", safe)]
}

#[tokio::test]
async fn a_paper_is_keyed_twice_settled_and_counts() {
    each(async |world| {
        let town = &world.north;
        let (mut first, mut second, mut third) =
            (clerk(&world, "first").await, clerk(&world, "second").await, clerk(&world, "third").await);
        assert_eq!(complete(&mut first, town).await, "0");
        let code = town.code();
        let paper = enter(&mut first, &code.grouped().to_lowercase()).await;
        let page = first.get(&paper).await;
        page.says(200, "Key paper 1");
        page.says(200, "Write the number 1 on the paper");
        assert!(!page.body.contains(&code.plain()) && !page.body.contains(&code.grouped()), "the code is nowhere");

        // What cannot be taken is said beside its field, and all that was typed stays.
        let wrong =
            first.post(&paper, &[("home", "NB9 9ZZ"), ("q-cohesion_area", "77"), ("q-cohesion_city", "2")]).await;
        wrong.says(422, "There is no box ‘77’");
        wrong.says(422, "This postcode is not in the list");
        wrong.says(422, "value=\"77\"");
        wrong.says(422, "href=\"#q-cohesion_area\"");

        let saved = first.post(&paper, &typed("1")).await;
        told(&mut first, &saved).await.says(200, "The paper is keyed once");
        let again = first.get(&paper).await;
        assert!(again.location().starts_with("/staff/paper?wave=1"), "the same person is not asked again");
        first.post(&paper, &typed("2")).await.leads_to("/staff/paper?wave=1&done=keyed");

        // The code opens nothing online meanwhile.
        let mut resident = world.visitor();
        let online = resident.post(&town.survey("code"), &[("code", &code.grouped())]).await;
        online.says(422, "Answers have already been sent with this access code");

        // The second person finds it by its number and does not see what was typed.
        assert_eq!(enter(&mut second, "1").await, paper);
        let blind = second.get(&paper).await;
        blind.says(200, "Key paper 1 again");
        assert!(!blind.body.contains("NB1 1AB") && !blind.body.contains("value=\"1\" autocomplete"));
        let differs = second.post(&paper, &typed("2")).await;
        told(&mut second, &differs).await.says(200, "The two keyings differ");
        assert_eq!(complete(&mut first, town).await, "0", "nothing counts before the difference is settled");

        let settle = format!("{paper}/settle");
        first.get(&settle).await.leads_to("/staff/paper?wave=1&done=differences");
        second.get(&settle).await.says(200, "Why do you settle it?");
        second
            .post(&settle, &[("settle-q-cohesion_city", "first")])
            .await
            .says(422, "Choose why you settle it yourself");
        let page = third.get(&settle).await;
        page.says(200, "Settle the differences in paper 1");
        assert!(!page.body.contains("Why do you settle it?"));
        assert_eq!(page.body.matches("type=\"radio\"").count(), 3, "one difference alone");
        third.post(&settle, &[]).await.says(422, "Choose what stands on the paper");
        let unclear = third.post(&settle, &[("settle-q-cohesion_city", "other"), ("q-cohesion_city", "99")]).await;
        unclear.says(422, "There is no box ‘99’");
        let settled = third.post(&settle, &[("settle-q-cohesion_city", "second")]).await;
        told(&mut third, &settled).await.says(200, "The differences are settled");

        assert_eq!(complete(&mut first, town).await, "1");
        let responses = world.platform.store.completed(town.wave.id, RecruitmentRoute::RandomInvitation).await.unwrap();
        let set = wardwise::reference::core_questions().unwrap();
        let question = set.question(&"cohesion_city".parse().unwrap()).unwrap();
        let chosen = responses[0].answers.get(&question.code).unwrap();
        assert_eq!(chosen.option(), Some(&question.options()[1].code));
        let birch = town.wards.iter().find(|ward| ward.ward.name == "Birch").unwrap().id;
        assert_eq!(responses[0].ward_id, Some(birch));
        first.get("/staff/fieldwork").await.says(200, "1 of the complete ones came on paper");

        // Gone from the list, and nothing more can be done to it.
        third.get(&paper).await.leads_to("/staff/paper?done=gone");
        third.post(&settle, &[]).await.leads_to("/staff/paper?done=gone");
        let twice = first.post("/staff/paper", &[("wave", "1"), ("code", &code.grouped())]).await;
        twice.says(422, "Answers with this code are complete already");
        let audit = first.get("/staff/audit").await;
        for done in ["Entered a paper", "Keyed a paper", "Settled differences", "Completed a paper"] {
            audit.says(200, done);
        }
        assert!(!audit.body.contains(&code.plain()) && !audit.body.contains(&code.grouped()));
    })
    .await;
}

#[tokio::test]
async fn data_entry_keys_and_settles_as_a_third_person_and_removes_nothing() {
    each(async |world| {
        let town = &world.north;
        let mut keyers = Vec::new();
        for name in ["one", "two", "three"] {
            let (account, _) = world.account(town, Role::DataEntry, name).await;
            keyers.push(world.signed_in(account).await);
        }
        let mut officer = clerk(&world, "officer").await;
        let paper = enter(&mut keyers[0], &town.code().grouped()).await;
        let settle = format!("{paper}/settle");
        let saved = keyers[0].post(&paper, &typed("1")).await;
        told(&mut keyers[0], &saved).await.says(200, "The paper is keyed once");
        let differs = keyers[1].post(&paper, &typed("2")).await;
        let list = told(&mut keyers[1], &differs).await;
        list.says(200, "Somebody else settles the differences.");
        assert!(!list.body.contains("/remove") && !list.body.contains("questionnaire.pdf"));
        // Who keyed it second may not settle it alone, whatever the reason; an officer in their place may.
        let alone = [("settle-q-cohesion_city", "second"), ("reason", "alone")];
        for keyer in [0, 1] {
            keyers[keyer].get(&settle).await.leads_to("/staff/paper?wave=1&done=differences");
            keyers[keyer].post(&settle, &alone).await.leads_to("/staff/paper?wave=1&done=differences");
        }
        let remove = format!("{paper}/remove");
        assert_eq!(keyers[2].get(&remove).await.status, 403);
        assert_eq!(keyers[2].post(&remove, &[]).await.status, 403);
        assert_eq!(complete(&mut officer, town).await, "0");
        let settled = keyers[2].post(&settle, &[("settle-q-cohesion_city", "second")]).await;
        told(&mut keyers[2], &settled).await.says(200, "The differences are settled");
        assert_eq!(complete(&mut officer, town).await, "1");
    })
    .await;
}

#[tokio::test]
async fn two_who_read_the_same_complete_the_paper() {
    each(async |world| {
        let town = &world.north;
        let (mut first, mut second) = (clerk(&world, "first").await, clerk(&world, "second").await);
        let code = town.code();
        let paper = enter(&mut first, &code.grouped()).await;
        let sent = [("home", "?"), ("q-cohesion_area", "*"), ("q-cohesion_city", "?")];
        first.post(&paper, &sent).await.leads_to("/staff/paper?wave=1&done=keyed");
        let done = second.post(&paper, &sent).await;
        let list = told(&mut second, &done).await;
        list.says(200, "Both people read the same");
        list.says(200, "1 paper is complete and counts");
        list.says(200, "2 questions had too many boxes ticked or nothing clear to read, and count as not answered");
        // Where the postcode says nothing, the person lives where the letter went.
        let responses = world.platform.store.completed(town.wave.id, RecruitmentRoute::RandomInvitation).await.unwrap();
        assert_eq!(responses[0].ward_id, responses[0].stratum_ward_id);
        assert_eq!(complete(&mut first, town).await, "1");
    })
    .await;
}

#[tokio::test]
async fn online_answers_that_were_sent_are_kept_and_those_begun_give_way() {
    each(async |world| {
        let town = &world.north;
        let mut first = clerk(&world, "first").await;
        let code = town.code();
        let mut resident = world.visitor();
        resident.post(&town.survey("code"), &[("code", &code.grouped())]).await.leads_to(&town.survey("postcode"));
        resident.get(&town.survey("postcode")).await.says(200, "postcode");
        let paper = enter(&mut first, &code.grouped()).await;
        first.get(&paper).await.says(200, "Answers were begun online with this code");
        resident.get(&town.survey("postcode")).await.leads_to(&town.survey("expired"));
        let removed = first.post(&format!("{paper}/remove"), &[]).await;
        told(&mut first, &removed).await.says(200, "The paper is removed");
        resident.post(&town.survey("code"), &[("code", &code.grouped())]).await.leads_to(&town.survey("postcode"));

        let unknown = world.platform.entropy.access_code();
        for (typed, says) in [
            (unknown.grouped(), "No letter of this wave has this code"),
            ("K7RM4".to_owned(), "Check the access code"),
            (String::new(), "Enter the access code on the paper"),
            ("12".to_owned(), "There is no paper 12 being keyed"),
        ] {
            let refused = first.post("/staff/paper", &[("wave", "1"), ("code", &typed)]).await;
            refused.says(422, says);
            refused.says(422, &format!("value=\"{typed}\""));
        }
    })
    .await;
}

#[tokio::test]
async fn hostile_entries_are_refused_or_kept_as_text() {
    each(async |world| {
        let town = &world.north;
        let mut first = clerk(&world, "first").await;
        let paper = enter(&mut first, &town.code().grouped()).await;
        for entry in
            ["</textarea><script>alert(1)</script>", "\"><img src=x>", "\u{202e}\0", &"9".repeat(10_000), "=1+1"]
        {
            let answer = first.post(&paper, &[("q-cohesion_area", entry), ("home", entry)]).await;
            assert_eq!(answer.status, 422, "{entry}");
            assert!(!answer.body.contains("<script>alert") && !answer.body.contains("<img src=x"));
        }
        for address in ["/staff/paper/x", "/staff/paper/x/settle", "/staff/paper/x/remove"] {
            assert_eq!(first.get(address).await.status, 404, "{address}");
        }
        first.get("/staff/paper/00000000-0000-7000-8000-000000000000").await.leads_to("/staff/paper?done=gone");
    })
    .await;
}

#[tokio::test]
async fn another_council_sees_nothing_of_a_paper() {
    each(async |world| {
        let mut first = clerk(&world, "first").await;
        let code = world.north.code();
        let paper = enter(&mut first, &code.grouped()).await;
        let (account, _) = world.account(&world.south, Role::Administrator, "stranger").await;
        let mut stranger = world.signed_in(account).await;
        for address in [paper.clone(), format!("{paper}/settle"), format!("{paper}/remove")] {
            assert_eq!(stranger.get(&address).await.status, 404, "{address}");
            assert_eq!(stranger.post(&address, &[]).await.status, 404, "{address}");
        }
        let answer = stranger.post("/staff/paper", &[("wave", "1"), ("code", &code.grouped())]).await;
        answer.says(422, "No letter of this wave has this code");
        first.get(&paper).await.says(200, "Key paper 1");
    })
    .await;
}

#[tokio::test]
async fn earlier_answers_on_the_paper_bound_later_ones() {
    each(async |world| {
        let town = world.reopen(&world.north, bounded()).await;
        let mut first = clerk(&world, "first").await;
        let code = town.code();
        let paper = enter(&mut first, &code.grouped()).await;
        let page = first.get(&paper).await;
        page.says(200, "day, month, year: 27 3 2026, not before the answer to question 8");
        page.says(200, "a number from 0 to 100, not more than the answer to question 4");
        let typed = |moved_in: &'static str, visited: &'static str, read: &'static str, liked: &'static str| {
            [("q-moved_in", moved_in), ("q-visited", visited), ("q-read", read), ("q-liked", liked)]
        };
        let wrong = first.post(&paper, &typed("5 3 2024", "4 3 2024", "40", "41")).await;
        wrong.says(422, "Date must be between 5 March 2024 and");
        wrong.says(422, "Enter a number from 0 to 40. If the paper says this, type ?");
        // What cannot be read, or is not known, bounds nothing.
        let taken = first.post(&paper, &typed("A", "4 3 2024", "?", "41")).await;
        taken.leads_to("/staff/paper?wave=1&done=keyed");
        let mut second = clerk(&world, "second").await;
        second.post(&paper, &typed("A", "4 3 2024", "?", "41")).await;
        let responses = world.platform.store.completed(town.wave.id, RecruitmentRoute::RandomInvitation).await.unwrap();
        assert_eq!(responses.len(), 1);
        let answers = &responses[0].answers;
        assert!(answers.get(&"liked".parse().unwrap()).unwrap().as_number().is_some());
    })
    .await;
}
