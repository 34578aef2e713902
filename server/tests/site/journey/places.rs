//! Where the person lives.

use super::super::support::each;

#[tokio::test]
async fn wrong_postcodes_are_told_apart() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.resident(town).await;
        let page = town.survey("postcode");
        let long = "N".repeat(5000);
        for (typed, says) in [
            ("", "Enter your postcode"),
            ("Northby", "Enter a full postcode, like"),
            ("NB1", "Enter a full postcode, like"),
            (long.as_str(), "Enter a full postcode, like"),
            ("<i>", "Enter a full postcode, like"),
            ("ZZ1 1ZZ", "We cannot find this postcode"),
            ("SB1 1AA", "This postcode is not in Northby"),
        ] {
            let answer = resident.post(&page, &[("postcode", typed)]).await;
            answer.says(422, says);
            assert!(!answer.body.contains("<i>") && answer.body.len() < 60_000);
        }
        resident.post(&page, &[]).await.says(422, "Enter your postcode");
        // Nothing was kept: the survey still asks for the place first.
        resident.get(&town.survey("check")).await.leads_to(&page);
        resident.post(&page, &[("postcode", " nb11ad")]).await.leads_to(&town.survey("question/cohesion-area"));
    })
    .await;
}

#[tokio::test]
async fn only_wards_of_the_council_are_taken() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.resident(town).await;
        let page = town.survey("ward");
        resident.get(&page).await.says(200, "Cedar");
        for sent in ["", "Cedar", "E05090099", "E05091001", "E05090001\0", "outside '--"] {
            resident.post(&page, &[("ward", sent)]).await.says(422, "Choose your ward");
        }
        resident.post(&page, &[]).await.says(422, "Choose your ward");
        resident.post(&page, &[("ward", "outside")]).await.leads_to(&town.survey("outside"));
        resident.get(&town.survey("outside")).await.says(200, "This survey is for people who live in Northby");
        resident.post(&page, &[("ward", "E05090003")]).await.leads_to(&town.survey("question/cohesion-area"));
        // Changing it from the check page leads back there.
        let answer = resident.post(&page, &[("ward", "E05090001"), ("return", "check")]).await;
        answer.leads_to(&town.survey("check"));
    })
    .await;
}
