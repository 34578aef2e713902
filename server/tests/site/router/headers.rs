//! Headers of every answer.

use super::super::support::{Answer, PASSWORD, each};
use axum::body::Body;
use axum::http::Request;
use std::collections::BTreeSet;
use survey::role::Role;

/// The nonce in the content security policy.
fn nonce(answer: &Answer) -> String {
    let policy = answer.header("content-security-policy");
    policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned()
}

#[tokio::test]
async fn every_answer_is_guarded() {
    each(async |world| {
        let mut visitor = world.visitor();
        let mut answers = Vec::new();
        for path in [
            "/",
            "/survey/northby",
            "/survey/northby/check",
            "/nowhere",
            "/survey/nowhere",
            "/staff",
            "/staff/sign-in",
            "/healthz",
            "/readyz",
            "/robots.txt",
            "/favicon.svg",
            "/style/resident.css",
            "/style/nothing.css",
            "/style/../../Cargo.toml",
            "/pkg/nothing.js",
        ] {
            answers.push((path.to_owned(), visitor.get(path).await));
        }
        let evil = Request::post("/survey/northby/code").header("origin", "https://evil.example");
        let evil = evil.header("sec-fetch-site", "cross-site").body(Body::empty()).unwrap();
        answers.push(("a form from elsewhere".to_owned(), visitor.send(evil).await));
        answers.push((
            "a large form".to_owned(),
            visitor.post("/survey/northby/code", &[("code", &"x".repeat(70_000))]).await,
        ));
        answers.push(("no form".to_owned(), visitor.post_body("/survey/northby/code", "text/plain", "x").await));
        let mut nonces = BTreeSet::new();
        for (path, answer) in &answers {
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("x-frame-options", "DENY"),
                ("referrer-policy", "same-origin"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
                ("strict-transport-security", "max-age=31536000; includeSubDomains"),
            ] {
                assert_eq!(answer.header(name), value, "{path}: {name}");
            }
            let policy = answer.header("content-security-policy");
            for part in [
                "default-src 'none'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "style-src 'self'",
            ] {
                assert!(policy.contains(part), "{path}: {part} is missing");
            }
            assert!(!policy.contains("unsafe-inline"), "{path}");
            assert!(answer.header("permissions-policy").contains("geolocation=()"), "{path}");
            assert!(answer.header("x-request-id").len() == 36, "{path}");
            nonces.insert(nonce(answer));
            if answer.header("content-type").starts_with("text/html") {
                assert_eq!(answer.header("cache-control"), "no-store", "{path}");
                assert!(!answer.body.contains(" style=\"") && !answer.body.contains(" onclick"), "{path}");
                assert!(!answer.body.replace("http://www.w3.org/", "").contains("src=\"http"), "{path}");
            }
        }
        assert_eq!(nonces.len(), answers.len(), "a nonce was used twice");
        assert_eq!(
            visitor.get("/style/resident.css").await.header("cache-control"),
            "public, max-age=31536000, immutable"
        );
        assert_eq!(visitor.get("/style/../../Cargo.toml").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_request_number_of_the_client_is_not_trusted() {
    each(async |world| {
        let request = Request::get("/").header("x-request-id", "forged").body(Body::empty()).unwrap();
        let answer = world.visitor().send(request).await;
        assert_ne!(answer.header("x-request-id"), "forged");
        assert_eq!(answer.headers.get_all("x-request-id").iter().count(), 1);
    })
    .await;
}

#[tokio::test]
async fn cookies_are_for_this_site_over_tls_and_not_for_scripts() {
    each(async |world| {
        let (_, email) = world.account(&world.north, Role::Officer, "officer").await;
        let mut visitor = world.visitor();
        let code = world.north.code().grouped();
        let resident = visitor.post("/survey/northby/code", &[("code", &code)]).await;
        let staff = visitor.post("/staff/sign-in", &[("email", &email), ("password", PASSWORD)]).await;
        let resident_stops = visitor.post("/survey/northby/stop", &[]).await;
        let staff_stops = visitor.post("/staff/sign-out", &[]).await;
        for (answer, name, days) in [
            (&resident, "__Host-respondent=", "604800"),
            (&staff, "__Host-session=", "43200"),
            (&resident_stops, "__Host-respondent=;", "0"),
            (&staff_stops, "__Host-session=;", "0"),
        ] {
            let cookie = answer.header("set-cookie");
            assert!(cookie.starts_with(name), "{cookie}");
            let attributes: Vec<&str> = cookie.split("; ").skip(1).collect();
            for wanted in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/", &format!("Max-Age={days}")] {
                assert!(attributes.contains(&wanted), "{cookie} lacks {wanted}");
            }
            assert!(!cookie.contains("Domain"), "{cookie}");
            assert_eq!(answer.headers.get_all("set-cookie").iter().count(), 1);
        }
        assert!(visitor.cookies.is_empty());
    })
    .await;
}
