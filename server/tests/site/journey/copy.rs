//! The copy of the answers: who can see it, and for how long.

use super::super::support::each;
use super::{reference, up_to_check};
use wardwise::web::resident::COOKIE;

#[tokio::test]
async fn the_copy_says_what_was_sent_for_45_minutes_and_in_that_browser_only() {
    each(async |world| {
        let town = &world.north;
        let (copy, done) = (town.survey("copy"), town.survey("done"));
        let mut resident = world.resident(town).await;
        up_to_check(&mut resident, town, "NB1 1AB").await;
        let check = resident.get(&town.survey("check")).await;
        resident.get(&copy).await.leads_to(&town.survey("check"));
        resident.post(&town.survey("check"), &[]).await.leads_to(&done);

        let said = reference(&mut resident, town).await;
        resident.get(&done).await.says(200, &format!("href=\"{copy}\""));
        let page = resident.get(&copy).await;
        page.says(200, "A copy of your answers");
        page.says(200, &said);
        assert_eq!(page.header("cache-control"), "no-store");
        // As on the check page: each question with its answer, in the same order.
        let rows = |body: &str| -> Vec<(String, String)> {
            let row = |row: &str| {
                let (question, rest) = row.split_once("</dt>").unwrap();
                (question.to_owned(), rest.split_once("</dd>").unwrap().0.to_owned())
            };
            body.split("<dt>").skip(1).map(row).collect()
        };
        let (checked, copied) = (rows(&check.body), rows(&page.body));
        assert!(checked.len() > 10, "{checked:?}");
        assert_eq!(copied[copied.len() - checked.len()..], checked[..]);

        let pdf = town.survey("copy.pdf");
        page.says(200, &format!("href=\"{pdf}\""));
        let file = resident.get(&pdf).await;
        file.says(200, "%PDF-1.7");
        for (name, value) in [
            ("content-type", "application/pdf"),
            ("content-disposition", "attachment; filename=\"copy-of-your-answers.pdf\""),
            ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"),
        ] {
            assert_eq!(file.header(name), value);
        }

        let mut other = world.visitor();
        other.get(&copy).await.says(410, "You cannot see a copy of your answers here");
        other.get(&pdf).await.says(410, "You cannot see a copy of your answers here");
        let answer = other.get(&format!("{copy}?reference={}", said.replace(' ', "-"))).await;
        assert_eq!(answer.status, 410, "the reference opens nothing");

        world.clock.pass_minutes(44);
        resident.get(&copy).await.says(200, "A copy of your answers");
        resident.get(&pdf).await.says(200, "%PDF-1.7");
        world.clock.pass_minutes(1);
        let late = resident.get(&copy).await;
        late.says(410, "for 45 minutes after you send your answers");
        resident.get(&pdf).await.says(410, "for 45 minutes after you send your answers");
        assert!(!late.body.contains(&said));
        let confirmation = resident.get(&done).await;
        confirmation.says(200, &said);
        assert!(!confirmation.body.contains(&copy), "no link to what is gone");
    })
    .await;
}

#[tokio::test]
async fn the_copy_can_be_seen_after_the_last_day() {
    each(async |world| {
        let town = &world.north;
        world.clock.set(town.wave.dates.closes.plus_ms(-60_000));
        let mut resident = world.resident(town).await;
        up_to_check(&mut resident, town, "NB1 1AB").await;
        resident.post(&town.survey("check"), &[]).await.leads_to(&town.survey("done"));
        world.clock.pass_minutes(2);
        resident.get(&town.survey("postcode")).await.leads_to(&town.survey(""));
        resident.get(&town.survey("copy")).await.says(200, "A copy of your answers");
    })
    .await;
}

#[tokio::test]
async fn clearing_the_device_takes_reference_and_copy_away() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.resident(town).await;
        up_to_check(&mut resident, town, "NB1 1AB").await;
        resident.post(&town.survey("check"), &[]).await;
        let mut stolen = resident.clone();
        resident.post(&town.survey("stop"), &[]).await.leads_to(&town.survey("stopped?by=sent"));
        assert!(!resident.cookies.contains_key(COOKIE));
        resident.get(&town.survey("stopped?by=sent")).await.says(200, "This device is clear");
        stolen.get(&town.survey("copy")).await.says(410, "You cannot see a copy of your answers here");
        stolen.get(&town.survey("done")).await.leads_to(&town.survey("expired"));
    })
    .await;
}
