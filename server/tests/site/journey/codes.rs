//! Access codes, right and wrong.

use super::super::support::each;
use super::{reference, up_to_check};

#[tokio::test]
async fn wrong_codes_are_told_apart_and_open_nothing() {
    each(async |world| {
        let town = &world.north;
        let page = town.survey("code");
        let mistyped = {
            // Two neighbours of a code changed places.
            let code = loop {
                let code = town.code().plain();
                if code.as_bytes()[2] != code.as_bytes()[3] {
                    break code;
                }
            };
            format!("{}{}{}{}", &code[..2], &code[3..4], &code[2..3], &code[4..])
        };
        let foreign = world.south.code().grouped();
        let long = "K".repeat(10_000);
        for (typed, says) in [
            ("", "Enter the access code from your letter"),
            ("   ", "Enter the access code from your letter"),
            ("K7RM4", "must have 10 letters and numbers"),
            (long.as_str(), "must have 10 letters and numbers"),
            (mistyped.as_str(), "not quite like the one in your letter"),
            ("<b>x</b>01", "not quite like the one in your letter"),
            (foreign.as_str(), "We do not have this access code"),
        ] {
            let mut visitor = world.visitor();
            let answer = visitor.post(&page, &[("code", typed)]).await;
            answer.says(422, says);
            assert!(visitor.cookies.is_empty(), "{typed} gave a cookie");
            assert!(!answer.body.contains("<b>x</b>01"), "what was typed is not escaped");
            assert!(answer.body.len() < 60_000, "what was typed is not cut");
        }
        // A form without the field, and one with another.
        world.visitor().post(&page, &[]).await.says(422, "Enter the access code from your letter");
        world.visitor().post(&page, &[("kode", "x")]).await.says(422, "Enter the access code from your letter");
        // As people type it.
        let code = town.code();
        let typed = format!(" {} - {} ", &code.plain()[..3].to_lowercase(), &code.plain()[3..]);
        world.visitor().post(&page, &[("code", &typed)]).await.leads_to(&town.survey("postcode"));
    })
    .await;
}

#[tokio::test]
async fn a_code_takes_one_persons_answers() {
    each(async |world| {
        let town = &world.north;
        let code = town.code().grouped();
        let mut first = world.visitor();
        first.post(&town.survey("code"), &[("code", &code)]).await.leads_to(&town.survey("postcode"));
        up_to_check(&mut first, town, "NB1 1AB").await;
        first.post(&town.survey("check"), &[]).await.leads_to(&town.survey("done"));

        let mut second = world.visitor();
        let answer = second.post(&town.survey("code"), &[("code", &code)]).await;
        answer.says(422, "Answers have already been sent with this access code");
        assert!(second.cookies.is_empty());
        reference(&mut first, town).await;
    })
    .await;
}

#[tokio::test]
async fn a_code_typed_on_another_device_goes_on_there_and_ends_the_first() {
    each(async |world| {
        let town = &world.north;
        let code = town.code().grouped();
        let (mut phone, mut computer) = (world.visitor(), world.visitor());
        phone.post(&town.survey("code"), &[("code", &code)]).await.leads_to(&town.survey("postcode"));
        phone.post(&town.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        let answer = computer.post(&town.survey("code"), &[("code", &code)]).await;
        answer.leads_to(&town.survey("question/cohesion-area"));
        phone.get(&town.survey("question/cohesion-area")).await.leads_to(&town.survey("expired"));
    })
    .await;
}

#[tokio::test]
async fn guessing_is_stopped_and_neighbours_go_on() {
    each(async |world| {
        let town = &world.north;
        let page = town.survey("code");
        let mut guesser = world.visitor();
        for _ in 0..20 {
            let guess = world.platform.entropy.access_code().grouped();
            guesser.post(&page, &[("code", &guess)]).await.says(422, "We do not have this access code");
        }
        // Even a right code has to wait now: the answer must not tell.
        let code = town.code().grouped();
        let stopped = guesser.post(&page, &[("code", &code)]).await;
        stopped.says(429, "Too many codes were tried. Wait 1 minute");
        assert_eq!(stopped.header("retry-after"), "60");
        assert!(guesser.cookies.is_empty());
        world.visitor().post(&page, &[("code", &code)]).await.leads_to(&town.survey("postcode"));
        // What is no code at all is not counted as a guess.
        guesser.post(&page, &[("code", "short")]).await.says(422, "must have 10 letters");
    })
    .await;
}
