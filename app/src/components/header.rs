use crate::document::{Audience, Head, PageContext, PageLogo};
use leptos::prelude::*;

/// The council's name, the service's name, and who is signed in.
#[component]
pub fn Header(
    /// What the server gave the page.
    context: PageContext,
    /// What the page says of itself.
    head: Head,
) -> impl IntoView {
    let (name, home) = match &context.council {
        Some(council) if head.audience == Audience::Resident => {
            (council.name.clone(), format!("/survey/{}", council.slug))
        }
        Some(council) if head.audience == Audience::Officer => (council.name.clone(), "/staff".to_owned()),
        Some(council) => (council.name.clone(), format!("/results/{}", council.slug)),
        None => ("Wardwise".to_owned(), "/".to_owned()),
    };
    let who = context.viewer.map(|viewer| {
        view! {
            <div class="who">
                {format!("{} ({})", viewer.name, viewer.role)}
                <a href="/staff/account">"Your account"</a>
                <form method="post" action="/staff/sign-out" class="sign-out">
                    <button class="linkbtn" type="submit">"Sign out"</button>
                </form>
            </div>
        }
    });
    view! {
        <header>
            <div class="top">
                <div class="wrap">
                    <a class="org" href=home>
                        {mark(context.council.and_then(|council| council.logo))}
                        <span>{name}</span>
                    </a>
                    {(!head.service.text.is_empty()).then(|| view! { <span class="svc">{head.service}</span> })}
                    {who}
                </div>
            </div>
        </header>
    }
}

/// The council's logo, or the mark of the site.
fn mark(logo: Option<PageLogo>) -> AnyView {
    match logo {
        Some(logo) => {
            view! { <img class="logo" src=logo.address width=logo.width height=logo.height alt="" /> }.into_any()
        }
        None => view! {
            <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
                <rect x="1" y="1" width="24" height="24" rx="4" fill="none" stroke="#fff" stroke-width="2" />
                <path d="M6 17h14M6 9h14" stroke="#8cc0cf" stroke-width="2" />
                <circle cx="10" cy="9" r="3.4" fill="#fff" />
                <circle cx="16" cy="17" r="3.4" fill="#fff" />
            </svg>
        }
        .into_any(),
    }
}
