//! The first page of a site: what Wardwise is, and the councils on it.

use crate::document::{Audience, Head, PageContext, PageScript, document};
use leptos::prelude::*;

/// A council on this site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LandingCouncil {
    /// "Luton Council".
    pub name: String,
    /// "luton".
    pub slug: String,
    /// A wave is taking answers.
    pub open: bool,
    /// There are published results.
    pub published: bool,
}

/// The first page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LandingPage {
    /// The councils in the order shown.
    pub councils: Vec<LandingCouncil>,
}

/// The first page, `/`.
#[must_use]
pub fn landing_page(context: &PageContext, page: &LandingPage) -> String {
    let head = Head {
        title: "Wardwise: residents’ surveys".to_owned(),
        service: "".into(),
        audience: Audience::Results,
        error: false,
        islands: false,
        form: None,
        script: PageScript::None,
    };
    document(context, head, || {
        let councils = if page.councils.is_empty() { no_council() } else { councils(&page.councils) };
        view! {
            <div class="wrap">
                <main id="main" tabindex="-1">
                    <h1>"Residents’ surveys"</h1>
                    <p class="lead">
                        "Councils use Wardwise to ask residents what they think of their own area and of the whole council area. The results show what people think, ward by ward, and how sure we can be."
                    </p>
                    {councils}
                    <section class="rule">
                        <h2>"Council staff and councillors"</h2>
                        <p><a class="standalone" href="/staff/sign-in">"Sign in"</a></p>
                    </section>
                </main>
            </div>
        }
    })
}

fn councils(councils: &[LandingCouncil]) -> AnyView {
    let items = councils
        .iter()
        .map(|council| {
            let survey = if council.open {
                view! { <a href=format!("/survey/{}", council.slug)>"Take part in the survey"<span class="vh">{format!(" of {}", council.name)}</span></a> }
                    .into_any()
            } else {
                view! { <span class="muted">"No survey is open now"</span> }.into_any()
            };
            let results = if council.published {
                view! { <a href=format!("/results/{}", council.slug)>"See the results"<span class="vh">{format!(" of {}", council.name)}</span></a> }
                    .into_any()
            } else {
                view! { <span class="muted">"No results are published yet"</span> }.into_any()
            };
            view! { <li><h3>{council.name.clone()}</h3><p>{survey}</p><p>{results}</p></li> }
        })
        .collect_view();
    view! { <h2>"Councils on this site"</h2><ul class="councils">{items}</ul> }.into_any()
}

fn no_council() -> AnyView {
    view! {
        <div class="inset">
            <h2>"No council is set up yet"</h2>
            <p>"If you run this site, add a council and its wards on the server:"</p>
            <p><code>"wardwise council import …"</code></p>
            <p><code>"wardwise council import --help"</code>" says which file it needs."</p>
        </div>
    }
    .into_any()
}
