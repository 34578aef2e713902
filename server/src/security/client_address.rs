//! The address a request comes from, for rate limits alone: it is never stored or logged.

use crate::state::Platform;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// What a rate limit counts by. IPv6 addresses are cut to their /64, which is what one household or phone has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClientAddress(pub IpAddr);

impl FromRequestParts<Platform> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Self::Rejection> {
        // Only the last address in the header was written by the trusted proxy; those before it are the client's word.
        let named = platform
            .settings
            .client_address_header
            .as_ref()
            .and_then(|name| parts.headers.get_all(name).iter().next_back())
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.rsplit(',').next())
            .and_then(|value| value.trim().parse::<IpAddr>().ok());
        let connection = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let address = named.or(connection).unwrap_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED));
        Ok(Self(coarse(address)))
    }
}

fn coarse(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_household_is_one_address() {
        let coarse = |text: &str| coarse(text.parse().unwrap()).to_string();
        assert_eq!(coarse("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(coarse("192.0.2.7"), "192.0.2.7");
        assert_eq!(coarse("::ffff:192.0.2.7"), "192.0.2.7");
    }
}
