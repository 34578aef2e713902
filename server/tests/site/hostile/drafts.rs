//! Drafts sent again, and drafts of two people and two councils mixed.

use crate::support::{Client, Town, World, each};
use store::{ResponseRecord, TokenHash};
use survey::answer::Answer;
use survey::code::Code;
use survey::response::RecruitmentRoute;
use wardwise::secret::token_hash;
use wardwise::web::resident::COOKIE;

async fn response(world: &World, client: &Client) -> ResponseRecord {
    let token = TokenHash(token_hash(&client.cookies[COOKIE]));
    world.platform.store.response_by_token(token).await.unwrap().unwrap()
}

fn chose(response: &ResponseRecord, question: &str) -> Option<String> {
    let answer = response.answers.get(&question.parse::<Code>().unwrap());
    answer.and_then(Answer::option).map(ToString::to_string)
}

const AREA: &str = "question/cohesion-area";

async fn answers(client: &mut Client, town: &Town, value: &str) -> u16 {
    client.post(&town.survey(AREA), &[("answer", value), ("action", "continue")]).await.status.as_u16()
}

#[tokio::test]
async fn a_form_is_its_sender_s_and_nobody_else_s() {
    each(async |world: World| {
        let mut ann = world.resident(&world.north).await;
        let mut bob = world.resident(&world.south).await;
        assert_eq!(answers(&mut ann, &world.north, "definitely_agree").await, 303);
        assert_eq!(answers(&mut bob, &world.south, "tend_to_disagree").await, 303);
        let before = (response(&world, &ann).await, response(&world, &bob).await);

        // A form for the other council changes nothing in either.
        ann.post(&world.south.survey(AREA), &[("answer", "dont_know")]).await.leads_to("/survey/southby/expired");
        assert_eq!((response(&world, &ann).await, response(&world, &bob).await), before);

        // Two cookies at once: one of the two is taken, and only in its own council.
        let mut both = world.visitor();
        both.cookies.insert(COOKIE.to_owned(), format!("{}; {COOKIE}={}", ann.cookies[COOKIE], bob.cookies[COOKIE]));
        answers(&mut both, &world.south, "definitely_disagree").await;
        assert_eq!(response(&world, &ann).await, before.0);

        // Nearly the cookie is not the cookie.
        let token = ann.cookies[COOKIE].clone();
        for forged in [
            token.to_uppercase(),
            token[1..].to_owned(),
            format!("{token}0"),
            format!("{}0", &token[..63]),
            token_hash(&token).iter().map(|byte| format!("{byte:02x}")).collect(),
            "0".repeat(64),
            before.0.id.to_string(),
        ] {
            if forged == token {
                continue;
            }
            let mut forger = world.visitor();
            forger.cookies.insert(COOKIE.to_owned(), forged.clone());
            let answer = forger.post(&world.north.survey(AREA), &[("answer", "dont_know")]).await;
            assert_eq!((answer.status.as_u16(), answer.location()), (303, "/survey/northby/expired"), "{forged}");
        }
        assert_eq!(response(&world, &ann).await, before.0);
        assert_eq!(chose(&before.0, "cohesion_area").as_deref(), Some("definitely_agree"));
    })
    .await;
}

#[tokio::test]
async fn what_is_sent_again_changes_nothing() {
    each(async |world: World| {
        let town = &world.north;
        let mut ann = world.resident(town).await;
        ann.post(&town.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        for question in
            world.platform.question_set(town.wave.survey.question_set_id).await.unwrap().unwrap().questions()
        {
            let path = town.survey(&format!("question/{}", question.code.in_address()));
            assert_eq!(ann.post(&path, &[("action", "skip")]).await.status, 303, "{path}");
        }
        assert_eq!(answers(&mut ann, town, "definitely_agree").await, 303);
        // A double click on "Send", and every form once more afterwards.
        for _ in 0..3 {
            ann.post(&town.survey("check"), &[]).await.leads_to(&town.survey("done"));
        }
        let sent = response(&world, &ann).await;
        for page in [AREA, "postcode", "ward", "about-you", "check"] {
            let fields =
                [("answer", "dont_know"), ("postcode", "NB1 1AB"), ("ward", "E05090002"), ("action", "continue")];
            ann.post(&town.survey(page), &fields).await.leads_to(&town.survey("done"));
        }
        assert_eq!(response(&world, &ann).await, sent);
        let progress = world.platform.store.progress(town.wave.id).await.unwrap();
        assert_eq!(progress.total(RecruitmentRoute::RandomInvitation).complete, 1);
    })
    .await;
}

#[tokio::test]
async fn an_open_link_s_form_begins_one_response() {
    each(async |world: World| {
        let town = &world.north;
        let mut ann = world.visitor();
        let key = ann.get(&town.survey("open")).await.field("key").unwrap();
        let mut cookies = Vec::new();
        for _ in 0..3 {
            ann.post(&town.survey("open"), &[("key", &key)]).await.leads_to(&town.survey("postcode"));
            cookies.push(ann.cookies[COOKIE].clone());
        }
        let progress = world.platform.store.progress(town.wave.id).await.unwrap();
        assert_eq!(progress.total(RecruitmentRoute::OpenLink).partial, 1);
        // Only the last cookie opens it.
        let mut old = world.visitor();
        old.cookies.insert(COOKIE.to_owned(), cookies[0].clone());
        assert_eq!(old.get(&town.survey("postcode")).await.location(), town.survey("expired"));
        // Another council's open link with the same key: nothing of this response is seen or changed there.
        let before = response(&world, &ann).await;
        let mut bob = world.visitor();
        let answer = bob.post(&world.south.survey("open"), &[("key", &key)]).await;
        assert!(answer.status.as_u16() < 500, "{}", answer.body);
        assert_eq!(response(&world, &ann).await, before, "the draft of another council was taken over");
    })
    .await;
}
