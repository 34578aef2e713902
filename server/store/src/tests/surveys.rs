//! Question sets, surveys and waves.

use super::fixture::{NOW, dates, each, id, place, question_set};
use crate::{NewSurvey, NewWave, Store, StoreError};
use survey::id::{CouncilId, QuestionSetId, SurveyId, WaveId};
use survey::wave::WaveDates;

#[tokio::test]
async fn the_same_content_is_published_once() {
    each(async |store: Store| {
        let first = store.publish_question_set(QuestionSetId(id(1)), &question_set("One"), NOW).await.unwrap();
        let again =
            store.publish_question_set(QuestionSetId(id(2)), &question_set("One"), NOW.plus_days(1)).await.unwrap();
        assert_eq!(first, again);
        let other =
            store.publish_question_set(QuestionSetId(id(3)), &question_set("Two"), NOW.plus_days(1)).await.unwrap();
        assert_eq!(store.question_sets().await.unwrap(), [other, first.clone()]);
        assert_eq!(store.question_set(first.id).await.unwrap(), Some(first));
        assert_eq!(store.question_set(QuestionSetId(id(2))).await.unwrap(), None);
        let taken = store.publish_question_set(QuestionSetId(id(1)), &question_set("Three"), NOW).await;
        assert!(matches!(taken, Err(StoreError::Conflict(_))));
    })
    .await;
}

#[tokio::test]
async fn a_wave_is_open_between_its_dates() {
    each(async |store: Store| {
        let place = place(&store).await;
        let wave = store.wave(place.wave).await.unwrap().unwrap();
        assert_eq!((wave.number, &wave.dates, wave.survey.council_id), (1, &dates(), place.council));
        assert_eq!(store.survey_of_council(place.council).await.unwrap().as_ref(), Some(&wave.survey));
        assert_eq!(store.open_wave(place.council, NOW).await.unwrap().as_ref(), Some(&wave));
        assert_eq!(store.open_wave(place.council, dates().opens).await.unwrap().as_ref(), Some(&wave));
        assert_eq!(store.open_wave(place.council, dates().closes).await.unwrap(), None);
        assert_eq!(store.open_wave(place.council, dates().opens.plus_ms(-1)).await.unwrap(), None);

        let mut sooner = dates();
        sooner.closes = NOW;
        store.reschedule_wave(place.wave, sooner).await.unwrap();
        assert_eq!(store.open_wave(place.council, NOW).await.unwrap(), None);
        let unknown = store.reschedule_wave(WaveId(id(99)), dates()).await;
        assert!(matches!(unknown, Err(StoreError::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn the_waves_of_a_council_are_those_of_all_its_surveys() {
    each(async |store: Store| {
        let place = place(&store).await;
        let wave = store.wave(place.wave).await.unwrap().unwrap();
        let survey = NewSurvey {
            id: SurveyId(id(41)),
            council_id: place.council,
            title: "Another".to_owned(),
            question_set_id: wave.survey.question_set_id,
            synthetic: false,
        };
        store.create_survey(survey, NOW.plus_days(1)).await.unwrap();
        let later = WaveDates { opens: dates().opens.plus_days(3), closes: dates().closes.plus_days(3), ..dates() };
        let other = NewWave { id: WaveId(id(51)), survey_id: SurveyId(id(41)), number: 1, dates: later };
        store.create_wave(other).await.unwrap();
        let ids: Vec<WaveId> =
            store.waves_of_council(place.council).await.unwrap().iter().map(|wave| wave.id).collect();
        assert_eq!(ids, [WaveId(id(51)), place.wave], "the one that opened last first");
        assert_eq!(store.waves_of_council(CouncilId(id(99))).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn a_survey_has_each_wave_number_once() {
    each(async |store: Store| {
        let place = place(&store).await;
        let wave = |key, number| NewWave { id: WaveId(id(key)), survey_id: place.survey, number, dates: dates() };
        store.create_wave(wave(51, 3)).await.unwrap();
        store.create_wave(wave(52, 2)).await.unwrap();
        assert!(matches!(store.create_wave(wave(53, 2)).await, Err(StoreError::Conflict(_))));
        let numbers: Vec<u32> = store.waves(place.survey).await.unwrap().iter().map(|wave| wave.number).collect();
        assert_eq!(numbers, [1, 2, 3]);
        let mut backwards = wave(54, 4);
        backwards.dates.closes = backwards.dates.opens;
        assert!(matches!(store.create_wave(backwards).await, Err(StoreError::Conflict(_))));
        let mut orphan = wave(55, 5);
        orphan.survey_id.0 = id(999);
        assert!(matches!(store.create_wave(orphan).await, Err(StoreError::NotFound(_))));
    })
    .await;
}
