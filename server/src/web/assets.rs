//! Style sheets, the browser bundle, and small files compiled in.

use crate::entropy::hex;
use crate::state::Platform;
use anyhow::Context;
use app::document::Site;
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use leptos::config::LeptosOptions;
use sha2::{Digest, Sha256};
use std::path::Path;
use tower::ServiceBuilder;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// For files whose address changes with their content.
pub(super) const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const FAVICON: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26"><rect width="26" height="26" rx="5" fill="#123f4c"/><path d="M6 17h14M6 9h14" stroke="#8cc0cf" stroke-width="2"/><circle cx="10" cy="9" r="3.4" fill="#fff"/><circle cx="16" cy="17" r="3.4" fill="#fff"/></svg>"##;

/// What script adds to residents' pages: 3 KB, written by hand and part of the program.
const RESIDENT_SCRIPT: &str = include_str!("../../../app/scripts/resident.js");
/// What script adds to the designer.
const DESIGNER_SCRIPT: &str = include_str!("../../../app/scripts/designer.js");

/// Addresses of the files in `root`. A style sheet's address holds its hash, so that browsers may keep it for good.
///
/// # Errors
/// When the files are not there: says what builds them.
pub fn site(root: &Path) -> anyhow::Result<Site> {
    let sheet = |name: &str| {
        let path = root.join("style").join(format!("{name}.css"));
        let content = std::fs::read(&path).with_context(|| {
            format!("cannot read {}; build the site with `make site`, or set WARDWISE_SITE_ROOT", path.display())
        })?;
        Ok::<_, anyhow::Error>(format!("/style/{name}.css?v={}", version(&content)))
    };
    Ok(Site {
        leptos: LeptosOptions::builder()
            .output_name("wardwise")
            .site_root(root.display().to_string())
            .site_pkg_dir("pkg")
            .build(),
        resident_style: sheet("resident")?,
        studio_style: sheet("studio")?,
        resident_script: format!("/script/resident.js?v={}", version(RESIDENT_SCRIPT.as_bytes())),
        designer_script: format!("/script/designer.js?v={}", version(DESIGNER_SCRIPT.as_bytes())),
    })
}

/// Changes with the content: an address that holds it may be kept for good.
fn version(content: &[u8]) -> String {
    hex(&Sha256::digest(content))[..16].to_owned()
}

/// Names that no file of ours has are not looked for: one too long for the file system would be an error of its.
async fn names(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let ours = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_');
    if path.len() <= 100 && path.bytes().all(ours) {
        next.run(request).await
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

async fn script(text: &'static str) -> Response {
    let kind = HeaderValue::from_static("text/javascript; charset=utf-8");
    let keep = HeaderValue::from_static(FOR_GOOD);
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keep)], text).into_response()
}

/// Routes of files that never hold anything personal.
pub fn routes(root: &Path) -> Router<Platform> {
    let files = |folder: &str, keep: &'static str| {
        ServiceBuilder::new()
            .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static(keep)))
            .layer(from_fn(names))
            .layer(CompressionLayer::new())
            .service(ServeDir::new(root.join(folder)))
    };
    Router::new()
        // The bundle's address has no hash: browsers ask each time whether it changed.
        .nest_service("/pkg", files("pkg", "public, no-cache"))
        .nest_service("/style", files("style", FOR_GOOD))
        .route("/script/resident.js", get(|| script(RESIDENT_SCRIPT)).layer(CompressionLayer::new()))
        .route("/script/designer.js", get(|| script(DESIGNER_SCRIPT)).layer(CompressionLayer::new()))
        .route(
            "/favicon.svg",
            get(async || {
                ([(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "public, max-age=86400")], FAVICON)
            }),
        )
        .route("/robots.txt", get(async || "User-agent: *\nDisallow: /survey/\nDisallow: /staff\n"))
}
