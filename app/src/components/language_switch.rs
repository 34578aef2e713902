use crate::document::PageLanguage;
use crate::language::{Words, all};
use leptos::prelude::*;

/// The languages, each by its own name, behind the name of the page's own: one line, so that the question stays where it is on
/// a phone. On a page with a form, each is a button that sends what is typed along and brings the page back with it; on others a link.
/// Nothing is shown where the page has no other language.
#[component]
pub fn LanguageSwitch(
    /// The language of the page, and where it is.
    language: PageLanguage,
    /// The form with what is typed.
    form: Option<&'static str>,
) -> impl IntoView {
    let PageLanguage { words, address, offered, .. } = language;
    address.map(|address| {
        let to = |other: Words, text: String| choice(other, text, &address, form);
        // The language the browser asks for stands beside the list, not in it.
        let offered = offered.map(|other| view! { <p>{to(other, other.text("language-offer"))}</p> });
        let others = all()
            .filter(|other| *other != words)
            .map(|other| view! { <li>{to(other, other.name().to_owned())}</li> })
            .collect_view();
        // Enter in a field presses the first button of its form, wherever that stands: this one, which goes on, and not a language.
        let first = form.map(|form| {
            view! {
                <button class="vh" type="submit" form=form name="action" value="continue" tabindex="-1" aria-hidden="true">
                    {words.text("continue")}
                </button>
            }
        });
        view! {
            <nav class="langs" aria-label=words.text("language-label")>
                <div class="wrap">
                    {first}
                    <details>
                        <summary>
                            <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                                <g fill="none" stroke="currentColor" stroke-width="2">
                                    <circle cx="12" cy="12" r="10" />
                                    <path d="M2 12h20M12 2c3 3 4 6 4 10s-1 7-4 10c-3-3-4-6-4-10s1-7 4-10z" />
                                </g>
                            </svg>
                            <span>{words.name()}</span>
                            <span class="change">{words.text("language-change")}</span>
                        </summary>
                        <ul>{others}</ul>
                    </details>
                    {offered}
                </div>
            </nav>
        }
        .into_any()
    })
}

fn choice(other: Words, text: String, address: &str, form: Option<&'static str>) -> AnyView {
    let (lang, dir, tag) = (other.html(), other.dir(), other.tag());
    match form {
        Some(form) => view! {
            <button class="linkbtn" type="submit" form=form name="language" value=tag formnovalidate=true lang=lang dir=dir>
                {text}
            </button>
        }
        .into_any(),
        None => {
            let join = if address.contains('?') { '&' } else { '?' };
            view! { <a href=format!("{address}{join}language={tag}") hreflang=lang lang=lang dir=dir>{text}</a> }.into_any()
        }
    }
}
