//! Pages packed with gzip.
//!
//! A page is in memory whole, so it is packed at once, by a compressor that its thread keeps: making one for each page, and
//! packing as if the end were not known, took more processor time than writing the page.

use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use flate2::{Compress, Compression, FlushCompress, Status};
use std::cell::RefCell;

/// Shorter answers are sent as they are.
const WORTH: u64 = 512;
/// Longer ones too: no page is near it, and the thread has other things to do.
const MOST: u64 = 4 * 1024 * 1024;
/// Of the levels of gzip. Pages of a few kilobytes gain little above it and cost several times as much.
const LEVEL: u32 = 2;
/// The largest window that gzip knows, as a power of two.
const WINDOW: u8 = 15;

thread_local! {
    static COMPRESSOR: RefCell<Compress> = RefCell::new(Compress::new_gzip(Compression::new(LEVEL), WINDOW));
}

/// Packs the answer where the browser takes gzip and it is worth it.
pub async fn pack(request: Request, next: Next) -> Response {
    let takes = takes_gzip(request.headers());
    let mut response = next.run(request).await;
    let length = response.body().size_hint().exact().unwrap_or_default();
    if !(WORTH..=MOST).contains(&length) || !is_text(response.headers()) {
        return response;
    }
    response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-encoding"));
    if !takes || response.headers().contains_key(header::CONTENT_ENCODING) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, usize::MAX).await else {
        return Response::from_parts(parts, Body::empty());
    };
    match gzip(&bytes) {
        Some(packed) => {
            parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            parts.headers.insert(header::CONTENT_LENGTH, packed.len().into());
            Response::from_parts(parts, Body::from(packed))
        }
        None => Response::from_parts(parts, Body::from(bytes)),
    }
}

fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    kind.starts_with("text/") || kind.starts_with("application/geo+json") || kind.starts_with("application/json")
}

/// Whether gzip is among the encodings taken (RFC 9110, 12.5.3): by name or by "*", and not with a weight of nothing.
fn takes_gzip(headers: &HeaderMap) -> bool {
    let weight = |name: &str| {
        let lists = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
        lists.flat_map(|list| list.split(',')).find_map(|entry| {
            let (coding, parameters) = entry.split_once(';').unwrap_or((entry, ""));
            let weight =
                parameters.trim().strip_prefix("q=").map_or(Some(1.0), |weight| weight.trim().parse::<f32>().ok());
            coding.trim().eq_ignore_ascii_case(name).then_some(weight.unwrap_or(0.0))
        })
    };
    weight("gzip").or_else(|| weight("*")).is_some_and(|weight| weight > 0.0)
}

/// The bytes as one gzip file; `None` where they do not get shorter.
fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    COMPRESSOR.with_borrow_mut(|compressor| {
        compressor.reset();
        let mut packed = Vec::with_capacity(bytes.len());
        let done = compressor.compress_vec(bytes, &mut packed, FlushCompress::Finish);
        matches!(done, Ok(Status::StreamEnd)).then_some(packed)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::GzDecoder;
    use std::io::Read;

    #[test]
    fn what_is_packed_is_unpacked_again_and_again() {
        for text in ["a".repeat(5_000), "<p>one</p><p>another</p>".repeat(300), "b".repeat(700)] {
            let packed = gzip(text.as_bytes()).unwrap();
            assert!(packed.len() < text.len() / 3);
            let mut again = String::new();
            GzDecoder::new(packed.as_slice()).read_to_string(&mut again).unwrap();
            assert_eq!(again, text);
        }
        // Random bytes do not get shorter.
        assert_eq!(gzip(&crate::entropy::Entropy::from_seed(1).bytes::<600>()), None);
    }

    #[test]
    fn browsers_say_what_they_take() {
        for (list, takes) in [
            ("gzip, deflate, br", true),
            ("br;q=1.0, GZIP;q=0.8, *;q=0.1", true),
            ("*", true),
            ("gzip;q=0, *", false),
            ("gzip; q=0.0", false),
            ("deflate, br", false),
            ("identity", false),
            ("", false),
            ("gzip;q=x", false),
        ] {
            let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(list))]);
            assert_eq!(takes_gzip(&headers), takes, "{list}");
        }
        assert!(!takes_gzip(&HeaderMap::new()));
    }
}
