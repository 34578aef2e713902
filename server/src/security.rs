//! What stands between the network and every handler: headers, nonce, origin check, limits.

pub mod client_address;
pub mod headers;
pub mod limits;
