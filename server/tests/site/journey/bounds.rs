//! Bounds that are earlier answers, through the pages: said, held, moved with the earlier answer, and open where there is none.

use super::super::support::{Client, Town, World, each};
use serde_json::{Value, json};
use survey::question_set::QuestionSet;
use wardwise::secret::token_hash;
use wardwise::services::counted::counted;

/// Questions that bound each other, one pair of each kind that has an order.
pub(in super::super) fn bounded() -> QuestionSet {
    let question = |code: &str, short: &str, kind: Value| {
        let mut question = json!({
            "code": code, "stem": {"en": format!("{short}?")}, "short": {"en": short}, "purpose": "perception",
            "source": {"title": "Test", "status": "own"}
        });
        question.as_object_mut().unwrap().extend(kind.as_object().unwrap().clone());
        question
    };
    let instead = json!([{"code": "dont_know", "label": {"en": "Don’t know"}}]);
    let money = |more: Value| {
        let mut kind =
            json!({"kind": "decimal", "min": "0", "max": "9000", "places": 2, "unit": {"prefix": {"en": "£"}}});
        kind.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        kind
    };
    serde_json::from_value(json!({
        "code": "bounded", "version": 1, "title": {"en": "Bounded"},
        "sections": [{"title": {"en": "All"}, "questions": [
            question("income", "Income", money(json!({"instead": instead}))),
            question("rent", "Rent", money(json!({"at_most": "income"}))),
            question("read", "Share read", json!({"kind": "percentage"})),
            question("liked", "Share liked", json!({"kind": "percentage", "at_most": "read"})),
            question("there", "Way there", json!({"kind": "duration", "units": "hours_minutes", "max": 600})),
            question("both", "Both ways", json!({"kind": "duration", "units": "minutes", "max": 1200, "at_least": "there"})),
            question("moved_in", "Moving in", json!({"kind": "date", "latest": {"from_today": {}}, "instead": instead})),
            question("visited", "First visit", json!({"kind": "date", "latest": {"from_today": {}}, "not_before": "moved_in"})),
            question("joined", "Joining", json!({"kind": "month_year", "latest": {"from_today": {}}, "not_before": "moved_in"})),
            question("will_move", "Moving out", json!({"kind": "date", "earliest": {"from_today": {}}})),
            question("will_pack", "Packing", json!({"kind": "date", "earliest": {"from_today": {}}, "not_after": "will_move"})),
        ]}]
    }))
    .unwrap()
}

type Sent = &'static [(&'static str, &'static str)];

/// What is sent to each question first.
pub(in super::super) const GIVEN: [(&str, Sent); 11] = [
    ("income", &[("answer", "1200.50")]),
    ("rent", &[("answer", "1200")]),
    ("read", &[("answer", "40")]),
    ("liked", &[("answer", "40")]),
    ("there", &[("answer-hours", "1"), ("answer-minutes", "10")]),
    ("both", &[("answer-minutes", "140")]),
    ("moved-in", &[("answer-day", "5"), ("answer-month", "3"), ("answer-year", "2024")]),
    ("visited", &[("answer-day", "6"), ("answer-month", "3"), ("answer-year", "2024")]),
    ("joined", &[("answer-month", "3"), ("answer-year", "2024")]),
    ("will-move", &[("answer-day", "1"), ("answer-month", "1"), ("answer-year", "2030")]),
    ("will-pack", &[("answer-day", "1"), ("answer-month", "12"), ("answer-year", "2029")]),
];

fn question(town: &Town, end: &str) -> String {
    town.survey(&format!("question/{end}"))
}

async fn answered(world: &World) -> (Town, Client) {
    let town = world.reopen(&world.south, bounded()).await;
    let mut resident = world.resident(&town).await;
    resident.post(&town.survey("postcode"), &[("postcode", "SB1 1AA")]).await;
    for (end, sent) in GIVEN {
        let taken = resident.post(&question(&town, end), sent).await;
        assert_eq!(taken.status, 303, "{end}: {}", taken.body);
    }
    resident.get(&town.survey("check")).await.says(200, "Check your answers");
    (town, resident)
}

