//! What kind of device a request comes from.

use super::visit::Visit;
use axum::http::{HeaderMap, header};
use survey::signals::Device;

/// By what the browser says of itself; its text is looked at and not kept.
pub(super) fn device(visit: &Visit, headers: &HeaderMap) -> Device {
    if visit.shared.is_some() {
        return Device::Shared;
    }
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let mobile = text(header::HeaderName::from_static("sec-ch-ua-mobile"));
    Device::of(text(header::USER_AGENT).unwrap_or_default(), mobile)
}
