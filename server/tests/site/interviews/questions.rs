//! Every kind of question can be asked by an interviewer, in every mode.

use super::super::journey::bounds::{GIVEN, bounded};
use super::super::support::each;
use super::{begin, enter, interviewer};
use wardwise::reference::every_answer_type;

#[tokio::test]
async fn every_kind_of_question_is_asked_and_answered_aloud() {
    each(async |world| {
        let town = world.reopen(&world.north, every_answer_type().unwrap()).await;
        let mut client = interviewer(&world, "first").await;
        for (mode, language) in [("telephone", "en"), ("face_to_face", "ar")] {
            let letter = enter(&mut client, &town.code().grouped()).await;
            begin(&mut client, &letter, mode, language).await;
            client.post(&format!("{letter}/postcode"), &[("action", "letter")]).await;
            let mut seen = 0;
            for _ in 0..60 {
                let next = client.get(&format!("{letter}/check")).await;
                if next.status == 200 {
                    break;
                }
                let at = next.location().to_owned();
                let page = client.get(&at).await;
                page.says(200, "<h1");
                assert_eq!(page.body.matches("<h1").count(), 1, "{at}");
                if at.contains("/question/") {
                    seen += 1;
                    page.says(200, "Read out");
                    assert!(page.body.contains("They do not answer"), "{at}");
                    // Nothing chosen is a mistake that is said in English, and nobody is stuck.
                    let wrong = client.post(&at, &[("action", "continue")]).await;
                    wrong.says(422, "There is a problem");
                }
                assert_eq!(client.post(&at, &[("action", "skip")]).await.status, 303, "{at}");
            }
            assert!(seen > 15, "{seen}");
            client.get(&format!("{letter}/check")).await.says(200, "Finish the interview");
        }
    })
    .await;
}

#[tokio::test]
async fn rules_lead_an_interview_as_they_lead_people_online() {
    each(async |world| {
        let town = world.reopen(&world.north, every_answer_type().unwrap()).await;
        let mut client = interviewer(&world, "first").await;
        let letter = enter(&mut client, &town.code().grouped()).await;
        begin(&mut client, &letter, "telephone", "en").await;
        client.post(&format!("{letter}/postcode"), &[("action", "letter")]).await;
        // Several answers, one of which excludes the others.
        let took_part = format!("{letter}/question/took-part");
        let both = [("answer", "councillor"), ("answer", "none")];
        client.post(&took_part, &both).await.says(422, "None of these");
        client.post(&took_part, &[("answer", "none")]).await.leads_to(&format!("{letter}/question/why-not"));
        let asked = client.get(&format!("{letter}/question/why-not")).await;
        asked.says(200, "Choose all that they say.");
        // Somebody who took part is not asked why not.
        client.post(&took_part, &[("answer", "councillor")]).await;
        let passed = client.get(&format!("{letter}/question/why-not")).await;
        assert_eq!(passed.status, 303, "{}", passed.body);
    })
    .await;
}

#[tokio::test]
async fn earlier_answers_bound_an_interview_as_they_do_online() {
    each(async |world| {
        let town = world.reopen(&world.north, bounded()).await;
        let mut client = interviewer(&world, "first").await;
        let letter = enter(&mut client, &town.code().grouped()).await;
        begin(&mut client, &letter, "telephone", "ar").await;
        client.post(&format!("{letter}/postcode"), &[("action", "letter")]).await;
        for (end, sent) in GIVEN {
            let taken = client.post(&format!("{letter}/question/{end}"), sent).await;
            assert_eq!(taken.status, 303, "{end}: {}", taken.body);
        }
        client.get(&format!("{letter}/check")).await.says(200, "Finish the interview");
        let visited = format!("{letter}/question/visited");
        client.get(&visited).await.says(200, "Not before 5 March 2024, their answer to ‘Moving in’.");
        let sent = [("answer-day", "4"), ("answer-month", "3"), ("answer-year", "2024")];
        client.post(&visited, &sent).await.says(422, "Date must be between 5 March 2024 and");
        // Changed since: asked again before the interview can be finished.
        let april = [("answer-day", "5"), ("answer-month", "4"), ("answer-year", "2024")];
        client.post(&format!("{letter}/question/moved-in"), &april).await;
        client.get(&format!("{letter}/check")).await.leads_to(&visited);
    })
    .await;
}
