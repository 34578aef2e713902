//! Withdrawing answers by the reference.

use super::super::support::each;
use super::{reference, up_to_check};
use survey::response::RecruitmentRoute;

#[tokio::test]
async fn answers_are_withdrawn_from_any_browser_with_the_reference_alone() {
    each(async |world| {
        let town = &world.north;
        let (page, done) = (town.survey("withdraw"), town.survey("done"));
        let mut resident = world.resident(town).await;
        up_to_check(&mut resident, town, "NB1 1AB").await;
        resident.post(&town.survey("check"), &[]).await.leads_to(&done);
        let said = reference(&mut resident, town).await;
        resident.get(&done).await.says(200, &format!("href=\"{page}\""));

        let mut visitor = world.visitor();
        visitor.get(&page).await.says(200, "Withdraw your answers");
        for (typed, says) in [
            ("", "Enter the reference"),
            ("K7RM", "must have 12"),
            ("0000 0000 0000", "Check the reference"),
            ("ACDE FGHJ KMNP", "We have no answers with this reference"),
        ] {
            let answer = visitor.post(&page, &[("reference", typed), ("action", "withdraw")]).await;
            answer.says(422, says);
            answer.says(422, &format!("value=\"{typed}\""));
        }
        let elsewhere = visitor.post(&world.south.survey("withdraw"), &[("reference", &said)]).await;
        elsewhere.says(422, "We have no answers with this reference");

        let typed = said.to_lowercase();
        let confirm = visitor.post(&page, &[("reference", &typed), ("action", "find")]).await;
        confirm.says(200, "Do you want to delete the answers you sent?");
        let count = async || world.platform.store.count_complete(town.wave.id).await.unwrap();
        assert_eq!(count().await, 1, "nothing is deleted before it is confirmed");
        let sent = [("reference", typed.as_str()), ("action", "withdraw")];
        visitor.post(&page, &sent).await.leads_to(&town.survey("withdrawn"));
        visitor.get(&town.survey("withdrawn")).await.says(200, "Your answers have been deleted");

        assert_eq!(count().await, 0);
        let random = world.platform.store.completed(town.wave.id, RecruitmentRoute::RandomInvitation).await.unwrap();
        assert_eq!(random, []);
        visitor.post(&page, &sent).await.says(422, "there is nothing more to do");
        resident.get(&done).await.leads_to(&town.survey("expired"));

        let mut officer = world.officer().await;
        officer.get("/staff/fieldwork").await.says(200, "1 person has withdrawn the answers they had sent.");
        let audit = officer.get("/staff/audit").await;
        audit.says(200, "A resident withdrew their answers");
        assert!(!audit.body.contains(&said.replace(' ', "-")), "nothing leads to the response");
    })
    .await;
}

#[tokio::test]
async fn answers_can_be_withdrawn_for_two_weeks_after_the_last_day() {
    each(async |world| {
        let town = &world.north;
        let page = town.survey("withdraw");
        let mut resident = world.resident(town).await;
        up_to_check(&mut resident, town, "NB1 1AB").await;
        resident.post(&town.survey("check"), &[]).await;
        let said = reference(&mut resident, town).await;
        let until = town.wave.dates.withdraw_until();
        resident.get(&town.survey("done")).await.says(200, &format!("until {until}, with your reference"));

        let find = [("reference", said.as_str())];
        world.clock.set(town.wave.dates.withdrawal_ends());
        let late = world.visitor().post(&page, &find).await;
        late.says(422, &format!("These answers could be withdrawn until {until}. It is too late now"));
        let late = world.visitor().post(&page, &[find[0], ("action", "withdraw")]).await;
        late.says(422, "It is too late now");
        assert_eq!(world.platform.store.count_complete(town.wave.id).await.unwrap(), 1);
        world.clock.set(town.wave.dates.withdrawal_ends().plus_ms(-1));
        world.visitor().post(&page, &find).await.says(200, "This cannot be undone");
    })
    .await;
}

#[tokio::test]
async fn guessing_references_is_slowed() {
    each(async |world| {
        let page = world.north.survey("withdraw");
        let mut visitor = world.visitor();
        for _ in 0..20 {
            visitor.post(&page, &[("reference", "ACDE FGHJ KMNP")]).await.says(422, "We have no answers");
        }
        let answer = visitor.post(&page, &[("reference", "ACDE FGHJ KMNP")]).await;
        answer.says(429, "Too many references were tried. Wait 1 minute, then try again");
        answer.says(429, "value=\"ACDE FGHJ KMNP\"");
    })
    .await;
}
