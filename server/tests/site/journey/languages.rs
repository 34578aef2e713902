//! Languages: chosen, remembered, never in the way of an answer.

use super::super::support::{Client, World, each};
use axum::http::{Method, Request};
use store::{ResponseRecord, TokenHash};
use survey::answer::Answer;
use wardwise::secret::token_hash;
use wardwise::web::resident;

const COOKIE: &str = "__Host-language";

/// The response that a browser continues.
async fn response(world: &World, client: &Client) -> ResponseRecord {
    let token = TokenHash(token_hash(&client.cookies[resident::COOKIE]));
    world.platform.store.response_by_token(token).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_choice_by_address_is_remembered_and_nothing_else_is_chosen() {
    each(async |world| {
        let town = &world.north;
        let mut visitor = world.visitor();
        let english = visitor.get(&town.survey("")).await;
        english.says(200, "<html lang=\"en\" dir=\"ltr\">");
        assert!(!english.body.contains("class=\"unreviewed\""));
        visitor.get(&format!("{}?language=xx", town.survey(""))).await.says(200, "<html lang=\"en\"");
        assert_eq!(visitor.cookies.get(COOKIE), None);
        let chosen = visitor.get(&format!("{}?language=ar", town.survey(""))).await;
        chosen.says(200, "<html lang=\"ar\" dir=\"rtl\">");
        for wanted in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
            assert!(chosen.header("set-cookie").contains(wanted), "{}", chosen.header("set-cookie"));
        }
        assert!(!chosen.header("set-cookie").contains("Max-Age"), "gone with the browser’s window");
        assert_eq!(visitor.cookies.get(COOKIE).map(String::as_str), Some("ar"));
        // Every page that residents meet follows; pages of staff and of results do not.
        visitor.get("/help/privacy").await.says(200, "<html lang=\"ar\" dir=\"rtl\">");
        visitor.get(&town.survey("nowhere")).await.says(404, "<html lang=\"ar\" dir=\"rtl\">");
        visitor.get("/staff/sign-in").await.says(200, "<html lang=\"en\" dir=\"ltr\">");
        visitor.get(&format!("/results/{}", town.slug)).await.says(200, "<html lang=\"en\" dir=\"ltr\">");
        // The address of a link to another language keeps everything but the language.
        let page = visitor.get(&format!("{}?by=code&language=ar", town.survey("stopped"))).await;
        assert!(page.body.contains("stopped?by=code&amp;language=pl"), "{}", page.body);
    })
    .await;
}

#[tokio::test]
async fn what_the_browser_asks_for_is_offered() {
    each(async |world| {
        let town = &world.north;
        let mut visitor = world.visitor();
        let mut ask = async |accept: &str| {
            let request = Request::builder().method(Method::GET).uri(town.survey("")).header("accept-language", accept);
            visitor.send(request.body(axum::body::Body::empty()).unwrap()).await
        };
        let page = ask("pl-PL,pl;q=0.9,en;q=0.8").await;
        page.says(200, "Przeczytaj tę stronę po polsku");
        page.says(200, "<html lang=\"en\"");
        assert!(!ask("en-GB,pl;q=0.2").await.body.contains("Przeczytaj"));
        assert!(!ask("de").await.body.contains("Przeczytaj"));
    })
    .await;
}

#[tokio::test]
async fn a_change_of_language_keeps_what_is_typed_and_saves_nothing() {
    each(async |world| {
        let town = &world.north;
        let mut visitor: Client = world.visitor();
        let typed = visitor.post(&town.survey("code"), &[("code", "K7RM"), ("language", "cy")]).await;
        typed.says(200, "value=\"K7RM\"");
        typed.says(200, "<html lang=\"cy\"");
        assert_eq!(visitor.cookies.get(COOKIE).map(String::as_str), Some("cy"));

        let mut resident = world.resident(town).await;
        let postcode = [("postcode", "nb1 1ad"), ("language", "pl"), ("action", "continue")];
        resident.post(&town.survey("postcode"), &postcode).await.says(200, "value=\"nb1 1ad\"");
        resident.get(&town.survey("check")).await.leads_to(&town.survey("postcode"));
        resident.post(&town.survey("postcode"), &postcode[..1]).await.leads_to(&town.survey("question/cohesion-area"));
        let question = town.survey("question/cohesion-area");
        let chosen = resident.post(&question, &[("answer", "tend_to_agree"), ("language", "ar")]).await;
        chosen.says(200, "value=\"tend_to_agree\" checked");
        chosen.says(200, "أميل إلى الموافقة");
        let kept = response(&world, &resident).await;
        assert_eq!((kept.answers.answered(), kept.language.map(|language| language.0)), (0, Some("ar".to_owned())));
        // With an error on the page, the error is said again.
        let again = resident.post(&question, &[("language", "ro"), ("checked", "1")]).await;
        again.says(422, "Alegeți un răspuns");
        // Figures of another script are numbers.
        let adults = town.survey("question/adults");
        resident.post(&adults, &[("answer", "٢"), ("language", "bn")]).await.says(200, "value=\"٢\"");
        assert_eq!(resident.post(&adults, &[("answer", "২")]).await.status, 303);
        let kept = response(&world, &resident).await;
        assert_eq!(kept.answers.get(&"adults".parse().unwrap()), Some(&Answer::Number(2)));
        // A cleared device keeps nothing, and says so in the person's language.
        let stopped = resident.post(&town.survey("stop"), &[]).await;
        assert!(stopped.location().ends_with("&language=bn"), "{}", stopped.location());
        resident.get(stopped.location()).await.says(200, "<html lang=\"bn\"");
        assert_eq!(resident.cookies.get(COOKIE), None);
    })
    .await;
}
