//! Translating side by side.

use super::super::support::each;
use super::{begin, open, question, section};

#[tokio::test]
async fn wording_is_translated_approved_and_no_longer_so_when_it_changes() {
    each(async |world| {
        let mut officer = world.officer().await;
        let draft = begin(&mut officer).await;
        let area = section(&mut officer, &draft, "Your area").await;
        let item = question(&mut officer, &draft, &area, "short_text", "What would help?").await;
        let page = format!("{draft}/translate?language=cy&section={area}");
        officer.get(&format!("{draft}/translate")).await.says(200, "Cymraeg");
        let form = super::Form::of(&officer.get(&page).await, "/translate");
        let stem = format!("part.{item}.stem");
        assert_eq!(form.get(&stem), "");
        let form = form
            .with(&stem, "Beth fyddai’n helpu?")
            .with(&format!("part.{area}.title"), "Eich ardal")
            .ticked("approved", &item);
        form.send(&mut officer, "save").await.leads_to(&format!("{page}&done=saved"));
        let form = super::Form::of(&officer.get(&page).await, "/translate");
        assert_eq!((form.get(&stem), form.all("approved")), ("Beth fyddai’n helpu?", vec![item.as_str()]));
        officer.get(&format!("{draft}?at={item}")).await.says(200, "1 of 2 pieces");
        officer.get(&format!("{draft}/preview/{item}?language=cy")).await.says(200, "Beth fyddai’n helpu?");
        // Two translators at once.
        let late = form.clone().with(&stem, "Beth a fyddai o help?");
        form.with(&stem, "Pa beth?").send(&mut officer, "save").await;
        let answer = late.send(&mut officer, "save").await;
        answer.says(409, "saved “Pa beth?” here meanwhile");
        assert_eq!(super::Form::of(&answer, "/translate").get(&stem), "Beth a fyddai o help?");
        // The English changes: what stood for it is no longer approved.
        let form = super::Form::of(&officer.get(&page).await, "/translate").ticked("approved", &item);
        form.send(&mut officer, "save").await;
        open(&mut officer, &draft, &item).await.with("stem", "What would help most?").send(&mut officer, "save").await;
        assert!(super::Form::of(&officer.get(&page).await, "/translate").all("approved").is_empty());
        let long = "x".repeat(2_001);
        let form = super::Form::of(&officer.get(&page).await, "/translate").with(&stem, &long);
        form.send(&mut officer, "save").await.says(422, "Use at most 2000 characters");
        assert_eq!(
            officer.post(&format!("{draft}/translate"), &[("language", "xx"), ("section", "1")]).await.status,
            400
        );
    })
    .await;
}
