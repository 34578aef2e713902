//! Coming back without a letter, by a return code.

use super::super::support::{Client, Town, each};
use super::{answer_all, reference};

/// Asks for a return code, and reads it off the page.
async fn ask(client: &mut Client, town: &Town) -> String {
    let page = client.post(&town.survey("return-code"), &[]).await;
    page.says(200, "We show it only once");
    assert_eq!(page.header("cache-control"), "no-store");
    page.shown()
}

#[tokio::test]
async fn a_code_is_shown_once_and_goes_on_anywhere_until_the_answers_are_sent() {
    each(async |world| {
        let town = &world.north;
        let mut phone = world.without_letter(town).await;
        phone.post(&town.survey("postcode"), &[("postcode", "NB1 1AA")]).await;
        phone.get(&town.survey("stop")).await.says(200, "Get a code to come back");
        let code = ask(&mut phone, town).await;
        assert_eq!((code.len(), code.split(' ').count()), (15, 4), "{code}");
        // Nothing that can be loaded shows it again.
        phone.get(&town.survey("return-code")).await.leads_to(&town.survey("stop"));
        let stop = phone.get(&town.survey("stop")).await;
        stop.says(200, "Get a new return code");
        assert!(!stop.body.contains(&code));

        // On another device, long after the first one's cookie is over, in the form in which people type it.
        world.clock.pass_minutes(10 * 24 * 60);
        phone.get(&town.survey("check")).await.leads_to(&town.survey("expired"));
        let mut computer = world.visitor();
        let typed = code.to_lowercase().replace(' ', "-");
        computer.post(&town.survey("code"), &[("code", &typed)]).await.leads_to(&town.survey("question/cohesion-area"));
        phone.get(&town.survey("check")).await.leads_to(&town.survey("expired"));
        // It works again, and the device before is told.
        let mut tablet = world.visitor();
        tablet.post(&town.survey("code"), &[("code", &code)]).await.leads_to(&town.survey("question/cohesion-area"));
        computer.get(&town.survey("question/cohesion-area")).await.leads_to(&town.survey("expired"));

        assert_eq!(answer_all(&mut tablet, town).await, town.survey("check"));
        tablet.post(&town.survey("check"), &[]).await.leads_to(&town.survey("done"));
        reference(&mut tablet, town).await;
        let mut late = world.visitor();
        let used = late.post(&town.survey("code"), &[("code", &code)]).await;
        used.says(422, "Answers have already been sent with this return code");
        assert!(late.cookies.is_empty());
        // And whoever has sent them is given no other.
        tablet.post(&town.survey("return-code"), &[]).await.leads_to(&town.survey("done"));
    })
    .await;
}

#[tokio::test]
async fn a_new_code_ends_the_one_before() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.without_letter(town).await;
        let first = ask(&mut resident, town).await;
        let page = resident.post(&town.survey("return-code"), &[]).await;
        page.says(200, "The return code you had before does not work any more.");
        let second = page.shown();
        assert_ne!(first, second);
        let codes = town.survey("code");
        let old = world.visitor().post(&codes, &[("code", &first)]).await;
        old.says(422, "We do not have this return code");
        assert!(old.body.contains("Only the newest return code works"));
        world.visitor().post(&codes, &[("code", &second)]).await.leads_to(&town.survey("postcode"));
    })
    .await;
}

#[tokio::test]
async fn the_device_is_cleared_and_the_code_brings_the_answers_back() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.without_letter(town).await;
        let code = ask(&mut resident, town).await;
        let stopped = resident.post(&town.survey("stop"), &[]).await;
        stopped.leads_to(&town.survey("stopped?by=return"));
        assert!(resident.cookies.is_empty());
        resident.get(stopped.location()).await.says(200, "type your return code by the end of");
        resident.post(&town.survey("code"), &[("code", &code)]).await.leads_to(&town.survey("postcode"));
        // Without a code there is no such promise.
        let mut other = world.without_letter(town).await;
        other.post(&town.survey("stop"), &[]).await.leads_to(&town.survey("stopped?by=open"));
    })
    .await;
}

#[tokio::test]
async fn people_with_a_letter_need_none() {
    each(async |world| {
        let town = &world.north;
        let mut resident = world.resident(town).await;
        let stop = resident.get(&town.survey("stop")).await;
        assert!(!stop.body.contains("return code"));
        resident.post(&town.survey("return-code"), &[]).await.leads_to(&town.survey("stop"));
        let nobody = world.visitor().post(&town.survey("return-code"), &[]).await;
        nobody.leads_to(&town.survey("expired"));
    })
    .await;
}

#[tokio::test]
async fn the_page_in_another_language_shows_the_same_code_and_only_ones_own() {
    each(async |world| {
        let town = &world.north;
        let page = town.survey("return-code");
        let mut resident = world.without_letter(town).await;
        let first = resident.post(&page, &[]).await;
        let (code, hidden) = (first.shown(), first.field("code").unwrap());
        let polish = resident.post(&page, &[("code", &hidden), ("language", "pl")]).await;
        polish.says(200, "Twój kod powrotu");
        assert_eq!(polish.shown(), code);
        // Sent along, it is the same code still, and no new one.
        assert_eq!(resident.post(&page, &[("code", &hidden)]).await.shown(), code);
        // The code of somebody else, a code of nobody, and what is no code are not shown.
        let mut other = world.without_letter(town).await;
        let foreign = ask(&mut other, town).await;
        let invented = world.platform.entropy.return_code().plain();
        let letter = town.code().plain();
        for sent in [foreign.as_str(), invented.as_str(), letter.as_str(), "", "<b>buy this</b>"] {
            resident.post(&page, &[("code", sent), ("language", "en")]).await.leads_to(&town.survey("stop"));
        }
        world.visitor().post(&town.survey("code"), &[("code", &code)]).await.leads_to(&town.survey("postcode"));
    })
    .await;
}

#[tokio::test]
async fn codes_are_of_one_council_and_one_wave() {
    each(async |world| {
        let (town, other) = (&world.north, &world.south);
        let mut resident = world.without_letter(town).await;
        let code = ask(&mut resident, town).await;
        let elsewhere = world.visitor().post(&other.survey("code"), &[("code", &code)]).await;
        elsewhere.says(422, "We do not have this return code");
        world.clock.set(town.wave.dates.closes.plus_ms(-1));
        world.visitor().post(&town.survey("code"), &[("code", &code)]).await.leads_to(&town.survey("postcode"));
        world.clock.set(town.wave.dates.closes);
        let closed = world.visitor().post(&town.survey("code"), &[("code", &code)]).await;
        closed.leads_to(&town.survey(""));
    })
    .await;
}

#[tokio::test]
async fn slips_and_guesses_are_told_apart() {
    each(async |world| {
        let town = &world.north;
        let page = town.survey("code");
        let code = {
            let mut resident = world.without_letter(town).await;
            ask(&mut resident, town).await
        };
        let slip = if code.starts_with('A') { code.replacen('A', "C", 1) } else { format!("A{}", &code[1..]) };
        let mut guesser = world.visitor();
        guesser.post(&page, &[("code", &slip)]).await.says(422, "not quite like the one you were given");
        for _ in 0..20 {
            let guess = world.platform.entropy.return_code().grouped();
            guesser.post(&page, &[("code", &guess)]).await.says(422, "We do not have this return code");
        }
        guesser.post(&page, &[("code", &code)]).await.says(429, "Too many codes were tried. Wait 1 minute");
        assert!(guesser.cookies.is_empty());
        world.visitor().post(&page, &[("code", &code)]).await.leads_to(&town.survey("postcode"));
    })
    .await;
}
