//! Pages that say what went wrong and what to do.

use crate::document::{Audience, Head, PageContext, PageScript, document};
use crate::language::Said;
use leptos::prelude::*;

/// What a problem page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// "Page not found".
    pub title: Said,
    /// What happened and what to do, a paragraph each.
    pub paragraphs: Vec<Said>,
    /// Where to go on: text and address.
    pub links: Vec<(Said, String)>,
    /// Names the request in the server's log, for the help desk.
    pub request: Option<String>,
}

/// A problem page.
#[must_use]
pub fn problem_page(context: &PageContext, audience: Audience, problem: Problem) -> String {
    let title = problem.title.text.to_string();
    let service = Said::default();
    let head = Head { title, service, audience, error: false, islands: false, form: None, script: PageScript::None };
    let words = context.words();
    document(context, head, || {
        view! {
            <div class="wrap">
                <main id="main" tabindex="-1">
                    <h1>{problem.title}</h1>
                    {problem.paragraphs.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
                    {(!problem.links.is_empty())
                        .then(|| {
                            view! {
                                <ul class="list">
                                    {problem
                                        .links
                                        .into_iter()
                                        .map(|(text, href)| view! { <li><a href=href>{text}</a></li> })
                                        .collect_view()}
                                </ul>
                            }
                        })}
                    {problem
                        .request
                        .map(|request| {
                            view! { <p class="small muted">{words.say("problem-number")}" "<span class="num">{request}</span></p> }
                        })}
                </main>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{PageLanguage, Site};
    use leptos::config::LeptosOptions;
    use std::sync::Arc;

    #[test]
    fn a_problem_page_is_whole_and_loads_no_script() {
        let site = Site {
            leptos: LeptosOptions::builder().output_name("wardwise").build(),
            resident_style: "/style/resident.css".into(),
            studio_style: "/style/studio.css".into(),
            resident_script: "/script/resident.js".into(),
            designer_script: "/script/designer.js".into(),
        };
        let context = PageContext {
            site: Arc::new(site),
            nonce: "abc".into(),
            council: None,
            synthetic: true,
            viewer: None,
            language: PageLanguage::default(),
            session: None,
            closing: None,
            shared: None,
        };
        let html = problem_page(
            &context,
            Audience::Resident,
            Problem {
                title: "Page <not> found".into(),
                paragraphs: vec!["Check the address.".into()],
                links: vec![("Start again".into(), "/".into())],
                request: None,
            },
        );
        assert!(html.starts_with("<!DOCTYPE html><html lang=\"en\""));
        assert!(html.contains("Page &lt;not&gt; found"));
        assert!(html.contains("Synthetic demonstration data."));
        assert!(!html.contains("<script"));
    }
}
