//! The question bank: standard questions, and those that a council keeps.

use super::super::support::each;
use super::{Form, begin, open, question, section};

#[tokio::test]
async fn a_question_is_kept_offered_held_against_and_taken_out() {
    each(async |world| {
        let mut officer = world.officer().await;
        let draft = begin(&mut officer).await;
        let area = section(&mut officer, &draft, "Parks").await;
        let item = question(&mut officer, &draft, &area, "single_choice", "Do you like the parks?").await;
        let form = open(&mut officer, &draft, &item).await.with("code", "parks_like");
        form.clone().send(&mut officer, "keep").await.says(422, "Enter the topic to find it by");
        form.clone().with("topic", &"x".repeat(61)).send(&mut officer, "keep").await.says(422, "at most 60 characters");
        let form = form.with("topic", "parks");
        form.send(&mut officer, "keep").await.leads_to(&format!("{draft}?at={item}&done=kept"));
        let page = officer.get(&format!("{draft}?at={item}")).await;
        page.says(200, "From your council’s bank: parks_like");
        let form = Form::of(&page, "/entry/");
        assert_eq!(form.get("topic"), "parks");
        form.send(&mut officer, "keep").await.leads_to(&format!("{draft}?at={item}&done=kept_already"));
        officer.get("/staff/questions/bank").await.says(200, "Your council’s own questions");
        officer.get("/staff/questions/bank/parks_like").await.says(200, "Kept in the bank from “A survey”");
        // Held against it, in this draft and any other.
        let form = open(&mut officer, &draft, &item).await.with("stem", "Do you like our parks?");
        form.send(&mut officer, "save").await;
        let page = officer.get(&format!("{draft}?at={item}")).await;
        page.says(200, "can no longer be compared with your other surveys that ask it");
        page.says(200, "“Do you like our parks?” in place of “Do you like the parks?”");
        Form::of(&page, "/entry/").send(&mut officer, "keep").await.leads_to(&format!("{draft}?at={item}&done=kept"));
        let page = officer.get("/staff/questions/bank/parks_like").await;
        page.says(200, "The question: “Do you like our parks?” in place of “Do you like the parks?”");
        let fields = [("from", "empty"), ("title", "Another"), ("code", "another")];
        let another = officer.post("/staff/questions", &fields).await;
        let another = another.location().split('?').next().unwrap().to_owned();
        officer.get(&format!("{another}/add")).await.says(200, "Your council’s own questions");
        officer.post(&format!("{another}/add"), &[("action", "bank"), ("bank", "parks_like")]).await;
        officer.get(&another).await.says(200, "Do you like the parks");
        // What is a standard question's name is not the council's to keep, and what cannot be asked alone is not kept.
        let standard = open(&mut officer, &draft, &item).await.with("code", "belong");
        standard.send(&mut officer, "keep").await.says(422, "is the code of a standard question");
        let form = open(&mut officer, &draft, &item).await.with("code", "parks_like").with("topic", "parks");
        form.with("stem", "And {answer.nothing|that}?")
            .send(&mut officer, "keep")
            .await
            .says(422, "not kept in the bank");
        assert_eq!(officer.post("/staff/questions/bank/belong", &[("action", "remove")]).await.status, 400);
        let nothing = officer.post("/staff/questions/bank/parks_like", &[("action", "nothing")]).await;
        nothing.leads_to("/staff/questions/bank/parks_like");
        let removed = officer.post("/staff/questions/bank/parks_like", &[("action", "remove")]).await;
        removed.leads_to("/staff/questions/bank?done=removed");
        officer.get("/staff/questions/bank?done=removed").await.says(200, "It is taken out of the bank.");
        assert_eq!(officer.get("/staff/questions/bank/parks_like").await.status, 404);
        assert_eq!(officer.get("/staff/questions/bank/Not-A-Code").await.status, 404);
        let audit = officer.get("/staff/audit").await;
        audit.says(200, "Kept a question in the council’s question bank");
        audit.says(200, "Took a question out of the council’s question bank");
    })
    .await;
}

#[tokio::test]
async fn every_standard_question_has_a_page() {
    each(async |world| {
        let mut officer = world.officer().await;
        let list = officer.get("/staff/questions/bank").await;
        let pages: Vec<&str> = list.body.split("href=\"").filter_map(|part| part.split('"').next()).collect();
        let pages: Vec<&str> = pages.into_iter().filter(|page| page.starts_with("/staff/questions/bank/")).collect();
        assert_eq!(pages.len(), 49);
        for page in pages {
            let answer = officer.get(page).await;
            for part in ["Code", "Source", "Languages", "History", "Comparisons"] {
                answer.says(200, part);
            }
        }
    })
    .await;
}
