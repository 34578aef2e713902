//! How responses came about: measured on the way, shown to officers.

use super::super::journey::up_to_check;
use super::super::support::each;

#[tokio::test]
async fn an_officer_sees_how_long_pages_took_and_what_was_changed() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.resident(town).await;
        resident.post(&town.survey("postcode"), &[("postcode", "NB1 1AB")]).await;
        let page = town.survey("question/cohesion-area");
        world.clock.pass_minutes(2);
        resident.post(&page, &[("answer", "definitely_agree")]).await.leads_to(&town.survey("question/cohesion-city"));
        world.clock.pass_minutes(1);
        resident.post(&page, &[("answer", "tend_to_agree")]).await;
        let found = world.platform.store.signals(town.wave.id).await.unwrap();
        assert!(found.is_empty(), "unfinished answers are looked at by nobody");
        up_to_check(&mut resident, town, "NB1 1AB").await;
        resident.post(&town.survey("check"), &[]).await.leads_to(&town.survey("done"));

        let mut officer = world.officer().await;
        officer.get("/staff/fieldwork").await.says(200, "/staff/fieldwork/signals.csv?wave=1");
        let file = officer.get("/staff/fieldwork/signals.csv?wave=1").await;
        file.says(200, "respondent_id,route,device,answered,pages_timed,seconds,quick_pages,changes");
        let rows: Vec<Vec<&str>> = file.body.lines().skip(1).map(|line| line.split(',').collect()).collect();
        assert_eq!(rows.len(), 1);
        let (seconds, changes) = (rows[0][5].parse::<u32>().unwrap(), rows[0][7].parse::<u32>().unwrap());
        assert_eq!(seconds, 180, "{}", file.body);
        assert!(changes >= 1, "{}", file.body);
        officer.get("/staff/audit").await.says(200, "Downloaded how the responses came about");
    })
    .await;
}
