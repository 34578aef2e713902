//! Security headers on every answer (OWASP ASVS 5.0, 3.4), with a fresh nonce for the content security policy.

use crate::state::Platform;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// The nonce of one answer: what scripts of the page must carry.
#[derive(Clone, Debug)]
pub struct RequestNonce(pub String);

/// Marks an answer that pages of this site may show within them: the preview of a question.
#[derive(Clone, Copy, Debug)]
pub struct Framed;

/// Makes the nonce, and sets the headers on the way out.
pub async fn security_headers(State(platform): State<Platform>, mut request: Request, next: Next) -> Response {
    let nonce = crate::entropy::hex(&platform.entropy.bytes::<16>());
    request.extensions_mut().insert(RequestNonce(nonce.clone()));
    let mut response = next.run(request).await;
    let framed = response.extensions().get::<Framed>().is_some();
    let (ancestors, frames) = if framed { ("'self'", "SAMEORIGIN") } else { ("'none'", "DENY") };
    let headers = response.headers_mut();
    // 'wasm-unsafe-eval' lets the islands' WebAssembly be compiled; it allows no text to be run as script.
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
         connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, frames),
        (header::REFERRER_POLICY, "same-origin"),
        (header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains"),
        (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (
            header::HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // Pages hold answers and figures meant for one person: nothing is kept unless a handler says otherwise.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
