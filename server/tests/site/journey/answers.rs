//! Answers that the pages do not offer, and pages that do not exist.

use super::super::support::each;
use super::up_to_check;
use survey::question::Purpose;
use wardwise::reference::core_questions;

#[tokio::test]
async fn what_a_page_does_not_offer_is_not_taken() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.resident(town).await;
        resident.post(&town.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        let choice = town.survey("question/cohesion-area");
        let number = town.survey("question/adults");
        let long = "9".repeat(50_000);
        for (page, sent, says) in [
            (&choice, "", "Choose an answer"),
            (&choice, "perhaps", "Choose one of the answers"),
            (&choice, "very_satisfied", "Choose one of the answers"),
            (&choice, "definitely_agree,tend_to_agree", "Choose one of the answers"),
            (&choice, "Definitely agree", "Choose one of the answers"),
            (&choice, long.as_str(), "Choose one of the answers"),
            (&number, "", "Enter a number"),
            (&number, "two", "Enter a whole number in figures"),
            (&number, "0", "Enter a number from 1 to 10"),
            (&number, "11", "Enter a number from 1 to 10"),
            (&number, "-1", "Enter a number from 1 to 10"),
            (&number, "1.5", "Enter a whole number in figures"),
            (&number, "99999999999999999999", "Enter a"),
            (&number, long.as_str(), "Enter a"),
        ] {
            let shown: String = sent.chars().take(20).collect();
            let answer = resident.post(page, &[("answer", sent)]).await;
            assert_eq!(answer.status, 422, "{shown}: {}", answer.body);
            answer.says(422, says);
            assert!(answer.body.contains("There is a problem"), "{shown}");
            assert!(answer.body.len() < 60_000, "{shown} is shown in full");
        }
        resident.post(&choice, &[]).await.says(422, "Choose an answer");
        // Too long for any form: refused before it is read.
        let answer = resident.post(&choice, &[("answer", &"x".repeat(100_000))]).await;
        answer.says(413, "That was too much to send");
        // Bytes that are no text are not read as one.
        let answer = resident.post_body(&choice, "application/x-www-form-urlencoded", "answer=%FF%FE").await;
        answer.says(400, "We could not read that");
        // Nothing of all this was kept.
        resident.get(&town.survey("check")).await.leads_to(&choice);
        resident
            .post(&choice, &[("action", "skip"), ("answer", "perhaps")])
            .await
            .leads_to(&town.survey("question/cohesion-city"));
    })
    .await;
}

#[tokio::test]
async fn unknown_questions_and_councils_are_not_found() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.resident(town).await;
        for page in ["question/nothing", "question/Cohesion-Area", "question/a%00b", "question/%FF", "nowhere"] {
            resident.get(&town.survey(page)).await.says(404, "Page not found");
        }
        resident.post(&town.survey("question/nothing"), &[("answer", "1")]).await.says(404, "Page not found");
        for page in ["/survey/nowhere", "/survey/%2e%2e", "/survey/nowhere/check"] {
            resident.get(page).await.says(404, "Page not found");
        }
        resident.get("/survey/").await.leads_to("/survey");
        resident.get("/survey").await.says(404, "Page not found");
    })
    .await;
}

#[tokio::test]
async fn addresses_typed_from_a_letter_are_understood() {
    each(async |world| {
        let mut visitor = world.visitor();
        visitor.get("/survey/Northby").await.says(200, "Tell us what it is like to live in Northby");
        visitor.get("/survey/northby/").await.leads_to("/survey/northby");
        visitor.get("/results/northby/").await.leads_to("/results/northby");
        visitor.get("//evil.example/").await.says(404, "Page not found");
    })
    .await;
}

#[tokio::test]
async fn back_from_check_leads_to_a_page_that_was_seen() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.resident(town).await;
        resident.post(&town.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        for question in core_questions().unwrap().questions() {
            if question.purpose != Purpose::Equality {
                let page = town.survey(&format!("question/{}", question.code.in_address()));
                resident.post(&page, &[("action", "skip")]).await;
            }
        }
        resident.post(&town.survey("about-you"), &[("action", "skip")]).await.leads_to(&town.survey("check"));
        let check = resident.get(&town.survey("check")).await;
        let back = format!(r#"href="{}" class="back""#, town.survey("about-you"));
        assert!(check.body.contains(&back), "{}", check.body);
    })
    .await;
}

#[tokio::test]
async fn nobody_sends_a_survey_they_have_not_seen() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.resident(town).await;
        let check = town.survey("check");
        // Without a ward the answers cannot count anywhere.
        resident.post(&check, &[]).await.says(422, "Tell us which ward you live in");
        resident.post(&town.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        resident.post(&check, &[]).await.leads_to(&town.survey("question/cohesion-area"));
        resident.get(&town.survey("done")).await.leads_to(&check);
        up_to_check(&mut resident, town, "NB1 1AA").await;
        resident.get(&check).await.says(200, "Send my answers");
        resident.post(&check, &[]).await.leads_to(&town.survey("done"));
    })
    .await;
}

#[tokio::test]
async fn leaving_out_the_questions_about_oneself_keeps_those_answered() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.resident(town).await;
        up_to_check(&mut resident, town, "NB1 1AA").await;
        let ethnic_group = town.survey("question/ethnic-group");
        resident.post(&ethnic_group, &[("answer", "mixed"), ("return", "check")]).await.leads_to(&town.survey("check"));
        resident.post(&town.survey("about-you"), &[("action", "skip")]).await.leads_to(&town.survey("check"));
        resident.get(&town.survey("check")).await.says(200, "Mixed");
    })
    .await;
}
