//! In paths, queries, cookies and headers.

use super::corpus::corpus;
use crate::support::{ADDRESS_HEADER, World, each};
use axum::body::Body;
use axum::http::{HeaderValue, Request};
use wardwise::web::resident::COOKIE;

#[tokio::test]
async fn addresses_take_the_corpus() {
    each(async |world: World| {
        let mut resident = world.resident(&world.north).await;
        let mut officer = world.officer().await;
        for input in corpus() {
            let piece = input.encoded();
            // Longer ones are no address that a server takes: hyper refuses them before the router.
            if piece.len() > 8_000 {
                continue;
            }
            for path in [
                format!("/{piece}"),
                format!("/survey/{piece}"),
                format!("/survey/{piece}/check"),
                format!("/survey/northby/{piece}"),
                format!("/survey/northby/question/{piece}"),
                format!("/survey/northby/question/cohesion-area?return={piece}&{piece}"),
                format!("/survey/northby/postcode?{piece}={piece}"),
                format!("/survey/northby/stopped?by={piece}"),
                format!("/results/{piece}"),
                format!("/results/northby/wards/{piece}"),
                format!("/results/northby/wards?{piece}&question={piece}&sort={piece}"),
                format!("/help/{piece}"),
                format!("/help/northby/feedback?page={piece}"),
                format!("/style/{piece}"),
                format!("/pkg/{piece}"),
            ] {
                let answer = resident.get(&path).await;
                assert!(answer.status.as_u16() < 500, "{path}: {}: {} {}", input.named(), answer.status, answer.body);
            }
            for path in [
                format!("/staff/sign-in?next={piece}&why={piece}"),
                format!("/staff/fieldwork?wave={piece}&sort={piece}&show={piece}"),
                format!("/staff/fieldwork/responses.csv?wave={piece}"),
                format!("/staff/weighting?wave={piece}"),
                format!("/staff/weighting?set={piece}&done={piece}"),
                format!("/staff/weighting/margins.csv?set={piece}"),
                format!("/staff/publish?set={piece}"),
                format!("/staff/published?id={piece}"),
                format!("/staff/account?done={piece}"),
                format!("/staff/{piece}"),
            ] {
                let answer = officer.get(&path).await;
                assert!(answer.status.as_u16() < 500, "{path}: {}: {} {}", input.named(), answer.status, answer.body);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn headers_take_the_corpus() {
    each(async |world: World| {
        let mut visitor = world.visitor();
        // By turns: five pages and eighteen headers meet in all ways.
        let mut paths = [
            "/survey/northby/question/cohesion-area",
            "/help/northby/feedback",
            "/staff/fieldwork",
            "/nowhere",
            "/results/northby",
        ]
        .into_iter()
        .cycle();
        for input in corpus() {
            let Ok(value) = HeaderValue::from_bytes(&input.bytes) else { continue };
            let mut cookie = format!("{COOKIE}=").into_bytes();
            cookie.extend(&input.bytes);
            let mut both = b"__Host-session=".to_vec();
            both.extend(&input.bytes);
            both.extend(b"; ");
            both.extend(&cookie);
            for (name, value) in [
                ("cookie", HeaderValue::from_bytes(&cookie).unwrap()),
                ("cookie", HeaderValue::from_bytes(&both).unwrap()),
                ("cookie", value.clone()),
                ("referer", value.clone()),
                ("user-agent", value.clone()),
                ("accept", value.clone()),
                ("accept-language", value.clone()),
                ("accept-encoding", value.clone()),
                ("host", value.clone()),
                ("origin", value.clone()),
                ("sec-fetch-site", value.clone()),
                ("content-type", value.clone()),
                ("content-length", value.clone()),
                ("if-none-match", value.clone()),
                ("range", value.clone()),
                ("x-request-id", value.clone()),
                ("x-forwarded-for", value.clone()),
                (ADDRESS_HEADER, value.clone()),
            ] {
                let path = paths.next().unwrap();
                let request = Request::get(path).header(name, &value).body(Body::empty()).unwrap();
                let answer = visitor.send(request).await;
                let what = format!("{path} {name}: {}", input.named());
                assert!(answer.status.as_u16() < 500, "{what}: {} {}", answer.status, answer.body);
            }
            let post = Request::post("/survey/northby/code").header("content-type", value).header("user-agent", "x");
            let answer = world.visitor().send(post.body(Body::from("code=x")).unwrap()).await;
            assert!(answer.status.as_u16() < 500, "{}: {}", input.named(), answer.status);
        }
    })
    .await;
}
