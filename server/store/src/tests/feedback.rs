//! What visitors wrote about the site.

use super::fixture::{NOW, each, id, place};
use crate::{NewFeedback, Store, StoreError};
use survey::id::{CouncilId, FeedbackId};

#[tokio::test]
async fn comments_come_newest_day_first_and_once_each() {
    each(async |store: Store| {
        let place = place(&store).await;
        let comment = |number: u128, text: &str| NewFeedback {
            id: FeedbackId(id(number)),
            council: place.council,
            survey: Some(place.survey),
            page: Some("/survey/{council}/done".to_owned()),
            comment: text.parse().unwrap(),
        };
        store.add_feedback(comment(3, "first"), NOW).await.unwrap();
        store.add_feedback(comment(1, "second"), NOW.plus_days(1)).await.unwrap();
        store.add_feedback(comment(3, "sent again"), NOW.plus_days(2)).await.unwrap();
        let nowhere = NewFeedback { survey: None, page: None, ..comment(2, "third") };
        store.add_feedback(nowhere, NOW.plus_days(3)).await.unwrap();

        let kept = store.feedback(place.council, 10).await.unwrap();
        let said: Vec<&str> = kept.iter().map(|kept| kept.comment.as_str()).collect();
        assert_eq!(said, ["third", "second", "first"]);
        assert_eq!((kept[0].survey, kept[0].page.as_deref()), (None, None));
        assert_eq!((kept[1].survey, kept[1].page.as_deref()), (Some(place.survey), Some("/survey/{council}/done")));
        assert_eq!(kept[2].day, NOW.start_of_day());
        assert_ne!(kept[2].day, NOW, "the time of the day is not kept");
        assert_eq!(store.feedback(place.council, 1).await.unwrap(), kept[..1]);
        assert_eq!(store.feedback(CouncilId(id(99)), 10).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn an_unknown_council_has_no_comments() {
    each(async |store: Store| {
        let stray = NewFeedback {
            id: FeedbackId(id(1)),
            council: CouncilId(id(99)),
            survey: None,
            page: None,
            comment: "hello".parse().unwrap(),
        };
        assert!(matches!(store.add_feedback(stray, NOW).await, Err(StoreError::NotFound(_))));
    })
    .await;
}
