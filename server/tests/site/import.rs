//! Importing a council: all or nothing, and again without harm.

use super::support::{NORTH, World, each};
use std::path::Path;
use store::WardRecord;
use survey::postcode::Postcode;
use survey::response::RecruitmentRoute;
use wardwise::services::council_files::{CouncilPaths, read};
use wardwise::services::councils::import;

/// All that is known of the northern council.
async fn everything(world: &World) -> (Vec<WardRecord>, String, Vec<Option<store::CouncilRecord>>) {
    let store = &world.platform.store;
    let mut postcodes = Vec::new();
    for (_, _, postcode) in NORTH.wards {
        let postcode: Postcode = postcode.parse().unwrap();
        postcodes.push(store.ward_of_postcode(&postcode).await.unwrap());
    }
    let targets = store.targets(world.north.id).await.unwrap();
    let known = store.councils().await.unwrap().into_iter().map(Some).collect();
    (store.wards(world.north.id).await.unwrap(), format!("{postcodes:?} {targets:?}"), known)
}

/// What is done to a file's text.
type Change<'a> = &'a dyn Fn(&str) -> String;

/// The northern council's files with one of them changed.
async fn with(world: &World, name: &str, change: impl Fn(&str) -> String) -> Result<(), String> {
    let folder = tempfile::tempdir().unwrap();
    NORTH.write(folder.path());
    let path = folder.path().join(name);
    let text = std::fs::read_to_string(&path).unwrap();
    let changed = change(&text);
    assert_ne!(changed, text, "the change to {name} changes nothing");
    std::fs::write(&path, changed).unwrap();
    import_folder(world, folder.path()).await
}

async fn import_folder(world: &World, folder: &Path) -> Result<(), String> {
    let files = read(&CouncilPaths::in_folder(folder)).map_err(|error| format!("{error:#}"))?;
    import(&world.platform, files).await.map(|_| ()).map_err(|error| error.to_string())
}

#[tokio::test]
async fn bad_files_leave_everything_as_it_was() {
    each(async |world| {
        let before = everything(&world).await;
        let more = |line: &'static str| move |text: &str| format!("{text}{line}\n");
        let cases: [(&str, Change<'_>, &str); 6] = [
            ("postcodes.csv", &more("NB1 9ZZ,E05090099"), "row 6: ward E05090099 is not among"),
            ("postcodes.csv", &more("nb11aa,E05090001"), "row 6: postcode NB1 1AA comes twice"),
            ("households.csv", &more("E05090001,none"), "row 6: “none” is not a count"),
            ("targets.csv", &|text| text.replace("1000", "-1000"), "row 2: “-1000” is not a population"),
            ("wards.geojson", &|text| text.replace("E05090002", "E05090001"), "feature 2: ward E05090001 comes twice"),
            // Only the store knows that another council has this slug: by then the writing has begun.
            ("council.toml", &|text| text.replace("northby", "southby"), "a council of this slug exists already"),
        ];
        for (name, change, wanted) in cases {
            let error = with(&world, name, change).await.unwrap_err();
            assert!(error.contains(wanted), "{name}: wanted “{wanted}”, got: {error}");
            assert_eq!(everything(&world).await, before, "{name} left something behind");
        }
    })
    .await;
}

#[tokio::test]
async fn importing_again_keeps_wards_and_responses() {
    each(async |world| {
        world.people(&world.north, 12).await;
        let mut resident = world.resident(&world.north).await;
        let published = world.publish(&world.north).await;
        let before = everything(&world).await;

        with(&world, "households.csv", |text| text.replace("500", "650")).await.unwrap();
        let after = everything(&world).await;
        let ids = |wards: &[WardRecord]| wards.iter().map(|ward| (ward.id, ward.ward.clone())).collect::<Vec<_>>();
        assert_eq!(ids(&after.0), ids(&before.0));
        assert_eq!((before.0[0].households, after.0[0].households), (Some(500), Some(650)));
        assert_eq!(after.1, before.1);

        let completed = world.platform.store.completed(world.north.wave.id, RecruitmentRoute::RandomInvitation).await;
        assert_eq!(completed.unwrap().len(), 48);
        let kept = world.platform.store.publication(published.id).await.unwrap().unwrap();
        assert_eq!(kept.content, *published);
        // The addresses drawn are those of the drawing: a later count of households does not change the weights.
        let again = world.publish(&world.north).await;
        assert_eq!(again.questions, published.questions);
        let answer = resident.post(&world.north.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        answer.leads_to(&world.north.survey("question/cohesion-area"));
    })
    .await;
}
