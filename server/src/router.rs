//! All routes, and the layers every request passes, outermost first: request number, log, security headers, pages
//! for problems, panic guard, time limit, body limit, compression, forms kept while they are saved, origin check.

use crate::auth::not_found::record_not_found;
use crate::security::headers::security_headers;
use crate::state::Platform;
use crate::web::failure::{Failure, problem_pages};
use crate::web::language::remember;
use crate::web::packing::pack;
use crate::web::page::see_other;
use crate::web::unsaved::keep_unsaved;
use crate::web::{assets, brand, feedback, health, help, resident, results, staff};
use anyhow::Context;
use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::any::Any;
use std::time::Duration;
use survey::id::uuid_v7;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::{CsrfLayer, ProtectionError};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::request_id::{MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

/// The largest body taken: no form of this site is near it.
const LARGEST_BODY: usize = 64 * 1024;
/// The largest body of a form with a file.
const LARGEST_UPLOAD: usize = 3 * 1024 * 1024;
/// The longest a request may take.
const LONGEST: Duration = Duration::from_secs(30);
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Gives each request a number of our own; a number sent by the client is not trusted.
#[derive(Clone)]
struct Numbering(Platform);

impl MakeRequestId for Numbering {
    fn make_request_id<B>(&mut self, _: &Request<B>) -> Option<RequestId> {
        let id = uuid_v7(self.0.now(), self.0.entropy.bytes());
        HeaderValue::from_str(&id.to_string()).ok().map(RequestId::new)
    }
}

/// The whole site.
///
/// # Errors
/// When a trusted origin is none.
pub fn router(platform: Platform) -> anyhow::Result<Router> {
    let mut csrf = CsrfLayer::new();
    for origin in &platform.settings.trusted_origins {
        csrf = csrf
            .add_trusted_origin(origin)
            .with_context(|| format!("“{origin}” is not an origin such as https://survey.example"))?;
    }
    let csrf = csrf.with_rejection_response(|_: ProtectionError| Failure::CrossSite.into_response());
    let forms = Router::new()
        .merge(resident::routes())
        .merge(help::routes())
        .merge(feedback::routes())
        .merge(results::routes())
        .merge(staff::routes(&platform).route_layer(from_fn_with_state(platform.clone(), record_not_found)))
        .layer(from_fn(keep_unsaved))
        .layer(RequestBodyLimitLayer::new(LARGEST_BODY));
    let pages = Router::new()
        .merge(forms)
        .merge(
            staff::uploads()
                .route_layer(from_fn_with_state(platform.clone(), record_not_found))
                .layer(RequestBodyLimitLayer::new(LARGEST_UPLOAD)),
        )
        .fallback(lost)
        .layer(from_fn(remember))
        .layer(csrf)
        .layer(from_fn(pack))
        .layer(DefaultBodyLimit::disable())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(platform.clone(), problem_pages));
    let layers = ServiceBuilder::new()
        // The layer that numbers keeps a number it finds.
        .map_request(|mut request: Request| {
            request.headers_mut().remove(REQUEST_ID);
            request
        })
        .layer(SetRequestIdLayer::new(REQUEST_ID, Numbering(platform.clone())))
        .layer(TraceLayer::new_for_http().make_span_with(span))
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(from_fn_with_state(platform.clone(), security_headers));
    Ok(Router::new()
        .merge(pages)
        .merge(assets::routes(&platform.settings.site_root))
        .merge(brand::routes())
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .layer(layers)
        .with_state(platform))
}

/// An address that is no page: without the slash people type at the end, it may be one.
async fn lost(method: Method, uri: Uri) -> Result<Response, Failure> {
    let path = uri.path().trim_end_matches('/');
    if method == Method::GET && path.len() > 1 && path.len() < uri.path().len() && !path.contains("//") {
        return see_other(path);
    }
    Err(Failure::NotFound)
}

/// The log's span of a request: method and route pattern, never the address, which could hold what a person typed.
fn span<B>(request: &Request<B>) -> tracing::Span {
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str).unwrap_or("unmatched");
    let id = request.extensions().get::<RequestId>().and_then(|id| id.header_value().to_str().ok()).unwrap_or("");
    tracing::info_span!("request", method = %request.method(), route, request = id)
}

fn panicked(cause: Box<dyn Any + Send + 'static>) -> Response {
    let text = cause
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| cause.downcast_ref::<&str>().copied())
        .unwrap_or("unknown");
    tracing::error!(cause = text, "a handler panicked");
    Failure::Internal("panicked".to_owned()).into_response()
}
