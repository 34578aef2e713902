//! Translating side by side.

use super::super::support::each;
use super::{Form, begin, open, question, section};
use survey::role::Role;

#[tokio::test]
async fn wording_is_translated_approved_and_no_longer_so_when_it_changes() {
    each(async |world| {
        let mut officer = world.officer().await;
        let draft = begin(&mut officer).await;
        let area = section(&mut officer, &draft, "Your area").await;
        let item = question(&mut officer, &draft, &area, "short_text", "What would help?").await;
        let page = format!("{draft}/translate?language=cy&section={area}");
        officer.get(&format!("{draft}/translate")).await.says(200, "Cymraeg");
        let form = Form::of(&officer.get(&page).await, "/translate");
        let stem = format!("part.{item}.stem");
        assert_eq!(form.get(&stem), "");
        let form = form
            .with(&stem, "Beth fyddai’n helpu?")
            .with(&format!("part.{area}.title"), "Eich ardal")
            .ticked("approved", &item);
        form.send(&mut officer, "save").await.leads_to(&format!("{page}&done=saved"));
        let form = Form::of(&officer.get(&page).await, "/translate");
        assert_eq!((form.get(&stem), form.all("approved")), ("Beth fyddai’n helpu?", vec![item.as_str()]));
        officer.get(&format!("{draft}?at={item}")).await.says(200, "1 of 2 pieces");
        officer.get(&format!("{draft}/preview/{item}?language=cy")).await.says(200, "Beth fyddai’n helpu?");
        // Two translators at once.
        let late = form.clone().with(&stem, "Beth a fyddai o help?");
        form.with(&stem, "Pa beth?").send(&mut officer, "save").await;
        let answer = late.send(&mut officer, "save").await;
        answer.says(409, "saved “Pa beth?” here meanwhile");
        assert_eq!(Form::of(&answer, "/translate").get(&stem), "Beth a fyddai o help?");
        // The English changes: what stood for it is no longer approved.
        let form = Form::of(&officer.get(&page).await, "/translate").ticked("approved", &item);
        form.send(&mut officer, "save").await;
        open(&mut officer, &draft, &item).await.with("stem", "What would help most?").send(&mut officer, "save").await;
        assert!(Form::of(&officer.get(&page).await, "/translate").all("approved").is_empty());
        let long = "x".repeat(2_001);
        let form = Form::of(&officer.get(&page).await, "/translate").with(&stem, &long);
        form.send(&mut officer, "save").await.says(422, "Use at most 2000 characters");
        assert_eq!(
            officer.post(&format!("{draft}/translate"), &[("language", "xx"), ("section", "1")]).await.status,
            400
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_approved_is_so_in_the_version_and_in_the_draft_after_it() {
    each(async |world| {
        let mut officer = world.officer().await;
        let draft = begin(&mut officer).await;
        let area = section(&mut officer, &draft, "Your area").await;
        let item = question(&mut officer, &draft, &area, "short_text", "What would help?").await;
        let page = format!("{draft}/translate?language=cy&section={area}");
        let mut form = Form::of(&officer.get(&page).await, "/translate");
        let names: Vec<String> = form.fields.iter().map(|(name, _)| name.clone()).collect();
        for name in names.iter().filter(|name| name.starts_with("part.")) {
            form = form.with(name, "Yn Gymraeg");
        }
        form.ticked("approved", "set").ticked("approved", &item).send(&mut officer, "save").await;
        let waits =
            "no officer has approved all of the wording in Cymraeg, so residents read above it that it is a draft";
        officer.get(&draft).await.says(200, waits);
        let form = Form::of(&officer.get(&page).await, "/translate");
        assert_eq!(form.all("approved"), ["set", &item], "the title of the section is not");
        form.ticked("approved", &area).send(&mut officer, "save").await;
        let seen = officer.get(&draft).await;
        seen.says(200, "All wording is there and approved in Cymraeg.");
        assert!(!seen.body.contains(waits));
        officer.get(&format!("{draft}/translate")).await.says(200, "3 of 3");
        // It is published so, and the audit log says it.
        let mut form = Form::of(&officer.get(&format!("{draft}/publish")).await, "/publish");
        let reasons: Vec<String> =
            form.fields.iter().filter_map(|(name, _)| Some(name.strip_prefix("key.")?.to_owned())).collect();
        for row in reasons {
            form = form.with(&format!("reason.{row}"), "Looked at");
        }
        let done = form.send(&mut officer, "publish").await;
        let id = done.location().split('?').next().unwrap().rsplit('/').next().unwrap().to_owned();
        officer.get("/staff/audit?what=languages").await.says(200, "cy: Questions: a_survey version 1");
        // The next draft begins with it, and what changes is to be looked at again.
        let next = officer.post("/staff/questions", &[("from", &format!("set:{id}"))]).await;
        let next = next.location().split('?').next().unwrap().to_owned();
        officer.get(&next).await.says(200, "All wording is there and approved in Cymraeg.");
        let first = Form::of(&officer.get(&format!("{next}/translate?language=cy")).await, "/translate");
        let item = first.all("approved").last().unwrap().to_string();
        open(&mut officer, &next, &item).await.with("stem", "What would help most?").send(&mut officer, "save").await;
        officer.get(&next).await.says(200, waits);
        // Another council decides for itself.
        let (stranger, _) = world.account(&world.south, Role::Officer, "stranger").await;
        let mut stranger = world.signed_in(stranger).await;
        let copy = stranger.post("/staff/questions", &[("from", &format!("set:{id}"))]).await;
        stranger.get(copy.location().split('?').next().unwrap()).await.says(200, waits);
    })
    .await;
}
