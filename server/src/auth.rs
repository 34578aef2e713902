//! Who a request comes from.

pub mod password;
