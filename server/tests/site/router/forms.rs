//! Forms from elsewhere, too large, or no forms at all: refused with a page, and nothing changed.

use super::super::support::{Client, each};
use axum::body::Body;
use axum::http::{Method, Request};
use survey::response::RecruitmentRoute;

fn form(path: &str, headers: &[(&str, &str)], body: &str) -> Request<Body> {
    let mut request = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::from(body.to_owned())).unwrap()
}

/// Posts the form of the code page with these headers and tells the status.
async fn status(client: &mut Client, headers: &[(&str, &str)]) -> u16 {
    client.send(form("/survey/northby/code", headers, "code=short")).await.status.as_u16()
}

#[tokio::test]
async fn forms_of_other_sites_change_nothing() {
    each(async |world| {
        let mut visitor = world.visitor();
        for (headers, expected) in [
            (vec![("sec-fetch-site", "same-origin")], 422),
            (vec![("sec-fetch-site", "none")], 422),
            (vec![("sec-fetch-site", "same-origin"), ("origin", "https://survey.example")], 422),
            (vec![("sec-fetch-site", "cross-site"), ("origin", "https://trusted.example")], 422),
            (vec![("sec-fetch-site", "cross-site")], 403),
            (vec![("sec-fetch-site", "same-site")], 403),
            (vec![("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")], 403),
            // Old browsers send the origin alone.
            (vec![("sec-fetch-site", ""), ("origin", "https://evil.example")], 403),
            (vec![("sec-fetch-site", ""), ("origin", "null")], 403),
            (vec![("sec-fetch-site", ""), ("origin", "https://survey.example.evil.example")], 403),
        ] {
            assert_eq!(status(&mut visitor, &headers).await, expected, "{headers:?}");
        }
        // With the right code, a signed-in officer or a survey under way: still nothing.
        let code = world.north.code().plain();
        let cross = [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")];
        let answer = visitor.send(form("/survey/northby/code", &cross, &format!("code={code}"))).await;
        answer.says(403, "This form did not come from this site");
        assert!(visitor.cookies.is_empty());
        let mut officer = world.officer().await;
        officer.send(form("/staff/weighting", &cross, "wave=1")).await.says(403, "did not come from this site");
        officer.send(form("/staff/sign-out", &cross, "")).await.says(403, "did not come from this site");
        officer.get("/staff/fieldwork").await.says(200, "Northby");
        assert!(world.platform.store.latest_weight_set(world.north.wave.id).await.unwrap().is_none());
        let progress = world.platform.store.progress(world.north.wave.id).await.unwrap();
        assert_eq!(progress.total(RecruitmentRoute::RandomInvitation).partial, 0);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_form_is_refused_with_a_page() {
    each(async |world| {
        let mut resident = world.resident(&world.north).await;
        let page = "/survey/northby/postcode";
        for (kind, body) in [
            ("application/json", &b"{\"postcode\":\"NB1 1AA\"}"[..]),
            ("text/plain", b"postcode=NB1 1AA"),
            ("multipart/form-data; boundary=x", b"--x--"),
            ("", b"postcode=NB1+1AA"),
            ("application/x-www-form-urlencoded", b"postcode=\xff\xfe"),
        ] {
            let answer = resident.post_body(page, kind, body).await;
            answer.says(400, "We could not read that");
        }
        let large = format!("postcode={}", "N".repeat(64 * 1024));
        resident
            .post_body(page, "application/x-www-form-urlencoded", large.clone())
            .await
            .says(413, "too much to send");
        // A body that says it is shorter than it is.
        let request = Request::post(page).header("content-type", "application/x-www-form-urlencoded");
        let request = request.header("content-length", "20").body(Body::from(large)).unwrap();
        resident.send(request).await.says(413, "too much to send");
        // Just under the limit it is read, and is no postcode.
        let fits = format!("postcode={}", "N".repeat(64 * 1024 - 9));
        resident.post_body(page, "application/x-www-form-urlencoded", fits).await.says(422, "full postcode");
        // Fields that come twice or are unknown do no harm: the first counts.
        let twice = "postcode=NB1+1AA&postcode=SB1+1AA&admin=1";
        let answer = resident.post_body(page, "application/x-www-form-urlencoded", twice).await;
        answer.leads_to("/survey/northby/question/cohesion-area");
    })
    .await;
}

#[tokio::test]
async fn methods_that_a_page_does_not_take_are_refused_with_a_page() {
    each(async |world| {
        let mut visitor = world.visitor();
        for (method, path) in [
            (Method::PUT, "/survey/northby/postcode"),
            (Method::DELETE, "/staff/accounts"),
            (Method::PATCH, "/"),
            (Method::POST, "/survey/northby/done"),
            (Method::GET, "/staff/sign-out"),
        ] {
            let request = Request::builder().method(method.clone()).uri(path).body(Body::empty()).unwrap();
            let answer = visitor.send(request).await;
            answer.says(405, "We could not read that");
            assert!(!answer.header("allow").is_empty(), "{method} {path}: what is allowed is not said");
        }
        let head = Request::builder().method(Method::HEAD).uri("/survey/northby").body(Body::empty()).unwrap();
        let answer = visitor.send(head).await;
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (200, ""));
    })
    .await;
}
