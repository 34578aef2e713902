//! Opening waves: another survey takes the place of one in the field only when that is meant.

use super::support::{World, each};
use survey::wave::WaveDates;
use wardwise::reference::{core_questions, every_answer_type};
use wardwise::services::fieldwork::{NewFieldwork, open_wave};

fn fieldwork(
    world: &World,
    questions: survey::question_set::QuestionSet,
    opens_in: i64,
    replace: bool,
) -> NewFieldwork {
    let opens = world.platform.now().start_of_day().plus_days(opens_in);
    NewFieldwork {
        council: world.north.id,
        title: "Travel survey".to_owned(),
        questions,
        synthetic: true,
        dates: WaveDates { label: "Winter 2026".to_owned(), opens, closes: opens.plus_days(20) },
        invitations_per_ward: 5,
        replace,
    }
}

#[tokio::test]
async fn another_survey_takes_the_place_of_one_in_the_field_only_when_told_to() {
    each(async |world: World| {
        let store = &world.platform.store;
        let before = store.waves_of_council(world.north.id).await.unwrap();
        let sets = store.question_sets().await.unwrap().len();
        let other = || every_answer_type().unwrap();
        let refused = open_wave(&world.platform, fieldwork(&world, other(), 0, false)).await.unwrap_err().to_string();
        let until = world.north.wave.dates.last_day();
        for said in [
            format!("“Residents’ survey”, Autumn 2026, is open until {until} and asks other questions"),
            format!(
                "People in the middle of it would finish it, and its letters would open it, until the end of {until}."
            ),
            "add --replace".to_owned(),
        ] {
            assert!(refused.contains(&said), "{said}: {refused}");
        }
        assert_eq!(store.waves_of_council(world.north.id).await.unwrap(), before, "nothing is kept");
        assert_eq!(store.question_sets().await.unwrap().len(), sets);
        // Another round of the same survey, or a survey for when this one is over, takes nobody's place.
        open_wave(&world.platform, fieldwork(&world, core_questions().unwrap(), 0, false)).await.unwrap();
        let days = (world.north.wave.dates.closes.0 - world.platform.now().start_of_day().0) / survey::clock::DAY_MS;
        world.clock.pass_minutes(1);
        open_wave(&world.platform, fieldwork(&world, other(), days, false)).await.unwrap();
        // That one is planned now.
        world.clock.pass_minutes(1);
        let back = fieldwork(&world, core_questions().unwrap(), days, false);
        let refused = open_wave(&world.platform, back).await.unwrap_err().to_string();
        assert!(refused.contains("“Travel survey”, Winter 2026, opens on"), "{refused}");
        // Told to, it takes its place.
        let opened = open_wave(&world.platform, fieldwork(&world, core_questions().unwrap(), 0, true)).await.unwrap();
        let newest = store.survey_of_council(world.north.id).await.unwrap().unwrap();
        assert_eq!((newest.id, opened.wave.number), (opened.wave.survey.id, 1));
        assert_eq!(newest.question_set_id, world.north.wave.survey.question_set_id);
    })
    .await;
}