/// As from the check page: where the person goes on.
async fn change(client: &mut Client, town: &Town, end: &str, sent: &[(&str, &str)]) -> String {
    let fields: Vec<(&str, &str)> = sent.iter().copied().chain([("return", "check")]).collect();
    let answer = client.post(&question(town, end), &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location().to_owned()
}

#[tokio::test]
async fn bounds_are_said_and_held_on_every_kind_of_page() {
    each(async |world: World| {
        let (town, mut resident) = answered(&world).await;
        let day = |day: &'static str, month: &'static str, year: &'static str| {
            vec![("answer-day", day), ("answer-month", month), ("answer-year", year)]
        };
        for (end, said, wrong, told) in [
            (
                "rent",
                "Not more than £1200.5, your answer to ‘Income’.",
                vec![("answer", "1200.51")],
                "Enter a number from 0 to 1200.5",
            ),
            (
                "liked",
                "Not more than 40%, your answer to ‘Share read’.",
                vec![("answer", "41")],
                "Enter a number from 0 to 40",
            ),
            (
                "both",
                "Not less than 1 hour 10 minutes, your answer to ‘Way there’.",
                vec![("answer-minutes", "69")],
                "Enter a length of time from 1 hour 10 minutes to 20 hours",
            ),
            (
                "visited",
                "Not before 5 March 2024, your answer to ‘Moving in’.",
                day("4", "3", "2024"),
                "Date must be between 5 March 2024 and",
            ),
            (
                "joined",
                "Not before March 2024, your answer to ‘Moving in’.",
                vec![("answer-month", "2"), ("answer-year", "2024")],
                "Date must be between March 2024 and",
            ),
            (
                "will-pack",
                "Not after 1 January 2030, your answer to ‘Moving out’.",
                day("2", "1", "2030"),
                "and 1 January 2030",
            ),
        ] {
            resident.get(&question(&town, end)).await.says(200, said);
            let refused = resident.post(&question(&town, end), &wrong).await;
            refused.says(422, told);
            refused.says(422, said);
        }
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_no_longer_fits_is_asked_again_before_sending_and_never_counts() {
    each(async |world: World| {
        let (town, mut resident) = answered(&world).await;
        let check = town.survey("check");
        for (earlier, moved, later, fits) in [
            ("income", &[("answer", "1000")][..], "rent", &[("answer", "900")][..]),
            ("read", &[("answer", "30")], "liked", &[("answer", "30")]),
            ("there", &[("answer-hours", "3"), ("answer-minutes", "0")], "both", &[("answer-minutes", "180")]),
            (
                "will-move",
                &[("answer-day", "1"), ("answer-month", "6"), ("answer-year", "2029")],
                "will-pack",
                &[("answer-day", "1"), ("answer-month", "6"), ("answer-year", "2029")],
            ),
        ] {
            let again = format!("{}?return=check", question(&town, later));
            assert_eq!(change(&mut resident, &town, earlier, moved).await, again, "{earlier}");
            // Neither shown nor sent past it.
            resident.get(&check).await.leads_to(&question(&town, later));
            resident.post(&check, &[]).await.leads_to(&question(&town, later));
            assert_eq!(change(&mut resident, &town, later, fits).await, check, "{later}");
        }
        // One change can put two aside: each is asked again.
        let april = [("answer-day", "1"), ("answer-month", "4"), ("answer-year", "2024")];
        let again = format!("{}?return=check", question(&town, "visited"));
        assert_eq!(change(&mut resident, &town, "moved-in", &april).await, again);
        let token = store::TokenHash(token_hash(&resident.cookies["__Host-respondent"]));
        let stored = world.platform.store.response_by_token(token).await.unwrap().unwrap();
        let all = stored.answers.0.len();
        let counts = counted(&bounded(), stored.id, stored.route, None, None, stored.answers);
        assert_eq!((all, counts.0.len()), (11, 9), "kept, and not counted");
        let again = format!("{}?return=check", question(&town, "joined"));
        assert_eq!(change(&mut resident, &town, "visited", &april).await, again);
        // Put back as it was, the later answer is there again.
        let march = [("answer-day", "5"), ("answer-month", "3"), ("answer-year", "2024")];
        assert_eq!(change(&mut resident, &town, "moved-in", &march).await, check);
        resident.get(&check).await.says(200, "March 2024");
        // "Don't know" sets no bound.
        assert_eq!(change(&mut resident, &town, "income", &[("instead", "dont_know")]).await, check);
        assert!(!resident.get(&question(&town, "rent")).await.body.contains("Not more than"));
        assert_eq!(change(&mut resident, &town, "rent", &[("answer", "9000")]).await, check);
        resident.post(&check, &[]).await.leads_to(&town.survey("done"));
    })
    .await;
}

#[tokio::test]
async fn whoever_comes_back_on_a_later_day_and_has_nothing_left_is_told() {
    each(async |world: World| {
        let town = world.reopen(&world.south, bounded()).await;
        let code = town.code().grouped();
        let mut resident = world.visitor();
        resident.post(&town.survey("code"), &[("code", &code)]).await;
        resident.post(&town.survey("postcode"), &[("postcode", "SB1 1AA")]).await;
        for (end, sent) in GIVEN.iter().filter(|(end, _)| !end.starts_with("will")) {
            resident.post(&question(&town, end), sent).await;
        }
        let today = world.platform.now().date();
        let (day, month, year) =
            (today.day().to_string(), u8::from(today.month()).to_string(), today.year().to_string());
        let sent = [("answer-day", day.as_str()), ("answer-month", month.as_str()), ("answer-year", year.as_str())];
        resident.post(&question(&town, "will-move"), &sent).await.leads_to(&question(&town, "will-pack"));
        world.clock.pass_minutes(24 * 60);
        resident.post(&town.survey("code"), &[("code", &code)]).await.leads_to(&question(&town, "will-pack"));
        let refused = resident.post(&question(&town, "will-pack"), &sent).await;
        refused.says(
            422,
            "No date is left that fits your earlier answer. Go back and change that, or choose ‘Skip this question’",
        );
        resident.post(&question(&town, "will-pack"), &[("action", "skip")]).await.leads_to(&town.survey("check"));
    })
    .await;
}
