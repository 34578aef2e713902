//! A visitor's browser: keeps cookies, sends what browsers send, follows nothing by itself.

use super::platform::ADDRESS;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use tower::ServiceExt;

/// A browser with its cookies, at an address of its own.
#[derive(Clone)]
pub struct Client {
    router: Router,
    /// Cookies by name.
    pub cookies: BTreeMap<String, String>,
    address: String,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
}

impl Answer {
    /// Where a redirect leads; empty when it is none.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// A header's first value; empty without one.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or("")
    }

    /// Fails unless the answer leads there.
    #[track_caller]
    pub fn leads_to(&self, path: &str) {
        assert_eq!((self.status, self.location()), (StatusCode::SEE_OTHER, path), "{}", self.body);
    }

    /// Fails unless the answer has this status and says this.
    #[track_caller]
    pub fn says(&self, status: u16, text: &str) {
        assert_eq!(self.status.as_u16(), status, "{} {}", self.location(), self.body);
        assert!(self.body.contains(text), "wanted “{text}” in: {}", self.body);
    }

    /// The reference or the return code that the page shows.
    pub fn shown(&self) -> String {
        let tag = self.body.split('<').find(|tag| tag.starts_with("p ") && tag.contains("class=\"ref\"")).unwrap();
        tag.split_once('>').unwrap().1.to_owned()
    }

    /// The value of a hidden field of the page.
    pub fn field(&self, name: &str) -> Option<String> {
        let tag =
            self.body.split('<').find(|tag| tag.starts_with("input") && tag.contains(&format!("name=\"{name}\"")))?;
        let value = tag.split("value=\"").nth(1)?;
        value.split('"').next().map(str::to_owned)
    }
}

impl Client {
    /// A browser without cookies.
    pub fn new(router: Router) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let next = NEXT.fetch_add(1, Ordering::Relaxed);
        let [_, b, c, d] = next.to_be_bytes();
        Self { router, cookies: BTreeMap::new(), address: format!("10.{b}.{c}.{d}") }
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::builder().method(Method::GET).uri(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).unwrap();
        self.post_body(path, "application/x-www-form-urlencoded", body).await
    }

    /// Sends a body of some type.
    pub async fn post_body(&mut self, path: &str, kind: &str, body: impl Into<Body>) -> Answer {
        let request = Request::builder().method(Method::POST).uri(path).header(header::CONTENT_TYPE, kind);
        self.send(request.body(body.into()).unwrap()).await
    }

    /// Sends a request with what a browser adds, unless the request has it already.
    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        let headers = request.headers_mut();
        headers.entry("host").or_insert("survey.example".parse().unwrap());
        headers.entry("sec-fetch-site").or_insert("same-origin".parse().unwrap());
        headers.entry("user-agent").or_insert("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0".parse().unwrap());
        headers.entry(ADDRESS).or_insert(self.address.parse().unwrap());
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            headers.insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let body = String::from_utf8_lossy(&body).into_owned();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    fn keep(&mut self, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').unwrap();
        if attributes.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}
