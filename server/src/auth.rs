//! Who a request comes from: staff by session, with roles. (Residents' cookies stand with their pages.)

pub mod not_found;
pub mod password;
pub mod second_factor;
pub mod session;
