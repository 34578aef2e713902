//! Staff: getting in and out, and from answers to published results.

mod account;
mod accounts;
mod audit;
mod forgotten;
mod publishing;
mod roles;
mod second_factor;
mod sessions;
mod sign_in;
mod signals;

use super::support::{Answer, Client, PASSWORD};

/// Signs in with the form.
async fn sign_in(client: &mut Client, email: &str, password: &str) -> Answer {
    client.get("/staff/sign-in").await.says(200, "Sign in");
    client.post("/staff/sign-in", &[("email", email), ("password", password)]).await
}

/// Signs in with everybody's password.
async fn come_in(client: &mut Client, email: &str) {
    sign_in(client, email, PASSWORD).await.leads_to("/staff");
}
